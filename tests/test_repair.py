"""The repair rules on labelled sentences."""

from rapport.cards import load_rules
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
