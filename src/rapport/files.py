"""Writing files so that nothing is lost: a file is written whole, or stays as it was."""

from __future__ import annotations

import os


class WriteError(Exception):
    """A file cannot be written; the message names it and says why."""


def write_whole(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file, and make its folder where that is missing. Raises `WriteError`.

    A link stays a link; what is no file, such as a pipe, is written to as it is.
    """
    place = os.path.realpath(path)
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        if os.path.exists(place) and not os.path.isfile(place):
            _write(place, data)
        else:
            _replace(place, data)
    except OSError as error:
        raise WriteError(f"{os.fspath(path)}: the file cannot be written: {error.strerror}") from error


def _replace(place: str, data: bytes) -> None:
    """Write beside the file and move that into its place, so that nobody finds half of it."""
    exists = os.path.exists(place)
    if exists:
        open(place, "r+b").close()  # a file that may not be written is not replaced either
    beside = f"{place}.{os.getpid()}"
    try:
        _write(beside, data)
        if exists:
            os.chmod(beside, os.stat(place).st_mode & 0o7777)
        os.replace(beside, place)
    except OSError:
        if os.path.lexists(beside):
            os.remove(beside)
        raise


def _write(place: str, data: bytes) -> None:
    with open(place, "wb") as file:
        file.write(data)
