"""Metaphors: on labelled sentences, and what is literal or a settled term."""

import pytest

from tests.findings import findings, rule_of

RULE = rule_of("clarity/metaphor")


def found(text: str) -> list[str]:
    return [one.text for one in findings(RULE, text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The new rule could torpedo the merger.", ["torpedo"]),
        ("The merger was torpedoed by the ministry.", ["torpedoed"]),
        ("Support is swamped.", ["swamped"]),
        ("Bookings have plummeted since the strike.", ["plummeted"]),
        ("An avalanche of mail came in last week.", ["avalanche of"]),
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


