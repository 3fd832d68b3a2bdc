"""Acronyms that nothing explains."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapport.cards import load_rules
from rapport.checks.clarity import acronym
from rapport.checks.clarity.acronym import is_explained, known_acronyms
from rapport.lint import lint
from rapport.readers import read
from rapport.report import Finding


def _findings(text: str, **options: list[str]) -> list[Finding]:
    rule = load_rules().get("clarity/acronym")
    assert rule is not None
    rule = rule._replace(options={**rule.options, **options})
    return [one for draft in read("mail.txt", text.encode()) for one in lint(draft, [rule])]


def _found(text: str, **options: list[str]) -> list[str]:
    return [one.text for one in _findings(text, **options)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("QBR", "the quarterly business review"),
        ("QBR", "a Quarterly\nBusiness Review"),
        ("DOD", "the Department of Defence"),
        ("FTW", "a forty-two-week plan"),
        ("XML", "the extensible markup language (XML)"),
        ("GNSS", "global navigation by satellite (the “GNSS”)"),
        ("QBR", "the QBR, short for our review of the quarter"),
        ("QBR", "a QBR is a review"),
        ("SOWs", "the SOWs (statements of work)"),
    ],
)
def test_ways_to_explain(name: str, text: str) -> None:
    assert is_explained(name.removesuffix("s"), text)


@pytest.mark.parametrize(
    "text", ["the QBR on Thursday", "quick reviews of business", "a note (see page 4) on the QBR", "the QBR (room 4)"]
)
def test_what_explains_nothing(text: str) -> None:
    assert not is_explained("QBR", text)


def test_names_that_the_user_says_are_known() -> None:
    text = "The QBR and the RIF are on Thursday."
    assert _found(text) == ["QBR", "RIF"]
    assert _found(text, known=["QBR"]) == ["RIF"]


def test_one_finding_an_acronym_and_three_a_mail() -> None:
    assert _found("The QBR is long. The QBR is on Thursday.") == ["QBR"]
    assert len(_found("The QBR, the RIF, the NTO, the WBR and the DSR are on Thursday, as we said.")) == 3


def test_those_used_like_a_name_are_a_hint_only() -> None:
    assert [one.confidence for one in _findings("We spoke with BKL on Thursday about the price.")] == ["low"]


def test_names_are_none() -> None:
    assert _found("From: Ines <ines@acme.example>\n\nThe ACME offer is in the folder.\n") == []
    assert _found("Enron sold it. The ENRON plan was new to all of us.") == []


def test_those_that_office_readers_know() -> None:
    assert {"CEO", "FAQ", "PDF", "HR"} <= known_acronyms()


def test_the_table_is_sorted_and_leaves_out_the_words_of_one_trade() -> None:
    path = Path(acronym.__file__).with_name("known_acronyms.tsv")
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    names = [row[0] for row in rows[1:]]
    assert rows[0] == ["acronym", "meaning"]
    assert names == sorted(set(names))
    assert all(len(row) == 2 and row[1] for row in rows)
    assert known_acronyms().isdisjoint({"OKR", "NPS", "SOW", "PMO"})
