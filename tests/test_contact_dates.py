"""Dates that two readers read differently: what counts as a date, and what is offered instead."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from rapport.draft import Draft
from rapport.lint import lint
from rapport.rule import Example
from rapport.run import Job, read_drafts
from rapport.settings import load_settings
from rapport.trial import try_example
from tests.findings import findings, rule_of
from tests.tables import read_table

RULE = rule_of("contact/ambiguous-date")
TABLE = Path(__file__).parent / "dates.tsv"

NUMBERS = [(a, b) for a, b in product((1, 2, 4, 7, 9, 10, 12), repeat=2) if a != b]
SENTENCES = ["The lease ends on {}.", "Please answer by {}, Tom.", "It is valid until\n{} at noon.", "Due: ({})"]


def alternatives(text: str) -> tuple[str, ...]:
    (found,) = findings(RULE, text)
    return found.alternatives


def test_the_words_marked_are_the_date() -> None:
    rows = [row for row in read_table(TABLE) if row["label"] == "fail"]
    marked = [" ".join(row["at"].split()) in {one.text for one in try_example(RULE, Example(row["text"]))} for row in rows]
    assert sum(marked) >= 0.95 * len(rows)


@pytest.mark.parametrize("separator", ["/", ".", "-"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_date_below_the_thirteenth_with_a_year_has_two_readings(separator: str, sentence: str) -> None:
    for first, second in NUMBERS:
        for written in (f"{first}{separator}{second}{separator}2027", f"{first:02}{separator}{second:02}{separator}27"):
            assert [one.text for one in findings(RULE, sentence.format(written))] == [written]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_number_above_twelve_leaves_one_reading(sentence: str) -> None:
    for low, high, separator in product((1, 7, 12), (13, 22, 31), "/.-"):
        for first, second in ((low, high), (high, low)):
            assert findings(RULE, sentence.format(f"{first}{separator}{second}{separator}2027")) == []


@pytest.mark.parametrize("words", ["rose by {}", "{} million", "costs {} pounds", "from {} to {}", "on {} acres", "v{}"])
def test_decimal_numbers_are_no_dates(words: str) -> None:
    for whole, part in product(range(1, 13), (1, 2, 5, 9, 10, 12)):
        assert findings(RULE, f"The total {words.format(f'{whole}.{part}', f'{whole + 1}.{part}')} last year.") == []


def test_both_readings_are_offered_as_the_author_would_write_them() -> None:
    assert alternatives("It ends on 03/04/2025.") == ("3 April 2025", "4 March 2025")
    assert alternatives("It ends on 03/04.") == ("3 April", "4 March")
    assert alternatives("It ends on 03/04/98.") == ("3 April 1998", "4 March 1998")
    (found,) = findings(RULE, "It ends on 03/04/2025.")
    assert found.message == (
        "“03/04/2025” is 3 April to some readers and 4 March to others. "
        "Write “3 April 2025” or “4 March 2025”, whichever you mean."
    )


def test_a_weekday_tells_which_reading_is_meant() -> None:
    assert alternatives("It ends on Tuesday 04/03/2025.") == ("4 March 2025",)
    assert alternatives("It ends on 03/04/2025 (Thursday).") == ("3 April 2025",)
    assert alternatives("Date: Mon, 3 Feb 2025 10:00 +0100\n\nIt ends on Tue 3/4.") == ("4 March",)
    (found,) = findings(RULE, "It ends on Sunday 03/04/2025.")
    assert "and neither is a Sunday" in found.message


def test_another_date_of_the_mail_orders_the_readings() -> None:
    assert alternatives("We met on 01/25/2025.\n\nIt ends on 03/04/2025.") == ("4 March 2025", "3 April 2025")
    assert alternatives("We met on 25/01/2025.\n\nIt ends on 03/04/2025.") == ("3 April 2025", "4 March 2025")


@pytest.mark.parametrize(("country", "first"), [("US", "4 March 2025"), ("DE", "3 April 2025"), ("PH", "4 March 2025")])
def test_the_country_of_the_author_orders_the_readings(tmp_path: Path, country: str, first: str) -> None:
    config = tmp_path / "rapport.toml"
    config.write_text(f'[me]\ncountry = "{country}"\n', encoding="utf-8")
    (draft,) = read_drafts("draft.txt", b"It ends on 03/04/2025.", Job(load_settings(config)))
    assert isinstance(draft, Draft)
    assert next(iter(lint(draft, [RULE]))).alternatives[0] == first


def test_a_wrong_weekday_is_told() -> None:
    (found,) = findings(RULE, "See you on Friday 12 August 2026.")
    assert found.message == (
        "“Friday 12 August 2026” names two days: 12 August 2026 is a Wednesday. "
        "Write “Wednesday 12 August 2026” or “Friday 14 August 2026”."
    )
    assert alternatives("See you on Fri, Aug 14th, 2027.")[0] == "Sat, Aug 14th, 2027"


def test_without_a_year_the_date_of_the_mail_gives_it() -> None:
    header = "Date: Sat, 1 Aug 2026 10:00:00 +0000\n\n"
    assert findings(RULE, "See you on Fri, Aug 12.") == []
    assert alternatives(f"{header}See you on Fri, Aug 12.") == ("Wed, Aug 12", "Friday 14 August 2026")
    assert findings(RULE, f"{header}See you on Wed, Aug 12.") == []
    assert findings(RULE, f"{header}You wrote on Tuesday, 12 August, last year.") == []
    assert findings(RULE, "Date: Mon, 28 Dec 2026 10:00:00 +0000\n\nSee you on Tuesday, 5 January.") == []


DATED = "From: ana@example.org\nTo: raj@example.org\nDate: Mon, 2 Mar 2026 09:00:00 +0100\n\n{}"
FORMS_WITH_WEEKDAY = [
    "{long} (13 March 2026)", "{short} 13-Mar-2026", "2026-03-13 ({long})", "13 March 2026, {long}", "{short}, 2026-03-13",
    "{long}, 13th of March 2026", "March 13, 2026 ({short})", "{long} 13.03.2026", "13/03/2026 ({short})", "{long}, 03/13/2026",
    "2026/03/13, {long}", "{long} - 13 March 2026", "13-Mar-2026 ({short})", "{long} the 13th of March 2026",
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS_WITH_WEEKDAY)
def test_a_weekday_is_held_against_every_form_of_a_date(form: str) -> None:
    wrong, right = (form.format(long=day, short=day[:3]) for day in ("Wednesday", "Friday"))
    (found,) = findings(RULE, f"We meet on {wrong}.")
    assert found.text == wrong
    assert found.alternatives == (right, "Wednesday 11 March 2026")
    assert findings(RULE, f"We meet on {right}.") == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("See you tomorrow, Wednesday 3 March.", "Tuesday 3 March"),
        ("We leave on Friday 15 May.", ""),
        ("We leave on Thursday 15 May.", "Friday 15 May"),
        ("It is on Wednesday 4 November.", ""),
        ("We met on Friday 12 December.", ""),
        ("I am free on Monday 9 March, Wednesday, Friday.", ""),
        ("On 12 March, Friday's team meets.", ""),
    ],
)
def test_the_year_is_that_of_the_mail(text: str, right: str) -> None:
    assert [one.alternatives[0] for one in findings(RULE, DATED.format(text))] == [right] * bool(right)


@pytest.mark.parametrize(
    ("text", "marked", "alternatives"),
    [
        ("The rent is due on 31 April.", "31 April", ("30 April", "1 May")),
        ("By April 31, please.", "April 31", ("30 April", "1 May")),
        ("It ends on the 31st of June 2027.", "31st of June 2027", ("30 June 2027", "1 July 2027")),
        ("Answer by 29 February 2027.", "29 February 2027", ("28 February 2027", "1 March 2027")),
        ("It starts on 2026-02-30.", "2026-02-30", ("28 February 2026", "1 March 2026")),
        ("It starts on 31/04/2026.", "31/04/2026", ("30 April 2026", "1 May 2026")),
        ("It starts on Friday 31-Apr-2026.", "31-Apr-2026", ("30 April 2026", "1 May 2026")),
    ],
)
def test_days_that_do_not_exist(text: str, marked: str, alternatives: tuple[str, str]) -> None:
    (found,) = findings(RULE, text)
    assert (found.text, found.alternatives) == (marked, alternatives)


@pytest.mark.parametrize(
    "text",
    [
        "Answer by 29 February 2028, or 31 May.",
        "She was born on 29 February.",
        "In April 31 people came.",
        "In Feb 30 minutes were lost.",
        "We sold April 31,000 units.",
        "See report-2026-02-30.pdf and v31.04.2026.",
    ],
)
def test_days_that_exist_and_numbers_beside_months(text: str) -> None:
    assert findings(RULE, text) == []
