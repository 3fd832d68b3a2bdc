"""A limit on the time that one piece of work may take."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from math import inf
from types import FrameType

_AGAIN = 1.0
"""Seconds after which work that goes on in spite of the alarm is stopped again: what breaks while Python tidies up an
object is not passed on."""

_until: ContextVar[float] = ContextVar("_until", default=inf)


class OutOfTime(BaseException):
    """The time of a limit of `seconds` is over. As with Ctrl-C, what catches faults does not catch this."""

    def __init__(self, seconds: float = 0) -> None:
        super().__init__(seconds)
        self.seconds = seconds


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Stop what is done within after so many seconds. Raises `OutOfTime`.

    In the main thread of a process an alarm stops it wherever it is. In other threads, and where the system has no
    such alarm, it goes on up to the next call of `check_time`. A limit within another that ends sooner sets none.
    """

    def stop(number: int, frame: FrameType | None) -> None:
        raise OutOfTime(seconds)

    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        if 0 < signal.getitimer(signal.ITIMER_REAL)[0] <= seconds:
            yield
            return
        before = signal.signal(signal.SIGALRM, stop)
        signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
    else:
        token = _until.set(time.monotonic() + seconds)
        try:
            yield
        finally:
            _until.reset(token)


def check_time() -> None:
    """Raise `OutOfTime` where the time of a limit without an alarm is over."""
    if time.monotonic() > _until.get():
        raise OutOfTime

