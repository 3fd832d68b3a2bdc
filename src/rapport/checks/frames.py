"""Frames: classes of words in the order in which they make a form, such as a condition and what is threatened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapport.phrases import PhraseMatch

_FAR = 110
"""So many characters apart two parts of a sentence hardly belong together."""
_NEAR = re.compile(r"[^\w.;:!?]*(?:[\w'’-]+[^\w.;:!?]+){0,2}")
"""What may stand between two words that are next to each other: up to two others."""
_BETWEEN = re.compile(r"[^;?!]*")
"""What may stand between two words that a frame parts."""
_OPENED = re.compile(
    r"(?:\A(?:[^,]{0,20},)?|[.:;!?…–—(*-]|\A)\s*(?:(?:and|but|so|oh|ah|well|please|now|yes|no|just|hi|hello)\b[\s,]*)*\Z",
    re.IGNORECASE,
)
"""What stands before the start of a sentence or clause: nothing, a mark, a name and a comma, small words."""
_CLOSED = re.compile(r"\s*(?:[.,;:!?…)–—-]|\Z)")


class Step(NamedTuple):
    """Classes of words any of which may stand here, and whether other words part it from the step before."""

    classes: frozenset[str]
    is_far: bool


class Frame(NamedTuple):
    """Steps in order, whether the first opens and the last closes a sentence or clause, and what to write instead."""

    steps: tuple[Step, ...]
    opens: bool
    closes: bool
    plain: tuple[str, ...]


def frame_of(source: str) -> Frame:
    """Read a frame such as “^ condition|or … threat $ = plain words”.

    Classes of words stand next to each other, or apart where “…” parts them; “|” parts classes of which either may
    stand; “^” asks for the start and “$” for the end of a sentence or clause; “=” and what to write instead may be
    missing.
    """
    order, _, plain = source.partition(" = ")
    names = order.split()
    steps = [
        Step(frozenset(name.split("|")), is_far=before == "…")
        for before, name in zip(["", *names], names, strict=False)
        if name not in ("^", "…", "$")
    ]
    return Frame(tuple(steps), names[0] == "^", names[-1] == "$", (plain,) if plain else ())


def spans_of(
    frame: Frame, words: Sequence[PhraseMatch], text: str, limits: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """Give the characters that a frame takes up among the `words` of a sentence, which has the `limits` in `text`."""
    start, end = limits
    for number, word in enumerate(words):
        if _is_of(word, frame.steps[0]) and (not frame.opens or opens_clause(text[start:end], word.start - start)):
            last = _last(frame, 1, words[number:], text)
            if last is not None and (not frame.closes or closes_clause(text[start:end], last - start)):
                yield word.start, last


def _last(frame: Frame, number: int, words: Sequence[PhraseMatch], text: str) -> int | None:
    """Give the end of the last step, if the steps from `number` on follow the first of `words`."""
    if number == len(frame.steps):
        return words[0].end
    step = frame.steps[number]
    for place, word in enumerate(words[1:], 1):
        between = text[words[0].end : word.start]
        if _is_of(word, step) and len(between) <= _FAR and (_BETWEEN if step.is_far else _NEAR).fullmatch(between):
            last = _last(frame, number + 1, words[place:], text)
            if last is not None:
                return last
    return None


def _is_of(word: PhraseMatch, step: Step) -> bool:
    return not step.classes.isdisjoint(word.entry.note.split())


def opens_clause(text: str, start: int) -> bool:
    """Tell whether what begins at `start` opens a sentence or clause, perhaps behind a small word such as “well”."""
    return bool(_OPENED.search(text[:start]))


def closes_clause(text: str, end: int) -> bool:
    """Tell whether what ends at `end` closes a sentence or clause."""
    return bool(_CLOSED.match(text, end))
