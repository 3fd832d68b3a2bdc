"""One reading of a document: what was found in which text, or why nothing could be."""

from __future__ import annotations

import gc
from typing import NamedTuple

from rapport import prose
from rapport.card_checks import CardError
from rapport.config import ConfigError
from rapport.faults import fault
from rapport.readers import format_of
from rapport.report import FileReport
from rapport.rule import NOT_INSTALLED
from rapport.server.linter import Linter
from rapport.server.lsp.languages import format_for

_MARK = b"\xef\xbb\xbf"
"""Tells that the bytes are UTF-8 whatever the text says of itself: an editor has decoded it already."""


class Document(NamedTuple):
    """An open document: where it is or would be, the language the editor takes it for, its text and version."""

    uri: str
    path: str
    language: str
    text: str
    version: int | None


class Reading(NamedTuple):
    """What was found in a document. `setup` tells what the user has to put right before anything can be read.

    `format` is that in which it was read; empty where only tags told it.
    """

    document: Document
    report: FileReport
    format: str = ""
    setup: str = ""


def read_document(linter: Linter, document: Document) -> Reading:
    """Check a document. Whatever goes wrong is told in the reading, and never ends the server."""
    nothing = FileReport(document.path)
    try:
        told = linter.settings_for(document.path).format_for(document.path)
        format = None if told else format_for(document.path, document.language)
        report = linter.check(document.path, _MARK + document.text.encode("utf-8", "replace"), format)
    except (CardError, ConfigError, *NOT_INSTALLED) as error:
        return Reading(document, nothing, setup=str(error))
    except Exception as error:  # an editor keeps its server, whatever breaks in it
        return Reading(document, nothing, setup=fault(error))
    return Reading(document, report, format or told or format_of(document.path) or "")


def get_ready() -> None:
    """Load the parser, which few sentences need, before a key has to wait for it; what is loaded stays for good."""
    prose.parse_all(["We will see."])
    gc.collect()
    gc.freeze()
