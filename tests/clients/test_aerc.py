"""aerc, with keys."""

from __future__ import annotations

import re
from pathlib import Path

from tests.clients.conftest import Drove
from tests.clients.desk import Desk, version_of
from tests.clients.driven import Driven
from tests.clients.terminal import Terminal, wait_until

PARENT = """\
From: Bo Chan <bo@example.org>
To: Ann Lee <ann@example.org>
Subject: The room
Message-ID: <1@example.org>
Date: Mon, 30 Nov 2026 09:00:00 +0000

When do you come?
"""
DEFAULTS = Path("/usr/share/aerc")


def set_up(desk: Desk, sentence: str) -> Terminal:
    """Write an account, with the hook as its installation tells to, and open a reply with a sentence in it."""
    for part in ("cur", "new", "tmp"):
        (desk.home / "Mail" / "INBOX" / part).mkdir(parents=True)
    desk.write("Mail/INBOX/cur/1:2,S", PARENT)
    editor = desk.write("editor", f'#!/bin/sh\nprintf "Hi Bo,\\n\\n{sentence}\\n\\nBest regards,\\nAnn\\n" >> "$1"\n', 0o700)
    folder = desk.install("aerc")
    assert "no account of" in desk.status("aerc")
    account = f"[ann]\nsource = maildir://{desk.home}/Mail\nfrom = Ann Lee <ann@example.org>\ndefault = INBOX\n"
    desk.write(".config/aerc/accounts.conf", f"{account}outgoing = {folder / 'aerc-wrapper'} -oi\n")
    assert desk.status("aerc") == "aerc: installed, works"
    settings = (DEFAULTS / "aerc.conf").read_text(encoding="utf-8")
    desk.write(".config/aerc/aerc.conf", re.sub(r"^#?editor=.*", f"editor={editor}", settings, flags=re.MULTILINE))
    keys = (
        "[compose::review]",
        f"f = :term less {folder / 'aerc-findings.txt'}<Enter>",
        "Y = :header X-Rapport off<Enter>:send<Enter>",
    )
    binds = (DEFAULTS / "binds.conf").read_text(encoding="utf-8")
    desk.write(".config/aerc/binds.conf", binds.replace("[compose::review]", "\n".join(keys)))
    terminal = desk.open("aerc")
    terminal.shows("The room")
    terminal.type(":reply -aq")
    terminal.keys("Enter")
    terminal.shows("Send this email?")
    return terminal


def reopened(terminal: Terminal) -> None:
    """Wait until the draft is back; aerc draws it with the next key, here one that does nothing."""

    def is_back() -> bool:
        terminal.keys("C-l")
        return "Send this email?" in terminal.screen

    wait_until(is_back, lambda: terminal.screen)


def test_a_mail_is_stopped_shown_and_sent_anyway(desk: Desk, drove: Drove) -> None:
    version = version_of("aerc", "-v")
    terminal = set_up(desk, "You are an idiot.")
    findings = desk.home / ".local" / "share" / "rapport" / "aerc-findings.txt"
    terminal.keys("y")
    reopened(terminal)
    assert findings.stat().st_mode & 0o777 == 0o600
    terminal.keys("f")
    assert "error tone/hostile" in terminal.shows("rapport: not sent: line ")
    terminal.keys("q")
    terminal.shows("Send this email?")
    assert desk.outbox.mails == []
    terminal.keys("Y")
    terminal.shows("Message sent.")
    (mail,) = desk.outbox.mails
    assert b"You are an idiot." in mail
    assert b"X-Rapport" not in mail
    assert desk.outbox.arguments == [["-oi", "bo@example.org"]]
    drove(Driven("aerc", version, "with keys, stopped", "yes, key f shows why; the draft stays", "–", "key Y in the review"))


def test_a_warning_is_kept_for_the_writer(desk: Desk, drove: Drove) -> None:
    version = version_of("aerc", "-v")
    terminal = set_up(desk, "The red door is NOT for guests.")
    terminal.keys("y")
    terminal.shows("Message sent.")
    findings = desk.home / ".local" / "share" / "rapport" / "aerc-findings.txt"
    assert "rapport: let through with a warning: line " in findings.read_text(encoding="utf-8")
    assert len(desk.outbox.mails) == 1
    drove(Driven("aerc", version, "with keys, warned", "–", "kept in a file"))
