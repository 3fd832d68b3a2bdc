"""What is written beside who gets it."""

from __future__ import annotations

import pytest
from training.drafts import counted

from rapport.run import Job
from rapport.settings import load_settings
from tests.findings import findings, rule_of

RULE = "trust/audience"
HEAD = "From: Ruth <ruth@example.com>\nTo: Tom Vance <tom@example.com>, Ida Brandt <ida@example.com>\nSubject: Trip\n\n"


def test_the_labelled_drafts() -> None:
    score = counted(rule_of(RULE), Job(load_settings(None)))
    assert score.faults >= 30
    assert score.precision >= 0.95
    assert score.recall >= 0.8


def test_a_finding_points_at_the_reader_in_the_header() -> None:
    (found,) = findings(RULE, f"{HEAD}We leave at seven. Tom, what is your salary now?\n", "draft.eml")
    assert (found.severity, found.origin.line) == ("warning", 5)
    assert found.message == "This is for Tom, and 2 people get it. Write to Tom alone."
    (reader,) = found.related
    assert (reader.text, reader.origin.line, reader.note) == ("tom@example.com", 2, "who gets it")


@pytest.mark.parametrize("extra", ["List-Id: <town.example.com>\n", "Precedence: bulk\n"])
def test_lists_are_left_alone(extra: str) -> None:
    assert findings(RULE, f"{extra}{HEAD}We leave at seven. Tom, what is your salary now?\n", "draft.eml") == []


def test_the_author_is_no_reader_and_one_person_counts_once() -> None:
    text = "From: Ruth <ruth@example.com>\nTo: Tom Vance <tom@example.com>\nCc: ruth@example.com, tom@example.com\nSubject: Trip\n\n"
    assert findings(RULE, f"{text}We leave at seven. Tom, what is your salary now?\n", "draft.eml") == []
    (found,) = findings(RULE, f"{text}Dear all,\n\nwe leave at seven.\n", "draft.eml")
    assert found.text == "all"
