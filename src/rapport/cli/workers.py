"""Checking many files in several processes; a process that dies costs one file, which is told."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from rapport.cli.checking import Jobs
from rapport.report import FileReport
from rapport.run import Job, check_path

_MOST_AT_ONCE = 32
"""So many files are handed to a process together."""

_job_of: Callable[[str], Job] | Exception | None = None
"""What a process has loaded, or why it could not."""


def check_in_parallel(names: Iterable[str], load: Callable[[], Jobs], jobs: int) -> Iterator[FileReport]:
    """Yield the reports of all files in order, made by as many processes as `jobs`; `load` is called in each.

    When a process dies, those files that it may have been reading are tried again, one at a time: the one that ends
    the process again is told as not read.
    """
    left = deque(names)
    together = max(1, min(_MOST_AT_ONCE, len(left) // (jobs * 4)))
    while left:
        try:
            with ProcessPoolExecutor(jobs, _clean(), initializer=_start, initargs=(load,)) as pool:
                for report in pool.map(_check, list(left), chunksize=together if jobs > 1 else 1):
                    left.popleft()
                    yield report
        except BrokenProcessPool:
            if jobs == 1:
                yield FileReport(left[0], error=f"{left[0]}: the process that read this file was killed")
                left.popleft()
            else:
                in_work = min(len(left), together * (2 * jobs + 1))
                yield from check_in_parallel([left.popleft() for _ in range(in_work)], load, 1)


def _clean() -> multiprocessing.context.BaseContext:
    """Return how processes are started: without the threads of the learned reader, which a fork would leave waiting."""
    known = multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("forkserver" if "forkserver" in known else "spawn")


def _start(load: Callable[[], Jobs]) -> None:
    """Load the rules once in each process. Ctrl-C ends it without a word; the process above says what is to be said."""
    global _job_of
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        _job_of = load().of
    except Exception as error:  # told for each file, or the pool would be broken without a reason
        _job_of = error


def _check(name: str) -> FileReport:
    assert _job_of is not None
    try:
        if isinstance(_job_of, Exception):
            raise _job_of
        job = _job_of(name)
    except Exception as error:
        return FileReport(name, error=f"{name}: not read, since the rules could not be loaded again: {error}")
    return check_path(name, job)
