"""The work of `rapport check`, from the names of drafts to what is said of them; nothing here knows of click."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rapport import meaning
from rapport.cards import CardError
from rapport.faults import say_error
from rapport.files import WriteError
from rapport.readers import SUFFIXES, ReadError, read
from rapport.report import FileReport, Report
from rapport.rule import NOT_INSTALLED
from rapport.run import Job, check_bytes, check_path, read_file, read_stream
from rapport.settings import ConfigError, settings_for
from rapport.silence import BaselineError, read_baseline

SKIPPED_FOLDERS = ("node_modules", "__pycache__")
"""Folders that are not walked, beside hidden ones."""


STANDARD_INPUT = "<stdin>"
"""What the draft on standard input is called where the user gives it no name."""

WRONG_USE = (BaselineError, CardError, ConfigError, ReadError, WriteError, *NOT_INSTALLED)
"""What ends a run with one clear line and exit code 2."""


class Request(NamedTuple):
    """The command line in plain values, which can be handed to another process."""

    config: str | None = None
    flags: Mapping[str, Any] = {}
    format: str | None = None
    reply_to: str | None = None
    baseline: str | None = None

    def job(self) -> Job:
        """Load everything the run needs; whatever is wrong with it is an error before any draft is read."""
        settings = settings_for(self.config, self.flags)
        answered = None
        if self.reply_to:
            answered = next(iter(read(self.reply_to, read_file(self.reply_to))), None)
        return Job(settings, self.format, answered, read_baseline(self.baseline) if self.baseline else None)


def expand(paths: Iterable[str]) -> Iterator[str]:
    """Give the files to check: those named, and those of known suffix in the folders named, in order of path.

    A folder without any, or one that cannot be listed, stands for itself, so that reading it tells what is wrong. What
    is no regular file in a folder, such as a pipe, is left out and told on standard error.
    """
    for path in paths:
        if path != "-" and os.path.isdir(path):
            yield from sorted(_walk(path)) or [path]
        else:
            yield path


def _walk(folder: str) -> Iterator[str]:
    unlisted: list[str] = []
    for root, folders, names in os.walk(folder, onerror=lambda error: unlisted.append(error.filename)):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in SKIPPED_FOLDERS]
        for name in names:
            path = os.path.join(root, name)
            if not name.lower().endswith(tuple(SUFFIXES)):
                continue
            if os.path.isfile(path) or not os.path.exists(path):
                yield path
            else:
                say_error(f"{path}: left out, since it is no regular file\n")
    yield from unlisted


def reports(
    names: Sequence[str], request: Request, job: Job, jobs: int = 1, stdin_name: str | None = None
) -> Iterator[FileReport]:
    """Check one file after the other, or several at a time in as many processes as `jobs`."""
    if jobs > 1 and len(names) > 1 and "-" not in names:
        from rapport.cli.workers import check_in_parallel

        yield from check_in_parallel(names, request.job, jobs)
        return
    for name in names:
        yield check_path(name, job) if name != "-" else _check_standard_input(stdin_name or STANDARD_INPUT, job)


def _check_standard_input(name: str, job: Job) -> FileReport:
    try:
        return check_bytes(name, read_standard_input(name), job)
    except ReadError as error:
        return FileReport(name, error=str(error))


def read_standard_input(name: str) -> bytes:
    """Read the draft on standard input, called `name` in messages. Raises `ReadError` with what is wrong with it."""
    if sys.stdin is None:
        raise ReadError(f"{name}: standard input is closed; name a file, or pipe the draft in")
    try:
        return read_stream(name, sys.stdin.buffer)
    except OSError as error:
        raise ReadError(f"{name}: standard input cannot be read: {error.strerror}") from error


def tell(
    files: Iterable[FileReport], say: Callable[[str], object], quiet: bool = False, on_error: bool = False
) -> Report:
    """Say what is found in each file as soon as it is checked, as text for people.

    `on_error` tells that it is said on standard error, and not on standard output.
    """
    from rapport.formats.text import Paint, file_text, summary_text

    paint = Paint((sys.stderr if on_error else sys.stdout).isatty() and not os.environ.get("NO_COLOR"))
    done = []
    for file in files:
        say(file_text(file, paint, quiet))
        done.append(file)
    whole = Report(tuple(done), meaning.version())
    if not quiet:
        say(summary_text(whole, paint))
    return whole
