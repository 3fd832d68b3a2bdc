"""Complaints that say what went wrong and stop there."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.draft import Block, Draft, Sentence
from rapport.rule import Hit, meaning_hit

_WRONG = ("says/complaint", "tone/negative", "tone/blame", "tone/passive-aggressive", "tone/hostile")
"""What tells that something is wrong."""
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
    wrong = [(part, one) for part, one in own if _says_any(one, _WRONG)]
    if len(own) < _SENTENCES or not wrong or any(_says_any(one, _STEPS) for _, one in own):
        return
    part, first = wrong[0]
    label = next(label for label in _WRONG if first.meaning.says(label))
    hit = meaning_hit(first, label)
    if hit:
        yield hit._replace(confidence=None, score=None, block=part)


def _says_any(sentence: Sentence, labels: tuple[str, ...]) -> bool:
    return any(sentence.meaning.says(label) for label in labels)
