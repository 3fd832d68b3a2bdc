"""alot, with keys."""

from __future__ import annotations

from tests.clients.conftest import Drove
from tests.clients.desk import Desk, version_of
from tests.clients.driven import Driven
from tests.clients.terminal import Terminal, wait_until
from tests.outbox import run

PARENT = """\
From: Bo Chan <bo@example.org>
To: Ann Lee <ann@example.org>
Subject: The room
Message-ID: <1@example.org>
Date: Mon, 30 Nov 2026 09:00:00 +0000

When do you come? And who has the key?
"""


def set_up(desk: Desk, sentence: str, headers: str = "") -> Terminal:
    """Write an account with one mail, install the hook, and answer the mail with a sentence."""
    for folder in ("cur", "new", "tmp"):
        (desk.home / "Mail" / folder).mkdir(parents=True)
    desk.write("Mail/cur/1:2,S", PARENT)
    head = f"From: Ann Lee <ann@example.org>\\nTo: Bo Chan <bo@example.org>\\nSubject: Re: The room\\n{headers}"
    text = f"{head}\\n\\nHi Bo,\\n\\n{sentence}\\n\\nBest regards,\\nAnn\\n"
    editor = desk.write("editor", f'#!/bin/sh\nprintf "{text}" > "$1"\n', 0o700)
    desk.env["NOTMUCH_CONFIG"] = str(desk.home / ".notmuch-config")
    settings = f"[database]\npath={desk.home}/Mail\n[user]\nname=Ann Lee\nprimary_email=ann@example.org\n[new]\ntags=inbox\n"
    desk.write(".notmuch-config", settings)
    assert run("notmuch", "new", cwd=desk.home, env=desk.env).returncode == 0
    account = f"address = ann@example.org\nrealname = Ann Lee\nsendmail_command = {desk.outbox.program} -t -oi\n"
    desk.write(".config/alot/config", f"editor_cmd = {editor}\nquit_on_last_bclose = False\n[accounts]\n[[ann]]\n{account}")
    desk.install("alot")
    assert desk.status("alot") == "alot: installed, works"
    terminal = desk.open("alot")
    terminal.shows("Bo Chan The room")
    terminal.keys("Enter")
    terminal.shows("When do you come?")
    terminal.keys("r")
    terminal.shows(sentence)
    terminal.keys("y")
    return terminal


def test_a_mail_is_stopped_and_sent_anyway(desk: Desk, drove: Drove) -> None:
    version = version_of("alot", "-v")
    terminal = set_up(desk, "You are an idiot.")
    asked = terminal.shows("Send anyway?")
    assert "error tone/hostile" in asked
    terminal.keys("n")
    wait_until(lambda: "Send anyway?" not in terminal.screen, lambda: terminal.screen)
    assert desk.outbox.mails == []
    terminal.keys("y")
    terminal.shows("Send anyway?")
    terminal.keys("y")
    terminal.shows("mail sent successfully")
    (mail,) = desk.outbox.mails
    assert b"You are an idiot." in mail
    drove(Driven("alot", version, "with keys, stopped", "yes, shown; the draft stays", "–", "answer y"))


def test_a_warning_is_shown_and_the_mail_that_is_answered_is_read(desk: Desk, drove: Drove) -> None:
    version = version_of("alot", "-v")
    desk.write(".config/rapport/rapport.toml", '[rules."contact/unanswered-question"]\nseverity = "warning"\n')
    terminal = set_up(desk, "Thank you for the plan.")
    terminal.shows("let through with a warning")
    wait_until(lambda: bool(desk.outbox.mails), lambda: terminal.screen)
    assert "contact/unanswered-question" in terminal.screen
    drove(Driven("alot", version, "with keys, warned", "–", "shown", "–", "yes"))


def test_the_header_opens_the_gate_and_is_not_sent(desk: Desk) -> None:
    version_of("alot", "-v")
    terminal = set_up(desk, "You are an idiot.", "X-Rapport: off\\n")
    terminal.shows("mail sent successfully")
    (mail,) = desk.outbox.mails
    assert b"X-Rapport" not in mail
