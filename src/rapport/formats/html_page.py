"""The drafts of the HTML report: each paragraph with its marks, and the notes on it beside."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from rapport.formats.common import fit, project_path
from rapport.report import FileReport, Finding, Mark, Page, Paragraph
from rapport.rule import SEVERITIES

_ZONES = {
    "signature": "signature, not read",
    "disclaimer": "disclaimer, not read",
    "attribution": "quoted, not read",
    "quote": "quoted, not read",
    "forward": "forwarded, not read",
    "code": "code, not read",
    "foreign": "not in English, not read",
}
_NAMES = {"error": "error", "warning": "warning", "info": "hint"}


class Shown(NamedTuple):
    """A file of the report, by the number of its section.

    `explaining` are the numbers of the findings that are the first of their rules, and tell why; `marking` those of
    the findings that mark words.
    """

    section: int
    file: FileReport
    explaining: frozenset[int]
    marking: frozenset[int]

    @classmethod
    def of(cls, section: int, file: FileReport) -> Shown:
        """Look through the findings of a file."""
        first = {finding.rule: number for number, finding in reversed([*enumerate(file.findings)])}
        marks = (mark.number for page in file.pages for one in page.paragraphs for mark in one.marks)
        return cls(section, file, frozenset(first.values()), frozenset(marks))


def drafts(shown: Shown) -> Iterator[str]:
    """Yield the drafts of a file as HTML; a file whose text is not at hand shows the notes alone."""
    if shown.file.findings and not shown.file.pages:
        yield from _notes(shown, range(len(shown.file.findings)))
    for page in shown.file.pages:
        yield f'<div class="page{" set" if page.keeps_spaces else ""}">'
        if page.heads or page.beside:
            yield from _row(shown, [_heads(page)] if page.heads else [], page.beside)
        label = ""
        for paragraph in page.paragraphs:
            now = _ZONES.get(paragraph.zone, "")
            yield from _row(shown, _text(shown, paragraph, now if now != label else ""), _numbers(paragraph))
            label = now
        yield "</div>"


def _row(shown: Shown, text: Iterable[str], numbers: Iterable[int]) -> Iterator[str]:
    yield '<div class="row">'
    yield f'<div class="text">{"".join(text)}</div>'
    yield from _notes(shown, numbers)
    yield "</div>"


def _numbers(paragraph: Paragraph) -> list[int]:
    return [*dict.fromkeys((*(mark.number for mark in paragraph.marks), *paragraph.beside))]


def _heads(page: Page) -> str:
    lines = (f"<dt>{_safe(name)}</dt><dd>{_safe(value)}</dd>" for name, value in page.heads)
    return f'<dl class="heads">{"".join(lines)}</dl>'


def _text(shown: Shown, paragraph: Paragraph, label: str) -> Iterator[str]:
    """Yield a paragraph, with a word on what it is where it was not read."""
    if label:
        yield f'<span class="zone">{label}</span>'
    names = [paragraph.zone] + ["unread"] * (not paragraph.is_read) + ["depth"] * (paragraph.depth > 0)
    yield f'<p class="{" ".join(names)}" dir="auto">'
    yield from _marked(shown, paragraph)
    yield "</p>"


def runs(paragraph: Paragraph) -> Iterator[tuple[str, list[Mark]]]:
    """Yield the words of a paragraph, cut wherever a mark begins or ends, each run with the marks that lie over it."""
    string, marks = paragraph.string, paragraph.marks
    borders = sorted({0, len(string), *(edge for mark in marks for edge in (mark.start, mark.end))})
    for start, end in itertools.pairwise(borders):
        yield string[start:end], [mark for mark in marks if mark.start <= start and end <= mark.end]


def _marked(shown: Shown, paragraph: Paragraph) -> Iterator[str]:
    """Yield the words of a paragraph; where marks overlap, the words have the look of the most severe."""
    end = 0
    for string, over in runs(paragraph):
        end += len(string)
        words = _safe(string)
        if over:
            severity = max((_finding(shown, mark).severity for mark in over), key=SEVERITIES.index)
            words = f'<mark class="{severity}">{words}</mark>'
        yield words
        yield from (_reference(shown, mark) for mark in over if mark.end == end)


def _finding(shown: Shown, mark: Mark) -> Finding:
    return shown.file.findings[mark.number]


def _reference(shown: Shown, mark: Mark) -> str:
    """Return the number behind marked words, a link to their note."""
    finding, name = _finding(shown, mark), f"{shown.section}-{mark.number + 1}"
    said = _safe(f"Note {mark.number + 1}, {_NAMES[finding.severity]} {finding.rule}")
    link = f'<a class="ref {finding.severity}" id="mark-{name}" href="#note-{name}" aria-label="{said}">'
    return f"{link}{mark.number + 1}</a>"


def _notes(shown: Shown, numbers: Iterable[int]) -> Iterator[str]:
    notes = [f'<li class="note {shown.file.findings[one].severity}" {_note(shown, one)}</li>' for one in numbers]
    if notes:
        yield f'<ol class="notes" aria-label="Notes">{"".join(notes)}</ol>'


def _note(shown: Shown, number: int) -> str:
    finding, name = shown.file.findings[number], f"{shown.section}-{number + 1}"
    label = f'<a class="ref {finding.severity}" href="#mark-{name}" aria-label="Note {number + 1}, back to the words">'
    shown_number = f"{label}{number + 1}</a>" if number in shown.marking else f'<span class="ref">{number + 1}</span>'
    kind = f'<span class="severity {finding.severity}">{_NAMES[finding.severity]}</span>'
    place = f'<span class="place">line {finding.origin.line}</span>'
    head = f'<p class="head">{shown_number}{kind} <span>{_safe(finding.rule)}</span>{place}</p>'
    return f'id="note-{name}">{head}{"".join(_said(shown, number))}'


def _said(shown: Shown, number: int) -> Iterator[str]:
    """Yield what a note says: the problem, what to write instead, why, and where else to look."""
    finding = shown.file.findings[number]
    yield f"<p>{_safe(finding.message)}</p>"
    if finding.further_alternatives:
        yield f'<p>Instead: <span class="kinder">{_safe(" / ".join(finding.further_alternatives))}</span></p>'
    if finding.kinder_example:
        found, kinder = finding.kinder_example
        yield f'<p>For example: “{_safe(found)}” → <span class="kinder">“{_safe(kinder)}”</span></p>'
    if number in shown.explaining:
        yield f'<p class="why">Why: {_safe(finding.why)}</p>'
    for place in finding.related:
        where = f"{project_path(place.path)}, line {place.origin.line}: “{place.text}” ({place.note})"
        yield f'<p class="also">See {_safe(where)}</p>'
    if finding.also:
        yield f'<p class="also">Also: {_safe(", ".join(finding.also))}</p>'


def _safe(text: str) -> str:
    return escape(fit(text))
