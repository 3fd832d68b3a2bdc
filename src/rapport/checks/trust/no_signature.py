"""First mails that nobody has signed."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.checks.trust.mailboxes import is_bulk
from rapport.checks.trust.signed import is_signed
from rapport.draft import Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit

_MY_NAME = Pattern(
    r"\b(?:[Mm]y name(?:'s| is)|[Tt]his is|I am|I'm) (?!I\b)[A-Z][\w'’-]+ (?:[A-Z]|(?:from|of|with|at|and|in)\b)"
)


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find a first mail that ends without the name of its author; the hit is the empty place below it."""
    known = draft.people.get("from") or draft.recipients
    if not known or draft.is_reply or draft.is_patch or not block.string.strip() or is_bulk(draft):
        return
    if not is_signed(draft) and not _MY_NAME.search(block.string):
        yield Hit(len(block.string), len(block.string))
