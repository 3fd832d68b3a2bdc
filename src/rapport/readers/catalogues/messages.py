"""What all catalogues share: messages with a key, whose text has lost its escapes, its markup and its placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from rapport.matching import Pattern
from rapport.readers.edits import Edit, rewrite
from rapport.readers.templates.fillers import filler
from rapport.text import VALUE_FILLER, Text


class Message(NamedTuple):
    """A message: its key in the catalogue, and its text with its place in the file; comments stand beside it."""

    key: str
    text: Text


class Catalogue(NamedTuple):
    """The messages in English, the comments with their 1-based lines, and the number of messages in other languages."""

    messages: tuple[Message, ...]
    comments: tuple[tuple[int, str], ...] = ()
    foreign: int = 0


_FILLED = Pattern(
    r"""(?P<tag></?[A-Za-z][^<>]*>)|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]\w{1,31});)
    |%%|%\{\w+\}|%<\w+>[\w.]*|%\(\w+\)[sdif]|%(?:\d+\$)?[-+0\#]*[\d.]*[sdifc@u]\b|\#\{[^{}]*\}|\$t\([^()]*\)
    |\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{[\w.$]*(?:,\s*(?:number|date|time)[^{}]*)?\}""",
    re.VERBOSE,
)
_PARAGRAPH = Pattern(r"\n[ \t]*\n\s*")
_SHORTEST = 4


def plain(text: Text) -> Text:
    """Mask the placeholders of a message, and take its markup away."""
    return rewrite(text, _edits(text.string)) if _MARKED.re.search(text.string) else text


_MARKED = Pattern(r"[%{<&#$]")


def _edits(string: str) -> Iterator[Edit]:
    for match in _FILLED.re.finditer(string):
        start, end = match.span()
        if match["tag"]:
            yield start, end, "\n\n" if _BREAKS.match(match[0]) else ""
        elif match["entity"]:
            yield start, end, unescape(match[0])
        elif match[0] == "%%":
            yield start, end, "%"
        else:
            word = filler(match[0], string[max(start - 40, 0) : start], match[0], string[end : end + 40])
            yield start, end, word if len(word) >= _SHORTEST else VALUE_FILLER * _SHORTEST


_BREAKS = Pattern(r"</?(?:p|br|div|li|ul|ol|h[1-6])\b", re.IGNORECASE).re


def paragraphs(text: Text) -> Iterator[Text]:
    """Yield the paragraphs of a message that hold any words."""
    position = 0
    for gap in _PARAGRAPH.re.finditer(text.string):
        yield from _written(text[position : gap.start()])
        position = gap.end()
    yield from _written(text[position:] if position else text)


def _written(text: Text) -> Iterator[Text]:
    string = text.string
    if string.strip():
        start = len(string) - len(string.lstrip())
        yield text[start : len(string.rstrip())]


_ESCAPE = Pattern(r"\\(?:u\{?(?P<hex>[0-9A-Fa-f]{4,6})\}?|x(?P<short>[0-9A-Fa-f]{2})|(?P<end>\r?\n[ \t]*)|(?P<one>.))")
_LETTERS = {"n": "\n", "r": "\n", "t": " ", "b": " ", "f": " "}


def escapes(string: str) -> Iterator[Edit]:
    """Yield the edits that resolve the backslashes of a string literal."""
    for match in _ESCAPE.re.finditer(string):
        code = match["hex"] or match["short"]
        if code:
            yield *match.span(), _character(code)
        else:
            yield *match.span(), "" if match["end"] else _LETTERS.get(match["one"], match["one"])


def _character(code: str) -> str:
    number = int(code, 16)
    return "\ufffd" if 0xD800 <= number < 0xE000 or number > 0x10FFFF else chr(number)


_LOCALE = Pattern(r"(?<![A-Za-z])([a-z]{2,3})(?:[-_](?:r?[A-Z]{2}|[A-Z][a-z]{3}|\d{3}))*(?![A-Za-z])")
_IN_NAME = Pattern(r"(?:^|[._/-])([a-z]{2}(?:[-_]r?[A-Z]{2})?)\.\w+\Z")
_IN_FOLDER = Pattern(r"(?:^|/)(?:values-)?([a-z]{2,3}(?:[-_]\w{2,4})*)(?:/LC_MESSAGES)?/[^/]*\Z")
_ISO = frozenset(
    "aa af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk"
    " km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn no pa pl pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur"
    " uz vi zh zu".split()
)


def is_locale(name: str) -> bool:
    """Return whether a key or the name of a folder is that of a language, such as `en` or `pt-BR`."""
    match = _LOCALE.re.fullmatch(name)
    return match is not None and match[1] in _ISO


def is_english(locale: str) -> bool:
    """Return whether a locale is one of English."""
    return locale.split("-")[0].split("_")[0].lower() == "en"


def language_of(path: str) -> str:
    """Return the locale that the path of a catalogue names; empty where it names none."""
    places = (pattern.re.search(path.replace("\\", "/")) for pattern in (_IN_NAME, _IN_FOLDER))
    return next((match[1] for match in places if match and is_locale(match[1])), "")
