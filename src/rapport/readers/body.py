"""What the reader of a format makes of a text, and the draft put together from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapport.draft import Attachment, Block, Draft, Region, blocks_of, make_block
from rapport.readers.headers import Envelope
from rapport.text import Source, Text
from rapport.zones import ZoneSpan


class Body(NamedTuple):
    """The readable text of a mail, lines ended by `\\n`.

    `known` are the zones that markup tells, `subject` is the title the text gives itself, `comments` are the 1-based
    lines and the words of comments, `attachments` those that are named within the text, `links` the 0-based offsets in
    the file of words that lead somewhere. `is_patch` tells the message of a commit, with its change. `preheader` is
    hidden text that the inbox shows beside the subject.
    """

    text: Text
    known: tuple[ZoneSpan, ...] = ()
    subject: Text | None = None
    comments: tuple[tuple[int, str], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    links: tuple[tuple[int, int], ...] = ()
    is_patch: bool = False
    preheader: Text | None = None

    @property
    def blocks(self) -> tuple[Block, ...]:
        first = (make_block("body", self.preheader),) if self.preheader else ()
        return (*first, *blocks_of(self.text, self.known)) if self.text.string.strip() else first


def make_draft(
    source: Source,
    format: str,
    envelope: Envelope,
    bodies: Sequence[Body],
    regions: Sequence[Region] = (),
    attachments: Sequence[Attachment] = (),
) -> Draft:
    """Put a draft together; the bodies are in file order. What its header tells to ignore is a comment on all of it."""
    subject = envelope.subject or next((body.subject for body in bodies if body.subject), None)
    blocks = [make_block("subject", subject)] if subject else []
    return Draft(
        source=source,
        blocks=(*blocks, *(block for body in bodies for block in body.blocks)),
        format=format,
        headers=envelope.headers,
        sender=envelope.sender,
        recipients=envelope.recipients,
        people=envelope.people,
        attachments=(*envelope.attachments, *attachments, *(one for body in bodies for one in body.attachments)),
        date=envelope.date,
        links=tuple(link for body in bodies for link in body.links),
        regions=tuple(regions),
        comments=(
            *((line, f"rapport: ignore-file {_with_reason(told)}") for line, told in envelope.silences),
            *(comment for body in bodies for comment in body.comments),
        ),
        is_patch=any(body.is_patch for body in bodies),
    )


def _with_reason(told: str) -> str:
    """Give a silence of the header a reason: it is for one mail, and taken out before that is sent."""
    return told if "--" in told else f"{told} -- the header says so"


def lines_of(text: Text, start: int, end: int) -> tuple[int, int]:
    """Return the 1-based first and last line in the file of the characters `start:end`; there is at least one."""
    low, high, _ = text.span(start, end)
    return text.source.position(low)[0], text.source.position(max(low, high - 1))[0]


def written_regions(text: Text, start: int, end: int, zone: str) -> Iterator[Region]:
    """Yield the runs of lines that are not blank among the characters `start:end`."""
    if start >= end:
        return
    first, last = lines_of(text, start, end)
    begun = 0
    for number in range(first, last + 1):
        written = text.source.is_written(number)
        if written and not begun:
            begun = number
        elif begun and not written:
            yield Region(begun, number - 1, zone)
            begun = 0
    if begun:
        yield Region(begun, last, zone)
