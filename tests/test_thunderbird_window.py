"""The window of the extension for Thunderbird, as Chromium shows it; the real Thunderbird is driven in `clients`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from release.thunderbird import pack

from rapport.hooks.thunderbird import answered
from rapport.server import Linter
from tests.test_thunderbird import DRAFT, PARENT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
LONG = {
    **DRAFT,
    "subject": "Re: The plan BTW",
    "body": "Hi Bo,\n\nas per my last email, the room is NOT free and we are gonna be late. Send it ASAP.\n\nBest,\nAnn\n\n"
    "-- \nAnn Lee\n\nOn Mon, 30 Nov 2026 at 08:00, Bo Chan wrote:\n> When does the train leave?\n",
}
MESSENGER = """
window.messenger = {
  runtime: { sendMessage: (asked) => window.hear(asked) },
  storage: { local: { get: async (kept) => ({ ...kept, ...window.kept }), set: async (kept) => Object.assign(window.kept, kept) } },
};
window.kept = {};
"""
"""What the page uses of Thunderbird; the answers come from the host."""


class Background:
    """Stands where the background page of the extension would."""

    def __init__(self) -> None:
        self.linter = Linter()
        self.decided: list[dict[str, Any]] = []

    def hear(self, asked: dict[str, Any]) -> dict[str, Any]:
        if asked["ask"] == "decide":
            self.decided.append(asked)
            return {}
        draft = asked.get("draft", LONG)
        request = {"version": 1, "id": 1, "draft": draft, "parent": PARENT, "silences": []}
        return {"mode": "send", "draft": draft, "answer": json.loads(answered(self.linter, json.dumps(request).encode()))}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--allow-file-access-from-files"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def background() -> Background:
    return Background()


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("extension")
    pack(folder / "packed.xpi")
    with ZipFile(folder / "packed.xpi") as archive:
        archive.extractall(folder)
    return folder


def opened(chromium: Browser, background: Background, unpacked: Path, page: str, width: int = 900) -> Page:
    window = chromium.new_page(viewport={"width": width, "height": 640})
    window.expose_function("hear", background.hear)
    window.add_init_script(MESSENGER)
    window.goto(f"{(unpacked / page).as_uri()}?1")
    window.wait_for_selector(".note, #none")
    return window


@pytest.mark.parametrize(("page", "width"), [("window.html", 900), ("window.html", 390), ("options.html", 390)])
def test_everybody_can_use_it(
    chromium: Browser, background: Background, unpacked: Path, page: str, width: int
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    window = opened(chromium, background, unpacked, page, width)
    window.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert Axe().run(window).response["violations"] == []
    window.emulate_media(color_scheme="dark")
    assert Axe().run(window).response["violations"] == []
    assert window.evaluate("document.documentElement.scrollWidth") <= width


def test_no_key_sends_by_accident(chromium: Browser, background: Background, unpacked: Path) -> None:
    background.decided.clear()
    window = opened(chromium, background, unpacked, "window.html")
    assert window.evaluate("document.activeElement.id") == "title"
    for key in ("Enter", "Space", "Control+Enter"):
        window.keyboard.press(key)
    assert background.decided == []
    window.keyboard.press("Escape")
    window.wait_for_function("true")
    assert [one["sends"] for one in background.decided] == [False]


def test_the_buttons_come_last_and_going_back_comes_first(chromium: Browser, background: Background, unpacked: Path) -> None:
    window = opened(chromium, background, unpacked, "window.html")
    reached = []
    for _ in range(60):
        window.keyboard.press("Tab")
        reached.append(window.evaluate("document.activeElement.id"))
        if reached[-1] == "send":
            break
    assert reached[0] == "mark-0"
    assert reached[-2:] == ["back", "send"]


def test_an_alternative_is_written_and_taken_back(chromium: Browser, background: Background, unpacked: Path) -> None:
    background.decided.clear()
    window = opened(chromium, background, unpacked, "window.html")
    before = window.locator(".note").count()
    window.get_by_role("button", name="Use “not”").click()
    window.get_by_text("“NOT” is now “not”.").wait_for()
    assert window.locator(".note").count() == before - 1
    assert window.evaluate("document.activeElement.className").startswith("note")
    window.get_by_role("button", name="Undo").click()
    window.get_by_text("Undone.").wait_for()
    assert window.locator(".note").count() == before
    window.get_by_role("button", name="Use “not”").click()
    window.get_by_role("button", name="Send with the changes").click()
    window.wait_for_function("true")
    [decision] = background.decided
    assert decision["draft"] == {**LONG, "body": LONG["body"].replace("NOT", "not")}


def test_a_draft_adds_no_markup(chromium: Browser, background: Background, unpacked: Path) -> None:
    window = opened(chromium, background, unpacked, "window.html")
    html = "<img src=x onerror=\"document.title='fallen'\"> the room is NOT free"
    window.evaluate("draft => import('./page.js').then(page => document.querySelector('#draft').replaceChildren("
                    "...page.notesAndText(draft.draft, draft.answer, {})))", background.hear({"ask": "check", "draft": {**LONG, "body": html}}))
    assert window.locator("#draft img").count() == 0
    assert window.get_by_text("onerror=").count() == 1
