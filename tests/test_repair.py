"""The repair rules on labelled sentences."""

import pytest

from tests.findings import findings, rule_of
from tests.labelled import scores


def test_a_non_apology_is_told_from_an_apology() -> None:
    tuned, other = scores(rule_of("repair/non-apology"))
    assert tuned.precision >= 0.98
    assert tuned.recall >= 0.95
    assert other.precision >= 0.97
    assert other.recall >= 0.86


def test_an_apology_without_repair_is_told_from_courtesies() -> None:
    tuned, other = scores(rule_of("repair/half-apology"))
    assert min(tuned.precision, other.precision) >= 0.98
    assert min(tuned.recall, other.recall) >= 0.85


@pytest.mark.parametrize(
    ("owned", "missing"),
    [("", "whose doing it was, nor what will be done"), (" It was my fault.", "say what will be done about it")],
)
def test_a_half_apology_is_told_what_it_lacks(owned: str, missing: str) -> None:
    text = f"Hi Ada,\n\nSorry about the wrong totals in the table.{owned}"
    assert [missing in one.message for one in findings("repair/half-apology", text)] == [True]
