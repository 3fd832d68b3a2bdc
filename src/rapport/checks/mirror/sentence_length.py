"""The sentences of a draft beside those of the message it answers, or those its reader usually writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapport.checks.mirror.sides import PROSE, count_all
from rapport.checks.mirror.usual import usual_of
from rapport.draft import Block, Draft, Sentence
from rapport.matching import Pattern
from rapport.rule import Hit, Related

_PROSE = ("body",)
_END = Pattern(r"[.!?…:][\"'”’)\]]*\s*$")


def find(
    block: Block,
    draft: Draft,
    *,
    ratio: float,
    difference: int,
    sentences: int,
    long: int,
    choppy: int,
    mails: int,
) -> Iterator[Hit]:
    """Compare the mean length of the reply's sentences with that of the message it answers.

    Speaks when both have at least `sentences` sentences of prose and the means differ by the factor `ratio` and by
    `difference` words, and the reply's sentences are long or choppy whoever reads them: `long` words on average or
    more, or up to `choppy` with one sentence more. The hit is the sentence of the reply that is furthest from their
    mean. Without a message that is answered, what is usual takes its place for somebody of whom `mails` mails or more
    are known.
    """
    own = _sentences(draft.in_zones(_PROSE), 2)
    mean = _mean(own) if len(own) >= sentences else 0
    if not (mean >= long or (0 < mean <= choppy and len(own) > sentences)):
        return
    if not draft.answering:
        yield from _beside_usual(draft, own, ratio, difference, mails)
        return
    theirs = _sentences((block for block in draft.answering if block.zone in _PROSE), 3)
    if len(theirs) >= sentences and _differ(mean, _mean(theirs), ratio, difference):
        longer = mean > _mean(theirs)
        example = (min if longer else max)(theirs, key=lambda one: len(one[1].words))
        problem = f"Your sentences have about {mean:.0f} words on average, theirs about {_mean(theirs):.0f}"
        yield _hit(own, problem, longer, (_proof(*example),))


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
    usually = known.are(f"in sentences of about {their_mean:.0f} words")
    yield _hit(own, f"{usually}; yours have about {words / number:.0f}", longer)


def _hit(own: list[tuple[Block, Sentence]], problem: str, longer: bool, related: tuple[Related, ...] = ()) -> Hit:
    block, found = (max if longer else min)(own, key=lambda one: len(one[1].words))
    values = {"problem": problem, "advice": "Shorter sentences" if longer else "A few fuller sentences"}
    return Hit(found.start, found.end, values=values, related=related, block=block)


def _differ(one: float, other: float, ratio: float, difference: int) -> bool:
    low, high = sorted((one, other))
    return high >= ratio * low and high - low >= difference


def _sentences(blocks: Iterable[Block], words: int) -> list[tuple[Block, Sentence]]:
    """Return the sentences of so many words or more that end as sentences do; lines of an address or a list do not."""
    found = ((block, one) for block in blocks for one in block.sentences if len(one.words) >= words)
    return [(block, one) for block, one in found if _END.search(one.string)]


def _mean(sentences: list[tuple[Block, Sentence]]) -> float:
    return sum(len(sentence.words) for _, sentence in sentences) / len(sentences)


def _proof(block: Block, sentence: Sentence) -> Related:
    return Related(block, sentence.start, sentence.end, "a sentence of theirs")
