"""How well the reader tells each label, at the thresholds of `labels.toml`.

    python -m training.evaluate [--part PART] [--model FOLDER] [--data FOLDER] [--wrong LABEL]

A part is `dev`, `test` or a set that was written blind (`fresh`, `fourth-fresh` to `first-fresh`). Ordinary sentences
of the same part count among the passes, about ten to one. With --data, the share of real mails in which each label is
told is printed too; with --wrong, the rows of a label that are told wrongly (only those of `dev` may be looked at).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from rapport.meaning import Reader
from training.figures import Count, Mail, Scored, count, ordinary_scores, scored_mails, scored_rows
from training.labels import OWN_TABLES
from training.rows import DEV, FRESH, SENTENCES, TEST
from training.settings import MODEL


def table(reader: Reader, part: str, mails: Sequence[Mail]) -> Iterator[str]:
    """Return a line a label and one for all: precision, recall, with high confidence, and how often spans are right."""
    folder = FRESH.get(part, SENTENCES)
    innocent = ordinary_scores(reader, TEST if part in FRESH else part)
    thresholds = {label.name: label for label in reader.labels}
    total, surely, right, told = Count(0, 0, 0), Count(0, 0, 0), 0, 0
    yield f"{'label':<28} faults     P     R | high P     R | words | mails"
    for label in OWN_TABLES:
        if not (folder / f"{label.replace('/', '.')}.tsv").exists():
            continue
        scored = scored_rows(reader, label, [part], folder)
        ordinary = [] if label.startswith("says/") else [one[label] for one in innocent]
        medium, high = (count(scored, ordinary, one) for one in (thresholds[label].medium, thresholds[label].high))
        overlaps = [one.overlap for one in scored if one.row.fails and one.score >= thresholds[label].medium]
        alarms = [one.scores.get(label, 0.0) >= thresholds[label].medium for one in mails]
        total, surely = (Count(*map(sum, zip(a, b, strict=True))) for a, b in ((total, medium), (surely, high)))
        right, told = right + sum(one >= 0.5 for one in overlaps), told + len(overlaps)
        yield _line(label, medium, high, _share([one >= 0.5 for one in overlaps]), _share(alarms))
    yield _line("all", total, surely, right / max(told, 1), 0.0)


def _line(name: str, medium: Count, high: Count, words: float, mails: float) -> str:
    return (
        f"{name:<28} {medium.faults:6} {medium.precision:6.3f}{medium.recall:6.3f} "
        f"| {high.precision:6.3f}{high.recall:6.3f} | {words:5.2f} | {mails:6.2%}"
    )


def _share(given: Sequence[bool]) -> float:
    return sum(given) / max(len(given), 1)


def wrong(scored: Sequence[Scored], threshold: float) -> Iterator[str]:
    """Return the dev rows that are told wrongly, the surest first."""
    for one in sorted(scored, key=lambda one: -abs(one.score - threshold)):
        if one.row.fails != (one.score >= threshold):
            yield f"{'missed' if one.row.fails else 'FALSE '} {one.score:.2f} {one.row.text!r}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=(DEV, TEST, *FRESH), default=DEV)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--wrong", default="", metavar="LABEL")
    options = parser.parse_args()
    reader = Reader(options.model)
    if options.wrong:
        threshold = next(label.medium for label in reader.labels if label.name == options.wrong)
        print(*wrong(scored_rows(reader, options.wrong, [DEV]), threshold), sep="\n")
        return
    print(*table(reader, options.part, scored_mails(reader, options.data) if options.data else []), sep="\n")


if __name__ == "__main__":
    main()
