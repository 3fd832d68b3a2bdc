"""What an editor offers to do about a finding: write other words, accept it for good, tell more about its rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lsprotocol.types import CodeAction, CodeActionKind, Command, Diagnostic, Range, TextEdit

from rapport.readers.names import CATALOGUES, ENGINES
from rapport.report import Finding
from rapport.server.lsp.editor import Editor
from rapport.server.lsp.places import Places
from rapport.server.lsp.reading import Reading
from rapport.server.lsp.silencing import Silencing

EXPLAIN = "rapport.explain"
"""The command that shows the page of a rule; its arguments are the id and the URI of the document."""


class Asked(NamedTuple):
    """What an editor asks actions for: a range and the diagnostics it shows there."""

    range: Range
    diagnostics: Sequence[Diagnostic]


def findings_at(reading: Reading, places: Places, range: Range) -> list[Finding]:
    """Return the findings that touch a range of the document."""
    start, end = places.offset(range.start), places.offset(range.end)
    return [one for one in reading.report.findings if _touches(places, one, start, end)]


def _touches(places: Places, finding: Finding, start: int, end: int) -> bool:
    marked = places.origin_range(finding.origin)
    return places.offset(marked.start) <= end and start <= places.offset(marked.end)


def actions(reading: Reading, editor: Editor, asked: Asked, silencing: Silencing) -> Iterator[CodeAction]:
    """Yield what can be done about the findings in a range: all other words first, then silences, then pages."""
    found = findings_at(reading, editor.places(reading.document.text), asked.range)
    for finding in found:
        yield from _replacements(finding, reading, editor, _shown(finding, asked))
    for finding in found:
        yield from silencing.actions(finding, reading.document.path, _shown(finding, asked))
    for rule in dict.fromkeys(one.rule for one in found):
        title = f"Explain {rule}"
        command = Command(title, EXPLAIN, arguments=[rule, reading.document.uri])
        yield CodeAction(title, kind=CodeActionKind.QuickFix, command=command)


def _shown(finding: Finding, asked: Asked) -> list[Diagnostic]:
    return [one for one in asked.diagnostics if one.code == finding.rule]


def _replacements(finding: Finding, reading: Reading, editor: Editor, shown: list[Diagnostic]) -> Iterator[CodeAction]:
    document = reading.document
    places = editor.places(document.text)
    written = " ".join(document.text[finding.start : finding.end].split())
    if not finding.origin.exact or written != finding.text:
        return  # encoded, or with markup inside: the editor's text has other characters
    for number, alternative in enumerate(finding.alternatives):
        if _can_stand(alternative, reading.format):
            edit = TextEdit(places.range(finding.start, finding.end), alternative)
            yield CodeAction(
                f"Write “{alternative}” for “{finding.text}”",
                kind=CodeActionKind.QuickFix,
                diagnostics=shown,
                is_preferred=(number == 0 and finding.fix == "safe") or None,
                edit=editor.edit(document.uri, document.version, edit),
            )


def _can_stand(alternative: str, format: str) -> bool:
    """Return whether words may be written as they are in a file of this format, wherever in it."""
    engine, _, inner = format.partition("-")
    if "eml" in (engine, inner) or engine == "mbox":  # a part may be quoted-printable or ASCII
        return alternative.isascii() and "=" not in alternative
    unfit = "\"'\\{}%" if engine in ENGINES or engine in CATALOGUES else ""  # a quote may end the string it stands in
    unfit += "<>&" if inner == "html" or engine not in ("plain", "markdown", "") else ""
    return not any(sign in alternative for sign in unfit)
