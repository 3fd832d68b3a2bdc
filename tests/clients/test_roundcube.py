"""Roundcube, a webmail, in Chromium: with Dovecot before it and an SMTP server behind it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.clients.conftest import Drove
from tests.clients.driven import Driven
from tests.clients.roundcube import INSTALLED, USER, Kept, roundcube, version

if TYPE_CHECKING:
    from playwright.sync_api import Page

RAPPORT = Path(sys.executable).parent / "rapport"
SETTINGS = {"rapport_program": str(RAPPORT), "rapport_timeout": 60, "rapport_arguments": ["--ignore", "trust/handle"]}
"""Nobody has told this Roundcube the name of its user."""

LOUD = "The red door is NOT for guests."
CALM = "The red door is not for guests."

@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    chromium = shutil.which("chromium")
    missing = [name for name in ("chromium", "php", "dovecot") if not shutil.which(name)]
    if not INSTALLED.is_dir():
        missing.append("roundcube-core")
    if missing or chromium is None:
        pytest.skip(f"not installed: {', '.join(missing)}")
    if os.getuid():
        pytest.skip("Dovecot is started by root alone")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser.new_page(viewport={"width": 1280, "height": 900}, locale="en-US")
        browser.close()


@contextmanager
def webmail(page: Page, folder: Path, **settings: object) -> Iterator[tuple[str, Kept]]:
    """Log in to a Roundcube in whose inbox lies the mail that is answered."""
    with roundcube(folder, {**SETTINGS, **settings}) as (address, kept):
        page.goto(address)
        page.fill("#rcmloginuser", USER)
        page.fill("#rcmloginpwd", "secret")
        page.click("#rcmloginsubmit")
        page.wait_for_selector("#messagelist tr.message")
        yield address, kept


def write(page: Page, address: str, text: str) -> None:
    page.goto(f"{address}?_task=mail&_action=compose&_to=bo@example.org&_subject=The+room+on+Monday")
    page.fill("#composebody", f"Dear Bo,\n\n{text}\n\nBest regards,\nAnn\n")


def send(page: Page) -> None:
    page.click("button.send >> visible=true")


def test_roundcube(page: Page, tmp_path: Path, drove: Drove) -> None:
    with webmail(page, tmp_path) as (address, kept):
        write(page, address, CALM)
        send(page)
        page.wait_for_selector("#messagelist tr.message")
        assert [CALM in text for text in kept.texts] == [True]
        page.goto(f"{address}?_task=mail&_action=compose&_reply_uid=1&_mbox=INBOX")
        page.fill("#composebody", f"Dear Bo,\n\n{LOUD}\n\nBest regards,\nAnn\n")
        send(page)
        page.wait_for_selector(".rapport-findings")
        said = page.inner_text(".rapport-findings")
        assert "“NOT” in capitals may be read as shouting." in said
        assert "Instead: not" in said
        assert "And who pays for the flowers?" in said
        page.click("text=Back to the draft")
        assert LOUD in page.input_value("#composebody")
        assert len(kept.mails) == 1
        send(page)
        page.click("text=Send anyway")
        page.wait_for_selector("#messagelist tr.message")
        assert LOUD in kept.texts[1]
        assert b"In-Reply-To: <parent-1@example.org>" in kept.mails[1]
        assert len(kept.mails) == 2
        assert not list((tmp_path / "temp").glob("RCMTEMP*"))
    drove(
        Driven(
            "Roundcube",
            version(),
            "Chromium, Dovecot, an SMTP server",
            "the mail is not sent, the draft stays",
            "a window with findings",
            "“Send anyway”",
            "read from the mailbox",
        )
    )


@pytest.mark.parametrize(
    ("program", "timeout", "reason"),
    [("no-such-program", 60, "the command cannot be started"), ("broken", 60, "the model is gone"), ("hangs", 0.5, "too long")],
)
def test_a_linter_that_fails_stops_no_mail_and_that_is_told(
    page: Page, tmp_path: Path, program: str, timeout: float, reason: str
) -> None:
    scripts = {"broken": "echo 'the model is gone' >&2; exit 2", "hangs": "exec tail -f /dev/null"}
    path = tmp_path / program
    if program in scripts:
        path.write_text(f"#!/bin/sh\n{scripts[program]}\n", encoding="utf-8")
        path.chmod(0o755)
    with webmail(page, tmp_path, rapport_program=str(path), rapport_timeout=timeout) as (address, kept):
        write(page, address, LOUD)
        send(page)
        page.wait_for_selector("#messagelist tr.message")
        assert "The last mail was sent without a check by rapport: " in page.inner_text("#messagestack")
        assert reason in page.inner_text("#messagestack")
        assert LOUD in kept.texts[0]
