"""Requests that read as orders or reproaches: what is found, what is left alone, and how it is said again."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from rapport.checks.politeness import features, is_word, politeness, shares, start

from rapport.cards import load_rules
from rapport.checks.tone.abrupt_request import abrupt_request_wants
from rapport.draft import Sentence
from rapport.lint import lint
from rapport.readers import read
from rapport.rule import Rule
from tests.conftest import Shell
from tests.tables import score

TABLE = Path(__file__).parent / "sentences" / "tone.abrupt-request.tsv"


@pytest.fixture(scope="module")
def rule() -> Rule:
    found = load_rules().get("tone/abrupt-request")
    assert found is not None
    return found


def said_again(rule: Rule, text: str) -> str:
    """Give a draft with the first alternative of its first finding in place; as it is where nothing is found."""
    (draft,) = read("draft.txt", text.encode(), "plain")
    for finding in lint(draft, [rule]):
        if finding.alternatives:
            return text[: finding.start] + finding.alternatives[0] + text[finding.end :]
        return f"{text} [found]"
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Send me the report.", "Could you send me the report?"),
        ("send me the report.", "could you send me the report?"),
        ("SEND ME THE REPORT.", "COULD YOU SEND ME THE REPORT?"),
        ("Send me the report by Friday!", "Could you send me the report by Friday?"),
        ("Priya, fix the link.", "Priya, could you fix the link?"),
        ("Priya fixed one link. Fix the other.", "Priya fixed one link. Could you fix the other?"),
        ("Nurse Okafor, take the late shift.", "Nurse Okafor, could you take the late shift?"),
        ("Finish the essay by Monday, Emily.", "Could you finish the essay by Monday, Emily?"),
        ("Do it again.", "Could you do it again?"),
        ("Just tell Ann the price.", "Could you tell Ann the price?"),
        ("Then call the bank.", "Then could you call the bank?"),
        ("Next time hand them in on Friday.", "Next time could you hand them in on Friday?"),
        ("Fix it, now.", "Could you fix it now?"),
        ("Move your van, it blocks the gate.", "Could you move your van? It blocks the gate."),
        ("Return the keys; the landlord needs them.", "Could you return the keys? The landlord needs them."),
        ("Sign both copies and I'll post them.", "Could you sign both copies? Then I'll post them."),
        ("Since you were there, write the minutes.", "Since you were there, could you write the minutes?"),
        ("Don't call the client again.", "Please don't call the client again."),
        ("Never call me at home.", "Please don't call me at home."),
        ("I need you to call the client today.", "Could you call the client today?"),
        (
            "After the meeting in the small room, I need you to call\nthe client who waits.",
            "After the meeting in the small room, could you call\nthe client who waits?",
        ),
        ("Today I want you to redo the slides.", "Today could you redo the slides?"),
        ("I expect you to answer within a day.", "Could you answer within a day?"),
        ("I need you not to talk to the press.", "Please don't talk to the press."),
        ("I'd like you to stop using my mug.", "Could you stop using my mug?"),
        ("It is imperative that you file the form.", "Could you file the form?"),
        ("Your task is to count the stock.", "Could you count the stock?"),
        ("I want this by 5.", "Could I have this by 5?"),
        ("We need the signed form today.", "Could I have the signed form today?"),
        ("I expect an answer by noon.", "Could I have an answer by noon?"),
        ("I'm still waiting for your numbers.", "Could I have your numbers?"),
        ("I want you in my office at three.", "Could you be in my office at three?"),
        ("You must pay within 10 days.", "Could you pay within 10 days?"),
        ("You have to be here at eight tomorrow.", "Could you be here at eight tomorrow?"),
        ("You need to resend the file.", "Could you resend the file?"),
        ("You must not share the list.", "Please don't share the list."),
        ("You will cover the desk on Monday.", "Could you cover the desk on Monday?"),
        ("The report needs to be on my desk by five.", "Could the report be on my desk by five?"),
        ("Why haven't you sent the invoice yet?", "Could you send the invoice?"),
        ("When are you finally going to pay?", "Could you tell me when you can pay?"),
        ("Anna, send the minutes to everyone by noon.", "Anna, could you send the minutes to everyone by noon?"),
        ("Tom, I need the list today.", "Tom, could I have the list today?"),
        ("Tom: send me the draft.", "Tom: could you send me the draft?"),
        ("SEND IT NOW.", "COULD YOU SEND IT NOW?"),
        ("Reply by 5 pm.", "Could you reply by 5 pm?"),
        ("Send it to Mr Jones by 3 p.m.", "Could you send it to Mr Jones by 3 p.m.?"),
        ("Order more paper before it runs out.", "Could you order more paper before it runs out?"),
        ("Look at the figures again.", "Could you look at the figures again?"),
        ("Check the numbers and send me the file.", "Could you check the numbers and send me the file?"),
        ("Have the slides ready by nine.", "Could you have the slides ready by nine?"),
        ("Fix the typo; then send it to Ben.", "Could you fix the typo? Then send it to Ben."),
        ("Before lunch, call the bank.", "Before lunch, could you call the bank?"),
        ("After the meeting, clear the table.", "After the meeting, could you clear the table?"),
        ("When you are back, call Mrs Li.", "When you are back, could you call Mrs Li?"),
        ("The file is broken - send it again.", "The file is broken - could you send it again?"),
        ("I don't have the file, send it again.", "I don't have the file, could you send it again?"),
        ("Double-check the totals.", "Could you double-check the totals?"),
        ("Don't ever send me such a file again.", "Please don't send me such a file again."),
        ("Never again send such a mail.", "Please don't send such a mail."),
        ("You are not to leave before five.", "Please don't leave before five."),
        ("You will not talk to the client.", "Please don't talk to the client."),
        ("I want you to not mention this to Carl.", "Please don't mention this to Carl."),
        ("I demand that you remove the post.", "Could you remove the post?"),
        ("I need you and Anna to prepare the slides.", "Could you and Anna prepare the slides?"),
        ("You'll have to work on Saturday.", "Could you work on Saturday?"),
        ("You'd better call her now.", "Could you call her now?"),
        ("We need it done by tomorrow, no excuses.", "Could I have it done by tomorrow?"),
        ("I shall need your notes by Monday.", "Could I have your notes by Monday?"),
        ("By tomorrow, I need the list of guests.", "By tomorrow, could I have the list of guests?"),
        ("Need the report today.", "Could I have the report today?"),
        ("Still waiting for the file.", "Could I have the file?"),
        ("What I need from you is a list of names.", "Could I have a list of names?"),
        ("I want to know why the parcel is late.", "Could you tell me why the parcel is late?"),
        ("I want to see you in room 5 after class.", "Could I see you in room 5 after class?"),
        ("I want you to apologise to Lena.", "Could you apologise to Lena?"),
        ("Did you even read the brief?", "Have you had a chance to read the brief?"),
        ("Why didn't you even read it?", "Could you tell me why you did not read it?"),
    ],
)
def test_said_again_as_a_question(rule: Rule, text: str, expected: str) -> None:
    assert said_again(rule, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Pay by Friday, or else I will sue.",
        "Send it today or we cancel.",
        "Do your job.",
        "Hurry up.",
        "Explain yourself.",
    ],
)
def test_threats_and_scolding_are_not_said_again(rule: Rule, text: str) -> None:
    assert said_again(rule, text) == f"{text} [found]"


@pytest.mark.parametrize(
    "text",
    [
        "Hi all,\n\nBring your badges on Monday.",
        "To: a@example.com, b@example.com\nSubject: Move\n\nBring your badges on Monday.",
        "Send me the report.\n\nThanks\nBob",
        "Check the fuse first.\n\nOn Monday Ann wrote:\n> How do I start the pump?\n",
        "Check the cable. Check the fuse. Test the pump.",
        "Read https://example.com/rules before Monday.",
        "Don't forget the keys.",
        "You must be tired.",
        "You have to see this film.",
        "If the light is red, call the desk.",
        "He said: \"Send me the list.\"",
        "Update: the pump works again.",
        "Write new rules.",
        "You must empty the folder or the space stays full.",
        "Make sure you get some rest.",
        "Do you need the report today?",
        "When are you coming?",
        "Be kind.",
        "Just be yourself and they will like you.",
        "Go home, you have done enough.",
        "Never give up.",
        "Don't take my tone the wrong way.",
        "Stop being so hard on yourself.",
        "Make it a habit and it becomes easy.",
        "Find a hotel you like and stay there.",
        "Order by Friday to get it before Christmas.",
        "Put another way, the plan works.",
        "Put the boxes in your office this morning.",
        "Check the fuse first; that solved it for me.",
        "Keep the book as long as you want.",
        "Use my desk while I'm away.",
        "Fine, keep it until Monday.",
        "Ask yourself what matters.",
        "On Mondays, take the bus.",
        "For refunds, call the hotline.",
        "Have the flu, staying home today.",
        "They pack it, send it and bill it.",
        "I am still waiting for the plumber.",
        "I need the car tomorrow, so Ben takes the bus.",
        "We expect the results by Friday.",
        "We need your advice.",
        "Count your blessings.",
        "Start small and build from there.",
        "Wash at forty degrees.",
        "Shake well before use.",
        "Decide for yourself.",
        "Leave early today, you earned it.",
        "Yes, take the red one.",
        "I want you to be happy.",
        "I need a day off tomorrow.",
        "I expect the train at noon.",
        "It must be ready by now.",
        "Call it a day.",
        "Leave it to me.",
        "Take the stairs, it keeps you fit.",
        "Read the book, I loved it.",
        "Come to my party on Saturday!",
        "Send your entries to the address below by May 1.",
        "You must hold a valid ticket.",
        "You need to take care of yourself.",
        "Tell me when you're free.",
        "I want to know what you think.",
        "You will not regret it.",
        "Why don't you join us for lunch?",
        "To reset the lock:\n\nOpen the lid. Press the button. Turn the key. Call me if it stays shut.",
    ],
)
def test_no_order(rule: Rule, text: str) -> None:
    assert said_again(rule, text) == text


def test_several_orders_of_which_one_names_the_writer(rule: Rule) -> None:
    (draft,) = read("draft.txt", b"Tom,\n\nCheck the figures. Fix the chart. Send it back to me today.", "plain")
    assert len(list(lint(draft, [rule]))) == 3


def test_message_says_what_weighs(rule: Rule) -> None:
    (draft,) = read("draft.txt", b"Why did you even bother to {read} it?", "plain")
    (finding,) = lint(draft, [rule])
    assert "may read as a reproach; what weighs most is “why” at the start and “you even”." in finding.message
    assert "{read}" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "The room is free on Monday.",
        "Thank you for the report.",
        "Please send me the report.",
        "I will send you the report on Tuesday.",
        "We need to talk about the budget.",
        "Could you send me the report?",
        "See you on Monday, and thanks again.",
        "My train leaves at six.",
        "You were right about the colour.",
    ],
)
def test_calm_sentences_need_no_parse(text: str) -> None:
    assert not abrupt_request_wants(Sentence(0, text))


@pytest.mark.parametrize(("half", "precision", "recall"), [(0, 0.93, 0.85), (1, 0.90, 0.70)])
def test_labelled_sentences(rule: Rule, half: int, precision: float, recall: float, tmp_path: Path) -> None:
    found = score(rule, half_of_table(half, tmp_path / "half.tsv"))
    assert found.precision >= precision, found.false
    assert found.recall >= recall, found.missed


def test_all_labelled_sentences(rule: Rule) -> None:
    found = score(rule, TABLE)
    assert found.precision >= 0.93
    assert found.recall >= 0.75


def half_of_table(half: int, path: Path) -> Path:
    """Write one half of the table, by a hash of the text; the rule was tuned on the first."""
    head, *lines = TABLE.read_text(encoding="utf-8").splitlines()
    chosen = [line for line in lines if zlib.crc32(line.split("\t")[2].encode()) % 2 == half]
    path.write_text("\n".join([head, *chosen]) + "\n", encoding="utf-8")
    return path


def test_shares_add_up() -> None:
    text = "Why don't you send it again?? I really need it."
    assert politeness(text) == pytest.approx(start() + sum(share for _, share in shares(text)))
    assert [abs(share) for _, share in shares(text)] == sorted((abs(share) for _, share in shares(text)), reverse=True)


def test_links_and_case_do_not_change_what_is_seen() -> None:
    assert features("Did you READ https://example.com/a?x=1 yet") == features("did you read <url> yet")


def test_cues_have_names_in_words() -> None:
    cues = {name for name in features("Hi! Why didn't you even reply?? Thanks for nothing.") if not is_word(name)}
    assert {"a greeting", "thanks", "“you even”", "a doubled “?” or “!”", "number of questions"} <= cues


@pytest.mark.parametrize(
    ("kind", "harsh"),
    [
        ("Could you send me the list, please?", "Why can't you just send me the list?"),
        ("Thanks for the edit! Would you mind adding a source?", "Did you even look for a source?"),
        ("Hi, I was wondering whether you could help me.", "What exactly are you trying to say?"),
    ],
)
def test_harsh_scores_below_kind(kind: str, harsh: str) -> None:
    assert politeness(harsh) < 0 < politeness(kind)


def test_explain_why_weighs_the_cues(shell: Shell) -> None:
    lines = shell.run("explain", "tone/abrupt-request", "--why", "Why haven't you sent it?").stdout.splitlines()
    assert any(line.endswith("“why” at the start") and line.lstrip().startswith("-") for line in lines)
    assert lines[-1].endswith("in all: the further below zero, the harsher")


def test_explain_why_needs_a_rule_that_weighs(shell: Shell) -> None:
    result = shell.run("explain", "tone/shouting", "--why", "HELLO")
    assert result.exit_code == 2
    assert "weighs no cues" in result.stderr
