"""The HTML report, as it is written, and as Chromium shows it."""

from __future__ import annotations

import itertools
import re
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.conftest import Shell
from tests.test_formats import RULES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
MAIL = (
    "From: Ann <ann@example.org>\nTo: Bo <bo@example.org>\nSubject: The plan BTW\n\nHi Bo,\n\n"
    + "thx for the plan; we are gonna read it and it is NOT late. " * 3
    + "\n\nWe meet on 03/04/2027, thx.\n\nBest,\nAnn\n\n-- \nAnn\nthx\n\nOn Mon, 2 Nov 2026, Bo wrote:\n> thx\n"
)
FILES: dict[str, str | bytes] = {
    "mails/a.eml": MAIL,
    "mails/b.txt": b"\xff\xfe\xfd",
    "mails/c.txt": "The room is free.\n",
    "mails/d.html.j2": "<p>Thx {{ name }}, it is <b>g</b>onna rain &amp; snow.</p>",
}


def page(shell: Shell, *paths: str) -> str:
    return shell.run("check", *paths, *RULES, "--format", "html").stdout


def test_words_are_marked_where_they_stand(shell: Shell) -> None:
    shell.write(FILES)
    text = page(shell, "mails")
    assert '<mark class="warning">03/04/2027</mark><a class="ref warning"' in text
    assert "{{ name }}" in text
    assert '<mark class="warning">gonna</mark>' in text
    assert text.count('<li class="note') == len(re.findall(r'id="mark-', text))
    assert "quoted, not read" in text
    assert "signature, not read" in text


def test_an_encoded_part_is_marked_too(shell: Shell) -> None:
    head = "Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    shell.write({"a.eml": f"{head}VGhlIHBsYW4gaXMgaGVyZS4KClRoeCBmb3IgdGhlIHBsYW4uCg==\n"})
    assert '<mark class="warning">Thx</mark>' in page(shell, "a.eml")


def test_what_is_missing_has_a_note_without_a_mark(shell: Shell) -> None:
    shell.write({"a.eml": "From: Ann <ann@example.org>\nTo: Bo <bo@example.org>\n\nThe red door is open from nine on.\n"})
    text = shell.run("check", "a.eml", "--select", "clarity/subject,tone/no-greeting", "--format", "html").stdout
    assert text.count('<li class="note') >= 1
    assert "<mark" not in text


def test_the_page_fetches_nothing_and_a_draft_adds_nothing(shell: Shell) -> None:
    shell.write({"a.txt": "<script>alert(1)</script> & <img src=x onerror=alert(1)> thx\n"})
    text = page(shell, "a.txt")
    assert text.count("<script>") == 1
    assert "&lt;script&gt;alert(1)" in text
    assert "default-src 'none'" in text
    assert not re.search(r'(src|href)="(?!#)', text)


def test_several_processes_write_the_same_page(shell: Shell) -> None:
    shell.write(FILES)
    assert shell.run("check", "mails", *RULES, "--format", "html", "--jobs", "2").stdout == page(shell, "mails")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def opened(chromium: Browser, shell: Shell, width: int, script: bool = True) -> Page:
    """Open the report about `FILES` in a window of this width."""
    shell.write({**FILES, "report.html": ""})
    (shell.folder / "report.html").write_text(page(shell, "mails"), encoding="utf-8")
    window = chromium.new_page(viewport={"width": width, "height": 900}, java_script_enabled=script)
    window.goto((shell.folder / "report.html").as_uri())
    return window


BOXES = 'all => all.map(one => { const box = one.getBoundingClientRect(); return [box.top, box.bottom, box.left, box.right]; })'


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("script", [True, False])
def test_nothing_overlaps_and_nothing_is_cut(chromium: Browser, shell: Shell, width: int, script: bool) -> None:
    window = opened(chromium, shell, width, script)
    boxes = list(window.locator(".note").evaluate_all(BOXES)) if script else []
    for above, below in itertools.pairwise(boxes):
        assert above[1] <= below[0]
    assert all(box[2] >= 0 and box[3] <= width for box in boxes)
    if script:
        assert window.evaluate("document.documentElement.scrollWidth") <= width
        assert window.locator(".page").first.evaluate("one => one.scrollWidth <= one.clientWidth + 1")


def test_the_notes_stand_beside_and_the_text_stays_whole(chromium: Browser, shell: Shell) -> None:
    window = opened(chromium, shell, 1280)
    texts = window.locator("#file-1 .text").evaluate_all(BOXES)
    assert all(abs(above[1] - below[0]) <= 1 for above, below in itertools.pairwise(texts))
    notes = window.locator("#file-1 .note").evaluate_all(BOXES)
    assert all(note[2] > texts[0][3] for note in notes)


def test_keys_lead_to_a_note_and_back(chromium: Browser, shell: Shell) -> None:
    window = opened(chromium, shell, 1280)
    window.keyboard.press("Tab")
    assert window.evaluate("document.activeElement.textContent") == "To the drafts"
    window.locator("#mark-1-1").focus()
    window.keyboard.press("Enter")
    assert window.evaluate("location.hash") == "#note-1-1"
    window.keyboard.press("Tab")
    window.keyboard.press("Enter")
    assert window.evaluate("location.hash") == "#mark-1-1"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_barrier(chromium: Browser, shell: Shell, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    window = opened(chromium, shell, width)
    window.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    # The policy of the page lets no other script in, so it is read without it here.
    window.set_content(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", window.content()))
    result = Axe().run(window)
    assert result.violations_count == 0, result.generate_report()


def test_it_prints(chromium: Browser, shell: Shell) -> None:
    window = opened(chromium, shell, 1280)
    window.emulate_media(media="print")
    assert window.locator(".notes").first.evaluate("one => getComputedStyle(one).position") == "static"
    assert window.pdf().startswith(b"%PDF")


def test_the_console_is_silent(chromium: Browser, shell: Shell) -> None:
    said: list[str] = []
    shell.write({**FILES, "report.html": ""})
    (shell.folder / "report.html").write_text(page(shell, "mails"), encoding="utf-8")
    window = chromium.new_page()
    window.on("console", lambda message: said.append(message.text))
    window.goto((shell.folder / "report.html").as_uri())
    assert window.locator(".page.laid").count() > 0
    assert said == []
