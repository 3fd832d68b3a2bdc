"""A mail on the wire: how it is read from a client, and how it is written for a server."""

from __future__ import annotations

import asyncio
import re

_END = b".\r\n"
_LONE_DOT = re.compile(rb"[\r\n]\.[\r\n]")


class UnfitError(Exception):
    """A mail that is not handed on; holds the code and the status of the reply, and the message says why."""

    def __init__(self, code: int, status: str, told: str) -> None:
        super().__init__(told)
        self.code = code
        self.status = status


async def receive(reader: asyncio.StreamReader, most_bytes: int) -> bytes:
    """Read a mail up to the line with a single dot and return its bytes, of lines of any length.

    Raises `UnfitError` for a mail of more than `most_bytes` bytes, and for one that servers may take for two; all of it
    has been read then.
    """
    parts: list[bytes] = []
    size = 0
    at_line_start = True
    while True:
        part = await _part(reader)
        if at_line_start and part == _END:
            break
        size += len(part)
        if size > most_bytes:
            parts.clear()
        else:
            parts.append(part)
        at_line_start = part.endswith(b"\r\n")
    if size > most_bytes:
        raise UnfitError(552, "5.3.4", f"rapport: the mail is larger than {most_bytes // 2**20} MB")
    wire = b"".join(parts)
    if _LONE_DOT.search(b"\r\n" + wire):
        raise UnfitError(554, "5.6.0", "rapport: a single dot between bare line ends, where servers may cut the mail")
    return from_wire(wire)


async def _part(reader: asyncio.StreamReader) -> bytes:
    """Return a line with its end, or a part of a long one."""
    try:
        return await reader.readuntil(b"\r\n")
    except asyncio.LimitOverrunError as error:
        return await reader.readexactly(error.consumed)


def from_wire(wire: bytes) -> bytes:
    """Take away the dots that are put before lines that begin with one."""
    return wire.removeprefix(b".").replace(b"\r\n.", b"\r\n")


def to_wire(mail: bytes) -> bytes:
    """Return a mail, whose lines end with CRLF, as it goes over the wire, with its end."""
    dotted = (b"." if mail.startswith(b".") else b"") + mail.replace(b"\r\n.", b"\r\n..")
    return dotted + _END
