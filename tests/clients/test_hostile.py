"""Mails that nobody writes by hand go through the proxy in time, as they are, and what was not read is told."""

from __future__ import annotations

import importlib.util
import threading
from base64 import encodebytes
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rapport.hooks.smtp_reception import to_wire
from tests.smtp_proxy import CALM, Server, mail, server
from tests.smtp_sink import Sink, sink

HEAD = b"From: Ann Lee <ann@example.org>\r\nTo: Bo Chan <bo@example.org>\r\nSubject: The room\r\nMIME-Version: 1.0\r\n"
SECONDS = 5
MOST_MEMORY = 1_500 * 2**20
HTML = b"Content-Type: text/html; charset=utf-8\r\n"


def nested(depth: int) -> bytes:
    """Return a mail of so many parts within parts."""
    starts = (b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (one, one) for one in range(depth))
    ends = (b"\r\n--b%d--" % one for one in reversed(range(depth)))
    return HEAD + b"".join(starts) + b"Content-Type: text/plain\r\n\r\nThe room is free.\r\n" + b"".join(ends) + b"\r\n"


def coded(html: bytes) -> bytes:
    """Return a mail whose page is coded in base64."""
    text = encodebytes(html).replace(b"\n", b"\r\n")
    return HEAD + HTML + b"Content-Transfer-Encoding: base64\r\n\r\n" + text


HOSTILE: dict[str, Callable[[], bytes]] = {
    "1,000 parts within parts": lambda: nested(1_000),
    "a header of one line of 10 MB": lambda: HEAD + b"X-Long: " + b"a" * 10_000_000 + b"\r\n\r\nThe room is free.\r\n",
    "a header of 10 MB in 140,000 lines": lambda: (
        HEAD
        + b"X-Long: a\r\n"
        + b" word word word word word word word word word word word word word wo\r\n" * 140_000
        + b"\r\nHi.\r\n"
    ),
    "100,000 recipients": lambda: (
        HEAD
        + b"Cc: "
        + b",\r\n ".join(b"Cy %d <cy%d@example.org>" % (one, one) for one in range(100_000))
        + b"\r\n\r\nHi all,\r\n\r\nthe room is free.\r\n"
    ),
    "200,000 elements that are never closed": lambda: HEAD + HTML + b"\r\n" + b"<div><b>\r\n" * 100_000,
    "a page of 10 MB of nothing": lambda: coded(b"<p>" + b" " * 10_000_000 + b"The room is free.</p>"),
    "a page of 9 MB of rows": lambda: coded(b"<table>" + b"<tr><td>Free</td></tr>" * 400_000 + b"</table>"),
    "entities within entities": lambda: coded(
        b"<!DOCTYPE a ["
        + b"".join(b'<!ENTITY a%d "%s">' % (one + 1, b"&a%d;" % one * 10) for one in range(30))
        + b"]><p>&a30;</p>"
    ),
    "a page of 100,000 styles": lambda: (
        HEAD + HTML + b"\r\n" + b"<style>p{color:red}</style><p style='color:red'>a</p>\r\n" * 100_000
    ),
    "one sentence of 2 MB": lambda: HEAD + b"\r\n" + b"the room is NOT free and\r\n" * 80_000,
    "quotes of 10,000 levels": lambda: HEAD + b"\r\n" + b"".join(b">" * one + b" a\r\n" for one in range(0, 10_000, 7)),
    "letters of no code": lambda: (
        HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + bytes(range(128, 256)) * 4_000 + b"\r\n"
    ),
}


def broken() -> list[Path]:
    """Return the mails of Python's own tests."""
    found = importlib.util.find_spec("test.test_email")
    folder = Path(found.origin or "").parent / "data" if found else Path()
    return sorted(folder.glob("msg_*.txt"))


@pytest.fixture(scope="module")
def upstream() -> Iterator[Sink]:
    with sink() as made:
        yield made


@pytest.fixture(scope="module")
def running(upstream: Sink, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    options = ("--upstream", f"smtp://127.0.0.1:{upstream.port}", "--mode", "warn", "--timeout", str(SECONDS))
    with server(tmp_path_factory.mktemp("proxy"), "smtp", *options) as made:
        yield made


@pytest.fixture
def proxy(running: Server, upstream: Sink) -> Iterator[Server]:
    """The proxy, whose processes are watched for what they take of memory."""
    upstream.mails.clear()
    most, ended = [0], threading.Event()

    def watch() -> None:
        while True:  # at least once, however fast the mail goes through
            most[0] = max(most[0], *(resident(one) for one in (running.process.pid, *running.linters())))
            if ended.wait(0.05):
                return

    thread = threading.Thread(target=watch)
    thread.start()
    yield running
    ended.set()
    thread.join()
    assert 0 < most[0] < MOST_MEMORY


def resident(process: int) -> int:
    """Return how many bytes of memory a process holds; none if it has ended."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * 4096
    except (OSError, IndexError):
        return 0


def send(proxy: Server, content: bytes) -> str:
    """Send a mail as it is and return the answer."""
    with proxy.client() as client:
        client.ehlo()
        client.mail("ann@example.org")
        client.rcpt("bo@example.org")
        client.docmd("DATA")
        client.send(to_wire(content))
        code, told = client.getreply()
    assert code == 250, told
    return told.decode()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_mail_goes_through(proxy: Server, upstream: Sink, name: str) -> None:
    content = HOSTILE[name]()
    told = send(proxy, content)
    assert [one.content for one in upstream.mails] == [content]
    assert told == "2.0.0 Taken" or told.startswith("2.0.0 rapport: ")
    assert "the linter has died" not in told
    assert send(proxy, mail(CALM)) == "2.0.0 Taken"


@pytest.mark.skipif(not broken(), reason="Python was installed without its own tests")
def test_the_broken_mails_of_python_go_through(proxy: Server, upstream: Sink) -> None:
    for path in broken():
        content = b"\r\n".join(path.read_bytes().splitlines()) + b"\r\n"
        told = send(proxy, content)
        assert told == "2.0.0 Taken" or told.startswith("2.0.0 rapport: let through with a warning"), path
        assert upstream.mails.pop().content == content
