"""Markdown: paragraphs without their marks, code told apart from text (CommonMark, and the tables of GitHub)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rapport.readers.body import Body
from rapport.readers.edits import Edit, rewrite
from rapport.readers.headers import Field
from rapport.readers.inline import InlineReader
from rapport.text import Text, TextBuilder
from rapport.zones import ZoneSpan

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<fields>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FRONT_FIELD = re.compile(r"^([A-Za-z][\w-]*):[ \t]*([^\n]*(?:\n(?:[ \t]+|-[ \t]).*)*)", re.MULTILINE)
_FRONT_MARKUP = re.compile(r"\n[ \t]*-[ \t]+|^\s*-[ \t]+|[\[\]]|^[\"']|[\"']\s*$|\n[ \t]*")

_DEFINITION = re.compile(
    r" {0,3}\[([^\[\]^][^\[\]]*)\]:[ \t]*+\n?[ \t]*+\S+[ \t]*(?:[ \t\n][\"'(].*[\"')][ \t]*)?(?:\n|\Z)"
)
_FENCE = re.compile(
    r"(?P<prefix>(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*)(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})", re.MULTILINE
)
_INDENTED = re.compile(r"(?:(?: {4}| {0,3}\t).*\S.*(?:\n|\Z))(?:(?:[ \t]*\n)*(?: {4}| {0,3}\t).*\S.*(?:\n|\Z))*")
_BLANK = re.compile(r"[ \t]*(?:\n|\Z)")
_HEADING = re.compile(
    r"(?P<marks>[ ]{0,3}\#{1,6}(?:[ \t]+|$))(?P<words>.*?)(?:(?:[ \t]+|^)\#+)?[ \t]*(?:\n|\Z)", re.MULTILINE
)
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*(?:\n|\Z)")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})(?:\n|\Z)")
_TABLE = re.compile(
    r"(?=.*\|).*\n[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+(?:\n|\Z)(?:.*\|.*(?:\n|\Z))*"
)
_DELIMITERS = re.compile(r"[ \t]*+\|?[ \t]*+:?-[ \t|:-]*")
_CELL = re.compile(r"(?:\\.|[^|\\\n])+")
_HIDDEN = re.compile(
    r" {0,3}(?:<!--(?P<words>.*?)-->|<(?P<tag>script|style)\b.*?</(?P=tag)>)[ \t]*", re.DOTALL | re.IGNORECASE
)
_HIDDEN_END = re.compile(r"-->|</(?:script|style)>", re.IGNORECASE)
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_TASK = re.compile(r"^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[[ xX]\][ \t]", re.MULTILINE)
_LINE = re.compile(r".*(?:\n|\Z)")


def split_front_matter(text: Text) -> tuple[tuple[Field, ...], int]:
    """Read the YAML front matter a file may begin with, as far as it consists of plain values and lists.

    Returns the fields and the 0-based offset where the body begins; no fields and 0 where there is none.
    """
    matter = _FRONT_MATTER.match(text.string)
    if not matter:
        return (), 0
    fields = _FRONT_FIELD.finditer(text.string, matter.start("fields"), matter.end("fields"))
    return tuple(Field(one[1].lower(), _plain_value(text[one.start(2) : one.end(2)])) for one in fields), matter.end()


def _plain_value(value: Text) -> Text:
    """Take brackets, quotes and the dashes of a list away from a value; a list becomes words with commas."""
    edits: Iterator[Edit] = (
        (mark.start(), mark.end(), ", " if "-" in mark[0] and mark.start() else "")
        for mark in _FRONT_MARKUP.finditer(value.string)
    )
    return rewrite(value, edits)


def read_body(text: Text) -> Body:
    """Read a Markdown text, its header or front matter aside."""
    return _Page(text).body


class _Page:
    """Goes over the lines of `page`, gathering those of a paragraph until something else begins."""

    def __init__(self, page: Text) -> None:
        self._page = page
        self._builder = TextBuilder(page.source)
        self._known: list[ZoneSpan] = []
        self._inline = InlineReader(frozenset(_labels(page.string)))
        self._in_list = False
        self._hidden_end = max((end.end() for end in _HIDDEN_END.finditer(page.string)), default=0)
        self._read()

    @property
    def body(self) -> Body:
        comments, links = tuple(self._inline.comments), tuple(self._inline.links)
        return Body(self._builder.build(), tuple(self._known), comments=comments, links=links)

    def _read(self) -> None:
        string = self._page.string
        start = position = 0
        while position < len(string):
            taken = self._block(position, start == position)
            if taken:
                match, write = taken
                self._paragraph(start, position)
                start = position = write(match)
                continue
            line = _LINE.match(string, position)
            assert line is not None
            self._note_list(line[0], start == position)
            position = line.end()
            if not line[0].strip():
                self._paragraph(start, position)
                start = position
        self._paragraph(start, position)

    def _block(self, position: int, fresh: bool) -> tuple[re.Match[str], Callable[[re.Match[str]], int]] | None:
        """Return the block other than a paragraph that begins at `position`; `fresh`: no paragraph is open there."""
        kinds: tuple[tuple[re.Pattern[str], bool, Callable[[re.Match[str]], int]], ...] = (
            (_HIDDEN, position < self._hidden_end, self._hidden),
            (_FENCE, True, self._fence),
            (_HEADING, True, self._heading),
            (_UNDERLINE, not fresh, self._blank),
            (_RULE, True, self._blank),
            (_INDENTED, fresh and not self._in_list, self._code),
            (_DEFINITION, fresh, self._blank),
            (_TABLE, fresh, self._table),
        )
        for pattern, may_be, write in kinds:
            if may_be and (match := pattern.match(self._page.string, position)):
                return match, write
        return None

    def _note_list(self, line: str, fresh: bool) -> None:
        if _ITEM.match(line):
            self._in_list = True
        elif fresh and line.strip() and line[0] not in " \t":
            self._in_list = False

    def _paragraph(self, start: int, end: int) -> None:
        if start < end:
            boxes = ((box.end(1), box.end(), "") for box in _TASK.finditer(self._page.string[start:end]))
            self._builder.add(self._inline.read(rewrite(self._page[start:end], boxes)))

    def _line_end(self, at: int) -> None:
        self._builder.put("\n", self._page[at:at])

    def _hidden(self, match: re.Match[str]) -> int:
        if match["words"] is not None:
            origin = self._page.origin(match.start("words"), match.start("words"))
            self._inline.comments.append((origin.line, match["words"].strip()))
        return match.end()

    def _fence(self, match: re.Match[str]) -> int:
        """Write a fenced block; within a quote it stays a part of the quote."""
        fence = match["fence"]
        close = re.compile(rf"^[ \t>]*{fence[0]}{{{len(fence)},}}[ \t]*$", re.MULTILINE)
        closed = close.search(self._page.string, match.end())
        end = closed.end() if closed else len(self._page)
        return self._write_code(match.start(), end, "quote" if ">" in match["prefix"] else "code")

    def _code(self, match: re.Match[str]) -> int:
        return self._write_code(*match.span(), "code")

    def _write_code(self, start: int, end: int, zone: str) -> int:
        begin = len(self._builder)
        self._builder.add(self._page, start, end)
        if zone == "code":
            length = len(self._page.string[start:end].rstrip())
            self._known.append(ZoneSpan(begin, begin + length, zone))
        return end

    def _heading(self, match: re.Match[str]) -> int:
        """Write a heading as a paragraph of its own."""
        self._line_end(match.start())
        self._paragraph(*match.span("words"))
        self._line_end(match.end("words"))
        self._line_end(match.end("words"))
        return match.end()

    def _blank(self, match: re.Match[str]) -> int:
        """Write nothing for a line of marks but its end."""
        self._line_end(match.start())
        return match.end()

    def _table(self, match: re.Match[str]) -> int:
        """Write each cell as a paragraph of its own."""
        string = self._page.string
        for row in _LINE.finditer(string, *match.span()):
            if _DELIMITERS.fullmatch(row[0].rstrip("\n")):
                continue
            for cell in _CELL.finditer(string, *row.span()):
                if cell[0].strip():
                    begin = len(self._builder)
                    self._paragraph(*cell.span())
                    self._known.append(ZoneSpan(begin, len(self._builder), "body"))
                    self._line_end(cell.end())
                    self._line_end(cell.end())
        return match.end()


def _labels(string: str) -> Iterator[str]:
    """Yield the labels of link definitions, as they are compared."""
    for match in re.finditer(rf"(?m)^{_DEFINITION.pattern}", string):
        yield " ".join(match[1].lower().split())
