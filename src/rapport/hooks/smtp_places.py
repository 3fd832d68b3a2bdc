"""Where servers listen and where mails go on to, as the command line names it."""

from __future__ import annotations

import ipaddress
import re
from typing import NamedTuple
from urllib.parse import urlsplit

LOOPBACK = "127.0.0.1"
_LISTEN = re.compile(r"(?:\[(?P<six>[\da-fA-F:.]+)\]:|(?P<host>[^\s:/\[\]]+):)?(?P<port>\d{1,5})")


class PlaceError(ValueError):
    """A place that is none; the message says what would be right."""


class Listen(NamedTuple):
    """Where to listen; port 0 is any that is free."""

    host: str
    port: int

    @property
    def is_loopback(self) -> bool:
        """Whether only programs of this machine can come in."""
        return _is_loopback(self.host)


class Upstream(NamedTuple):
    """The server that mails are handed on to; with `tls` the connection is encrypted from its first byte."""

    host: str
    port: int
    tls: bool

    @property
    def is_loopback(self) -> bool:
        """Whether what is said to it stays on this machine."""
        return _is_loopback(self.host)

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def listen_at(text: str) -> Listen:
    """Read `[HOST:]PORT`; without a host it is the loopback interface. Raises `PlaceError`."""
    match = _LISTEN.fullmatch(text)
    if not match or int(match["port"]) > 65535:
        raise PlaceError(f"“{text}” is no place to listen; write a port such as 2525, or 127.0.0.1:2525")
    return Listen(match["six"] or match["host"] or LOOPBACK, int(match["port"]))


def upstream_at(text: str) -> Upstream:
    """Read `smtp[s]://HOST[:PORT]`; the ports are 587 and 465 where none is named. Raises `PlaceError`."""
    right = "write smtp://HOST:587, or smtps://HOST:465 where the server speaks TLS from the start"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise PlaceError(f"“{text}” is no mail server; {right}") from error
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname or parts.path not in ("", "/") or parts.query:
        raise PlaceError(f"“{text}” is no mail server; {right}")
    if parts.username is not None:
        raise PlaceError("name no user and no password here; your mail program gives them, and they are passed on")
    tls = parts.scheme == "smtps"
    return Upstream(parts.hostname, port or (465 if tls else 587), tls)
