"""What the rules tell of labelled sentences: the rows of their tables and the reader together, as a draft gets it.

    python -m training.told [--part PART]

Prints for each rule the share of faults told by the rule itself and by any of these rules (somebody who is told that a
sentence is a hidden reproach learns what matters, though it was labelled as blame), and the near misses told by either.
Findings of low confidence are left out.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapport.cards import load_rules
from rapport.lint import lint
from rapport.readers import read
from rapport.rule import Rule
from training.labels import OWN_TABLES
from training.rows import DEV, FRESH, SENTENCES, TEST, Row, rows_of

HELPERS = "says/"


class Told(NamedTuple):
    """How many faults and near misses there are, and how many of either are told by the rule itself and by any."""

    faults: int
    found: int
    found_by_any: int
    innocent: int
    false: int
    false_by_any: int


def told(rule_id: str, rows: Sequence[Row], rules: Sequence[Rule]) -> Told:
    """Lint the rows of one label."""
    speaking = [(row, _who_speaks(row.text, rules)) for row in rows]
    faults = [who for row, who in speaking if row.fails]
    innocent = [who for row, who in speaking if not row.fails]
    found, false = (sum(rule_id in who for who in some) for some in (faults, innocent))
    return Told(len(faults), found, sum(map(bool, faults)), len(innocent), false, sum(map(bool, innocent)))


def _who_speaks(text: str, rules: Sequence[Rule]) -> set[str]:
    (draft,) = read("sentence.txt", text.encode(), "plain")
    return {one.rule for one in lint(draft, rules) if one.confidence != "low"}


def table(part: str) -> Iterator[str]:
    """Yield a line a rule and one for all."""
    labels = [label for label in OWN_TABLES if not label.startswith(HELPERS)]
    rules = [rule for rule in load_rules().rules if rule.id in labels]
    folder = FRESH.get(part, SENTENCES)
    found = []
    for label in labels:
        rows = [row for row in rows_of(label, folder) if folder != SENTENCES or row.part == part]
        found.append(told(label, rows, rules))
        yield _line(label, found[-1])
    yield _line("all", Told(*map(sum, zip(*found, strict=True))))


def _line(name: str, one: Told) -> str:
    faults, innocent = max(one.faults, 1), max(one.innocent, 1)
    return (
        f"{name:<28} {one.faults:5} faults: {one.found / faults:.3f}, by any {one.found_by_any / faults:.3f} "
        f"| {one.innocent:5} near misses: {one.false / innocent:.3f}, by any {one.false_by_any / innocent:.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=(DEV, TEST, *FRESH), default=DEV)
    for line in table(parser.parse_args().part):
        print(line, flush=True)


if __name__ == "__main__":
    main()
