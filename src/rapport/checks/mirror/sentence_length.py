"""The sentences of a draft beside those of the message it answers, or those its reader usually writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapport.checks.mirror.sides import PROSE, count_all
from rapport.checks.mirror.usual import usual_of
from rapport.draft import Block, Draft, Sentence
from rapport.rule import Hit, Related

_PROSE = ("body",)


def find(block: Block, draft: Draft, *, ratio: float, difference: int, sentences: int, mails: int) -> Iterator[Hit]:
    """Compare the mean length of the reply's sentences with that of the message it answers.

    Speaks when both have at least `sentences` sentences of prose and the means differ by the factor `ratio` and by
    `difference` words. The hit is the sentence of the reply that is furthest from their mean. Without a message that
    is answered, what is usual takes its place for somebody of whom `mails` mails or more are known.
    """
    own = _sentences(draft.in_zones(_PROSE))
    if len(own) < sentences:
        return
    theirs = _sentences(block for block in draft.answering if block.zone in _PROSE)
    if len(theirs) < sentences:
        yield from _beside_usual(draft, own, ratio, difference, mails)
        return
    own_mean, their_mean = _mean(own), _mean(theirs)
    if not _differ(own_mean, their_mean, ratio, difference):
        return
    longer = own_mean > their_mean
    where, found = (max if longer else min)(own, key=lambda one: len(one[1].words))
    example = (min if longer else max)(theirs, key=lambda one: len(one[1].words))
    problem = f"Your sentences have about {own_mean:.0f} words on average, theirs about {their_mean:.0f}"
    values = {"problem": problem, "advice": _advice(longer)}
    yield Hit(found.start, found.end, values=values, related=(_proof(*example),), block=where)


def _beside_usual(
    draft: Draft, own: list[tuple[Block, Sentence]], ratio: float, difference: int, mails: int
) -> Iterator[Hit]:
    """Compare the draft with what its one reader usually writes; both are counted as the address book counts."""
    known = usual_of(draft, mails)
    their_mean = known.contact.mean_sentence if known else None
    words, number = count_all(draft.in_zones(PROSE))
    if not known or their_mean is None or not _differ(words / number, their_mean, ratio, difference):
        return
    longer = words / number > their_mean
    where, found = (max if longer else min)(own, key=lambda one: len(one[1].words))
    usually = known.are(f"in sentences of about {their_mean:.0f} words")
    values = {"problem": f"{usually}; yours have about {words / number:.0f}", "advice": _advice(longer)}
    yield Hit(found.start, found.end, values=values, block=where)


def _differ(one: float, other: float, ratio: float, difference: int) -> bool:
    low, high = sorted((one, other))
    return high >= ratio * low and high - low >= difference


def _advice(longer: bool) -> str:
    return "Shorter sentences" if longer else "A few fuller sentences"


def _sentences(blocks: Iterable[Block]) -> list[tuple[Block, Sentence]]:
    return [(block, sentence) for block in blocks for sentence in block.sentences if len(sentence.words) > 1]


def _mean(sentences: list[tuple[Block, Sentence]]) -> float:
    return sum(len(sentence.words) for _, sentence in sentences) / len(sentences)


def _proof(block: Block, sentence: Sentence) -> Related:
    return Related(block, sentence.start, sentence.end, "a sentence of theirs")
