"""Places in a document: rapport counts characters from 1, an editor counts units of its encoding from 0."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping

from lsprotocol.types import Position, PositionEncodingKind, Range

from rapport.text import Origin, Source

_UNITS: Mapping[str, Callable[[str], int]] = {
    PositionEncodingKind.Utf8: lambda text: len(text.encode("utf-8", "surrogatepass")),
    PositionEncodingKind.Utf16: lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
    PositionEncodingKind.Utf32: len,
}


class Places:
    """The places in one text; `encoding` is that in whose units the editor counts columns."""

    def __init__(self, text: str, encoding: str = PositionEncodingKind.Utf16) -> None:
        self.text = text
        self._starts = Source("", text).line_starts
        self._units = _UNITS[encoding]

    def position(self, offset: int) -> Position:
        """Return the place of the character at 0-based `offset`."""
        line = bisect_right(self._starts, offset) - 1
        return Position(line, self._units(self.text[self._starts[line] : offset]))

    def offset(self, position: Position) -> int:
        """Return the 0-based offset of the character at a place; one beyond a line or the text is at its end."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[position.line]
        line = self._line(position.line)
        columns = min(position.character, self._units(line))
        return start + bisect_right(range(len(line) + 1), columns, key=lambda end: self._units(line[:end])) - 1

    def range(self, start: int, end: int) -> Range:
        """Return the range of the characters `start:end` (0-based offsets)."""
        return Range(self.position(start), self.position(end))

    def line_range(self, number: int) -> Range:
        """Return the range of the 1-based line `number`, or of the last line, without its line end."""
        line = min(max(number, 1), len(self._starts)) - 1
        start = self._starts[line]
        return self.range(start, start + len(self._line(line)))

    def origin_range(self, origin: Origin) -> Range:
        """Return the range of a place; one that is not exact, as in a base64 part, is the line where that begins."""
        if not origin.exact or origin.end_line > len(self._starts):
            return self.line_range(origin.line)
        return self.range(self._offset(origin.line, origin.column), self._offset(origin.end_line, origin.end_column))

    def _offset(self, line: int, column: int) -> int:
        return min(self._starts[line - 1] + column - 1, len(self.text))

    def _line(self, index: int) -> str:
        end = self._starts[index + 1] if index + 1 < len(self._starts) else len(self.text)
        return self.text[self._starts[index] : end].rstrip("\r\n")
