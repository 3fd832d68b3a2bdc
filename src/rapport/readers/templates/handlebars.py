"""Handlebars and Mustache: sections, inverted sections, partials, helpers, and comments of both kinds."""

from __future__ import annotations

import re

from rapport.readers.templates.expressions import headings, kind_of, parts_of, seen
from rapport.readers.templates.syntax import (
    NOTHING,
    Closes,
    Delimiter,
    Divides,
    Engine,
    Meaning,
    Opens,
    Raw,
    Shows,
    Token,
)

_LOOPS = frozenset("each list repeat foreach".split())
_PLAIN = frozenset("with let log".split())
_SIGNS = "#/^>&!*~"
_WORD = re.compile(r"[~\s]*(?P<sign>[#^/>&*$<]*)[~\s]*(?P<word>[\w.@$/-]*)")
_MARKS = ("{{", "{{~")


def _delimiters() -> tuple[Delimiter, ...]:
    found = [Delimiter("{{{", "}}}", "value"), Delimiter("{{", "}}", "value")]
    for mark in _MARKS:
        found += [Delimiter(mark + "!--", "--}}", "comment", quotes=False)]
        found += [Delimiter(mark + "!", "}}", "comment", quotes=False)]
        found += [Delimiter(mark + sign, "}}", "tag") for sign in ("#", "/", "^", ">", "else")]
    return tuple(found)


def read(string: str, token: Token) -> Meaning:
    """Tell what a tag means; which it is, its first sign says."""
    opening = string[token.start : token.inner[0]].lstrip("{~")
    inner_start, end = token.inner
    start = inner_start - len(opening)
    match = _WORD.match(string, start, end)
    assert match is not None
    sign, word = match["sign"], match["word"]
    if sign.startswith("#"):
        return _opens(string, word, "<" in sign or ">" in sign or "*" in sign, match.end("word"), end)
    if sign == "/":
        return Closes(word)
    if sign == "^" and word:
        return Opens(word, "otherwise")
    if sign == "^" or word == "else":
        return Divides("else" not in string[start:end] or not string[start:end].split("else", 1)[1].strip(" ~"))
    if sign.startswith(">"):
        told = headings(parts_of(string, match.end(), end))
        return Shows([told]) if told else NOTHING
    return Shows(seen(parts_of(string, match.start("word"), end), prefix=True))


def _opens(string: str, word: str, is_layout: bool, start: int, end: int) -> Meaning:
    told = headings(parts_of(string, start, end))
    kind = kind_of(word)
    if kind in ("subject", "preheader"):
        return Opens(word, kind, told)
    if is_layout or word in _PLAIN:
        return Opens(word, "plain", told)
    return Opens(word, "always" if word in _LOOPS else "choice", told)


HANDLEBARS = Engine(
    "handlebars",
    _delimiters(),
    read,
    Raw(r"\{\{\{\{\s*\w[^{}]*\}\}\}\}", r"\{\{\{\{\s*/[^{}]*\}\}\}\}"),
    lines="own",
    trims="~",
)
