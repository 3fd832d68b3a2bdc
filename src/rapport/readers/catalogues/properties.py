"""Java `.properties`, parsed by javaproperties, which gives each entry as it is written."""

from __future__ import annotations

import re

from rapport.matching import Pattern
from rapport.readers.catalogues.messages import Catalogue, Message, escapes, is_english, language_of
from rapport.readers.edits import rewrite
from rapport.text import Text

_KEY = Pattern(r"\s*(?:\\.|[^\\=:\s])+[ \t\f]*[=:]?[ \t\f]*(?:\\\r?\n[ \t\f]*)*", re.DOTALL)
_DOUBLED = Pattern("''")


def read(page: Text) -> Catalogue:
    """Read a catalogue; a doubled apostrophe is one, as in a MessageFormat."""
    from javaproperties import Comment, KeyValue, parse

    found, comments = [], []
    position = 0
    for entry in parse(page.string):
        start, position = position, position + len(entry.source)
        if isinstance(entry, Comment):
            comments.append((page.origin(start, start).line, entry.source.strip().lstrip("#!").strip()))
        elif isinstance(entry, KeyValue) and (match := _KEY.re.match(page.string, start, position)):
            written = page[match.end() : position]
            text = rewrite(written, escapes(written.string)) if "\\" in written.string else written
            doubled = ((one.start(), one.end(), "'") for one in _DOUBLED.re.finditer(text.string))
            found.append(Message(entry.key, rewrite(text, doubled)))
    language = language_of(page.source.path)
    if language and not is_english(language):
        return Catalogue((), tuple(comments), len(found))
    return Catalogue(tuple(found), tuple(comments))
