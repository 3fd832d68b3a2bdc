"""Questions that a reply leaves open: on threads of our own, what is found is nearly always right."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from rapport.checks.contact.for_form import is_no_question
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


QUOTE = "\n\nOn Mon, 3 May 2027 at 10:12, Lena Aydin <lena@example.org> wrote:\n> Who pays for it?\n> Lena\n"


@pytest.mark.parametrize(
    "top",
    [
        "To: Tom Vance <tom@example.org>\n\nThis came today, it is all about the new roof.",
        "To: tom@example.org, ida.brandt@example.com\n\nThis came today, it is all about the new roof.",
        "Subject: Fwd: Roof\nTo: Tom Vance <tom@example.org>\n\nThis came today, it is all about the new roof.",
        "Tom,\n\nthis came today, it is all about the new roof.",
    ],
)
def test_a_mail_sent_on_to_somebody_else_leaves_nothing_open(top: str) -> None:
    assert findings(RULE, top + QUOTE) == []


@pytest.mark.parametrize(
    "top",
    [
        "It is all about the new roof.",
        "To: lena@example.org\n\nIt is all about the new roof.",
        "To: Lena Aydin <l.a@home.example>\n\nIt is all about the new roof.",
        "To: Tom Vance <tom@example.org>\nCc: lena@example.org\n\nIt is all about the new roof.",
        "To: office@example.org\n\nIt is all about the new roof.",
        "To: roofs@lists.example.org\n\nIt is all about the new roof.",
        "Lena,\n\nit is all about the new roof.",
        "Dear Ms Aydin,\n\nit is all about the new roof.",
        "Dear all,\n\nit is all about the new roof.",
    ],
)
def test_the_one_who_asked_gets_an_answer(top: str) -> None:
    assert len(findings(RULE, top + QUOTE)) == 1


def test_without_the_name_of_who_asked_recipients_say_nothing() -> None:
    assert len(findings(RULE, "To: Tom Vance <tom@example.org>\n\nIt is all about the new roof.\n\n> Who pays for it?\n")) == 1


def test_a_question_with_a_single_word_is_one() -> None:
    asked = [one.related[0].text for one in findings(RULE, "It is all about the new roof.\n\n> 9 or 10?\n")]
    assert asked == ["9 or 10?"]


@pytest.mark.parametrize("tag", ["The roof was dear wasn't it?", "You had the keys didnt you?"])
def test_a_tag_asks_nothing_with_or_without_its_comma(tag: str) -> None:
    assert findings(RULE, f"It is all about the garden.\n\n> {tag}\n") == []


def test_a_run_of_marks_before_a_tag_takes_no_time() -> None:
    assert not is_no_question("-'" * 5_000 + " is it late?")


def test_a_long_answer_to_many_questions_is_trusted() -> None:
    asked = "".join(f"> Who pays for the new roof of house {number}?\n" for number in range(20))
    reply = "The roof is all about the new house, and so is the weather this week. "
    assert len(findings(RULE, f"{reply}\n\n{asked}")) > 0
    assert findings(RULE, f"{reply * 16}\n\n{asked}") == []
