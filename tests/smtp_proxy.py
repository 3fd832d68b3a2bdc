"""Starts `rapport smtp` and `rapport milter` as a user does, and keeps what they say."""

from __future__ import annotations

import os
import signal
import smtplib
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

CALM = "The room is free on Monday, and the key is at the desk."
RUDE = "You are an idiot."


def until(met: Callable[[], object], seconds: float = 60) -> None:
    """Wait until a condition is met; fails where it is not in so many seconds."""
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end, "this has not happened in time"
        time.sleep(0.02)


def mail(text: str, headers: str = "") -> bytes:
    """Return a mail with a body of one line."""
    people = "From: Ann Lee <ann@example.org>\r\nTo: Bo Chan <bo@example.org>\r\n"
    return f"{people}Subject: The room on Monday\r\n{headers}\r\nHi Bo,\r\n\r\n{text}\r\n\r\nBest wishes,\r\nAnn\r\n".encode()


def said(error: bytes | str) -> bytes:
    """Return the words of a server; the standard library gives bytes, whatever it promises."""
    assert isinstance(error, bytes)
    return error


class Server(NamedTuple):
    """A server of ours that listens."""

    process: subprocess.Popen[bytes]
    port: int
    output: Path

    @property
    def said(self) -> str:
        """What it has written to standard error."""
        return self.output.read_text(encoding="utf-8")

    def client(self) -> smtplib.SMTP:
        """Return a connection of a mail program."""
        return smtplib.SMTP("127.0.0.1", self.port, timeout=60)

    def send(self, data: bytes, *recipients: str, sender: str = "ann@example.org") -> None:
        """Send a mail over a connection of its own."""
        with self.client() as client:
            client.sendmail(sender, recipients or ("bo@example.org",), data)

    def linters(self) -> list[int]:
        """Return the numbers of the processes that check mails."""
        return [
            int(one) for one in Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        ]


@contextmanager
def server(
    folder: Path, *arguments: str, host: str = "", port: int = 0, environment: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Run one of our servers in a folder until the block ends; unless the test has ended it, it has to end in order.

    Port 0 is any that is free.
    """
    output = folder / f"said-{time.monotonic_ns()}.txt"
    command = [sys.executable, "-m", "rapport", arguments[0], "--listen", f"{host}:{port}" if host else str(port)]
    with output.open("wb") as file:
        process = subprocess.Popen(
            [*command, *arguments[1:]],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stderr=file,
            env={**os.environ, **(environment or {})},
        )
    try:
        until(lambda: b"listening on" in output.read_bytes() or process.poll() is not None)
        said = output.read_text(encoding="utf-8")
        assert process.poll() is None, said
        yield Server(process, int(said.partition("listening on ")[2].split()[0].rpartition(":")[2]), output)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=90) == 0, output.read_text(encoding="utf-8")


class Certificate(NamedTuple):
    """A certificate for this machine that nobody but the tests trusts, and its key."""

    file: Path
    key: Path

    def for_server(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.file, self.key)
        return context

    def for_client(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.file))


def certificate(folder: Path) -> Certificate:
    """Make a certificate with openssl."""
    made = Certificate(folder / "certificate.pem", folder / "key.pem")
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    command = ["openssl", "req", *kind, "-keyout", str(made.key), "-out", str(made.file), *names]
    subprocess.run(command, check=True, capture_output=True)
    return made
