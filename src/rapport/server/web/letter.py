"""What the page sends to be checked: a text with the fields above it, as one file a reader understands."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Mapping
from pathlib import PurePath
from typing import NamedTuple

from rapport.readers import FORMATS, format_of
from rapport.readers.names import CATALOGUES

FIELDS = ("from", "to", "cc", "subject", "attachments")
"""The fields above the text, in the order in which they are written before it."""

WHOLE_FORMATS = ("eml", "mbox", *CATALOGUES)
"""Formats of texts that hold their header, or have none; no field stands above them."""


class LetterError(Exception):
    """What was sent is no letter; the message says what is wrong with it."""


class Letter(NamedTuple):
    """A draft on the page.

    `name` is what the user calls the file, without folders; `format` one of `rapport.readers.FORMATS`. `kept` are
    header lines of an opened mail that the page has no field for, such as its date. `answered` is the mail answered.
    """

    name: str = "draft"
    format: str = "plain"
    text: str = ""
    fields: Mapping[str, str] = {}
    kept: str = ""
    answered: str = ""

    @classmethod
    def of(cls, sent: object) -> Letter:
        """Read a letter from JSON. Raises `LetterError`."""
        if not isinstance(sent, dict):
            raise LetterError("a letter has to be an object")
        strings = {key: sent.get(key, "") for key in ("name", "format", "text", "kept", "answered")}
        fields = sent.get("fields", {})
        if not isinstance(fields, dict):
            raise LetterError("“fields” has to be an object")
        for key, value in {**strings, **fields}.items():
            if not isinstance(value, str):
                raise LetterError(f"“{key}” has to be a string")
        if strings["format"] not in ("", *FORMATS):
            raise LetterError(f"there is no format “{strings['format']}”")
        strings["name"] = plain_name(strings["name"])
        strings["format"] = strings["format"] or format_of(strings["name"]) or "plain"
        return cls(**strings, fields={name: re.sub(r"[\r\n]", " ", fields.get(name, "")) for name in FIELDS})

    @property
    def has_fields(self) -> bool:
        """Whether the fields are written before the text; front matter has to stay at its beginning."""
        return self.format not in WHOLE_FORMATS and not self.text.startswith("---\n")


def plain_name(name: str) -> str:
    """Return the name of a file without its folders, whatever system it comes from."""
    return PurePath(name.replace("\\", "/")).name or "draft"


class Written(NamedTuple):
    """A letter as one text; `places` are the fields in it, each with its 0-based characters `start:end`.

    `format` is None where the name tells it; a text may turn out to be a template then.
    """

    string: str
    places: tuple[tuple[str, int, int], ...]
    format: str | None

    @property
    def data(self) -> bytes:
        """The bytes of the file; the mark says that it is UTF-8, whatever the text says of itself."""
        return BOM_UTF8 + self.string.encode("utf-8", "replace")

    @property
    def lines_above(self) -> int:
        """Number of lines before the text."""
        return self.string.count("\n", 0, self.places[-1][1])


def write(letter: Letter) -> Written:
    """Put the fields that are filled in above the text, as header lines."""
    head, places = "", []
    for name in FIELDS if letter.has_fields else ():
        value = letter.fields.get(name, "").strip()
        if value:
            head += f"{name.capitalize()}: "
            places.append((name, len(head), len(head) + len(value)))
            head += f"{value}\n"
    if letter.has_fields and letter.kept:
        head += letter.kept.strip("\n") + "\n"
    format = _format(letter, bool(head))
    if format == "eml" and letter.has_fields:
        head += f"Content-Type: text/{letter.format}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n"
    head += "\n" if head else ""
    string = head + letter.text
    return Written(string, (*places, ("text", len(head), len(string))), format)


def _format(letter: Letter, has_head: bool) -> str | None:
    """Return how a letter is to be read: what is no other file and has a header is a mail."""
    named = format_of(letter.name)
    if has_head and named in (None, "eml") and letter.format in ("plain", "html"):
        return "eml"
    return None if letter.format == (named or "plain") else letter.format
