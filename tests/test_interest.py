"""The interest rules on labelled sentences."""

import pytest

from tests.findings import findings, rule_of
from tests.labelled import scores


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
    tuned, other = scores(rule_of(rule_id), "medium")
    assert tuned.precision >= 0.97
    assert tuned.recall >= recall
    assert other.precision >= other_precision
    assert other.recall >= other_recall


def found(rule_id: str, text: str) -> list[tuple[str, str]]:
    return [(one.text, one.confidence) for one in findings(rule_id, text)]


def test_an_earlier_thread_lifts_what_is_too_deep() -> None:
    assert found("interest/too-deep", "Do you believe in God?")
    assert not found("interest/too-deep", "In-Reply-To: <1@example.org>\n\nDo you believe in God?")


def test_politics_as_work_is_only_a_hint() -> None:
    text = "The Republicans in the Senate will vote on the bill before the election."
    assert [confidence for _, confidence in found("interest/religion-politics", text)] == ["low"]
