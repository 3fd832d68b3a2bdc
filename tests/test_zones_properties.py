"""What holds for the zones of any text."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport import zones
from rapport.matching import Pattern
from rapport.zones import ZONES, ZoneSpan, split_zones

LINES = st.sampled_from(
    [
        "",
        "",
        " ",
        "Hi Bob,",
        "Hi Bob, could you",
        "some words of a sentence. Thanks, Ann",
        "Thanks,",
        "Ann",
        "--",
        "-- ",
        "-----",
        "________________",
        "- item",
        "  1. item",
        "> quoted",
        ">> more",
        "> ",
        ">",
        "| bar",
        "Ann> named",
        "On Tue, 4 Jun 2024 at 10:15, Ann <ann@example.com> wrote:",
        "fine On Tue, 4 Jun 2024 at 10:15, Ann <ann@example.com> wrote:",
        "From: Ann <ann@example.com>",
        "Sent: Monday",
        "To: Bob,",
        "Subject: cake",
        "Ann Adler",
        "10/05/99 04:23 PM",
        "-----Original Message-----",
        "---------- Forwarded message ---------",
        "This e-mail is confidential, notify the sender if you are not the intended recipient and delete it.",
        "To unsubscribe, e-mail list@example.com",
        "Sent from my iPhone",
        "x = foo(bar[1]);",
        "```",
        "diff --git a/x b/x",
        "@@ -1 +1 @@",
        "a\tb\tc",
        "P.S. one more thing",
        "+1 555 0100 200",
        "<<report.doc>>",
        "das ist ein ganz gewöhnlicher deutscher Satz für den Test.",
        "\u200b",
        "\xa0",
        "\x0c",
    ]
)
MAILS = st.lists(LINES, max_size=24).map("\n".join)
TEXTS = st.one_of(MAILS, MAILS.map(lambda text: text.replace("\n", "\r\n")), st.text(max_size=200))


def check(text: str, spans: tuple[ZoneSpan, ...]) -> None:
    """Spans are in order, begin and end at words, and leave only blanks out."""
    last = 0
    for span in spans:
        assert span.zone in ZONES
        assert last <= span.start < span.end <= len(text)
        assert not text[last : span.start].strip()
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()
        assert span.depth >= 0
        assert span.language.isalpha()
        last = span.end
    assert not text[last:].strip()


@given(TEXTS)
def test_spans_cover_every_word_in_order(text: str) -> None:
    check(text, split_zones(text))


@st.composite
def known_spans(draw: st.DrawFn) -> tuple[str, list[ZoneSpan]]:
    text = draw(MAILS)
    spans = []
    for _ in range(draw(st.integers(0, 4))):
        start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        spans.append(ZoneSpan(start, end, draw(st.sampled_from(ZONES)), draw(st.integers(0, 2))))
    return text, spans


@given(known_spans())
def test_spans_cover_every_word_whatever_is_known(drawn: tuple[str, list[ZoneSpan]]) -> None:
    text, known = drawn
    check(text, split_zones(text, known))


@given(MAILS)
def test_same_text_same_spans(text: str) -> None:
    assert split_zones(text) == split_zones(text)


@given(MAILS, MAILS)
def test_what_stands_below_a_quote_does_not_change_the_quotes_depth(above: str, below: str) -> None:
    text = f"{above}\n\n>>> deep inside\n\n{below}"
    start = text.index(">>> deep inside", len(above))
    depths = [span.depth for span in split_zones(text) if span.start <= start < span.end]
    assert all(depth >= 3 for depth in depths)


HARD = {
    "one letter": "a",
    "blanks": " ",
    "marks": ">",
    "open marks": "> ",
    "words": "word ",
    "short lines": "a\n",
    "quotes and answers": "> a\nb\n",
    "bare quotes": ">\n",
    "attributions": "On 4 June 2024 at 10:15 ann@example.com wrote\n",
    "header lines": "To: a@example.com,\n",
    "repeated From": "From: a@example.com\n",
    "rules": "-----\n",
    "originals": "-----Original Message-----\n",
    "dates": "a@example.com 10/05/99 04:23 PM\n",
    "closings": "Thanks,\n\nAnn\n\n",
    "greetings": "Hi Bob,\n\n",
    "items": "1. item\n",
    "code": "x = foo(bar[1]){\n\n",
    "fences": "```x\n",
    "bars": "| a\n",
    "footers": "to unsubscribe\n",
    "legal": "this message is confidential, notify the sender, delete it, not the intended recipient\n",
    "numbers": "1-",
    "braces": "{(",
}


def calls(text: str) -> int:
    """How many Python functions reading `text` calls: work that does not depend on the machine's speed."""
    count = 0

    def tick(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(tick)
    try:
        split_zones(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", HARD.values(), ids=HARD)
def test_work_grows_in_step_with_length(unit: str) -> None:
    small, large = (calls(unit * (length // len(unit))) for length in (4_000, 16_000))
    assert large <= 4.6 * small + 2_000


class Watched:
    """A compiled pattern that notes the longest text it was given to search."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.longest = 0

    def __getattr__(self, name: str) -> Any:
        method = getattr(self.pattern, name)

        def noted(*arguments: Any) -> Any:
            text = [argument for argument in arguments if isinstance(argument, str)][-1]
            skipped = arguments[-1] if isinstance(arguments[-1], int) else 0
            self.longest = max(self.longest, len(text) - skipped)
            return method(*arguments)

        return noted


def patterns() -> Iterator[tuple[str, Pattern]]:
    for name, module in sorted(sys.modules.items()):
        if name.startswith(zones.__name__ + "."):
            yield from ((f"{name}.{key}", value) for key, value in vars(module).items() if isinstance(value, Pattern))


LINEAR = {"_LINE_END", "_MARKS"}
"""Patterns without nested or adjoining repeats, which may read a whole mail."""


def test_no_pattern_that_could_backtrack_sees_a_long_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pattern's work on 1,000 characters is bounded, whatever it is; so all of them together are linear."""
    watched = {}
    for name, pattern in patterns():
        watched[name] = Watched(pattern.re)
        monkeypatch.setitem(pattern.__dict__, "re", watched[name])
    for unit in HARD.values():
        split_zones(unit * (20_000 // len(unit)))
        split_zones(f"Hi {unit * (20_000 // len(unit))}:\n> x\n")
    longest = {name: seen.longest for name, seen in watched.items() if name.rpartition(".")[2] not in LINEAR}
    assert len(longest) > 20
    assert {name: length for name, length in longest.items() if length > 1_000} == {}


def test_long_line_and_long_mail() -> None:
    check(line := "word " * 100_000, split_zones(line))
    check(mail := "Some words of a sentence that goes on.\n" * 5_000, split_zones(mail))
