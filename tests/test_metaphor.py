"""Metaphors: on labelled sentences, and what is literal or a settled term."""

import pytest

from rapport.readers import read
from tests.findings import findings, rule_of
from tests.labelled import scores

RULE = rule_of("clarity/metaphor")


def found(text: str) -> list[str]:
    return [one.text for one in findings(RULE, text)]


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


def test_only_what_is_metaphorical_of_some_things_is_parsed() -> None:
    (draft,) = read("a.txt", b"We killed the deal.\n\nThe mountain is high. He is the 800-pound gorilla.\n")
    wanted = [one.string for block in draft.blocks for one in RULE.sentences_wanted(block)]
    assert wanted == ["We killed the deal."]
