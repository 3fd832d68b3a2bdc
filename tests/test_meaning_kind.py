"""What rules of the kind `meaning` make of the answers of the learned reader."""

from __future__ import annotations

import pytest
from training.rows import DEV, ordinary

from tests.findings import findings

HARSH = "What a stupid way to run a meeting."
"""The reader takes it for a harsh judgement with medium confidence."""


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("I hate being kept waiting like this.", "medium"),
        ("I am furious about the way this was handled.", "low"),
    ],
)
def test_anger_confirms_a_judgement_that_is_only_likely(text: str, confidence: str) -> None:
    assert [one.confidence for one in findings("tone/negative", text)] == [confidence]


def test_anger_alone_judges_nobody() -> None:
    assert findings("tone/negative", "This is driving me mad.") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{HARSH}", 1),
        (f"She wrote: “{HARSH}”", 0),
        (f'He said to us: "{HARSH}"', 0),
        ("What a “stupid” way to run a meeting.", 1),
    ],
)
def test_words_in_quotation_marks_are_somebody_elses(text: str, count: int) -> None:
    assert len(findings("tone/negative", text)) == count


def _with_so_many_more(number: int) -> str:
    others = [one.text for one in ordinary() if one.part == DEV and one.text.endswith(".") and "\n" not in one.text]
    return "\n\n".join([HARSH, *others[:number]])


@pytest.mark.parametrize(("more", "confidence"), [(40, "medium"), (80, "low")])
def test_in_an_article_only_what_is_sure_counts(more: int, confidence: str) -> None:
    found = findings("tone/negative", _with_so_many_more(more))
    assert [one.confidence for one in found if one.text in HARSH] == [confidence]


def test_a_catalogue_is_no_article() -> None:
    others = "".join(f"  m{number}: Thank you for your letter, we have sent it on to the office.\n" for number in range(80))
    found = findings("tone/negative", f"en:\n  a: {HARSH}\n{others}", "en.yml")
    assert [one.confidence for one in found] == ["medium"]
