"""One mail at a time, whichever door it comes through: what a check finds around it belongs to the whole process."""

from __future__ import annotations

import time
from threading import RLock
from types import TracebackType


class Turn:
    """Is held while a mail is checked; `ended` is when the last one was done, on the clock of `time.monotonic`."""

    def __init__(self) -> None:
        self._lock = RLock()
        self.ended = time.monotonic()

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.ended = time.monotonic()
        self._lock.release()


TURN = Turn()
"""The turn of this process."""
