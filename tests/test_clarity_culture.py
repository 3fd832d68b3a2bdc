"""References of one culture, and days off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rapport.cards import load_rules
from rapport.checks.clarity.culture import day_off
from rapport.draft import Place
from rapport.lint import lint
from rapport.readers import read
from rapport.report import Finding

MAIL = "From: Ines <ines@example.org>\nTo: Ana Rao <ana@example.com>\nSubject: Plan\nDate: {}\n\n{}\n"
MONDAY = "Mon, 25 Oct 2027 09:00:00 +0000"


def _findings(text: str, country: str = "", own: str = "") -> list[Finding]:
    rule = load_rules().get("clarity/culture")
    assert rule is not None
    (draft,) = read("mail.eml", MAIL.format(MONDAY, text).encode())
    readers = tuple(one._replace(place=Place(country=country)) for one in draft.recipients)
    return list(lint(replace(draft, recipients=readers, place=Place(country=own)), [rule]))


def _found(text: str, country: str = "", own: str = "") -> list[tuple[str, str]]:
    return [(one.text, one.confidence) for one in _findings(text, country, own)]


@pytest.mark.parametrize(
    ("day", "country", "reason"),
    [
        (date(2027, 12, 25), "DE", "Christmas Day"),
        (date(2027, 11, 25), "US", "Thanksgiving Day"),
        (date(2027, 11, 26), "EG", "weekend"),
        (date(2027, 11, 26), "DE", ""),
        (date(2027, 12, 25), "ZZ", ""),
    ],
)
def test_days_off(day: date, country: str, reason: str) -> None:
    assert day_off(day, country) == reason


@pytest.mark.parametrize(
    ("text", "country", "found"),
    [
        ("Please send it by Thursday, 25 November 2027.", "US", "Thursday, 25 November 2027"),
        ("Please send it by 25 November.", "US", "25 November"),
        ("Please send it by November 25.", "DE", ""),
        ("The plan is due on Friday.", "EG", "Friday"),
        ("The plan is due on Saturday.", "DE", ""),
        ("The plan is due tomorrow.", "DE", ""),
        ("The deadline is 2027-12-25.", "GB", "2027-12-25"),
        ("We wrote the plan on 25 December 2026.", "GB", ""),
    ],
)
def test_deadlines_on_a_day_off(text: str, country: str, found: str) -> None:
    assert [one.text for one in _findings(text, country)] == ([found] if found else [])


def test_the_message_names_the_reader_and_the_holiday() -> None:
    (one,) = _findings("Please send it by 25 November.", "US")
    assert one.message == "“25 November” is a day off for Ana Rao (Thanksgiving Day)."


def test_without_a_country_nothing_is_known_of_days_off() -> None:
    assert _found("Please send it by 25 December.") == []


@pytest.mark.parametrize(
    ("text", "country", "own", "spoken"),
    [
        ("We will meet this summer.", "DE", "AU", True),
        ("We will meet this summer.", "DE", "GB", False),
        ("We will meet this summer.", "NZ", "AU", False),
        ("We will meet this summer.", "DE", "", True),
        ("That was a slam dunk.", "US", "US", False),
        ("That was a slam dunk.", "GB", "US", True),
        ("The office is closed on the bank holiday.", "GB", "GB", False),
    ],
)
def test_what_author_and_readers_share_is_no_finding(text: str, country: str, own: str, spoken: bool) -> None:
    assert bool(_findings(text, country, own)) == spoken


def test_a_holiday_that_is_no_time_is_a_hint_only() -> None:
    assert _found("The Thanksgiving cards are printed.") == [("Thanksgiving", "low")]
    assert _found("The cards come by Thanksgiving.") == [("Thanksgiving", "medium")]
