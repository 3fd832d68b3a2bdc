"""Go: the syntax of the package text/template, with the helpers of sprig."""

from __future__ import annotations

from rapport.readers.templates.expressions import kind_of, parts_of, seen
from rapport.readers.templates.syntax import (
    NOTHING,
    Closes,
    Delimiter,
    Divides,
    Engine,
    Meaning,
    Opens,
    Shows,
    Token,
    sets,
)

_STYLES = {"if": "choice", "with": "choice", "range": "always"}
_SILENT = frozenset("template break continue".split())


def read(string: str, token: Token) -> Meaning:
    """Tell what an action means; its first word says it."""
    start, end = token.inner
    parts = parts_of(string, start, end)
    word = parts[0].text if parts else ""
    if word in _STYLES:
        return Opens(word, _STYLES[word])
    if word in ("define", "block"):
        kind = kind_of(parts[1].text.strip('"`')) if len(parts) > 1 else ""
        return Opens(word, kind if kind in ("subject", "preheader") else "plain")
    if word == "else":
        return Divides(len(parts) == 1)
    if word == "end":
        return Closes()
    if word in _SILENT:
        return NOTHING
    if len(parts) > 2 and parts[1].text in ("=", ":="):
        return sets(kind_of(parts[0].text), seen(parts[2:], prefix=True))
    return Shows(seen(parts, prefix=True))


GO = Engine(
    "go",
    (
        Delimiter("{{", "}}", "value"),
        Delimiter("{{/*", "*/}}", "comment", quotes=False),
    ),
    read,
)
