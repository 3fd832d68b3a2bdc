"""The desk on which one open document lies: it is read again when it has changed, one reading at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from rapport.report import Finding
from rapport.server.lsp.reading import Document, Reading
from rapport.server.lsp.typing import Shown, end_of_edit, settled, shown_as

PAUSE = 0.8
"""Seconds without a key after which all is shown."""

LONGEST_REST = 1.0
"""Seconds; after each reading as much time is left free as it has taken, up to this."""


class Desk:
    """Lets `read` read a document whenever it has changed, and `show` show what was found.

    A key is answered at once; those that come while a reading runs are answered together by the next one. While
    somebody types, only what is settled is shown, and the rest after a pause.
    """

    def __init__(
        self,
        document: Document,
        read: Callable[[Document], Awaitable[Reading]],
        show: Callable[[Reading, Sequence[Finding]], None],
    ) -> None:
        self.document = document
        self._read = read
        self._show = show
        self._reading: Reading | None = None
        self._asked = self._answered = 0
        self._fresh = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._pause: asyncio.TimerHandle | None = None
        self._typed_at: int | None = None
        self._shown: frozenset[Shown] = frozenset()
        self._withheld = False
        self.again()

    def change(self, document: Document) -> None:
        """Take the document as it now is, after a key."""
        self._typed_at = end_of_edit(self.document.text, document.text)
        self.document = document
        if self._pause:
            self._pause.cancel()
        self._pause = asyncio.get_running_loop().call_later(PAUSE, self._rest)
        self.again()

    def again(self) -> None:
        """Read the document again, since it or the config may have changed."""
        self._asked += 1
        self._fresh.clear()
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._work())

    def close(self) -> None:
        """Read and show nothing of the document any more."""
        for one in (self._task, self._pause):
            if one:
                one.cancel()

    async def reading(self) -> Reading:
        """Return what was found in the document as it now is, as soon as it is read."""
        await self._fresh.wait()
        assert self._reading is not None
        return self._reading

    async def _work(self) -> None:
        clock = asyncio.get_running_loop().time
        while self._answered < self._asked:
            asked, begun = self._asked, clock()
            self._reading = await self._read(self.document)
            self._answered = asked
            if asked == self._asked:  # else its places are those of a text that is no more
                self._fresh.set()
                self._tell()
            await asyncio.sleep(min(clock() - begun, LONGEST_REST))

    def _rest(self) -> None:
        self._typed_at = None
        if self._withheld and self._fresh.is_set():
            self._tell()

    def _tell(self) -> None:
        reading = self._reading
        assert reading is not None
        found: Sequence[Finding] = reading.report.findings
        text, typed_at = reading.document.text, self._typed_at
        shown = found if typed_at is None else tuple(settled(text, found, typed_at, self._shown))
        is_broken = bool(reading.setup or reading.report.error)
        self._withheld = len(shown) < len(found) or is_broken
        if typed_at is None or not is_broken:  # half a tag is closed by one of the next keys
            self._shown = frozenset(map(shown_as, shown))
            self._show(reading, shown)
