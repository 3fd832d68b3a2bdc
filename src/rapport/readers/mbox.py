"""Mailboxes in one file (`mbox`): mails one after the other, each after a line that begins with `From `."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rapport.draft import Draft
from rapport.readers.characters import read_error
from rapport.readers.edits import rewrite
from rapport.readers.mail import read_mail
from rapport.text import Text

_FROM_LINE = re.compile(r"^From [^\r\n]*\d{1,2}:\d\d[^\r\n]*(?:\r\n?|\n)(?=>From |[!-9;-~]+[ \t]*:)", re.MULTILINE)
_ESCAPED = re.compile(r"^>(?=>*From )", re.MULTILINE)


def read_mbox(file: Text, format: str) -> tuple[Draft, ...]:
    """Read the mails of an mbox; none where it holds nothing but blanks.

    A line `From ` counts as the beginning of a mail if it names a time and a header field follows, because not all
    programs escape such lines of a text. `>From ` loses its first mark. A mail that answers one above it
    has that as its `parent`; one that cannot be read stops no other, and says so under `unread`.
    """
    mails = list(_mails(file))
    lines = [mail.origin(0, 0).line for mail in mails]
    ends = [*(line - 1 for line in lines[1:]), file.source.line_count]
    drafts = (_read_one(mail, format, span) for mail, *span in zip(mails, lines, ends, strict=False))
    return tuple(_linked(drafts))


def _read_one(mail: Text, format: str, lines: Sequence[int]) -> Draft:
    first, last = lines
    try:
        draft = read_mail(_unescaped(mail), format)
    except Exception as error:  # whatever breaks in the reader is told for this mail
        path = mail.source.path
        told = str(read_error(path, error)).removeprefix(f"{path}: ")
        draft = Draft(mail.source, (), format, unread=f"{path}: the mail in line {first}: {told}")
    return replace(draft, lines=(first, last))


def _linked(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield each mail, linked to the earlier one that it answers by their `Message-ID`."""
    above: dict[str, Draft] = {}
    for draft in drafts:
        answered = draft.headers.get("in-reply-to", "").strip()
        linked = replace(draft, parent=above[answered]) if answered in above else draft
        if name := draft.headers.get("message-id", "").strip():
            above[name] = linked
        yield linked


def _mails(file: Text) -> Iterator[Text]:
    starts = [line.start() for line in _FROM_LINE.finditer(file.string) if _after_blank_line(file.string, line.start())]
    if not starts or file.string[: starts[0]].strip():
        starts.insert(0, 0)
    for start, end in zip(starts, [*starts[1:], len(file)], strict=True):
        if file.string[start:end].strip():
            yield file[start:end]


def _after_blank_line(string: str, start: int) -> bool:
    return start == 0 or string[max(start - 4, 0) : start].replace("\r\n", "\n").replace("\r", "\n").endswith("\n\n")


def _unescaped(mail: Text) -> Text:
    return rewrite(mail, ((mark.start(), mark.end(), "") for mark in _ESCAPED.finditer(mail.string)))
