"""How well the rules of the family `never` do on the labelled sentences, and what no example of a card can say."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.findings import findings

SENTENCES = Path(__file__).parent / "sentences"

LEAST = {
    "bad-news": (0.97, 0.95),
    "confidential": (0.97, 0.88),
    "credentials": (0.92, 0.80),
    "discrimination": (0.97, 0.93),
    "gossip": (0.97, 0.92),
    "health": (0.97, 0.92),
    "legal": (0.97, 0.94),
    "pay": (0.97, 0.94),
    "performance-review": (0.97, 0.95),
    "personal-data": (0.98, 0.95),
    "resignation": (0.97, 0.95),
    "secrecy": (0.97, 0.93),
}
"""Least precision and recall of each rule on its labelled sentences."""


def labelled(name: str) -> Iterator[tuple[str, str, str]]:
    """Give label, marked words and text of each row."""
    for line in (SENTENCES / f"never.{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        label, at, text, *_ = line.replace("\\n", "\n").split("\t")
        yield label, at, text


@pytest.mark.parametrize("name", LEAST)
def test_precision_and_recall(name: str) -> None:
    right = missed = false = 0
    for label, at, text in labelled(name):
        found = findings(f"never/{name}", text)
        if label == "pass":
            false += bool(found)
            continue
        start = text.index(at)
        hit = any(one.start < start + len(at) and start < one.end for one in found)
        right += hit
        missed += not hit
    precision, recall = right / (right + false), right / (right + missed)
    assert precision >= LEAST[name][0]
    assert recall >= LEAST[name][1]


def test_someone_on_the_mail_is_not_gossiped_about() -> None:
    text = "Karen in accounts is hopeless."
    assert findings("never/gossip", text)
    assert not findings("never/gossip", f"From: Jo Bloggs <jo@example.org>\nTo: Karen Hill <karen@example.org>\n\n{text}")


def test_what_is_quoted_is_not_the_authors() -> None:
    assert not findings("never/credentials", "Thanks, got it.\n\n> The password is Kolibri7#x.\n")


@pytest.mark.parametrize(
    "text",
    [
        "The key in the manual is AKIAIOSFODNN7EXAMPLE.",
        "The checksum is 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.",
        "The id is 123e4567-e89b-12d3-a456-426614174000.",
        "Set the password to something with 12 characters.",
        "Your password expires on 2026-01-01.",
    ],
)
def test_what_only_looks_like_a_secret(text: str) -> None:
    assert not findings("never/credentials", text)


def test_a_key_in_code_is_found() -> None:
    assert findings("never/credentials", "Run this:\n\n    export DB_PASSWORD='sommer2024'\n")


def test_a_personal_number_says_what_it_is() -> None:
    (found,) = findings("never/personal-data", "Her SSN is 536-90-4399.")
    assert "social security number" in found.message
