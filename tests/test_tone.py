"""The tone rules on labelled sentences.

The misses of both halves have been read, so that the bars guard what was reached and say nothing of new sentences: on
those written after the rules, about half are found, and nine findings of ten are right.
"""

import pytest

from rapport.cards import load_rules
from tests.labelled import scores

RULES = load_rules()


@pytest.mark.parametrize(
    ("rule_id", "precision", "recall", "other_precision", "other_recall"),
    [
        ("tone/blame", 0.98, 0.95, 0.95, 0.93),
        ("tone/condescending", 0.98, 0.9, 0.98, 0.89),
        ("tone/hostile", 0.98, 0.9, 0.97, 0.9),
        ("tone/negative", 0.97, 0.88, 0.97, 0.86),
        ("tone/passive-aggressive", 0.98, 0.86, 0.98, 0.91),
        ("tone/sarcasm", 0.97, 0.88, 0.96, 0.88),
        ("tone/shouting", 0.95, 0.9, 0.94, 0.85),
        ("tone/ultimatum", 0.98, 0.94, 0.98, 0.94),
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
