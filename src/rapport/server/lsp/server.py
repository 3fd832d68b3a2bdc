"""The server as the editor sees it: its open documents, and the linter that reads them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path, urlparse

from rapport import __version__
from rapport.cache import cache_folder
from rapport.config import ConfigError
from rapport.report import Finding
from rapport.rule import Rule
from rapport.server.linter import Linter
from rapport.server.lsp.desk import Desk
from rapport.server.lsp.editor import Editor, editor_of
from rapport.server.lsp.marks import diagnostics
from rapport.server.lsp.preferences import preferences
from rapport.server.lsp.reading import Document, Reading, get_ready, read_document
from rapport.server.lsp.silencing import Config, Silencing, place_of_new_config

_Result = TypeVar("_Result")


class Server(LanguageServer):
    """The open documents and the linter that reads them; `config` is the file that the command line names."""

    def __init__(self, config: str | None = None) -> None:
        super().__init__("rapport", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.editor = Editor()
        self._named = config
        self._linter = Linter(config)
        self._desks: dict[str, Desk] = {}
        self._worker = ThreadPoolExecutor(1, "linter")
        self._loader = ThreadPoolExecutor(1, "loader")
        self._setups: dict[str, str] = {}
        self._is_ready = False

    def meet(self, capabilities: types.ClientCapabilities, options: object) -> None:
        """Take what the editor can do, and what it was set to."""
        encoding = self.workspace.position_encoding or types.PositionEncodingKind.Utf16
        self.editor = editor_of(capabilities, encoding)
        self.prefer(options)

    def prefer(self, options: object) -> None:
        """Take the settings of the editor; wrong ones are told, and what held before goes on to hold."""
        try:
            config, flags = preferences(options)
        except ConfigError as error:
            self.tell(str(error), types.MessageType.Error)
            return
        named = str(self.folder / config) if config else self._named
        self._linter = Linter(named, flags)
        self.read_again()

    @property
    def folder(self) -> Path:
        """The folder in which the user works."""
        return next(iter(self.roots), Path.cwd())

    @property
    def roots(self) -> list[Path]:
        """The folders that are open in the editor."""
        uris = [one.uri for one in self.workspace.folders.values()] or [self.workspace.root_uri]
        paths = (to_fs_path(uri) for uri in uris if uri)
        return [Path(path) for path in paths if path]

    def open(self, uri: str) -> None:
        """Begin to read a document; the pages that the server itself shows are not read."""
        document = self._document(uri)
        if Path(document.path).parent != cache_folder():
            self._desks[uri] = Desk(document, self._read, self._show)

    def change(self, uri: str) -> None:
        """Read a document as it is after a key."""
        if uri in self._desks:
            self._desks[uri].change(self._document(uri))

    def close(self, uri: str) -> None:
        """Read a document no more, and take its marks away."""
        if desk := self._desks.pop(uri, None):
            desk.close()
            self._setups.pop(uri, None)
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def read_again(self) -> None:
        """Read all documents again, since a config or a card may have changed."""
        for desk in self._desks.values():
            desk.again()

    async def reading(self, uri: str) -> Reading | None:
        """Return what was found in a document as it is now; None for one that is not read."""
        desk = self._desks.get(uri)
        return await desk.reading() if desk else None

    async def silencing(self, document: Document) -> Silencing:
        """Return how findings in a document are accepted."""
        path = await self._in_worker(lambda: self._config_path(document.path))
        return Silencing(self._config(path), self.editor, date.today())

    async def rule(self, rule_id: str, uri: str) -> Rule | None:
        """Return a rule as it holds for a document."""
        settings = await self._in_worker(lambda: self._linter.settings_for(self._path(uri)))
        return settings.rules.get(rule_id)

    def tell(self, message: str, kind: types.MessageType = types.MessageType.Info) -> None:
        """Show the user a message."""
        self.window_show_message(types.ShowMessageParams(kind, message))

    async def _read(self, document: Document) -> Reading:
        reading = await self._in_worker(lambda: read_document(self._linter, document))
        if not self._is_ready:
            self._is_ready = True
            self._loader.submit(get_ready)
        return reading

    def _show(self, reading: Reading, findings: Sequence[Finding]) -> None:
        document = reading.document
        places = self.editor.places(document.text)
        marks = diagnostics(reading, findings, places, shows_related=self.editor.shows_related)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(document.uri, marks, document.version))
        if reading.setup and reading.setup not in self._setups.values():
            self.tell(reading.setup, types.MessageType.Error)
        self._setups[document.uri] = reading.setup

    def _config_path(self, draft: str) -> Path:
        config = self._linter.settings_for(draft).config
        return Path(config).absolute() if config else place_of_new_config(Path(draft), self.roots)

    def _config(self, path: Path) -> Config:
        """Return a config file as the editor has it, whether or not it is saved there."""
        opened = self.workspace.text_documents.get(path.as_uri())
        if opened:
            return Config(path, opened.source, opened.version)
        return Config(path, path.read_text(encoding="utf-8") if path.is_file() else None)

    def _document(self, uri: str) -> Document:
        text = self.workspace.get_text_document(uri)
        return Document(uri, self._path(uri), text.language_id or "", text.source, text.version)

    def _path(self, uri: str) -> str:
        """Return the path of a document; one that was never saved lies in the folder in which the user works."""
        name = PurePosixPath(urlparse(uri)[2]).name or "draft"
        return to_fs_path(uri) or str(self.folder / name)

    async def _in_worker(self, work: Callable[[], _Result]) -> _Result:
        """Do what may take long beside the loop, so that the editor is answered meanwhile."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, work)
