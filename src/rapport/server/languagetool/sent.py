"""The text a client sends, with or without markup, and where in it the characters that are read stand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

_UNREADABLE = re.compile(r"[\0\ufeff\ud800-\udfff]")
"""What no reader of files takes: each is read as a space, so that all others keep their places."""


class RequestError(Exception):
    """A request that cannot be answered; the message tells the client why."""


class Piece(NamedTuple):
    """A part of what was sent: `sent` as it stands there, `string` as it is read."""

    sent: str
    string: str
    is_text: bool


class Sent:
    """What a client has sent: `whole` with its markup, `string` as it is read."""

    def __init__(self, pieces: tuple[Piece, ...]) -> None:
        self._pieces = pieces

    @cached_property
    def whole(self) -> str:
        return "".join(one.sent for one in self._pieces)

    @cached_property
    def string(self) -> str:
        return _UNREADABLE.sub(" ", "".join(one.string for one in self._pieces))

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters `start:end` of `string` stand in `whole`; a piece of markup is not divided."""
        starts, ends = [], []
        read = sent = 0
        for piece in self._pieces:
            first, last = max(start - read, 0), min(end - read, len(piece.string))
            if first < last:
                starts.append(sent + (first if piece.is_text else 0))
                ends.append(sent + (last if piece.is_text else len(piece.sent)))
            read += len(piece.string)
            sent += len(piece.sent)
        return (starts[0], ends[-1]) if starts else (sent, sent)


def sent_text(form: Mapping[str, str]) -> Sent:
    """Return the text of a request, in its field `text` or `data`. Raises `RequestError`."""
    if "text" in form and "data" in form:
        raise RequestError("Give the text in 'text' or in 'data', not in both")
    if "text" in form:
        return Sent((_plain(form["text"]),))
    if "data" not in form:
        raise RequestError("There is no text: the parameter 'text' or 'data' is missing")
    return Sent(tuple(_annotated(form["data"])))


def _plain(string: str) -> Piece:
    return Piece(string, string, True)


def _annotated(data: str) -> Iterator[Piece]:
    try:
        told = json.loads(data)
    except ValueError:
        raise RequestError("The parameter 'data' is no JSON") from None
    if not isinstance(told, dict) or ("text" in told) == ("annotation" in told):
        raise RequestError("The JSON in 'data' needs either 'text' or 'annotation'")
    parts = told.get("annotation", [told])
    if not isinstance(parts, list):
        raise RequestError("'annotation' in the JSON of 'data' is no list")
    yield from map(_piece, parts)


def _piece(part: Any) -> Piece:
    told = part if isinstance(part, dict) else {}
    text, markup, read = told.get("text"), told.get("markup"), told.get("interpretAs", "")
    if isinstance(text, str) and markup is None:
        return _plain(text)
    if isinstance(markup, str) and text is None and isinstance(read, str):
        return Piece(markup, read, False)
    raise RequestError(
        "Each part of 'annotation' needs either 'text' or 'markup', and with 'markup' may have 'interpretAs'"
    )


def utf_16_length(string: str) -> int:
    """Return the length of a string as LanguageTool's clients count it: in UTF-16 units, an emoji being two."""
    return len(string) + sum(char > "\uffff" for char in string)
