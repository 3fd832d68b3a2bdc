"""Which patterns can match a text at all, told by words, and pieces of words, that they cannot do without.

Compiling and trying hundreds of long patterns costs far more than looking for a few pieces of words. What each pattern
needs is worked out beforehand and lies in `cues.json` (`make cues` writes it, a test compares it). A pattern that is
not entered there counts as possible.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).with_name("cues.json")

_NO_WORD = re.compile(r"[\W_]+")


class _Needs(NamedTuple):
    """`sets`: pieces of words (with a space where the word begins or ends), `|` between, of which one has to occur;
    `patterns`: by checksum the numbers of the sets that a pattern needs, `|` between its alternatives; `checks`: the
    checksums of the patterns of a check. Long strings are read many times faster than lists of short ones."""

    sets: list[str]
    patterns: dict[str, str]
    checks: dict[str, list[str]]


@cache
def _needs() -> _Needs:
    return _Needs(**json.loads(DATA.read_bytes()))


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[str, dict[int, bool]]:
    """Give the text as it is searched, and what is known of it so far: which sets have a piece in it."""
    return f" {_NO_WORD.sub(' ', text.lower())} ", {}


def checksum(pattern: str) -> str:
    return f"{zlib.crc32(pattern.encode()):08x}"


def is_possible(pattern: str, text: str) -> bool:
    """Tell whether the pattern with this checksum can match in `text`."""
    alternatives = _alternatives(pattern)
    if alternatives is None:
        return True
    words, known = _words(text)
    for sets in alternatives:
        for number in sets:
            if number not in known:
                known[number] = any(piece in words for piece in _pieces(number))
            if not known[number]:
                break
        else:
            return True
    return False


@cache
def _alternatives(pattern: str) -> tuple[tuple[int, ...], ...] | None:
    """Give for each alternative of a pattern the numbers of the sets it needs; None for an unknown pattern."""
    needs = _needs().patterns.get(pattern)
    return None if needs is None else tuple(tuple(map(int, sets.split())) for sets in needs.split("|"))


@cache
def _pieces(number: int) -> tuple[str, ...]:
    return tuple(_needs().sets[number].split("|"))


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
        return "_compiled" in self.__dict__ or is_possible(self.checksum, text)

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
    patterns: Sequence[str] | None = _needs().checks.get(check)
    return patterns is None or any(is_possible(pattern, text) for pattern in patterns)
