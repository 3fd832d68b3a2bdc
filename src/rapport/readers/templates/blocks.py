"""The engines whose tags stand in `{% … %}` and are ended by `{% end… %}`: Jinja, Django, Liquid and Twig."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rapport.readers.templates.expressions import headings, kind_of, parts_of, seen
from rapport.readers.templates.syntax import (
    NOTHING,
    Aside,
    Closes,
    Divides,
    Literal,
    Meaning,
    Node,
    Opens,
    Shows,
    Token,
    sets,
)


class Words(NamedTuple):
    """The words with which the tags of an engine begin, several of a kind with spaces between."""

    conditions: str = ""
    loops: str = ""
    switches: str = ""
    translations: str = ""
    plural: str = ""
    spoken: str = ""
    captures: str = ""
    others: str = ""


_LASTING = ("else", "empty")
_SETS = ("set", "assign")
_HIDDEN = ("comment", "stylesheet", "javascript", "schema")
_DIVIDES = "divides"


def reader(words: Words) -> Callable[[str, Token], Meaning]:
    """Return the function that tells what a tag of such an engine means."""
    styles = _styles(words)

    def read(string: str, token: Token) -> Meaning:
        start, end = token.inner
        if token.kind == "value":
            return Shows(seen(parts_of(string, start, end)))
        inner = string[start:end]
        word = inner.split(None, 1)[0] if inner.strip() else ""
        word = word.strip("-+~")
        style = styles.get(word)
        if style == _DIVIDES:
            return Divides(word in (*_LASTING, *words.plural.split()))
        if style == "spoken":
            return _spoken(string, start, end)
        if style == "capture":
            return _capture(word, inner)
        if style:
            return Opens(word, style)
        if word.startswith("end"):
            return Closes(word.removeprefix("end"))
        return _other(word, string, start, end)

    return read


def _styles(words: Words) -> dict[str, str]:
    styles = dict.fromkeys(words.conditions.split(), "choice")
    styles |= dict.fromkeys(words.loops.split(), "always")
    styles |= dict.fromkeys(words.switches.split(), "switch")
    styles |= dict.fromkeys(words.translations.split(), "always")
    styles |= dict.fromkeys((*words.others.split(), *words.plural.split()), _DIVIDES)
    styles |= dict.fromkeys(words.spoken.split(), "spoken")
    styles |= dict.fromkeys(("block", *words.captures.split()), "capture")
    return styles | dict.fromkeys(_HIDDEN, "hidden")


def _spoken(string: str, start: int, end: int) -> Meaning:
    """A tag that shows a translated literal, such as `{% trans "Hello" %}`."""
    parts = parts_of(string, start, end)[1:]
    literals: list[Node] = [Literal(part.start + 1, part.end - 1) for part in parts[:1] if part.kind == "string"]
    if any(part.text == "as" for part in parts):
        return Shows([[Aside("text", literals)]] if literals else [])
    return Shows([literals] if literals else seen(parts[:1]))


def _capture(word: str, inner: str) -> Meaning:
    """A block by its name: that of a subject is no part of the body."""
    kind = kind_of("".join(inner.split()[1:2]))
    if kind in ("subject", "preheader"):
        return Opens(word, kind)
    return Opens(word, "text" if word == "capture" else "plain")


def _other(word: str, string: str, start: int, end: int) -> Meaning:
    """A tag of another kind: it may set a text, or hand one on to a part of the page."""
    parts = parts_of(string, start, end)[1:]
    if word in _SETS and len(parts) > 2:
        return sets(kind_of(parts[0].text), seen(parts[2:]))
    if word == "set" and len(parts) == 1:
        return Opens("set", kind_of(parts[0].text) or "text")
    told = headings(parts)
    return Shows([told]) if told else NOTHING
