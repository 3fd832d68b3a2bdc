"""What the editor on the other side can do, as it says when it starts the server."""

from __future__ import annotations

from typing import NamedTuple

from lsprotocol.types import (
    ClientCapabilities,
    CreateFile,
    CreateFileOptions,
    MarkupKind,
    OptionalVersionedTextDocumentIdentifier,
    PositionEncodingKind,
    ResourceOperationKind,
    TextDocumentClientCapabilities,
    TextDocumentEdit,
    TextEdit,
    WindowClientCapabilities,
    WorkspaceClientCapabilities,
    WorkspaceEdit,
)

from rapport.server.lsp.places import Places


class Editor(NamedTuple):
    """`encoding` is that of its columns. It may show related places, Markdown and files; may tell of files that change
    when it is asked to (`watches`); may refuse edits to a version that is no more (`versions`); may make files."""

    encoding: str = PositionEncodingKind.Utf16
    shows_related: bool = False
    shows_markdown: bool = False
    shows_files: bool = False
    watches: bool = False
    versions: bool = False
    makes_files: bool = False

    def places(self, text: str) -> Places:
        """Return the places in a text, as this editor counts them."""
        return Places(text, self.encoding)

    def edit(self, uri: str, version: int | None, edit: TextEdit, *, is_new: bool = False) -> WorkspaceEdit:
        """Return an edit of the file at `uri`, or of one that `is_new`, in the form that this editor takes."""
        if not self.versions:
            return WorkspaceEdit(changes={uri: [edit]})
        made = (
            [CreateFile(uri, options=CreateFileOptions(ignore_if_exists=True))] if is_new and self.makes_files else []
        )
        target = OptionalVersionedTextDocumentIdentifier(uri, version)
        return WorkspaceEdit(document_changes=[*made, TextDocumentEdit(target, [edit])])


def editor_of(capabilities: ClientCapabilities, encoding: str) -> Editor:
    """Return what an editor with these capabilities can do; `encoding` is what it was told its columns are in."""
    workspace = capabilities.workspace or WorkspaceClientCapabilities()
    text = capabilities.text_document or TextDocumentClientCapabilities()
    window = capabilities.window or WindowClientCapabilities()
    edits = workspace.workspace_edit
    formats = (text.hover.content_format if text.hover else None) or ()
    return Editor(
        encoding,
        shows_related=bool(text.publish_diagnostics and text.publish_diagnostics.related_information),
        shows_markdown=MarkupKind.Markdown in formats,
        shows_files=bool(window.show_document and window.show_document.support),
        watches=bool(workspace.did_change_watched_files and workspace.did_change_watched_files.dynamic_registration),
        versions=bool(edits and edits.document_changes),
        makes_files=bool(edits and ResourceOperationKind.Create in (edits.resource_operations or ())),
    )
