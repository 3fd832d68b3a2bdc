"""Mockery told from what anybody repeats, on pairs of a mail and a reply."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from rapport import prose
from rapport.report import Finding
from tests.findings import findings

PAIRS = tomllib.loads(Path(__file__).with_name("mimicry.toml").read_text(encoding="utf-8"))
MISSED = {"all row the same boat", "wether", "sais", "hideously vermilion"}
"""What is parody to a reader and not found: words that English has, and words that are only rare."""


def told(theirs: str, reply: str) -> list[Finding]:
    quote = "".join(f"> {line}\n" for line in theirs.splitlines())
    return findings("mirror/mimicry", f"{reply}\n\n{quote}")


@pytest.mark.parametrize("pair", PAIRS["parody"], ids=lambda pair: str(pair["at"]))
def test_what_is_odd_and_comes_back_is_told(pair: dict[str, str]) -> None:
    found = told(pair["theirs"], pair["reply"])
    if pair["at"] in MISSED:
        assert found == []
        return
    words = {word for one in found for word in one.text.lower().split()}
    assert words & set(pair["at"].lower().split())
    assert all(one.related[0].text for one in found)


@pytest.mark.parametrize("pair", PAIRS["innocent"], ids=lambda pair: str(pair["reply"])[:40])
def test_what_anybody_would_repeat_is_not(pair: dict[str, str]) -> None:
    assert told(pair["theirs"], pair["reply"]) == []


def test_a_slip_is_put_right_and_points_at_theirs() -> None:
    (found,) = told("We need an aproximate number.", "The aproximate number is six.")
    assert (found.text, found.alternatives, found.fix) == ("aproximate", ("approximate",), None)
    assert (found.related[0].text, found.related[0].note, found.related[0].origin.line) == (
        "aproximate",
        "their word",
        3,
    )
    assert found.message.startswith("This repeats a slip of theirs, and may read as mockery.")


def test_what_is_said_twice_or_stands_in_the_subject_is_a_term() -> None:
    once = "The idiosyncratic lamp is broken."
    reply = "Lamps may be idiosyncratic."
    mail = "Subject: {}\nFrom: a@example.org\nTo: b@example.org\n\n{}\n\n> {}\n"
    assert [one.text for one in told(once, reply)] == ["idiosyncratic"]
    assert told(f"{once} The idiosyncratic one.", reply) == []
    assert findings("mirror/mimicry", mail.format("Re: Lamps", reply, once), "draft.eml") != []
    assert findings("mirror/mimicry", mail.format("Re: Idiosyncratic lamps", reply, once), "draft.eml") == []


@pytest.mark.parametrize(
    ("word", "kinds"),
    [("lugubrious", {"adj"}), ("egregiously", {"adv"}), ("geese", {"noun"}), ("faxed", {"verb"}), ("recieve", set())],
)
def test_word_lists_know_what_a_word_may_be(word: str, kinds: set[str]) -> None:
    assert prose.kinds_of(word) == kinds


@pytest.mark.parametrize(
    ("slip", "meant"), [("goverment", "government"), ("daugther", "daughter"), ("seperate", "separate")]
)
def test_common_slips_lead_to_the_word_that_is_meant(slip: str, meant: str) -> None:
    assert meant in prose.slips(slip)
