"""What goes between client and server: lists of byte strings, over a connection that both have found to be their own.

Where there are Unix sockets, the system keeps other users out and tells who is at the other end. Elsewhere it is a port
of this machine, which any user can reach: both ends then prove, before anything else is said, that they can read the
same secret file.
"""

from __future__ import annotations

import os
import socket
import sys

from rapport.server.place import is_private

Message = list[bytes]

_MOST = 256 * 1024 * 1024
"""A message with more bytes than this is none of ours."""

_MOST_FIELDS = 100_000


class NotOursError(ConnectionError):
    """Whatever is at the other end, it is not our own program run by the same user."""


def connect(base: str, seconds: float) -> socket.socket | None:
    """Connect to the server whose socket or file of secrets begins with `base`; None where there is none.

    Each further step on the connection may take `seconds`. Raises `OSError` where nobody answers, or a stranger does.
    """
    if os.path.exists(f"{base}.sock"):
        place: str | tuple[str, int] = f"{base}.sock"
        connection, secret = socket.socket(socket.AF_UNIX), b""
    elif os.path.exists(f"{base}.port"):
        port, secret = read_secret(f"{base}.port")
        place, connection = ("127.0.0.1", port), socket.socket()
    else:
        return None
    try:
        if not is_private(os.path.dirname(base)):
            raise NotOursError("the folder of the server is open to others")
        connection.settimeout(seconds)
        connection.connect(place)
        refuse_strangers(connection)
        if secret:
            prove(connection, secret, is_server=False)
    except BaseException:
        connection.close()
        raise
    return connection


def refuse_strangers(connection: socket.socket) -> None:
    """Raise `NotOursError` where the system tells that another user is at the other end."""
    if hasattr(socket, "SO_PEERCRED") and connection.family == socket.AF_UNIX:
        told = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)  # process, user, group: 4 bytes each
        if int.from_bytes(told[4:8], sys.byteorder) != os.getuid():
            raise NotOursError("another user is at the other end")


def read_secret(path: str) -> tuple[int, bytes]:
    """Return the port on which a server listens, and the secret that both ends have to know. Raises `OSError`."""
    if not is_private(path):
        raise NotOursError(f"{path} can be read by others")
    with open(path, "rb") as file:
        port, _, secret = file.read().partition(b" ")
    if not port.isdigit() or not secret:
        raise NotOursError(f"{path} tells no port")
    return int(port), secret


def prove(connection: socket.socket, secret: bytes, *, is_server: bool) -> None:
    """Let both ends show that they know the secret, without telling it. Raises `NotOursError`."""
    import hmac

    mine, theirs = (b"server", b"client") if is_server else (b"client", b"server")
    nonce = os.urandom(32)
    send(connection, [nonce])
    (asked,) = receive(connection, 1)
    send(connection, [hmac.digest(secret, mine + asked + nonce, "sha256")])
    (answer,) = receive(connection, 1)
    if not hmac.compare_digest(answer, hmac.digest(secret, theirs + nonce + asked, "sha256")):
        raise NotOursError("the other end does not know the secret")


def send(connection: socket.socket, message: Message) -> None:
    """Send a message whole."""
    parts = [len(message).to_bytes(4, "big")]
    for field in message:
        parts += (len(field).to_bytes(4, "big"), field)
    connection.sendall(b"".join(parts))


def receive(connection: socket.socket, fields: int | None = None) -> Message:
    """Receive a message whole, of as many `fields` where that is known. Raises `OSError` where it ends before."""
    count = int.from_bytes(_exactly(connection, 4), "big")
    if count != (count if fields is None else fields) or count > _MOST_FIELDS:
        raise NotOursError("this is no message of ours")
    return [_exactly(connection, int.from_bytes(_exactly(connection, 4), "big")) for _ in range(count)]


def _exactly(connection: socket.socket, size: int) -> bytes:
    if size > _MOST:
        raise NotOursError("this is no message of ours")
    parts = []
    while size:
        part = connection.recv(min(size, 1 << 20))
        if not part:
            raise NotOursError("the connection ended within a message")
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
