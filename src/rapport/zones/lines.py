"""Lines of a mail, each with its quote marks taken off and counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapport.zones.spans import ZoneSpan

_LINE_END = re.compile(r"\r\n|\n|\r")
_MARKS = re.compile(r"[ \t]{0,8}(?:>[ \t]{0,2})+")
LONGEST = 600
"""Lines beyond this many characters are running text; no header, greeting or signature is looked for in them."""


@dataclass(slots=True)
class Line:
    """A line without its end and outer blanks; `text` is what follows the quote marks.

    `margin` is the offset of the first non-blank character (a quote mark counts), `start` and `end` bound `text`.
    `depth` counts quote marks. `indent` is the width of the blanks before `text`. `known` is the span a reader
    has already named, if the line lies in one.
    """

    margin: int
    start: int
    end: int
    depth: int
    indent: int
    text: str
    known: ZoneSpan | None = None

    @property
    def blank(self) -> bool:
        """True where nothing stands on the line but, perhaps, quote marks."""
        return not self.text

    @property
    def empty(self) -> bool:
        """True where nothing at all stands on the line."""
        return self.margin == self.end


def read_lines(text: str, known: Sequence[ZoneSpan] = ()) -> list[Line]:
    """Cut `text` at line ends and at the borders of `known` spans, so that every line is in one span or in none."""
    if not known:
        return [_line(text, start, end) for start, end in _bounds(text)]
    inner = _Inner(known)
    lines = []
    for start, end in _bounds(text):
        for left, right in inner.cut(start, end):
            line = _line(text, left, right)
            line.known = inner.at(line.margin)
            if line.known:
                line = Line(
                    line.margin, line.margin, line.end, 0, 0, text[line.margin : line.end], line.known
                )
            lines.append(line)
    return lines


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _LINE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _line(text: str, start: int, end: int) -> Line:
    raw = text[start:end]
    kept = raw.rstrip()
    bare = kept.lstrip()
    margin = start + len(kept) - len(bare)
    end = start + len(kept)
    if not bare.startswith(">") or _is_pointer(bare):
        return Line(margin, margin, end, 0, _width(raw[: margin - start]), bare)
    marks = _MARKS.match(kept)
    if marks is None:
        return Line(margin, margin, end, 0, _width(raw[: margin - start]), bare)
    content = kept[marks.end() :].lstrip()
    begin = end - len(content)
    return Line(margin, begin, end, marks[0].count(">"), begin - start - len(marks[0].rstrip()) - 1, content)


def _is_pointer(bare: str) -> bool:
    """`>>> look here <<<` is an ornament, and `>>> Ann 05/06/01 10:23AM >>>` GroupWise's attribution: no quotes."""
    return bare.startswith(">>") and bare.endswith(("<<", ">>>")) and len(bare.strip("<> ")) > 0


def _width(blanks: str) -> int:
    return len(blanks.expandtabs(8))


class _Inner:
    """The innermost of nested known spans, for offsets asked in rising order."""

    def __init__(self, known: Sequence[ZoneSpan]) -> None:
        self._borders = sorted({offset for span in known for offset in (span.start, span.end)})
        self._owners = self._innermost(known)
        self._next = 0

    def _innermost(self, known: Sequence[ZoneSpan]) -> list[ZoneSpan | None]:
        """For each border, the span that rules from it to the next border."""
        opening = sorted(known, key=lambda span: (span.start, -span.end))
        owners: list[ZoneSpan | None] = []
        stack: list[ZoneSpan] = []
        position = 0
        for border in self._borders:
            while position < len(opening) and opening[position].start <= border:
                stack.append(opening[position])
                position += 1
            while stack and stack[-1].end <= border:
                stack.pop()
            owners.append(stack[-1] if stack else None)
        return owners

    def cut(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The pieces of the line `start:end` between borders."""
        while self._next < len(self._borders) and self._borders[self._next] <= start:
            self._next += 1
        while self._next < len(self._borders) and self._borders[self._next] < end:
            yield start, self._borders[self._next]
            start = self._borders[self._next]
            self._next += 1
        yield start, end

    def at(self, offset: int) -> ZoneSpan | None:
        """The innermost known span over `offset`."""
        from bisect import bisect_right

        place = bisect_right(self._borders, offset) - 1
        return self._owners[place] if place >= 0 else None
