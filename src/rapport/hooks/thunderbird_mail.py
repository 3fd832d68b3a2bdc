"""A draft as Thunderbird gives it, made into a mail whose characters know where they stood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from email.utils import formatdate
from hashlib import sha256
from html import unescape
from typing import Any, NamedTuple

_PEOPLE = ("from", "to", "cc", "bcc")


class Composed(NamedTuple):
    """A mail: its text, and where (0-based character offsets) the subject and the body stand in it."""

    text: str
    subject: tuple[int, int]
    body: tuple[int, int]
    is_html: bool

    @property
    def data(self) -> bytes:
        """The mail in UTF-8; half a pair of surrogates becomes one other character, so that all offsets stay."""
        return self.text.encode("utf-8", "replace")

    def field_at(self, offset: int) -> tuple[str, int]:
        """Return the name of the field in which a character stands, and the offset at which the field begins."""
        return ("subject", self.subject[0]) if offset < self.body[0] else ("body", self.body[0])

    def says(self, start: int, end: int, words: str) -> bool:
        """Return whether these characters of subject or body can be replaced: they are the words, and no markup."""
        within = any(low <= start < end <= high for low, high in (self.subject, self.body))
        written = self.text[start:end]
        if self.is_html and start >= self.body[0]:
            written = unescape(written) if "<" not in written else ""
        return within and " ".join(written.split()) == " ".join(words.split())


def compose(draft: Mapping[str, Any]) -> Composed:
    """Make the mail of a draft: `from`, `to`, `cc`, `bcc`, `subject`, `plain`, `body` and names of `attachments`.

    Raises `KeyError`, `TypeError` or `AttributeError` where it is no such draft.
    """
    head = [*_people(draft), ("Date", formatdate(localtime=True))]
    return _mail(head, draft["subject"], draft["body"], not draft["plain"], draft.get("attachments", ()))


def compose_answered(parent: Mapping[str, Any]) -> Composed:
    """Make the mail that is answered: as a draft, with its own `date`."""
    head = [*_people(parent), ("Date", _line(parent.get("date", "")))]
    return _mail(head, parent.get("subject", ""), parent["body"], not parent["plain"], ())


def _people(draft: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    for name in _PEOPLE:
        told = draft.get(name) or []
        value = ", ".join(_line(one) for one in ([told] if isinstance(told, str) else told))
        if value:
            yield name.capitalize(), value


def _line(value: str) -> str:
    """Return a value as one line, so that it makes no field of its own."""
    return " ".join(value.split())


_ATTACHED = """
--{boundary}
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="{name}"

"""


def _mail(
    head: Iterable[tuple[str, str]], subject: str, body: str, is_html: bool, attachments: Iterable[str]
) -> Composed:
    top = "".join(f"{name}: {value}\n" for name, value in head) + "Subject: "
    title = "".join(" " if one in "\r\n" else one for one in subject)
    boundary = sha256(body.encode("utf-8", "replace")).hexdigest()
    names = [_line(name).replace('"', "'") for name in attachments]
    mixed = f'Content-Type: multipart/mixed; boundary="{boundary}"\n\n--{boundary}\n' if names else ""
    kind = f"Content-Type: text/{'html' if is_html else 'plain'}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    before = f"{top}{title}\nMIME-Version: 1.0\n{mixed}{kind}"
    after = "".join(_ATTACHED.format(boundary=boundary, name=name) for name in names)
    end = f"\n--{boundary}--\n" if names else "\n"
    title_place, body_place = (len(top), len(top) + len(title)), (len(before), len(before) + len(body))
    return Composed(before + body + after + end, title_place, body_place, is_html)


def units(text: str) -> int:
    """Return the length of a text as JavaScript counts it, in UTF-16 units."""
    return len(text) + sum(one > "\uffff" for one in text)
