"""Clock times without a zone: what is a clock time, who is elsewhere, and what time it is there."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from rapport.cards import load_rules
from rapport.checks.contact.clock import clock_times, day_of, names_zone
from rapport.checks.contact.places import zones_of_country
from rapport.lint import lint
from rapport.report import Finding
from rapport.run import Job, read_drafts
from rapport.settings import load_settings
from tests.findings import findings as rule_findings

RULE = next(rule for rule in load_rules().rules if rule.id == "contact/time-zone")

CLOCK = """
10:00|See you at 10:00.
10:00|10:00 would be fine
10.30am|The train leaves 10.30am.
3pm|Is 3pm too late?
3 p.m.|Is 3 p.m. too late?
3 PM|IS 3 PM TOO LATE?
10-11 am|I'm free 10-11 am.
10 to 11 a.m.|I'm free from 10 to 11 a.m.
9:30–10:45|The slot is 9:30–10:45.
9:30 - 10:45|The slot is 9:30 - 10:45.
14:00-15:30|Friday 14:00-15:30, room 4
9 o'clock|Come at 9 o'clock.
noon|Send it by noon.
noon|Let us meet at noon.
7:15pm|doors 7:15pm
12 pm|The shop shuts at 12 pm.
08:05|Take-off 08:05
(8am)|Breakfast (8am) is included.
17:00h|until 17:00h
16:30 hrs|The gate closes at 16:30 hrs.
2 p.m|At 2 p.m sharp
5pm|before 5pm, please
11:59 pm|The form closes at 11:59 pm.
6am–8pm|Open 6am–8pm all week.
10:00|Monday,
10:00
1:30|our 1:30 call
"""
NO_CLOCK = [
    "The film lasts 1:30 hours.",
    "We won 21:15 in the end.",
    "The ratio 16:10 is fine.",
    "Read John 10:12 and Luke 11:30.",
    "At a scale 1:50 it fits.",
    "Use 1:20 dilution.",
    "Ten am I, says the quiz.",
    "It costs 10.30 in all.",
    "Version 10.30 is out.",
    "It is 3.30 long.",
    "Use port 10:22 of the hub.",
    "The log says 10:12:24 and stops.",
    "I am 3 metres tall.",
    "It took 45:30 minutes.",
    "See www.example.org:8080 for more.",
    "The key is ab:12:cd:34.",
    "There are 30 pm-units.",
    "$3 pm is no price.",
    "2026-10-03 18:51",
    "The year 2010:12 is odd.",
]


@pytest.mark.parametrize("row", CLOCK.strip().replace("\n10:00\n", "\\n10:00\n").splitlines())
def test_clock_times(row: str) -> None:
    written, text = row.replace("\\n", "\n").split("|")
    (found,) = clock_times(text)
    assert text[found.start : found.end] == written.strip("()")


@pytest.mark.parametrize("text", NO_CLOCK)
def test_what_is_no_clock_time(text: str) -> None:
    assert list(clock_times(text)) == []


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("10-11 am", time(10), time(11)),
        ("11-2 pm", time(11), time(14)),
        ("1-2 pm", time(13), time(14)),
        ("12 am", time(0), None),
        ("12:30 pm", time(12, 30), None),
        ("14:00-15:30", time(14), time(15, 30)),
    ],
)
def test_halves_of_the_day(text: str, begin: time, end: time | None) -> None:
    (found,) = clock_times(text)
    assert (found.at, found.until) == (begin, end)


@pytest.mark.parametrize(
    "text",
    [
        "10:00 CET",
        "10:00 (UTC)",
        "3pm ET",
        "3 p.m. Eastern",
        "10:00 Berlin time",
        "10 a.m.\nHouston time",
        "at 10:00 your time",
        "10:00 +0100",
        "10:00 UTC+1",
        "10:00Z",
        "10:00 local time",
        "the time zone is that of Oslo",
        "2 pm Pacific Time",
    ],
)
def test_zones_are_recognised(text: str) -> None:
    assert names_zone(text)


@pytest.mark.parametrize("text", ["at 10:00", "10:00. Next time", "it is time to go", "take your time to read", "3pm is the best time"])
def test_no_zone(text: str) -> None:
    assert not names_zone(text)


def test_the_day_of_a_sentence() -> None:
    now = date(2026, 3, 4)
    assert day_of("at 10:00", now) == now
    assert day_of("tomorrow at 10:00", now) == date(2026, 3, 5)
    assert day_of("on Friday at 10:00", now) == date(2026, 3, 6)
    assert day_of("on 2 March at 10:00", now) == date(2027, 3, 2)
    assert day_of("on March 30th, 2026 at 10:00", None) == date(2026, 3, 30)
    assert day_of("on 2026-03-30", None) == date(2026, 3, 30)
    assert day_of("on Friday", None) is None
    assert day_of("on 13/04/2026 at 10:00", now) == day_of("on 04/13/2026", now) == date(2026, 4, 13)
    assert day_of("on 30/04 at 10:00", now) == date(2026, 4, 30)
    assert day_of("on 31 February 2026", now) is None


@pytest.mark.parametrize("text", ["on 03/04 at 10:00", "next Friday at 10:00", "in July at 10:00", "in two weeks at 10:00", "weekly at 10:00"])
def test_a_day_that_is_unsure(text: str) -> None:
    assert day_of(text, date(2026, 3, 4)) is None


def test_countries_have_zones() -> None:
    assert zones_of_country("IN") == ("Asia/Kolkata",)
    assert len(zones_of_country("US")) > 10
    assert zones_of_country("XX") == ()


def findings(folder: Path, mail: str, config: str = "") -> list[Finding]:
    (folder / "rapport.toml").write_text(config, encoding="utf-8")
    job = Job(load_settings(folder / "rapport.toml"))
    return [one for draft in read_drafts("draft.txt", mail.encode(), job) for one in lint(draft, [RULE])]


PEOPLE = """
[me]
zone = "Europe/Berlin"
[[contacts]]
address = "*@example.in"
zone = "Asia/Kolkata"
[[contacts]]
address = "*@example.fr"
zone = "Europe/Paris"
[[contacts]]
address = "*@us.example"
zone = "America/New_York"
[[contacts]]
address = "*@example.jp"
country = "JP"
"""


@pytest.mark.parametrize(
    ("reader", "words", "instead"),
    [
        ("a@example.in", "on 4 March 2026 at 10:00", "10:00 CET (14:30 IST)"),
        ("a@example.in", "on 4 July 2026 at 10:00", "10:00 CEST (13:30 IST)"),
        ("a@us.example", "on 20 March 2026 at 15:00", "15:00 CET (10:00 EDT)"),
        ("a@us.example", "on 1 April 2026 at 15:00", "15:00 CEST (09:00 EDT)"),
        ("a@us.example", "on 1 April 2026 at 3-4 am", "3-4 am CEST (9 pm-10 pm EDT, the day before)"),
        ("a@example.jp", "on 1 April 2026 at 6:30 pm", "6:30 pm CEST (1:30 am JST, the next day)"),
        ("a@example.in, b@us.example", "on 1 April 2026 at 15:00", "15:00 CEST (18:30 IST, 09:00 EDT)"),
        ("a@example.in, b@example.fr", "on 1 April 2026 at 15:00", "15:00 CEST (18:30 IST)"),
    ],
)
def test_the_time_there_is_given(tmp_path: Path, reader: str, words: str, instead: str) -> None:
    (found,) = findings(tmp_path, f"To: {reader}\n\nThe call is {words}.\n", PEOPLE)
    assert (found.confidence, found.alternatives) == ("high", (instead,))


def test_the_message_says_how_far(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, "To: Ravi <r@example.in>\n\nThe call is on 4 March 2026 at 10:00.\n", PEOPLE)
    assert found.message == "“10:00” names no time zone, and Ravi is 4½ hours ahead of you. Write “10:00 CET (14:30 IST)”."


def test_readers_in_the_same_time_are_not_told_the_zone(tmp_path: Path) -> None:
    assert findings(tmp_path, "To: a@example.fr\n\nThe call is at 10:00.\n", PEOPLE) == []


def test_without_a_day_only_what_always_holds_is_said(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, "To: a@example.in\n\nThe call is at 10:00.\n", PEOPLE)
    assert found.alternatives == ("10:00 Berlin time",)
    assert "a@example.in is in another time zone" in found.message


def test_the_thread_shows_another_offset(tmp_path: Path) -> None:
    head = "From: a@example.org\nTo: b@example.org\nDate: Mon, 2 Feb 2026 09:00:00 +0100\n\nThe call is at 10:00.\n\n"
    quote = "On Mon, 2 Feb 2026 02:50:11 {}, B <b@example.org> wrote:\n> When?\n"
    (found,) = findings(tmp_path, head + quote.format("-0500"))
    assert found.confidence == "medium"
    assert findings(tmp_path, head + quote.format("+0100")) == []
    assert findings(tmp_path, head) == []


def test_the_message_given_as_answered_shows_another_offset(tmp_path: Path) -> None:
    (theirs,) = read_drafts("theirs.eml", b"Date: Mon, 2 Feb 2026 02:50:11 -0500\n\nWhen?\n", Job(load_settings(None)))
    mail = b"To: b@example.org\nDate: Mon, 2 Feb 2026 09:00:00 +0100\n\nThe call is at 10:00.\n"
    (draft,) = read_drafts("draft.txt", mail, Job(load_settings(None), answered=theirs))
    (found,) = lint(draft, [RULE])
    assert found.alternatives == ("10:00 UTC+1 (04:00 UTC-5)",)


@pytest.mark.parametrize(
    ("sender", "reader", "confidence"),
    [
        ("a@example.de", "b@example.in", "medium"),
        ("a@example.de", "b@example.fr", None),
        ("a@example.de", "b@example.de", None),
        ("a@example.com", "b@example.com", None),
        ("a@example.com", "b@example.org", "low"),
        ("a@example.de", "b@example.io", "low"),
        ("a@example.co.uk", "b@example.cn", "medium"),
    ],
)
def test_domains_tell_a_little(tmp_path: Path, sender: str, reader: str, confidence: str | None) -> None:
    found = findings(tmp_path, f"From: {sender}\nTo: {reader}\n\nThe call is at 10:00.\n")
    assert [one.confidence for one in found] == ([confidence] if confidence else [])


def test_nothing_known_nothing_said(tmp_path: Path) -> None:
    assert findings(tmp_path, "The call is at 10:00.\n", PEOPLE) == []


IST = "From: {}\nTo: Raj <{}>\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n\n{}"


@pytest.mark.parametrize(
    ("sender", "reader", "text", "message"),
    [
        ("a@x.ie", "raj@y.in", "The call is tomorrow at 2 pm IST.", "“2 pm IST” is Irish time to you and Indian time to Raj. Write “2 pm Irish time”."),
        ("a@x.in", "raj@y.ie", "It is at 14:00 (IST).", "“14:00 (IST)” is Indian time to you and Irish time to Raj. Write “14:00 Indian time”."),
        ("a@x.us", "raj@y.cn", "It is at 3 pm CST.", "“3 pm CST” is US Central time to you and Chinese time to Raj. Write “3 pm US Central time”."),
        ("a@x.co.uk", "raj@y.bd", "It is at 3 pm BST.", "“3 pm BST” is British time to you and Bangladeshi time to Raj. Write “3 pm British time”."),
        ("a@x.ca", "raj@y.sa", "It is at 10 am AST.", "“10 am AST” is Canadian Atlantic time to you and Arabian time to Raj. Write “10 am Canadian Atlantic time”."),
    ],
)  # fmt: skip
def test_names_that_are_two_zones(sender: str, reader: str, text: str, message: str) -> None:
    assert [one.message for one in rule_findings(RULE, IST.format(sender, reader, text))] == [message]


@pytest.mark.parametrize(
    ("sender", "reader", "text"),
    [
        ("a@x.in", "raj@y.in", "It is at 2 pm IST."),
        ("a@x.de", "raj@y.in", "It is at 10 am IST."),
        ("a@x.ie", "raj@y.in", "It is at 10 am CET."),
        ("a@x.co.uk", "raj@y.ie", "It is at 3 pm BST."),
        ("a@x.com", "raj@y.cn", "It is at 3 pm CST."),
    ],
)
def test_names_that_both_read_alike_or_nobody_knows(sender: str, reader: str, text: str) -> None:
    assert rule_findings(RULE, IST.format(sender, reader, text)) == []


def test_the_offset_of_the_mail_tells_what_the_author_means() -> None:
    text = "From: a@x.com\nTo: raj@y.cn\nDate: Mon, 2 Feb 2026 09:00:00 -0600\n\nIt is at 3 pm CST."
    assert len(rule_findings(RULE, text)) == 1
