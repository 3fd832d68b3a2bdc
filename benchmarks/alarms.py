"""How often the rules speak about real mail that nobody complained about.

    python -m benchmarks.alarms --data FOLDER [--jobs 2] [--show RULE --number 50 --seed 1]

With --show, prints findings of one rule at random, a line each, to be read and judged.
"""

from __future__ import annotations

import argparse
import random
import statistics
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from training.figures import mail_text

from benchmarks.rows import rows
from rapport.report import FileReport
from rapport.run import Job, check_bytes
from rapport.settings import load_settings


@cache
def _job(select: str) -> Job:
    return Job(load_settings(None, {"select": [select] if select else []}))


def _check(task: tuple[str, str, str]) -> FileReport:
    name, text, select = task
    return check_bytes(name, text.encode(errors="replace"), _job(select))


def reports(data: Path, jobs: int, select: str = "") -> Iterator[FileReport]:
    """Lint every mail of the set `emails`, its subject in front as a header."""
    tasks = [(f"{row['id']}.txt", mail_text(row), select) for row in rows(data, "emails")]
    if jobs == 1:
        yield from map(_check, tasks)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_check, tasks, chunksize=50)


def table(found: list[FileReport]) -> Iterator[str]:
    """Yield the number of findings a mail, and per rule the share of mails in which it speaks."""
    loud = sorted(sum(one.severity != "info" for one in report.findings) for report in found)
    yield f"mails {len(found)}, not read {sum(1 for report in found if report.error)}"
    ninetieth = loud[int(len(loud) * 0.9)]
    yield f"warnings and errors a mail: median {statistics.median(loud):g}, 90th percentile {ninetieth}"
    errors = sum(any(one.severity == "error" for one in report.findings) for report in found)
    yield f"mails with an error: {errors / len(found):.2%}"
    mails = Counter(rule for report in found for rule in {one.rule for one in report.findings})
    total = Counter(one.rule for report in found for one in report.findings)
    for rule, count in mails.most_common():
        yield f"  {rule:<28} {count / len(found):7.2%} of mails, {total[rule]} findings"


def sample(found: list[FileReport], number: int, seed: int) -> Iterator[str]:
    """Yield so many findings at random, each with the words around it."""
    all_of_them = [(report.path, one) for report in found for one in report.findings]
    random.Random(seed).shuffle(all_of_them)
    for path, one in all_of_them[:number]:
        instead = f" -> {one.alternatives[0]}" if one.alternatives else ""
        yield f"{path}:{one.origin.line} [{one.confidence}] {one.before} «{one.text[:160]}» {one.after}{instead}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--show", default="", metavar="RULE")
    parser.add_argument("--number", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    found = list(reports(options.data, options.jobs, options.show))
    for line in sample(found, options.number, options.seed) if options.show else table(found):
        print(line)


if __name__ == "__main__":
    main()
