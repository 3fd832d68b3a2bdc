"""The table of slang, and what the benchmark takes for slang."""

from __future__ import annotations

import pytest
from benchmarks.slang import distance, is_slang

from rapport.card_files import builtin_folder
from tests.findings import findings

ROWS = [
    line.split("\t") for line in (builtin_folder() / "clarity" / "slang.tsv").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(
    ("form", "normal"),
    [("u", "you"), ("lol", "laughing out loud"), ("goin", "going"), ("nxt", "next"), ("dat", "that"), ("gonna", "going to")],
)
def test_short_and_spoken_forms(form: str, normal: str) -> None:
    assert is_slang(form, normal)


@pytest.mark.parametrize(
    ("form", "normal"),
    [("dont", "don't"), ("alot", "a lot"), ("soooo", "so"), ("favourite", "favorite"), ("recieve", "receve"), ("n", "and")],
)
def test_slips_and_spellings(form: str, normal: str) -> None:
    assert not is_slang(form, normal)


def test_distance() -> None:
    assert [distance("", "abc"), distance("abc", "abc"), distance("kitten", "sitting")] == [3, 0, 3]


def test_the_table_is_long_and_mild_words_are_only_hinted_at() -> None:
    guards = {phrase: guard.split() for phrase, _, guard, _ in ROWS[1:]}
    assert len(guards) == len(ROWS) - 1 >= 600
    assert all("low" in guards[word] for word in ("yeah", "guys", "you guys", "folks", "stuff"))


def test_what_is_fixed_without_asking_is_said_in_few_words() -> None:
    rows = [(plain, guard.split()) for _, plain, guard, _ in ROWS[1:]]
    assert all(plain and "low" not in guard for plain, guard in rows if "safe" in guard)


@pytest.mark.parametrize(
    "text",
    ["Dinner is at Lil Woodrow's on Friday.", "We heard songs of Lil Wayne and the Dick Van Dyke show.", "They play with Old Timer Bob."],
)
def test_a_name_is_no_slang(text: str) -> None:
    assert findings("clarity/slang", text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He is a lil sad.", "lil"),
        ("Gonna Be Late Tomorrow", "Gonna"),
        ("Thx for the map, Ann.", "Thx"),
        ("Dear Ann, Gonna be late.", "Gonna"),
        ("LIL Woodrow is here.", "LIL"),
    ],
)
def test_slang_in_another_letter_case_is_slang(text: str, found: str) -> None:
    assert [one.text for one in findings("clarity/slang", text)] == [found]
