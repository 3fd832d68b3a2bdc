"""How fast mailboxes are learned, and in how much memory.

    python -m benchmarks.contacts --data FOLDER [--numbers 5000,100000] [--reader]
    python -m benchmarks.contacts --data FOLDER --numbers 800 --write FILE

An mbox of so many mails is made from the mails of the set `emails`, to and from some hundred people, and learned by a
process of its own with an address book of its own. A second is one of the processor, so that other programs cost
nothing; what it takes to learn a mailbox of one mail is taken off. With --write the mailbox is only made, for
`rapport waiting FILE --me me@example.com --today 2015-02-01`.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import NamedTuple

from benchmarks.rows import rows

ME = "me@example.com"
SHARE_OF_MINE = 0.4


class Run(NamedTuple):
    """What a run took: seconds of the processor, and the most memory it had, in MB."""

    seconds: float
    memory: float


def mails(data: Path, number: int) -> Iterator[str]:
    """Yield so many mails as an mbox has them; the same people write more or less often in every mailbox."""
    chance = random.Random(1)
    texts = [(" ".join(row["subject"].split()), row["text"]) for row in rows(data, "emails")]
    for count in range(number):
        subject, text = texts[count % len(texts)]
        other = f"person{int(chance.expovariate(1 / 60))}@example.org"
        sender, recipient = (ME, other) if chance.random() < SHARE_OF_MINE else (other, ME)
        date = format_datetime(datetime(2015, 1, 1, tzinfo=UTC) + timedelta(minutes=25 * count))
        lines = (f">{line}" if line.lstrip(">").startswith("From ") else line for line in text.splitlines())
        yield (
            f"From {sender} Thu Jan  1 00:00:00 2015\nFrom: {sender}\nTo: {recipient}\nDate: {date}\n"
            f"Message-ID: <{count}@example.org>\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n"
            "Content-Transfer-Encoding: 8bit\n\n" + "\n".join(lines) + "\n\n"
        )


def write(data: Path, number: int, box: Path) -> None:
    """Write a mailbox of so many mails."""
    with open(box, "w", encoding="utf-8", errors="replace") as file:
        file.writelines(mails(data, number))


def learned(data: Path, number: int, *, reader: bool) -> Run:
    """Learn a mailbox of so many mails in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        box = Path(folder, "box.mbox")
        write(data, number, box)
        command = [sys.executable, "-m", "rapport", "learn", str(box), "--me", ME, *([] if reader else ["--fast"])]
        process = subprocess.Popen(command, env={**os.environ, "XDG_DATA_HOME": folder}, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Run(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--numbers", default="5000,100000")
    parser.add_argument("--reader", action="store_true", help="with the learned reader")
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    if options.write:
        write(options.data, int(options.numbers), options.write)
        return
    start = learned(options.data, 1, reader=options.reader)
    print(f"one mail: {start.seconds:.1f} s, {start.memory:.0f} MB", flush=True)
    for number in map(int, options.numbers.split(",")):
        run = learned(options.data, number, reader=options.reader)
        rate = number / (run.seconds - start.seconds)
        print(f"{number:,} mails: {rate:.0f} mails a second, {run.memory:.0f} MB at most", flush=True)


if __name__ == "__main__":
    main()
