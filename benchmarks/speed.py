"""Speed and memory, as ratios within one run.

    python -m benchmarks.speed --data FOLDER [--runs 15]

Cold start is compared with proselint on the same short draft, in turn, both with the bytecode an installed package
has; the folder is made of the mails of the set `emails`, one file each.
"""

from __future__ import annotations

import argparse
import compileall
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import rapport
from benchmarks.alarms import mail_text
from benchmarks.rows import rows

PLAIN = """Hello Bo,

the room on the second floor is free on Monday. The key is at the desk, and
Mia has the list of guests.

Kind regards,
Ann
"""
CALM = (
    """Hi Tom,

Thank you for the notes. I have added the two missing pages and uploaded the
file to the folder of the project. The meeting room is booked for 10:00 on
Tuesday 3 June.

Best regards,
Laura
""",
    """Hello Priya,

I looked at the figures for April. The total is right, but two lines in the
table are swapped: row 4 belongs to the Leeds office and row 5 to York. I have
corrected both in the shared document.

Thanks,
Jonas
""",
    """Good morning Elena,

Our train arrives at 9:40, so we should be at your office shortly after ten.
Maria is bringing the samples, and I have the contract with me.

See you on Thursday,
Paul
""",
)
"""Drafts with more words that rules might have something to say about, and have not."""
PARSED = PLAIN.replace("the room", "send me the list. The room")
BIN = Path(sys.executable).parent
PARSER_ALONE = """
from rapport.prose import parse_all
parse_all(["send me the list."])
"""


def seconds(command: Sequence[str]) -> float:
    """Run a command once and give the seconds it took, whatever its exit code."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def in_turn(one: Sequence[str], other: Sequence[str], runs: int) -> tuple[list[float], list[float]]:
    """Time two commands in turn, after one run of each that does not count."""
    seconds(one), seconds(other)
    pairs = [(seconds(one), seconds(other)) for _ in range(runs)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def told(name: str, one: list[float], other: list[float], other_name: str) -> str:
    first, second = statistics.median(one), statistics.median(other)
    ratio = f"ratio {first / second:.2f}, difference {first - second:.3f} s"
    return f"{name}: {first:.3f} s, {other_name} {second:.3f} s, {ratio}"


def cold_start(folder: Path, runs: int) -> None:
    draft, parsed = folder / "draft.txt", folder / "parsed.txt"
    parsed.write_text(PARSED, encoding="utf-8")
    rapport = [str(BIN / "rapport"), "check"]
    if not (BIN / "proselint").exists():
        print("cold start: proselint is not installed here; pip install proselint")
    else:
        for number, text in enumerate((PLAIN, *CALM), 1):
            draft.write_text(text, encoding="utf-8")
            times = in_turn([*rapport, str(draft)], [str(BIN / "proselint"), "check", str(draft)], runs)
            print(told(f"cold start, no sentence parsed, draft {number}", *times, "proselint"))
    times = in_turn([*rapport, str(parsed)], [sys.executable, "-c", PARSER_ALONE], runs)
    print(told("cold start, one sentence parsed", *times, "parser alone"))


def whole_folder(data: Path, folder: Path) -> None:
    mails = folder / "mails"
    mails.mkdir()
    for row in rows(data, "emails"):
        (mails / f"{row['id']}.txt").write_text(mail_text(row), encoding="utf-8", errors="replace")
    count = len(list(mails.iterdir()))
    command = [str(BIN / "rapport"), "check", str(mails), "--format", "jsonl"]
    one = seconds(command)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    two = seconds([*command, "--jobs", "2"])
    print(f"folder of {count} mails, one process: {one:.1f} s, {count / one:.0f} mails/s, peak memory {peak:.0f} MB")
    print(f"folder of {count} mails, --jobs 2: {two:.1f} s, {count / two:.0f} mails/s, {one / two:.2f} times as fast")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    compileall.compile_dir(Path(rapport.__file__).parent, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        cold_start(Path(folder), options.runs)
        whole_folder(options.data, Path(folder))


if __name__ == "__main__":
    main()
