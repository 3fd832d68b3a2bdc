"""Our own labelled sentences, and how a rule does on them."""

from __future__ import annotations

import csv
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapport.cards import load_rules
from rapport.lint import lint
from rapport.readers import read
from rapport.rule import CONFIDENCES, Rule

FOLDER = Path(__file__).parent / "sentences"


@dataclass(frozen=True)
class Row:
    """A sentence about which a rule should speak, marking words of `at`, or (`at` empty) stay silent."""

    text: str
    at: str

    @property
    def half(self) -> int:
        """0 for the half rules were written with, 1 for the half that only measures."""
        return zlib.crc32(self.text.encode()) % 2


@dataclass(frozen=True)
class Score:
    """How a rule did: rightly found, false alarms, missed."""

    found: int
    false: int
    missed: int

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.false) if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missed) if self.found else 0.0


def rows(rule_id: str) -> Iterator[Row]:
    """Give the rows of a rule's file."""
    path = FOLDER / f"{rule_id.replace('/', '.')}.tsv"
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            text, at = (row[key].replace("\\n", "\n") for key in ("text", "at"))
            yield Row(text, at if row["label"] == "fail" else "")


def rule(rule_id: str) -> Rule:
    found = load_rules().get(rule_id)
    assert found is not None, rule_id
    return found


def speaks(found: Rule, row: Row, format: str = "plain") -> bool:
    """Tell whether the rule marks words of the row that overlap those it should mark, at default confidence."""
    place = row.text.find(row.at) if row.at else -1
    for draft in read("row.txt", row.text.encode(), format):
        for finding in lint(draft, [found]):
            sure = CONFIDENCES.index(finding.confidence) >= CONFIDENCES.index("medium")
            overlaps = place < 0 or (finding.start < place + len(row.at) and place < finding.end)
            if sure and overlaps:
                return True
    return False


def score(rule_id: str, half: int | None = None) -> Score:
    """Measure a rule on its rows, or on one half of them."""
    found = rule(rule_id)
    chosen = [row for row in rows(rule_id) if half is None or row.half == half]
    spoken = [(bool(row.at), speaks(found, row)) for row in chosen]
    return Score(spoken.count((True, True)), spoken.count((False, True)), spoken.count((True, False)))


def told(rule_id: str, half: int | None = None) -> Iterator[str]:
    """Give the rows that went wrong, a line each, for whoever improves the rule."""
    found = rule(rule_id)
    for row in rows(rule_id):
        if (half is None or row.half == half) and bool(row.at) != speaks(found, row):
            yield f"{'missed' if row.at else 'FALSE '} {row.text!r}  at {row.at!r}"


def main() -> None:
    import sys

    for rule_id in sys.argv[1:]:
        for half in (0, 1):
            one = score(rule_id, half)
            print(f"{rule_id} half {half}: P {one.precision:.3f} R {one.recall:.3f} {one}")
        for line in told(rule_id, 0):
            print(line)


if __name__ == "__main__":
    main()
