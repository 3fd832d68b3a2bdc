"""Templates cut into tokens by their delimiters alone, so that every character keeps its place; nothing is rendered.

The lexers that come with the engines lose white space and line ends, or give lines without columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rapport.readers.templates.syntax import Delimiter, Engine, Token

_BRACKETS = r"\"(?:\\.|[^\"\\]){0,2000}+\"|'(?:\\.|[^'\\]){0,2000}+'|`[^`]{0,2000}+`|[({\[]|"
_OF_OTHERS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<%.*?%>", re.DOTALL)


class UnclosedTagError(ValueError):
    """A tag is never closed; `start` is the 0-based offset where it begins."""

    def __init__(self, start: int, tag: str) -> None:
        super().__init__(f"{tag} is never closed")
        self.start = start


def lex(string: str, engine: Engine) -> Iterator[Token]:
    """Cut a template into tokens that tile it. Raises `UnclosedTagError`."""
    openings, by_opening = _openings(engine)
    raw_opening = re.compile(engine.raw.opening, re.DOTALL) if engine.raw else None
    position = 0
    while match := openings.search(string, position):
        start = match.start()
        if start > position:
            yield Token("text", position, start)
        raw = raw_opening.match(string, start) if raw_opening else None
        if raw and engine.raw:
            end = re.compile(engine.raw.closing, re.DOTALL).search(string, raw.end())
            if not end:
                raise UnclosedTagError(start, raw[0])
            yield Token("cut", *raw.span())
            yield from _lex_raw(string, raw.end(), end.start())
            yield Token("cut", *end.span())
            position = end.end()
        else:
            token = _tag(string, start, by_opening[match[0]], engine)
            yield token
            position = token.end
    if position < len(string):
        yield Token("text", position, len(string))


@cache
def _openings(engine: Engine) -> tuple[re.Pattern[str], dict[str, Delimiter]]:
    by_opening = {one.opening: one for one in engine.delimiters}
    longest_first = sorted(by_opening, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), by_opening


def _lex_raw(string: str, start: int, end: int) -> Iterator[Token]:
    """Cut what stands in a raw block: text, and what looks like tags of an engine that reads it next."""
    for match in _OF_OTHERS.finditer(string, start, end):
        if match.start() > start:
            yield Token("text", start, match.start())
        yield Token("masked" if match[0].startswith("{{") else "cut", *match.span())
        start = match.end()
    if start < end:
        yield Token("text", start, end)


def _tag(string: str, start: int, delimiter: Delimiter, engine: Engine) -> Token:
    opened = start + len(delimiter.opening)
    if not delimiter.closing:
        return Token(delimiter.kind, start, opened, (opened, opened))
    closed = _closing(string, opened, delimiter) if delimiter.quotes else string.find(delimiter.closing, opened)
    if closed < 0:
        raise UnclosedTagError(start, delimiter.opening)
    end = closed + len(delimiter.closing)
    left = string[opened : opened + 1] in engine.trims and opened < closed
    right = string[closed - 1 : closed] in engine.trims and opened + left < closed
    inner = (opened + left, closed - right)
    return Token(delimiter.kind, start, end, inner, left, right)


def _closing(string: str, opened: int, delimiter: Delimiter) -> int:
    """Return the offset at which a tag is closed; braces within strings and within brackets do not close it."""
    closing = delimiter.closing
    inside = _inside(closing)
    depth = 0
    position = opened
    while match := inside.search(string, position):
        position = match.end()
        mark = match[0]
        if mark in "([{":
            depth += 1
        elif mark == closing and (depth == 0 or closing[0] not in ")]}"):
            return match.start()
        elif mark == closing:
            depth -= 1
            position = match.start() + 1
        elif mark in ")]}":
            depth = max(depth - 1, 0)
    return string.find(closing, opened)


@cache
def _inside(closing: str) -> re.Pattern[str]:
    return re.compile(rf"{_BRACKETS}{re.escape(closing)}|[)}}\]]", re.DOTALL)
