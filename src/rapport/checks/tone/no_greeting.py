"""First mails that start without a greeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.checks.tone.endings import RARELY, is_letter
from rapport.draft import Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit

_ADDRESSING = Pattern(
    r"\s*(?:[A-Z][\w.'/-]+(?: [A-Z][\w.'-]+){0,3}(?:,? (?:and|&) [A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?)?|(?i:(?:to )?(?:all|everyone|both)|team|folks|guys|ladies)"
    r"|(?i:hi|hey|hello|dear|happy \w+|good (?:morning|afternoon|evening)) \w+)\s*(?:[,:;!…-]|\.{2,}|\n)"
)


def find(block: Block, draft: Draft, *, words: int) -> Iterator[Hit]:
    """Find a first mail of at least so many words to a reader that starts without a greeting.

    Somebody who is known to greet in few of their own mails takes no offence.
    """
    if draft.contact and draft.contact.greets is not None and draft.contact.greets < RARELY:
        return
    first = next((one for one in draft.in_zones(("body", "list")) if re.search(r"[^\W\d_]{3}", one.string)), None)
    if first is None or first.zone == "list" or not is_letter(draft, words):
        return
    if not any(one.zone == "greeting" for one in draft.blocks) and not _addresses(first.string):
        yield Hit(0, 0, block=first)


def _addresses(string: str) -> bool:
    """Return whether a text begins by speaking to somebody: “Ann, …”, “All: …”."""
    return _ADDRESSING.match(string) is not None
