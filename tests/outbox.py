"""A program that stands where sendmail would be, for tests that drive what comes before it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

RAPPORT = Path(sys.executable).parent / "rapport"


@dataclass(frozen=True)
class Outbox:
    """Keeps each mail it is given, and the arguments it was called with."""

    program: Path
    kept: Path

    @property
    def mails(self) -> list[bytes]:
        return [path.read_bytes() for path in sorted(self.kept.glob("*.mail"))]

    @property
    def arguments(self) -> list[list[str]]:
        return [path.read_text(encoding="utf-8").splitlines() for path in sorted(self.kept.glob("*.arguments"))]


def make_outbox(folder: Path) -> Outbox:
    """Write the program into a folder; it is called sendmail."""
    kept = folder / "outbox"
    kept.mkdir()
    program = folder / "sendmail"
    lines = ("#!/bin/sh", f'printf "%s\\n" "$@" > "{kept}/$$.arguments"', f'cat > "{kept}/$$.part"')
    program.write_text("\n".join((*lines, f'mv "{kept}/$$.part" "{kept}/$$.mail"', "")), encoding="utf-8")
    program.chmod(0o755)
    return Outbox(program, kept)


def run(
    *command: object, stdin: bytes = b"", cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run a program that knows nothing of the user who tests; a check has time enough on a busy machine."""
    path = f"{RAPPORT.parent}{os.pathsep}{os.environ['PATH']}"
    home = str(cwd or Path.cwd())
    usual = {"PATH": path, "HOME": home, "GIT_CONFIG_NOSYSTEM": "1", "TERM": "dumb", "RAPPORT_TIMEOUT": "60"}
    return subprocess.run(
        [str(part) for part in command],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, **usual, **(env or {})},
        timeout=120,
        check=False,
    )
