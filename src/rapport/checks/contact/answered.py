"""Whether a reply takes up what it was asked: evidence for each thing asked beside each sentence of the reply."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
_LONGEST_PASSAGE = 45
"""So many words of a reply the reader takes in at once, beside a question."""
_ALL_SHARED = 5.0
"""What a sentence counts that says all of a question again: 35 of 40 such sentences of our own threads answer it."""
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


WEIGHTS = {"base": 0.28, "shared": 1.03, "read": 0.55, "away": -3.52}
"""How much each piece of evidence counts, fitted on threads of our own (`training/answers.py`) with two shared words at most.

`shared` are words of the question that no other sentence around it has (see `_shared`); `read` is what the learned reader
says of the two, as log-odds; `away` tells how far the sentence stands from where it were if things are answered in order.
"""
TOGETHER = {"base": 0.89, "best": 0.77, "whole": 0.24}
"""The same of a reply: how much the best sentence counts, and what the reader says of all of it in one piece."""


class Evidence(NamedTuple):
    """What speaks for an answer to one thing asked: for each sentence the pieces of evidence, and log-odds of the whole."""

    pairs: list[dict[str, float]]
    whole: float


def evidence(asked: Sequence[Asked], given: Sequence[Statement]) -> list[Evidence]:
    """Return what speaks for each statement, of which there is one at least, and for all as the answer to each thing asked."""
    together = list(_passages(given))
    read = iter(read_replies([(one.string, other) for one in asked for other in (*(one.string for one in given), *together)]))
    found = []
    for row, one in enumerate(asked):
        pairs = [
            {
                "base": 1.0,
                "shared": _shared(one, other),
                "read": _odds(next(read)),
                "away": _away(row, len(asked), place, len(given)),
            }
            for place, other in enumerate(given)
        ]
        found.append(Evidence(pairs, max(_odds(next(read)) for _ in together)))
    return found


def _shared(asked: Asked, given: Statement) -> float:
    """Return how many words of a question a sentence has that the mail does not have elsewhere: two at most, or all."""
    if len(asked.words) > 1 and asked.words <= given.words:
        return _ALL_SHARED
    return float(min(len(asked.words & given.words - asked.common), 2))


def _passages(given: Sequence[Statement]) -> Iterator[str]:
    """Yield the reply in as few pieces as the reader takes in."""
    passage: list[str] = []
    for one in given:
        if passage and len(" ".join([*passage, one.string]).split()) > _LONGEST_PASSAGE:
            yield " ".join(passage)
            passage = []
        passage.append(one.string)
    if passage:
        yield " ".join(passage)


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
    """Return for each thing asked how much speaks for an answer to it, as log-odds; `NOTHING` where nothing was said."""
    if not given:
        return [NOTHING] * len(asked)
    return [weighed(TOGETHER, reply_pieces(one, WEIGHTS)) for one in evidence(asked, given)]


def reply_pieces(one: Evidence, weights: Mapping[str, float]) -> dict[str, float]:
    """Return the evidence of a reply as `TOGETHER` weighs it: its best sentence, by these weights, and the whole."""
    return {"base": 1.0, "best": max(weighed(weights, pair) for pair in one.pairs), "whole": one.whole}


def weighed(weights: Mapping[str, float], pieces: Mapping[str, float]) -> float:
    """Return the sum of pieces of evidence, each by its weight."""
    return sum(weights[name] * value for name, value in pieces.items())
