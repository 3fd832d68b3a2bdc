"""The local page: who may ask it, what it answers, and one walk through it in Chromium."""

from __future__ import annotations

import email
import json
import shutil
import signal
import socket
import sys
from collections.abc import Iterator
from email.policy import default
from importlib.resources import files as resources
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rapport.report import FileReport
from rapport.server.web.answer import answer
from rapport.server.web.letter import Letter, write
from rapport.server.web.opened import opened
from tests.conftest import Shell
from tests.web_page import Door, started

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    with started(tmp_path_factory.mktemp("web")) as opened_door:
        yield opened_door


def test_only_who_has_the_token_is_answered(door: Door) -> None:
    assert door.ask("/api/about").status == 200
    for sent in ("", "Bearer ", "Bearer wrong", f"Basic {door.token}", f"Bearer {door.token}x"):
        assert door.ask("/api/about", headers={"Authorization": sent}).status == 401
        assert door.ask("/api/check", b"{}", {"Authorization": sent}).status == 401


def test_a_name_that_was_bound_to_this_address_is_refused(door: Door) -> None:
    port = door.host.partition(":")[2]
    assert door.ask("/", headers={"Host": f"localhost:{port}", "Origin": ""}).status == 200
    for host in ("evil.example", f"evil.example:{port}", "127.0.0.1", f"127.0.0.1:{port}.evil.example"):
        assert door.ask("/", headers={"Host": host, "Origin": ""}).status == 421
        assert door.ask("/api/about", headers={"Host": host, "Origin": ""}).status == 421


def test_another_page_is_refused(door: Door) -> None:
    for origin in ("http://evil.example", "null", "http://127.0.0.1:1", f"https://{door.host}"):
        assert door.ask("/api/check", b"{}", {"Origin": origin}).status == 403
    assert door.ask("/main.js", headers={"Sec-Fetch-Site": "cross-site"}).status == 403
    assert door.ask("/api/about", headers={"Sec-Fetch-Site": "same-origin"}).status == 200
    clicked = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Origin": ""}
    assert door.ask("/", headers=clicked).status == 200
    assert door.ask("/api/about", headers=clicked).status == 403


@pytest.mark.parametrize("path", ["/", "/main.js", "/look.css", "/api/about", "/nothing", "/api/nothing"])
def test_nothing_is_stored_framed_or_fetched_from_elsewhere(door: Door, path: str) -> None:
    headers = door.ask(path).headers
    assert headers["cache-control"] == "no-store"
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in headers
    assert "set-cookie" not in headers


def test_the_files_name_no_other_place(door: Door) -> None:
    for file in resources("rapport.server.web").joinpath("page").iterdir():
        text = file.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "://" not in text, file.name
        assert "innerHTML" not in text, file.name
    assert door.ask("/../app.py").status == 404
    assert door.ask("/page%2F..%2Fapp.py").status == 404


def test_what_is_found_stands_at_units_of_javascript(door: Door) -> None:
    text = "Hi 😀 Bo,\n\n\t👍🏽 thx for the plan; we are gonna read it.\n\nBest\nAnn\n"
    said = door.check(text=text, fields={"to": "Bo <bo@example.org>", "subject": "😀 a no-brainer"})
    units = text.encode("utf-16-le")
    marked = {
        units[2 * one["start"] : 2 * one["end"]].decode("utf-16-le") for one in said["notes"] if one["field"] == "text"
    }
    assert {"thx", "gonna"} <= marked
    (subject,) = [one for one in said["notes"] if one["field"] == "subject"]
    assert (subject["start"], subject["end"], subject["text"]) == (5, 15, "no-brainer")
    assert next(one["line"] for one in said["notes"] if one["text"] == "gonna") == 3


def test_recipients_and_the_mail_answered_are_heeded(door: Door) -> None:
    text = "Hi Bo,\n\nplease find attached the plan.\n\nBest\nAnn\n"
    fields = {"to": "Bo <bo@example.org>", "from": "Ann <ann@example.org>", "subject": "Re: Plan of the house"}
    rules = {one["rule"] for one in door.check(text=text, fields=fields)["notes"]}
    assert "trust/missing-attachment" in rules
    rules = {one["rule"] for one in door.check(text=text, fields={**fields, "attachments": "plan.pdf"})["notes"]}
    assert "trust/missing-attachment" not in rules
    asked = "When will the roof be repaired?\nWho signs the contract?\n"
    said = door.check(text="Hi Bo,\n\nthe roof will be repaired in May.\n\nAnn\n", fields=fields, answered=asked)
    assert any("in the mail you answer" in where for one in said["notes"] for where in one["see"])


def test_quotes_are_left_alone_and_told(door: Door) -> None:
    text = "Hi,\n\nthe room is free.\n\nBest\nAnn\n\nOn Mon, 2 Nov 2026, Bo wrote:\n> thx\n>\n> gonna\n"
    said = door.check(text=text, fields={})
    assert not [one for one in said["notes"] if one["text"] == "gonna"]
    assert [line for line, _ in said["unread"]] == [7, 8, 9, 10]


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"", 422),
        (b"[]", 422),
        (b"[" * 100_000, 422),
        (b'{"text": 1}', 422),
        (b'{"fields": []}', 422),
        (b'{"fields": {"to": null}}', 422),
        (b'{"format": "docx"}', 422),
        (b'{"text": "\\ud800 a \\u0000 b"}', 200),
        (b'{"name": "../../etc/passwd", "format": "", "text": "a"}', 200),
    ],
)
def test_whatever_is_sent_gets_a_clear_answer(door: Door, sent: bytes, status: int) -> None:
    found = door.ask("/api/check", sent)
    assert found.status == status
    assert "this is a fault" not in found.body.decode()


def test_too_long_is_told(door: Door) -> None:
    found = door.ask("/api/check", b" " * (8 * 1024 * 1024 + 1))
    assert found.status == 413
    assert "8 MB" in found.said["error"]
    book = "The room is free today. " * 90_000
    assert "characters" in door.check(text=book)["error"]


def test_a_mail_is_opened_and_saved(door: Door) -> None:
    mail = (
        b"From: Ann <ann@example.org>\r\nTo: =?utf-8?q?B=C3=B6?= <bo@example.org>\r\nSubject: =?utf-8?q?caf=C3=A9?=\r\n"
        b"Date: Mon, 2 Nov 2026 10:00:00 +0100\r\nIn-Reply-To: <1@example.org>\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nTh=C3=A9 is hot.\r\n"
    )
    page = door.ask("/api/open?name=C:%5Cmails%5Ca.eml", mail).said
    assert page["name"] == "a.eml"
    assert page["text"].splitlines() == ["Thé is hot."]
    assert page["fields"]["to"] == "Bö <bo@example.org>"
    assert page["fields"]["subject"] == "café"
    saved = email.message_from_bytes(door.ask("/api/mail", json.dumps(page).encode()).body, policy=default)
    assert saved["to"].addresses[0].display_name == "Bö"
    assert saved["in-reply-to"] == "<1@example.org>"
    assert saved.get_content().strip() == "Thé is hot."


def test_a_header_cannot_be_smuggled_in(door: Door) -> None:
    letter = {
        "text": "Hello",
        "fields": {"subject": "a\nBcc: eve@example.org", "to": "bo@example.org\r\nBcc: eve@example.org"},
    }
    found = door.ask("/api/mail", json.dumps(letter).encode())
    assert email.message_from_bytes(found.body)["Bcc"] is None


def test_other_files_are_opened_as_they_are() -> None:
    page = opened("welcome.html.j2", b"<p>Hi {{ name }}</p>\r\n")
    assert (page["format"], page["line_end"], page["text"]) == ("jinja-html", "\r\n", "<p>Hi {{ name }}</p>\r\n")
    assert "UTF-8" in opened("a.txt", "Thé chaud\n".encode("latin-1"))["told"][0]
    assert opened("pasted", b"From: a@example.org\nSubject: b\n\nHello\n")["fields"]["subject"] == "b"


def test_a_rule_is_explained(door: Door) -> None:
    page = door.ask("/api/explain?rule=tone/blame").said
    assert page["id"] == "tone/blame"
    assert page["why"]
    assert page["fails"]
    assert door.ask("/api/explain?rule=tone/blam").status == 404


def test_front_matter_stays_at_the_beginning() -> None:
    letter = Letter(format="markdown", text="---\nsubject: x\n---\nHi\n", fields={"subject": "y"})
    assert write(letter).string.startswith("---\n")
    assert answer(letter, write(letter), FileReport("draft"), ())["notes"] == []


def test_a_broken_config_and_a_time_that_is_over_are_told(tmp_path: Path) -> None:
    with started(tmp_path, "--timeout", "1") as door:
        long = "".join(f"Room {number} was free when we left the house at noon.\n" for number in range(1, 1400))
        assert "longer than 1 second" in door.check(text=long)["error"]
        (tmp_path / "rapport.toml").write_text("selekt = []\n", encoding="utf-8")
        assert "selekt" in door.ask("/api/check", b"{}").said["error"]
        assert door.ask("/api/about").status == 422
        door.process.send_signal(signal.SIGINT)
        assert door.process.wait(timeout=30) == 0


def test_a_broken_config_at_the_start_ends_it(shell: Shell) -> None:
    shell.write({"rapport.toml": "selekt = []\n"})
    found = shell.run("web", "--no-browser")
    assert found.exit_code == 2
    assert "selekt" in found.output


def test_a_missing_library_is_one_clear_line(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "rapport.server.web.serving", raising=False)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    found = shell.run("web", "--no-browser")
    assert found.exit_code == 2
    assert found.output == 'Error: the page needs “uvicorn”: pip install "rapport-lint[web]"\n'


def test_a_port_that_is_taken_is_told(shell: Shell) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        found = shell.run("web", "--no-browser", "--port", str(port))
    assert found.exit_code == 2
    assert f"port {port} of this machine cannot be used" in found.output


@pytest.fixture
def window() -> Iterator[Page]:
    """An empty page of a real browser."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser.new_page()
        browser.close()


def test_a_note_stays_where_it_is_while_a_button_of_it_is_pressed(door: Door, window: Page) -> None:
    from playwright.sync_api import expect

    window.goto(door.link)
    window.fill("#text", "Hi Bo,\n\nwe are gonna read it, probs tmrw, thx.\n\nBest\nAnn\n")
    button = window.get_by_role("button", name="Write “thanks” instead")
    expect(button).to_be_visible(timeout=30_000)
    button.hover()
    before = button.bounding_box()
    window.mouse.down()
    window.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert button.bounding_box() == before
    window.mouse.up()
    expect(window.locator("#text")).to_have_value("Hi Bo,\n\nwe are gonna read it, probs tmrw, thanks.\n\nBest\nAnn\n")


def test_a_draft_is_written_marked_and_mended(door: Door, window: Page) -> None:
    from playwright.sync_api import expect

    said: list[str] = []
    window.on("console", lambda message: said.append(message.text))
    window.goto(door.link)
    window.fill("#text", "Hi Bo,\n\nwe are gonna read it.\n\nBest\nAnn\n")
    mark = window.locator(".mirror mark", has_text="gonna")
    expect(mark).to_have_count(1)
    window.get_by_role("button", name="Write “going to” instead").click()
    expect(window.locator("#text")).to_have_value("Hi Bo,\n\nwe are going to read it.\n\nBest\nAnn\n")
    expect(mark).to_have_count(0)
    assert said == []
