"""The work of `rapport check`, from the names of drafts to what is said of them; nothing here knows of click."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rapport import meaning
from rapport.cards import CardError
from rapport.meaning import ReaderMissingError
from rapport.prose import ModelMissingError
from rapport.readers import SUFFIXES, ReadError, read
from rapport.report import FileReport, Report
from rapport.run import Job, check_bytes, check_path, read_file
from rapport.settings import ConfigError, settings_for
from rapport.silence import BaselineError, read_baseline

SKIPPED_FOLDERS = ("node_modules", "__pycache__")
"""Folders that are not walked, beside hidden ones."""


class NoDraftsError(Exception):
    """A folder holds nothing to check; the message tells what would be read."""


WRONG_USE = (BaselineError, CardError, ConfigError, ModelMissingError, NoDraftsError, ReadError, ReaderMissingError)
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
    """Give the files to check: those named, and those of known suffix in the folders named, in order of path."""
    for path in paths:
        if path != "-" and os.path.isdir(path):
            found = sorted(_walk(path))
            if not found:
                told = "no drafts in this folder; files with these suffixes would be read"
                raise NoDraftsError(f"{path}: {told}: {' '.join(SUFFIXES)}")
            yield from found
        else:
            yield path


def _walk(folder: str) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in SKIPPED_FOLDERS]
        for name in names:
            if name.lower().endswith(tuple(SUFFIXES)):
                yield os.path.join(root, name)


def reports(
    names: Sequence[str], request: Request, job: Job, jobs: int = 1, stdin_name: str | None = None
) -> Iterator[FileReport]:
    """Check one file after the other, or several at a time in as many processes as `jobs`."""
    if jobs > 1 and len(names) > 1 and "-" not in names:
        yield from _in_parallel(names, request, jobs)
        return
    for name in names:
        if name == "-":
            yield check_bytes(stdin_name or "<stdin>", sys.stdin.buffer.read(), job)
        else:
            yield check_path(name, job)


_worker_job: Job | None = None


def _start_worker(request: Request) -> None:
    """Load the rules once in each process."""
    global _worker_job
    _worker_job = request.job()


def _check_in_worker(name: str) -> FileReport:
    assert _worker_job is not None
    return check_path(name, _worker_job)


def _in_parallel(names: Sequence[str], request: Request, jobs: int) -> Iterator[FileReport]:
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(request,)) as pool:
        yield from pool.map(_check_in_worker, names, chunksize=max(1, min(32, len(names) // (jobs * 4))))


def tell(files: Iterable[FileReport], say: Callable[[str], object], quiet: bool = False) -> Report:
    """Say what is found in each file as soon as it is checked, as text for people."""
    from rapport.formats.text import Paint, file_text, summary_text

    paint = Paint(sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    done = []
    for file in files:
        say(file_text(file, paint, quiet))
        done.append(file)
    whole = Report(tuple(done), meaning.version())
    if not quiet:
        say(summary_text(whole, paint))
    return whole
