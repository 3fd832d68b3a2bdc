"""Whether a reply takes up what it was asked: evidence for each thing asked beside each sentence of the reply."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapport.checks.contact.asked import READ_ZONES, Asked
from rapport.checks.contact.content_words import content_words
from rapport.draft import Block
from rapport.matching import Pattern, fold
from rapport.meaning import read_replies

_GREETS = Pattern(r"\W*(?:\w+\W+){0,2}\w+\W*")
"""Where a greeting stands, so few words greet; more may begin with the answer: “Green, please, if you still have it.”"""
_SIGNED = Pattern(r"(?:(?:[A-Z][\w'-]*|[A-Z]\.)[ ,]*){1,3}")
"""A name in the last line, which is no answer."""
NOTHING = -9.0
"""What speaks for an answer where there is no sentence at all."""
_LEAST = 0.01
"""Scores nearer to 0 or 1 count as this: no sentence decides alone."""


class Statement(NamedTuple):
    """A sentence of a reply, in one line, and the stems of its words that carry meaning."""

    string: str
    words: frozenset[str]


def statements(blocks: Iterable[Block]) -> list[Statement]:
    """Return the sentences of a reply that may answer something."""
    found = [Statement(one, content_words(one)) for block in blocks for one in _sentences(block)]
    return found[:-1] if len(found) > 1 and _SIGNED.fullmatch(found[-1].string) else found


def _sentences(block: Block) -> Iterator[str]:
    if block.zone in READ_ZONES or (block.zone == "greeting" and not _GREETS.fullmatch(block.string)):
        for one in block.sentences:
            string = fold(" ".join(one.string.split()))
            if string:
                yield string


WEIGHTS = {"base": -0.24, "shared": 1.86, "read": 0.57, "away": -2.90}
"""How much each piece of evidence counts, fitted on threads of our own (`training/answers.py`).

`shared` are words of the question that no other sentence around it has, two at most; `read` is what the learned reader
says of the two, as log-odds; `away` tells how far the sentence stands from where it were if things are answered in order.
"""


def evidence(asked: Sequence[Asked], given: Sequence[Statement]) -> list[list[dict[str, float]]]:
    """Return for each thing asked what speaks for each statement as the answer."""
    read = iter(read_replies([(one.string, other.string) for one in asked for other in given]))
    return [
        [
            {
                "base": 1.0,
                "shared": float(min(len(one.words & other.words - one.common), 2)),
                "read": _odds(next(read)),
                "away": _away(row, len(asked), place, len(given)),
            }
            for place, other in enumerate(given)
        ]
        for row, one in enumerate(asked)
    ]


def _odds(score: float) -> float:
    sure = min(max(score, _LEAST), 1 - _LEAST)
    return math.log(sure / (1 - sure))


def _away(question: int, questions: int, place: int, places: int) -> float:
    """Return how far a sentence stands from where it were if things were answered in order, 0 to 1.

    A lone sentence may answer all, but rather what was asked first.
    """
    if questions < 2:
        return 0.0
    along = question / (questions - 1)
    return along / 2 if places < 2 else abs(along - place / (places - 1))


def answered_by_far(asked: Sequence[Asked], given: Sequence[Statement]) -> list[float]:
    """Return for each thing asked how much speaks for the best answer to it, as log-odds; `NOTHING` where there is none."""
    sums = [[sum(WEIGHTS[name] * value for name, value in pair.items()) for pair in row] for row in evidence(asked, given)]
    return [max(row, default=NOTHING) for row in sums]
