"""The page of `rapport web`, started as the program is, for tests that ask it or look at it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any


class Answer:
    """What the server has answered."""

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def said(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Door:
    """A running page: its `link`, as printed, and the process behind it."""

    link: str
    process: subprocess.Popen[str]

    @property
    def host(self) -> str:
        return self.link.split("/")[2]

    @property
    def token(self) -> str:
        return self.link.partition("#")[2]

    def ask(self, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None) -> Answer:
        """Ask as the page does; `headers` lie over those of the page, and an empty one is left out."""
        own = {"Host": self.host, "Origin": f"http://{self.host}", "Authorization": f"Bearer {self.token}"}
        sent = {name: value for name, value in {**own, **(headers or {})}.items() if value}
        connection = HTTPConnection(self.host, timeout=60)
        try:
            connection.request("GET" if body is None else "POST", path, body, sent)
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def check(self, **letter: object) -> Any:
        """Return what is said of a letter."""
        return self.ask("/api/check", json.dumps(letter).encode()).said


@contextmanager
def started(folder: Path, *arguments: str) -> Iterator[Door]:
    """Run `rapport web` in a folder; it is ended as by Ctrl-C."""
    command = [sys.executable, "-m", "rapport", "web", "--no-browser", *arguments]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            link = process.stdout.readline().split()[-1]
            yield Door(link, process)
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            process.wait(timeout=30)
