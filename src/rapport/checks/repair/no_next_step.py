"""Complaints that say what went wrong and stop there."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.draft import Block, Draft, Sentence
from rapport.rule import Hit, meaning_hit

_COMPLAINT = "says/complaint"
"""What tells that something is wrong. Harsh words alone do not: in talk among friends and in debates nothing has to follow."""
_STEPS = (
    "says/request",
    "says/question",
    "says/proposal",
    "says/promise",
    "says/order",
    "tone/abrupt-request",
    "tone/ultimatum",
)
"""What looks at the outcome: asks, proposes, offers or demands something."""
_SENTENCES = 2


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find a mail of two sentences or more that complains and neither proposes, asks nor offers anything.

    The hit is the first sentence that tells what went wrong.
    """
    own = [(part, one) for part in draft.in_zones(("body", "list")) for one in part.sentences if len(one.words) > 1]
    wrong = [(part, one) for part, one in own if one.meaning.says(_COMPLAINT)]
    if len(own) < _SENTENCES or not wrong or any(_is_step(one) for _, one in own):
        return
    part, first = wrong[0]
    if hit := meaning_hit(first, _COMPLAINT):
        yield hit._replace(confidence=None, score=None, block=part)


def _is_step(sentence: Sentence) -> bool:
    return any(sentence.meaning.says(label) for label in _STEPS)
