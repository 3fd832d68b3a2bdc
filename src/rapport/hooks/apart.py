"""A check in a process of its own: whatever becomes of it, the gate has an answer in time."""

from __future__ import annotations

import json
import os
import select
import signal
import time
from collections.abc import Callable

from rapport.faults import fault
from rapport.hooks.verdict import Verdict, failure, too_slow

Work = Callable[[], Verdict]


def judge_apart(work: Work, seconds: float, fail_closed: bool) -> Verdict:
    """Return the verdict of `work`, which is run in a child; one that dies or takes longer than `seconds` has failed.

    No library that runs threads may have been loaded before. Where the system cannot copy a process, `work` is run in
    this one.
    """
    if not hasattr(os, "fork"):
        return _in_child(work, fail_closed)
    read_end, write_end = os.pipe()
    child = os.fork()
    if not child:
        os.close(read_end)
        _answer(work, write_end, fail_closed)
    os.close(write_end)
    try:
        said = _read(read_end, time.monotonic() + seconds)
    finally:
        os.close(read_end)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    if said is None:
        return too_slow(seconds, fail_closed)
    if not said.endswith(b"\n"):
        return failure(f"the linter has ended with {_ending(status)}", fail_closed)
    return Verdict(*json.loads(said))


def _in_child(work: Work, fail_closed: bool) -> Verdict:
    try:
        return work()
    except Exception as error:  # a library that cannot even be imported must not cost the writer the mail
        return failure(fault(error), fail_closed)


def _answer(work: Work, write_end: int, fail_closed: bool) -> None:
    """Do the work in the child and write what comes of it; never returns."""
    try:
        verdict = _in_child(work, fail_closed)
        with os.fdopen(write_end, "wb") as pipe:
            pipe.write(json.dumps(verdict).encode() + b"\n")
    finally:
        os._exit(0)


def _read(pipe: int, until: float) -> bytes | None:
    """Return all that comes from a pipe up to its end; None where that lies behind the time `until`."""
    said = b""
    while True:
        ready, _, _ = select.select([pipe], [], [], max(0, until - time.monotonic()))
        if not ready:
            return None
        part = os.read(pipe, 1 << 16)
        if not part:
            return said
        said += part


def _ending(status: int) -> str:
    if os.WIFSIGNALED(status):
        return signal.Signals(os.WTERMSIG(status)).name
    return f"exit code {os.waitstatus_to_exitcode(status)}"
