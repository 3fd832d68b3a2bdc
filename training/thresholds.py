"""Chooses from which score on a label is told, on own dev sentences and on alarms in real mail.

    python -m training.thresholds --data FOLDER [--model FOLDER]

Medium confidence: the scores at which most faults of dev sentences are found, while all labels together have the
precision `MEDIUM` among near misses and ordinary sentences and no more real mails are told than `IN_MAILS` says.
High confidence: the same for `HIGH` and half as many mails.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from rapport.meaning import Reader
from training.figures import Mail, Scored, count, ordinary_scores, scored_mails, scored_rows
from training.labels import OWN_TABLES, SHIPPED
from training.rows import DEV
from training.settings import MODEL, read_labels, write_labels

LEAST = 0.35
"""No answer below this score is yes, not even with low confidence: it decides for rows that ask the reader."""
LEAST_LOW = {"contact/vague-deadline": 0.47, "tone/negative": 0.5, "tone/passive-aggressive": 0.59}
"""The same of labels of which nothing told in real mail was kept below, by their rules or one that counts on them."""
LEAST_MEDIUM = {
    "clarity/metaphor": 0.945,
    "contact/vague-deadline": 0.97,
    "interest/religion-politics": 0.86,
    "interest/too-deep": 0.925,
    "never/confidential": 0.95,
    "never/gossip": 0.915,
    "never/health": 0.65,
    "repair/non-apology": 0.955,
    "tone/condescending": 0.955,
    "tone/negative": 0.95,
    "tone/passive-aggressive": 0.94,
    "tone/ultimatum": 0.975,
    "says/announces-file": 0.7,
    "says/complaint": 0.9,
    "says/promise": 0.9,
    "says/real-apology": 0.6,
}
"""No yes with medium confidence below this score.

Below it, most of what was told in real mail was not kept by readers of ours, at little cost on dev sentences; or rules
that rest on a helper would tell courtesies and plans.
"""
LOW, MEDIUM, HIGH = 0.75, 0.93, 0.98
"""Precision over all labels on dev sentences, ordinary ones among the passes."""
MAILS = 3_000
IN_MAILS = {
    "clarity/metaphor": 38,
    "contact/vague-deadline": 54,
    "interest/intrusive": 8,
    "interest/religion-politics": 15,
    "interest/too-deep": 6,
    "never/bad-news": 5,
    "never/confidential": 24,
    "never/discrimination": 9,
    "never/gossip": 9,
    "never/health": 8,
    "never/legal": 6,
    "never/pay": 5,
    "never/performance-review": 9,
    "never/resignation": 5,
    "never/secrecy": 5,
    "repair/non-apology": 6,
    "tone/abrupt-request": 12,
    "tone/blame": 13,
    "tone/condescending": 11,
    "tone/hostile": 20,
    "tone/negative": 15,
    "tone/passive-aggressive": 14,
    "tone/sarcasm": 13,
    "tone/ultimatum": 6,
    "trust/overclaim": 11,
    "feels/anger": 36,
    "says/announces-file": 300,
    "says/complaint": 600,
    "says/promise": 900,
    "says/real-apology": 150,
    "says/repairs": 900,
}
"""How many of the real mails may be told of a label: no more than have it.

Readers of ours judged the seventy sentences of these mails in which the reader before this one was surest of each
fault; those in doubt count half, and a topic of `never` has nine mails at most.
Labels of which a second reading kept few have a third to a half fewer than that. Helpers do not tell anything alone.
"""
ANGER = "feels/anger"
"""Known from comments of others alone: its thresholds are chosen on alarms in real mail."""
HELPER = (0.3, 0.5, 0.8)
"""Thresholds of helpers and scales, of which no finding depends on one alone."""
STEPS = [*(number / 200 for number in range(10, 190)), *(number / 1000 for number in range(950, 1000))]
COSTS = [number / 10 for number in range(1, 100)]
"""What an innocent sentence that is told may cost, in faults that are found."""


def budget(label: str) -> float:
    """Return the share of real mails that may be told of a label."""
    return IN_MAILS[label] / MAILS


class Curve(NamedTuple):
    """For one label and each of `STEPS`: faults found, innocent sentences told, and the share of real mails told."""

    found: list[int]
    false: list[int]
    mails: list[float]


def curve(scored: Sequence[Scored], innocent: Sequence[float], mails: Sequence[float]) -> Curve:
    """Count at every step."""
    counts = [count(scored, innocent, step) for step in STEPS]
    alarms = [sum(score >= step for score in mails) / max(len(mails), 1) for step in STEPS]
    return Curve([one.found for one in counts], [one.false for one in counts], alarms)


def best_step(given: Curve, cost: float, most: float) -> int:
    """Return the place of the step with the most faults found, less `cost` for each innocent sentence told.

    Of those at which no more than the share `most` of real mails is told; the last step if there is none.
    """
    allowed = [place for place in range(len(STEPS)) if given.mails[place] <= most] or [len(STEPS) - 1]
    return max(allowed, key=lambda place: (given.found[place] - cost * given.false[place], place))


def together(curves: Mapping[str, Curve], wanted: float, share: float) -> dict[str, float]:
    """Return thresholds of all labels that find most at the wanted precision over all; `share` scales the budgets.

    An innocent sentence costs the same in every label, so that none is bought dearly for another.
    """
    places: dict[str, int] = {}
    for cost in COSTS:
        places = {label: best_step(one, cost, budget(label) * share) for label, one in curves.items()}
        found = sum(curves[label].found[place] for label, place in places.items())
        false = sum(curves[label].false[place] for label, place in places.items())
        if found and found / (found + false) >= wanted:
            break
    return {label: STEPS[place] for label, place in places.items()}


def thresholds(reader: Reader, mails: Sequence[Mail]) -> dict[str, tuple[float, float, float]]:
    """Return the thresholds of every label for low, medium and high confidence."""
    innocent = ordinary_scores(reader, DEV)
    curves = {}
    for label in (*OWN_TABLES, ANGER):
        scored = scored_rows(reader, label, [DEV]) if label in OWN_TABLES else []
        ordinary = [] if label.startswith("says/") else [one[label] for one in innocent]
        curves[label] = curve(scored, ordinary, [mail.scores.get(label, 0.0) for mail in mails])
    low, medium = together(curves, LOW, 10), together(curves, MEDIUM, 1)
    high = together(curves, HIGH, 0.5)
    for label in curves:
        medium[label] = max(medium[label], LEAST_MEDIUM.get(label, LEAST))
        low[label] = min(max(low[label], LEAST_LOW.get(label, LEAST)), medium[label])
    chosen = {label: (low[label], medium[label], max(medium[label], high[label])) for label in curves}
    seen = curves[ANGER].mails
    steps = [
        next(step for step, share in zip(STEPS, seen, strict=True) if share <= budget(ANGER) * k) for k in (4, 1, 0.5)
    ]
    chosen[ANGER] = (steps[0], steps[1], steps[2])
    return {label: chosen.get(label, HELPER) for label in SHIPPED}


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
