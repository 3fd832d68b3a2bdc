"""What a client says of its hook: the files it consists of, and what the user does beside."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

MARK = "Written by “rapport hook install"
"""What every file of ours holds; no other is written over or removed."""

OLDER_MARKS = ("Written by “rapport hook git --install”",)


class CannotInstallError(Exception):
    """The hook cannot be installed here; the message says why, and what would help."""


class OwnFile(NamedTuple):
    """A file that is ours from its first line to its last; `text` holds the `MARK` somewhere.

    `instead` says what to do by hand where there is another such file already, `shown` what is shown of a file that is
    too long to be read on a screen.
    """

    path: Path
    text: str
    executable: bool = False
    instead: str = ""
    shown: str = ""

    @property
    def data(self) -> bytes:
        return self.text.encode()

    def found(self) -> bytes | None:
        """Return what lies at its path, if anything."""
        return self.path.read_bytes() if self.path.exists() else None


def is_ours(data: bytes) -> bool:
    """Return whether the contents of a file are ours, also those of an older version."""
    return any(mark.encode() in data for mark in (MARK, *OLDER_MARKS))


class Plan(NamedTuple):
    """The files of a hook, and `then` what is left to the user, such as a line for a config that is not ours."""

    files: tuple[OwnFile, ...]
    then: str = ""


class Client(NamedTuple):
    """A program with a hook: `summary` in a few words, its `plan`, and what is `missing` for it to work.

    `plan` may raise `CannotInstallError`. `missing` is asked when all files are there, and gives a part of a sentence,
    or nothing where the hook works. `undo` is what the user does beside an uninstall.
    """

    summary: str
    plan: Callable[[], Plan]
    missing: Callable[[], str] = str
    undo: str = ""


def program() -> str:
    """Return the whole path of this program, which is then found whatever PATH is when a mail is sent."""
    called = Path(sys.argv[0])
    beside = Path(sys.executable).with_name("rapport")
    return str((called if called.name == "rapport" and called.is_file() else beside).absolute())


def filled(file: str, name: str, **values: str) -> str:
    """Return a file of the folder `files`, with the mark of the client `name` and `values` in place of `@key@`."""
    text = (Path(__file__).parent / "files" / file).read_text(encoding="utf-8")
    for key, value in {"mark": f"{MARK} {name}”", **values}.items():
        text = text.replace(f"@{key}@", value)
    return text


def quoted(**values: str | Path) -> dict[str, str]:
    """Return values as words for a shell; this program and its Python are among them."""
    named = {"program": program(), "python": sys.executable, **values}
    return {key: shlex.quote(str(value)) for key, value in named.items()}


def real_sendmail() -> str:
    """Return the whole path of the program that sends mail on this machine, or where it would lie."""
    path = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/lib"))
    return shutil.which("sendmail", path=path) or "/usr/sbin/sendmail"


def config_folder() -> Path:
    """Return the folder of the user's config files, by the convention of the system."""
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")


def own_folder() -> Path:
    """Return the folder for files that other programs are pointed to."""
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "rapport"
