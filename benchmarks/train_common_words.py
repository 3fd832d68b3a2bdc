"""Counts the common words of `src/rapport/prose/common_words.txt` in collections whose licence allows it.

    python -m benchmarks.train_common_words --data FOLDER

EWT e-mail (CC BY-SA 4.0), MAGPIE (CC BY 4.0), Parakweet intent (Apache 2.0) and the Stanford Politeness Corpus (as
distributed CC BY 4.0): a word is taken that is in three of the four, often enough, and mostly written in lower case.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from collections import Counter
from pathlib import Path

from benchmarks.rows import rows

SETS = ("ewt_email_sentences", "magpie", "parakweet_intent", "stanford_politeness")
LEAST_SETS = 3
LEAST_IN_A_MILLION = 8
ALWAYS = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december dear regards sincerely mr mrs ms dr hello hi thanks"
).split()
FILE = Path(__file__).parent.parent / "src" / "rapport" / "prose" / "common_words.txt"


def counted(data: Path, name: str) -> tuple[Counter[str], Counter[str]]:
    """Return how often each word is in a set, and how often with a capital."""
    every: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for row in rows(data, name):
        for word in re.findall(r"[A-Za-z]+", f"{row['text']} {row.get('context', '')}"):
            every[word.lower()] += 1
            capital[word.lower()] += word[0].isupper()
    return every, capital


def common(data: Path) -> list[str]:
    counts = [counted(data, name) for name in SETS]
    total = sum((every for every, _ in counts), Counter[str]())
    capitals = sum((capital for _, capital in counts), Counter[str]())
    size = sum(total.values())
    chosen = {
        word
        for word, number in total.items()
        if sum(word in every for every, _ in counts) >= LEAST_SETS
        and number * 1_000_000 >= LEAST_IN_A_MILLION * size
        and capitals[word] * 2 < number
        and (len(word) > 1 or word in "ai")
    }
    return sorted(chosen | set(ALWAYS))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    words = common(parser.parse_args().data)
    FILE.write_text(textwrap.fill(" ".join(words), 110) + "\n", encoding="utf-8")
    print(f"{len(words)} words")


if __name__ == "__main__":
    main()
