"""What an editor tells of the words under the pointer: the finding, why it matters, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol.types import Hover, MarkupContent, MarkupKind, Position, Range

from rapport.formats.common import fit
from rapport.report import Finding
from rapport.server.lsp.actions import findings_at
from rapport.server.lsp.editor import Editor
from rapport.server.lsp.reading import Reading

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")


def hover(reading: Reading, position: Position, editor: Editor) -> Hover | None:
    """Return what there is to tell of the findings at a place; None where there are none."""
    places = editor.places(reading.document.text)
    found = findings_at(reading, places, Range(position, position))
    if not found:
        return None
    kind = MarkupKind.Markdown if editor.shows_markdown else MarkupKind.PlainText
    told = "\n\n".join(paragraph for one in found for paragraph in _paragraphs(one, kind))
    return Hover(MarkupContent(kind, told), places.origin_range(found[0].origin))


def _paragraphs(finding: Finding, kind: MarkupKind) -> Iterator[str]:
    def plain(text: str) -> str:
        return _MARKUP.sub(r"\\\1", fit(text)) if kind is MarkupKind.Markdown else fit(text)

    def strong(text: str) -> str:
        return f"**{plain(text)}**" if kind is MarkupKind.Markdown else text

    yield f"{strong(finding.rule)} – {plain(finding.message)}"
    yield plain(finding.why)
    if finding.further_alternatives:
        yield f"{strong('Instead:')} {plain(' / '.join(finding.further_alternatives))}"
    if finding.kinder_example:
        found, kinder = finding.kinder_example
        yield f"{strong('For example:')} {plain(f'“{found}” → “{kinder}”')}"
    for place in finding.related:
        yield f"{strong('See:')} {plain(f'line {place.origin.line}, “{place.text}” ({place.note})')}"
