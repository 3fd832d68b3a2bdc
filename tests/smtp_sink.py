"""A mail server that keeps what it is sent, and misbehaves where the address of a recipient asks for it.

    python -m tests.smtp_sink PORT FOLDER

writes every mail that it takes into FOLDER.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

LOGIN = LoginPassword(b"ann", b"open-sesame")


class Taken(NamedTuple):
    """A mail that was taken: the commands that began it, and its bytes."""

    sender: str
    recipients: tuple[str, ...]
    content: bytes
    has_logged_in: bool = False
    by_tls: bool = False


Keep = Callable[[Taken], None]


class Keeper:
    """Answers the hooks of aiosmtpd; `full@` has no room, at `gone@` the server dies after it has got the mail."""

    def __init__(self, keep: Keep) -> None:
        self._keep = keep

    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        return [*responses[:-1], "250-DSN", "250-CHUNKING", responses[-1]]

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        recipients = " ".join(envelope.rcpt_tos)
        if "full@" in recipients:
            return "452 4.3.1 There is no room left"
        assert isinstance(envelope.original_content, bytes)
        taken = (str(envelope.mail_from), tuple(envelope.rcpt_tos), envelope.original_content)
        self._keep(Taken(*taken, bool(session.authenticated), session.ssl is not None))
        if "gone@" in recipients:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        return "250 2.0.0 Taken"


class SinkSession(SMTP):
    """Takes all parameters; does not know `nobody@`, and dies at `dying@`."""

    line_length_limit = 2**24

    async def smtp_MAIL(self, arg: str | None) -> None:
        assert self.envelope
        self.envelope.mail_from = arg
        await self.push("250 2.1.0 Sender fine")

    async def smtp_RCPT(self, arg: str | None) -> None:
        assert self.envelope
        if "nobody@" in str(arg):
            await self.push("550 5.1.1 There is nobody of that name")
        elif "dying@" in str(arg):
            assert isinstance(self.transport, asyncio.Transport)
            self.transport.abort()
        else:
            self.envelope.rcpt_tos.append(str(arg))
            await self.push("250 2.1.5 Recipient fine")


def _knows(server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: object) -> AuthResult:
    return AuthResult(success=given == LOGIN, handled=False, auth_data=given)


async def listen(keep: Keep, port: int = 0, tls: ssl.SSLContext | None = None) -> asyncio.Server:
    """Return a server on loopback that keeps mails; with `tls` nothing goes without STARTTLS."""

    def session() -> SinkSession:
        return SinkSession(
            Keeper(keep),
            data_size_limit=2**26,
            enable_SMTPUTF8=True,
            hostname="sink",
            tls_context=tls,
            require_starttls=tls is not None,
            auth_require_tls=tls is not None,
            authenticator=_knows,
        )

    return await asyncio.get_running_loop().create_server(session, "127.0.0.1", port)


class Sink(NamedTuple):
    """A server in a thread of the test."""

    port: int
    mails: list[Taken]


@contextmanager
def sink(port: int = 0, tls: ssl.SSLContext | None = None) -> Iterator[Sink]:
    """Run a server until the block ends."""
    mails: list[Taken] = []
    started: Future[tuple[int, asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    async def run() -> None:
        server = await listen(mails.append, port, tls)
        ended = asyncio.Event()
        started.set_result((server.sockets[0].getsockname()[1], asyncio.get_running_loop(), ended))
        await ended.wait()
        server.close()

    thread = threading.Thread(target=lambda: asyncio.run(run()))
    thread.start()
    taken, loop, ended = started.result(timeout=30)
    try:
        yield Sink(taken, mails)
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join()


def keep_in(folder: Path) -> Keep:
    """Return what writes a mail into a folder, whole or not at all."""

    numbers = itertools.count()

    def keep(taken: Taken) -> None:
        path = folder / f"{os.getpid()}-{next(numbers)}"
        path.with_suffix(".part").write_bytes(taken.content)
        path.with_suffix(".part").rename(path.with_suffix(".eml"))

    return keep


def kept_in(folder: Path) -> list[bytes]:
    """Return the mails that were taken, by whichever process."""
    return [path.read_bytes() for path in folder.glob("*.eml")]


async def main(port: int, folder: Path) -> None:
    server = await listen(keep_in(folder), port)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), Path(sys.argv[2])))
