"""Sentences and words, on sentences of our own."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.prose import sentence_spans, word_spans

MAIL_TEXT = st.text(alphabet="aAbI.?!,:;-*()\"'…@/10 \t\n\r ’", max_size=120)


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in word_spans(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The hall is booked.", "Bring the keys."],
        ["Is the hall booked?", "yes, it is."],
        ["Really?!", "I had no idea."],
        ["Dr. Weber and Mrs. Lund arrive at 5 p.m. on Friday.", "They need two rooms."],
        ["We close at 5 p.m.", "The gate stays open."],
        ["Bring fruit, e.g. apples, i.e. nothing sweet.", "Thank you."],
        ["Lund Inc. ships from the U.S. office.", "It takes a week."],
        ["J. R. Weber signs for No. 7 and No. 12.", "Ask him."],
        ["Use version 2.1.4 of plan.final.docx.", "The old one is gone."],
        ["It costs 3.50 a day.", "That is cheap."],
        ["Well… maybe we should wait.", "Or not."],
        ["She said “come in.”", "We went in."],
        ["(The lift is broken.)", "Take the stairs."],
        ["The lift (the old one!) is broken.", "Take the stairs."],
        ["We meet on Jan. 4 at noon.", "Bring the list."],
        ["Done :)", "See the list."],
        ["no.", "i never got it."],
        ["P.S. The dog is fine.", "She sleeps."],
    ],
)
def test_sentences_in_a_line(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The hall is done.Please lock it.", ["The hall is done.", "Please lock it."]),
        ("Read notes.Plan first, or System.Out.", ["Read notes.Plan first, or System.Out."]),
        ("Two tasks: 1. Sweep the hall. 2. Lock it.", ["Two tasks:", "1. Sweep the hall.", "2. Lock it."]),
        ("Hi Ann, I swept the hall.", ["Hi Ann,", "I swept the hall."]),
        ("However, I swept it.", ["However, I swept it."]),
        ("The hall is swept. Thanks, Ben", ["The hall is swept.", "Thanks,", "Ben"]),
        ("One note: The hall is swept.", ["One note:", "The hall is swept."]),
        (
            "Call 555-0100 x.y@example.org Please lock the hall.",
            ["Call 555-0100 x.y@example.org", "Please lock the hall."],
        ),
    ],
)
def test_glued_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


WRAPPED = """\
I went through the whole list yesterday and found that the hall in
Hamburg is the only one with enough chairs. Could you ask
them for a price?
Thanks,
Ben"""


def test_full_lines_flow_and_short_lines_end() -> None:
    assert sentences(WRAPPED) == [
        "I went through the whole list yesterday and found that the hall in\n"
        "Hamburg is the only one with enough chairs.",
        "Could you ask\nthem for a price?",
        "Thanks,",
        "Ben",
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Agenda:\n- chairs\n- tables and\n  lamps", ["Agenda:", "- chairs", "- tables and\n  lamps"]),
        ("1. chairs\n2. tables", ["1. chairs", "2. tables"]),
        ("sounds good\n\nsee you there", ["sounds good", "see you there"]),
        ("Sounds good\nSee you there", ["Sounds good", "See you there"]),
        ("sounds good\nsee you there", ["sounds good", "see you there"]),
        ("i went to the\nhall", ["i went to the\nhall"]),
        ("The list is here:\nhttps://example.org/list", ["The list is here:", "https://example.org/list"]),
        ("Well done 🎉\n\nBye 👋 See you", ["Well done 🎉", "Bye 👋", "See you"]),
        ("Dear Ann,\r\nWe can meet.\r\n", ["Dear Ann,", "We can meet."]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_layout(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@given(MAIL_TEXT)
def test_sentences_cover_the_text_in_order(text: str) -> None:
    last = 0
    for start, end in sentence_spans(text):
        assert last <= start < end <= len(text)
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()


@given(MAIL_TEXT)
def test_words_are_in_order_and_hold_no_white_space(text: str) -> None:
    last = 0
    for start, end in word_spans(text):
        assert last <= start < end <= len(text)
        assert not any(character.isspace() for character in text[start:end])
        assert any(character.isalnum() for character in text[start:end])
        last = end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don't stop, follow-up at 3.5!", ["Don't", "stop", "follow-up", "at", "3.5"]),
        ("it’s e.g. the U.S. one (10:30)", ["it’s", "e.g.", "the", "U.S.", "one", "10:30"]),
        ("See https://example.org/a-b?c=d.", ["See", "https://example.org/a-b?c=d"]),
        ("ann.weber@example.org, please", ["ann.weber@example.org", "please"]),
        ("'quoted' -- and/or 1,200", ["quoted", "and", "or", "1,200"]),
        ("… ?", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "unit", ["Word after word. ", "a.B", "a.b@", "a\n", "- x\n", "Thanks, Bob ", "Hi Ann, I ", "((("]
)
def test_time_grows_with_the_length_only(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.perf_counter()
        sentence_spans(text)
        word_spans(text)
        return time.perf_counter() - start

    seconds(1000)
    assert seconds(400_000) < 40 * max(seconds(40_000), 0.002)
