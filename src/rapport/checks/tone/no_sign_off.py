"""First mails that end without a close."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.checks.tone.endings import RARELY, is_letter, is_signed
from rapport.draft import Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit

_CLOSE = Pattern(
    r"\b(?:thank(?:s| you)|cheers|regards|best(?: wishes| regards|,)|see you|talk soon|take care|bye|love|forward to|speak soon|"
    r"sincerely|yours)\b[^\n]{0,60}\s*$",
    re.IGNORECASE,
)


def find(block: Block, draft: Draft, *, words: int) -> Iterator[Hit]:
    """Find a first mail of at least so many words to a reader that ends without a close or a name.

    Somebody who is known to close few of their own mails takes no offence.
    """
    if draft.contact and draft.contact.closes is not None and draft.contact.closes < RARELY:
        return
    last = next((one for one in reversed(draft.in_zones(("body", "list"))) if one.string.strip()), None)
    if (
        last is None
        or not is_letter(draft, words)
        or any(one.zone in ("sign-off", "signature") for one in draft.blocks)
    ):
        return
    if not _CLOSE.search(last.string.rstrip(" \n!.*-_")) and not is_signed(last.string):
        end = len(last.string.rstrip())
        yield Hit(end, end, block=last)
