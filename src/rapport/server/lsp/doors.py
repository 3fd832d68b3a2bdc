"""What an editor may ask for, and who answers; `serve` talks to it over standard input and output."""

from __future__ import annotations

import logging
from pathlib import Path

from lsprotocol import types

from rapport.cache import cache_folder, keep
from rapport.formats.manual import page
from rapport.rule import Rule
from rapport.server.lsp.actions import EXPLAIN, Asked, actions
from rapport.server.lsp.hovering import hover
from rapport.server.lsp.server import Server
from rapport.server.lsp.silencing import SHOW

_WATCHED = ("**/*.toml", "**/*.tsv")
"""Configs, cards and their tables."""


def serve(config: str | None) -> None:
    """Serve one editor until it goes; `config` is the file that the command line names."""
    logging.getLogger("pygls").propagate = False  # its log would hold what is written
    server = Server(config)
    _open_for_documents(server)
    _open_for_settings(server)
    _open_for_questions(server)
    _open_for_commands(server)
    server.start_io()


def _open_for_documents(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.open(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        server.change(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.close(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        server.read_again()


def _open_for_settings(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    def met(params: types.InitializeParams) -> None:
        server.meet(params.capabilities, params.initialization_options)

    @server.feature(types.INITIALIZED)
    async def ready(params: types.InitializedParams) -> None:
        if server.editor.watches:
            watchers = [types.FileSystemWatcher(glob) for glob in _WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            registration = types.Registration("rules", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            await server.client_register_capability_async(types.RegistrationParams([registration]))

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def preferred(params: types.DidChangeConfigurationParams) -> None:
        if isinstance(params.settings, dict) and "rapport" in params.settings:
            server.prefer(params.settings)
        else:
            server.read_again()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def files_changed(params: types.DidChangeWatchedFilesParams) -> None:
        server.read_again()


def _open_for_questions(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(params: types.HoverParams) -> types.Hover | None:
        reading = await server.reading(params.text_document.uri)
        return hover(reading, params.position, server.editor) if reading else None

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    async def asked_for_actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        reading = await server.reading(params.text_document.uri)
        only = params.context.only or [types.CodeActionKind.QuickFix]
        if reading is None or types.CodeActionKind.QuickFix not in only or not reading.report.findings:
            return []
        silencing = await server.silencing(reading.document)
        asked = Asked(params.range, params.context.diagnostics)
        return list(actions(reading, server.editor, asked, silencing))


def _open_for_commands(server: Server) -> None:
    @server.command(EXPLAIN)
    async def explain(rule_id: str, uri: str) -> None:
        rule = await server.rule(rule_id, uri)
        if rule:
            await _show_page(server, rule)

    @server.command(SHOW)
    async def show(uri: str, line: int) -> None:
        if server.editor.shows_files:
            await _show_file(server, uri, line)


async def _show_page(server: Server, rule: Rule) -> None:
    """Show the page of a rule: as a file where the editor shows one when it is asked to, else as a message."""
    text = "".join(f"{line}\n" for line in page(rule))
    name = f"{rule.family}-{rule.name}.txt"
    keep(name, text.encode())
    path: Path = cache_folder() / name
    if server.editor.shows_files and path.is_file():
        await _show_file(server, path.as_uri(), 0)
    else:
        server.tell(text)


async def _show_file(server: Server, uri: str, line: int) -> None:
    start = types.Position(line, 0)
    selection = types.Range(start, start)
    await server.window_show_document_async(types.ShowDocumentParams(uri, take_focus=True, selection=selection))
