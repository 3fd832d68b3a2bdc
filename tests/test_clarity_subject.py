"""Subjects that are missing or say nothing."""

from __future__ import annotations

import pytest

from rapport.report import Finding
from tests.findings import findings

RULE = "clarity/subject"


def _findings(text: str, path: str = "mail.eml") -> list[Finding]:
    return findings(RULE, text, path)


def test_a_missing_subject_stands_at_the_top() -> None:
    found = _findings("From: Ines <ines@example.org>\nTo: ola@example.com\n\nWhich room is free?\n")
    assert [(one.origin.line, one.origin.column, one.text) for one in found] == [(1, 1, "")]


def test_an_empty_subject_stands_behind_its_name() -> None:
    found = _findings("From: Ines <ines@example.org>\nSubject:\nTo: ola@example.com\n\nWhich room is free?\n")
    assert [(one.origin.line, one.origin.column, one.text) for one in found] == [(2, 9, "")]


def test_the_second_mail_of_a_box_has_its_own_place() -> None:
    mail = "From x Mon May  3 10:00:00 2027\nFrom: ines@example.org\nTo: ola@example.com\n{}\nText of the mail.\n\n"
    found = _findings(mail.format("Subject: Room plan\n") + mail.format(""), "two.mbox")
    assert [one.origin.line for one in found] == [8]


def test_the_subject_of_a_thread_is_a_hint_only() -> None:
    found = _findings("From: ines@example.org\nSubject: Re: Question\n\nRoom 4 is free.\n")
    assert [one.confidence for one in found] == ["low"]


@pytest.mark.parametrize("subject", ["Subject: Question\n", "Subject: Re: Hi\n", "Subject:\n", ""])
@pytest.mark.parametrize("field", ["In-Reply-To", "References"])
def test_a_reply_keeps_whatever_subject_its_thread_has(subject: str, field: str) -> None:
    assert _findings(f"From: ines@example.org\nTo: ola@example.com\n{subject}{field}: <1@example.com>\n\nRoom 4 is free.\n") == []


def test_a_value_in_a_template_counts_as_a_short_word() -> None:
    subject = "Subject: The order {{ order.number_of_the_customer }} of {{ customer.name_as_printed }} is on its way to you\n\nx"
    assert not findings("clarity/subject", subject, "a.txt.j2")
