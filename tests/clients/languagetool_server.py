"""A server for clients of LanguageTool, as a user starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple


class Server(NamedTuple):
    """What clients are told: the address, which ends in `/v2`."""

    address: str

    @property
    def host(self) -> str:
        """The address as some clients want it, without `/v2`."""
        return self.address.removesuffix("/v2")


@contextmanager
def serving(folder: Path, *arguments: str) -> Iterator[Server]:
    """Run `rapport serve` in a folder, which is the home of its user, too."""
    names = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    process = subprocess.Popen(
        [sys.executable, "-m", "rapport", "serve", "--languagetool", "0", *arguments],
        cwd=folder,
        env=os.environ | names,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    lines = iter(process.stdout.readline, "")
    try:
        yield Server(next(line.split()[-1] for line in lines if "/v2" in line))
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()
