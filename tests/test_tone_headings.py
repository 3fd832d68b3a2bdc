"""Headings in capitals, and greetings that are shouted."""

from __future__ import annotations

import pytest

from tests.findings import findings


@pytest.mark.parametrize(
    "text",
    [
        "Hi Tom,\n\nWHAT YOU NEED TO BRING WITH YOU\n\nA towel and shoes.\n\nHOW TO GET THERE ON THE DAY\n\nTake the bus.",
        "WHAT YOU NEED TO KNOW\nTake a towel.\n\nWHERE WE ARE\nAt the lake.",
    ],
)
def test_headings_in_capitals_are_no_shouting(text: str) -> None:
    assert findings("tone/shouting", text) == []


@pytest.mark.parametrize(
    "text",
    ["Hi Tom,\n\nYOU NEVER ANSWER MY MAILS\n\nPlease call me.", "Hi,\n\nI TOLD YOU THIS BEFORE!\n\nSTOP IT NOW!\n\nplease."],
)
def test_a_lone_line_and_loud_sentences_are(text: str) -> None:
    assert findings("tone/shouting", text)


@pytest.mark.parametrize(("greeting", "told"), [("Hey Emily!!!", True), ("Hi Emily!!", False), ("Hi Emily!", False)])
def test_marks_in_a_greeting(greeting: str, told: bool) -> None:
    found = findings("tone/punctuation", f"{greeting}\n\nThe plan is ready.")
    assert any(one.confidence != "low" for one in found) == told
