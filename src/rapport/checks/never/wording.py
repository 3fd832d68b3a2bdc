"""Patterns made of classes of words, tried on each sentence.

A pattern is a regular expression in which a space stands for any white space, `{name}` for a class of words, ` .. ` for
up to four words between and ` ... ` for up to nine, none of which ends the clause. It matches whole words only, in any
letter case; a sentence in capitals is read as if only its words began with one, so that names can be told in it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from rapport.checks.cues import Pattern
from rapport.checks.never.people import NOT_NAMES, WORDS
from rapport.draft import Block, Sentence
from rapport.kinds import fold
from rapport.rule import Hit

_GAPS = {" ... ": 9, " .. ": 4}
_CLASS = re.compile(r"\{(\w*[a-z]\w*)\}")
_SPACE = re.compile(r" +")


class Wording:
    """What a topic sounds like: `patterns` that tell it, and `unless`, what makes a sentence innocent.

    `words` are the topic's own classes, beside those of people; `instead` is what to write in place of such a sentence.
    """

    def __init__(
        self,
        patterns: Sequence[str],
        unless: Sequence[str] = (),
        words: Mapping[str, str] | None = None,
        instead: Sequence[str] = (),
    ) -> None:
        self.patterns = patterns
        self.unless = unless
        self.words = words
        self.instead = instead

    def hits(self, block: Block) -> Iterator[Hit]:
        """Give one hit a sentence: all that the patterns tell in it."""
        for sentence in block.sentences:
            span = self.search(sentence)
            if span:
                yield Hit(sentence.start + span[0], sentence.start + span[1], alternatives=tuple(self.instead))

    def search(self, sentence: Sentence) -> tuple[int, int] | None:
        """Give the characters of a sentence that the patterns tell, None where it is innocent."""
        string = readable(sentence.string)
        spans = [match.span() for one in self.wrong if (match := one.search(string))]
        if not spans or any(one.search(string) for one in self.innocent):
            return None
        return min(start for start, _ in spans), max(end for _, end in spans)

    @cached_property
    def wrong(self) -> list[Pattern]:
        """What the patterns look for."""
        return [Pattern(self._source(one), re.IGNORECASE) for one in self.patterns]

    @cached_property
    def innocent(self) -> list[Pattern]:
        """What makes a sentence innocent."""
        return [Pattern(self._source(one), re.IGNORECASE) for one in self.unless]

    def _source(self, pattern: str) -> str:
        for gap, most in _GAPS.items():
            pattern = pattern.replace(gap, rf"(?:[,:]?\s+[^\s.;!?,:]+){{0,{most}}}?[,:]?\s+")
        known = {**WORDS, **(self.words or {})}
        while _CLASS.search(pattern):
            pattern = _CLASS.sub(lambda match: known[match[1]], pattern)
        spaced = _SPACE.sub(lambda _: r"\s+", pattern.replace(" ?", r"\s*"))
        return rf"(?<!\w)(?:{spaced})(?:(?!\w)|(?<=\s))"


@lru_cache(maxsize=2048)
def readable(string: str) -> str:
    """Fold curly quotes, and leave a capital only to what may be a name, at equal length.

    Words all in capitals get the look of names; words that are no names lose their capital.
    """
    string = fold(string)
    if string.upper() == string:
        string = re.sub(r"(?<=\w)\w", lambda match: _lowered(match[0]), string)
    return re.sub(r"\b[A-Z][a-z]*\b", lambda match: _lowered(match[0]) if match[0] in NOT_NAMES else match[0], string)


def _lowered(word: str) -> str:
    """Write a word in small letters, unless that would change its length."""
    lower = word.lower()
    return lower if len(lower) == len(word) else word
