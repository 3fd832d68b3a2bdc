"""Drafts as their readers see them, with the places of the findings, for reports that show the text itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from rapport.draft import AUTHOR_ZONES, Block, Draft
from rapport.report import Finding, Mark, Page, Paragraph

_HEADS = ("from", "to", "cc", "bcc")


def pages_of(drafts: Sequence[Draft], findings: Sequence[Finding]) -> tuple[Page, ...]:
    """Return a page for each draft of a file; the numbers of the findings are those in `findings`, in reading order."""
    left = _Left(findings)
    return tuple(_page(draft, left, is_last=draft is drafts[-1]) for draft in drafts if not draft.unread)


class _Left:
    """The findings, in reading order, that no page shows yet."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._findings = findings
        self._starts = [one.start for one in findings]
        self._numbers = dict.fromkeys(range(len(findings)))

    def between(self, start: int, end: int) -> list[tuple[int, Finding]]:
        """Return those that begin at one of the characters `start:end` of the file, or at its end."""
        near = range(bisect_left(self._starts, start), bisect_right(self._starts, end))
        return [(number, self._findings[number]) for number in near if number in self._numbers]

    def take(self, number: int) -> None:
        """Leave a finding out from now on."""
        del self._numbers[number]

    def take_up_to(self, line: int) -> tuple[int, ...]:
        """Take all that stand on this line of the file or above."""
        taken = []
        for number in self._numbers:
            if self._findings[number].origin.line > line:
                break
            taken.append(number)
        for number in taken:
            self.take(number)
        return tuple(taken)


def _page(draft: Draft, left: _Left, is_last: bool) -> Page:
    """Make the page of one draft; the findings it shows are taken out of `left`, and the last one shows all others."""
    paragraphs = [_paragraph(draft, block, left) for block in draft.blocks]
    beside = left.take_up_to(draft.lines[1] if draft.lines and not is_last else draft.source.line_count + 1)
    is_set = draft.format in ("plain", "eml", "mbox")
    return Page(tuple(_heads(draft)), tuple(paragraphs), beside, is_set)


def _heads(draft: Draft) -> Iterator[tuple[str, str]]:
    """Yield the lines above the text: who writes to whom, and what is attached."""
    for name in _HEADS:
        if name in draft.people:
            yield name.capitalize(), " ".join(draft.people[name].string.split())
    names = [one.name or one.media_type for one in draft.attachments if not one.inline]
    if names:
        yield "Attached", ", ".join(names)


def _paragraph(draft: Draft, block: Block, left: _Left) -> Paragraph:
    marks: list[Mark] = []
    beside: list[int] = []
    for number, finding in _inside(block, left):
        place = _place(block, finding)
        if place:
            marks.append(Mark(*place, number))
        else:
            beside.append(number)
    for number in (*(mark.number for mark in marks), *beside):
        left.take(number)
    is_read = block.zone in AUTHOR_ZONES and block.language == "en"
    zone = block.zone if block.language == "en" or block.zone not in AUTHOR_ZONES else "foreign"
    return Paragraph(zone, _shown(draft, block), block.depth, is_read, tuple(sorted(marks)), tuple(beside))


def _inside(block: Block, left: _Left) -> Iterator[tuple[int, Finding]]:
    """Yield the findings that begin in a block; of a part that is encoded, those whose words stand in it."""
    start, end, exact = block.raw.span(0, len(block.raw))
    for number, finding in left.between(start, end):
        within = start <= finding.start < end or (finding.start == finding.end == end)
        if within and (exact or (finding.text and _place(block, finding))):
            yield number, finding


def _place(block: Block, finding: Finding) -> tuple[int, int] | None:
    """Return the characters of a block that a finding marks; None where it marks nothing, as what is missing."""
    if not finding.text:
        return None
    if not finding.origin.exact:  # an encoded part has no places in the file; its sentence is looked up
        return _looked_up(block, finding)
    starts, ends = [], []
    for piece in block.raw.pieces:
        if piece.source_start < finding.end and finding.start < piece.source_end:
            maps = piece.end - piece.start == piece.source_end - piece.source_start
            starts.append(piece.start + (max(0, finding.start - piece.source_start) if maps else 0))
            ends.append(piece.end - (max(0, piece.source_end - finding.end) if maps else 0))
    return (min(starts), max(ends)) if starts else None


def _looked_up(block: Block, finding: Finding) -> tuple[int, int] | None:
    words = block.raw.string
    line = " ".join(words.split())
    if finding.sentence not in line:
        return None
    at = words.find(finding.text)
    return (at, at + len(finding.text)) if at >= 0 else (0, len(words.rstrip()))


def _shown(draft: Draft, block: Block) -> str:
    """Return the characters of a block as the file has them, where a reader has put a filler for code or a value."""
    shown = list(block.raw.string)
    for piece in block.raw.pieces:
        if piece.exact and piece.end - piece.start == piece.source_end - piece.source_start:
            written = draft.source.text[piece.source_start : piece.source_end]
            for offset, char in enumerate(written, piece.start):
                if not shown[offset].isspace():
                    shown[offset] = char
    return "".join(shown)
