"""Labelled sentences, and how well a rule does on them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapport.lint import lint
from rapport.readers import read
from rapport.rule import CONFIDENCES, Rule

FOLDER = Path(__file__).parent / "sentences"


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled text; `half` is 0 for the rows a rule was tuned on and 1 for the others."""

    label: str
    at: str
    text: str
    half: int


@dataclass(slots=True)
class Score:
    """Counts of one half: rows that should fail, those found, and passes with a finding."""

    fails: int = 0
    found: int = 0
    false: int = 0

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.false) if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.found / self.fails if self.fails else 0.0


def rows(rule_id: str) -> Iterator[Row]:
    """Give the labelled rows of a rule."""
    lines = (FOLDER / f"{rule_id.replace('/', '.')}.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        label, at, text, *_ = line.split("\t")
        half = zlib.crc32(text.encode()) % 2
        yield Row(label, at.replace("\\n", "\n"), text.replace("\\n", "\n"), half)


def scores(rule: Rule, confidence: str = "low") -> tuple[Score, Score]:
    """Score a rule on the half it was tuned on and on the other; a finding is right where it overlaps `at`."""
    halves = Score(), Score()
    least = CONFIDENCES.index(confidence)
    for row in rows(rule.id):
        drafts = read(f"{rule.id}.txt", row.text.encode(), "plain")
        findings = [one for draft in drafts for one in lint(draft, [rule])]
        found = [one for one in findings if CONFIDENCES.index(one.confidence) >= least]
        half = halves[row.half]
        if row.label == "pass":
            half.false += bool(found)
        else:
            start = row.text.find(row.at)
            half.fails += 1
            half.found += any(one.start < start + len(row.at) and start < one.end for one in found)
    return halves
