"""A repository with a draft, and programs that are run in it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

LOUD = "Hi Bo,\n\nBTW the plan is NOT ready.\n\nBest,\nAnn\n"
ANN = {f"GIT_{who}_{what}": told for who in ("AUTHOR", "COMMITTER") for what, told in (("NAME", "Ann"), ("EMAIL", "ann@x.org"))}


def run(
    *command: str | Path, folder: Path, code: int = 0, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder; it has to end with `code`."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    done = subprocess.run(
        command, cwd=folder, env={**kept, **(environment or {})}, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done


def repository_in(folder: Path) -> Path:
    """Make a repository with one loud draft, committed."""
    (folder / "mails").mkdir(parents=True)
    (folder / "mails" / "a.txt").write_text(LOUD, encoding="utf-8")
    (folder / "rapport.toml").write_text('select = ["tone/shouting"]\n', encoding="utf-8")
    run("git", "init", "-q", folder=folder)
    run("git", "add", "-A", folder=folder)
    run("git", "commit", "-qm", "first", folder=folder, environment=ANN)
    return folder
