"""A small client of Marionette, through which Thunderbird and Firefox are driven from outside."""

from __future__ import annotations

import json
import socket
import time
from pathlib import Path
from typing import Any


class MarionetteError(Exception):
    """What Thunderbird says went wrong."""


class Marionette:
    """A session with the program that listens on a port of this machine."""

    def __init__(self, port: int, seconds: float = 30) -> None:
        until = time.monotonic() + seconds
        while True:
            try:
                self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
                break
            except ConnectionError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.1)
        self._number = 0
        self._buffer = b""
        self._read()  # its greeting
        self.session = self.call("WebDriver:NewSession", capabilities={})["capabilities"]
        self.call("Marionette:SetContext", value="chrome")
        self.call("WebDriver:SetTimeouts", script=45_000)

    def call(self, name: str, **parameters: Any) -> Any:
        """Send a command and return its result. Raises `MarionetteError`."""
        self._number += 1
        data = json.dumps([0, self._number, name, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(data), data))
        _, _, error, result = self._read()
        if error:
            raise MarionetteError(f"{error['error']}: {error['message']}")
        return result

    def run(self, script: str, *arguments: object) -> Any:
        """Run the body of an asynchronous function within the program itself, and return what it returns."""
        wrapped = f"const [..._all] = arguments; const done = _all.pop(); (async (...args) => {{{script}}})(..._all).then(done, error => done({{failed: `${{error}}`}}));"
        result = self.call("WebDriver:ExecuteAsyncScript", script=wrapped, args=list(arguments), newSandbox=False)["value"]
        if isinstance(result, dict) and "failed" in result:
            raise MarionetteError(result["failed"])
        return result

    def install(self, extension: Path) -> str:
        """Install an extension for good, as a user does; returns its id."""
        result: str = self.call("Addon:Install", path=str(extension), temporary=False)["value"]
        return result

    def close(self) -> None:
        """End the session, not the program."""
        self._socket.close()

    def _read(self) -> Any:
        while b":" not in self._buffer:
            self._buffer += self._received()
        length, _, self._buffer = self._buffer.partition(b":")
        while len(self._buffer) < int(length):
            self._buffer += self._received()
        data, self._buffer = self._buffer[: int(length)], self._buffer[int(length) :]
        return json.loads(data)

    def _received(self) -> bytes:
        data = self._socket.recv(65536)
        if not data:
            raise MarionetteError("the program has closed the connection")
        return data
