"""Chooses from which score on a label is told, on own dev sentences and on alarms in real mail.

    python -m training.thresholds --data FOLDER [--model FOLDER]

Medium confidence: the lowest score at which dev sentences reach the precision `MEDIUM` among near misses and ordinary
sentences, and no more real mails than `BUDGETS` have it. High confidence: the same for `HIGH` and half of the budget.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from rapport.meaning import Reader
from training.figures import Mail, Scored, count, ordinary_scores, scored_mails, scored_rows
from training.labels import OWN_TABLES, SHIPPED
from training.rows import DEV
from training.settings import MODEL, read_labels, write_labels

LOW, MEDIUM, HIGH = 0.6, 0.93, 0.98
"""Precision on dev sentences, ordinary ones among the passes."""
BUDGET = 0.01
BUDGETS = {
    "never/confidential": 0.006,
    "tone/blame": 0.004,
    "tone/passive-aggressive": 0.008,
    "tone/condescending": 0.004,
    "tone/negative": 0.006,
    "tone/hostile": 0.004,
    "tone/abrupt-request": 0.03,
    "clarity/metaphor": 0.03,
    "contact/vague-deadline": 0.03,
    "says/announces-file": 0.2,
    "says/promise": 0.3,
}
"""Share of real mails that may be told of a label; half a per cent for the topics of `never`, and 1 for others."""
NEVER = 0.0025
STEPS = [number / 200 for number in range(40, 200)]


def budget(label: str) -> float:
    return BUDGETS.get(label, NEVER if label.startswith("never/") else BUDGET)


def choose(
    scored: Sequence[Scored], innocent: Sequence[float], mails: Sequence[float], wanted: float, most: float
) -> float:
    """Return the lowest step with the wanted precision and no more mails than `most` (share); .995 if there is none."""
    for step in STEPS:
        counted = count(scored, innocent, step)
        alarms = sum(score >= step for score in mails) / max(len(mails), 1)
        if counted.precision >= wanted and alarms <= most:
            return step
    return STEPS[-1]


def thresholds(reader: Reader, mails: Sequence[Mail]) -> dict[str, tuple[float, float, float]]:
    """Return the thresholds of every label for low, medium and high confidence."""
    innocent = ordinary_scores(reader, DEV)
    chosen = {}
    for label in SHIPPED:
        if label not in OWN_TABLES:
            chosen[label] = (0.3, 0.5, 0.8)
            continue
        scored = scored_rows(reader, label, [DEV])
        ordinary = [] if label.startswith("says/") else [one[label] for one in innocent]
        seen = [mail.scores.get(label, 0.0) for mail in mails]
        medium = choose(scored, ordinary, seen, MEDIUM, budget(label))
        high = max(medium, choose(scored, ordinary, seen, HIGH, budget(label) / 2))
        chosen[label] = (choose(scored, ordinary, [], LOW, 1.0), medium, high)
    return chosen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=MODEL)
    options = parser.parse_args()
    reader = Reader(options.model)
    about = read_labels(options.model)
    chosen = thresholds(reader, scored_mails(reader, options.data))
    write_labels(options.model, about["version"], about["longest"], chosen)


if __name__ == "__main__":
    main()
