"""A reply beside the mail it answers: its length, its manners, its order, its emoji."""

from __future__ import annotations

import pytest

from tests.findings import findings

FORMAL = "Dear Professor Lund,\n\nthe minutes of the board are ready.\n\nYours faithfully,\nEva Holm"
FORMAL_TEXT = (
    "With regard to the minutes of the last meeting, the board has asked me to thank you for your contribution. The "
    "proposal that you submitted will be discussed in the autumn, together with those of the other departments. We "
    "would be obliged if you could provide the figures for the previous year before the end of September."
)
CASUAL_TEXT = (
    "oh yeah, the figures, I've got those somewhere! I'll dig them out when I'm back at my desk, ok? It's been a crazy "
    "week and I didn't really get to it, sorry. Hope that's fine with you guys, and don't wait for me with the cake "
    "please, I'll just grab a bit later on."
)


def quoted(text: str) -> str:
    return "".join(f"> {line}".rstrip() + "\n" for line in text.splitlines())


def test_a_casual_greeting_points_at_the_formal_one_it_answers() -> None:
    (found,) = findings("mirror/formality", f"Hey Eva!\n\nThe minutes are fine.\n\n{quoted(FORMAL)}")
    assert (found.text, found.origin.line, found.severity) == ("Hey Eva", 1, "warning")
    (theirs,) = found.related
    assert (theirs.text, theirs.origin.line, theirs.note) == ("Dear Professor Lund", 5, "their greeting")
    assert found.message == (
        "Their greeting is formal, your greeting is casual. “Hello” with their name, and a plain close, would be nearer to theirs."
    )


@pytest.mark.parametrize("greeting", ["Hello Ms Holm,", "Dear Eva,", "Good morning Eva,", "Dear Ms Holm,", "Hi Eva,"])
def test_plain_and_formal_greetings_go_with_a_formal_one(greeting: str) -> None:
    assert findings("mirror/formality", f"{greeting}\n\nThe minutes are fine.\n\n{quoted(FORMAL)}") == []


@pytest.mark.parametrize("close", ["Cheers,", "Best,", "Thanks,", "Kind regards,", "Yours sincerely,"])
def test_plain_closes_go_with_a_formal_one(close: str) -> None:
    assert findings("mirror/formality", f"The minutes are fine.\n\n{close}\nNils Lund\n\n{quoted(FORMAL)}") == []


def test_the_level_of_whole_mails_is_compared_both_ways() -> None:
    (casual,) = findings("mirror/formality", f"{CASUAL_TEXT}\n\n{quoted(FORMAL_TEXT)}")
    (formal,) = findings("mirror/formality", f"{FORMAL_TEXT}\n\n{quoted(CASUAL_TEXT)}")
    assert casual.message.startswith("Their mail is formal, yours is casual.")
    assert formal.message.startswith("Their mail is casual, yours is formal.")
    assert casual.related[0].origin.line == 3
    assert findings("mirror/formality", f"{CASUAL_TEXT}\n\n{quoted(CASUAL_TEXT)}") == []
    assert findings("mirror/formality", f"{FORMAL_TEXT}\n\n{quoted(FORMAL_TEXT)}") == []


def test_technical_sentences_tell_nothing_of_manners() -> None:
    technical = " ".join(["The function read_all() returns NULL where the buffer of the descriptor is exhausted."] * 6)
    assert findings("mirror/formality", f"{CASUAL_TEXT}\n\n{quoted(technical)}") == []


@pytest.mark.parametrize(
    "rule", ["mirror/formality", "mirror/emoji", "mirror/length", "mirror/structure", "mirror/mimicry"]
)
def test_without_a_mail_that_is_answered_there_is_nothing_to_match(rule: str) -> None:
    for text in (f"Hey!\n\n{CASUAL_TEXT} :-)", "- one\n- two\n- three", "Fine.", ""):
        assert findings(rule, text) == []


def test_a_mail_that_is_handed_on_and_ones_own_are_not_matched() -> None:
    handed = f"Hey Nils!\n\nSee below.\n\n---------- Forwarded message ----------\nFrom: Eva Holm <eva@example.org>\n\n{FORMAL}\n"
    assert findings("mirror/formality", handed) == []
    own = f"On Mon, 3 May 2027 at 10:12, Me <me@example.org> wrote:\n{quoted(FORMAL)}"
    assert findings("mirror/formality", f"From: me@example.org\n\nHey!\n\nAnd the minutes?\n\n{own}") == []
    assert findings("mirror/formality", f"From: you@example.org\n\nHey!\n\nAnd the minutes?\n\n{own}") != []


def test_a_line_points_at_one_of_the_things_they_ask() -> None:
    asked = "\n\n".join([f"Part {part}. {FORMAL_TEXT}" for part in ("one", "two", "three")]) + " Do you agree?"
    (found,) = findings("mirror/length", f"Not in autumn.\n\n{quoted(asked)}")
    assert (found.text, found.related[0].text, found.related[0].origin.line) == ("Not in autumn.", "Do you agree?", 7)
    assert found.severity == "info"
    assert findings("mirror/length", f"Not in autumn.\n\n{quoted(asked.replace('Do you agree?', ''))}") == []


def test_the_reverse_of_numbered_points_needs_bare_points_in_answer_to_prose() -> None:
    points = "- fine\n- later\n- no"
    (found,) = findings("mirror/structure", f"{points}\n\n{quoted(FORMAL_TEXT)}")
    assert (found.origin.line, found.related[0].origin.line) == (1, 5)
    assert findings("mirror/structure", f"Dear Eva,\n\nhere is what I think:\n{points}\n\n{quoted(FORMAL_TEXT)}") == []


def test_an_emoji_is_told_once_and_left_to_the_rule_about_emoji_where_that_speaks() -> None:
    (found,) = findings("mirror/emoji", f"The figures are there 😀 and more will come 😀\n\n{quoted(FORMAL_TEXT)}")
    assert (found.text, found.origin.column, found.related[0].origin.line) == ("😀", 23, 3)


def test_an_odd_word_points_at_theirs_and_is_not_quoted_in_the_message() -> None:
    (found,) = findings("mirror/mimicry", "A right kerfuffle.\n\n> It rained all day.\n> What a kerfuffle it was!\n")
    assert (found.text, found.related[0].text, found.related[0].origin.line) == ("kerfuffle", "kerfuffle", 4)
    assert "kerfuffle" not in found.message


@pytest.mark.parametrize(
    "reply",
    [
        "The old bridge over the river is closed.",
        "We closed the bridge, and the old mill stays open.",
        "You wrote “the old bridge over the river is closed for good”, and I doubt it.",
        "> the old bridge over the river is closed for good\n\nI doubt that.",
    ],
)
def test_part_of_a_sentence_and_quoted_words_are_no_echo(reply: str) -> None:
    theirs = (
        "Is it true that the old bridge over the river is closed?"
        if reply.startswith("The")
        else "The old bridge over the river is closed for good."
    )
    assert findings("mirror/mimicry", f"{reply}\n\n{quoted(theirs)}") == []


def test_a_whole_sentence_of_theirs_is_an_echo() -> None:
    (found,) = findings(
        "mirror/mimicry",
        f"So the old bridge over the river is closed for good.\n\n{quoted('The old bridge over the river is closed for good.')}",
    )
    assert found.text == "the old bridge over the river is closed for good"


ARTICLE = (
    "Nothing surpasses an evening cruise around the bay, and the islands, bridges and lights of the city are especially "
    "entrancing when viewed from the vintage schooner of the harbour museum. It was built in 1933 and has recently been "
    "restored to its former glory by the members of the association."
)


def test_an_article_that_is_commented_on_shows_nobodys_manners() -> None:
    for rule, reply in (("mirror/formality", CASUAL_TEXT), ("mirror/emoji", "That would be the trip for us 😀")):
        assert findings(rule, f"{reply}\n\n{quoted(ARTICLE)}") == []
        assert findings(rule, f"{reply}\n\n{quoted(f'{ARTICLE} You would be welcome on board.')}") != []


def test_how_sure_it_is_depends_on_how_far_the_mails_are_apart() -> None:
    mixed = (
        "With regard to the figures, the department has asked me to wait until Monday. The proposal will then be "
        "discussed by the members. I guess that's ok, so I'll send them to you when they're back. Hope you don't mind!"
    )
    (far,) = findings("mirror/formality", f"{CASUAL_TEXT}\n\n{quoted(FORMAL_TEXT)}")
    (near,) = findings("mirror/formality", f"{mixed}\n\n{quoted(FORMAL_TEXT)}")
    assert (far.confidence, near.confidence) == ("medium", "low")


def test_an_essay_is_too_long_for_a_question_and_not_for_a_remark() -> None:
    essay = "The bakery opens at eight, and the cakes come out of the oven at eleven. " * 20
    assert findings("mirror/length", f"{essay}\n\n{quoted('When do you open?')}") != []
    assert findings("mirror/length", f"{essay}\n\n{quoted('We were in front of your shop.')}") == []


def test_numbered_points_want_answers_only_where_they_ask() -> None:
    block = "We have talked it over with the people in the house, who would rather keep the old lift for a while. " * 3
    asking = "1. Who pays for the paint?\n2. Please name a day.\n3. The lift is old."
    telling = "1. The paint is paid for.\n2. Monday is free.\n3. The lift is old."
    assert findings("mirror/structure", f"{block}\n\n{quoted(asking)}") != []
    assert findings("mirror/structure", f"{block}\n\n{quoted(telling)}") == []


def test_sentences_of_common_length_are_fine_beside_any_others() -> None:
    common = "We looked at the roof on Monday and found two broken tiles beside the chimney. " * 4
    short = "Is it dry? Was it dear? Did they come?"
    assert findings("mirror/sentence-length", f"{common}\n\n{quoted(short)}") == []
    brief = "The roof is dry now. It was not dear at all. They came on Monday morning. I have paid them the rest."
    assert findings("mirror/sentence-length", f"{brief}\n\n{quoted(FORMAL_TEXT)}") == []
    address = "Nils Lund\nMill Lane 4\nOld Town\nSend it here.\nSecond floor\n"
    assert findings("mirror/sentence-length", f"{address}\n\n{quoted(FORMAL_TEXT)}") == []
