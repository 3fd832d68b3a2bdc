"""The warm linter: the same answers with it and without it, for its own user and its own version alone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
SOURCE = HERE.parent / "src"
LETTERS = sorted((HERE / "letters").glob("*.eml"))
EXAMPLES = sorted(path for path in (HERE.parent / "examples").iterdir() if path.is_file())
RUDE = b"Hi Tom,\n\nYou forgot the list again.\n\nAnn\n"


@dataclass
class House:
    """A machine of its own with a server, and the program that asks it."""

    folder: Path
    server: subprocess.Popen[bytes]

    def run(self, *arguments: str, given: bytes | None = b"", **more: Any) -> subprocess.CompletedProcess[bytes]:
        """Run `rapport` as a process of its own."""
        return run(self.folder, arguments, given, **more)

    def both_ways(self, *arguments: str, given: bytes = b"", **more: Any) -> None:
        """Claim that a command line has the same bytes and exit code with the server and without; the server is used."""
        before = self.runs
        warm, cold = self.run(*arguments, given=given, **more), self.run(*arguments, "--no-server", given=given, **more)
        assert self.runs == before + 1, arguments
        assert (warm.stdout, warm.stderr, warm.returncode) == (cold.stdout, cold.stderr, cold.returncode), arguments

    @property
    def runs(self) -> int:
        """How many runs the server has made."""
        told = self.run("serve", "--status").stdout.decode()
        return int(told.split(" runs so far")[0].split()[-1])


def environment(folder: Path, **more: str) -> dict[str, str]:
    (folder / "session").mkdir(exist_ok=True, mode=0o700)
    return {**os.environ, "PYTHONPATH": str(SOURCE), "XDG_RUNTIME_DIR": str(folder / "session"), **more}


def run(
    folder: Path, arguments: Sequence[str], given: bytes | None = b"", more: Mapping[str, str] = {}, **how: Any
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "rapport", *arguments]
    surroundings = environment(folder, **more)
    return subprocess.run(
        command,
        input=given,
        capture_output=True,
        check=False,
        timeout=60,
        **{"cwd": folder, "env": surroundings, **how},
    )


def serve(folder: Path, *options: str) -> subprocess.Popen[bytes]:
    """Start a server; returns when it says that it listens."""
    server = subprocess.Popen(
        [sys.executable, "-m", "rapport", "serve", *options],
        env=environment(folder),
        stdout=subprocess.PIPE,
        cwd=folder,
    )
    assert server.stdout is not None
    assert server.stdout.readline().startswith(b"rapport serves at ")
    return server


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("house")
    server = serve(folder)
    yield House(folder, server)
    assert run(folder, ["serve", "--stop"]).stdout == b"the server has ended\n"
    assert server.wait(10) == 0


def test_standard_input_is_read_by_the_client(house: House) -> None:
    house.both_ways("check", given=RUDE)
