"""Jinja templates: tags are told from text by their delimiters alone, so every character keeps its place.

The syntax is that of the Jinja documentation, "Template Designer": `{{ value }}`, `{% tag %}`, `{# comment #}` and
`{% raw %}`. Nothing is rendered: all branches are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapport.readers.characters import ReadError
from rapport.readers.edits import Edit, rewrite
from rapport.text import VALUE_FILLER, Text

_OPEN = re.compile(r"\{(?:\{|%|#)")
_CLOSE = {"{{": "}}", "{%": "%}", "{#": "#}"}
_KINDS = {"{{": "value", "{%": "tag", "{#": "comment"}
_INSIDE = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|[({\[]|%\}|\}\}|[)}\]]", re.DOTALL)
_RAW = re.compile(r"\{%[-+]?\s*raw\s*[-+]?%\}")
_END_RAW = re.compile(r"\{%[-+]?\s*endraw\s*[-+]?%\}")
_RAW_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_HTML = re.compile(r"<(?:!doctype|html|body|head|table|div|p|br|h[1-6]|a|span|strong|b|ul|li|td|tr)\b", re.IGNORECASE)
_CLOSING_MARKS = ",.;:!?)]}\u2019\u201d"


@dataclass(frozen=True, slots=True)
class Token:
    """The characters `start:end` of a template; `kind` is `text`, `value`, `tag` or `comment`."""

    kind: str
    start: int
    end: int


class UnclosedTagError(ValueError):
    """A tag is never closed; `start` is the offset where it begins."""

    def __init__(self, start: int, tag: str) -> None:
        super().__init__(f"{tag} is never closed")
        self.start = start


def lex(string: str) -> Iterator[Token]:
    """Cut a template into tokens that tile it. Raises `UnclosedTagError`."""
    position = 0
    while match := _OPEN.search(string, position):
        if match.start() > position:
            yield Token("text", position, match.start())
        raw = _RAW.match(string, match.start())
        if raw:
            yield Token("tag", *raw.span())
            end = _END_RAW.search(string, raw.end())
            if not end:
                raise UnclosedTagError(match.start(), raw[0])
            yield from _lex_raw(string, raw.end(), end.start())
            yield Token("tag", *end.span())
            position = end.end()
        else:
            position = _tag_end(string, match.start(), match[0])
            yield Token(_KINDS[match[0]], match.start(), position)
    if position < len(string):
        yield Token("text", position, len(string))


def _lex_raw(string: str, start: int, end: int) -> Iterator[Token]:
    """Cut what stands in a raw block: text, and what looks like tags of another engine."""
    for match in _RAW_TAG.finditer(string, start, end):
        if match.start() > start:
            yield Token("text", start, match.start())
        yield Token(_KINDS[match[0][:2]], *match.span())
        start = match.end()
    if start < end:
        yield Token("text", start, end)


def _tag_end(string: str, start: int, opening: str) -> int:
    """Return the offset after a tag; braces within strings and within brackets do not close it."""
    closing = _CLOSE[opening]
    if opening == "{#":
        end = string.find(closing, start + 2)
        if end < 0:
            raise UnclosedTagError(start, opening)
        return end + 2
    depth = 0
    position = start + 2
    while match := _INSIDE.search(string, position):
        position = match.end()
        mark = match[0]
        if mark in "([{":
            depth += 1
        elif mark == closing and (depth == 0 or closing == "%}"):
            return position
        elif mark == "}}" and depth:
            depth -= 1
            position -= 1
        elif mark in ")]}":
            depth = max(depth - 1, 0)
    end = string.find(closing, start + 2)
    if end < 0:
        raise UnclosedTagError(start, opening)
    return end + 2


def mask(template: Text) -> tuple[Text, tuple[tuple[int, str], ...]]:
    """Return the text of a template, and its comments with their 1-based lines.

    A value becomes a filler word of its length. Tags and comments vanish, but the lines they stand on stay.
    Raises `ReadError` for a tag that is not closed.
    """
    try:
        tokens = list(lex(template.string))
    except UnclosedTagError as error:
        source = template.source
        line, _ = source.position(template.span(error.start, error.start)[0])
        raise ReadError(f"{source.path}: line {line}: the template tag {error}") from error
    comments = tuple(
        (template.origin(token.start, token.end).line, template.string[token.start : token.end].strip("{}#-+ \t\r\n"))
        for token in tokens
        if token.kind == "comment"
    )
    return rewrite(template, _edits(template.string, tokens)), comments


def _edits(string: str, tokens: list[Token]) -> Iterator[Edit]:
    gap: int | None = None
    for token in tokens:
        if token.kind in ("tag", "comment"):
            gap = token.start if gap is None else gap
            continue
        if gap is not None:
            yield gap, token.start, _joint(string, gap, token.start)
            gap = None
        if token.kind == "value":
            yield token.start, token.end, re.sub(r"[^\r\n]", VALUE_FILLER, string[token.start : token.end])
    if gap is not None:
        yield gap, len(string), ""


def _joint(string: str, start: int, end: int) -> str:
    """Return what takes the place of tags: a space where words would otherwise join, else nothing."""
    before, after = string[start - 1 : start], string[end : end + 1]
    return " " if before.strip() and after.strip() and after not in _CLOSING_MARKS else ""


def looks_like_html(string: str) -> bool:
    """Return whether the text of a template is HTML, for one whose name does not say so."""
    return _HTML.search(string) is not None
