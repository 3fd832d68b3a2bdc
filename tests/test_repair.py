"""The repair rules on labelled sentences."""

import pytest

from rapport.cards import load_rules
from rapport.run import Job, check_bytes
from rapport.settings import load_settings
from tests.labelled import scores

RULES = load_rules()


def test_a_non_apology_is_told_from_an_apology() -> None:
    rule = RULES.get("repair/non-apology")
    assert rule is not None
    tuned, other = scores(rule)
    assert tuned.precision >= 0.98
    assert tuned.recall >= 0.95
    assert other.precision >= 0.97
    assert other.recall >= 0.86


def test_an_apology_without_repair_is_told_from_courtesies() -> None:
    rule = RULES.get("repair/half-apology")
    assert rule is not None
    tuned, other = scores(rule)
    assert min(tuned.precision, other.precision) >= 0.98
    assert min(tuned.recall, other.recall) >= 0.85


@pytest.mark.parametrize(
    ("owned", "missing"),
    [("", "whose doing it was, nor what will be done"), (" It was my fault.", "say what will be done about it")],
)
def test_a_half_apology_is_told_what_it_lacks(owned: str, missing: str) -> None:
    text = f"Hi Ada,\n\nSorry about the wrong totals in the table.{owned}"
    found = check_bytes("draft.txt", text.encode(), Job(load_settings(None, {"select": ["repair/half-apology"]})))
    assert [missing in one.message for one in found.findings] == [True]
