"""Frames of word classes, and the tables whose classes they name."""

from __future__ import annotations

import pytest

from rapport.cards import builtin_folder, load_rules
from rapport.checks.frames import closes_clause, frame_of, opens_clause, spans_of
from rapport.phrases import Entry, PhraseSet
from rapport.rule import Example
from rapport.trial import try_example
from tests.tables import read_table

RULES = load_rules()
FORMS = [rule for rule in RULES.rules if "frames" in rule.options]

WORDS = PhraseSet.compile(
    Entry("test", phrase, (), frozenset({"word"}), note)
    for phrase, note in [("if", "if"), ("we leave", "threat"), ("or", "or"), ("you lose", "threat loss")]
)


def found(source: str, text: str) -> list[str]:
    words = list(WORDS.find(text))
    return [text[start:end] for start, end in spans_of(frame_of(source), words, text, (0, len(text)))]


def test_classes_stand_apart_only_where_the_frame_parts_them() -> None:
    assert found("if … threat", "If the noise of the pump goes on, we leave.") == [
        "If the noise of the pump goes on, we leave"
    ]
    assert found("or threat", "Pay today, or else you lose it.") == ["or else you lose"]
    assert found("or threat", "Pay today, or with the rest of them you lose.") == []
    assert found("if … threat", "Ask if it is open; we leave at six.") == []


def test_either_of_two_classes_may_stand_in_a_step() -> None:
    assert found("if|or … loss", "Pay, or by June you lose it.") == ["or by June you lose"]
    assert found("if|or … loss", "Pay, or by June we leave.") == []


def test_a_frame_may_ask_for_the_start_and_the_end() -> None:
    assert found("^ or threat", "Pay, they said, or we leave.") == []
    assert found("^ or threat", "Well, or we leave.") == ["or we leave"]
    assert found("or threat $", "Pay or we leave.") == ["or we leave"]
    assert found("or threat $", "Pay or we leave now.") == []


def test_what_to_write_instead_stands_behind_the_frame() -> None:
    assert frame_of("if … threat = please tell me").plain == ("please tell me",)
    assert frame_of("if … threat").plain == ()


def test_small_words_and_a_name_leave_a_start_a_start() -> None:
    assert opens_clause("Hi Ann, ", len("Hi Ann, "))
    assert opens_clause("It broke. Oh, ", len("It broke. Oh, "))
    assert not opens_clause("We are ", len("We are "))
    assert closes_clause("so it is.", len("so it is"))
    assert not closes_clause("so it is now", len("so it is"))


@pytest.mark.parametrize("rule", FORMS, ids=lambda rule: rule.id)
def test_frames_and_table_name_the_same_classes(rule: object) -> None:
    from rapport.rule import Rule

    assert isinstance(rule, Rule)
    frames = rule.options["frames"]
    assert isinstance(frames, list)
    named = {name for source in frames for step in frame_of(source).steps for name in step.classes}
    rows = read_table(builtin_folder() / f"{rule.id}.tsv")
    given = {name for row in rows if "word" in row["guard"].split() for name in row["note"].split()}
    assert given - {"harmless"} == named


@pytest.mark.parametrize(
    ("rule_id", "text", "is_found"),
    [
        ("tone/sarcasm", 'Your "support" took a week.', True),
        ("tone/sarcasm", "Your support took a week.", False),
        ("tone/sarcasm", "He wrote “thanks for nothing” and left.", False),
        ("tone/sarcasm", "Lucky us.", True),
        ("tone/sarcasm", "The weather was kind to lucky us in May.", False),
        ("tone/ultimatum", "Unless you pay, I will sue.", True),
        ("tone/ultimatum", "Unless you pay, I can wait.", False),
    ],
)
def test_guards_and_longer_rows_decide_where_a_row_speaks(rule_id: str, text: str, is_found: bool) -> None:
    rule = RULES.get(rule_id)
    assert rule is not None
    assert bool(try_example(rule, Example(text))) is is_found
