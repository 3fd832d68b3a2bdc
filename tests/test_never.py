"""How well the rules of the family `never` do on the labelled sentences, and what no example of a card can say."""


import pytest

from tests.findings import findings


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
