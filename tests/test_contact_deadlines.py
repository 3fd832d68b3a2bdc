"""Deadlines that no two people read alike: which are found, and which days are offered instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.lint import lint
from rapport.run import Job, read_drafts
from rapport.settings import load_settings
from tests.findings import findings, rule_of

RULE = rule_of("contact/vague-deadline")


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("ASAP", ("by 12:00 on Wednesday 4 March", "by 17:00 on Thursday 5 March")),
        ("by EOD", ("by 17:00 on Tuesday 3 March", "by 12:00 on Wednesday 4 March")),
        ("first thing tomorrow", ("by 9:00 on Wednesday 4 March", "by 12:00 on Wednesday 4 March")),
        ("by the end of the week", ("by 17:00 on Friday 6 March", "by 12:00 on Friday 6 March")),
        ("early next week", ("by 17:00 on Tuesday 10 March", "by 17:00 on Friday 13 March")),
        ("by the end of the month", ("by 17:00 on Tuesday 31 March", "by 12:00 on Tuesday 31 March")),
    ],
)
def test_the_date_of_the_mail_names_the_days(words: str, instead: tuple[str, ...]) -> None:
    (found,) = findings(RULE, f"Date: Tue, 3 Mar 2026 10:00:00 +0100\n\nPlease send me the list {words}.\n")
    assert found.alternatives == instead


def test_working_days_go_over_the_weekend() -> None:
    (found,) = findings(RULE, "Date: Fri, 6 Mar 2026 10:00:00 +0100\n\nPlease send me the list ASAP.\n")
    assert found.alternatives == ("by 12:00 on Monday 9 March", "by 17:00 on Tuesday 10 March")


def test_the_zone_of_the_author_is_named(tmp_path: Path) -> None:
    config = tmp_path / "rapport.toml"
    config.write_text('[me]\nzone = "Europe/Berlin"\n', encoding="utf-8")
    mail = b"Date: Fri, 27 Mar 2026 10:00:00 +0100\n\nPlease send me the list ASAP.\n"
    (draft,) = read_drafts("draft.txt", mail, Job(load_settings(config)))
    (found,) = lint(draft, [RULE])
    assert found.alternatives == ("by 12:00 CEST on Monday 30 March", "by 17:00 CEST on Tuesday 31 March")


def test_without_a_date_plain_days_are_offered() -> None:
    (found,) = findings(RULE, "Please send me the list ASAP.")
    assert found.alternatives == ("by 12:00 on Thursday", "by 17:00 on Friday")


def test_a_favour_without_a_deadline_is_only_a_hint() -> None:
    (found,) = findings(RULE, "Could you look at the photos when you get a chance?")
    assert found.confidence == "low"


@pytest.mark.parametrize(
    "text",
    [
        "I will send you the list as soon as possible.",
        "We are looking into it and will get back to you ASAP.",
        "If the link fails, tell me, and we will send you a new one immediately.",
        "The minister said that reports should be returned quickly.",
        "Hope to see you all soon.",
        "Let's have lunch sometime next week.",
        "Please send it soon, by Friday 17:00 at the latest.",
        "The panel on the EOB will meet.",
    ],
)
def test_what_gives_the_reader_no_deadline(text: str) -> None:
    assert findings(RULE, text) == []
