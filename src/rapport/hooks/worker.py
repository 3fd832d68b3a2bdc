"""A linter in a process of its own: reads mails from standard input, and writes what it says of each.

Its arguments are `MODULE:NAME`, a function, and an object of JSON that it is called with; it returns the
function that checks a mail. Everything on the pipes is preceded by its length. First comes what is wrong with the
setup, null if nothing.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from types import TracebackType
from typing import Any, BinaryIO

from rapport.faults import say_error

LENGTH_BYTES = 8

Check = Callable[[bytes, tuple[str, ...]], Any]
"""Says of a mail, and of the addresses it goes to, something that JSON can hold."""


class SetupError(Exception):
    """What the user has to put right before anything can be checked."""


def main() -> None:
    """Check mails until standard input ends, that is, until the server has gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which first finishes what it has begun
    sys.excepthook = _say_no_more
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints goes where errors go
    try:
        check = _made(sys.argv[1], json.loads(sys.argv[2]))
    except SetupError as error:
        _write(answers, str(error))
        return
    _write(answers, None)
    questions = sys.stdin.buffer
    while (recipients := _read(questions)) is not None and (mail := _read(questions)) is not None:
        _write(answers, check(mail, tuple(json.loads(recipients))))


def _say_no_more(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell what a linter has died of without the words of the error, which may be those of a mail."""
    say_error(f"rapport: a linter has died of {kind.__name__}; please report this fault of rapport\n")


def _made(maker: str, values: dict[str, Any]) -> Check:
    module, _, name = maker.partition(":")
    made: Check = getattr(import_module(module), name)(**values)
    return made


def _read(file: BinaryIO) -> bytes | None:
    length = file.read(LENGTH_BYTES)
    return file.read(int.from_bytes(length, "big")) if len(length) == LENGTH_BYTES else None


def _write(file: BinaryIO, said: Any) -> None:
    data = json.dumps(said).encode()
    file.write(len(data).to_bytes(LENGTH_BYTES, "big") + data)
    file.flush()
