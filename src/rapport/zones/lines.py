"""Lines of a mail, each with its quote marks taken off and counted."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from rapport.matching import Pattern
from rapport.zones.spans import ZoneSpan

_LINE_END = Pattern(r"\r\n|\n|\r")
_MARKS = Pattern(r"[ \t]{0,8}(?:>[ \t]{0,2})+")
_MIDLINE = Pattern(
    r"(?<=\S)\s+(?=On (?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\d{1,2}[ ./]|[A-Z][a-z]{2} \d).{6,200}\b(?:wrote|writes):$"
    r"|-{3,} ?Original Message ?-{3,})"
)
_NAMED = Pattern(r"([A-Za-z][\w.-]{0,12})>{1,3}(?= |$)")
_PROMPTS = frozenset(
    {"ps", "sql", "c", "in", "out", "mysql", "scala", "sqlite", "hive", "irb", "gdb", "ftp", "mongo", "psql"}
)
LONGEST = 600
"""Lines beyond this many characters are running text; no header, greeting or signature is looked for in them."""


class Line:
    """A line without its end and outer blanks; `text` is what follows the quote marks.

    `margin` is the offset of the first non-blank character (a quote mark counts), `start` and `end` bound `text`.
    `depth` counts quote marks. `indent` is the width of the blanks before `text`. `known` is the span a reader
    has already named, if the line lies in one.
    """

    __slots__ = ("depth", "end", "indent", "known", "margin", "start", "text")

    def __init__(
        self, margin: int, start: int, end: int, depth: int, indent: int, text: str, known: ZoneSpan | None = None
    ) -> None:
        self.margin = margin
        self.start = start
        self.end = end
        self.depth = depth
        self.indent = indent
        self.text = text
        self.known = known

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
    lines = list(_cut(text, known)) if known else [_line(text, *bounds) for bounds in _bounds(text)]
    crowded = [
        index for index, line in enumerate(lines) if "rote:" in line.text or "---O" in line.text or "--- O" in line.text
    ]
    for index in reversed(crowded):
        lines[index : index + 1] = _parted(lines[index])
    _read_other_marks(lines)
    return lines


def _cut(text: str, known: Sequence[ZoneSpan]) -> Iterator[Line]:
    inner = _Inner(known)
    for start, end in _bounds(text):
        for left, right in inner.cut(start, end):
            line = _line(text, left, right)
            owner = inner.at(line.margin)
            if owner:
                line = Line(line.margin, line.margin, line.end, 0, 0, text[line.margin : line.end], owner)
            yield line


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _LINE_END.re.finditer(text):
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
    marks = _MARKS.re.match(kept)
    if marks is None:
        return Line(margin, margin, end, 0, _width(raw[: margin - start]), bare)
    content = kept[marks.end() :].lstrip()
    begin = end - len(content)
    return Line(margin, begin, end, marks[0].count(">"), begin - start - len(marks[0].rstrip()) - 1, content)


def _parted(line: Line) -> list[Line]:
    """Two lines where an attribution begins in the middle of one: `Fine with me. On Mon, May 2, Ann wrote:`."""
    match = None if line.known else _MIDLINE.re.search(line.text, max(0, len(line.text) - LONGEST))
    if match is None:
        return [line]
    middle = line.start + match.end()
    head = Line(
        line.margin, line.start, line.start + match.start(), line.depth, line.indent, line.text[: match.start()]
    )
    return [head, Line(middle, middle, line.end, line.depth, 0, line.text[match.end() :])]


def _read_other_marks(lines: Sequence[Line]) -> None:
    """Quote marks of a few programs: `| text`, and `Ann> text` where two lines have it or a colon leads in."""
    marks = [_other_mark(line) for line in lines]
    if not any(marks):
        return
    usual = Counter(marks)
    index, lead = 0, ""
    while index < len(lines):
        mark, stop = marks[index], index + 1
        while mark and stop < len(lines) and marks[stop] == mark:
            stop += 1
        alike = stop - index if mark == "|" else usual[mark]
        meant = alike >= 2 or (mark != "|" and lead.endswith(":"))
        if mark and meant and not _is_table(mark, lines[index:stop]):
            for quoted in lines[index:stop]:
                _unmark(quoted, mark)
        lead = lines[stop - 1].text or lead
        index = stop


def _unmark(line: Line, mark: str) -> None:
    line.text = line.text[len(mark) :].lstrip(" |" if mark == "|" else None)
    line.start = line.end - len(line.text)
    line.depth += 1


def _other_mark(line: Line) -> str:
    if line.known or not line.text:
        return ""
    if line.text[0] == "|":
        return "|"
    match = _NAMED.re.match(line.text[:18]) if ">" in line.text[1:17] else None
    return match[0] if match and match[1].casefold() not in _PROMPTS else ""


def _is_table(mark: str, lines: Sequence[Line]) -> bool:
    return mark == "|" and any("|" in line.text[1:].lstrip(" |") for line in lines)


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
        place = bisect_right(self._borders, offset) - 1
        return self._owners[place] if place >= 0 else None
