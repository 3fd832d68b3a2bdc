"""Phrases are found in every form, at exact places, and plain words fit in their stead."""

import pickle
import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.phrases import Entry, PhraseError, PhraseMatch, PhraseSet


def entry(phrase: str, *plain: str, guard: str = "", owner: str = "rule") -> Entry:
    return Entry(owner, phrase, plain, frozenset(guard.split()), "")


def find(text: str, *entries: Entry) -> list[PhraseMatch]:
    return list(PhraseSet.compile(entries).find(text))


def found(text: str, phrase: str, guard: str = "") -> list[str]:
    return [text[match.start : match.end] for match in find(text, entry(phrase, guard=guard))]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("touch~ base", "Let's touch base.", ["touch base"]),
        ("touch~ base", "He touches base, TOUCHED BASE, touching base", ["touches base", "TOUCHED BASE", "touching base"]),
        ("ballpark figure+", "Two ballpark figures, one ballpark figure", ["ballpark figures", "ballpark figure"]),
        ("at the (very) end", "at the end; at the very end; at the bitter end", ["at the end", "at the very end"]),
        ("get~ in|into a jam", "got into a jam, gets in a jam, got to a jam", ["got into a jam", "gets in a jam"]),
        ("low-hanging fruit", "low-hanging fruit, low hanging fruit", ["low-hanging fruit", "low hanging fruit"]),
        ("state-of-the-art", "state of the art, state-of-the-art", ["state of the art", "state-of-the-art"]),
        ("touch base", "touch-base", []),
        ("be~ over the moon", "is over the moon; were over the moon", ["is over the moon", "were over the moon"]),
        ("be~ over the moon", "She's over the moon, we’re over the moon", ["She's over the moon", "we’re over the moon"]),
        ("be~ over the moon", "'s over the moon", []),
        ("have~ a bone to pick", "I've a bone to pick", ["I've a bone to pick"]),
        ("have~ got a lot on", "she's got a lot on", ["she's got a lot on"]),
        ("the ball be~ in {one's} court", "the ball's in Anna's court", ["the ball's in Anna's court"]),
        ("'cause", "just 'cause I can", ["'cause"]),
        ("can't", "I can’t", ["can’t"]),
        ("e.g.", "tools, e.g., hammers", ["e.g."]),
        (":-)", "thanks:-)", [":-)"]),
        ("24/7", "open 24/7.", ["24/7"]),
        ("u+", "C U, us u", ["U", "us", "u"]),
    ],
)
def test_a_phrase_is_found_in_its_forms(phrase: str, text: str, expected: list[str]) -> None:
    assert found(text, phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("pull~ {one's} leg", "pulling my leg", ["pulling my leg"]),
        ("pull~ {one's} leg", "pulled the old customers’ leg", ["pulled the old customers’ leg"]),
        ("pull~ {one's} leg", "pull it's leg, pull a leg, pull my leg-rest", []),
        ("keep~ {someone} in the loop", "Keep Anna and Bob in the loop", ["Keep Anna and Bob in the loop"]),
        ("keep~ {someone} in the loop", "kept\n  her\r\n in the loop", ["kept\n  her\r\n in the loop"]),
        ("keep~ {someone} in the loop", "keep to in the loop; keep it; is in the loop", []),
        ("keep~ {someone} in the loop", "keep going. Anna is in the loop. Keep up, Anna in the loop", []),
        ("keep~ {someone} in the loop", "keep Anna\n\nin the loop", []),
        ("keep~ {someone} in the loop", "upkeep her in the loop", []),
        ("take~ {something} offline", "take the discussion of pricing offline", ["take the discussion of pricing offline"]),
        ("put~ a pin in {something}", "put a pin in the pricing", ["put a pin in the pricing"]),
        ("put~ a pin in {something}", "put a pin in to hold it", []),
        ("{someone} be~ on the fence", "Ann is on the fence; we're on the fence", ["Ann is on the fence", "we're on the fence"]),
        ("{one's} hands be~ tied", "My hands are tied", ["My hands are tied"]),
        ("be~ on {one's} radar", "it's on our radar", ["it's on our radar"]),
        ("{someone}'s on the fence", "Ann's on the fence", ["Ann's on the fence"]),
    ],
)
def test_slots_take_persons_things_and_owners(phrase: str, text: str, expected: list[str]) -> None:
    assert found(text, phrase) == expected


@pytest.mark.parametrize(
    "text",
    [
        "because", "causes", "root-cause", "cause-effect", "ping@cause.com", "cause@ping.com", "cause.txt",
        "my.cause", "http://cause/", "https://x.org/cause", "x.org/a?b=cause", "c:\\cause", "my_cause", "cause_1",
        "#cause", "@cause", "u/cause", "cause/effect", "o'cause", "cause'll", "cause\u0301", "1cause", "cause+1",
    ],
)  # fmt: skip
def test_no_match_within_words_addresses_and_paths(text: str) -> None:
    assert found(text, "cause") == []


@pytest.mark.parametrize(
    "text",
    [
        "cause", "cause.", "(cause)", '"cause"', "'cause'", "‘cause’", "the cause, of", "cause...", "...cause",
        "well--cause", "cause—and", "- cause", "cause:", "*cause*", "_cause_", "cause's", "causes' cause",
    ],
)  # fmt: skip
def test_punctuation_does_not_hide_a_word(text: str) -> None:
    matches = found(text, "cause")
    assert matches == ["cause"]


def test_the_s_of_a_pronoun_is_no_owner() -> None:
    assert found("let's, it's, that's", "let|it|that") == []


def test_white_space_and_invisible_characters_match_a_space() -> None:
    text = "touch  base, touch\r\n\t base, touch\u00a0base, tou\u00adch\u200b base, Low-\n  hanging fruit"
    matches = find(text, entry("touch base"), entry("low-hanging fruit"))
    assert [text[match.start : match.end] for match in matches] == [
        "touch  base", "touch\r\n\t base", "touch\u00a0base", "tou\u00adch\u200b base", "Low-\n  hanging fruit",
    ]  # fmt: skip


def test_no_match_across_an_empty_line() -> None:
    assert find("touch\n\nbase, touch\r\n \r\nbase", entry("touch base")) == []


def test_the_longest_of_one_owner_wins_and_owners_may_overlap() -> None:
    matches = find(
        "at the end of the day",
        entry("the end", owner="b"),
        entry("at the end", owner="a"),
        entry("at the end of the day", owner="a"),
        entry("end of the day", owner="a"),
    )
    assert [(match.entry.owner, match.entry.phrase) for match in matches] == [
        ("a", "at the end of the day"),
        ("b", "the end"),
    ]


def test_only_the_owners_asked_for_are_found() -> None:
    phrases = PhraseSet.compile([entry("asap", owner="a"), entry("asap", owner="b")])
    assert [match.entry.owner for match in phrases.find("asap", owners={"b"})] == ["b"]
    assert list(phrases.find("asap", owners=())) == []


def test_guards_of_letter_case() -> None:
    assert found("polish Polish POLISH", "polish", guard="lower") == ["polish"]
    assert found("IT it It", "IT", guard="exact") == ["IT"]
    assert found("PMs pms DM'd", "PM+", guard="exact") == ["PMs"]
    assert found("keep Anna in the loop, Keep me in the loop", "keep~ {someone} in the loop", guard="lower") == [
        "keep Anna in the loop"
    ]
    assert found("ask Ann at HR, ask Ann at hr", "ask~ {someone} at HR", guard="exact") == ["ask Ann at HR"]


@pytest.mark.parametrize(
    ("phrase", "plain", "text", "form", "expected"),
    [
        ("touch~ base", "talk~", "we touched base", "past", "talked"),
        ("touch~ base", "speak~", "we touched base", "past", "spoke"),
        ("touch~ base", "speak~", "we have already touched base", "participle", "spoken"),
        ("touch~ base", "speak~", "We've touched base", "participle", "spoken"),
        ("touch~ base", "talk~", "Touching base", "ing", "Talking"),
        ("touch~ base", "talk~", "TOUCH BASE", "base", "Talk"),
        ("hit~ the ground running", "start~ fast", "they will hit the ground running", "base", "start fast"),
        ("hit~ the ground running", "start~ fast", "has hit the ground running", "participle", "started fast"),
        ("hit~ the ground running", "start~ fast", "she hits the ground running", "third", "starts fast"),
        ("ballpark figure+", "rough number+", "ballpark figures", "plural", "rough numbers"),
        ("ballpark figure+", "rough number+", "Ballpark figure", "base", "Rough number"),
        ("keep~ {someone} in the loop", "tell~ {someone} the news", "Keep the\n team in the loop", "base", "Tell the team the news"),
        ("pull~ {one's} leg", "make~ fun of {one's} plan", "pulled John’s leg", "past", "made fun of John’s plan"),
        ("be~ over the moon", "be~ very happy", "am over the moon", "base", "am very happy"),
        ("be~ over the moon", "be~ very happy", "they were over the moon", "past", "were very happy"),
        ("be~ over the moon", "be~ very happy", "She’s over the moon", "third", "She’s very happy"),
        ("be~ over the moon", "enjoy~ it", "She's over the moon", "third", "She enjoys it"),
        ("be~ over the moon", "enjoy~ it", "they're over the moon", "base", "they enjoy it"),
        ("touch~ base", "be~ in contact", "we touch base", "base", "are in contact"),
        ("touch~ base", "be~ in contact", "to touch base", "base", "be in contact"),
        ("touch~ base", "be~ in contact", "we touched base", "past", "were in contact"),
        ("touch~ base", "be~ in contact", "she touched base", "past", "was in contact"),
        ("I feel you", "I understand", "Yes. I feel you", "base", "I understand"),
        ("I feel you", "understood", "and I feel you", "base", "understood"),
        ("I feel you", "understood", "Yes. I feel you", "base", "Understood"),
        ("Monday morning quarterback", "critic", "a Monday morning quarterback", "base", "critic"),
        ("swap~ {someone} for {someone}", "take~ {someone} and drop~ {someone}", "swap Ann for Bob", "base", "take Ann and drop Bob"),
    ],
)  # fmt: skip
def test_plain_words_fit_the_place(phrase: str, plain: str, text: str, form: str, expected: str) -> None:
    (match,) = find(text, entry(phrase, plain))
    assert (match.form, match.alternatives) == (form, (expected,))


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [
        ("", "no fixed words"),
        ("{someone}", "no fixed words"),
        ("(a", "not closed"),
        ("a)", "closes"),
        ("(a {someone})", "slot"),
        ("((a) b)", "bracket"),
        ("colleague(s)", "whole words"),
        ("any{one's} guess", "whole words"),
        ("{bob} x", "{bob}"),
        ("a||b", "|"),
        ("went~ home", "went"),
        ("50+ ways", "50+"),
        ("be~ {something}", "too common"),
        ("(really) {someone} matters", "in brackets"),
        (" ".join(["hit~|take~"] * 6), "forms"),
    ],
)
def test_a_wrong_phrase_is_told_by_name(phrase: str, problem: str) -> None:
    with pytest.raises(PhraseError) as error:
        PhraseSet.compile([entry(phrase)])
    assert f"“{phrase}”" in str(error.value)
    assert problem in str(error.value)


@pytest.mark.parametrize("plain", ["{someone} knows", "tell~ them", "number+", "{bob}"])
def test_plain_words_ask_only_for_what_the_phrase_has(plain: str) -> None:
    with pytest.raises(PhraseError, match="plain words of “touch base”"):
        PhraseSet.compile([entry("touch base", plain)])


ENTRIES = [
    entry("touch~ base", "talk~", owner="a"),
    entry("low-hanging fruit+", "easy task+", owner="a"),
    entry("pull~ {one's} leg", "joke~ with {one's}", owner="a"),
    entry("keep~ {someone} in the loop", "tell~ {someone}", owner="b"),
    entry("take~ {something} offline", owner="b"),
    entry("be~ over the moon", "be~ happy", owner="b"),
    entry("{someone} be~ on the fence", owner="c"),
    entry("at the end of the day", owner="c"),
    entry("u", "you", owner="c"),
    entry("'cause", "because", owner="c"),
    entry(":-)", owner="c"),
    entry("IT", guard="exact", owner="d"),
]
PHRASES = PhraseSet.compile(ENTRIES)
FIXED = ["touch base", "touching base", "low-hanging fruits", "am over the moon", "at the end of the day", "u", "IT"]
EXAMPLES = [
    *FIXED,
    "she's over the moon",
    "pulls the boss's leg",
    "keep us in the loop",
    "take it offline",
    "Ann was on the fence",
]
CHARACTERS = st.characters(exclude_categories=())
TEXTS = st.lists(
    st.one_of(st.sampled_from(EXAMPLES), st.sampled_from([" ", "\n", "\r\n  ", "-", "'", "’", ". ", "İ"]), CHARACTERS)
).map("".join)


def told(match: PhraseMatch) -> tuple[object, ...]:
    return match.entry, match.start, match.end, match.alternatives


def test_a_set_survives_its_bytes() -> None:
    again = PhraseSet.from_bytes(PHRASES.to_bytes())
    text = ". ".join(EXAMPLES)
    assert list(map(told, again.find(text))) == list(map(told, PHRASES.find(text)))
    assert again.to_bytes() == PHRASES.to_bytes()
    assert list(PhraseSet.from_bytes(PhraseSet.compile([]).to_bytes()).find(text)) == []


@pytest.mark.parametrize("data", [b"", b"\x80", b"something else", PHRASES.to_bytes()[:-2000], b"{}\x1e\x1e\x1e\x1e"])
def test_foreign_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"phrases|decode|unpack"):
        PhraseSet.from_bytes(data)


def test_matches_and_entries_can_be_pickled() -> None:
    match = next(PHRASES.find("touch base"))
    assert told(pickle.loads(pickle.dumps(match))) == told(match)


@given(TEXTS)
def test_matches_lie_in_the_text_in_order_and_match_again(text: str) -> None:
    matches = list(PHRASES.find(text))
    assert all(0 <= match.start < match.end <= len(text) for match in matches)
    keys = [(match.start, -match.end, match.entry.owner) for match in matches]
    assert keys == sorted(keys)
    for match in matches:
        span = text[match.start : match.end]
        assert not span[0].isspace()
        assert not span[-1].isspace()
        again = PhraseSet.compile([match.entry]).find(" ".join(re.split(r"\s+", span)))
        assert any(one.entry == match.entry for one in again)


@given(TEXTS)
def test_matches_of_one_owner_do_not_overlap(text: str) -> None:
    ends: dict[str, int] = {}
    for match in PHRASES.find(text):
        assert match.start >= ends.get(match.entry.owner, 0)
        ends[match.entry.owner] = match.end


@given(
    st.sampled_from(EXAMPLES),
    st.lists(st.sampled_from(["\n", "\r\n    ", "\u00a0", "   ", " \t\n> "[:3]]), min_size=5, max_size=5),
    st.sampled_from(["", "Dear Jo,\r\n\r\nwe  ", "— ", "İ "]),
)
def test_a_wrap_at_any_space_still_matches(example: str, spaces: list[str], before: str) -> None:
    def wrapped(marks: Iterable[str]) -> str:
        first, *others = example.split(" ")
        return first + "".join(mark + word for mark, word in zip(marks, others, strict=False))

    text = f"{before}{wrapped(spaces)}, ok"
    spans = [text[match.start : match.end] for match in PHRASES.find(text)]
    assert wrapped(spaces) in spans


@given(st.sampled_from(FIXED), st.characters(categories=["Ll", "Lo", "Lu"]), st.booleans())
def test_letters_around_hide_a_phrase(example: str, letter: str, before: bool) -> None:
    text = letter + example if before else example + letter
    start = 1 if before else 0
    spans = [(match.start, match.end) for match in PHRASES.find(text)]
    assert (start, start + len(example)) not in spans


@pytest.mark.parametrize(
    "unit",
    ["u", "u and some ", " ", "\n", "'s ", "a-", "a-a's ", "touch ", "in the loop ", "pull my ", "x's over the moon", "\r\n\r\n\u200b"],
)
def test_two_million_characters_in_one_line_are_read(unit: str) -> None:
    text = unit * (2_000_000 // len(unit))
    assert all(match.end <= len(text) for match in PHRASES.find(text))
