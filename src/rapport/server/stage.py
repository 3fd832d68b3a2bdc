"""A command line run in this process as if it were one of its own: in the folder, environment and streams of another.

What it writes is kept in the order in which it was written, so that the other process can write the very same.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, TextIO

from rapport.server.turn import TURN

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer


class Stream(NamedTuple):
    """What a standard stream of the other process is like."""

    encoding: str
    errors: str
    is_terminal: bool
    by_line: bool


class Call(NamedTuple):
    """A command line, and the process that asks for it; a stream that is None is closed there.

    `program` is what the command is called in messages. `standard_input` is None as long as it was not read.
    """

    arguments: Sequence[str]
    program: str
    folder: str
    environment: Mapping[str, str]
    streams: Sequence[Stream | None]
    standard_input: bytes | None = None


class Answer(NamedTuple):
    """The exit code of a run, and what it wrote: 1 for standard output or 2 for standard error, and the bytes."""

    code: int
    written: list[tuple[int, bytes]]


class InputWanted(BaseException):
    """The run reads standard input, which has not been given. Passes through whatever handles faults."""


Command = Callable[[Sequence[str], str], int]
"""Runs a command line under the name of a program, and returns its exit code."""


def perform(call: Call, command: Command) -> Answer:
    """Run a command line. Raises `InputWanted`, and `OSError` where the folder cannot be entered."""
    written: list[tuple[int, bytes]] = []
    with TURN, _in_place_of(call, written):
        code = command(call.arguments, call.program)
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    return Answer(code, written)


@contextmanager
def _in_place_of(call: Call, written: list[tuple[int, bytes]]) -> Iterator[None]:
    before = dict(os.environ), os.getcwd(), (sys.stdin, sys.stdout, sys.stderr)
    try:
        os.chdir(call.folder)
        os.environ.clear()
        os.environ.update(call.environment)
        given, *out = call.streams
        sys.stdin = _wrapped(io.BufferedReader(_Given(call.standard_input)), given)
        sys.stdout, sys.stderr = (
            _wrapped(io.BufferedWriter(_Kept(written, number, stream)), stream) for number, stream in enumerate(out, 1)
        )
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = before[2]
        os.environ.clear()
        os.environ.update(before[0])
        os.chdir(before[1])


def _wrapped(raw: io.BufferedReader | io.BufferedWriter, stream: Stream | None) -> TextIO | None:
    return stream and io.TextIOWrapper(raw, stream.encoding, stream.errors, line_buffering=stream.by_line)


class _Given(io.RawIOBase):
    """Standard input that was read by the other process."""

    def __init__(self, data: bytes | None) -> None:
        self._left = None if data is None else memoryview(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        if self._left is None:
            raise InputWanted
        room = memoryview(buffer).cast("B")
        count = min(len(room), len(self._left))
        room[:count], self._left = self._left[:count], self._left[count:]
        return count


class _Kept(io.RawIOBase):
    """Standard output or error, kept in the list of all that is written."""

    def __init__(self, written: list[tuple[int, bytes]], number: int, stream: Stream | None) -> None:
        self._written = written
        self._number = number
        self._is_terminal = stream is not None and stream.is_terminal

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._is_terminal

    def write(self, data: ReadableBuffer, /) -> int:
        self._written.append((self._number, bytes(data)))
        return memoryview(data).nbytes
