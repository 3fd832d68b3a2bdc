"""The author's own words: greeting, paragraphs, list items, code, sign-off, signature, footers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapport.zones.lines import Line

Piece = tuple[int, int, str, int]


def read_author(lines: Sequence[Line]) -> Iterator[Piece]:
    start = end = -1
    zone = "body"
    for line in lines:
        if start >= 0 and line.empty:
            yield start, end, zone, 0
            start = -1
        elif not line.empty:
            if start < 0:
                start = line.margin
            end = line.end
    if start >= 0:
        yield start, end, zone, 0
