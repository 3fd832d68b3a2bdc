"""How soon an editor shows what a key has changed, from the key to the diagnostics, through the language server.

    python -m benchmarks.typing [--keys 120]

A draft of ten sentences is typed on by one sentence, key by key, as fast as a fast typist does.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from lsprotocol import types
from pytest_lsp import client_capabilities
from tests.editor import Editor

from benchmarks.speed import FOUND

KEY = 0.12
"""Seconds between two keys."""

TYPED = " We could ask for a second room, since the first one is too small for all of them."


async def seconds_a_key(keys: int) -> list[float]:
    """Return for each key the seconds until its answer."""
    times = []
    with tempfile.TemporaryDirectory() as folder:
        editor = await Editor.start(Path(folder), client_capabilities("visual-studio-code"))
        editor.open("draft.txt", FOUND)
        await editor.told("draft.txt")
        for number in range(keys):
            typed = TYPED * (number // len(TYPED)) + TYPED[: number % len(TYPED) + 1]
            start = time.perf_counter()
            editor.type("draft.txt", FOUND.replace(" at the\ndesk.", f" at the\ndesk.{typed}"))
            await editor.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
            times.append(time.perf_counter() - start)
            await asyncio.sleep(max(KEY - times[-1], 0))
        await editor.leave()
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=120)
    times = sorted(asyncio.run(seconds_a_key(parser.parse_args().keys)))
    middle, slow = statistics.median(times), times[int(len(times) * 0.95)]
    print(f"from a key to its marks: median {middle * 1000:.0f} ms, 95 of 100 within {slow * 1000:.0f} ms")
    print(f"slowest {times[-1] * 1000:.0f} ms, of {len(times)} keys")


if __name__ == "__main__":
    main()
