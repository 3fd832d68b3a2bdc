"""Jinja: the syntax of its documentation, "Template Designer"; values, tags, comments and raw blocks."""

from __future__ import annotations

from rapport.readers.templates.blocks import Words, reader
from rapport.readers.templates.syntax import Delimiter, Engine, Raw

BRACES = (
    Delimiter("{{", "}}", "value"),
    Delimiter("{%", "%}", "tag"),
    Delimiter("{#", "#}", "comment", quotes=False),
)
RAW = Raw(r"\{%[-+]?\s*raw\s*[-+]?%\}", r"\{%[-+]?\s*endraw\s*[-+]?%\}")

JINJA = Engine(
    "jinja",
    BRACES,
    reader(Words(conditions="if", loops="for", translations="trans", plural="pluralize", others="elif else elseif")),
    RAW,
    trims="-",
)
