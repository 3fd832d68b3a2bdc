"""The trust rules on labelled sentences."""

from rapport.cards import load_rules
from rapport.rule import Rule
from tests.labelled import scores

RULES = load_rules()


def rule(rule_id: str) -> Rule:
    found = RULES.get(rule_id)
    assert found is not None
    return found


def test_an_overclaim_is_told_from_a_plain_statement() -> None:
    tuned, other = scores(rule("trust/overclaim"), "medium")
    assert tuned.precision >= 0.97
    assert tuned.recall >= 0.95
    assert other.precision >= 0.95
    assert other.recall >= 0.6
