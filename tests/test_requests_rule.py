"""Requests that read as orders or reproaches: what a whole draft tells of them, and how they are said again."""

from __future__ import annotations

import pytest

from rapport.checks.tone.request_forms import requests_in
from rapport.checks.tone.softening import softened_question
from rapport.draft import Sentence
from rapport.readers import read
from tests.findings import findings

RULE = "tone/abrupt-request"


def said_again(text: str) -> str:
    """Return a draft with the first rewrite of its first request in place; as it is where there is none."""
    (draft,) = read("draft.txt", text.encode(), "plain")
    for sentence in (one for block in draft.blocks for one in block.sentences):
        if sentence.string.rstrip().endswith("?"):
            return next(iter(softened_question(sentence.string)), text)
        for request in requests_in(sentence):
            if request.alternatives:
                return text.replace(sentence.string[request.start : request.end], request.alternatives[0], 1)
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Send me the report.", "Could you send me the report?"),
        ("send me the report.", "could you send me the report?"),
        ("SEND ME THE REPORT.", "Could you send me the report?"),
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
        ("Tom: send me the draft.", "Tom: could you send me the draft?"),
        ("SEND IT NOW.", "Could you send it now?"),
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
def test_said_again_as_a_question(text: str, expected: str) -> None:
    assert said_again(text) == expected


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
def test_threats_and_scolding_are_not_said_again(text: str) -> None:
    assert not any(one.alternatives for one in requests_in(Sentence(0, text)))


def test_an_order_is_told_with_its_rewrite() -> None:
    (found,) = findings(RULE, "Tom,\n\nSend me the report by Friday.\n\nAnna\n")
    assert found.text == "Send me the report by Friday."
    assert found.alternatives == ("Could you send me the report by Friday?",)


@pytest.mark.parametrize(
    "text",
    [
        'Hi all,\n\nBring your badges on Monday.',
        'To: a@example.com, b@example.com\nSubject: Move\n\nBring your badges on Monday.',
        'Send me the report.\n\nThanks\nBob',
        'Check the fuse first.\n\nOn Monday Ann wrote:\n> How do I start the pump?\n',
        'Check the cable. Check the fuse. Test the pump.',
        'To reset the lock:\n\nOpen the lid. Press the button. Turn the key. Call me if it stays shut.',
    ],
)
def test_what_the_draft_shows_to_be_no_order(text: str) -> None:
    assert not findings(RULE, text)


def test_a_harsh_question_is_told() -> None:
    assert findings(RULE, "Why can't you just read the manual before you ask me again?")
    assert not findings(RULE, "Could you send me the list, please?")


COMMIT = """From 0a1b2c3d Mon Sep 17 00:00:00 2001
From: Ana <ana@example.org>
To: raj@example.org
Date: Mon, 2 Mar 2026 09:00:00 +0100
Subject: [PATCH] Send the report again

Fix the lock. Send me the report today.

Signed-off-by: Ana <ana@example.org>
{cut} door.c | 2 +-
 1 file changed, 1 insertion(+), 1 deletion(-)
"""


@pytest.mark.parametrize("path", ["0001-x.patch", "mail.eml"])
def test_the_message_of_a_commit_orders_nobody(path: str) -> None:
    assert findings("tone/abrupt-request", COMMIT.format(cut="---\n"), path) == []
