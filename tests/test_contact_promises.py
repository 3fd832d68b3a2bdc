"""Promises without a time: which are found, and what may be added."""

from __future__ import annotations

import pytest

from rapport.checks.contact.open_promise import names_time
from tests.findings import findings

RULE = "contact/open-promise"


def test_a_time_is_added_to_the_words_found() -> None:
    (found,) = findings(RULE, "I'll check the\ninvoice.")
    assert found.alternatives[0] == "I'll check the invoice by 12:00 on Thursday"
    (found,) = findings(RULE, "Date: Fri, 6 Mar 2026 10:00:00 +0100\n\nI'll check the invoice.\n")
    assert found.alternatives == (
        "I'll check the invoice by 17:00 on Monday 9 March",
        "I'll check the invoice by 12:00 on Tuesday 10 March",
    )


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The part is lost; our engineer will contact you.", "our engineer will contact you"),
        ("Thanks. Will do.", "Will do"),
        ("I'll send you the plan soon.", "I'll send you the plan soon"),
    ],
)
def test_the_promise_is_marked(text: str, marked: str) -> None:
    assert [one.text for one in findings(RULE, text)] == [marked]


@pytest.mark.parametrize(
    "text",
    [
        "The direction that we plan to take is in the slides.",
        "I did promise to send it.",
        "Upon payment we will send you the code.",
        "I will send you the plan after the meeting.",
        "I will reply on my return.",
        "As it becomes available I will forward it.",
        "She said: \u201cI will send you the plan.\u201d",
    ],
)
def test_what_is_no_open_promise(text: str) -> None:
    assert findings(RULE, text) == []


@pytest.mark.parametrize("text", ["in a couple of days", "by May", "at ten", "by the 3rd", "at 15:00", "the day after", "next spring"])
def test_times(text: str) -> None:
    assert names_time(text)


@pytest.mark.parametrize("text", ["soon", "as soon as possible", "at some point", "you may", "the second one"])
def test_no_times(text: str) -> None:
    assert not names_time(text)
