"""Words, blanks and line ends put together the way a browser lays them out."""

from __future__ import annotations

from rapport.readers.elements import MarkedZone
from rapport.text import Text, TextBuilder
from rapport.zones import ZoneSpan


class Flow:
    """Builds the text of a page from parts of `page`, all offsets being those of `page`."""

    def __init__(self, page: Text) -> None:
        self._page = page
        self._builder = TextBuilder(page.source)
        self._blank: tuple[int, int] | None = None
        self._owed = 0
        self._line_ends = 2
        self._place: MarkedZone | None = None
        self._zone: str | None = None
        self._zone_start = self._zone_end = 0
        self._known: list[ZoneSpan] = []

    def __len__(self) -> int:
        return len(self._builder)

    def blank(self, start: int, end: int) -> None:
        """A run of white space: one blank, unless it stands at the border of a line."""
        if self._blank is None:
            self._blank = (start, end)

    def set_off(self, line_ends: int) -> None:
        """What follows stands `line_ends` lines below what is there."""
        self._owed = max(self._owed, line_ends)

    def line_end(self, start: int, end: int) -> None:
        """A line break of the markup; none at the top of the page."""
        if len(self._builder):
            self._pay(start)
            self._builder.put("\n", self._page[start:end])
            self._line_ends += 1
        self._blank = None

    def words(self, start: int, end: int, place: MarkedZone | None, string: str | None = None) -> None:
        """The characters `start:end`, or `string` in their stead."""
        self._pay(start)
        if self._blank and not self._line_ends:
            self._put(" ", *self._blank)
        self._blank = None
        self._enter(place)
        if string is None:
            self._builder.add(self._page, start, end)
        else:
            self._put(string, start, end)
        self._zone_end = len(self._builder)
        self._line_ends = 0

    def lines(self, start: int, end: int, place: MarkedZone | None) -> None:
        """Preformatted characters, line ends and blanks included."""
        string = self._page.string[start:end]
        kept = string.rstrip("\n")
        if kept:
            self.words(start, start + len(kept), place)
        for offset in range(start + len(kept), end):
            self.line_end(offset, offset + 1)

    def finish(self) -> tuple[Text, tuple[ZoneSpan, ...]]:
        """Return the text, and the spans of it whose zones the markup shows."""
        self._leave()
        return self._builder.build(), tuple(self._known)

    def _put(self, string: str, start: int, end: int) -> None:
        part = self._page[start:end]
        if len(string) == len(part):
            self._builder.add(part.with_string(string))
        else:
            self._builder.put(string, part)

    def _pay(self, at: int) -> None:
        missing = self._owed - self._line_ends
        if missing > 0:
            self._builder.put("\n" * missing, self._page[at:at])
            self._line_ends += missing
        self._owed = 0

    def _enter(self, place: MarkedZone | None) -> None:
        zone = place.zone if place else None
        if place is not self._place or zone != self._zone:
            self._leave()
            self._place, self._zone = place, zone
            self._zone_start = len(self._builder)

    def _leave(self) -> None:
        if self._place and self._zone and self._zone_end > self._zone_start:
            self._known.append(ZoneSpan(self._zone_start, self._zone_end, self._zone, self._place.depth))
