"""Where the warm linter of this user and of this very program listens, and what tells it from all others.

The client asks here before every check, so only modules are imported that Python has loaded anyway.
"""

from __future__ import annotations

import os
import stat
import sys
import zlib

from rapport import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
"""The folder of the package."""

_RULES = os.path.join(os.path.dirname(os.path.dirname(PACKAGE)), "rules")
"""Where the rules lie in a checkout; in an installed package they lie in it."""


def identity() -> str:
    """Return what this program is: its version, its place, and the Python that runs it, with what that can import."""
    return "\n".join((__version__, PACKAGE, sys.version, sys.prefix, os.environ.get("PYTHONPATH", "")))


def base() -> str:
    """Return the path, without its ending, of the socket or the file that leads to the server of this program."""
    return os.path.join(folder(), f"{__version__}-{zlib.crc32(identity().encode()):08x}")


def folder() -> str:
    """Return the folder in which servers of this user are found: what a session holds, or else the user's cache."""
    session = os.environ.get("XDG_RUNTIME_DIR")
    if session and os.path.isdir(session):
        return os.path.join(session, "rapport")
    from rapport.cache import cache_folder

    return os.path.join(cache_folder(), "serve")


def is_private(path: str) -> bool:
    """Return whether a folder or file, no link, is the user's own and nobody else may enter or read it."""
    try:
        state = os.lstat(path)
    except OSError:
        return False
    if not hasattr(os, "getuid"):
        return True  # the folder of a user is closed to others by the system
    return state.st_uid == os.getuid() and not stat.S_ISLNK(state.st_mode) and not state.st_mode & 0o077


def stamp() -> str:
    """Return what changes with any file of the program: code, rules, reader, and what is installed beside it."""
    roots = [PACKAGE] if os.path.isdir(os.path.join(PACKAGE, "rules")) else [PACKAGE, _RULES]
    total = 0
    for root in roots:
        for path, size, changed in sorted(_files(root)):
            total = zlib.crc32(f"{path} {size} {changed}\n".encode(errors="surrogateescape"), total)
    beside = (os.stat(one).st_mtime_ns for one in sys.path if one.endswith("-packages") and os.path.isdir(one))
    return f"{total:08x} {' '.join(map(str, beside))}"


def _files(root: str) -> Iterator[tuple[str, int, int]]:
    """Yield path, size (bytes) and time of change (ns) of the files below a folder, without bytecode."""
    folders = [root]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name == "__pycache__":
                    continue
                if entry.is_dir():
                    folders.append(entry.path)
                else:
                    state = entry.stat()
                    yield entry.path, state.st_size, state.st_mtime_ns
