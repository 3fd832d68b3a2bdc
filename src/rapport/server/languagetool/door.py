"""Opens the port on which clients of LanguageTool ask."""

from __future__ import annotations

import socket
import threading
from collections.abc import Collection

import uvicorn

from rapport.server.languagetool.app import make_app
from rapport.server.languagetool.checker import Checker

_CONNECTIONS = 64
"""At once; a client that opens more is told to come again."""

_PATIENCE = 5.0
"""Seconds to wait for answers when the server ends."""


class Door:
    """Answers on `port` of loopback (0 takes a free one) from a thread of its own, until `close`.

    `origins` may ask besides add-ons. Raises `OSError` where the port is taken.
    """

    def __init__(self, checker: Checker, port: int, origins: Collection[str] = ()) -> None:
        self._sockets = _listen(port)
        self.port: int = self._sockets[0].getsockname()[1]
        config = uvicorn.Config(
            make_app(checker, origins),
            access_log=False,  # an address may hold the text of a mail
            log_level="critical",
            limit_concurrency=_CONNECTIONS,
            server_header=False,
            lifespan="off",
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, args=(self._sockets,), daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """What clients are told."""
        return f"http://localhost:{self.port}/v2"

    def close(self) -> None:
        """Stop answering, when what is asked now has been answered or takes too long."""
        self._server.should_exit = True
        self._thread.join(_PATIENCE)


def _listen(port: int) -> list[socket.socket]:
    """Listen on loopback, by both versions of IP where the machine has both: “localhost” may mean either."""
    first = socket.create_server(("127.0.0.1", port))
    try:
        return [first, socket.create_server(("::1", first.getsockname()[1]), family=socket.AF_INET6)]
    except OSError:
        return [first]
