"""Emoji and emoticons."""

from __future__ import annotations

import pytest

from tests.findings import findings

QUOTE = "\n\n> When do we meet?\n"


def _found(text: str) -> list[str]:
    return [one.text for one in findings("clarity/emoji", text)]


@pytest.mark.parametrize(
    "text",
    [
        "The ratio is 3:1 and the file is at C:\\Data\\Plans.",
        "Dial 8) for help; a=D, b=P.",
        "if (x=D) then y:p;",
        "See https://example.org/a:)b for the plan.",
        "The rooms (4 and 5;) are free.",
        "Price: $5 (net) ★ ➔ ✓ ☎ ©",
        "1\ufe0f\u20e3 keys",
    ],
)
def test_signs_that_are_no_emoji(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize("smiley", [":)", ":-)", ";)", ":D", ":-(", ":'(", "=)", "<3", "😀", "❤️", "👩‍💻", "🇩🇪", "👋🏿", "☎️"])
def test_each_is_marked_whole(smiley: str) -> None:
    assert _found(f"We meet at noon {smiley}\n") == [smiley]


def test_answers_may_have_a_few() -> None:
    assert _found(f"At noon 😀 😀 😀{QUOTE}") == []
    assert len(_found(f"At noon 😀 😁 🎉 🎈{QUOTE}")) == 1


def test_each_doubtful_one_is_told_once() -> None:
    assert _found(f"At noon ;) or at one ;-) or 🙏{QUOTE}") == [";)", "🙏"]
    assert _found(f"At noon 🙏 or at one 🙏{QUOTE}") == ["🙏"]
