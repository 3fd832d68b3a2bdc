"""How well a rule that does not ask the learned reader does on its labelled texts (`training/sentences`)."""

from __future__ import annotations

from typing import NamedTuple

from training.rows import Row, rows_of

from rapport.rule import Rule
from tests.findings import findings


class Score(NamedTuple):
    """Rows that should fail, those of them that were found, and passes with a finding."""

    fails: int
    found: int
    false: int

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.false)

    @property
    def recall(self) -> float:
        return self.found / self.fails


def score(rule: Rule) -> Score:
    """Return how a rule does on its rows; a finding is right where it overlaps the guilty words."""
    rows = list(rows_of(rule.id))
    told = [_is_told(rule, row) for row in rows]
    fails = [one for row, one in zip(rows, told, strict=True) if row.fails]
    passes = [one for row, one in zip(rows, told, strict=True) if not row.fails]
    return Score(len(fails), sum(fails), sum(passes))


def _is_told(rule: Rule, row: Row) -> bool:
    text = f"Subject: {row.text}\n\nYours, Ines\n" if rule.id == "clarity/subject" else row.text
    found = findings(rule, text)
    if not row.fails:
        return bool(found)
    start = text.find(row.at)
    return any(one.start < start + len(row.at) and start < one.end for one in found)
