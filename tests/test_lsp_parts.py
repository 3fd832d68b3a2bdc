"""The parts of the language server, each alone."""

from __future__ import annotations

import asyncio
import json
import sys
import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import CodeAction, Position, PositionEncodingKind, Range

from rapport.config import ConfigError, user_config
from rapport.report import FileReport, Finding, Location
from rapport.server.lsp.actions import Asked, actions
from rapport.server.lsp.desk import Desk
from rapport.server.lsp.editor import Editor
from rapport.server.lsp.languages import FORMATS_BY_LANGUAGE, format_for
from rapport.server.lsp.marks import diagnostics
from rapport.server.lsp.places import Places
from rapport.server.lsp.preferences import preferences
from rapport.server.lsp.reading import Document, Reading
from rapport.server.lsp.silencing import Config, Silencing, place_of_new_config
from rapport.server.lsp.typing import end_of_edit, settled, shown_as
from rapport.text import Origin, Source
from tests.conftest import Shell
from tests.editor import edits_of

INTEGRATIONS = Path(__file__).parent.parent / "integrations"
ENCODINGS = (PositionEncodingKind.Utf8, PositionEncodingKind.Utf16, PositionEncodingKind.Utf32)


def found(text: str, words: str, sentence: str, alternatives: tuple[str, ...] = ()) -> Finding:
    """Return a finding of the rule house/rule on the first `words` of a text."""
    start = text.index(words)
    source = Source("draft.txt", text)
    (line, column), (end_line, end_column) = source.position(start), source.position(start + len(words))
    return Finding(
        "house/rule",
        "warning",
        "high",
        "draft.txt",
        start,
        start + len(words),
        Origin(line, column, end_line, end_column),
        words,
        f"“{words}” may be misread.",
        "Because.",
        alternatives,
        sentence=sentence,
        sentence_start=text.index(sentence),
    )


def reading_of(text: str, finding: Finding, format: str = "plain") -> Reading:
    document = Document("file:///letters/draft.txt", "/letters/draft.txt", "plaintext", text, 1)
    return Reading(document, FileReport(document.path, findings=(finding,)), format)


@pytest.mark.parametrize(
    ("name", "language", "format"),
    [
        ("draft", "mail", "eml"),
        ("draft", "message", "eml"),
        ("neomutt-1000-17", "plaintext", "plain"),
        ("notes.md", "plaintext", None),
        ("draft.txt", "mail", None),
        ("draft", "markdown", "markdown"),
        ("page", "html", "html"),
        ("page.html", "html", None),
        ("page.html", "django-html", "django-html"),
        ("mail.txt", "jinja", "jinja-plain"),
        ("mail.html", "gotmpl", "go-html"),
        ("offer.liquid", "jinja", None),
        ("offer", "Liquid", "liquid"),
        ("offer", "mjml", "mjml"),
        ("program", "python", None),
    ],
)
def test_the_format_of_a_document(name: str, language: str, format: str | None) -> None:
    assert format_for(name, language) == format


@pytest.mark.parametrize(
    "language",
    "mail eml markdown plaintext html jinja jinja-html django-html liquid handlebars mustache erb gotmpl mjml ejs twig".split(),
)
def test_languages_of_editors_are_known(language: str) -> None:
    assert language in FORMATS_BY_LANGUAGE


def test_the_extension_of_vs_code_names_known_languages() -> None:
    package = json.loads((INTEGRATIONS / "vscode" / "package.json").read_text(encoding="utf-8"))
    languages = package["contributes"]["configuration"]["properties"]["rapport.languages"]["default"]
    assert {f"onLanguage:{one}" for one in languages} == set(package["activationEvents"])
    assert [one for one in languages if one not in FORMATS_BY_LANGUAGE] == []


@given(st.text(alphabet="aé€😀\r\n\x0c\u2028 "), st.sampled_from(ENCODINGS), st.data())
def test_places_lead_back(text: str, encoding: PositionEncodingKind, data: st.DataObject) -> None:
    places = Places(text, encoding)
    offset = data.draw(st.integers(0, len(text)))
    within = offset if text[offset - 1 : offset + 1] != "\r\n" else offset - 1
    assert places.offset(places.position(offset)) in (offset, within, len(text[:offset].rstrip("\r\n")))


@pytest.mark.parametrize(("encoding", "column"), list(zip(ENCODINGS, (7, 4, 3), strict=True)))
def test_columns_are_counted_in_units(encoding: PositionEncodingKind, column: int) -> None:
    places = Places("one\né😀x", encoding)
    assert places.position(6) == Position(1, column - 1)
    assert places.offset(Position(1, column - 1)) == 6


def test_a_place_beyond_a_line_is_at_its_end() -> None:
    places = Places("one\ntwo\n")
    assert [places.offset(Position(*place)) for place in ((0, 99), (1, 99), (7, 0))] == [3, 7, 8]


@given(st.text("ab"), st.text("ab"), st.text("ab"), st.text("ab"))
def test_the_end_of_an_edit(head: str, old: str, new: str, tail: str) -> None:
    before, after = head + old + tail, head + new + tail
    end = end_of_edit(before, after)
    assert after[end:] == before[len(before) - (len(after) - end) :]


@pytest.mark.parametrize(
    ("before", "after", "end"), [("It is", "It is late", 10), ("ab", "aXb", 2), ("aXb", "ab", 1), ("", "a", 1)]
)
def test_an_edit_ends_behind_the_new_characters(before: str, after: str, end: int) -> None:
    assert end_of_edit(before, after) == end


def test_a_new_finding_waits_while_its_sentence_is_written() -> None:
    text = "It is long. You never told us. It is late"
    told = found(text, "You never told us", "You never told us.")
    late = found(text, "late", "It is late")
    missing = found(text, "It is long", "")
    assert list(settled(text, [told, late, missing], len(text), ())) == [told]
    assert list(settled(text, [told, late, missing], len(text), {shown_as(late)})) == [told, late]


@pytest.mark.parametrize(
    ("behind", "is_shown"),
    [
        ("", False),
        (" ", False),
        ("\n", False),
        ("\n\n", True),
        (" for", False),
        (". ", True),
        (".” ", True),
        ("! The", True),
    ],
)
def test_a_sentence_is_written_when_it_has_an_end(behind: str, is_shown: bool) -> None:
    text = f"It is late{behind}"
    late = found(text, "late", text.split("! ")[0].strip())
    assert bool(list(settled(text, [late], len(text), ()))) is is_shown


class Wall:
    """Takes what a desk shows; `next` waits for it."""

    def __init__(self) -> None:
        self.shown: asyncio.Queue[list[str]] = asyncio.Queue()

    def show(self, reading: Reading, findings: Sequence[Finding]) -> None:
        self.shown.put_nowait([one.text for one in findings])

    async def next(self) -> list[str]:
        async with asyncio.timeout(30):
            return await self.shown.get()


async def read_late(document: Document) -> Reading:
    """Find the word “late” in the last sentence of a document; one with an open brace cannot be read."""
    text = document.text
    last = text[text.rfind(". ") + 2 :] if ". " in text else text
    late = [found(text, "late", last)] if "late" in text else []
    error = f"{document.path}: line 1: never closed" if "{" in text else None
    return Reading(document, FileReport(document.path, findings=() if error else tuple(late), error=error))


def document_of(text: str) -> Document:
    return Document("file:///draft.txt", "/draft.txt", "plaintext", text, None)


@pytest.mark.asyncio
async def test_the_sentence_being_typed_is_shown_after_a_pause() -> None:
    wall = Wall()
    desk = Desk(document_of("It is"), read_late, wall.show)
    assert await wall.next() == []
    desk.change(document_of("It is late"))
    assert [await wall.next(), await wall.next()] == [[], ["late"]]
    desk.change(document_of("It is late,"))
    assert await wall.next() == ["late"]
    desk.close()


@pytest.mark.asyncio
async def test_marks_stay_while_a_tag_is_half_typed() -> None:
    wall = Wall()
    desk = Desk(document_of("It is late"), read_late, wall.show)
    assert await wall.next() == ["late"]
    desk.change(document_of("It is late {"))
    desk.change(document_of("It is late {}"[:-2]))
    assert await wall.next() == ["late"]
    desk.close()


@pytest.mark.asyncio
async def test_keys_that_come_while_a_reading_runs_are_answered_together() -> None:
    read: list[str] = []
    go = asyncio.Event()

    async def read_slowly(document: Document) -> Reading:
        read.append(document.text)
        await go.wait()
        return await read_late(document)

    wall = Wall()
    desk = Desk(document_of("a"), read_slowly, wall.show)
    await asyncio.sleep(0)
    for text in ("ab", "abc", "abcd"):
        desk.change(document_of(text))
    go.set()
    assert (await desk.reading()).document.text == "abcd"
    assert read == ["a", "abcd"]
    desk.close()


def titles_and_edits(text: str, finding: Finding, format: str) -> list[CodeAction]:
    silencing = Silencing(Config(Path("/letters/rapport.toml"), None), Editor(), date(2026, 11, 30))
    reading = reading_of(text, finding, format=format)
    asked = Asked(Range(Position(0, 0), Position(9, 0)), [])
    return [one for one in actions(reading, Editor(), asked, silencing) if one.title.startswith("Write")]


@pytest.mark.parametrize(
    ("format", "offered"),
    [
        ("plain", ["soon", "don’t", "a=b", "“x”", "a < b", 'say "x"']),
        ("eml", ["soon", "a < b", 'say "x"']),
        ("html", ["soon", "don’t", "a=b", "“x”", 'say "x"']),
        ("jinja-plain", ["soon", "don’t", "a=b", "“x”"]),
        ("po", ["soon", "don’t", "a=b", "“x”"]),
    ],
)
def test_only_words_that_may_stand_in_a_file_are_offered(format: str, offered: list[str]) -> None:
    text = "It is late."
    words = ("soon", "don’t", "a=b", "“x”", "a < b", 'say "x"')
    made = titles_and_edits(text, found(text, "late", text, alternatives=words), format)
    assert [one.title for one in made] == [f"Write “{word}” for “late”" for word in offered]


def test_words_that_the_file_spells_in_another_way_are_not_replaced() -> None:
    text = "It is l<b>a</b>te."
    finding = found(text, "l<b>a</b>te", text, ("soon",))._replace(text="late")
    assert titles_and_edits(text, finding, "html") == []


def silence(config: Config, finding: Finding) -> list[CodeAction]:
    editor = Editor(versions=True, makes_files=True)
    return list(Silencing(config, editor, date(2026, 11, 30)).actions(finding, "/letters/draft.txt", []))


LATE = found("It is “late” \\ now.", "“late” \\", "It is “late” \\ now.")


@pytest.mark.parametrize(
    ("name", "before", "keys"),
    [
        ("rapport.toml", None, ()),
        ("rapport.toml", "", ()),
        ("rapport.toml", 'fail-on = "error"', ()),
        ("rapport.toml", '[[silence]]\nrule = "a/b"\nreason = "c"\n', ()),
        ("pyproject.toml", "[tool.rapport]\n", ("tool", "rapport")),
    ],
)
def test_a_silence_is_added_to_a_config(name: str, before: str | None, keys: tuple[str, ...]) -> None:
    (action,) = silence(Config(Path("/letters", name), before), LATE)
    ((place, added),) = edits_of(action)[f"file:///letters/{name}"]
    text = before or ""
    last_line = text.rpartition("\n")[2]
    assert place == (text.count("\n"), len(last_line), text.count("\n"), len(last_line))
    table = tomllib.loads(text + added)
    for key in keys:
        table = table[key]
    reason = "accepted in the editor on 2026-11-30"
    assert table["silence"][-1] == {"rule": "house/rule", "text": "“late” \\", "reason": reason}


def test_what_is_missing_is_silenced_for_its_file() -> None:
    (action,) = silence(Config(Path("/letters/rapport.toml"), None), LATE._replace(text=""))
    ((_, added),) = edits_of(action)["file:///letters/rapport.toml"]
    assert 'path   = "draft.txt"' in added
    assert action.title == "Silence house/rule for this file in rapport.toml"


def test_silences_in_a_list_are_left_to_the_user() -> None:
    assert silence(Config(Path("/letters/rapport.toml"), 'silence = [{rule = "a/b", reason = "c"}]\n'), LATE) == []


def test_a_new_config_lies_in_the_open_folder_that_is_nearest() -> None:
    roots = [Path("/letters"), Path("/letters/mails")]
    assert place_of_new_config(Path("/letters/mails/a/draft.txt"), roots) == Path("/letters/mails/rapport.toml")
    assert place_of_new_config(Path("/tmp/mutt-1"), roots) == user_config()


def test_an_editor_without_related_places_is_told_in_the_message() -> None:
    text = "It is late."
    place = Location("/letters/draft.txt", Origin(1, 1, 1, 3), "It", "what is meant")
    finding = found(text, "late", text)._replace(related=(place,))
    (mark,) = diagnostics(reading_of(text, finding), [finding], Places(text), shows_related=False)
    assert mark.message == "“late” may be misread. See line 1: “It” (what is meant)."


def test_a_place_that_is_not_exact_is_its_line() -> None:
    text = "It is late.\n"
    vague = found(text, "late", text.strip())._replace(origin=Origin(1, 1, 1, 1, False))
    (mark,) = diagnostics(reading_of(text, vague), [vague], Places(text), shows_related=True)
    assert mark.range == Range(Position(0, 0), Position(0, 11))


def test_settings_of_an_editor() -> None:
    given_settings = {"config": "a.toml", "ignore": ["tone"], "select": [], "confidence": None}
    assert preferences(given_settings) == ("a.toml", {"ignore": ["tone"]})
    assert preferences({"rapport": given_settings}) == ("a.toml", {"ignore": ["tone"]})
    assert preferences(None) == ("", {})


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"ignor": ["tone"]}, "unknown key “ignor”; did you mean “ignore”?"),
        ({"ignore": "tone"}, "“ignore” has to be a list"),
        ({"rapport": 3}, "“rapport” has to be a table"),
    ],
)
def test_wrong_settings_of_an_editor_are_told(settings: dict[str, object], told: str) -> None:
    with pytest.raises(ConfigError) as error:
        preferences(settings)
    assert told in str(error.value)


def test_without_the_library_one_line_says_what_to_install(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "rapport.server.lsp.doors", raising=False)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    result = shell.run("lsp")
    assert result.exit_code == 2
    assert result.stderr == 'Error: this needs the module lsprotocol: pip install "rapport-lint[lsp]"\n'
