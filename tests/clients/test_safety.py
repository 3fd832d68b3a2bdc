"""Many mails at once, with a linter that crashes and servers that die: none is lost, altered or sent twice."""

from __future__ import annotations

import os
import re
import smtplib
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.clients.crashing import install
from tests.clients.postfix import Postfix, postfix, version
from tests.smtp_proxy import RUDE, Server, mail, said, server, until
from tests.smtp_sink import kept_in, sink

MAILS = 2_000
AT_ONCE = 20
FAILED = "the check failed, the mail was let through unread"


def words(number: int) -> str:
    """Return the text of a mail: every tenth makes the linter fail, every hundredth kills it, some do not pass."""
    if number % 100 == 0:
        return "Now please die at once."
    if number % 10 == 0:
        return "Now please fail here."
    return RUDE if stops(number) else f"The room is free on day {number}, and the key is at the desk."


def stops(number: int) -> bool:
    return number % 13 == 0 and number % 10 != 0


def sent(number: int) -> bytes:
    """Return a mail as it is sent; some have a header that is taken out."""
    return mail(
        f"{words(number)}\r\n.\r\n..\r\nNumber {number}.", "X-Rapport-Note: a\r\n b\r\n" if number % 7 == 0 else ""
    ).replace(b"Subject: The room on Monday", b"Subject: The room, number %d" % number)


def wanted(number: int) -> bytes:
    """Return the same mail as it has to arrive."""
    return sent(number).replace(b"X-Rapport-Note: a\r\n b\r\n", b"")


def number_of(content: bytes) -> int:
    found = re.search(rb"^Subject: The room, number (\d+)", content, re.MULTILINE)
    assert found
    return int(found[1])


@pytest.fixture
def crashing(tmp_path: Path) -> dict[str, str]:
    """Switch the check that breaks on, and return the environment in which it is installed."""
    install(tmp_path / "site")
    (tmp_path / "rapport.toml").write_text('checks = ["our/crash"]\n', encoding="utf-8")
    return {"PYTHONPATH": os.pathsep.join((str(tmp_path / "site"), os.environ.get("PYTHONPATH", "")))}


class Target:
    """A server in a process of its own, which can be killed and started again on its port."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with socket.create_server(("127.0.0.1", 0)) as holder:
            self.port: int = holder.getsockname()[1]
        self.is_up = threading.Event()
        folder.mkdir()
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "tests.smtp_sink", str(self.port), str(self._folder)]
        self._process = subprocess.Popen(command, cwd=Path(__file__).parent.parent.parent)
        until(self._answers)
        self.is_up.set()

    def kill(self) -> None:
        self.is_up.clear()
        self._process.kill()
        self._process.wait()

    def _answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port)).close()
        except OSError:
            return False
        return True

    def has(self, number: int) -> bool:
        """Return whether a mail has arrived, as a writer finds out by asking or by looking into the sent folder."""
        return any(number_of(one) == number for one in kept_in(self._folder))


class Writer:
    """Sends mails as a careful person does, and keeps what was answered to each."""

    def __init__(self, port: int, target: Target) -> None:
        self._port = port
        self._target = target
        self.answers: dict[int, str] = {}
        self.failures: Counter[str] = Counter()

    def send(self, number: int) -> None:
        """Send a mail until it is answered for good; whether one of doubt has arrived is looked up before it is sent again."""
        while number not in self.answers:
            self._target.is_up.wait(60)
            code, told = self._try(number)
            if code != 451:
                self.answers[number] = f"{code} {told}"
                continue
            self.failures["doubt" if "may have been sent" in told else "nothing sent"] += 1
            self._target.is_up.wait(60)
            if "may have been sent" in told and self._target.has(number):
                self.answers[number] = f"250 {told}"

    def _try(self, number: int) -> tuple[int, str]:
        with smtplib.SMTP("127.0.0.1", self._port, timeout=120) as client:
            steps: tuple[Callable[[], tuple[int, bytes]], ...] = (
                client.ehlo,
                lambda: client.mail("ann@example.org"),
                lambda: client.rcpt("bo@example.org"),
                lambda: client.data(sent(number)),
            )
            for step in steps:
                try:
                    code, told = step()
                except smtplib.SMTPDataError as error:
                    code, told = error.smtp_code, said(error.smtp_error)
                if code not in (250, 251):
                    break
            return code, told.decode()


def test_the_proxy_loses_nothing(tmp_path: Path, crashing: dict[str, str]) -> None:
    target = Target(tmp_path / "taken")
    place = ("--upstream", f"smtp://127.0.0.1:{target.port}", "--timeout", "60")
    with server(tmp_path, "smtp", *place, environment=crashing) as proxy:
        writer = Writer(proxy.port, target)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            done = [pool.submit(writer.send, number) for number in range(MAILS)]
            until(lambda: len(writer.answers) > MAILS // 3, 300)
            target.kill()
            until(lambda: writer.failures.total() >= AT_ONCE // 2)
            target.start()
            for one in done:
                one.result()
        target.kill()
        _has_told(writer.answers, proxy)
    arrived = kept_in(tmp_path / "taken")
    assert sorted(arrived) == sorted(wanted(number) for number in range(MAILS) if not stops(number))


def _has_told(answers: dict[int, str], proxy: Server) -> None:
    for number, told in answers.items():
        assert told.startswith("550 5.7.1" if stops(number) else "250"), told
        if number % 10 == 0 and "may have been sent" not in told:
            assert FAILED in told
    assert proxy.said.count(FAILED) >= MAILS // 10
    assert "Number" not in proxy.said
    assert "please" not in proxy.said.replace("please report", "")


def test_the_milter_loses_nothing(tmp_path: Path, crashing: dict[str, str]) -> None:
    version()
    options = ("milter", "--reject", "tone/hostile", "--timeout", "60")
    refused: dict[int, bytes] = {}
    answered: list[int] = []
    is_up = threading.Event()

    def send(office: Postfix, number: int) -> None:
        is_up.wait(120)
        try:
            with smtplib.SMTP("127.0.0.1", office.port, timeout=120) as client:
                client.sendmail("ann@example.org", ["bo@example.org"], sent(number))
        except smtplib.SMTPDataError as error:
            refused[number] = said(error.smtp_error)
        answered.append(number)

    with (
        sink() as target,
        server(tmp_path, *options, environment=crashing) as first,
        postfix(first.port, target.port) as office,
        ThreadPoolExecutor(AT_ONCE) as pool,
    ):
        is_up.set()
        done = [pool.submit(send, office, number) for number in range(MAILS)]
        until(lambda: len(answered) > MAILS // 3, 300)
        first.process.kill()
        first.process.wait()
        until(lambda: "connect to Milter service" in office.log)
        is_up.clear()
        with server(tmp_path, *options, port=first.port, environment=crashing) as second:
            is_up.set()
            for one in done:
                one.result()
            until(lambda: len(target.mails) >= MAILS - len(refused), 120)
            until(lambda: not office.waiting())
            told = first.said + second.said
    assert all(one.startswith(b"5.7.1 rapport: not sent") for one in refused.values())
    _has_arrived([one.content for one in target.mails], set(refused))
    assert told.count(FAILED) > MAILS // 20
    assert "Number" not in told


def _has_arrived(arrived: list[bytes], refused: set[int]) -> None:
    numbers = Counter(map(number_of, arrived))
    assert set(numbers) | refused == set(range(MAILS))
    assert set(numbers.values()) == {1}
    assert all(stops(number) for number in refused)
    results: Counter[str] = Counter()
    for content in arrived:
        number = number_of(content)
        header, _, body = content.partition(b"\r\n\r\n")
        assert body == wanted(number).partition(b"\r\n\r\n")[2]
        (result,) = re.findall(rb"^X-Rapport-Result: (.*)\r$", header + b"\r", re.MULTILINE) or [b"none"]
        results[result.decode()] += 1
        assert result in (
            (b"unread; the check failed", b"none")
            if number % 10 == 0
            else (b"clean", b"none", b"unread; the check failed")
        )
    assert 0 < results["none"] < MAILS // 3
    assert results["clean"] > MAILS // 3
