"""Tries generated inputs until their number is reached, and tells each that breaks a law.

    python -m tests.fuzz [--number 200000] [--first 0] [--only KIND[:NUMBER]]

Input `number` is of the kind whose turn it is, made from kind and number alone. The exit code is 1 if any broke a law.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
import warnings
from collections import Counter
from random import Random

from rapport import meaning
from tests.fuzz.files import Made
from tests.fuzz.laws import EVERYTHING, KINDS, TURNS, Input, made_input, try_one, whole_program_holds
from tests.fuzz.reader import random_reader

TOLD_EVERY = 5000


def attempt(kind: str, number: int) -> str:
    """Try one input; return what broke, nothing if all laws hold."""
    rng = Random(f"{kind}:{number}")
    made: Input = ""
    try:
        made = made_input(kind, rng)
        with random_reader():
            try_one(made, number, rng)
        if number % EVERYTHING == 0 and isinstance(made, Made):
            whole_program_holds(made, rng)
    except Exception:
        return f"{kind}:{number}\n{made!r}\n{traceback.format_exc()}"
    return ""


def run(kinds: tuple[str, ...], numbers: range) -> int:
    """Try these numbers, the kinds in turn, and print what breaks and a count; return how many broke."""
    broken, tried, start = 0, Counter[str](), time.monotonic()
    for number in numbers:
        kind = kinds[number % len(kinds)]
        wrong = attempt(kind, number)
        tried[kind] += 1
        broken += bool(wrong)
        if wrong:
            print(f"BROKEN {wrong}", flush=True)
        if (number + 1) % TOLD_EVERY == 0 or number == numbers[-1]:
            told = ", ".join(f"{count} {kind}" for kind, count in tried.items())
            print(f"{sum(tried.values())} tried in {time.monotonic() - start:.0f} s ({told}): {broken} broken", flush=True)
    return broken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=200_000, help="how many inputs (200000)")
    parser.add_argument("--first", type=int, default=0, help="number of the first (0)")
    parser.add_argument("--only", default="", metavar="KIND[:NUMBER]", help=f"one kind, or one input: {', '.join(KINDS)}")
    options = parser.parse_args()
    warnings.simplefilter("error")
    meaning.label_names()
    kind, _, number = options.only.partition(":")
    numbers = range(options.first, options.first + options.number)
    if number:
        numbers = range(int(number), int(number) + 1)
    sys.exit(bool(run((kind,) if kind else TURNS, numbers)))


if __name__ == "__main__":
    main()
