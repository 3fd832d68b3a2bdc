"""The draft beside the message it answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapport.draft import Block, Draft, Sentence
from rapport.rule import Hit, Related

_PROSE = ("body",)


def find(
    block: Block, draft: Draft, *, ratio: float, difference: int, sentences: int
) -> Iterator[Hit]:
    """Compare the mean length of the reply's sentences with that of the message it answers.

    Speaks when both have at least `sentences` sentences of prose and the means differ by the factor `ratio` and by
    `difference` words. The hit is the sentence of the reply that is furthest from their mean.
    """
    own = _sentences(draft.in_zones(_PROSE))
    theirs = _sentences(block for block in draft.answering if block.zone in _PROSE)
    if min(len(own), len(theirs)) < sentences:
        return
    own_mean, their_mean = _mean(own), _mean(theirs)
    low, high = sorted((own_mean, their_mean))
    if high < ratio * low or high - low < difference:
        return
    longer = own_mean > their_mean
    where, found = (max if longer else min)(own, key=lambda one: len(one[1].words))
    example = (min if longer else max)(theirs, key=lambda one: len(one[1].words))
    values = {
        "own": f"{own_mean:.0f}",
        "theirs": f"{their_mean:.0f}",
        "advice": "Shorter sentences" if longer else "A few fuller sentences",
    }
    yield Hit(found.start, found.end, values=values, related=(_proof(*example),), block=where)


def _sentences(blocks: Iterable[Block]) -> list[tuple[Block, Sentence]]:
    return [(block, sentence) for block in blocks for sentence in block.sentences if len(sentence.words) > 1]


def _mean(sentences: list[tuple[Block, Sentence]]) -> float:
    return sum(len(sentence.words) for _, sentence in sentences) / len(sentences)


def _proof(block: Block, sentence: Sentence) -> Related:
    return Related(block, sentence.start, sentence.end, "a sentence of theirs")
