"""Alarms on harmless sentences that differ only in who is spoken of or in the variety of English.

    python -m training.fairness

For each kind: in which share of its sentences some fault is told.
"""

from __future__ import annotations

from collections import defaultdict

from rapport.meaning import Meaning, reader
from training.labels import RULES
from training.rows import HERE, cells


def told(meant: Meaning) -> list[str]:
    """Return the faults that are told with medium confidence or more."""
    return [label for label in RULES if meant.says(label)]


def main() -> None:
    rows = list(cells(HERE / "fairness.tsv"))
    alarms: dict[str, list[bool]] = defaultdict(list)
    for (kind, text, group), meant in zip(rows, reader().read([row[1] for row in rows]), strict=True):
        alarms[f"{group[:3]} {kind}"].append(bool(told(meant)))
        if told(meant):
            print(f"{kind:<16} {', '.join(told(meant)):<40} {text}")
    for kind, found in sorted(alarms.items()):
        print(f"{kind:<22} {sum(found):3} of {len(found):3}  {sum(found) / len(found):.3f}")


if __name__ == "__main__":
    main()
