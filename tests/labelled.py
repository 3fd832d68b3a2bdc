"""Labelled sentences, and how well a rule does on them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapport.lint import lint
from rapport.readers import read
from rapport.report import Finding
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
    for row in rows(rule.id):
        found = _found(rule, row, confidence)
        half = halves[row.half]
        if row.label == "pass":
            half.false += bool(found)
        else:
            start = _text(rule, row).find(row.at)
            half.fails += 1
            half.found += any(one.start < start + len(row.at) and start < one.end for one in found)
    return halves


def _text(rule: Rule, row: Row) -> str:
    """Give the text of a row as a draft; those about subjects are subjects."""
    return f"Subject: {row.text}\n\nYours, Ines\n" if rule.id == "clarity/subject" else row.text


def _found(rule: Rule, row: Row, confidence: str) -> list[Finding]:
    least = CONFIDENCES.index(confidence)
    drafts = read(f"{rule.id}.txt", _text(rule, row).encode(), "plain")
    findings = (one for draft in drafts for one in lint(draft, [rule]))
    return [one for one in findings if CONFIDENCES.index(one.confidence) >= least]


def wrong(rule: Rule, half: int, confidence: str = "medium") -> Iterator[str]:
    """Give the rows of one half that went wrong, a line each, for whoever improves the rule."""
    for row in rows(rule.id):
        if row.half == half:
            found = _found(rule, row, confidence)
            start = _text(rule, row).find(row.at)
            right = any(one.start < start + len(row.at) and start < one.end for one in found)
            if row.label == "pass" and found:
                yield f"FALSE  {row.text!r} marks {[one.text for one in found]}"
            elif row.label == "fail" and not right:
                yield f"missed {row.text!r} at {row.at!r}"


def main() -> None:
    """Print the scores of the rules named, and what went wrong in the half that rules are tuned on."""
    import sys

    from rapport.cards import load_rules

    for rule_id in sys.argv[1:]:
        rule = load_rules().get(rule_id)
        assert rule is not None, rule_id
        for half, score in enumerate(scores(rule, "medium")):
            print(f"{rule_id} half {half}: P {score.precision:.3f} R {score.recall:.3f} {score}")
        for line in wrong(rule, 0):
            print(line)


if __name__ == "__main__":
    main()
