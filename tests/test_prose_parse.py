"""Parses, imperatives, requests and scores, on sentences of our own."""

import random
import subprocess
import sys

import pytest

from rapport.prose import (
    ModelMissingError,
    choose_model,
    grade,
    imperative,
    is_imperative,
    negativity,
    parse_all,
    sentence_spans,
)
from rapport.prose.parse import LONGEST

SENTENCES = [
    "Send me the list.",
    "The hall in Hamburg has enough chairs.\nIt is dry. And warm?",
    "Could you ask them,  please?",
    "   ",
    "",
    "See xxxxxxxxxxxxxxxx for the price of the hall — it’s too high.",
    "I booked the hall, paid for it and sent the keys to Ann.",
]


def test_a_sentence_stays_whole_and_keeps_its_offsets() -> None:
    for text, parse in zip(SENTENCES, parse_all(SENTENCES), strict=True):
        assert parse.text == text
        assert sum(token.head == token.index for token in parse.tokens) == bool(text.strip())
        assert [token.index for token in parse.tokens] == list(range(len(parse.tokens)))
        for token in parse.tokens:
            assert text[token.start : token.end] == token.text
        assert "".join(token.text for token in parse.tokens) == "".join(text.split())


def test_white_space_does_not_change_the_parse() -> None:
    one, other = parse_all(["Send me the list of chairs.", "Send  me the\n\tlist of\nchairs."])
    assert [(t.tag, t.dep, t.head) for t in one.tokens] == [(t.tag, t.dep, t.head) for t in other.tokens]
    assert other.tokens[3].start == 14


def test_a_parse_does_not_depend_on_its_neighbours() -> None:
    subjects, verbs = (
        ["I", "The new people in Rome", "Ann and Ben", "It"],
        ["sent", "will ask for", "cannot see", "like"],
    )
    objects = ["the list.", "a hall with chairs, which we need on Monday.", "it?", "what you wrote to them last week!"]
    texts = [f"{one} {two} {three}" for one in subjects for two in verbs for three in objects]
    alone = [parse_all([text])[0] for text in texts]
    assert parse_all(texts) == alone
    order = list(range(len(texts)))
    random.Random(1).shuffle(order)
    assert parse_all([texts[index] for index in order]) == [alone[index] for index in order]


def test_only_the_beginning_of_an_endless_sentence_is_parsed() -> None:
    (parse,) = parse_all(["word " * 300_000])
    assert parse.tokens[-1].end <= LONGEST


def test_helpers_of_a_parse() -> None:
    (parse,) = parse_all(["Ann sent the long list."])
    root = parse.root
    assert root is not None
    assert root.text == "sent"
    subject = parse.subject(root.index)
    assert subject is not None
    assert subject.text == "Ann"
    assert [token.text for token in parse.subtree(4)] == ["the", "long", "list"]
    assert [token.text for token in parse.children(4)] == ["the", "long"]


def test_a_missing_model_is_named() -> None:
    choose_model("en_no_such_model")
    try:
        with pytest.raises(ModelMissingError, match="en_no_such_model"):
            parse_all(["Send it."])
        assert parse_all([]) == []
    finally:
        choose_model("")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Send me the list.", "Send"),
        ("Please send me the list by Friday.", "send"),
        ("And please lock the hall.", "lock"),
        ("Just give them a call.", "give"),
        ("Let me know what you think.", "Let"),
        ("Don't forget the keys.", "forget"),
        ("Contact Ann about the chairs.", "Contact"),
        ("Label each chair clearly.", "Label"),
        ("Ben, send her the keys.", "send"),
        ("If the hall is locked, call me.", "call"),
        ("When you get there, ask Ann for the keys.", "ask"),
        ("2. Add two chairs to the list.", "Add"),
        ("Do not open the hall before noon.", "open"),
    ],
)
def test_imperatives(text: str, verb: str) -> None:
    found = imperative(parse_all([text])[0])
    assert found is not None
    assert found.text == verb


@pytest.mark.parametrize(
    "text",
    [
        "I send you the list.",
        "Hope you are well.",
        "Thank you for the list.",
        "Look forward to the evening.",
        "Could you send me the list?",
        "Why not ask Ann?",
        "The call went well.",
        "Contact details are below.",
        "If the hall is locked, I will call you.",
        "Want to come with us?",
        "Mark Lund",
        "To send it takes an hour.",
        "",
    ],
)
def test_what_is_no_imperative(text: str) -> None:
    assert not is_imperative(parse_all([text])[0])


def test_work_words_are_not_negative() -> None:
    assert negativity("The fire alarm is a critical problem, and the error is urgent.") > -0.1
    assert negativity("This is an awful, stupid and ugly list.") < -0.6
    assert negativity("") == 0


def test_grade_follows_the_formula_and_our_sentences() -> None:
    text = "The hall is open.\n\nAnn has the keys."
    assert grade(text) == pytest.approx(4.71 * (13 + 13) / 8 + 0.5 * 8 / 2 - 21.43)
    assert grade("Hi Ann,\n\n" + text + "\n\nThanks,\nBen") == grade(text)
    assert grade("See https://example.org/a/very/long/address/of/a/hall for the open hall.") == grade(
        "See for the open hall."
    )
    assert grade("") == 0
    long = "The accommodation arrangements necessitate considerable administrative coordination beforehand."
    assert grade(long) > 15 > grade(text)


def test_importing_the_package_loads_no_heavy_library() -> None:
    code = (
        "import sys, rapport.prose as prose; prose.sentence_spans('A b.'); prose.word_spans('a');"
        "print(sorted({'spacy', 'textstat', 'vaderSentiment', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_sentences_of_a_mail_can_be_parsed() -> None:
    text = "Hi Ann,\n\nthe hall is open, and there are enough chairs for all. Bring\nthe keys."
    parses = parse_all([text[start:end] for start, end in sentence_spans(text)])
    assert [is_imperative(parse) for parse in parses] == [False, False, True]
