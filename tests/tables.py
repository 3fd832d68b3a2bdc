"""Tables of labelled sentences: `label`, `at`, `text`, `because`, with line breaks written as `\\n`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rapport.rule import Example, Rule
from rapport.trial import try_example


@dataclass(frozen=True, slots=True)
class Score:
    """How a rule did on a table; the lists hold the texts it got wrong."""

    right: int
    missed: list[str]
    false: list[str]

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.false))

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missed))


def read_table(path: Path) -> list[dict[str, str]]:
    """Read the rows of a table by the names of its columns."""
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    names = head.split("\t")
    return [dict(zip(names, line.replace("\\n", "\n").split("\t"), strict=True)) for line in lines]


def score(rule: Rule, path: Path) -> Score:
    """Try the rule on every text of the table; whatever it finds in a text labelled `fail` is right."""
    right, missed, false = 0, [], []
    for row in read_table(path):
        found = bool(try_example(rule, Example(row["text"])))
        if row["label"] == "fail":
            right += found
            missed += [] if found else [row["text"]]
        elif found:
            false.append(row["text"])
    return Score(right, missed, false)
