"""Fluent `.ftl`, parsed by fluent.syntax; every variant of a selection is a message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from rapport.readers.catalogues.messages import Catalogue, Message, is_english, language_of
from rapport.readers.edits import rewrite
from rapport.readers.templates.fillers import filler
from rapport.text import Text, TextBuilder

_INDENT = re.compile(r"\n[ ]*")


def read(page: Text) -> Catalogue:
    """Read a catalogue; entries that are no Fluent are left out, as they are by the program that shows it."""
    from fluent.syntax import FluentParser, ast

    resource = FluentParser().parse(page.string)
    comments, found = [], []
    for entry in resource.body:
        note = entry if isinstance(entry, ast.BaseComment) else getattr(entry, "comment", None)
        if note is not None and note.span and note.content:
            comments.append((page.origin(note.span.start, note.span.start).line, note.content))
        if isinstance(entry, (ast.Message, ast.Term)):
            found += list(_messages(page, entry))
    language = language_of(page.source.path)
    if language and not is_english(language):
        return Catalogue((), tuple(comments), len(found))
    return Catalogue(tuple(found), tuple(comments))


def _messages(page: Text, entry: Any) -> Iterator[Message]:
    key = entry.id.name
    if entry.value:
        yield from (Message(key, text) for text in _texts(page, entry.value))
    for attribute in entry.attributes:
        yield from (Message(f"{key}.{attribute.id.name}", text) for text in _texts(page, attribute.value))


def _texts(page: Text, pattern: Any) -> Iterator[Text]:
    """Yield the texts of a pattern: itself, with a word for what is filled in, and those of its variants."""
    from fluent.syntax import ast

    builder = TextBuilder(page.source)
    for element in pattern.elements:
        part = page[element.span.start : element.span.end]
        if isinstance(element, ast.TextElement):
            builder.add(rewrite(part, ((*match.span(), "\n") for match in _INDENT.finditer(part.string))))
            continue
        shape = filler(part.string, builder.build().string[-40:], part.string, "")
        builder.add(part.with_string(shape) if "\n" not in shape else part.masked([(0, len(part))]))
        if isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                yield from _texts(page, variant.value)
    yield builder.build()
