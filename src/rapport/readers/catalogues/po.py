"""Gettext `.po` and `.pot`: what the translators of English wrote, or else the messages of the source.

No library tells where the strings stand, so their lines are read here; the form is that of the gettext manual, "The
Format of PO Files". Fuzzy and obsolete entries reach no recipient and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rapport.matching import Pattern
from rapport.readers.catalogues.messages import Catalogue, Message, escapes, is_english, language_of
from rapport.readers.edits import rewrite
from rapport.text import Text, TextBuilder

_LINE = Pattern(
    r"[ \t]*(?:(?P<word>msg(?:ctxt|id_plural|id|str(?:\[\d+\])?))[ \t]+)?"
    r"\"(?P<string>(?:\\.|[^\"\\\n])*)\"[ \t\r]*(?:\n|\Z)"
    r"|[ \t]*\#(?P<comment>[^\n]*)(?:\n|\Z)|[^\n]*(?:\n|\Z)"
)
_LANGUAGE = Pattern(r"^Language:\s*([\w@-]+)", re.MULTILINE)


@dataclass
class _Entry:
    """An entry: for each of its words the characters of its strings in the file."""

    strings: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    is_fuzzy: bool = False


def read(page: Text) -> Catalogue:
    """Read a catalogue. Its key is the message of the source."""
    comments: list[tuple[int, str]] = []
    entries = list(_entries(page, comments))
    header = [_joined(page, one.strings.get("msgstr", [])).string for one in entries[:1] if _is_header(one)]
    match = _LANGUAGE.re.search("".join(header))
    told = match[1] if match else language_of(page.source.path)
    kept = [one for one in entries if not _is_header(one)]
    translated = any(_translations(one) for one in kept)
    if (told and not is_english(told)) or (not told and translated):
        return Catalogue((), tuple(comments), len(kept))
    return Catalogue(tuple(message for one in kept for message in _messages(page, one)), tuple(comments))


def _has(spans: list[tuple[int, int]]) -> bool:
    return any(start < end for start, end in spans)


def _entries(page: Text, comments: list[tuple[int, str]]) -> Iterator[_Entry]:
    entry, word, position = _Entry(), "", 0
    fuzzy = False
    for match in _LINE.re.finditer(page.string):
        if match["comment"] is not None:
            fuzzy = fuzzy or (match["comment"].startswith(",") and "fuzzy" in match["comment"])
            if not match["comment"].startswith(("~", ":", ",", "|")):
                comments.append((page.origin(match.start(), match.start()).line, match["comment"].strip(". ")))
        elif match["string"] is not None:
            word = match["word"] or word
            if word in ("msgctxt", "msgid") and any(one.startswith("msgstr") for one in entry.strings):
                yield entry
                entry = _Entry()
            if match["word"] in ("msgctxt", "msgid"):
                entry.is_fuzzy, fuzzy = entry.is_fuzzy or fuzzy, False
            entry.strings.setdefault(word, []).append(match.span("string"))
        position = match.end()
    if entry.strings and position:
        yield entry


def _translations(entry: _Entry) -> list[list[tuple[int, int]]]:
    return [spans for word, spans in entry.strings.items() if word.startswith("msgstr") and _has(spans)]


def _is_header(entry: _Entry) -> bool:
    return "msgid" in entry.strings and not _has(entry.strings["msgid"])


def _messages(page: Text, entry: _Entry) -> Iterator[Message]:
    if entry.is_fuzzy or "msgid" not in entry.strings:
        return
    key = _joined(page, entry.strings["msgid"]).string
    sources = [entry.strings[word] for word in ("msgid", "msgid_plural") if word in entry.strings]
    for spans in _translations(entry) or sources:
        yield Message(" ".join(key.split())[:60], _joined(page, spans))


def _joined(page: Text, spans: list[tuple[int, int]]) -> Text:
    """Put the strings of an entry together, and resolve their escapes."""
    builder = TextBuilder(page.source)
    for start, end in spans:
        part = page[start:end]
        builder.add(rewrite(part, escapes(part.string)) if "\\" in part.string else part)
    return builder.build()
