"""How well the reader tells which sentences of a reply take up what was asked, and which questions are left open.

    python -m training.replies [--part test|dev] [--model FOLDER]

Sentences are those of `replies/pairs.tsv` and `replies/threads.tsv`. Only the threads are whole replies: what none of
their sentences takes up is left open.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sklearn.metrics import roc_auc_score

from rapport.meaning import Reader
from training.rows import DEV, PAIRS, TEST, THREADS, Reply, replies
from training.settings import MODEL


class Asked(NamedTuple):
    """Something asked in a thread: the greatest score of a sentence of the reply, and whether none takes it up."""

    score: float
    is_open: bool


def scored(reader: Reader, path: Path, part: str) -> list[tuple[Reply, float]]:
    """Return the sentences of one part with their scores."""
    rows = [one for one in replies(path) if one.part == part]
    return list(zip(rows, reader.read_replies([(one.question, one.reply) for one in rows]), strict=True))


def asked_in_threads(reader: Reader, part: str) -> Iterator[Asked]:
    """Yield what is asked in the threads of one part."""
    found: dict[tuple[str, str], Asked] = {}
    for row, score in scored(reader, THREADS, part):
        key = (row.group, row.question)
        known = found.get(key, Asked(0.0, True))
        found[key] = Asked(max(known.score, score), known.is_open and not row.answers)
    yield from found.values()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=(DEV, TEST), default=TEST)
    parser.add_argument("--model", type=Path, default=MODEL)
    options = parser.parse_args()
    reader = Reader(options.model)
    for path in (PAIRS, THREADS):
        rows = scored(reader, path, options.part)
        area = roc_auc_score([one.answers for one, _ in rows], [score for _, score in rows])
        print(f"{path.stem}: {len(rows)} sentences, AUC {area:.3f}")
    asked = list(asked_in_threads(reader, options.part))
    area = roc_auc_score([one.is_open for one in asked], [-one.score for one in asked])
    print(f"threads: {len(asked)} asked, {sum(one.is_open for one in asked)} left open, AUC {area:.3f}")


if __name__ == "__main__":
    main()
