"""EJS: JavaScript in `<% … %>`; braces open and end blocks."""

from __future__ import annotations

import re

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
    if not assigned:
        return NOTHING
    return sets(kind_of(assigned["name"]), seen(parts_of(string, start + assigned.end(), end)))


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
