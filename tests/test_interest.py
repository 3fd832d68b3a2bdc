"""The interest rules on labelled sentences."""

import pytest

from rapport.cards import load_rules
from rapport.lint import lint
from rapport.readers import read
from tests.labelled import scores

RULES = load_rules()


@pytest.mark.parametrize(
    ("rule_id", "recall", "other_precision", "other_recall"),
    [
        ("interest/too-deep", 0.93, 0.97, 0.85),
        ("interest/religion-politics", 0.95, 0.95, 0.45),
        ("interest/intrusive", 0.93, 0.93, 0.4),
    ],
)
def test_what_is_too_much_is_told_from_work(
    rule_id: str, recall: float, other_precision: float, other_recall: float
) -> None:
    rule = RULES.get(rule_id)
    assert rule is not None
    tuned, other = scores(rule, "medium")
    assert tuned.precision >= 0.97
    assert tuned.recall >= recall
    assert other.precision >= other_precision
    assert other.recall >= other_recall


def found(rule_id: str, text: str) -> list[tuple[str, str]]:
    rule = RULES.get(rule_id)
    assert rule is not None
    return [
        (one.text, one.confidence) for draft in read("m.txt", text.encode(), "plain") for one in lint(draft, [rule])
    ]


def test_an_earlier_thread_lifts_what_is_too_deep() -> None:
    assert found("interest/too-deep", "Do you believe in God?")
    assert not found("interest/too-deep", "In-Reply-To: <1@example.org>\n\nDo you believe in God?")


def test_politics_as_work_is_only_a_hint() -> None:
    text = "The Republicans in the Senate will vote on the bill before the election."
    assert [confidence for _, confidence in found("interest/religion-politics", text)] == ["low"]
