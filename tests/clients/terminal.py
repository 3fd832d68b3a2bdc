"""A terminal that nobody looks at, for programs that are used with keys: tmux with a server of its own."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

PATIENCE = 45.0
"""Seconds until what has to appear is given up; a busy machine needs some."""


def wait_until(holds: Callable[[], bool], told: Callable[[], str]) -> None:
    """Wait until something holds; where it does not in time, fail with what is `told`."""
    until = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > until:
            pytest.fail(told())
        time.sleep(0.05)


class Terminal:
    """A program on a screen of 120 columns and 40 lines."""

    def __init__(self, folder: Path, command: str, env: Mapping[str, str]) -> None:
        if not shutil.which("tmux"):
            pytest.skip("tmux is not installed")
        self._server = ("tmux", "-L", f"rapport-{folder.name}-{id(self)}", "-f", "/dev/null")
        settings = [part for name, value in env.items() for part in ("-e", f"{name}={value}")]
        self._run("new-session", "-d", "-x", "120", "-y", "40", "-c", str(folder), *settings, command)
        self._run("set-option", "-g", "remain-on-exit", "on")

    def _run(self, *arguments: str) -> str:
        done = subprocess.run([*self._server, *arguments], capture_output=True, text=True, check=False, timeout=30)
        return done.stdout

    @property
    def screen(self) -> str:
        return "\n".join(line.rstrip() for line in self._run("capture-pane", "-p").splitlines() if line.strip())

    def keys(self, *keys: str) -> None:
        """Press keys, by the names that tmux has for them."""
        self._run("send-keys", *keys)

    def type(self, text: str) -> None:
        """Type a text as it is."""
        self._run("send-keys", "-l", text)

    def shows(self, text: str) -> str:
        """Wait until a text is on the screen, and return all that is on it."""
        wait_until(lambda: text in self.screen, lambda: f"no “{text}” on the screen:\n{self.screen}")
        return self.screen

    def close(self) -> None:
        self._run("kill-server")
