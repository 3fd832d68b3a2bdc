"""ERB: Ruby in `<% … %>`, as Rails reads it; the code is not understood, only what opens, divides and ends a block."""

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
    Node,
    Opens,
    Shows,
    Token,
    sets,
)

DELIMITERS = (
    Delimiter("<%", "%>", "tag", quotes=False),
    Delimiter("<%=", "%>", "value", quotes=False),
    Delimiter("<%-", "%>", "tag", quotes=False),
    Delimiter("<%#", "%>", "comment", quotes=False),
    Delimiter("<%%", "", "text"),
)
_WORD = re.compile(r"\s*(?P<word>[a-z]+\b)?")
_BLOCK = re.compile(r"(?:\bdo|->\s*\w*)\s*(?:\|[^|]*\|)?\s*\Z")
_CONTENT = re.compile(r"\s*(?:content_for|provide)\s*\(?\s*:?[\"']?(?P<name>\w+)")
_STYLES = {"if": "choice", "unless": "choice", "case": "switch", "while": "always", "until": "always", "for": "always"}
_DIVIDES = frozenset("elsif else when in rescue ensure".split())


def read(string: str, token: Token) -> Meaning:
    """Tell what a tag means."""
    start, end = token.inner
    code = string[start:end]
    block = _BLOCK.search(code)
    if token.kind == "value":
        return _shown(string, start, end) if not block else Opens("do", "plain", _link_text(string, start, end))
    match = _WORD.match(code)
    word = match["word"] if match else ""
    if word in _STYLES:
        return NOTHING if re.search(r"\bend\s*\Z", code) else Opens(word, _STYLES[word])
    if word in _DIVIDES:
        return Divides(word == "else")
    if word == "end" or code.strip() == "}":
        return Closes()
    if block or code.rstrip().endswith("{"):
        content = _CONTENT.match(code)
        kind = kind_of(content["name"]) if content else ""
        return Opens("do", kind if kind in ("subject", "preheader") else "plain" if content else "always")
    return _set(string, start, end)


def _shown(string: str, start: int, end: int) -> Meaning:
    parts = parts_of(string, start, end)
    told = headings(parts) if parts and parts[0].text in ("render", "include") else []
    return Shows([told] if told else seen(parts, prefix=True))


def _link_text(string: str, start: int, end: int) -> list[Node]:
    return headings(parts_of(string, start, end))


def _set(string: str, start: int, end: int) -> Meaning:
    """`@title = "Your order"` and `content_for :subject, "Your order"`."""
    parts = parts_of(string, start, end)
    content = _CONTENT.match(string, start, end)
    if content:
        kind = kind_of(content["name"])
        value = parts[-1:] if parts and parts[-1].kind == "string" else []
    else:
        named = len(parts) > 2 and parts[0].kind == "name" and parts[1].text == "="
        kind, value = (kind_of(parts[0].text), parts[2:]) if named else ("", [])
    return sets(kind, seen(value, prefix=True))


ERB = Engine("erb", DELIMITERS, read, lines="own")
