"""Twig: the syntax of its documentation, "Twig for Template Designers", and the `trans` tag of Symfony."""

from __future__ import annotations

from rapport.readers.templates.blocks import Words, reader
from rapport.readers.templates.jinja import BRACES
from rapport.readers.templates.syntax import Engine, Raw

TWIG = Engine(
    "twig",
    BRACES,
    reader(Words(conditions="if", loops="for", translations="trans", plural="plural notes", others="elseif else")),
    Raw(r"\{%[-~]?\s*(?:verbatim|raw)\s*[-~]?%\}", r"\{%[-~]?\s*end(?:verbatim|raw)\s*[-~]?%\}"),
    lines="next",
    trims="-~",
)
