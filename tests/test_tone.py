"""The tone rules on labelled sentences: what they reach on the half they were tuned on, and on the other."""

import pytest

from rapport.cards import load_rules
from tests.labelled import scores

RULES = load_rules()


@pytest.mark.parametrize(
    ("rule_id", "precision", "recall", "other_precision", "other_recall"),
    [
        ("tone/blame", 0.95, 0.9, 0.88, 0.5),
        ("tone/condescending", 0.95, 0.9, 0.85, 0.3),
        ("tone/hostile", 0.95, 0.9, 0.84, 0.65),
        ("tone/negative", 0.95, 0.85, 0.9, 0.4),
        ("tone/passive-aggressive", 0.95, 0.8, 0.85, 0.3),
        ("tone/sarcasm", 0.95, 0.9, 0.8, 0.28),
        ("tone/shouting", 0.95, 0.9, 0.94, 0.85),
        ("tone/ultimatum", 0.95, 0.9, 0.8, 0.28),
    ],
)
def test_a_tone_is_told_from_its_nearest_neighbour(
    rule_id: str, precision: float, recall: float, other_precision: float, other_recall: float
) -> None:
    rule = RULES.get(rule_id)
    assert rule is not None
    tuned, other = scores(rule)
    assert tuned.precision >= precision
    assert tuned.recall >= recall
    assert other.precision >= other_precision
    assert other.recall >= other_recall
