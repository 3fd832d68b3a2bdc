"""What is found in a letter, as the page is told it: fields instead of lines, offsets as JavaScript counts them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from rapport.formats.common import fit
from rapport.report import FileReport, Finding, Location
from rapport.server.web.letter import Letter, Written

_UNREAD = ("attribution", "quote", "forward", "signature", "disclaimer", "footer", "code", "foreign")
"""Zones that the page shows as not read; markup and blank lines explain themselves."""


def answer(letter: Letter, written: Written, report: FileReport, zones: Sequence[str]) -> Mapping[str, Any]:
    """Return the object that the page shows for a report on a letter; `zones` are those of all lines of its file."""
    places = _Places(written)
    return {
        "error": report.error,
        "notes": [_note(places, letter, one) for one in report.findings],
        "read": report.read,
        "unread": list(_unread(zones[written.lines_above :])),
        "silenced": report.silenced,
        "told": [*report.notices, *report.stale_silences],
    }


def _unread(zones: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the numbers, from 0, of lines that are not read, with their zones; blank ones between belong to them."""
    blank: list[int] = []
    inside = ""
    for number, zone in enumerate(zones):
        if zone == "blank":
            blank.append(number)
            continue
        if zone in _UNREAD:
            yield from ((one, zone) for one in (blank if inside else ()))
            yield number, zone
        inside = zone if zone in _UNREAD else ""
        blank = []


class _Places:
    """Leads from characters of the written letter to the fields of the page."""

    def __init__(self, written: Written) -> None:
        self.written = written

    @cached_property
    def _wide(self) -> list[int]:
        """The characters that JavaScript counts as two."""
        return [at for at, one in enumerate(self.written.string) if one > "\uffff"]

    def of(self, start: int, end: int) -> tuple[str, int, int]:
        """Return the field that holds the character `start`, and the UTF-16 units `start:end` in it.

        What stands in no field belongs to the beginning of the text.
        """
        for name, low, high in self.written.places:
            if low <= start <= high and (start < high or name == "text"):
                return name, self._units(low, start), self._units(low, min(end, high))
        return "text", 0, 0

    def _units(self, low: int, offset: int) -> int:
        return offset - low + bisect_left(self._wide, offset) - bisect_left(self._wide, low)


def _note(places: _Places, letter: Letter, finding: Finding) -> Mapping[str, Any]:
    has_words = bool(finding.text) and finding.origin.exact
    field, start, end = places.of(finding.start, finding.end if has_words else finding.start)
    words = " ".join(places.written.string[finding.start : finding.end].split())
    above = places.written.lines_above
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "field": field,
        "start": start,
        "end": end,
        "line": max(finding.origin.line - above, 1),
        "text": fit(finding.text),
        "sentence": fit(finding.sentence),
        "message": fit(finding.message),
        "why": finding.why,
        "alternatives": [fit(one) for one in finding.alternatives],
        "replaces": has_words and words == finding.text,
        "example": list(finding.kinder_example) if finding.kinder_example else None,
        "also": list(finding.also),
        "see": list(_others(letter, above, finding.related)),
    }


def _others(letter: Letter, above: int, places: tuple[Location, ...]) -> Iterator[str]:
    for place in places:
        line = place.origin.line - above
        where = f"line {line}" if line > 0 else "above the text"
        in_it = where if place.path == letter.name else "in the mail you answer"
        yield fit(f"{in_it}: “{place.text}” ({place.note})")
