"""Nothing of a draft leaves the machine: no socket is opened, and nothing is written but the cache."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

READ_ONLY_BY_THE_READER = """Hi Tom,

You forgot to lock the door again.
Marcus is hopeless, don't tell anyone that I said so.

Ines
"""
MEASURED_BY_TEXTSTAT = (
    "It is anticipated that comprehensive documentation regarding procurement will subsequently be disseminated to"
    " participating organisations. Preparation is indispensable beforehand. "
) * 4
READ_BY_THE_PARSER_TOO = "Tom, send me the report.\n"
_WRITES = re.compile(r'openat\([^,]*, "([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT)')
_PLACES = re.compile(r"^/(?:dev|proc|sys)/")


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize(
    ("draft", "calls_to_net"),
    # spaCy and textstat import libraries that ask the system whether it knows IPv6: a socket that is never connected.
    [
        (READ_ONLY_BY_THE_READER, "socket|connect|sendto|sendmsg"),
        (MEASURED_BY_TEXTSTAT, "connect|sendto|sendmsg"),
        (READ_BY_THE_PARSER_TOO, "connect|sendto|sendmsg"),
    ],
)
def test_nothing_is_sent_and_only_the_cache_is_written(tmp_path: Path, draft: str, calls_to_net: str) -> None:
    home, log = tmp_path / "home", tmp_path / "trace"
    home.mkdir()
    (tmp_path / "draft.txt").write_text(draft, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", "GITHUB_ACTIONS")}
    environment = {**kept, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = ["strace", "-f", "-qq", "-e", "trace=openat,socket,connect,sendto,sendmsg", "-o", str(log)]
    done = subprocess.run(
        [*command, sys.executable, "-m", "rapport", "check", "draft.txt"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    calls = log.read_text(encoding="utf-8", errors="replace").splitlines()
    assert not [line for line in calls if re.search(rf"\b(?:{calls_to_net})\(", line)]
    written = {match[1] for line in calls if "ENOENT" not in line and (match := _WRITES.search(line))}
    outside = {name for name in written if not name.startswith(str(home / "cache")) and not _PLACES.match(name)}
    assert not outside
