"""The language server, driven as an editor drives it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from lsprotocol import types
from pytest_lsp import client_capabilities

from tests.editor import Editor, edits_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

ASAP = "contact/vague-deadline"
DRAFT = "Hi Bo,\n\nthe list is long. Please send it ASAP. The room is free on Monday.\n\nKind regards,\nAnn\n"
THREAD = """\
From: Ann Bee <ann@example.org>
To: Bo Cee <bo@example.org>
Subject: Re: Room
In-Reply-To: <1@example.org>

Hi Bo,

the roof will be repaired in May.

Kind regards,
Ann

On Mon, 2 Nov 2026 at 10:00, Bo Cee <bo@example.org> wrote:
> Hi Ann,
>
> When will the roof be repaired? Who signs the contract?
>
> Bo
"""


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Editor]:
    editor = await Editor.start(tmp_path_factory.mktemp("work"), client_capabilities("visual-studio-code"))
    yield editor
    await editor.leave()


@pytest.fixture
def editor(running: Editor, request: pytest.FixtureRequest) -> Editor:
    """The editor that runs all the time, in a folder of this test below the one that is open."""
    folder = running.folder / request.node.name.replace("[", "-").rstrip("]")
    folder.mkdir()
    return running.within(folder)


def spans(marks: list[types.Diagnostic]) -> list[tuple[object, int, int, int]]:
    """Return code, line, first and last column of diagnostics of one line, counted from 0."""
    return [(one.code, one.range.start.line, one.range.start.character, one.range.end.character) for one in marks]


async def test_findings_are_marked(editor: Editor) -> None:
    editor.open("draft.txt", DRAFT)
    marks = await editor.told("draft.txt")
    assert spans(marks) == [(ASAP, 2, 33, 37)]
    assert (marks[0].severity, marks[0].source) == (types.DiagnosticSeverity.Warning, "rapport")
    assert marks[0].message.startswith("“ASAP” does not say exactly when.")


async def test_columns_are_those_of_utf_16(editor: Editor) -> None:
    editor.open("draft.txt", DRAFT.replace("the list is long", "the list 𝒶 is long"))
    assert spans(await editor.told("draft.txt")) == [(ASAP, 2, 36, 40)]


async def test_a_quoted_printable_mail_is_marked_where_its_characters_stand(editor: Editor) -> None:
    head = "From: Ann Bee <ann@example.org>\nSubject: The list\nContent-Type: text/plain; charset=utf-8\n"
    body = "Hi Bo,\n\nthe caf=C3=A9 is long. Please send it A=\nSAP. The room is free.\n\nKind regards,\nAnn\n"
    editor.open("draft.eml", f"{head}Content-Transfer-Encoding: quoted-printable\n\n{body}", "mail")
    (mark,) = await editor.told("draft.eml")
    assert (mark.range.start, mark.range.end) == (types.Position(7, 38), types.Position(8, 3))
    titles = await editor.actions("draft.eml", 7, 38)
    assert [title for title in titles if title.startswith("Write")] == []


async def test_a_page_is_read_as_the_editor_has_decoded_it(editor: Editor) -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body>\n<p>The café: please send it ASAP.</p></body></html>\n'
    editor.open("page.html", page, "html")
    assert (ASAP, 1, 28, 32) in spans(await editor.told("page.html"))


async def test_a_finding_is_proved_by_the_quoted_line(editor: Editor) -> None:
    editor.open("draft.eml", THREAD, "eml")
    marks = await editor.told("draft.eml")
    (mark,) = [one for one in marks if one.code == "contact/unanswered-question"]
    assert mark.related_information
    place = mark.related_information[0].location
    assert (place.uri, place.range.start) == (editor.uri("draft.eml"), types.Position(15, 34))


async def test_each_alternative_is_an_action(editor: Editor) -> None:
    editor.open("draft.txt", DRAFT)
    await editor.told("draft.txt")
    actions = await editor.actions("draft.txt", 2, 35)
    writes = [title for title in actions if title.startswith("Write")]
    assert len(writes) > 1
    words = writes[1].partition("“")[2].partition("”")[0]
    assert edits_of(actions[writes[1]]) == {editor.uri("draft.txt"): [((2, 33, 2, 37), words)]}
    assert await editor.actions("draft.txt", 0, 1) == {}


async def test_a_finding_is_silenced_in_the_config(editor: Editor) -> None:
    config = editor.folder / "rapport.toml"
    config.write_text('confidence = "medium"\n', encoding="utf-8")
    editor.open("draft.txt", DRAFT)
    await editor.told("draft.txt")
    action = (await editor.actions("draft.txt", 2, 35))[f"Silence “ASAP” ({ASAP}) in rapport.toml"]
    ((place, added),) = edits_of(action)[config.as_uri()]
    assert place == (1, 0, 1, 0)
    config.write_text(config.read_text(encoding="utf-8") + added, encoding="utf-8")
    changed = types.FileEvent(config.as_uri(), types.FileChangeType.Changed)
    editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([changed]))
    assert await editor.told_codes("draft.txt", []) == []
    assert 'reason = "accepted in the editor on ' in added


async def test_a_first_config_is_made_in_the_open_folder(editor: Editor) -> None:
    editor.open("draft.txt", DRAFT)
    await editor.told("draft.txt")
    action = (await editor.actions("draft.txt", 2, 35))[f"Silence “ASAP” ({ASAP}) in rapport.toml"]
    assert action.edit
    assert action.edit.document_changes
    made, _ = action.edit.document_changes
    assert isinstance(made, types.CreateFile)
    assert made.uri == (editor.folder.parent / "rapport.toml").as_uri()


async def test_a_rule_is_explained(editor: Editor) -> None:
    editor.open("draft.txt", DRAFT)
    await editor.told("draft.txt")
    before = len(editor.client.messages)
    await editor.run((await editor.actions("draft.txt", 2, 35))[f"Explain {ASAP}"].command)
    shown = [one.message for one in editor.client.messages[before:]]
    shown += [
        Path(one.uri.removeprefix("file://")).read_text(encoding="utf-8") for one in editor.client.shown_documents
    ]
    assert any(one.startswith(f"{ASAP}: ") and "It is silent about:" in one for one in shown)


async def test_the_words_under_the_pointer_are_explained(editor: Editor) -> None:
    editor.open("draft.txt", DRAFT)
    told = await editor.hover("draft.txt", 2, 35)
    assert told.startswith(f"**{ASAP}** – “ASAP” does not say")
    assert "with a day and an hour, both of you know" in told
    assert "**Instead:**" in told
    assert await editor.hover("draft.txt", 0, 1) == ""


async def test_a_wrong_config_is_told_once_and_marked(editor: Editor) -> None:
    config = editor.folder / "rapport.toml"
    config.write_text('confidense = "high"\n', encoding="utf-8")
    before = len(editor.client.messages)
    for name in ("one.txt", "two.txt"):
        editor.open(name, DRAFT)
        (mark,) = await editor.told(name)
        assert (mark.code, mark.severity) == ("setup", types.DiagnosticSeverity.Error)
        assert "did you mean “confidence”?" in mark.message
    assert [one.message for one in editor.client.messages[before:]] == [mark.message]
    config.unlink()
    editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    await editor.told_codes("two.txt", [ASAP])


async def test_a_config_that_changes_is_read_with_the_next_key(editor: Editor) -> None:
    editor.open("draft.txt", DRAFT)
    await editor.told_codes("draft.txt", [ASAP])
    (editor.folder / "rapport.toml").write_text('ignore = ["contact"]\n', encoding="utf-8")
    editor.type("draft.txt", DRAFT.replace("long", "very long"))
    await editor.told_codes("draft.txt", [])


async def test_a_template_that_cannot_be_read_is_marked_in_its_line(editor: Editor) -> None:
    editor.open("offer.txt.j2", "Hi Bo,\n\nthe {{ room is free.\n", "jinja")
    (mark,) = await editor.told("offer.txt.j2")
    assert (mark.code, mark.range.start.line) == ("unreadable", 2)
    assert str(editor.folder) not in mark.message


async def test_a_stale_silence_is_faded(editor: Editor) -> None:
    editor.open("draft.md", f"<!-- rapport: ignore tone/blame -- we all agreed -->\n\n{DRAFT}", "markdown")
    marks = await editor.told_codes("draft.md", [ASAP, "stale-silence"])
    assert (*(marks[1].tags or ()), marks[1].range.start.line) == (types.DiagnosticTag.Unnecessary, 0)


async def test_what_was_closed_has_no_marks(editor: Editor) -> None:
    editor.open("draft.txt", DRAFT)
    await editor.told("draft.txt")
    closed = types.TextDocumentIdentifier(editor.uri("draft.txt"))
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(closed))
    assert await editor.told_codes("draft.txt", []) == []


async def test_an_editor_that_counts_bytes_and_knows_little(tmp_path: Path) -> None:
    bytes_only = types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind.Utf8])
    editor = await Editor.start(
        tmp_path, types.ClientCapabilities(general=bytes_only), {"ignore": ["contact/unanswered-question"]}
    )
    editor.open("draft.txt", DRAFT.replace("the list is long", "the list 𝒶 is long"))
    assert spans(await editor.told("draft.txt")) == [(ASAP, 2, 38, 42)]
    action = next(iter((await editor.actions("draft.txt", 2, 40)).values()))
    assert action.edit
    assert list(action.edit.changes or ()) == [editor.uri("draft.txt")]
    assert "**" not in await editor.hover("draft.txt", 2, 40)
    preferred = {"rapport": {"ignore": [], "confidence": "hihg"}}
    editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(preferred))
    await editor.client.wait_for_notification(types.WINDOW_SHOW_MESSAGE)
    assert "did you mean “high”?" in editor.client.messages[-1].message
    await editor.leave()
