"""Reads a mail's parts: who wrote which paragraph, and what it is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapport.zones.attribution import Mark, find_marks, following, header_kind
from rapport.zones.author import read_author
from rapport.zones.language import decide
from rapport.zones.lines import Line, read_lines
from rapport.zones.spans import FOREIGN, ZoneSpan

_SPEECHLESS = frozenset({"code", "attribution"})
Piece = tuple[int, int, str, int]
"""Start, end, zone, depth."""


def split_zones(text: str, known: Sequence[ZoneSpan] = ()) -> tuple[ZoneSpan, ...]:
    """Cut the body of a mail into its parts.

    `text` is the body after the header, with any line ends. `known` are spans a reader has already named (an HTML
    `blockquote`, a Markdown fence); they are kept, the innermost where they are nested, and serve as evidence.
    Returns spans in order that do not overlap and together cover every non-blank character; one span a paragraph,
    list item, greeting or sign-off.
    """
    lines = read_lines(text, known)
    pieces = list(_pieces(lines))
    return tuple(_spans(text, pieces))


def _pieces(lines: Sequence[Line]) -> Iterator[Piece]:
    labels = _owners(lines)
    runs = [index for index, label in enumerate(labels) if label is None and not lines[index].empty]
    index = 0
    while index < len(lines):
        if lines[index].empty:
            index += 1
            continue
        stop = index + 1
        author = labels[index] is None
        while stop < len(lines) and (labels[stop] is None) == author:
            stop += 1
        if author:
            first, last = index <= runs[0], stop > runs[-1]
            yield from read_author(lines[index:stop], first=first, last=first or last)
        else:
            yield from _foreign(lines, labels, index, stop)
        index = stop


Label = tuple[str, int] | None
"""Zone and depth of a line somebody else wrote, None for the author's own."""


def _owners(lines: Sequence[Line]) -> list[Label]:
    """For every line, whose it is."""
    reading = _Reading(lines)
    for index in range(len(lines)):
        reading.read(index)
    return reading.labels


class _Reading:
    """Walks down the lines and keeps in mind what has been opened above."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._marks = {mark.first: mark for mark in find_marks(lines)}
        self._within: Mark | None = None
        self._header: Mark | None = None
        self._base = 0
        self._zone = "quote"
        self._quoted_zone = "quote"
        self._nested: list[int] = []
        self._author_spoke = False
        self.labels: list[Label] = []

    def read(self, index: int) -> None:
        """Append the label of line `index`."""
        line = self._lines[index]
        self._within = self._marks.get(index, self._within)
        if line.empty:
            self.labels.append(self.labels[-1] if self.labels else None)
        elif self._within:
            self.labels.append(("attribution", self._base + self._lines[self._within.first].depth))
        else:
            self.labels.append(self._label(index))
        if self._within and index == self._within.last:
            self._open(self._within, index)
            self._within = None
        elif self._header and not line.empty and line.known is not self._following(index):
            self._open(self._header, index)
            self._header = None

    def _following(self, index: int) -> ZoneSpan | None:
        """What is known of the next line with words."""
        below = following(self._lines, index + 1)
        return self._lines[below].known if below < len(self._lines) else None

    def _label(self, index: int) -> Label:
        line = self._lines[index]
        if line.known and (line.known.zone in FOREIGN or not self._base or line.known.zone not in {"list", "code"}):
            return self._known(line.known, index)
        if line.depth:
            return self._quoted_zone, self._base + line.depth + self._nesting(line.depth)
        if self._base:
            return self._zone, self._base
        self._author_spoke = True
        self._quoted_zone = "quote"
        self._nested.clear()
        return None

    def _known(self, span: ZoneSpan, index: int) -> Label:
        if span.zone not in FOREIGN:
            self._author_spoke = True
            return None
        if span.zone == "attribution" and header_kind(self._lines[index].text) in {"from", "to", "subject"}:
            self._header = Mark(index, index, "headers")
        return span.zone, max(span.depth, span.zone != "attribution")

    def _nesting(self, depth: int) -> int:
        """How many mails have been introduced inside quotes that reach down to `depth`."""
        while self._nested and self._nested[-1] > depth:
            self._nested.pop()
        return len(self._nested)

    def _open(self, mark: Mark, last: int) -> None:
        """What `mark`, whose last line is `last`, means for the lines below it."""
        depth = self._lines[mark.first].depth
        below = following(self._lines, last + 1)
        if depth:
            if mark.kind != "wrote" and below < len(self._lines) and self._lines[below].depth == depth:
                self._nested.append(depth)
            return
        zone = "forward" if mark.kind == "forward" else "quote"
        known = self._following(last)
        if below >= len(self._lines) or self._lines[below].depth or (known and known.zone in FOREIGN):
            self._quoted_zone = zone
        elif mark.sure and (mark.kind != "wrote" or self._author_spoke or self._base):
            self._base += 1
            self._zone = self._quoted_zone = zone


def _foreign(lines: Sequence[Line], labels: Sequence[Label], start: int, stop: int) -> Iterator[Piece]:
    """One piece a paragraph of what others wrote; a line of bare quote marks goes with the paragraph above it."""
    piece: Piece | None = None
    fresh = True
    for index in range(start, stop):
        line, label = lines[index], labels[index]
        if label is None or line.empty:
            fresh = fresh or line.empty
            continue
        same = piece is not None and (label == piece[2:] or line.blank)
        if piece and same and (line.blank or not fresh or label[0] == "attribution"):
            piece = (piece[0], line.end, piece[2], piece[3])
        else:
            if piece:
                yield piece
            piece = (line.margin, line.end, *label)
        fresh = line.blank
    if piece:
        yield piece


def _spans(text: str, pieces: Sequence[Piece]) -> Iterator[ZoneSpan]:
    """Yield the span and language of each piece; one too short to tell takes the language all the rest is in."""
    decided = [None if zone in _SPEECHLESS else decide(text[start:end]) for start, end, zone, _ in pieces]
    usual = {own: _only(own, pieces, decided) for own in (True, False)}
    for (start, end, zone, depth), language in zip(pieces, decided, strict=True):
        fallback = "en" if zone == "code" else usual[zone not in FOREIGN]
        yield ZoneSpan(start, end, zone, depth, language or fallback)


def _only(own: bool, pieces: Sequence[Piece], decided: Sequence[str | None]) -> str:
    """The one language in which the author's (or the others') text is, "en" if there are several."""
    found = {
        language
        for (_, _, zone, _), language in zip(pieces, decided, strict=True)
        if language and zone not in {"signature", "disclaimer"} and own == (zone not in FOREIGN)
    }
    return found.pop() if len(found) == 1 else "en"
