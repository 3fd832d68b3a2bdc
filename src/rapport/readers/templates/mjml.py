"""MJML: a page of `mj-` elements (told by the reader of pages), with the tags of whatever engine fills it in.

Which engine that is, its tags say: `{% … %}` Liquid, else those of Handlebars, and `[[NAME]]`, `*|NAME|*` of mailing
services.
"""

from __future__ import annotations

from rapport.readers.templates.handlebars import HANDLEBARS
from rapport.readers.templates.handlebars import read as read_handlebars
from rapport.readers.templates.liquid import LIQUID
from rapport.readers.templates.syntax import Delimiter, Engine, Meaning, Shows, Token, Value

_SERVICES = (Delimiter("[[", "]]", "value", quotes=False), Delimiter("*|", "|*", "value", quotes=False))


def _read(string: str, token: Token) -> Meaning:
    if string.startswith(("[[", "*|"), token.start):
        return Shows([[Value(token.start, token.end, string[token.inner[0] : token.inner[1]])]])
    if "{%" in string:
        return LIQUID.read(string, token)
    return read_handlebars(string, token)


MJML = Engine("mjml", (*HANDLEBARS.delimiters, *_SERVICES), _read, trims="~")
MJML_LIQUID = Engine("mjml", (*LIQUID.delimiters, *_SERVICES), _read)


def engine_for(string: str) -> Engine:
    """Return the engine that reads this page."""
    return MJML_LIQUID if "{%" in string else MJML
