"""The connection to the server that mails are handed on to: every command goes there once, and none is repeated."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
from contextlib import suppress

from rapport.hooks.smtp_places import Upstream
from rapport.hooks.smtp_replies import NoReplyError, Reply, read_line

COMMAND_SECONDS = 300.0
"""How long the server may take to answer a command, as RFC 5321 has it."""

TAKEN_SECONDS = 600.0
"""How long it may take to answer the end of a mail."""

CONNECT_SECONDS = 30.0
_LINE = 64 * 1024
_MOST_LINES = 200


class UpstreamGoneError(Exception):
    """The server cannot be reached, has gone away, or does not speak SMTP; the message says which.

    With `maybe_taken` it had got a whole mail, and nobody knows whether it has taken it.
    """

    def __init__(self, told: str, maybe_taken: bool = False) -> None:
        super().__init__(told)
        self.maybe_taken = maybe_taken


class Connection:
    """One connection to the server, for one client."""

    def __init__(self, upstream: Upstream, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._upstream = upstream
        self._reader = reader
        self._writer = writer
        self._without_tls: asyncio.StreamWriter | None = None
        self.offers: dict[str, str] = {}
        """What the server has offered in its answer to EHLO: names in capitals, with what stands behind them."""

    async def greeting(self) -> None:
        """Read what the server says first. Raises `UpstreamGoneError` where it does not let us in."""
        said = await self._answer(COMMAND_SECONDS)
        if said.code != 220:
            raise UpstreamGoneError(f"{self._upstream} does not let us in: {said.texts[-1]}")

    async def hello(self, name: bytes) -> Reply:
        """Say EHLO with the `name` of the client and learn what the server offers."""
        said = await self.command(b"EHLO " + name)
        words = [text.partition(" ") for text in said.texts[1:]]
        self.offers = {first.upper(): rest for first, _, rest in words} if said.code == 250 else {}
        return said

    async def start_tls(self, context: ssl.SSLContext) -> None:
        """Encrypt the connection. Raises `UpstreamGoneError`, also where the certificate is not trusted."""
        said = await self.command(b"STARTTLS")
        if said.code != 220:
            raise UpstreamGoneError(f"{self._upstream} does not start TLS: {said.texts[-1]}")
        reader = asyncio.StreamReader(limit=_LINE)  # a new one: what came before TLS was anybody's
        protocol = asyncio.StreamReaderProtocol(reader)
        loop = asyncio.get_running_loop()
        try:
            transport = await loop.start_tls(
                self._writer.transport, protocol, context, server_hostname=self._upstream.host
            )
        except (OSError, ssl.SSLError) as error:
            raise UpstreamGoneError(told_of(self._upstream, error)) from error
        if transport is None:
            raise UpstreamGoneError(f"{self._upstream} has ended the connection")
        protocol.connection_made(transport)
        self._without_tls = self._writer  # it would end the connection when it is thrown away
        self._reader, self._writer = reader, asyncio.StreamWriter(transport, protocol, reader, loop)

    async def command(self, line: bytes, seconds: float = COMMAND_SECONDS) -> Reply:
        """Send a line (without its end) and return the answer. Raises `UpstreamGoneError`."""
        await self._send(line + b"\r\n")
        return await self._answer(seconds)

    async def mail(self, wire: bytes) -> Reply:
        """Send DATA, and the mail as it goes over the wire, with its end; return the last answer.

        Raises `UpstreamGoneError`; nothing is sent again.
        """
        said = await self.command(b"DATA")
        if said.code != 354:
            return said
        try:
            await self._send(wire)
            return await self._answer(TAKEN_SECONDS)
        except UpstreamGoneError as error:
            raise UpstreamGoneError(str(error), maybe_taken=True) from error

    def close(self) -> None:
        """End the connection at once; a mail of which the end was not sent is thrown away by the server."""
        self._writer.transport.abort()

    async def quit(self) -> None:
        """Take leave and end the connection."""
        with suppress(UpstreamGoneError):
            await self.command(b"QUIT", seconds=2)
        self.close()

    async def _send(self, data: bytes) -> None:
        try:
            self._writer.write(data)
            async with asyncio.timeout(TAKEN_SECONDS):
                await self._writer.drain()
        except OSError as error:
            raise UpstreamGoneError(told_of(self._upstream, error)) from error

    async def _answer(self, seconds: float) -> Reply:
        lines: list[bytes] = []
        try:
            async with asyncio.timeout(seconds):
                while len(lines) < _MOST_LINES:
                    line = await self._reader.readuntil(b"\n")
                    code, is_last = read_line(line)
                    lines.append(line.rstrip(b"\r\n"))
                    if is_last:
                        return Reply(code, tuple(lines))
        except (OSError, EOFError, asyncio.LimitOverrunError, NoReplyError) as error:
            raise UpstreamGoneError(told_of(self._upstream, error)) from error
        raise UpstreamGoneError(f"{self._upstream} answers without an end")


async def connect(upstream: Upstream, context: ssl.SSLContext, name: bytes, *, plain_allowed: bool) -> Connection:
    """Connect to the server, encrypt the connection, and say EHLO with `name`. Raises `UpstreamGoneError`.

    With `plain_allowed` a server that offers no TLS is spoken to without.
    """
    try:
        async with asyncio.timeout(CONNECT_SECONDS):
            reader, writer = await asyncio.open_connection(
                upstream.host, upstream.port, ssl=context if upstream.tls else None, limit=_LINE
            )
    except (OSError, ssl.SSLError) as error:
        raise UpstreamGoneError(told_of(upstream, error)) from error
    connection = Connection(upstream, reader, writer)
    try:
        await _open(connection, upstream, context, name, plain_allowed)
    except BaseException:
        connection.close()
        raise
    return connection


async def _open(
    connection: Connection, upstream: Upstream, context: ssl.SSLContext, name: bytes, plain_allowed: bool
) -> None:
    await connection.greeting()
    await connection.hello(name)
    if upstream.tls:
        return
    if "STARTTLS" in connection.offers:
        await connection.start_tls(context)
        await connection.hello(name)
    elif not plain_allowed:
        raise UpstreamGoneError(f"{upstream} offers no TLS, so that passwords and mails would go there open")


def told_of(upstream: Upstream, error: Exception) -> str:
    """Return why a server cannot be spoken to, in a few words."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"the certificate of {upstream} is not trusted: {error.verify_message}"
    if isinstance(error, TimeoutError):
        return f"{upstream} does not answer"
    if isinstance(error, EOFError):
        return f"{upstream} has ended the connection"
    if isinstance(error, OSError):
        return f"{upstream} cannot be reached: {_reason(error)}"
    return f"{upstream}: {error}"


def _reason(error: OSError) -> str:
    """Return the words of the system; asyncio puts its own into errors of connecting."""
    if error.errno is None or isinstance(error, socket.gaierror):
        return error.strerror or str(error)
    return os.strerror(error.errno)
