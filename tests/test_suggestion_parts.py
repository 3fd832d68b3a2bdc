"""Plain words are the part of speech in their sentence that the phrase is, or they are not offered."""

from __future__ import annotations

import pytest

from rapport.checks.contact.open_promise import takes_time
from tests.findings import findings


def first_offered(rule: str, text: str) -> str | None:
    """Return the first alternative of the first finding; None if there is neither."""
    return next((one.alternatives[0] for one in findings(rule, text) if one.alternatives), None)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("The lift is repaired next Wednesday.", "Write the date beside the day."),
        ("The shop is closed after Thanksgiving.", "Write the date."),
        ("We send the samples this summer.", "Name the months."),
        ("The book is for k-12 schools.", "Say which school years are meant."),
        ("It is 30 degrees Fahrenheit in the hall.", "Convert the figure to degrees Celsius."),
    ],
)
def test_advice_is_no_replacement(text: str, advice: str) -> None:
    (found,) = findings("clarity/culture", text)
    assert found.alternatives == ()
    assert found.message.endswith(f". {advice}")


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("The whole damn roof leaks.", None),
        ("You are fucking us over.", None),
        ("Give me a frigging pen.", None),
        ("My back is cold, I sat my ass off.", None),
        ("It is fucking cold in here.", "very"),
        ("The old lift sucks.", "is bad"),
        ("Did the old lift suck?", None),
        ("Most of our lifts suck.", None),
        ("A lift without lights would suck.", "would be bad"),
        ("This sucks.", "this is bad"),
        ("The second plan is dumb.", "is not sensible"),
        ("He tried to scare the hell out of them.", None),
    ],
)
def test_swearing_is_replaced_only_where_the_plain_words_can_stand(text: str, offered: str | None) -> None:
    found = first_offered("tone/hostile", text)
    assert (found.lower() if found else None) == offered


@pytest.mark.parametrize(
    ("found", "takes"),
    [
        ("I am sending you the final plan", False),
        ("I hope this closes the case", False),
        ("I will attend", False),
        ("I shall join you", False),
        ("This will let us know that you will pay later", False),
        ("it looks fine; will check the rest", False),
        ("I will send you the final plan", True),
        ("We'll check the pump", True),
        ("I'm going to fix the pump", True),
        ("our engineer will contact you", True),
        ("Will do", True),
    ],
)
def test_only_what_is_to_be_done_later_takes_a_time(found: str, takes: bool) -> None:
    assert takes_time(found, ".") == takes


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("clarity/idiom", "He FoRKs out the money."),
        ("clarity/idiom", "We will floor IT costs."),
        ("clarity/slang", "We can dis=\ncuss the plan."),
        ("clarity/slang", "We can see yo=\nu on Monday."),
    ],
)
def test_acronyms_and_broken_words_are_no_phrase(rule: str, text: str) -> None:
    assert findings(rule, text) == []


@pytest.mark.parametrize(
    ("rule", "text", "offered"),
    [
        ("clarity/slang", "Give me a holla.", "Contact me"),
        ("clarity/slang", "It was a real bummer.", "disappointment"),
        ("clarity/slang", "Bummer.", "That is disappointing"),
        ("clarity/slang", "It is some kinda picture.", None),
        ("clarity/slang", "She came, holy cow where is the key?", None),
        ("clarity/jargon", "The tool is syncing up with Hubris, another tool.", None),
        ("clarity/jargon", "Let us sync up with them.", "talk to them"),
        ("clarity/jargon", "It is a win-win deal.", None),
        ("clarity/jargon", "The deal is a win-win for you.", None),
        ("clarity/idiom", "We found bits and pieces of the plan.", None),
        ("clarity/idiom", "It is something of a crap shoot.", None),
        ("clarity/idiom", "The draw is a crap shoot.", "matter of luck"),
        ("clarity/idiom", "He is as happy as a clam.", None),
        ("clarity/idiom", "The test will make or break the plan.", None),
        ("clarity/idiom", "He said shame on me.", None),
        ("clarity/idiom", "They stayed at True Blue Hall.", None),
        ("clarity/idiom", "The old lift is a whipping boy for them.", None),
        ("clarity/idiom", "He turned it into free and clear property.", None),
        ("clarity/metaphor", "Six torpedoes hit the ship.", None),
        ("clarity/culture", "He went to two garage sales.", None),
        ("clarity/culture", "He collects garage sale prices.", None),
        ("clarity/culture", "He went to a garage sale.", "sale of used things"),
        ("tone/passive-aggressive", "Many thanks in advance.", None),
        ("clarity/idiom", "He had a hard act to follow.", None),
        ("clarity/idiom", "They want to free fall from the plane.", None),
        ("clarity/idiom", "They will bring here two plans to the table.", None),
        ("clarity/jargon", "We loop Ada in.", "include Ada"),
        ("clarity/jargon", "The program has a loop here in the middle.", None),
        ("clarity/slang", "It is a big deal kinda person.", None),
        ("tone/passive-aggressive", "He knows that I said clearly that it is late.", None),
        ("contact/vague-deadline", "Please tell them as soon as you know more.", None),
        ("contact/vague-deadline", "Please send it by next week sometime.", None),
    ],
)
def test_parts_of_speech(rule: str, text: str, offered: str | None) -> None:
    assert first_offered(rule, text) == offered


def test_joined_dates_tell_which_number_is_the_month() -> None:
    (first, second) = findings("contact/ambiguous-date", "The hall is free on 10/1 or 10/5.")
    assert (first.alternatives[0], second.alternatives[0]) == ("1 October", "5 October")


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("The house is off the grid.", "without contact"),
        ("Prices went through the roof.", ""),
    ],
)
def test_idioms_that_are_often_literal_are_explained(text: str, meaning: str) -> None:
    (found,) = findings("clarity/idiom", text)
    assert bool(found.alternatives) != bool(meaning)
    assert not meaning or found.message.endswith(f"It may mean “{meaning}”.")


def test_no_time_is_offered_for_the_next_version_or_with_a_condition() -> None:
    assert not takes_time("Will fix it in the next version", ".")
    assert not takes_time("I will book the room that you like", ".")


def test_a_letter_before_quotation_marks_is_code() -> None:
    assert findings("clarity/slang", 'The program prints u"Error" and stops.') == []
