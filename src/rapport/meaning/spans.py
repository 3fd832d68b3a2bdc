"""Which words of a sentence carry what it says."""

from __future__ import annotations

from collections.abc import Sequence


def best_span(text: str, pieces: Sequence[tuple[int, int]], scores: Sequence[float]) -> tuple[int, int]:
    """Return the run of whole words with the greatest sum of scores, as characters of `text`, end exclusive.

    `pieces` are the offsets of the pieces of words, each with a score above 0 where it belongs to the span. Marks at
    either end are left out.
    """
    first, last = _greatest_run(scores)
    start, end = pieces[first][0], pieces[last][1]
    while start > 0 and _within_word(text, start):
        start -= 1
    while end < len(text) and _within_word(text, end):
        end += 1
    while end - start > 1 and not text[end - 1].isalnum() and text[end - 1] not in ")%":
        end -= 1
    while end - start > 1 and not text[start].isalnum():
        start += 1
    return start, end


def _within_word(text: str, place: int) -> bool:
    """Whether a word goes on over the border at `place`; an apostrophe between letters is part of it."""
    left, right = text[place - 1], text[place]
    if left.isalnum() and right.isalnum():
        return True
    beyond = text[place + 1 : place + 2]
    return (right == "'" and left.isalnum() and beyond.isalpha()) or (left == "'" and right.isalpha())


def _greatest_run(scores: Sequence[float]) -> tuple[int, int]:
    """Return the first and last place of the run with the greatest sum; a single place if all are below 0."""
    best, best_run = float("-inf"), (0, 0)
    total, start = 0.0, 0
    for place, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, place
        total += score
        if total > best:
            best, best_run = total, (start, place)
    return best_run
