"""The server: answers one client after the other, until it is idle for too long or no longer what is installed."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from math import inf
from socket import socket
from types import FrameType
from typing import NamedTuple

from rapport.server import messages, place, wire
from rapport.server.door import Door
from rapport.server.loaded import LoadedFiles
from rapport.server.stage import Call, Command, InputWanted, Stream, perform
from rapport.server.turn import TURN

_PATIENCE = 1.0
"""Seconds that a client may be silent before it has said what it wants."""

_LOOK_ROUND = 30.0
"""So often, in seconds, an idle server looks whether it is still the one that clients would find."""


class Status(NamedTuple):
    """What a server tells of itself: its process, how many runs it has made, and for how many seconds it will wait.

    One that does not end by itself has -1 seconds left.
    """

    process: int
    runs: int
    left: int


class _Ending(BaseException):
    """A signal tells the server to end. Passes through whatever handles faults."""


class Listener:
    """Answers the clients of one user and one program, one after the other, by running their command lines.

    `stamp` is that of the program before most of it was loaded; after `idle` seconds without a run it ends.
    """

    def __init__(self, door: Door, command: Command, stamp: str, idle: float) -> None:
        self._door = door
        self._inode = os.stat(door.path).st_ino
        self._command = command
        self._stamp = stamp
        self._greeting = [place.identity().encode(), stamp.encode()]
        self._loaded = LoadedFiles()
        self._idle = idle
        self._runs = 0
        self._reason = ""

    def listen(self) -> str:
        """Answer clients until there is a reason to end, and return that."""
        for number in (signal.SIGTERM, signal.SIGINT):
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self._end)
        try:
            while not self._reason:
                self._wait()
        except _Ending:
            pass
        finally:
            self._close()
        return self._reason

    def _wait(self) -> None:
        left = self._left()
        if left <= 0:
            self._reason = "nobody has asked it for a while"
            return
        self._door.socket.settimeout(min(left, _LOOK_ROUND))
        try:
            connection, _ = self._door.socket.accept()
        except TimeoutError:
            self._look_round()
            return
        with connection, suppress(OSError, ValueError):
            self._meet(connection)

    def _look_round(self) -> None:
        if not self._door.is_found(self._inode):
            self._reason = "another one has taken its place"
        elif place.stamp() != self._stamp or self._loaded.have_changed():
            self._reason = "the program has changed"

    def _meet(self, connection: socket) -> None:
        """Answer one client. Raises `OSError` or `ValueError` when it goes, or is none of ours."""
        connection.settimeout(_PATIENCE)
        wire.refuse_strangers(connection)
        if self._door.secret:
            wire.prove(connection, self._door.secret, is_server=True)
        identity, stamp, kind, *fields = wire.receive(connection)
        if [identity, stamp] != self._greeting or self._loaded.have_changed():
            wire.send(connection, [messages.OTHER])
            self._look_round()
            return
        wire.send(connection, [messages.TAKEN])
        if kind == messages.RUN:
            answer = self._run(_call(fields))
        elif kind == messages.STATUS:
            answer = [messages.DONE, *(b"%d" % one for one in self._status())]
        else:
            self._close()
            self._reason, answer = "it was told to", [messages.DONE]
        wire.send(connection, answer)

    def _run(self, call: Call | None) -> wire.Message:
        if call is None:
            return [messages.ALONE]
        try:
            answer = perform(call, self._command)
        except InputWanted:
            return [messages.INPUT]
        self._runs += 1
        written = (field for stream, data in answer.written for field in (b"%d" % stream, data))
        return [messages.DONE, b"%d" % answer.code, *written]

    def _status(self) -> Status:
        left = self._left()
        return Status(os.getpid(), self._runs, -1 if left == inf else int(left))

    def _left(self) -> float:
        """Return how many seconds the server goes on without a mail."""
        return TURN.ended + self._idle - time.monotonic()

    def _end(self, number: int, frame: FrameType | None) -> None:
        self._reason = "it was told to"
        raise _Ending

    def _close(self) -> None:
        """Shut the door; its file goes with it, unless another server has put its own there."""
        if self._door.is_found(self._inode):
            with suppress(OSError):
                os.remove(self._door.path)
        self._door.socket.close()


def _call(fields: wire.Message) -> Call | None:
    """Return the call that a client describes; None where its folder is another here. Raises `ValueError`."""
    arguments, program, folder, mark, environment, streams, *given = fields
    try:
        if messages.mark_of(os.fsdecode(folder)) != mark:
            return None
    except OSError:
        return None
    return Call(
        messages.unpacked(arguments),
        os.fsdecode(program),
        os.fsdecode(folder),
        dict(one.split("=", 1) for one in messages.unpacked(environment)),
        [_stream(one) for one in messages.unpacked(streams)],
        given[0] if given else None,
    )


def _stream(told: str) -> Stream | None:
    if not told:
        return None
    encoding, errors, is_terminal, by_line = told.split(" ")
    return Stream(encoding, errors, is_terminal == "1", by_line == "1")
