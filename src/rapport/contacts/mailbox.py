"""Mailboxes, read one mail at a time: an mbox, a maildir, a mail alone, or a folder with any of them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import BinaryIO, NamedTuple

from rapport.readers import ReadError

MOST_BYTES = 2 * 1024 * 1024
"""So much of a mail is read; its text stands first, and what comes later is attachments."""

_FROM_LINE = re.compile(rb"From [^\r\n]*\d{1,2}:\d\d")
_FIELD = re.compile(rb">From |[!-9;-~]+[ \t]*:")
_ESCAPED = re.compile(rb">+From ")


class Letter(NamedTuple):
    """A mail as it lies in a mailbox: its bytes, the file, and the 1-based line of the file in which it begins.

    `start` is its offset in the file in bytes; `passed` is how many bytes of the mailbox it takes up.
    """

    path: str
    data: bytes
    line: int = 1
    start: int = 0
    passed: int = 0


def total_bytes(mailboxes: Sequence[str]) -> int:
    """Return how many bytes of files mailboxes have. Raises `ReadError` for one that is not there."""
    return sum(path.stat().st_size for mailbox in mailboxes for path in _files(mailbox))


def letters(mailbox: str, excluded: Sequence[str] = ()) -> Iterator[Letter]:
    """Yield the mails of a mailbox, file by file; folders whose name fits one of the patterns `excluded` are left out.

    Raises `ReadError` for a mailbox that is not there or is none.
    """
    found = False
    for path in _files(mailbox):
        found = True
        if not _is_excluded(path, excluded):
            yield from _letters_in(path)
    if not found:
        raise ReadError(f"{mailbox}: there is no mail in this folder; give an mbox, a maildir, or a folder of those")


def read_again(letter: Letter) -> Letter:
    """Return a letter with its bytes, from one whose bytes were let go."""
    with open(letter.path, "rb") as file:
        file.seek(letter.start)
        found = next(_parted(letter.path, file, is_mbox=letter.start > 0), letter)
    return letter._replace(data=found.data)


def _files(mailbox: str) -> Iterator[Path]:
    """Yield the files of a mailbox that hold mails, in order. Raises `ReadError`."""
    top = Path(mailbox)
    if not top.exists():
        raise ReadError(f"{mailbox}: there is no such mailbox")
    if not top.is_dir():
        yield top
        return
    for folder, names, files in os.walk(top):
        names[:] = sorted(name for name in names if name != "tmp")
        in_maildir = os.path.basename(folder) in ("cur", "new")
        for name in sorted(files):
            path = Path(folder, name)
            if path.is_file() and (in_maildir or path.suffix in (".eml", ".mbox") or _is_mbox(path)):
                yield path


def _is_mbox(path: Path) -> bool:
    try:
        with open(path, "rb") as file:
            return _FROM_LINE.match(file.readline(1000)) is not None
    except OSError as error:
        raise _unreadable(path, error) from error


def _is_excluded(path: Path, patterns: Sequence[str]) -> bool:
    """Return whether a folder above a file, or the mbox itself, has one of the names; `.Work.Old` is `Work` and `Old`.

    A pattern with a slash means a path.
    """
    names = [name for part in path.parts for name in (part, *part.strip(".").split("."))]
    whole = str(path.absolute())
    return any(
        fnmatch(whole, f"{pattern.rstrip('/')}*") if "/" in pattern else any(fnmatch(name, pattern) for name in names)
        for pattern in patterns
    )


def _letters_in(path: Path) -> Iterator[Letter]:
    try:
        with open(path, "rb") as file:
            yield from _parted(str(path), file)
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> ReadError:
    return ReadError(f"{path}: the mailbox cannot be read: {error.strerror}")


class _Collected:
    """The lines of a mail while it is read; what is beyond `MOST_BYTES` is only counted."""

    def __init__(self, line: int, start: int) -> None:
        self.line, self.start = line, start
        self.lines: list[bytes] = []
        self.size = self.passed = 0

    def add(self, line: bytes) -> None:
        self.passed += len(line)
        if self.size < MOST_BYTES:
            self.lines.append(line[1:] if _ESCAPED.match(line) else line)
            self.size += len(line)

    def letter(self, path: str) -> Iterator[Letter]:
        data = b"".join(self.lines)
        if data.strip():
            yield Letter(path, data, self.line, self.start, self.passed)


def _parted(path: str, file: BinaryIO, *, is_mbox: bool = False) -> Iterator[Letter]:
    """Yield the mails of a file from where it is read; one that does not begin with a `From ` line is one mail.

    A line `From ` begins a mail if it names a time, stands after a blank one and before a header field, because not
    all programs escape such lines of a text.
    """
    offset = file.tell()
    mail, after_blank, held = _Collected(1, offset), True, b""
    for number, line in enumerate(iter(lambda: file.readline(MOST_BYTES), b""), 1):
        if held and _FIELD.match(line):
            yield from mail.letter(path)
            mail, is_mbox = _Collected(number, offset), True
            mail.passed = len(held)
        elif held:
            mail.add(held)
        may_begin = after_blank and (is_mbox or number == 1) and _FROM_LINE.match(line)
        held = line if may_begin else b""
        if not held:
            mail.add(line)
        after_blank = not line.strip()
        offset += len(line)
    mail.add(held)
    yield from mail.letter(path)
