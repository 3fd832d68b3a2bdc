"""Speed and memory, as ratios within one run.

    python -m benchmarks.speed --data FOLDER [--runs 15] [--alex PROGRAM]

A cold check is compared with alex on the same short draft, in turn, with the bytecode that an installed package has;
the folder is made of the mails of the set `emails`, one file each.
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

from training.figures import mail_text

import rapport
from benchmarks.rows import rows

FOUND = """Hello Bo,

per my last email, the room on the second floor is not free on Monday. You told
Mia the wrong day, and now the guests have two invitations. Karen in accounts is
hopeless with such lists. The caterer can't hold the price forever. I am sorry if
you feel that this is a lot of trouble. The flowers come at ten. The band needs
two hours to set up. Our budget has been slashed, as you know. The key is at the
desk.

Kind regards,
Ann
"""
"""Ten sentences with findings, none of them an order."""
ORDER = FOUND.replace("The flowers come at ten.", "Send me the new list by noon.")
BIN = Path(sys.executable).parent


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


def cold_start(folder: Path, runs: int, alex: str) -> None:
    """Time a check of one short draft as a whole process, beside alex on the same file if it is there."""
    rapport = [str(BIN / "rapport"), "check"]
    for name, text in (("with findings", FOUND), ("with an order", ORDER)):
        draft = folder / "draft.txt"
        draft.write_text(text, encoding="utf-8")
        if alex:
            print(told(f"cold check {name}", *in_turn([*rapport, str(draft)], [alex, str(draft)], runs), "alex"))
        else:
            seconds([*rapport, str(draft)])
            times = [seconds([*rapport, str(draft)]) for _ in range(runs)]
            print(f"cold check {name}: {statistics.median(times):.3f} s; name alex with --alex to compare")


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
    parsed = parsed_mails(sorted(mails.iterdir()))
    print(f"folder of {count} mails, one process: {one:.1f} s, {count / one:.0f} mails/s, peak memory {peak:.0f} MB")
    print(f"folder of {count} mails, --jobs 2: {two:.1f} s, {count / two:.0f} mails/s, {one / two:.2f} times as fast")
    print(f"mails in which a sentence is parsed: {parsed / count:.1%}")


def parsed_mails(paths: Sequence[Path]) -> int:
    """Return in how many of the mails a sentence is parsed, which is when spaCy is imported for one alone."""
    from rapport import prose
    from rapport.run import Job, check_bytes
    from rapport.settings import load_settings

    count = 0
    asked: list[int] = []
    parse_all = prose.parse_all

    def counted(sentences: Sequence[str]) -> list[prose.Parse]:
        asked.append(len(sentences))
        return parse_all(sentences)

    prose.parse_all = counted
    job = Job(load_settings(None))
    for path in paths:
        asked.clear()
        check_bytes(str(path), path.read_bytes(), job)
        count += bool(asked)
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--alex", default="", metavar="PROGRAM", help="alex, such as node_modules/.bin/alex")
    options = parser.parse_args()
    compileall.compile_dir(Path(rapport.__file__).parent, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        cold_start(Path(folder), options.runs, options.alex)
        whole_folder(options.data, Path(folder))


if __name__ == "__main__":
    main()
