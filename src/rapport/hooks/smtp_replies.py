"""Replies of SMTP: those of a server, as they came, and those that tell a verdict in plain letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

LINE = 500
"""Characters of a line of a reply; RFC 5321 allows 512 with its end."""

_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "→": "->", "\t": " "})
_REPLY = re.compile(rb"([2-5]\d\d)([ -]?)([^\r\n]*)\r?\n")


class Reply(NamedTuple):
    """What a server has answered: its code, and all its lines without their ends."""

    code: int
    lines: tuple[bytes, ...]

    @property
    def wire(self) -> bytes:
        """The lines as they are sent, but for the last end of line."""
        return b"\r\n".join(self.lines)

    @property
    def texts(self) -> list[str]:
        """What stands behind the codes."""
        return [line[4:].decode("utf-8", "replace") for line in self.lines]


class NoReplyError(ValueError):
    """What came is no reply of a mail server."""


def read_line(line: bytes) -> tuple[int, bool]:
    """Return the code of a line of a reply and whether it is the last. Raises `NoReplyError`."""
    match = _REPLY.fullmatch(line)
    if not match:
        raise NoReplyError("it does not answer as a mail server does")
    return int(match[1]), match[2] != b"-"


def plain(text: str, length: int = LINE) -> str:
    """Return a text in printable ASCII, without line breaks, cut to `length` characters."""
    folded = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    letters = "".join(one for one in folded if not unicodedata.combining(one))
    shown = "".join(one if " " <= one <= "~" else "?" for one in letters)
    return shown if len(shown) <= length else f"{shown[: length - 3]}..."


def reply(code: int, status: str, text: str, before: Sequence[str] = ()) -> bytes:
    """Return a reply whose last line holds all of `text`, after the lines `before`; `status` is such as 5.7.1."""
    room = LINE - len(f"{code} {status} ")
    lines = [f"{code}-{status} {plain(line, room)}" for line in before]
    return "\r\n".join([*lines, f"{code} {status} {plain(text, room)}"]).encode("ascii")
