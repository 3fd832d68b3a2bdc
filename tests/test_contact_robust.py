"""No text and no header makes a rule of the family fail, and every place it marks lies in the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.cards import load_rules
from rapport.lint import lint
from rapport.run import Job, read_drafts
from rapport.settings import load_settings

RULES = [rule for rule in load_rules().rules if rule.family == "contact"]
WORDS = st.sampled_from(
    """on by until at 3/4 03/04/2025 12/11/99 3-4-25 05.06. 31/02/2026 00/00/00 0am 12am 24:00 99:99 11-2 pm 10:00 noon
    Friday Fri, 12 August Aug 2026 9999 29 February tomorrow please ASAP EOD soon I'll will send you the list back let me
    know leave it with me ? ! . , ; ( ) - – \n > \n\n CET UTC +0100 who when how many what""".split(" ")
)
TEXTS = st.lists(WORDS, max_size=30).map(" ".join)
DATES = ["", "Fri, 31 Dec 9999 23:59:59 +1400", "Mon, 1 Jan 0001 00:00:00 -1200", "Sun, 29 Feb 2032 10:00 -0000", "nonsense"]


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Job:
    config: Path = tmp_path_factory.mktemp("config") / "rapport.toml"
    people = '[me]\nzone = "Pacific/Kiritimati"\n[[contacts]]\naddress = "*@b.example"\nzone = "Pacific/Pago_Pago"\n'
    config.write_text(people, encoding="utf-8")
    return Job(load_settings(config))


@settings(max_examples=150)
@given(text=TEXTS, date=st.sampled_from(DATES))
def test_odd_texts(job: Job, text: str, date: str) -> None:
    mail = f"From: a@a.example\nTo: b@b.example\nDate: {date}\n\n{text}\n\n> {text}\n"
    for draft in read_drafts("draft.txt", mail.encode(), job):
        for one in lint(draft, RULES):
            assert 0 <= one.start <= one.end <= len(mail)
            assert one.message
            assert all(one.alternatives)
