"""Rules that are composed of several sentences, on whole drafts of our own (`training/drafts`)."""

from __future__ import annotations

import pytest
from training.drafts import counted

from rapport.readers import read
from rapport.run import Job
from rapport.settings import load_settings
from tests.findings import findings, rule_of


@pytest.mark.parametrize(
    ("rule_id", "precision", "recall"),
    [
        ("contact/open-promise", 0.9, 0.42),
        ("never/gossip", 0.85, 0.12),
        ("repair/half-apology", 0.5, 0.42),
        ("repair/no-next-step", 0.72, 0.35),
        ("trust/missing-attachment", 0.85, 0.5),
    ],
)
def test_a_draft_is_told_from_its_neighbour(rule_id: str, precision: float, recall: float) -> None:
    score = counted(rule_of(rule_id), Job(load_settings(None)))
    assert score.precision >= precision
    assert score.recall >= recall


def test_a_half_apology_says_what_is_missing() -> None:
    (found,) = findings("repair/half-apology", "Hi Ada,\n\nI am sorry that I lost your keys.\n\nBest\nTom")
    assert "what will be done about it" in found.message


@pytest.mark.parametrize(
    ("subject", "is_reply"),
    [("Re: Tuesday", True), ("RE[2]: Tuesday", True), ("AW: Dienstag", True), ("Fwd: the plan", True), ("Tuesday", False),
     ("Ref: AB-12", False), ("Regarding Tuesday", False)],
)  # fmt: skip
def test_a_subject_tells_a_reply(subject: str, is_reply: bool) -> None:
    (draft,) = read("a.eml", f"Subject: {subject}\n\nFine with me.\n".encode())
    assert draft.is_reply == is_reply


def test_a_complaint_that_is_wrapped_beside_a_long_line_is_found() -> None:
    long = "She lives with us on the fifth floor of the house behind the station, where the shops are, and the stairs there are steep, narrow and dark, as everybody knows who has ever been there."
    complaint = "I am writing because the lift in our house has stood\nstill for two weeks, and my mother cannot climb the stairs\nany more."
    (found,) = findings("repair/no-next-step", f"Dear Ms Bell,\n\n{complaint}\n\n{long}\n\nSteve\n")
    assert (found.origin.line, found.origin.end_line) == (3, 5)
    assert "stood still for two weeks, and my mother cannot climb the stairs" in found.text


ABOUT_FIRST_MAILS = ("tone/no-greeting", "tone/no-sign-off", "trust/no-signature")
ASKING = (
    "I looked at the plan of the second floor again and I would like to know whether you could send me the one of the "
    "third floor before Friday, please, since the builders need it.\n"
)


@pytest.mark.parametrize(
    ("header", "is_first"),
    [("Subject: Plan", True), ("Subject: Re: Tuesday", False), ("Subject: Plan\nIn-Reply-To: <1@example.com>", False)],
)
def test_what_a_first_mail_needs_is_not_missed_in_a_reply(header: str, is_first: bool) -> None:
    text = f"From: Ann Lee <ann@example.com>\nTo: Bo Berg <bo@example.com>\n{header}\n\n{ASKING}"
    for rule_id in ABOUT_FIRST_MAILS:
        assert bool(findings(rule_id, text, "draft.eml")) == is_first, rule_id
