"""A check through the warm linter as a whole process, and one in an editor after a key, as ratios within one run.

    python -m benchmarks.warm [--runs 40]

In turn: Python that does nothing, a check by the server of a draft it has not seen, and one of a draft it has.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.speed import BIN, FOUND, seconds
from rapport.server import Linter


def draft(number: int) -> str:
    """Return ten sentences with findings, of which none stands in the draft of another number."""
    return FOUND.replace(".", f" {number}.")


def told(name: str, times: Sequence[float], beside: Sequence[float] = ()) -> None:
    middle, best = statistics.median(times), min(times)
    more = f", {middle - statistics.median(beside):.3f} s more than Python alone" if beside else ""
    print(f"{name}: median {middle:.3f} s, best {best:.3f} s{more}")


def whole_process(folder: Path, runs: int) -> None:
    """Time the checks as processes, with a server of this benchmark's own."""
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    server = subprocess.Popen([BIN / "rapport", "serve"], stdout=subprocess.PIPE)
    assert server.stdout is not None
    server.stdout.readline()
    path = folder / "draft.txt"
    check = [str(BIN / "rapport"), "check", str(path)]
    python, new, seen = [], [], []
    for number in range(runs):
        path.write_text(draft(number), encoding="utf-8")
        python.append(seconds([sys.executable, "-c", "pass"]))
        new.append(seconds(check))
        seen.append(seconds(check))
    told("Python that does nothing", python)
    told("check of a new draft of ten sentences", new, python)
    told("check of a draft seen before", seen, python)
    subprocess.run([BIN / "rapport", "serve", "--stop"], stdout=subprocess.DEVNULL, check=True)
    server.communicate()


def after_a_key(runs: int) -> None:
    """Time the linter of an editor when one sentence of ten has changed, and when none has."""
    linter = Linter()

    def timed(text: str) -> float:
        start = time.perf_counter()
        linter.check("draft.txt", text.encode())
        return time.perf_counter() - start

    timed(draft(0)), timed(draft(0))
    changed = (draft(0).replace("come at ten", f"come at ten or {number}") for number in range(runs))
    told("editor, one sentence of ten changed", [timed(one) for one in changed])
    told("editor, nothing changed", [timed(draft(0)) for _ in range(runs)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=40)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        whole_process(Path(folder), options.runs)
    after_a_key(options.runs)


if __name__ == "__main__":
    main()
