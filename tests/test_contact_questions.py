"""Questions that a reply leaves open: on threads of our own, what is found is nearly always right."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.findings import findings

RULE = "contact/unanswered-question"
THREADS = tomllib.loads((Path(__file__).parent / "threads.toml").read_text(encoding="utf-8"))["thread"]


def open_questions(text: str) -> list[str]:
    return [one.related[0].text for one in findings(RULE, text) if one.confidence != "low"]


def test_there_are_enough_threads() -> None:
    assert len(THREADS) >= 40
    assert sum(bool(one["open"]) for one in THREADS) >= 20


def test_the_threads() -> None:
    right, missed, false = 0, [], []
    for thread in THREADS:
        found = open_questions(thread["text"].lstrip("\n"))
        wanted = list(thread["open"])
        for question in found:
            match = next((one for one in wanted if one in question), None)
            right += match is not None
            if match is None:
                false.append(question)
            else:
                wanted.remove(match)
        missed += wanted
    assert right / (right + len(false)) >= 0.9, false
    assert right / (right + len(missed)) >= 0.6, missed


def test_the_finding_stands_at_the_end_of_the_reply_and_points_at_the_question() -> None:
    (found,) = findings(RULE, "The roof is done.\n\n> Is the roof of the barn behind the house done? Who pays the\n> carpenter for it?\n")
    assert (found.origin.line, found.origin.column) == (1, 18)
    assert found.text == ""
    (asked,) = found.related
    assert (asked.origin.line, asked.origin.column, asked.text, asked.note) == (3, 50, "Who pays the carpenter for it?", "asked here")
    assert found.message == "They asked 2 questions, and there seems to be no answer yet to: “Who pays the carpenter for it?” (line 3). Answer it, or say when you will."


@pytest.mark.parametrize(
    "text",
    [
        "Thanks!\n\nOn Mon, 3 May 2027 at 10:12, Me <me@example.org> wrote:\n> Who pays for it?\n",
    ],
)
def test_ones_own_questions_are_not_for_oneself(text: str) -> None:
    assert findings(RULE, f"From: me@example.org\n\n{text}") == []
    assert findings(RULE, f"From: you@example.org\n\n{text}") != []
