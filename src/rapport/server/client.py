"""The thin client: has a command line run by the warm linter, if one runs, and writes what that would have written.

Whatever is odd about the server, nothing has been written and nothing is lost: the command line is then run here.
"""

from __future__ import annotations

import io
import os
import sys

from rapport.server import messages, place, wire

TYPE_CHECKING = False
if TYPE_CHECKING:
    from socket import socket


class TooSlowError(TimeoutError):
    """The server has begun, and has not finished in time."""


PATIENCE = 0.3
"""So many seconds a server has to begin; after that it is faster to go alone."""

SWITCH, VARIABLE = "--no-server", "RAPPORT_NO_SERVER"
"""What the user says to have a command run without the warm linter."""

_MOST_INPUT = 64 * 1024 * 1024 + 1
"""No more bytes than this are read from standard input, as by the run itself."""


def run_warm(arguments: list[str], program: str) -> int | None:
    """Have a command line run, write all that it writes, and return its exit code; None where it has to be run here.

    `program` is what the command is called in messages.
    """
    given: bytes | None = None
    if os.environ.get(VARIABLE):
        return None
    try:
        answer = _answer(arguments, program, None)
        if answer == [messages.INPUT] and not sys.stdin.isatty():
            given = sys.stdin.buffer.read(_MOST_INPUT)
            answer = _answer(arguments, program, given)
    except (OSError, ValueError):
        answer = None
    if answer is None or answer[0] != messages.DONE:
        if given is not None:
            sys.stdin = io.TextIOWrapper(io.BytesIO(given), sys.stdin.encoding, sys.stdin.errors)
        return None
    _, code, *written = answer
    for stream, data in zip(written[::2], written[1::2], strict=True):
        _write(stream, data)
    return int(code)


def output_of(arguments: list[str], given: bytes, seconds: float) -> bytes | None:
    """Return what a command line with this standard input writes to standard output; None where it has to be run here.

    Raises `TooSlowError` where that takes longer than `seconds`.
    """
    if os.environ.get(VARIABLE):
        return None
    try:
        answer = _answer(arguments, "rapport", given, seconds)
    except TooSlowError:
        raise
    except (OSError, ValueError):
        return None
    if answer is None or answer[:2] != [messages.DONE, b"0"]:
        return None
    return b"".join(data for stream, data in zip(answer[2::2], answer[3::2], strict=True) if stream == b"1")


def _write(stream: bytes, data: bytes) -> None:
    if stream == b"1":
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    else:
        sys.stderr.buffer.write(data)
        sys.stderr.flush()


def _answer(
    arguments: list[str], program: str, given: bytes | None, seconds: float | None = None
) -> wire.Message | None:
    return ask([messages.RUN, *messages.described(arguments, program, given)], seconds=seconds)


def ask(request: wire.Message, patience: float = PATIENCE, seconds: float | None = None) -> wire.Message | None:
    """Return what the server answers to a request; None where there is no server. Raises `OSError`.

    It has to begin within `patience` seconds, and may then take `seconds`, or as long as it takes if that is None;
    `TooSlowError` is raised where it takes longer.
    """
    connection = wire.connect(place.base(), patience)
    if connection is None:
        return None
    with connection:
        wire.send(connection, [place.identity().encode(), place.stamp().encode(), *request])
        begun = wire.receive(connection)
        return begun if begun != [messages.TAKEN] else _finished(connection, seconds)


def _finished(connection: socket, seconds: float | None) -> wire.Message:
    connection.settimeout(seconds)
    try:
        return wire.receive(connection)
    except TimeoutError as error:
        raise TooSlowError from error
