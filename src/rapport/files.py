"""Files by their names, and written so that nothing is lost: a file is written whole, or stays as it was."""

from __future__ import annotations

import os
from fnmatch import fnmatch


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


def relative_to(path: str, folder: str) -> str:
    """Return the path of a file as seen from `folder`, with `/` between its parts, whatever the user called the file.

    A name in angle brackets, such as `<stdin>`, stands for no file and stays.
    """
    if path.startswith("<"):
        return path
    try:
        return os.path.relpath(_place(path), os.path.realpath(folder)).replace(os.sep, "/")
    except ValueError:  # another drive
        return _place(path).replace(os.sep, "/")


def _place(path: str) -> str:
    """Return the absolute path of a file; links to folders are followed, a link to a file is a file of its own."""
    folder, name = os.path.split(path)
    return os.path.join(os.path.realpath(folder), name)


def fits(path: str, glob: str, folder: str) -> bool:
    """Return whether a file is one of those that a pattern of a config in `folder` means.

    The pattern may begin at the config's folder or at any below; `*` goes across folders, `**/` may stand for none,
    and the name of a folder, with or without `/` behind it, means all in it.
    """
    if glob == "*":
        return True
    name = _place(path).replace(os.sep, "/") if os.path.isabs(glob) else f"/{relative_to(path, folder)}"
    shape = glob.removeprefix("./")
    shapes = [f"{shape.rstrip('/')}/*", *([] if shape.endswith("/") else [shape])]
    shapes += [one.replace("**/", "") for one in shapes]
    return any(fnmatch(name, one if os.path.isabs(one) else f"*/{one}") for one in shapes)
