"""The head of a mail, read without its text: who writes to whom, when, and which mail it answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

from rapport.draft import REPLY_PREFIX, Address
from rapport.readers.characters import decode_mail, read_error
from rapport.readers.headers import parse_addresses, read_envelope, read_fields
from rapport.text import Text

_END = re.compile(rb"\r?\n\r?\n|\r\r")
_ID = re.compile(r"<[^<>\s]+>")
_EARLIEST, _LATEST = 1980, 2200
"""Years in which a mail may have been written; others are slips of clocks."""

_MACHINES = re.compile(
    r"(?:no|do-?not)[-_.]?reply|mailer-daemon|postmaster|bounces?|notifications?|newsletter|alerts?|.*(?:-bounces|-request|-owner)$"
)


class Head(NamedTuple):
    """Who writes to whom: `to` are those it is written to, `copied` the others.

    `name` is its Message-ID, or else made of the whole head; `answers` are the names of earlier mails of its thread.
    `date` is in UTC, None where it is missing or is no day to believe; `zone` is the offset of the writer's clock in
    minutes.
    `is_automatic` tells a mail of a list or a machine, `has_files` one that may carry attachments.
    """

    sender: Address | None
    to: tuple[Address, ...]
    copied: tuple[Address, ...]
    name: str
    answers: tuple[str, ...]
    subject: str
    date: datetime | None
    zone: int | None
    is_automatic: bool
    has_files: bool

    @property
    def thread(self) -> str:
        """The name of the mail with which its thread began, as far as it tells."""
        return self.answers[0] if self.answers else self.name

    @property
    def recipients(self) -> tuple[Address, ...]:
        return tuple({one.address: one for one in (*self.to, *self.copied) if one.address}.values())


def read_head(data: bytes) -> Head:
    """Read the head of a mail from its bytes. Raises `ReadError` for what is no mail, or makes the reader fail."""
    try:
        return _read_head(data)
    except Exception as error:  # whatever breaks in the reader is told for this mail
        raise read_error("", error) from error


def _read_head(data: bytes) -> Head:
    end = _END.search(data)
    raw = data[: end.end()] if end else data
    text = Text.of(decode_mail("", raw))
    read = read_envelope(tuple(read_fields(text, 0, len(text))))
    to = parse_addresses(read.people["to"].string) if "to" in read.people else ()
    copied = tuple(one for one in read.recipients if one.address not in {two.address for two in to})
    earlier = _ID.findall(f"{read.headers.get('references', '')} {read.headers.get('in-reply-to', '')}")
    date, zone = _moment(read.date)
    return Head(
        read.sender,
        to,
        copied,
        "".join(_ID.findall(read.headers.get("message-id", ""))[:1]) or sha256(raw).hexdigest(),
        tuple(earlier),
        REPLY_PREFIX.sub("", read.headers.get("subject", "")).strip().casefold(),
        date,
        zone,
        _is_automatic(read.headers, read.sender),
        read.headers.get("content-type", "").lower().startswith("multipart/mixed"),
    )


def _moment(date: datetime | None) -> tuple[datetime | None, int | None]:
    if date is None or not _EARLIEST <= date.year < _LATEST:
        return None, None
    offset = date.utcoffset()
    moment = date.replace(tzinfo=UTC) if offset is None else date.astimezone(UTC)
    if moment > datetime.now(UTC) + timedelta(days=2):
        return None, None
    return moment, None if offset is None else int(offset.total_seconds()) // 60


def _is_automatic(headers: Mapping[str, str], sender: Address | None) -> bool:
    if "list-id" in headers or "list-unsubscribe" in headers or headers.get("auto-submitted", "no").lower() != "no":
        return True
    if headers.get("precedence", "").lower() in ("bulk", "list", "junk"):
        return True
    return sender is not None and _MACHINES.match(sender.address.partition("@")[0]) is not None


def guess_owner(heads: Iterable[Head]) -> str:
    """Return the address that most mails of a mailbox are from or to; empty where no other is far behind it.

    In a mailbox of nearly all mails that is one's own, others may be close, as long as they are behind.
    """
    counts: dict[str, int] = {}
    number = 0
    for head in heads:
        number += 1
        people = {one.address for one in head.recipients} | ({head.sender.address} if head.sender else set())
        for address in people:
            counts[address] = counts.get(address, 0) + 1
    most = sorted(counts.items(), key=lambda one: -one[1])[:2]
    if not most:
        return ""
    (owner, first), second = most[0], most[1][1] if len(most) > 1 else 0
    is_sure = first > 0.6 * number and (second < 0.8 * first or (first > 0.95 * number and second < first))
    return owner if is_sure else ""
