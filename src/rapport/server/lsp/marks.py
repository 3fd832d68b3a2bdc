"""Diagnostics: how an editor marks what was found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lsprotocol.types import Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag
from lsprotocol.types import Location as Place

from rapport.formats.common import advice, fit
from rapport.report import Finding, Location
from rapport.server.lsp.places import Places
from rapport.server.lsp.reading import Reading

SOURCE = "rapport"
SETUP = "setup"
"""Code of a diagnostic about config, cards or an installation that has to be put right."""

UNREADABLE = "unreadable"
"""Code of a diagnostic about a draft that cannot be read."""

STALE = "stale-silence"

_SEVERITIES = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "info": DiagnosticSeverity.Information,
}
_LINE = re.compile(r"(?::(\d+))?:(?: line (\d+):)? ")
"""What stands between the path and what is said of the file."""


def diagnostics(
    reading: Reading, findings: Sequence[Finding], places: Places, *, shows_related: bool
) -> list[Diagnostic]:
    """Return the marks for `findings` of a reading, and for what else there is to say of the draft.

    An editor that does not `shows_related` places is told of them in the message.
    """
    marks = [_mark(finding, reading, places, shows_related) for finding in findings]
    return [*_wrong(reading, places), *marks, *_remarks(reading, places)]


def _mark(finding: Finding, reading: Reading, places: Places, shows_related: bool) -> Diagnostic:
    seen = "" if shows_related else "".join(map(_seen, finding.related))
    return Diagnostic(
        places.origin_range(finding.origin),
        fit(advice(finding)) + seen,
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        source=SOURCE,
        related_information=[_related(one, reading, places) for one in finding.related] if shows_related else None,
    )


def _seen(place: Location) -> str:
    return fit(f" See line {place.origin.line}: “{place.text}” ({place.note}).")


def _related(place: Location, reading: Reading, places: Places) -> DiagnosticRelatedInformation:
    where = Place(reading.document.uri, places.origin_range(place.origin))
    return DiagnosticRelatedInformation(where, fit(place.note))


def _wrong(reading: Reading, places: Places) -> Iterator[Diagnostic]:
    if reading.setup:
        first = places.line_range(1)
        yield Diagnostic(first, fit(reading.setup), severity=DiagnosticSeverity.Error, code=SETUP, source=SOURCE)
    if reading.report.error:
        line, told = _of_line(reading.report.error, reading)
        yield Diagnostic(
            places.line_range(line), told, severity=DiagnosticSeverity.Error, code=UNREADABLE, source=SOURCE
        )


def _remarks(reading: Reading, places: Places) -> Iterator[Diagnostic]:
    """Tell what was not read, and of silences that have nothing to silence."""
    for told in reading.report.notices:
        yield Diagnostic(places.line_range(1), fit(told), severity=DiagnosticSeverity.Information, source=SOURCE)
    for stale in reading.report.stale_silences:
        line, told = _of_line(stale, reading)
        yield Diagnostic(
            places.line_range(line),
            told,
            severity=DiagnosticSeverity.Hint,
            code=STALE,
            source=SOURCE,
            tags=[DiagnosticTag.Unnecessary],
        )


def _of_line(told: str, reading: Reading) -> tuple[int, str]:
    """Return the 1-based line of the document that a message names, else the first, and the rest of the message."""
    path = reading.document.path
    match = _LINE.match(told, len(path)) if told.startswith(path) else None
    if match is None:
        return 1, fit(told)
    return int(match[1] or match[2] or 1), fit(told[match.end() :])
