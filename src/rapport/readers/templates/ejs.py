"""EJS: JavaScript in `<% … %>`; braces open and end blocks."""

from __future__ import annotations

import re

from rapport.readers.templates.expressions import kind_of, parts_of, seen
from rapport.readers.templates.syntax import (
    NOTHING,
    Aside,
    Closes,
    Delimiter,
    Divides,
    Engine,
    Literal,
    Meaning,
    Opens,
    Shows,
    Token,
)

_ENDS = re.compile(r"\s*\}")
_ASSIGNMENT = re.compile(r"\s*(?:const|let|var)?\s*(?P<name>\w+)\s*=(?!=)")


def read(string: str, token: Token) -> Meaning:
    """Tell what a tag means."""
    start, end = token.inner
    code = string[start:end]
    if token.kind == "value":
        return Shows(seen(parts_of(string, start, end)))
    ends, opens = _ENDS.match(code), code.rstrip().endswith(("{", "=>", "("))
    if ends and opens:
        return Divides(not re.search(r"\bif\b|\bcase\b", code))
    if opens:
        return Opens("{", "choice" if re.match(r"\s*if\b", code) else "always")
    if ends:
        return Closes()
    assigned = _ASSIGNMENT.match(code)
    kind = kind_of(assigned["name"]) if assigned else ""
    if not assigned or not kind:
        return NOTHING
    shown = seen(parts_of(string, start + assigned.end(), end))
    literals = [one for one in shown if any(isinstance(node, Literal) for node in one)]
    return Shows([[Aside(kind, one) for one in literals]])


EJS = Engine(
    "ejs",
    (
        Delimiter("<%", "%>", "tag", quotes=False),
        Delimiter("<%_", "_%>", "tag", quotes=False),
        Delimiter("<%=", "%>", "value", quotes=False),
        Delimiter("<%-", "%>", "value", quotes=False),
        Delimiter("<%#", "%>", "comment", quotes=False),
        Delimiter("<%%", "", "text"),
    ),
    read,
    trims="-_",
)
