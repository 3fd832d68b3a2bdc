"""The door of the server: a Unix socket in a folder of the user's own, or a port of this machine and a secret file."""

from __future__ import annotations

import os
import secrets
import socket
from contextlib import suppress
from typing import NamedTuple

from rapport.server import place

_LONGEST_PATH = 100
"""Unix sockets with longer paths (bytes) cannot be reached on some systems."""


class CannotListenError(Exception):
    """No server can be started here; the message says why."""


class Door(NamedTuple):
    """Where clients come in: the socket, the file that leads them to it, and the secret they need at a port."""

    socket: socket.socket
    path: str
    secret: bytes = b""

    def is_found(self, inode: int) -> bool:
        """Return whether clients still find this very door, whose file had this `inode`."""
        try:
            return os.stat(self.path).st_ino == inode
        except OSError:
            return False


def open_door(base: str, *, loopback: bool = False) -> Door:
    """Open the door to which the path `base` leads, in the place of one that nobody stands behind any more.

    With `loopback`, and where there are no Unix sockets, it is a port. Raises `CannotListenError`.
    """
    try:
        _make_private(os.path.dirname(base))
        beside = f"{base}.{os.getpid()}"
        if loopback or not hasattr(socket, "AF_UNIX") or len(os.fsencode(beside)) > _LONGEST_PATH:
            door, last = _open_port(base, beside), f"{base}.sock"
        else:
            door, last = _open_socket(base, beside), f"{base}.port"
        with suppress(FileNotFoundError):
            os.remove(last)
    except OSError as error:
        raise CannotListenError(f"{base}: the server cannot listen there: {error.strerror or error}") from error
    return door


def _make_private(folder: str) -> None:
    os.makedirs(folder, mode=0o700, exist_ok=True)
    if not place.is_private(folder):
        raise CannotListenError(f"{folder}: this folder is open to others; close it with chmod 700, or remove it")


def _open_socket(base: str, beside: str) -> Door:
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(beside)
    os.chmod(beside, 0o600)
    listening.listen()
    os.replace(beside, f"{base}.sock")
    return Door(listening, f"{base}.sock")


def _open_port(base: str, beside: str) -> Door:
    listening = socket.create_server(("127.0.0.1", 0))
    secret = secrets.token_hex(32).encode()
    with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(b"%d %s" % (listening.getsockname()[1], secret))
    os.replace(beside, f"{base}.port")
    return Door(listening, f"{base}.port", secret)
