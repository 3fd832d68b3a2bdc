"""What rules say, with the words of their own examples put in, is natural English."""

import re

import pytest

from rapport.rule import Rule
from rapport.trial import try_example
from tests.findings import all_rules, findings

CLUMSY = re.compile(
    r"\ba [aeio]|\ba u(?!ni|se)|\ban [bcdfgjklmnpqrstvwyz]|\s\s|\.\.|[ \[\]{}][,.]|[\[\]{}]|\b1 \w+s\b|\b(?:is|reads) as\b|\byou are\b"
)
QUOTED = re.compile(r"“[^”]*”")


@pytest.mark.parametrize("rule", all_rules().rules, ids=lambda rule: rule.id)
def test_messages_read_well(rule: Rule) -> None:
    said = [rule.summary, rule.why, *(one.message for example in rule.fails for one in try_example(rule, example))]
    for text in said:
        assert not CLUMSY.search(QUOTED.sub("“…”", text)), text
        assert len(text) <= 420, text


@pytest.mark.parametrize(
    ("rule", "text", "message"),
    [
        ("never/personal-data", "My account: GB82 WEST 1234 5698 7654 32.", "looks like an account number. "),
        ("never/personal-data", "Use the card 4539 5787 6362 1486.", "looks like a card number. "),
        ("never/personal-data", "The Aadhaar number is 2341 2341 2346.", "looks like an Aadhaar number. "),
    ],
)
def test_articles_fit(rule: str, text: str, message: str) -> None:
    (found,) = findings(rule, text)
    assert message in found.message
