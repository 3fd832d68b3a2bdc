"""The mail a draft answers, and those before it, found in a mailbox by the names that mails have for one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from rapport.contacts.mailbox import Letter, letters, read_again
from rapport.draft import LONGEST_THREAD, Draft
from rapport.readers import ReadError, read

_END = re.compile(rb"\r?\n\r?\n|\r\r")
_NAME = re.compile(rb"^message-id:\s*(<[^<>\s]+>)", re.IGNORECASE | re.MULTILINE)
_IDS = re.compile(r"<[^<>\s]+>")
_FROM_LINE = b"From - Thu Jan  1 00:00:00 1970\n"


class Earlier:
    """The mails of a mailbox by their `Message-ID`; the mailbox is gone through once, when a draft first asks."""

    def __init__(self, mailbox: str) -> None:
        self._mailbox = mailbox

    def __call__(self, draft: Draft) -> Draft | None:
        """Return the mail that a draft answers, linked to those before it; None where it is not in the mailbox."""
        chain: list[Draft] = []
        seen: set[str] = set()
        found = self._answered_by(draft, seen)
        while found and len(chain) < LONGEST_THREAD:
            chain.append(found)
            found = self._answered_by(found, seen)
        linked: Draft | None = None
        for one in reversed(chain):
            linked = replace(one, parent=linked)
        return linked

    def _answered_by(self, draft: Draft, seen: set[str]) -> Draft | None:
        """Return the nearest earlier mail that the head of a mail names; names that were `seen` are passed over."""
        for name in names_of(draft):
            if name not in seen and name in self._letters:
                seen.add(name)
                return _read(self._letters[name])
        return None

    @cached_property
    def _letters(self) -> dict[str, Letter]:
        return {name: letter._replace(data=b"") for letter in letters(self._mailbox) for name in _name_of(letter)}


def names_of(draft: Draft) -> Sequence[str]:
    """Return the names of the mails that a mail answers, the nearest first."""
    direct = _IDS.findall(draft.headers.get("in-reply-to", ""))
    return (*direct, *reversed(_IDS.findall(draft.headers.get("references", ""))))


def _name_of(letter: Letter) -> Iterator[str]:
    head = _END.split(letter.data, maxsplit=1)[0]
    if match := _NAME.search(head):
        yield match[1].decode("utf-8", "replace")


def _read(letter: Letter) -> Draft | None:
    """Read a mail where it lies, so that its lines are those of its file; None where it cannot be read."""
    data = read_again(letter).data
    try:
        if letter.line == 1:
            return next(iter(read(letter.path, data, "eml")), None)
        above = b"\n" * (letter.line - 2) + _FROM_LINE
        return next((one for one in read(letter.path, above + data, "mbox") if not one.unread), None)
    except ReadError:
        return None
