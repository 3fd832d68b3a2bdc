"""The author's lines while their zones are being found."""

from __future__ import annotations

from collections.abc import Sequence

from rapport.zones.lines import Line


class Page:
    """A run of the author's lines, each with the zone it has been given so far ("" for none yet)."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = list(lines)
        self.zones = [line.known.zone if line.known else "" for line in lines]
        self.breaks: set[int] = set()

    def split(self, index: int, offset: int) -> None:
        """Make two lines of line `index`, the second from character `offset` of its text."""
        line = self.lines[index]
        head = line.text[:offset].rstrip()
        rest = line.text[offset:].lstrip()
        middle = line.end - len(rest)
        self.lines[index : index + 1] = [
            Line(line.margin, line.start, line.start + len(head), line.depth, line.indent, head),
            Line(middle, middle, line.end, line.depth, 0, rest),
        ]
        self.zones[index : index + 1] = [self.zones[index], ""]
        self.breaks = {place + (place > index) for place in self.breaks}

    def free(self, index: int) -> bool:
        """Whether line `index` has words and no zone yet."""
        return not self.zones[index] and not self.lines[index].empty
