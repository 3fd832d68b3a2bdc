"""Annotations of GitHub: commands on standard output that mark lines of a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from rapport.formats.common import advice, fit, project_path
from rapport.report import FileReport, Finding, Report
from rapport.rule import SEVERITIES

MOST = 10
"""So many annotations of each kind GitHub shows for a step; what comes after them is lost without a word."""

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


class _Note(NamedTuple):
    """One annotation; `severity` decides its kind."""

    severity: str
    line: str


def to_github(report: Report) -> str:
    """Return an annotation a finding, the most severe first; beyond what GitHub shows, one tells of the rest."""
    notes = [one for file in report.files for one in _notes(file)]
    notes.sort(key=lambda one: -SEVERITIES.index(one.severity))
    counts = Counter(one.severity for one in notes)
    cut = any(count > MOST for count in counts.values())
    room = {severity: MOST - (cut and severity == "info") for severity in SEVERITIES}  # the rest is told in a notice
    shown, left = [], 0
    for note in notes:
        room[note.severity] -= 1
        if room[note.severity] >= 0:
            shown.append(note.line)
        else:
            left += 1
    return "".join(f"{line}\n" for line in (*shown, *([_rest(left, len(notes))] if left else ())))


def _rest(left: int, number: int) -> str:
    told = f"{left} of {number} findings are not shown here, since GitHub shows {MOST} of a kind; the others"
    return f"::notice title=rapport::{_data(f'{told} are in the text or SARIF report')}"


def _notes(file: FileReport) -> Iterator[_Note]:
    if file.error:
        place = _properties(file=project_path(file.path), title="rapport")
        yield _Note("error", f"::error {place}::{_data(file.error)}")
    for finding in file.findings:
        place = _properties(file=project_path(file.path), **_region(finding), title=f"rapport {finding.rule}")
        yield _Note(finding.severity, f"::{_COMMANDS[finding.severity]} {place}::{_data(advice(finding))}")


def _region(finding: Finding) -> dict[str, str]:
    """Return lines, and columns where the finding lies in one line; GitHub refuses them elsewhere."""
    origin = finding.origin
    if not origin.exact:
        return {"line": str(origin.line)}
    lines = {"line": str(origin.line), "endLine": str(origin.end_line)}
    if origin.line != origin.end_line:
        return lines
    return {**lines, "col": str(origin.column), "endColumn": str(origin.end_column)}


def _properties(**values: str) -> str:
    return ",".join(f"{name}={_data(value).replace(':', '%3A').replace(',', '%2C')}" for name, value in values.items())


def _data(text: str) -> str:
    """Escape a text so that no draft can give a command."""
    return fit(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
