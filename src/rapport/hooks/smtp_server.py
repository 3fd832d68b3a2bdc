"""Servers that listen until they are told to end, and then break off no mail that is on its way."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress

from rapport.faults import say_error
from rapport.hooks.smtp_places import Listen

_LEAVE_SECONDS = 60.0
"""How long mails that are on their way are waited for at the end."""


async def until_ended(listen: Listen, server: asyncio.Server, on_their_way: Callable[[], int]) -> None:
    """Tell where `server` listens, and wait until this process is told to end and no mail is on its way."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # on Windows Ctrl-C ends it at once
            loop.add_signal_handler(number, ended.set)
    say_error(f"rapport: listening on {listen.host}:{server.sockets[0].getsockname()[1]}\n")
    await ended.wait()
    server.close()
    with suppress(TimeoutError):
        async with asyncio.timeout(_LEAVE_SECONDS):
            while on_their_way():
                await asyncio.sleep(0.02)
