"""Templates of mails: what a recipient may see of them, with every character at its place.

One file an engine tells what its tags mean; all the rest they share. Nothing is rendered or run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from rapport.readers.characters import ReadError
from rapport.readers.templates.branches import MOST, MOST_TEXT, Branches
from rapport.readers.templates.lexer import UnclosedTagError, lex
from rapport.readers.templates.masking import masked
from rapport.readers.templates.syntax import Engine
from rapport.readers.templates.tree import DEEPEST, Tree, build
from rapport.text import Text

_HTML = re.compile(r"<(?:!doctype|html|body|head|table|div|p|br|h[1-6]|a|span|strong|b|ul|li|td|tr)\b", re.IGNORECASE)


class Reading(NamedTuple):
    """What one recipient sees: the text, and what is shown elsewhere (`subject`, `preheader` or `text`)."""

    text: Text
    asides: tuple[tuple[str, Text], ...]


class Template(NamedTuple):
    """The readings of a template; its comments, each with the 1-based line; and what was not read, in words."""

    readings: tuple[Reading, ...]
    comments: tuple[tuple[int, str], ...]
    notices: tuple[str, ...]


def engine_of(name: str, string: str) -> Engine:
    """Return the engine of this name; that of an MJML page depends on what stands in it."""
    from rapport.readers.templates import django, ejs, erb, gotext, handlebars, jinja, liquid, mjml, twig

    engines: Mapping[str, Engine] = MappingProxyType(
        {
            "jinja": jinja.JINJA,
            "django": django.DJANGO,
            "liquid": liquid.LIQUID,
            "handlebars": handlebars.HANDLEBARS,
            "mustache": handlebars.HANDLEBARS,
            "erb": erb.ERB,
            "ejs": ejs.EJS,
            "go": gotext.GO,
            "twig": twig.TWIG,
        }
    )
    return mjml.engine_for(string) if name == "mjml" else engines[name]


def read_template(template: Text, name: str, is_page: bool) -> Template:
    """Read a template of the engine `name`; `is_page` tells that it is HTML.

    Raises `ReadError` for a tag that is not closed.
    """
    string = template.string
    engine = engine_of(name, string)
    try:
        tree = build(string, list(lex(string, engine)), engine)
    except UnclosedTagError as error:
        source = template.source
        line, _ = source.position(template.span(error.start, error.start)[0])
        raise ReadError(f"{source.path}: line {line}: the template tag {error}") from error
    branches = Branches(string, tree.nodes, is_page)
    readings = []
    for number in range(min(branches.needed, most_readings(string))):
        text, asides = masked(template, branches.reading(number))
        readings.append(Reading(text, tuple(asides)))
    comments = tuple((template.origin(start, start + 1).line, words) for start, words in tree.comments)
    return Template(tuple(readings), comments, tuple(_notices(template, tree, branches.needed)))


def most_readings(string: str) -> int:
    """Return how many readings of a template are checked: fewer of a long one, and always one."""
    return max(1, min(MOST, MOST_TEXT // max(len(string), 1)))


def _notices(template: Text, tree: Tree, needed: int) -> list[str]:
    told = []
    for start, word in tree.unclosed[:3]:
        line = template.origin(max(start - 1, 0), start).line
        told.append(f"line {line}: the block “{word}” is never closed")
    if tree.flattened:
        told.append(f"its conditions nest more than {DEEPEST} deep: the inner ones are read as if all were true")
    most = most_readings(template.string)
    if needed > most:
        count = f"{needed:,}" if needed < 10**9 else "countless"
        told.append(f"its conditions make {count} different texts; so many were read: {most}")
    return told


def looks_like_html(string: str) -> bool:
    """Return whether the text of a template is HTML, for one whose name does not say so."""
    return _HTML.search(string) is not None
