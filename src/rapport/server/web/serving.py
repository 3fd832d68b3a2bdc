"""Runs the server of the page on the loopback interface until it is interrupted."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable

from uvicorn import Config, Server

from rapport.server.linter import Linter
from rapport.server.web.app import make_app

_ADDRESS = "127.0.0.1"


def serve(linter: Linter, port: int, ready: Callable[[str], None]) -> None:
    """Serve the page on `port`, any free one if 0; `ready` is called with the link once connections are taken.

    Raises `OSError` where the port is taken, and `KeyboardInterrupt` when the user ends it.
    """
    token = secrets.token_urlsafe(32)
    with socket.create_server((_ADDRESS, port)) as door:
        number = door.getsockname()[1]
        hosts = [f"{name}:{number}" for name in (_ADDRESS, "localhost")]
        server = Server(
            Config(
                make_app(linter, token, hosts),
                log_level="critical",
                access_log=False,
                lifespan="off",
                ws="none",
                http="h11",
                server_header=False,
                timeout_graceful_shutdown=1,
            )
        )
        ready(f"http://{_ADDRESS}:{number}/#{token}")
        server.run(sockets=[door])
