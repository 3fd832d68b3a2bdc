"""A call as it goes from client to server: how the process that asks is described in byte strings.

The client builds its messages here and loads nothing else, so only modules are imported that it has loaded anyway.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

RUN, STATUS, STOP = b"run", b"status", b"stop"
"""What a client may ask for."""

TAKEN, OTHER, ALONE, INPUT, DONE = b"taken", b"other", b"alone", b"input", b"done"
"""What a server may answer: it is at work; it is not the same program; do it yourself; what is on standard input?;
here is what the run wrote."""


def described(arguments: list[str], program: str, standard_input: bytes | None) -> list[bytes]:
    """Return the fields of a call for a command line in the folder, environment and streams of this process."""
    folder = os.getcwd()
    environment = {**os.environ, "COLUMNS": str(_columns())}
    return [
        packed(arguments),
        os.fsencode(program),
        os.fsencode(folder),
        mark_of(folder),
        packed([f"{name}={value}" for name, value in environment.items()]),
        packed([_stream(one) for one in (sys.stdin, sys.stdout, sys.stderr)]),
        *(() if standard_input is None else (standard_input,)),
    ]


def mark_of(folder: str) -> bytes:
    """Return by what a folder is known again, so that two processes that see different disks are told apart."""
    state = os.stat(folder)
    return f"{state.st_dev} {state.st_ino}".encode()


def packed(strings: list[str]) -> bytes:
    """Return strings as one byte string; none of them holds a NUL, since the system passed them on."""
    return os.fsencode("".join(f"{one}\0" for one in strings))


def unpacked(data: bytes) -> list[str]:
    """Return the strings that were `packed`."""
    return os.fsdecode(data).split("\0")[:-1]


def _columns() -> int:
    """Return how many characters fit in a line of the terminal, by the rules of `shutil.get_terminal_size`."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(1).columns or 80
    except OSError:
        return 80


def _stream(stream: TextIO | None) -> str:
    """Return what a standard stream is like, in words; nothing of a closed one."""
    if stream is None:
        return ""
    by_line = getattr(stream, "line_buffering", False)
    return f"{stream.encoding} {stream.errors} {stream.isatty():d} {by_line:d}"
