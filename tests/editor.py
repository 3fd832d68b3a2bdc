"""An editor that drives the language server as a process of its own, for tests."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lsprotocol import types
from lsprotocol.converters import get_converter
from pytest_lsp import LanguageClient, make_test_lsp_client

LONGEST = 60
"""Seconds that anything may take on a busy machine."""


@dataclass(frozen=True)
class Editor:
    """An editor with documents in `folder`, by their names; `versions` holds those that are open."""

    client: LanguageClient
    folder: Path
    versions: dict[str, int] = field(default_factory=dict)

    @classmethod
    async def start(cls, folder: Path, capabilities: types.ClientCapabilities, options: object = None) -> Editor:
        """Start an editor in which `folder` is open; `options` are its settings."""
        client = make_test_lsp_client()
        client.protocol._converter.register_structure_hook(types.Command | types.CodeAction, _structured)
        await client.start_io(sys.executable, "-m", "rapport", "lsp", env=dict(os.environ))
        folders = [types.WorkspaceFolder(folder.as_uri(), folder.name)]
        await client.initialize_session(
            types.InitializeParams(capabilities, workspace_folders=folders, initialization_options=options)
        )
        return cls(client, folder)

    async def leave(self) -> None:
        await self.client.shutdown_session()
        stop: Callable[[], Awaitable[None]] = self.client.stop
        await stop()

    def within(self, folder: Path) -> Editor:
        """Return the same editor at work in another folder."""
        return replace(self, folder=folder, versions={})

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "plaintext") -> None:
        self.versions[name] = 1
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def type(self, name: str, text: str) -> None:
        """Make `text` that of an open document, as a key does."""
        self.versions[name] += 1
        document = types.VersionedTextDocumentIdentifier(self.versions[name], self.uri(name))
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    def marks(self, name: str) -> list[types.Diagnostic]:
        return list(self.client.diagnostics.get(self.uri(name), ()))

    async def told(self, name: str, until: Callable[[list[types.Diagnostic]], bool] = bool) -> list[types.Diagnostic]:
        """Return the diagnostics of a document as soon as they are as wanted."""
        async with asyncio.timeout(LONGEST):
            while not until(self.marks(name)):
                await self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        return self.marks(name)

    async def told_codes(self, name: str, codes: Sequence[str]) -> list[types.Diagnostic]:
        """Return the diagnostics of a document as soon as they have these codes."""
        return await self.told(name, lambda marks: [one.code for one in marks] == list(codes))

    async def actions(self, name: str, line: int, column: int) -> dict[str, types.CodeAction]:
        """Return the actions at a place, both numbers from 0, by their titles."""
        place = types.Position(line, column)
        asked = await self.client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(self.uri(name)),
                types.Range(place, place),
                types.CodeActionContext(self.marks(name)),
            )
        )
        return {one.title: one for one in asked or () if isinstance(one, types.CodeAction)}

    async def hover(self, name: str, line: int, column: int) -> str:
        """Return what is told of a place, both numbers from 0; empty for nothing."""
        document = types.TextDocumentIdentifier(self.uri(name))
        shown = await self.client.text_document_hover_async(types.HoverParams(document, types.Position(line, column)))
        return shown.contents.value if shown and isinstance(shown.contents, types.MarkupContent) else ""

    async def run(self, command: types.Command | None) -> None:
        assert command
        await self.client.workspace_execute_command_async(
            types.ExecuteCommandParams(command.command, command.arguments)
        )


def _structured(answer: dict[str, Any], _: type) -> types.Command | types.CodeAction:
    """Return an answer to a request for actions; the library takes an action that has a command for the command."""
    if isinstance(answer.get("command"), str):
        return get_converter().structure(answer, types.Command)
    return get_converter().structure(answer, types.CodeAction)


def edits_of(action: types.CodeAction) -> dict[str, list[tuple[tuple[int, int, int, int], str]]]:
    """Return the edits of an action by the URI they are of: lines and columns of the range, and the new text."""
    changes = action.edit.document_changes if action.edit else None
    found: dict[str, list[tuple[tuple[int, int, int, int], str]]] = {}
    for change in changes or ():
        if isinstance(change, types.TextDocumentEdit):
            for edit in change.edits:
                assert isinstance(edit, types.TextEdit)
                start, end = edit.range.start, edit.range.end
                place = start.line, start.character, end.line, end.character
                found.setdefault(change.text_document.uri, []).append((place, edit.new_text))
    return found
