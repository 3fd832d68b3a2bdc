"""Fixed forms that readers take amiss: the rows of a table, and frames in which its words follow each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapport import prose
from rapport.checks.frames import Frame, closes_clause, frame_of, opens_clause, spans_of
from rapport.checks.politeness import politeness
from rapport.checks.quoted import is_inherited, is_inside, quoted_spans
from rapport.draft import Block, Draft, Sentence
from rapport.kinds import Table, fold, hit_of
from rapport.phrases import PhraseMatch
from rapport.rule import Hit

INNOCENT = "innocent"
"""The note of a row that makes its sentence innocent; it also hides shorter rows inside it."""

WORD = "word"
"""The guard of a row that is no finding by itself."""

_SHARP_SCORE = -0.1
"""The score of the request model (see `politeness`) under which a sentence is sharp."""


def fixed_forms(
    block: Block, draft: Draft, *, table: Table, frames: Sequence[str] = (), cheer: float = 1.0
) -> Iterator[Hit]:
    """Find the rows of the card's table, and the card's `frames` (see `frame_of`) of their classes.

    A row with the guard “word” is a word for the frames and its note gives its classes (“harmless” if it only hides
    shorter rows inside it); any other row is a finding and its note is for the reader. Of the other guards, “start”
    asks for the start of a sentence or clause, “end” for the end, “sharp” for a sentence that is sharp as a whole, and
    “quoted” for quotation marks; else quoted words are no findings. A sentence is innocent if it holds a row noted
    “innocent”, or is an exclamation that VADER scores above `cheer`.
    """
    if is_inherited(block):
        return
    shapes = _frames(tuple(frames))
    cited = quoted_spans(block.string)
    matches = [
        one for one in table.matches(block.string) if is_inside(one.start, cited) == ("quoted" in one.entry.guard)
    ]
    for sentence in block.sentences if matches else ():
        inside = [match for match in matches if sentence.start <= match.start < sentence.end]
        if inside and not _is_innocent(sentence, inside, cheer):
            standing = [one for one in inside if _speaks(sentence, one)]
            words = [one for one in standing if WORD in one.entry.guard]
            rows = [hit_of(one) for one in standing if WORD not in one.entry.guard]
            yield from _apart([*rows, *_framed(block, sentence, words, shapes)])


@lru_cache(maxsize=8)
def _frames(sources: tuple[str, ...]) -> tuple[Frame, ...]:
    return tuple(frame_of(source) for source in sources)


def _is_innocent(sentence: Sentence, matches: Sequence[PhraseMatch], cheer: float) -> bool:
    if any(match.entry.note == INNOCENT and _speaks(sentence, match) for match in matches):
        return True
    return sentence.string.rstrip().endswith("!") and prose.negativity(fold(sentence.string)) > cheer


def _speaks(sentence: Sentence, match: PhraseMatch) -> bool:
    """Tell whether the guards of a row hold where it was found."""
    guard = match.entry.guard
    text, start, end = sentence.string, match.start - sentence.start, match.end - sentence.start
    if "start" in guard and not opens_clause(text, start):
        return False
    if "end" in guard and not closes_clause(text, end):
        return False
    return "sharp" not in guard or politeness(text) < _SHARP_SCORE


def _framed(block: Block, sentence: Sentence, words: Sequence[PhraseMatch], shapes: Sequence[Frame]) -> Iterator[Hit]:
    for shape in shapes if words else ():
        for start, end in spans_of(shape, words, block.string, (sentence.start, sentence.end)):
            plain = tuple(_like(block.string[start:end], one) for one in shape.plain)
            yield Hit(start, end, values={"note": ""}, alternatives=plain)


def _like(found: str, plain: str) -> str:
    """Give the plain words a capital where those found have one for their place, not as “I”."""
    return plain[:1].upper() + plain[1:] if found[0].isupper() and not found.startswith(("I ", "I'", "I’")) else plain


def _apart(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Give the hits from the left, of those that overlap the first and longest."""
    last = 0
    for hit in sorted(hits, key=lambda one: (one.start, -one.end)):
        if hit.start >= last:
            last = hit.end
            yield hit
