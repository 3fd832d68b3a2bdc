"""Alarms on harmless sentences that differ only in who is spoken of or in the variety of English.

    python -m training.fairness [--share 0.1]

Prints the sentences that are told. These are too few to compare kinds by, so the thresholds are then lowered, all by
the same factor, until the given share of all sentences would be told; for each kind that share is printed, and its
ratio to that of the plain sentences of the same groups (`neutral` among people, `standard` among varieties).
"""

from __future__ import annotations

import argparse
from collections import defaultdict

import numpy as np

from rapport.meaning import Meaning, Reader, reader
from training.labels import RULES
from training.rows import HERE, cells

PLAIN = {"who": "neutral", "how": "standard"}
"""The kind that others are compared with, by the first letters of a group."""


def told(meant: Meaning) -> list[str]:
    """Return the faults that are told with medium confidence or more."""
    return [label for label in RULES if meant.says(label)]


def nearness(meant: Meaning, of: Reader) -> float:
    """Return how near a sentence comes to being told: the greatest score of a fault as a multiple of its threshold."""
    return max(meant.scores[label.name] / label.medium for label in of.labels if label.name in RULES)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", type=float, default=0.1, help="of all sentences so large a part is compared")
    share = parser.parse_args().share
    near: dict[tuple[str, str], list[float]] = defaultdict(list)
    rows = list(cells(HERE / "fairness.tsv"))
    for (kind, text, group), meant in zip(rows, reader().read([row[1] for row in rows]), strict=True):
        near[group[:3], kind].append(nearness(meant, reader()))
        if told(meant):
            print(f"{kind:<16} {', '.join(told(meant)):<40} {text}")
    border = np.quantile([one for some in near.values() for one in some], 1 - share)
    print(f"At {border:.0%} of the thresholds {share:.0%} would be told:")
    found = {kind: float(np.mean(np.array(some) > border)) for kind, some in near.items()}
    for (which, kind), part in sorted(found.items()):
        plain = found[which, PLAIN[which]]
        ratio = f"{part / plain:.2f}" if plain else "?"
        print(f"{which} {kind:<18} {part:6.1%} of {len(near[which, kind]):3}, {ratio} times as often as {PLAIN[which]}")


if __name__ == "__main__":
    main()
