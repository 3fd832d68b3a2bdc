"""Metaphors: on labelled sentences, and what is literal or a settled term."""

import pytest

from rapport.cards import builtin_folder, load_rules
from rapport.checks.metaphor import metaphor_wants
from rapport.draft import Sentence
from rapport.lint import lint
from rapport.phrases.syntax import Run, parse
from rapport.readers import read
from tests.labelled import scores

RULE = next(rule for rule in load_rules().rules if rule.id == "clarity/metaphor")
TABLE = builtin_folder() / "clarity" / "metaphor.tsv"


def found(text: str) -> list[str]:
    return [one.text for draft in read("a.txt", text.encode(), "plain") for one in lint(draft, [RULE])]


def test_metaphors_are_told_from_literal_use() -> None:
    tuned, other = scores(RULE)
    assert tuned.precision >= 0.95
    assert tuned.recall >= 0.55
    assert other.precision >= 0.9
    assert other.recall >= 0.5


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The new rule could torpedo the merger.", ["torpedo"]),
        ("The merger was torpedoed by the ministry.", ["torpedoed"]),
        ("Support is swamped.", ["swamped"]),
        ("Sales and profits plummeted.", ["plummeted"]),
        ("An avalanche of questions followed.", ["avalanche of"]),
        ("The new tax form is a labyrinth.", ["labyrinth"]),
        ("Sales are on fire.", ["on fire"]),
        ("The submarine torpedoed a ship.", []),
        ("The fields are swamped after the rain.", []),
        ("An avalanche of snow came down.", []),
        ("The garden has a labyrinth of hedges.", []),
        ("The barn is on fire.", []),
        ("The kernel killed the process.", []),
    ],
)
def test_what_it_is_said_of_decides(text: str, words: list[str]) -> None:
    assert found(text) == words


def test_every_selective_row_is_wanted() -> None:
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        phrase, _, guard, *_ = line.split("\t")
        if {"verb", "noun", "state"} & set(guard.split()):
            runs = [part for part in parse(phrase) if isinstance(part, Run)]
            for spelling in runs[0].spellings:
                assert metaphor_wants(Sentence(0, spelling), []), spelling
