"""Characters, and where in the file each of them came from.

A `Text` is born in a reader together with its positions and is only sliced, joined and masked afterwards. Nothing is
ever searched for again in the file, so a finding points at the words it was made from even where the file spells them
`caf=C3=A9`, `caf&eacute;` or `<b>ca</b>fé`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

VALUE_FILLER = "x"
"""Letter that stands for every character of a masked value, such as a template variable."""

LINK_FILLER = "w"
"""Letter that stands for every character of a masked web or mail address."""

_LINE_END = re.compile(r"\r\n?|\n")
_NO_LINE_END = re.compile(r"[^\r\n]")


class Source:
    """The characters of one file, as an editor shows them.

    `path` is what the user called the file; `text` holds its characters (bytes that could not be decoded are kept one
    by one as lone surrogates, so that each still has a column).
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first character of every line; lines end at `\\n`, `\\r\\n` or a lone `\\r`."""
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    @property
    def line_count(self) -> int:
        """Number of lines; a final line end does not open another line."""
        starts = self.line_starts
        return len(starts) - (starts[-1] == len(self.text) and len(starts) > 1) if self.text else 0

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column of the character at 0-based `offset`."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    @cached_property
    def _lines(self) -> list[str]:
        ends = [*self.line_starts[1:], len(self.text)]
        return [
            printable(self.text[start:end].rstrip("\r\n")) for start, end in zip(self.line_starts, ends, strict=True)
        ]

    @cached_property
    def _written(self) -> list[bool]:
        return [not line.isspace() and line != "" for line in self._lines]

    def line(self, number: int) -> str:
        """Return the text of the 1-based line `number`, without its line end."""
        return self._lines[number - 1]

    def is_written(self, number: int) -> bool:
        """Return whether anything but white space stands on the 1-based line `number`."""
        return self._written[number - 1]


def printable(text: str) -> str:
    """Return `text` with a replacement character for every byte that could not be decoded; its length stays."""
    return text if text.isascii() else "".join("\ufffd" if "\ud800" <= one <= "\udfff" else one for one in text)


class Piece(NamedTuple):
    """A run of characters and its origin; all four are 0-based character offsets, ends exclusive.

    Runs of equal length on both sides map character by character. Otherwise the run is one unit (an entity, an
    encoded character, a line break made from `<br>`): any part of it comes from the whole of the origin.
    `exact` is false where the file has no such place, as in a base64 part.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    exact: bool = True

    def origin_start(self, offset: int) -> int:
        return self.source_start + (offset - self.start if self._maps else 0)

    def origin_end(self, offset: int) -> int:
        return self.source_start + (offset - self.start) if self._maps else self.source_end

    @property
    def _maps(self) -> bool:
        return self.exact and self.end - self.start == self.source_end - self.source_start

    def cut(self, start: int, end: int, shift: int) -> Piece:
        """Return the part of this piece inside `start:end`, moved by `shift` characters."""
        if start <= self.start and self.end <= end:
            return Piece(self.start + shift, self.end + shift, self.source_start, self.source_end, self.exact)
        low, high = max(self.start, start), min(self.end, end)
        return Piece(low + shift, high + shift, self.origin_start(low), self.origin_end(high), self.exact)


class Origin(NamedTuple):
    """A place in a file: 1-based lines and columns, `end_column` one past the last character."""

    line: int
    column: int
    end_line: int
    end_column: int
    exact: bool = True


class Text:
    """An immutable string of which every character knows its origin in `source`."""

    def __init__(self, string: str, source: Source, pieces: tuple[Piece, ...]) -> None:
        self.string = string
        self.source = source
        self.pieces = pieces

    @classmethod
    def of(cls, source: Source, start: int = 0, end: int | None = None) -> Text:
        """Take the file's characters `start:end` as they stand."""
        stop = len(source.text) if end is None else end
        return cls(source.text[start:stop], source, (Piece(0, stop - start, start, stop),))

    def __len__(self) -> int:
        return len(self.string)

    def __str__(self) -> str:
        return self.string

    def __getitem__(self, key: slice) -> Text:
        start, stop, _ = key.indices(len(self.string))
        stop = max(start, stop)
        return Text(self.string[start:stop], self.source, tuple(self._cut(start, stop, -start)))

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    def _cut(self, start: int, end: int, shift: int) -> Iterable[Piece]:
        """Yield the pieces of `start:end`; an empty cut keeps one empty piece, so that what is missing has a place."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        if start == end:
            if self.pieces:
                piece = self.pieces[first]
                at = piece.origin_start(start) if start < piece.end else piece.origin_end(start)
                yield Piece(start + shift, start + shift, at, at, piece.exact)
            return
        for index in range(first, len(self.pieces)):
            piece = self.pieces[index]
            if piece.start >= end:
                break
            if piece.end > start:
                yield piece.cut(start, end, shift)

    def span(self, start: int, end: int) -> tuple[int, int, bool]:
        """Return the 0-based offsets in the file of the characters `start:end`, and whether they are exact."""
        pieces = tuple(self._cut(start, end, 0))
        if not pieces:
            return 0, 0, True
        return pieces[0].source_start, pieces[-1].source_end, all(piece.exact for piece in pieces)

    def origin(self, start: int, end: int) -> Origin:
        """Return line and column in the file of the characters `start:end` (0-based, end exclusive).

        Where the file has no such place, the line is where the encoded part begins and the column is 1.
        """
        low, high, exact = self.span(start, end)
        line, column = self.source.position(low)
        if not exact:
            return Origin(line, 1, line, 1, False)
        end_line, end_column = self.source.position(high)
        return Origin(line, column, end_line, end_column)

    def masked(self, spans: Iterable[tuple[int, int]], filler: str = " ") -> Text:
        """Overwrite each span with as many `filler` characters; line breaks stay, so lines keep their shape."""
        parts = []
        position = 0
        for start, end in sorted(spans):
            parts.append(self.string[position:start])
            parts.append(_NO_LINE_END.sub(filler, self.string[max(start, position) : end]))
            position = max(end, position)
        return Text("".join(parts) + self.string[position:], self.source, self.pieces)

    def with_string(self, string: str) -> Text:
        """Return a text with other characters at the same places; `string` has to be of equal length."""
        if len(string) != len(self.string):
            raise ValueError(f"a mask has to keep the length: {len(self.string)} became {len(string)}")
        return Text(string, self.source, self.pieces)


class TextBuilder:
    """Puts a `Text` together from parts of other texts of the same file."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._strings: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def add(self, text: Text, start: int = 0, end: int | None = None) -> None:
        """Append the characters `start:end` of `text` with their origins."""
        stop = len(text) if end is None else end
        if start < stop:
            for piece in text._cut(start, stop, self._length - start):
                self._append_piece(piece)
            self._append(text.string[start:stop])

    def put(self, string: str, origin: Text) -> None:
        """Append `string` as one unit that stands for `origin`: a decoded entity, a break made from a tag."""
        start, end, exact = origin.span(0, len(origin))
        self._append_piece(Piece(self._length, self._length + len(string), start, end, exact))
        self._append(string)

    def _append(self, string: str) -> None:
        self._strings.append(string)
        self._length += len(string)

    def _append_piece(self, piece: Piece) -> None:
        """Append a piece, grown onto the last one where both run on character by character."""
        last = self._pieces[-1] if self._pieces else None
        if last and last._maps and piece._maps and last.source_end == piece.source_start:
            self._pieces[-1] = Piece(last.start, piece.end, last.source_start, piece.source_end)
        elif piece.end > piece.start:
            self._pieces.append(piece)

    def build(self) -> Text:
        return Text("".join(self._strings), self._source, tuple(self._pieces))


def join(texts: Sequence[Text], separator: str) -> Text:
    """Join texts of one file; the separator stands for the place between its neighbours."""
    builder = TextBuilder(texts[0].source)
    for index, text in enumerate(texts):
        if index:
            builder.put(separator, texts[index - 1][len(texts[index - 1]) :])
        builder.add(text)
    return builder.build()
