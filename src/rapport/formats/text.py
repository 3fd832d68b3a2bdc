"""Text for a person: the line, the marked words, why in one line, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapport.report import FileReport, Finding, Report

_ZONE_WORDS = {"quote": "quoted", "forward": "forwarded", "foreign": "in another language"}
_COLOURS = {"error": "1;31", "warning": "1;33", "info": "1;36", "path": "1", "faint": "2", "instead": "32"}


class Paint(NamedTuple):
    """Puts colour round words, or leaves them as they are."""

    on: bool = False

    def __call__(self, colour: str, text: str) -> str:
        shown = visible(text)
        return f"\x1b[{_COLOURS[colour]}m{shown}\x1b[0m" if self.on else shown


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """Return a text with its control characters escaped, so that no draft or file name can control a terminal."""
    return _CONTROL.sub(lambda match: match[0].encode("unicode_escape", "surrogatepass").decode("ascii"), text)


PLAIN = Paint()
"""No colour."""


def to_text(report: Report) -> str:
    """Return the report without colour; what could not be read is only counted."""
    return "".join([*(file_text(file) for file in report.files), stale_text(report), summary_text(report)])


def file_text(file: FileReport, paint: Paint = PLAIN, *, whys: bool = True, lines: bool = True) -> str:
    """Return what is found in one file, with the `whys` of the rules and what was read of its `lines`.

    What went wrong with it is not among it: that goes to standard error.
    """
    return "".join(f"{line}\n" for line in _file_lines(file, paint, whys, lines))


def _file_lines(file: FileReport, paint: Paint, whys: bool, lines: bool) -> Iterator[str]:
    if file.error and not file.lines:
        return
    explained: set[str] = set()
    for finding in file.findings:
        yield from _finding_lines(finding, paint)
        if whys and finding.rule not in explained:
            yield f"  {paint('faint', 'why:')} {finding.why}"
        explained.add(finding.rule)
        yield from _help_lines(finding, paint)
        yield ""
    for notice in file.notices:
        yield f"{paint('warning', 'notice')}: {visible(f'{file.path}: {notice}')}"
    for stale in file.stale_silences:
        yield _stale_line(stale, paint)
    if lines:
        yield paint("faint", f"{file.path}: {lines_read(file)}")


def stale_text(report: Report, paint: Paint = PLAIN) -> str:
    """Return the silences of the config that had nothing to silence in the whole run."""
    return "".join(f"{_stale_line(stale, paint)}\n" for stale in report.stale_silences)


def _stale_line(stale: str, paint: Paint) -> str:
    return f"{paint('warning', 'stale silence')}: {visible(stale)}"


def lines_read(file: FileReport) -> str:
    """Say what was read and what was not: “41 lines: 14 read, 6 signature, 21 quoted”."""
    parts = [f"{file.read} read", *(f"{count} {_ZONE_WORDS.get(zone, zone)}" for zone, count in file.skipped.items())]
    if file.silenced:
        parts.append(f"{file.silenced} finding{'s' * (file.silenced > 1)} silenced")
    return f"{file.lines} line{'s' * (file.lines != 1)}: {', '.join(parts)}"


def _finding_lines(finding: Finding, paint: Paint) -> Iterator[str]:
    origin = finding.origin
    place = paint("path", f"{finding.path}:{origin.line}:{origin.column}")
    also = f" (also {', '.join(finding.also)})" if finding.also else ""
    yield f"{place}: {paint(finding.severity, finding.severity)} {finding.rule}{paint('faint', also)}"
    yield from _excerpt(finding, paint)
    yield f"  {visible(finding.message)}"


def _help_lines(finding: Finding, paint: Paint) -> Iterator[str]:
    """Show the alternatives that the message does not name itself, and the places that prove the finding."""
    if finding.further_alternatives:
        yield f"  {paint('faint', 'instead:')} {paint('instead', ' / '.join(finding.further_alternatives))}"
    if finding.kinder_example:
        found, kinder = finding.kinder_example
        yield f"  {paint('faint', 'for example:')} “{visible(found)}” → {paint('instead', f'“{kinder}”')}"
    for place in finding.related:
        where = visible(f"{place.path}:{place.origin.line}: “{place.text}” ({place.note})")
        yield f"  {paint('faint', 'see:')} {where}"


WIDTH = 96
"""How many characters of a long line are shown around the marked words."""


def _excerpt(finding: Finding, paint: Paint) -> Iterator[str]:
    """Show the first line of the finding with the words underlined; of a long line, the part around them."""
    if not finding.excerpt or not finding.origin.exact:
        return
    line = finding.excerpt[0].replace("\t", " ")
    start = finding.origin.column - 1
    one_line = finding.origin.end_line == finding.origin.line
    end = finding.origin.end_column - 1 if one_line else len(line.rstrip())
    cut = max(0, min(start - 20, len(line) - WIDTH)) if len(line) > WIDTH else 0
    cut_line = _cut(line, cut)
    shown, before = visible(cut_line), len(visible(cut_line[: start - cut]))
    marks = max(len(visible(cut_line[: end - cut])) - before, 1)
    number = f"{finding.origin.line:>5}"
    yield f"{paint('faint', f'{number} |')} {shown}"
    yield f"{' ' * 5} {paint('faint', '|')} {' ' * before}{paint(finding.severity, '^' * marks)}"


def _cut(line: str, start: int) -> str:
    """Return `WIDTH` characters of a line from `start` on, with an ellipsis where it is cut."""
    shown = line[start : start + WIDTH]
    if start:
        shown = f"…{shown[1:]}"
    return f"{shown[:-1]}…" if start + WIDTH < len(line) else shown


def summary_text(report: Report, paint: Paint = PLAIN) -> str:
    """Return the closing line: how many findings in how many files."""
    counts = [f"{count} {name}{'s' * (count > 1)}" for name, count in report.summary.items() if count]
    failed = sum(1 for file in report.files if file.error)
    files = f"{len(report.files)} file{'s' * (len(report.files) != 1)}"
    unread = f", {failed} not read" if failed else ""
    if failed and failed == len(report.files) and not counts:
        return f"{files}{unread}\n"
    said = paint("path", ", ".join(counts)) if counts else "nothing to mention"
    silenced = sum(file.silenced for file in report.files)
    hushed = f", {silenced} silenced" if silenced else ""
    return f"{files}{unread}: {said}{hushed}\n"
