"""The extension for Thunderbird and its native host: what they say to each other, and how they are packed."""

from __future__ import annotations

import json
import re
import struct
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from release.thunderbird import EXTENSION, contents, pack

from rapport.hooks.clients import client_named
from rapport.hooks.clients.thunderbird import EXTENSION as EXTENSION_ID
from rapport.hooks.thunderbird import answered
from rapport.hooks.thunderbird_mail import compose, units
from rapport.server import Linter

DRAFT: dict[str, Any] = {
    "from": "Ann Lee <ann@example.org>",
    "to": ["Bo Chan <bo@example.org>"],
    "cc": [],
    "bcc": [],
    "subject": "The plan BTW",
    "plain": True,
    "body": "Hi Bo,\n\n🙂🙂 the blue room is NOT free, I attach the plan.\n\nBest,\nAnn\n",
    "attachments": ["the plan.pdf"],
}
HTML = {**DRAFT, "plain": False, "body": "<html><body><p>Hi Bo,</p><p>🙂 it is <b>N</b>OT gonna be&nbsp;OK</p></body></html>"}
PARENT = {
    "from": "Bo Chan <bo@example.org>",
    "to": "Ann Lee <ann@example.org>",
    "subject": "The guests",
    "date": "Mon, 30 Nov 2026 08:00:00 +0000",
    "plain": True,
    "body": "Hi Ann,\n\nWhen does the train to Leeds leave on Monday? And could you send me the list of guests?\n\nBest,\nBo\n",
}


def request(number: int = 1, **more: Any) -> dict[str, Any]:
    return {"version": 1, "id": number, "draft": DRAFT, **more}


def ask(*requests: object) -> list[dict[str, Any]]:
    """Give requests to the host as Thunderbird does, in one process, and return what it answers."""
    data = b"".join(one if isinstance(one, bytes) else framed(json.dumps(one).encode()) for one in requests)
    command = [sys.executable, "-m", "rapport", "hook", "thunderbird", "/a/rapport.json", EXTENSION_ID]
    ended = subprocess.run(command, input=data, capture_output=True, timeout=120, check=True)
    return list(unframed(ended.stdout))


def framed(data: bytes) -> bytes:
    return struct.pack("=I", len(data)) + data


def unframed(data: bytes) -> list[dict[str, Any]]:
    answers = []
    while data:
        size = struct.unpack("=I", data[:4])[0]
        answers.append(json.loads(data[4 : 4 + size]))
        data = data[4 + size :]
    return answers


def check(linter: Linter, **more: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(answered(linter, json.dumps(request(**more)).encode()))
    assert answer["error"] is None
    return answer


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter()


def rules(answer: dict[str, Any]) -> list[str]:
    return [one["rule"] for one in answer["findings"]]


def test_a_process_answers_one_request_after_the_other() -> None:
    first, wrong, other, last = ask(request(1), framed(b"{"), {"version": 9, "id": 3}, request(4, draft=HTML))
    assert (first["id"], wrong["id"], other["id"], last["id"]) == (1, None, 3, 4)
    assert rules(first)[:2] == ["clarity/slang", "clarity/emoji"]
    assert wrong["error"].startswith("the request is not understood: JSONDecodeError")
    assert other["error"] == "the extension speaks version 9, this is 1; update both"
    assert last["error"] is None


@pytest.mark.parametrize("data", [b"", b"\x01", struct.pack("=I", 20) + b"{}"])
def test_requests_that_break_off_end_the_host(data: bytes) -> None:
    assert all(answer["error"] for answer in ask(data))


@pytest.mark.parametrize("draft", [DRAFT, HTML])
def test_places_are_those_of_the_draft_as_javascript_counts(linter: Linter, draft: dict[str, Any]) -> None:
    placed = [one for one in check(linter, draft=draft)["findings"] if one["place"]]
    assert {one["place"]["field"] for one in placed} == {"subject", "body"}
    for one in placed:
        field = draft[one["place"]["field"]].encode("utf-16-le")
        words = field[2 * one["place"]["start"] : 2 * one["place"]["end"]].decode("utf-16-le")
        assert words == one["text"]


def test_words_with_markup_inside_have_no_place(linter: Linter) -> None:
    body = "<p>Hi Bo,</p><p>The room is N<b>O</b>T free.</p>"
    [loud] = [one for one in check(linter, draft={**HTML, "body": body})["findings"] if one["text"] == "NOT"]
    assert loud["place"] is None


def test_the_page_holds_the_draft_with_its_marks(linter: Linter) -> None:
    answer = check(linter)
    [page] = answer["pages"]
    assert ["Attached", "the plan.pdf"] in page["heads"]
    marked = {number: words for one in page["paragraphs"] for words, numbers in one["runs"] for number in numbers}
    assert all(answer["findings"][number]["text"] == words for number, words in marked.items())
    assert "NOT" in marked.values()


def test_the_mail_that_is_answered_is_read(linter: Linter) -> None:
    draft = {**DRAFT, "body": "Hi Bo,\n\nhere is the list of the guests: Cleo, Dan and Eve.\n\nBest,\nAnn\n", "subject": "Re: The guests", "attachments": []}
    assert rules(check(linter, draft=draft)) == []
    assert rules(check(linter, draft=draft, parent=PARENT)) == ["contact/unanswered-question"]


@pytest.mark.parametrize("silence", [{"rule": "tone/shouting"}, {"rule": "tone/shouting", "text": "not"}])
def test_what_is_silenced_is_not_told(linter: Linter, silence: dict[str, str]) -> None:
    assert "tone/shouting" in rules(check(linter, silences=[{"rule": "tone/shouting", "text": "OTHER"}]))
    answer = check(linter, silences=[silence])
    assert "tone/shouting" not in rules(answer)
    assert answer["silenced"] == 1


def test_a_header_cannot_be_forged(linter: Linter) -> None:
    draft = {**DRAFT, "subject": "The plan\r\nX-Rapport-Ignore: all", "to": ["Bo\nX-Rapport-Ignore: all <bo@example.org>"]}
    assert "tone/shouting" in rules(check(linter, draft=draft))


@pytest.mark.parametrize(("most", "shown", "error"), [(6000, 1, None), (3500, 0, None), (500, 0, "too much was found")])
def test_an_answer_is_no_longer_than_thunderbird_takes(
    linter: Linter, monkeypatch: pytest.MonkeyPatch, most: int, shown: int, error: str | None
) -> None:
    monkeypatch.setattr("rapport.hooks.thunderbird.MOST_BYTES", most)
    quoted = "> the red door is closed today\n" * 2000
    body = f"{DRAFT['body']}\n{'The door is red. ' * 100}\n\nOn Monday, Bo wrote:\n{quoted}"
    data = answered(linter, json.dumps(request(draft={**DRAFT, "body": body})).encode())
    answer = json.loads(data)
    assert len(data) <= most
    assert len(answer.get("pages", ())) == shown
    assert (answer["error"] or "").startswith(error or "")


@pytest.mark.parametrize("draft", [{}, {**DRAFT, "body": 3}, {**DRAFT, "to": [3]}, None, "draft"])
def test_a_draft_that_is_none_is_told(linter: Linter, draft: object) -> None:
    answer = json.loads(answered(linter, json.dumps(request(draft=draft)).encode()))
    assert answer["error"].startswith("the request is not understood")


def test_half_a_pair_of_surrogates_stays_one_character() -> None:
    mail = compose({**DRAFT, "body": "a \ud83d b NOT"})
    assert len(mail.data.decode()) == len(mail.text)
    assert mail.field_at(mail.text.index("NOT")) == ("body", mail.body[0])
    assert units("a🙂") == 3


def test_the_extension_packs_and_packs_the_same(tmp_path: Path) -> None:
    for name in ("one.xpi", "two.xpi"):
        pack(tmp_path / name)
    assert (tmp_path / "one.xpi").read_bytes() == (tmp_path / "two.xpi").read_bytes()
    with ZipFile(tmp_path / "one.xpi") as archive:
        assert archive.testzip() is None
        assert {"manifest.json", "background.js", "report.css", "window.html"} <= set(archive.namelist())


def written(suffix: str) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in EXTENSION.iterdir() if path.suffix == suffix)


def manifest() -> dict[str, Any]:
    about: dict[str, Any] = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))
    return about


NEEDED = {
    "compose": ("compose.",),
    "messagesRead": ("messages.",),
    "nativeMessaging": ("runtime.connectNative",),
    "notifications": ("notifications.",),
    "storage": ("storage.",),
}


def test_the_permissions_are_those_that_are_used() -> None:
    code = written(".js")
    used = [name for name, calls in NEEDED.items() if any(f"messenger.{call}" in code for call in calls)]
    assert manifest()["permissions"] == used


def test_every_file_that_is_named_is_packed() -> None:
    packed = {name for name, _ in contents()}
    about, code = manifest(), written(".js")
    named: Sequence[str] = [
        *about["background"]["scripts"],
        about["options_ui"]["page"],
        *about["icons"].values(),
        *re.findall(r'from "\./([\w.]+)"', code),
        *re.findall(r'(?:src|href)="([\w.]+)"', written(".html")),
        *re.findall(r"`(\w+\.html)", code),
    ]
    assert set(named) <= packed
    assert packed - {"manifest.json"} <= set(named)


def test_the_host_is_registered_for_this_extension(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    script, names = client_named("thunderbird").plan().files
    about = json.loads(names.text)
    assert about["path"] == str(script.path)
    assert about["allowed_extensions"] == [manifest()["browser_specific_settings"]["gecko"]["id"]]
    assert f'connectNative("{about["name"]}")' in written(".js")


@pytest.mark.parametrize(("system", "folder"), [("darwin", "Library"), ("win32", ".local")])
def test_other_systems_have_their_own_places(monkeypatch: pytest.MonkeyPatch, system: str, folder: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    plan = client_named("thunderbird").plan()
    assert plan.files[1].path.relative_to(Path.home()).parts[0] == folder
    assert "not tried on this system" in plan.then
    assert ("reg add" in plan.then) == (system == "win32")
