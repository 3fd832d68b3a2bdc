"""Patterns compiled when they are first needed, and texts made alike so that one pattern fits all ways of writing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from re import Match
from typing import Any


class Pattern:
    """A regular expression that costs nothing until it is first used, so that importing stays cheap."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags

    @classmethod
    def of_card(cls, source: str) -> Pattern:
        """Return a pattern as cards write it: a space stands for any white space, letter case does not matter."""
        return cls(loosened(source), re.IGNORECASE)

    @cached_property
    def re(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.source, self.flags)

    def search(self, text: str, *bounds: int) -> Match[str] | None:
        return self.re.search(text, *bounds)

    def match(self, text: str, *bounds: int) -> Match[str] | None:
        return self.re.match(text, *bounds)

    def fullmatch(self, text: str) -> Match[str] | None:
        return self.re.fullmatch(text)

    def finditer(self, text: str, *bounds: int) -> Iterator[Match[str]]:
        return self.re.finditer(text, *bounds)

    def findall(self, text: str) -> list[Any]:
        return self.re.findall(text)

    def sub(self, instead: str, text: str) -> str:
        return self.re.sub(instead, text)

    def split(self, text: str) -> list[str]:
        return self.re.split(text)


class LinearPattern(Pattern):
    """A pattern of a pack, which may be any: RE2 reads it, whose time grows with the text and never runs away.

    Accents do not count in it nor in the text, since the letters of RE2 are those without. Only `search` is for it.
    """

    @property
    def fault(self) -> str:
        """Why the pattern cannot be used; empty if it can."""
        import re2

        try:
            self._compiled()
        except re2.error as error:
            reason = error.args[0]
            return str(reason.decode() if isinstance(reason, bytes) else reason)
        return ""

    @cached_property
    def re(self) -> Any:
        """The compiled expression."""
        return self._compiled()

    def _compiled(self) -> Any:
        import re2

        options = re2.Options()
        options.case_sensitive = not self.flags & re.IGNORECASE
        options.log_errors = False
        return re2.compile(_without_accents(self.source), options=options)

    def search(self, text: str, *bounds: int) -> Any:
        return self.re.search(_without_accents(text), *bounds)


def _without_accents(text: str) -> str:
    """Return `text` with plain letters for those with accents, at equal length."""
    return text if text.isascii() else text.translate(_plain_letters())


@cache
def _plain_letters() -> Mapping[int, str]:
    from unicodedata import normalize

    letters = {number: normalize("NFD", chr(number))[0] for number in range(0xC0, 0x250)}
    letters |= dict(zip(map(ord, "ßæœøđłıÆŒØĐŁ"), "saoodliAOODL", strict=True))
    return {number: letter for number, letter in letters.items() if letter.isascii()}


def loosened(source: str) -> str:
    """Return a pattern in which each run of spaces stands for any white space."""
    return re.sub(r" +", r"\\s+", source)


_FOLDS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u2011": "-"})


def fold(text: str) -> str:
    """Return `text` with straight quotes and plain spaces, at equal length."""
    return text.translate(_FOLDS)
