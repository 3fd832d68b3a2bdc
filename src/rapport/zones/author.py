"""The author's own words: greeting, paragraphs, list items, code, sign-off, signature, footers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapport.zones.code import code_lines
from rapport.zones.ending import mark_ending
from rapport.zones.greeting import greeting_end, worded_greeting_end
from rapport.zones.lines import Line
from rapport.zones.lists import mark_items
from rapport.zones.page import Page

Piece = tuple[int, int, str, int]
_WHOLE = frozenset({"sign-off", "signature", "code"})
"""Zones that a blank line does not part."""


def read_author(lines: Sequence[Line], *, first: bool, last: bool) -> Iterator[Piece]:
    """The pieces of one run of the author's lines.

    `first` says that a greeting is expected, `last` that this run may end with a sign-off and signature.
    """
    page = Page(lines)
    for index in code_lines(page.lines):
        if not page.lines[index].known:
            page.zones[index] = "code"
    mark_ending(page, first=first, last=last)
    _mark_greeting(page, first=first)
    mark_items(page)
    return _pieces(page)


def _mark_greeting(page: Page, *, first: bool) -> None:
    index = 0
    fresh = True
    while index < len(page.lines):
        if page.free(index) and fresh:
            index += _greet(page, index, first)
            first = False
        fresh = index < len(page.lines) and page.lines[index].empty
        index += 1


def _greet(page: Page, index: int, first: bool) -> int:
    """Mark a greeting that opens the paragraph at line `index`; returns how many lines it added."""
    text = page.lines[index].text
    rest = range(index + 1, len(page.lines))
    followed = any(page.free(place) or page.zones[place] == "code" for place in rest)
    alone = index + 1 >= len(page.lines) or page.lines[index + 1].empty
    end = greeting_end(text, followed=followed, alone=alone) if first else worded_greeting_end(text)
    if end == 0 or (not first and end < len(text)):
        return 0
    if end < len(text):
        page.split(index, end)
    page.zones[index] = "greeting"
    return int(end < len(text))


def _pieces(page: Page) -> Iterator[Piece]:
    piece: Piece | None = None
    known = None
    fresh = True
    for index, line in enumerate(page.lines):
        zone = page.zones[index] or "body"
        if line.empty:
            fresh = True
            continue
        whole = zone in _WHOLE and not line.known
        same = piece is not None and piece[2] == zone and line.known is known and index not in page.breaks
        if piece and same and (not fresh or whole or (line.known and zone == "code")):
            piece = (piece[0], line.end, zone, 0)
        else:
            if piece:
                yield piece
            piece = (line.margin, line.end, zone, line.known.depth if line.known else 0)
        known, fresh = line.known, False
    if piece:
        yield piece
