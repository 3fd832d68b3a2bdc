"""The extension in the real Thunderbird, without a screen, against an SMTP server on this machine."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from release.thunderbird import pack

from tests.clients.conftest import Drove
from tests.clients.driven import Driven
from tests.clients.thunderbird import PROGRAM, Thunderbird, eventually, free_port

if PROGRAM is None:
    pytest.skip("Thunderbird is not installed", allow_module_level=True)

HOST = ".local/share/rapport/thunderbird-host"
CALM = "Hi Bo,\n\nThe blue room is free on Monday.\n\nBest,\nAnn\n"
LOUD = "Hi Bo,\n\nThe blue room is NOT free on Monday.\n\nBest,\nAnn\n"
LOUD_HTML = "<p>Hi Bo,</p><p>The <i>blue</i> room is NOT free &amp; not clean 🙂.</p><p>Best,<br>Ann</p>"
ASKING = (
    "From: Bo Chan <bo@example.org>\nTo: Ann Lee <ann@example.org>\nSubject: The guests on Monday\n"
    "Date: Mon, 30 Nov 2026 08:00:00 +0000\nMessage-ID: <asked@example.org>\n\n"
    "Hi Ann,\n\nWhen does the train to Leeds leave on Monday? And could you send me the list of guests?\n\nBest,\nBo\n"
)


class Sink(Message):
    """Keeps the mails that arrive."""

    def __init__(self) -> None:
        super().__init__()
        self.mails: list[EmailMessage] = []

    def prepare_message(self, session: object, envelope: Any) -> EmailMessage:
        return message_from_bytes(envelope.content, policy=policy.default)

    def handle_message(self, message: Any) -> None:
        self.mails.append(message)

    @property
    def texts(self) -> list[str]:
        """The plain text of each mail, without the signature."""
        bodies = [mail.get_body(("plain",)) for mail in self.mails]
        texts = (body.get_content().replace("\r\n", "\n") for body in bodies if body)
        return [text.partition("\n-- \n")[0].rstrip() + "\n" for text in texts]


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[Sink, int]]:
    sink, port = Sink(), free_port()
    controller = Controller(sink, hostname="127.0.0.1", port=port)
    controller.start()
    yield sink, port
    controller.stop()


@pytest.fixture(scope="module")
def started(server: tuple[Sink, int], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Thunderbird]:
    """Start Thunderbird with the extension."""
    folder = tmp_path_factory.mktemp("thunderbird")
    program = Thunderbird(folder, server[1])
    try:
        install(program)
        pack(folder / "rapport.xpi")
        program.driver.install(folder / "rapport.xpi")
        yield program
    finally:
        program.end()


def install(program: Thunderbird) -> None:
    """Install the native host as a user does."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    command = [sys.executable, "-m", "rapport", "hook", "install", "thunderbird"]
    subprocess.run(command, env={**own, "HOME": str(program.home)}, check=True, capture_output=True)


@pytest.fixture
def thunderbird(started: Thunderbird, server: tuple[Sink, int]) -> Iterator[Thunderbird]:
    (started.home / HOST).unlink()
    install(started)
    choose(started, level="warning", seconds=60, silences=[], failure="")
    yield started
    started.discard()
    server[0].mails.clear()


@pytest.fixture
def sink(server: tuple[Sink, int]) -> Sink:
    return server[0]


def choose(program: Thunderbird, **settings: object) -> None:
    """Set what the options page sets."""
    keys = ", ".join(f"{name}: {value!r}" for name, value in settings.items())
    program.background(f"await page.messenger.storage.local.set(Cu.cloneInto({{ {keys} }}, page));")


def notes(program: Thunderbird) -> list[str]:
    """Return the heads of the notes in the window, when they are there."""
    found: list[str] = program.page(
        "await wait(() => document.querySelector('footer button:not([hidden])') && document.querySelector('#draft *'));"
        "return [...document.querySelectorAll('.note')].map((one) => one.querySelector('.rule').textContent);"
    )
    return found


def press(program: Thunderbird, button: str) -> None:
    program.page(f"document.querySelector('{button}').click();")


def press_and_hear(program: Thunderbird, button: str) -> str:
    """Press a button, and return what the window then says."""
    said: str = program.page(
        f"document.querySelector('#said').textContent = ''; document.querySelector('{button}').click();"
        "return wait(() => document.querySelector('#said').textContent);"
    )
    return said


def told(program: Thunderbird) -> str:
    """Return the failure that was told last; without a screen Thunderbird shows no notifications."""
    failure: str = program.background(
        "const { failure } = await page.messenger.storage.local.get('failure');"
        "return failure ? `${failure.title}: ${failure.message}` : '';"
    )
    return failure


def test_a_calm_mail_is_sent(thunderbird: Thunderbird, sink: Sink) -> None:
    thunderbird.write(CALM)
    thunderbird.send()
    eventually(lambda: sink.mails)
    assert sink.texts == [CALM]
    assert not thunderbird.has_window
    assert told(thunderbird) == ""


def test_a_mail_with_a_warning_waits_and_is_sent_once(thunderbird: Thunderbird, sink: Sink, drove: Drove) -> None:
    thunderbird.write(LOUD)
    thunderbird.send()
    assert notes(thunderbird) == ["tone/shouting"]
    assert thunderbird.page("return document.querySelector('mark').textContent;") == "NOT"
    assert thunderbird.page("return document.activeElement.id;") == "title"
    assert not sink.mails
    press(thunderbird, "#send")
    eventually(lambda: not thunderbird.has_draft)
    assert sink.texts == [LOUD]
    drove(Driven("Thunderbird", thunderbird.version, "extension", "a window, unsent", override="“Send anyway”, once"))


def test_back_keeps_the_draft(thunderbird: Thunderbird, sink: Sink) -> None:
    thunderbird.write(LOUD)
    before = thunderbird.body
    thunderbird.send()
    assert notes(thunderbird)
    thunderbird.page("document.body.dispatchEvent(new content.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));")
    eventually(lambda: not thunderbird.has_window and not thunderbird.is_locked)
    assert thunderbird.body == before
    assert not sink.mails


def test_a_closed_window_keeps_the_draft(thunderbird: Thunderbird, sink: Sink) -> None:
    thunderbird.write(LOUD)
    thunderbird.send()
    assert notes(thunderbird)
    thunderbird.run("popup().close();")
    eventually(lambda: not thunderbird.is_locked)
    assert not sink.mails


@pytest.mark.parametrize(("body", "html"), [(LOUD, False), (LOUD_HTML, True)])
def test_an_alternative_gets_into_the_draft(thunderbird: Thunderbird, sink: Sink, body: str, html: bool) -> None:
    thunderbird.write(body, html=html)
    before = thunderbird.body
    thunderbird.send()
    assert notes(thunderbird)[0] == "tone/shouting"
    assert press_and_hear(thunderbird, ".use") == "“NOT” is now “not”."
    press(thunderbird, "#back")
    eventually(lambda: not thunderbird.is_locked)
    assert words_of(thunderbird.body) == words_of(before.replace("NOT", "not"))
    assert not sink.mails


@pytest.mark.parametrize(("body", "html"), [(LOUD, False), (LOUD_HTML, True)])
def test_a_mail_is_sent_with_the_changes(thunderbird: Thunderbird, sink: Sink, body: str, html: bool) -> None:
    thunderbird.write(body, html=html)
    thunderbird.send()
    assert notes(thunderbird)
    press_and_hear(thunderbird, ".use")
    press(thunderbird, "#send")
    eventually(lambda: not thunderbird.has_draft)
    [mail], [text] = sink.mails, sink.texts
    assert "room is not free" in text
    assert text == body.replace("NOT", "not") or html
    assert mail.get_content_type() == ("multipart/alternative" if html else "text/plain")


@pytest.mark.parametrize("html", [False, True])
def test_a_quote_stays_as_it_is(thunderbird: Thunderbird, sink: Sink, html: bool) -> None:
    thunderbird.receive(ASKING)
    thunderbird.reply("As per my last email, the train leaves at noon.\n\n", html=html, quotes=True)
    before = thunderbird.body
    thunderbird.send()
    assert notes(thunderbird)
    press_and_hear(thunderbird, ".use")
    press(thunderbird, "#back")
    eventually(lambda: not thunderbird.is_locked)
    if html:
        assert thunderbird.body == before.replace("As per my last email", "To repeat the main point")
    thunderbird.send()
    eventually(lambda: not thunderbird.has_draft)
    assert sink.texts[0].startswith("To repeat the main point, the train leaves at noon.\n")
    assert "> When does the train to Leeds leave on Monday?" in sink.texts[0]


def words_of(markup: str) -> str:
    """Return the markup of a draft without the element of the signature, which plain text loses."""
    return markup.replace('<div class="moz-signature">', "").replace("<br></div>", "<br>")


def test_an_undone_change_is_none(thunderbird: Thunderbird, sink: Sink) -> None:
    thunderbird.write(LOUD)
    thunderbird.send()
    assert notes(thunderbird)
    press_and_hear(thunderbird, ".use")
    assert press_and_hear(thunderbird, "#undo") == "Undone."
    press(thunderbird, "#send")
    eventually(lambda: not thunderbird.has_draft)
    assert sink.texts == [LOUD]


def test_the_mail_that_is_answered_is_read(thunderbird: Thunderbird, sink: Sink, drove: Drove) -> None:
    choose(thunderbird, level="info")
    thunderbird.receive(ASKING)
    thunderbird.reply("Hi Bo,\n\nHere is the list of the guests: Cleo, Dan and Eve.\n\nBest,\nAnn\n")
    thunderbird.send()
    assert notes(thunderbird) == ["contact/unanswered-question"]
    assert "Leeds" in thunderbird.page("return document.querySelector('.also').textContent;")
    press(thunderbird, "#send")
    eventually(lambda: not thunderbird.has_draft)
    assert sink.mails[0]["In-Reply-To"] == "<asked@example.org>"
    row = Driven("Thunderbird", thunderbird.version, "extension, a reply without a quote", "a window, unsent")
    drove(row._replace(override="“Send anyway”", parent="read from its folder"))


@pytest.mark.parametrize("scope", ["words", "recipients", "sender"])
def test_what_is_silenced_is_not_told_again(
    thunderbird: Thunderbird, sink: Sink, scope: str, drove: Drove
) -> None:
    number = ("words", "recipients", "sender").index(scope) + 1
    thunderbird.write(LOUD)
    thunderbird.send()
    assert notes(thunderbird)
    said = press_and_hear(thunderbird, f".never .scope:nth-of-type({number})")
    assert said.startswith("No more of tone/shouting for ")
    assert notes(thunderbird) == []
    press(thunderbird, "#back")
    eventually(lambda: not thunderbird.is_locked)
    thunderbird.send()
    eventually(lambda: not thunderbird.has_draft)
    assert sink.texts == [LOUD]
    row = Driven("Thunderbird", thunderbird.version, f"extension, silenced for {scope}", "no, the mail is sent")
    drove(row._replace(override="“Not again …”"))


def test_a_silence_can_be_taken_back(thunderbird: Thunderbird) -> None:
    thunderbird.write(LOUD)
    thunderbird.send()
    assert notes(thunderbird)
    press_and_hear(thunderbird, ".scope")
    press_and_hear(thunderbird, "#undo")
    assert notes(thunderbird) == ["tone/shouting"]
    assert thunderbird.background("return (await page.messenger.storage.local.get('silences')).silences.length;") == 0


def test_the_button_shows_the_window_and_sends_nothing(thunderbird: Thunderbird, sink: Sink) -> None:
    thunderbird.write(CALM)
    thunderbird.check_now()
    assert notes(thunderbird) == []
    assert thunderbird.page("return document.querySelector('#title').textContent;") == "Nothing to mention"
    assert thunderbird.page("return document.querySelector('#send').hidden;")
    press(thunderbird, "#back")
    eventually(lambda: not thunderbird.has_window)
    assert thunderbird.has_draft
    assert not sink.mails


def test_a_background_page_that_sleeps_is_woken(thunderbird: Thunderbird, sink: Sink) -> None:
    thunderbird.fall_asleep()
    thunderbird.write(LOUD)
    thunderbird.send()
    assert notes(thunderbird) == ["tone/shouting"]
    press(thunderbird, "#send")
    eventually(lambda: not thunderbird.has_draft)
    assert sink.texts == [LOUD]


HOSTS = {
    "missing": ("", 60, "No such native application rapport"),
    "crashing": ("exit 3", 60, "it has ended without an answer"),
    "slow": ("exec sleep 60", 1, "it took longer than 1 s"),
    "malformed": (r"printf '\002\000\000\000{}'; exec sleep 60", 60, "its answer is not understood"),
    "garbled": ("echo This is no answer at all.; exec sleep 60", 2, ""),
}


@pytest.mark.parametrize("fault", HOSTS)
def test_a_host_that_fails_lets_the_mail_go(thunderbird: Thunderbird, sink: Sink, fault: str, drove: Drove) -> None:
    script, seconds, reason = HOSTS[fault]
    break_host(thunderbird.home, script)
    choose(thunderbird, seconds=seconds)
    thunderbird.write(LOUD)
    thunderbird.send()
    eventually(lambda: sink.mails)
    assert sink.texts == [LOUD]
    said = eventually(lambda: told(thunderbird))
    assert said.startswith("This mail was sent unread: rapport: ")
    assert reason in said
    row = Driven("Thunderbird", thunderbird.version, f"native host {fault}", "no, the mail is sent")
    drove(row._replace(warns="the failure is told"))


def break_host(home: Path, script: str) -> None:
    """Let the host do something else, or take away the file that names it."""
    if script:
        (home / HOST).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    else:
        (home / ".mozilla/native-messaging-hosts/rapport.json").unlink()
