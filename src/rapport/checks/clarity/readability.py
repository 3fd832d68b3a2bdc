"""Drafts that ask for more English than their readers may have."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from rapport.draft import Block, Draft, Sentence
from rapport.phrases import Entry, PhraseSet
from rapport.rule import Hit, Related

FEWEST_WORDS = 60
"""Below this length the grade of a text swings with every word."""

GRADES = {"basic": 9.0, "fluent": 11.5, "native": 14.0}
"""School grades at which the levels B2, C1 and C2 begin, see `language_level`."""

MARGIN = 1.5
"""How far the quick estimate may lie below the count of the library; of 600 mails none was further off than 1.02."""

_SENTENCES = 2
_SHOWN = 10
"""Shorter sentences, such as headings, are shown as the hardest only where there is no other."""

_WORDS = 3

_Placed = tuple[Block, Sentence, tuple[str, ...]]


def find(block: Block, draft: Draft, *, level: str) -> Iterator[Hit]:
    """Find a draft whose school grade is above that of its readers: `level` is `basic`, `fluent` or `native`.

    Only running text of the body counts; lists, greetings and drafts under `FEWEST_WORDS` do not. A quick estimate
    comes first, and only where it is near or above the limit are the library asked. The hit is the
    hardest sentence, the one after it is related. Grades are told as whole numbers, the text's rounded up, as its index
    is, and the limit down, so that they are never the same.
    """
    if len(block.string.split()) < FEWEST_WORDS:
        return
    from rapport.prose import readability as measures

    limit = GRADES[level]
    placed = list(running_text(draft))
    sentences = [words for _, _, words in placed]
    if sum(map(len, sentences)) < FEWEST_WORDS or measures.estimate(sentences) < limit - MARGIN:
        return
    grade = measures.school_grade(sentences)
    if grade > limit:
        yield _hit(placed, grade, limit, measures.language_level(grade, measures.rare_share(sentences)))


def running_text(draft: Draft) -> Iterator[_Placed]:
    """Yield each sentence of the body that is prose: its block, the sentence, and the words of it that count."""
    from rapport.prose.readability import FEWEST, is_running_text, running_words

    for block in draft.in_zones(("body",)):
        for sentence in block.sentences:
            words = running_words(sentence.string)
            if len(words) >= FEWEST and is_running_text(sentence.string):
                yield block, sentence, words


def _hit(placed: Sequence[_Placed], grade: float, limit: float, level: str) -> Hit:
    from rapport.prose.readability import estimate

    hardest = sorted(placed, key=lambda one: (len(one[2]) < _SHOWN, -estimate([one[2]])))[:_SENTENCES]
    (block, sentence, _), *others = hardest
    grades = {"grade": str(math.ceil(grade)), "limit": str(math.floor(limit))}
    plainer = "; ".join(f"“{hard}” → “{plain}”" for hard, plain in _hard_words(placed))
    return Hit(
        sentence.start,
        sentence.end,
        values={**grades, "level": level, "plainer": plainer},
        related=tuple(Related(one, other.start, other.end, "hard as well") for one, other, _ in others),
        block=block,
    )


def _hard_words(placed: Sequence[_Placed]) -> list[tuple[str, str]]:
    """Return the longest words of the text for which plainer ones are known, with the plainer ones."""
    found = {
        match.entry.phrase: (sentence.string[match.start : match.end], match.alternatives[0])
        for _, sentence, _ in placed
        for match in _plain_words().find(sentence.string)
        if match.alternatives
    }
    pairs = [(" ".join(hard.split()), plain) for hard, plain in found.values()]
    return sorted(pairs, key=lambda pair: (len(pair[1]) - len(pair[0]), pair))[:_WORDS]


@cache
def _plain_words() -> PhraseSet:
    rows = Path(__file__).with_name("plain_words.tsv").read_text(encoding="utf-8").splitlines()[1:]
    cells = (row.split("\t") for row in rows)
    return PhraseSet.compile(Entry("", phrase, tuple(plain.split(" / "))) for phrase, plain in cells)
