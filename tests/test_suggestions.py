"""Plain words are offered only where they fit their sentence."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from rapport.checks.contact.open_promise import takes_time
from rapport.checks.contact.workdays import is_ahead, open_day, workday
from rapport.checks.tone.capitals import calm
from rapport.checks.tone.request_forms import is_numbered_thing
from rapport.checks.tone.softening import as_question
from tests.findings import findings


@pytest.mark.parametrize(
    ("rule", "text", "first"),
    [
        ("clarity/jargon", "Let us circle back on Friday.", None),
        ("clarity/jargon", "Let us circle back on the budget.", "talk again about"),
        ("clarity/idiom", "It is a real pain in the neck.", None),
        ("clarity/idiom", "They hit it out of the park yesterday.", "did extremely well"),
        ("clarity/idiom", "She hit it out of the park.", "did extremely well"),
        ("clarity/idiom", "We will hit it out of the park.", "do extremely well"),
        ("clarity/idiom", "They hit it out of the park.", None),
        ("clarity/slang", "There's gotta be a way.", "got to"),
        ("clarity/slang", "Write to me when ur free.", "you're"),
        ("clarity/slang", "Is this ur email?", "your"),
        ("clarity/slang", "Use ur free time.", None),
        ("clarity/slang", "BTW the plan is late.", "By the way,"),
        ("clarity/slang", "Whatcha doing tomorrow?", "What are you"),
        ("clarity/slang", "Whatcha bring to the party?", "What do you"),
    ],
)
def test_plain_words_fit_or_are_not_offered(rule: str, text: str, first: str | None) -> None:
    (found,) = (one for one in findings(rule, text) if one.confidence != "low")
    assert next(iter(found.alternatives), None) == first


@pytest.mark.parametrize("text", ['The word "gonna" is on page 4.', "The word “gonna” is on page 4."])
def test_cited_words_are_not_told(text: str) -> None:
    assert findings("clarity/slang", text) == []


@pytest.mark.parametrize(
    ("shouted", "said"),
    [
        ("SEND THE PDF TO NASA NOW", "Send the PDF to NASA now"),
        ("I TOLD YOU NOT TO DO IT", "I told you not to do it"),
        ("STOP IT. I SAID NO", "Stop it. I said no"),
        ("COME ON MONDAY", "Come on Monday"),
        ("THIS IS UNACCEPTABLE", "This is unacceptable"),
        ("CALL ZORBAN NOW", ""),
        ("ASK THE US TEAM", ""),
    ],
)
def test_acronyms_keep_their_capitals_and_names_are_not_guessed(shouted: str, said: str) -> None:
    assert calm(shouted) == said


@pytest.mark.parametrize("clause", ["Do more with your account!", "Drop dead.", "Get the most out of your plan."])
def test_advice_and_abuse_are_not_asked_as_questions(clause: str) -> None:
    assert as_question(clause, "could you", True) == ()


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("Check 1182 bounced.", True),
        ("Order 66 has arrived.", True),
        ("Invoice no. 12 was paid.", True),
        ("Check 1182 invoices.", False),
        ("Send 20 printed copies.", False),
        ("Check the list.", False),
    ],
)
def test_a_noun_and_its_number_are_no_order(text: str, numbered: bool) -> None:
    assert is_numbered_thing(text) == numbered


def test_offered_days_lie_ahead_and_are_no_holidays() -> None:
    assert open_day(date(2026, 4, 3)) == date(2026, 4, 7), "Good Friday and Easter Monday"
    assert workday(date(2026, 12, 23), 1) == date(2026, 12, 28)
    assert workday(date(2026, 12, 30), 1) == date(2027, 1, 4)
    sent = datetime(2026, 3, 3, 16, 30)
    assert not is_ahead(17, sent.date(), sent)
    assert is_ahead(18, sent.date(), sent)


@pytest.mark.parametrize(
    ("found", "rest", "takes"),
    [
        ("I will call you", ".", True),
        ("I will call you", " shortly.", False),
        ("I will call you", " about the plan.", False),
        ("I will keep you informed", ".", False),
        ("We will be happy to help", ".", False),
        ("I'm on it", ".", False),
        ("Invoice 4711 is overdue", ".", False),
        ("We are going to call you", ".", True),
    ],
)
def test_a_time_is_offered_only_where_it_can_stand(found: str, rest: str, takes: bool) -> None:
    assert takes_time(found, rest) == takes
