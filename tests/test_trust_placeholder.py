"""Placeholders: labelled lines, and what becomes of them in a template."""

from __future__ import annotations

from pathlib import Path

from tests.findings import findings, rule_of
from tests.tables import read_table, score

RULE = rule_of("trust/placeholder")
TABLE = Path(__file__).parent / "placeholders.tsv"


def test_labelled_lines() -> None:
    rows = read_table(TABLE)
    assert sum(row["label"] == "fail" for row in rows) >= 120
    assert sum(row["label"] == "pass" for row in rows) >= 200
    found = score(RULE, TABLE)
    assert found.precision >= 0.98, found.false
    assert found.recall >= 0.95, found.missed


def test_the_words_marked_are_the_placeholder() -> None:
    rows = [row for row in read_table(TABLE) if row["label"] == "fail"]
    marked = [" ".join(row["at"].split()) in {one.text for one in findings(RULE, row["text"])} for row in rows]
    assert sum(marked) >= 0.95 * len(rows)


def test_a_value_in_a_template_is_no_slip() -> None:
    assert not findings(RULE, "Your order {{ id }} is ready.", "a.txt.j2")
    assert not findings(RULE, "Hi {{ name|default('there') }},\n\nyour order is ready.", "a.txt.j2")


def test_a_greeting_without_a_default_is_a_hint() -> None:
    (one,) = findings(RULE, "Hi {{ name }},\n\nyour order is ready.", "a.txt.j2")
    assert (one.text, one.severity) == ("Xxxxxxxxxx", "info") or one.severity == "info"


def test_dummy_text_in_a_template_is_a_hint() -> None:
    (one,) = findings(RULE, "Lorem ipsum dolor sit amet, {{ name }}.", "a.txt.j2")
    assert one.severity == "info"
