"""Idioms: literal uses are told apart, and the table is in order."""

import pytest

from rapport.card_files import builtin_folder
from rapport.cards import load_rules
from rapport.checks.clarity.idiom import model, share_of
from rapport.lint import lint
from rapport.readers import read

RULE = next(rule for rule in load_rules().rules if rule.id == "clarity/idiom")
FOLDER = builtin_folder() / "clarity"


def found(text: str) -> list[tuple[str, str]]:
    drafts = read("a.txt", text.encode(), "plain")
    return [(one.text, one.confidence) for draft in drafts for one in lint(draft, [RULE])]


@pytest.mark.parametrize(
    ("words", "idiomatic", "literal"),
    [
        ("in the saddle", "The party was back in the saddle after the election.", "He sat in the saddle of his horse near the gate."),
        ("hot air", "The debate on the merger was hot air.", "Hot air from the oven warmed the kitchen floor."),
        ("on ice", "The company's plans for the takeover are on ice.", "Put the fish on ice in the bucket near the door."),
        ("on the shelf", "The plan of the government stayed on the shelf.", "The cup stood on the shelf of the kitchen."),
    ],
)
def test_the_words_around_tell_literal_use(words: str, idiomatic: str, literal: str) -> None:
    start = {text: text.lower().index(words) for text in (idiomatic, literal)}
    probability = {text: model().probability(text, at, at + len(words), 0.6) for text, at in start.items()}
    assert probability[idiomatic] > probability[literal] + 0.05


def test_a_literal_use_is_no_finding() -> None:
    assert [confidence for _, confidence in found("The company's talks with the union went down the drain.")] != ["low"]
    assert not [confidence for _, confidence in found("Water ran down the drain of the sink.") if confidence != "low"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Let's touch base on Monday.", "touch base"),
        ("The tickets sold like hot cakes.", "sold like hot cakes"),
        ("She was thrown in at the deep end.", "thrown in at the deep end"),
        ("It was all rather tongue - in - cheek.", "tongue - in - cheek"),
        ("He has been pulling\nyour leg all week.", "pulling your leg"),
    ],
)
def test_forms_of_an_idiom(text: str, words: str) -> None:
    assert [found_text for found_text, _ in found(text)] == [words]


def test_what_readers_know_is_a_hint_only() -> None:
    assert {confidence for _, confidence in found("Please keep me posted, first thing in the morning.")} == {"low"}


@pytest.mark.parametrize("name", ["idiom", "idiom-mail"])
def test_doubtful_rows_say_how_often_they_are_idiomatic(name: str) -> None:
    for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        phrase, _, guard, _, share = line.split("\t")
        if "literal" in guard.split() and "low" not in guard.split():
            assert share_of(frozenset(guard.split())) == pytest.approx(min(max(float(share), 0.05), 0.9)), phrase


def test_a_phrase_stands_in_one_table() -> None:
    names = ("idiom", "idiom-mail", "jargon")
    lines = [line for name in names for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    phrases = [line.split("\t")[0] for line in lines]
    assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize("name", ["idiom", "idiom-mail", "jargon", "metaphor"])
def test_tables_are_sorted(name: str) -> None:
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    phrases = [line.split("\t")[0] for line in lines]
    assert phrases == sorted(phrases)
