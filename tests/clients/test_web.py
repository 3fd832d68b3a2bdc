"""The local page in Chromium: what is written is marked at the right words, mended, and works for everybody."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.clients.conftest import Drove
from tests.clients.driven import Driven
from tests.web_page import Door, started

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
MAIL = "Hi Bo,\n\nwe are gonna read it, and it is a no-brainer. I told you NOT to wait.\n\nBest\nAnn\n"
MODIFIER = "Control"


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    with started(tmp_path_factory.mktemp("web")) as opened:
        yield opened


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


Opened = Callable[..., "Page"]


def visit(chromium: Browser, link: str, width: int = 1280, **options: Any) -> Page:
    """Open a link to the page in a window of this width."""
    from playwright.sync_api import expect

    window = chromium.new_page(viewport={"width": width, "height": 900}, **options)
    window.goto(link)
    expect(window.locator("#text")).to_be_focused()
    return window


@pytest.fixture
def page(chromium: Browser, door: Door) -> Iterator[Opened]:
    """Return what opens the page; whatever the console says is an error."""
    said: list[str] = []

    def opened(width: int = 1280, **options: Any) -> Page:
        window = visit(chromium, door.link, width, **options)
        window.on("console", lambda message: said.append(message.text))
        window.on("pageerror", lambda error: said.append(str(error)))
        return window

    yield opened
    for context in chromium.contexts:
        context.close()
    assert said == []


def write(window: Page, text: str) -> None:
    """Write a draft and wait for its notes."""
    from playwright.sync_api import expect

    window.fill("#text", text)
    expect(window.locator(".note").first).to_be_visible()
    expect(window.locator("#state")).to_contain_text("read")


def marked(window: Page) -> list[str]:
    return window.locator(".body .mirror mark").all_inner_texts()


def walk_to(window: Page, words: str) -> None:
    """Press the key for the next note up to the one that offers these words."""
    for _ in range(window.locator(".note").count()):
        window.keyboard.press("F8")
        if words in window.locator(".note.meant .apply").all_inner_texts():
            return
    pytest.fail(f"no note offers {words}")


def paste(window: Page, text: str) -> None:
    """Put a text on the clipboard and paste it with the keys for that."""
    window.context.grant_permissions(["clipboard-read", "clipboard-write"])
    window.evaluate("text => navigator.clipboard.writeText(text)", text)
    window.keyboard.press(f"{MODIFIER}+v")


def test_pasted_words_are_marked_where_they_stand(page: Opened) -> None:
    from playwright.sync_api import expect

    window = page()
    paste(window, "Hi 👩‍👩‍👧 Bo,\r\n\r\n\t👍🏽\tthx, we are gonna read it.\r\nIt is NOT late, e\u0301t\u00e9 imho.\r\n")
    expect(window.locator(".note").nth(3)).to_be_visible()
    assert {"thx", "gonna", "NOT", "imho"} <= set(marked(window))
    assert window.locator(".mirror").nth(1).evaluate("one => one.innerText.replace(/\\u200b/g, '').trimEnd()") == (
        window.input_value("#text").rstrip()
    )
    walk_to(window, "going to")
    selected = "one => one.value.slice(one.selectionStart, one.selectionEnd)"
    assert window.locator("#text").evaluate(selected) == "gonna"


def test_marks_lie_under_the_words_of_the_field(page: Opened) -> None:
    window = page()
    write(window, "Hi Bo,\n\n" + "a line that is as long as it takes to be wrapped, " * 30 + "gonna rain.\n\n\nthx\n")
    heights = window.locator(".body > *").evaluate_all("all => all.map(one => [one.offsetHeight, one.scrollHeight])")
    assert heights[0] == heights[1]
    styles = window.locator(".body > *").evaluate_all(
        "all => all.map(one => { const style = getComputedStyle(one); return ['font', 'letterSpacing', 'wordSpacing',"
        " 'lineHeight', 'padding', 'tabSize', 'whiteSpace', 'overflowWrap', 'textIndent', 'width'].map(name => style[name]); })"
    )
    assert styles[0] == styles[1]


def test_an_edit_moves_the_marks_at_once(page: Opened) -> None:
    window = page()
    write(window, "Hi Bo,\n\nthe plan is a no-brainer, and it is NOT late.\n\nBest\nAnn\n")
    assert marked(window) == ["no-brainer", "NOT"]
    window.route("**/api/check*", lambda route: None)  # from here on nothing is answered
    window.locator("#text").evaluate("one => one.setSelectionRange(3, 5)")
    window.keyboard.type("dear Bo 😀")
    assert marked(window) == ["no-brainer", "NOT"]
    window.locator("#text").evaluate(
        "one => { const at = one.value.indexOf('NOT'); one.setSelectionRange(at + 1, at + 2); }"
    )
    window.keyboard.type("0")
    assert marked(window) == ["no-brainer"]


def test_by_keys_alone(page: Opened, chromium: Browser, drove: Drove) -> None:
    from playwright.sync_api import expect

    window = page()
    window.keyboard.type(MAIL)
    expect(window.locator(".note").first).to_be_visible()
    first = window.locator(".note.meant .rule")
    window.keyboard.press("F8")
    expect(window.locator("#said")).to_contain_text("Note 1 of")
    seen = first.inner_text()
    window.keyboard.press("F8")
    window.keyboard.press("Shift+F8")
    expect(first).to_have_text(seen)
    walk_to(window, "going to")
    window.keyboard.press(f"{MODIFIER}+Enter")
    expect(window.locator("#text")).to_have_value(MAIL.replace("gonna", "going to"))
    expect(window.locator(".mirror mark", has_text="gonna")).to_have_count(0)
    window.keyboard.press(f"{MODIFIER}+z")
    expect(window.locator("#text")).to_have_value(MAIL)
    expect(window.locator(".mirror mark", has_text="gonna")).to_have_count(1)
    window.keyboard.press("F8")
    window.keyboard.press(f"{MODIFIER}+.")
    expect(window.locator(".note.meant")).to_be_focused()
    window.keyboard.press("Escape")
    expect(window.locator("#text")).to_be_focused()
    drove(
        Driven(
            "local page in Chromium",
            chromium.version,
            "keys alone",
            blocks="no gate",
            warns="marks, notes",
            override="“Leave it”",
            parent="a field",
        )
    )


def test_skip_links_and_order(page: Opened, door: Door) -> None:
    from playwright.sync_api import expect

    window = page()
    write(window, MAIL)
    focused = window.locator(":focus")
    window.locator("#format").focus()
    window.keyboard.press("Shift+Tab")
    window.keyboard.press("Shift+Tab")
    assert focused.inner_text() == "To the draft"
    window.keyboard.press("Tab")
    window.keyboard.press("Enter")
    expect(window.locator("#notes")).to_be_focused()
    assert door.token in window.url
    window.keyboard.press("Tab")
    assert "place" in (focused.get_attribute("class") or "")
    outline = focused.evaluate("one => getComputedStyle(one).outlineStyle")
    assert outline == "solid"
    for _ in range(60):
        window.keyboard.press("Tab")
        if focused.count() and focused.get_attribute("id") == "text":
            break
    else:
        pytest.fail("the draft cannot be reached by Tab")


def test_a_click_writes_and_undo_takes_back(page: Opened) -> None:
    from playwright.sync_api import expect

    window = page()
    write(window, MAIL)
    window.get_by_role("button", name="Write “going to” instead").click()
    expect(window.locator("#text")).to_have_value(MAIL.replace("gonna", "going to"))
    window.locator("#toast-undo").click()
    expect(window.locator("#text")).to_have_value(MAIL)


def test_notes_are_told_filtered_explained_and_left(page: Opened) -> None:
    from playwright.sync_api import expect

    window = page()
    write(window, MAIL)
    said = window.locator("#said")
    expect(said).to_contain_text("warning")
    number = window.locator(".note").count()
    warnings = window.locator(".chip.warning")
    warnings.click()
    expect(warnings).to_have_attribute("aria-pressed", "false")
    expect(window.locator(".note.warning")).to_have_count(0)
    warnings.click()
    window.locator("#family").select_option("clarity")
    assert {one.split("/")[0] for one in window.locator(".note .rule").all_inner_texts()} == {"clarity"}
    window.locator("#family").select_option("")
    note = window.locator(".note").first
    note.locator("summary").click()
    expect(note.locator(".manual")).to_contain_text("It speaks about")
    note.get_by_role("button", name="Leave it").click()
    expect(window.locator(".note")).to_have_count(number - 1)
    window.get_by_role("button", name="show again").click()
    expect(window.locator(".note")).to_have_count(number)


def test_files_are_opened_dropped_and_downloaded(page: Opened, tmp_path: Path) -> None:
    from playwright.sync_api import expect

    window = page()
    mail = "From: Ann <ann@example.org>\r\nTo: Bo <bo@example.org>\r\nSubject: Roof\r\n\r\nthx for it.\r\n"
    (tmp_path / "roof.eml").write_bytes(mail.encode())
    window.set_input_files("#file", tmp_path / "roof.eml")
    expect(window.locator("#to")).to_have_value("Bo <bo@example.org>")
    expect(window.locator("#subject")).to_have_value("Roof")
    expect(window.locator(".body mark", has_text="thx")).to_have_count(1)
    with window.expect_download() as download:
        window.get_by_role("button", name="Download").click()
    assert download.value.suggested_filename == "roof.eml"
    assert "Subject: Roof" in Path(download.value.path()).read_text(encoding="utf-8")
    template = "<p>Hi {{ name }},</p>\r\n<p>thx!</p>\r\n"
    drop = window.evaluate_handle(
        "text => { const data = new DataTransfer(); data.items.add(new File([text], 'a.html.j2')); return data; }",
        template,
    )
    window.dispatch_event("body", "dragenter", {"dataTransfer": drop})
    expect(window.locator("#drop")).to_be_visible()
    window.dispatch_event("body", "drop", {"dataTransfer": drop})
    expect(window.locator("#format")).to_have_value("jinja-html")
    expect(window.locator("#drop")).to_be_hidden()
    with window.expect_download() as download:
        window.get_by_role("button", name="Download").click()
    assert Path(download.value.path()).read_bytes() == template.encode()


def test_a_whole_mail_that_is_pasted_fills_the_fields(page: Opened) -> None:
    from playwright.sync_api import expect

    window = page()
    paste(window, "From: Ann <ann@example.org>\nTo: Bo <bo@example.org>\nSubject: Roof\n\nthx for it.\n")
    expect(window.locator("#subject")).to_have_value("Roof")
    expect(window.locator("#text")).to_have_value("thx for it.\n")


def test_the_mail_answered_is_compared(page: Opened) -> None:
    from playwright.sync_api import expect

    window = page()
    window.fill("#subject", "Re: Roof")
    window.fill("#text", "Hi Bo,\n\nthe roof will be repaired in May.\n\nAnn\n")
    window.locator("summary", has_text="The mail you answer").click()
    window.fill("#answered", "When will the roof be repaired?\nWho signs the contract?\n")
    expect(window.locator(".note", has_text="Who signs the contract?")).to_be_visible()


def test_what_goes_wrong_is_told_and_the_text_stays(chromium: Browser, tmp_path: Path) -> None:
    from playwright.sync_api import expect

    with started(tmp_path) as door:
        window = visit(chromium, door.link)
        write(window, MAIL)
        (tmp_path / "rapport.toml").write_text("selekt = []\n", encoding="utf-8")
        window.locator("#text").press("End")
        window.keyboard.type(" ")
        expect(window.get_by_role("alert")).to_contain_text("selekt")
    window.keyboard.type(" ")
    expect(window.get_by_role("alert")).to_contain_text("start “rapport web” again")
    assert window.input_value("#text").startswith("Hi Bo,")


def test_without_the_token_the_page_says_what_to_do(chromium: Browser, door: Door) -> None:
    from playwright.sync_api import expect

    window = chromium.new_page()
    window.goto(door.link.partition("#")[0])
    expect(window.get_by_role("alert")).to_contain_text("whole link")


BOXES = "all => all.map(one => { const box = one.getBoundingClientRect(); return [box.top, box.bottom, box.left, box.right]; })"


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_overlaps_and_nothing_is_cut(page: Opened, width: int) -> None:
    window = page(width, reduced_motion="reduce")
    write(window, MAIL + "a" * 300)
    assert window.evaluate("document.documentElement.scrollWidth") <= width
    boxes = window.locator(".note").evaluate_all(BOXES)
    assert len(boxes) > 3
    for above, below in itertools.pairwise(boxes):
        assert above[1] <= below[0]
    assert all(box[2] >= 0 and box[3] <= width for box in boxes)
    window.locator("#text").focus()
    window.keyboard.press("F8")
    held = window.locator(".note.meant").evaluate_all(BOXES)[0]
    assert held[0] >= 0
    assert held[1] <= 900


def test_the_note_that_is_meant_stands_beside_its_words(page: Opened) -> None:
    window = page(reduced_motion="reduce")
    write(window, MAIL + "\nIt is gonna rain; thx, imho, ASAP, FYI, BTW.\n" * 6)
    for _ in range(6):
        window.keyboard.press("F8")
    note = window.locator(".note.meant").evaluate_all(BOXES)[0]
    words = window.locator("mark.meant").first.evaluate_all(BOXES)[0]
    assert abs(note[0] - words[0]) < 24


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "options",
    [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}],
    ids=["light", "dark", "forced"],
)
def test_axe_finds_no_barrier(page: Opened, width: int, options: dict[str, Any]) -> None:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import expect

    # The policy of the page lets no other script in, so axe is run without it.
    window = page(width, bypass_csp=True, reduced_motion="reduce", **options)
    for state in ("empty", "full"):
        if state == "full":
            window.get_by_role("button", name="An impatient reminder").click()
            expect(window.locator(".note").first).to_be_visible()
            window.keyboard.press("F8")
            window.locator(".note.meant summary").click()
            expect(window.locator(".manual")).to_contain_text("Source")
            window.locator(".chip").first.click()
            window.locator(".chip").first.click()
            window.locator("#copy").click()
        result = Axe().run(window)
        assert result.violations_count == 0, f"{state}: {result.generate_report()}"


def test_it_prints(page: Opened) -> None:
    window = page()
    write(window, MAIL)
    window.emulate_media(media="print")
    assert window.locator(".note").first.evaluate("one => getComputedStyle(one).position") == "static"
    assert window.locator(".tools").is_hidden()
    assert window.pdf().startswith(b"%PDF")


def test_a_long_draft_stays_quick(page: Opened) -> None:
    """An edit redraws its own line of the mirror alone, whatever the length of the draft."""
    from playwright.sync_api import expect

    window = page()
    window.route("**/api/check*", lambda route: None)
    paste(window, "The room in the house by the lake is free from nine on, and so is the garden.\n" * 2000)
    expect(window.locator(".body .mirror > div")).to_have_count(2001)
    drawn = window.evaluate(
        """async () => {
          const mirror = document.querySelector(".body .mirror");
          let drawn = 0;
          const seen = new MutationObserver((all) => { for (const one of all) drawn += one.addedNodes.length; });
          seen.observe(mirror, { childList: true, subtree: true });
          const area = document.querySelector("#text");
          area.focus();
          area.setSelectionRange(40000, 40000);
          document.execCommand("insertText", false, "x");
          await new Promise((done) => setTimeout(done));
          return drawn;
        }"""
    )
    assert drawn == 1
