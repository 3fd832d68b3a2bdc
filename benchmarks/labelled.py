"""Every rule, its rows and the learned reader together, on own labelled sentences that nothing was trained on.

    python -m benchmarks.labelled [--part test|dev|fresh|first-fresh] [RULE …]

Findings of medium confidence or more count. Ordinary sentences of the same part are among the passes, about ten to one.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from training.figures import Count
from training.labels import RULES
from training.rows import DEV, FRESH, SENTENCES, TEST, ordinary, rows_of

from rapport.cards import load_rules
from rapport.lint import lint
from rapport.readers import read
from rapport.rule import CONFIDENCES, Rule


def is_told(rule: Rule, text: str) -> bool:
    """Return whether a rule speaks about a text that stands alone in a mail."""
    found = (one for draft in read("draft.txt", text.encode(), "plain") for one in lint(draft, [rule]))
    return any(CONFIDENCES.index(one.confidence) > 0 for one in found)


def counted(rule: Rule, part: str, innocent: Sequence[str]) -> Count:
    """Count the faults of one part, those found, and innocent sentences that are told."""
    folder = FRESH.get(part, SENTENCES)
    rows = [row for row in rows_of(rule.id, folder) if part in FRESH or part == row.part]
    told = [is_told(rule, row.text) for row in rows]
    faults = [found for row, found in zip(rows, told, strict=True) if row.fails]
    false = sum(told) - sum(faults) + sum(is_told(rule, text) for text in innocent)
    return Count(len(faults), sum(faults), false)


def lines(ids: Sequence[str], part: str) -> Iterator[str]:
    """Return a line a rule, and one for all."""
    innocent = [one.text for one in ordinary() if one.part == (TEST if part in FRESH else part)]
    rules, counts = load_rules(), []
    for rule_id in ids:
        rule = rules.get(rule_id)
        assert rule is not None, rule_id
        counts.append(counted(rule, part, innocent))
        yield _line(rule_id, counts[-1])
    yield _line("all", Count(*map(sum, zip(*counts, strict=True))))


def _line(name: str, one: Count) -> str:
    return f"{name:<28} {one.faults:5} faults  P {one.precision:.3f}  R {one.recall:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=(DEV, TEST, *FRESH), default=TEST)
    parser.add_argument("rules", nargs="*", default=RULES, metavar="RULE")
    options = parser.parse_args()
    for line in lines(options.rules, options.part):
        print(line, flush=True)


if __name__ == "__main__":
    main()
