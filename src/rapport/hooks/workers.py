"""Linters in processes of their own: none takes longer than it may, and none that dies takes the server with it."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from rapport.hooks.worker import LENGTH_BYTES

START_SECONDS = 60.0
"""How long a linter may take to load its rules and its reader."""

_PROGRAM = "from rapport.hooks.worker import main; main()"

_GRACE = 0.3
"""Seconds beyond its time in which a linter may say that its time is over, before it is ended."""


class WorkerError(Exception):
    """A check that has not come to its end; the message says why. With `is_setup` the user has to mend something."""

    def __init__(self, told: str, is_setup: bool = False) -> None:
        super().__init__(told)
        self.is_setup = is_setup


class Duty(NamedTuple):
    """What a linter is started for: the function `module:name` makes it from the `values`."""

    maker: str
    values: Mapping[str, Any]


class Worker:
    """One linter; it is started anew after it had to be ended."""

    def __init__(self, duty: Duty, seconds: float) -> None:
        self._duty = duty
        self._seconds = seconds
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start the process and wait until it is ready. Raises `WorkerError`."""
        command = (sys.executable, "-c", _PROGRAM, self._duty.maker, json.dumps(self._duty.values))
        pipe = asyncio.subprocess.PIPE
        self._process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe)
        wrong = await self._within(START_SECONDS, self._receive())
        if wrong:
            await self.stop()
            raise WorkerError(wrong, is_setup=True)

    async def check(self, mail: bytes, recipients: Sequence[str]) -> Any:
        """Return what the linter says of a mail. Raises `WorkerError`."""
        if not self._process:
            await self.start()
        return await self._within(self._seconds + _GRACE, self._ask(mail, recipients))

    async def stop(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _within(self, seconds: float, work: Any) -> Any:
        try:
            async with asyncio.timeout(seconds):
                return await work
        except TimeoutError as error:
            await self.stop()
            raise WorkerError(f"it took longer than {min(seconds, self._seconds):g} s") from error
        except (OSError, EOFError) as error:
            await self.stop()
            raise WorkerError("the linter has died") from error

    async def _ask(self, mail: bytes, recipients: Sequence[str]) -> Any:
        assert self._process
        assert self._process.stdin
        for part in (json.dumps(recipients).encode(), mail):
            self._process.stdin.write(len(part).to_bytes(LENGTH_BYTES, "big") + part)
        await self._process.stdin.drain()
        return await self._receive()

    async def _receive(self) -> Any:
        assert self._process
        assert self._process.stdout
        length = await self._process.stdout.readexactly(LENGTH_BYTES)
        return json.loads(await self._process.stdout.readexactly(int.from_bytes(length, "big")))


class Workers:
    """As many linters as wanted; each checks one mail at a time, in at most `seconds`."""

    def __init__(self, duty: Duty, number: int, seconds: float) -> None:
        self._all = [Worker(duty, seconds) for _ in range(number)]
        self._idle: asyncio.LifoQueue[Worker] = asyncio.LifoQueue()
        self._checks: set[asyncio.Task[Any]] = set()

    async def start(self) -> None:
        """Start all linters and wait until they are ready. Raises `WorkerError`."""
        for worker in self._all:
            await worker.start()
            self._idle.put_nowait(worker)

    async def check(self, mail: bytes, recipients: Sequence[str]) -> Any:
        """Return what a linter says of a mail, in values of JSON. Raises `WorkerError`.

        The time of the check counts from when a linter is free. A caller that is cancelled leaves it in order.
        """
        worker = await self._idle.get()
        check = asyncio.create_task(self._check_with(worker, mail, recipients))
        self._checks.add(check)
        check.add_done_callback(self._checks.discard)
        return await asyncio.shield(check)

    async def stop(self) -> None:
        """End all linters."""
        for worker in self._all:
            await worker.stop()

    async def _check_with(self, worker: Worker, mail: bytes, recipients: Sequence[str]) -> Any:
        try:
            return await worker.check(mail, recipients)
        finally:
            self._idle.put_nowait(worker)
