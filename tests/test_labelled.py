"""The rules without the learned reader on their labelled texts; bars guard what was reached."""

import pytest

from tests.findings import rule_of
from tests.labelled_rows import score


@pytest.mark.parametrize(
    ("rule_id", "precision", "recall"),
    [
        ("clarity/subject", 0.99, 0.95),
        ("never/credentials", 0.92, 0.80),
        ("never/personal-data", 0.98, 0.95),
        ("tone/shouting", 0.95, 0.87),
    ],
)
def test_a_fault_is_told_from_its_nearest_neighbour(rule_id: str, precision: float, recall: float) -> None:
    found = score(rule_of(rule_id))
    assert found.precision >= precision
    assert found.recall >= recall
