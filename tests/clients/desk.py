"""A user of a mail program of Debian, with a home of its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.clients.terminal import Terminal
from tests.outbox import RAPPORT, Outbox, make_outbox, run


@dataclass(frozen=True)
class Desk:
    """A user with nothing but an outbox: a home, and the environment in which programs are started there."""

    home: Path
    outbox: Outbox
    env: dict[str, str]
    terminals: list[Terminal]

    def install(self, client: str) -> Path:
        """Install a hook and return the folder of our own files."""
        done = run(RAPPORT, "hook", "install", client, cwd=self.home, env=self.env)
        assert done.returncode == 0, done.stderr.decode()
        return self.home / ".local" / "share" / "rapport"

    def status(self, client: str) -> str:
        return run(RAPPORT, "hook", "status", client, cwd=self.home, env=self.env).stdout.decode().splitlines()[-1]

    def write(self, name: str, text: str, mode: int = 0o600) -> Path:
        """Write a file into the home."""
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)
        return path

    def open(self, command: str) -> Terminal:
        """Start a program on a screen of its own."""
        terminal = Terminal(self.home, command, self.env)
        self.terminals.append(terminal)
        return terminal


@contextmanager
def open_desk(folder: Path) -> Iterator[Desk]:
    """Give a user a home and an outbox in an empty folder; what was started on a screen is ended."""
    home = folder / "home"
    home.mkdir()
    outbox = make_outbox(folder)
    path = os.pathsep.join((str(folder), str(RAPPORT.parent), os.environ["PATH"]))
    kept = {name: os.environ[name] for name in ("XDG_CACHE_HOME", "PYTHONPATH") if name in os.environ}
    folders = {"XDG_CONFIG_HOME": str(home / ".config"), "XDG_DATA_HOME": str(home / ".local" / "share")}
    env = {**kept, **folders, "HOME": str(home), "PATH": path, "RAPPORT_TIMEOUT": "60", "LC_ALL": "C.UTF-8"}
    desk = Desk(home, outbox, {**env, "TERM": "screen-256color", "MAILRC": str(home / ".mailrc")}, [])
    try:
        yield desk
    finally:
        for terminal in desk.terminals:
            terminal.close()


def version_of(program: str, *arguments: str) -> str:
    """Return the version of a program of Debian; skip the test where it is not installed."""
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    told = run(program, *arguments).stdout.decode("utf-8", "replace")
    return next(word for word in told.replace("v", " ").split() if word[0].isdigit()).strip(",")
