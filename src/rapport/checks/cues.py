"""Which patterns can match a text at all, told by words, and pieces of words, that they cannot do without.

Compiling and trying hundreds of long patterns costs far more than looking for a few pieces of words. What each pattern
needs is worked out beforehand and lies in `cues.txt` (`make cues` writes it, a test compares it), the other way round:
from the words of a text to the patterns, so that only what the text holds is looked up. A pattern that needs nothing is
not entered there, and counts as possible.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple

DATA = f"{__file__.removesuffix('.py')}.txt"

BEGINNING = 4
"""By so many of their first characters pieces of words are entered."""

PART_END = "\n\f\n"
"""A line of its own, that ends a part of the file."""

_NO_WORD = re.compile(r"[\W_]+")


class _Needs(NamedTuple):
    """What is known beforehand; the values are taken apart only when they are asked for.

    `pieces`: by how they begin the pieces of words, with a space where the word begins or ends, each with the numbers
    of the sets it belongs to; of a set one piece has to occur. `alternatives`: by the number of the rarest set they
    need, the alternatives of patterns, each the checksum of the pattern with the numbers of the other sets. In both,
    items are parted by `|`, numbers by commas, and what an item is from what it has by a colon. `patterns`: all that
    need something. `checks`: by its name the patterns that wake a check.
    """

    pieces: Mapping[str, str]
    alternatives: Mapping[str, str]
    patterns: frozenset[str]
    checks: Mapping[str, str]


@cache
def _needs() -> _Needs:
    """Read the file: its parts, of a table first all keys, then all values, a line each."""
    with open(DATA, encoding="utf-8") as file:
        parts = [part.split("\n") for part in file.read().split(PART_END)]
    beginnings, pieces, numbers, alternatives, patterns, names, waking = parts
    return _Needs(
        dict(zip(beginnings, pieces, strict=True)),
        dict(zip(numbers, alternatives, strict=True)),
        frozenset(patterns),
        dict(zip(names, waking, strict=True)),
    )


@lru_cache(maxsize=1024)
def _possible(text: str) -> frozenset[str]:
    """Give the checksums of the patterns that need something and can match in `text`."""
    sets = _sets_in(text)
    rarest = sets & _needs().alternatives.keys()
    return frozenset(pattern for number in rarest for pattern, others in _alternatives(number) if others <= sets)


def _sets_in(text: str) -> frozenset[str]:
    words = set(_NO_WORD.sub(" ", text.lower()).split())
    return frozenset().union(*map(_sets_of, words))


@lru_cache(maxsize=4096)
def _sets_of(word: str) -> frozenset[str]:
    """Give the numbers of the sets of which a piece is in `word`."""
    spaced, known = f" {word} ", _needs().pieces
    found: set[str] = set()
    for start in range(len(spaced)):
        for length in range(1, BEGINNING + 1):
            beginning = spaced[start : start + length]
            if beginning in known:
                for piece, sets in _pieces(beginning):
                    if spaced.startswith(piece, start):
                        found |= _numbers(sets)
    return frozenset(found)


@cache
def _pieces(beginning: str) -> list[list[str]]:
    return [item.split(":") for item in _needs().pieces[beginning].split("|")]


@cache
def _alternatives(number: str) -> list[tuple[str, frozenset[str]]]:
    """Give the alternatives of which the set of this number is the rarest they need, with their other sets."""
    items = (item.split(":") for item in _needs().alternatives[number].split("|"))
    return [(pattern, _numbers(sets)) for pattern, sets in items]


@cache
def _numbers(listed: str) -> frozenset[str]:
    return frozenset(listed.split(",")) if listed else frozenset()


def checksum(pattern: str) -> str:
    return f"{zlib.crc32(pattern.encode()):08x}"


def is_possible(pattern: str, text: str) -> bool:
    """Tell whether the pattern with this checksum can match in `text`."""
    return pattern in _possible(text) or pattern not in _needs().patterns


class Pattern:
    """A regular expression that is compiled when a text first has the words it needs.

    `span` is where to look in the text: start, or start and end, as with the patterns of `re`.
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags

    @cached_property
    def checksum(self) -> str:
        return checksum(self.source)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, self.flags)

    def _can_match(self, text: str) -> bool:
        return is_possible(self.checksum, text)

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return self._compiled.search(text, *span) if self._can_match(text) else None

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        return self._compiled.match(text, *span) if self._can_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._compiled.fullmatch(text) if self._can_match(text) else None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text, *span) if self._can_match(text) else iter(())

    def findall(self, text: str) -> list[Any]:
        return self._compiled.findall(text) if self._can_match(text) else []

    def split(self, text: str) -> list[str | Any]:
        return self._compiled.split(text) if self._can_match(text) else [text]

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return self._compiled.sub(replacement, text, count=count) if self._can_match(text) else text


def is_woken(check: str, text: str) -> bool:
    """Tell whether any pattern of a check can match in `text`; a check that has none entered is always awake."""
    patterns = _of_check(check)
    return patterns is None or not patterns.isdisjoint(_possible(text))


@cache
def _of_check(check: str) -> frozenset[str] | None:
    listed = _needs().checks.get(check)
    return None if listed is None else frozenset(listed.split())
