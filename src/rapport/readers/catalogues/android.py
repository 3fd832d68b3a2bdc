"""Android `strings.xml`, parsed by expat: strings, arrays and plurals, but nothing marked as not to be translated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from rapport.readers.catalogues.messages import Catalogue, Message, escapes, is_english, language_of
from rapport.readers.edits import Edit, rewrite
from rapport.text import VALUE_FILLER, Text

_HOLDERS = ("string-array", "plurals")
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>|<xliff:g\b[^>]*>(?P<filled>.*?)</xliff:g>|<!--.*?-->", re.DOTALL)


class _Strings:
    """Gathers where the text of each string begins and ends, in bytes of UTF-8."""

    def __init__(self, parser: expat.XMLParserType, data: bytes) -> None:
        self._parser = parser
        self._data = data
        self._holder = ""
        self._begun: tuple[str, int] | None = None
        self.found: list[tuple[str, int, int]] = []
        self.comments: list[tuple[int, str]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if attributes.get("translatable") == "false":
            self._holder = "" if name in _HOLDERS else self._holder
        elif name in _HOLDERS:
            self._holder = attributes.get("name", "")
        elif name == "string" or (name == "item" and self._holder):
            key = attributes.get("name") or ".".join(filter(None, (self._holder, attributes.get("quantity", ""))))
            self._begun = key, self._data.index(b">", self._parser.CurrentByteIndex) + 1

    def end(self, name: str) -> None:
        if name in ("string", "item") and self._begun:
            if self._begun[1] <= self._parser.CurrentByteIndex:
                self.found.append((*self._begun, self._parser.CurrentByteIndex))
            self._begun = None
        elif name in _HOLDERS:
            self._holder = ""

    def comment(self, words: str) -> None:
        self.comments.append((self._parser.CurrentLineNumber, words.strip()))


def read(page: Text) -> Catalogue:
    """Read a catalogue. Raises `ValueError` for what is no XML."""
    data = page.string.encode("utf-8", "surrogatepass")
    parser = expat.ParserCreate("utf-8")
    strings = _Strings(parser, data)
    parser.StartElementHandler, parser.EndElementHandler = strings.start, strings.end
    parser.CommentHandler = strings.comment
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise ValueError(f"it is no valid XML: {error}") from error
    language = language_of(page.source.path)
    if language and not is_english(language):
        return Catalogue((), tuple(strings.comments), len(strings.found))
    return Catalogue(tuple(_messages(page, data, strings.found)), tuple(strings.comments))


def _messages(page: Text, data: bytes, found: list[tuple[str, int, int]]) -> Iterator[Message]:
    position = character = 0
    for key, start, end in found:
        begin = character + len(data[position:start].decode("utf-8", "surrogatepass"))
        position, character = end, begin + len(data[start:end].decode("utf-8", "surrogatepass"))
        written = page[begin:character]
        bare = rewrite(written, _markup(written.string))
        yield Message(key, rewrite(bare, escapes(bare.string)) if "\\" in bare.string else bare)


def _markup(string: str) -> Iterator[Edit]:
    for match in _CDATA.finditer(string):
        filled = match["filled"]
        yield *match.span(), "" if filled is None else VALUE_FILLER * max(len(filled), 4)
