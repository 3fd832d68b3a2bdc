"""The contact rules on tables of labelled sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings import rule_of
from tests.tables import score

FOLDER = Path(__file__).parent


@pytest.mark.parametrize(
    ("rule_id", "table", "precision", "recall"),
    [
        ("contact/ambiguous-date", "dates.tsv", 0.97, 0.95),
    ],
)
def test_what_is_meant_is_told_from_what_looks_like_it(
    rule_id: str, table: str, precision: float, recall: float
) -> None:
    result = score(rule_of(rule_id), FOLDER / table)
    assert result.precision >= precision, result.false
    assert result.recall >= recall, result.missed
