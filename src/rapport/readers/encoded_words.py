"""Encoded words of header values: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.matching import Pattern
from rapport.readers.charsets import UnknownCharsetError, codec_of
from rapport.readers.edits import Edit, rewrite
from rapport.text import Text

_WORD = Pattern(r"=\?(?P<charset>[^?*\s]+)(?:\*[^?]*)?\?(?P<encoding>[bBqQ])\?(?P<data>[^?]*)\?=")
_LINE_ENDS = Pattern(r"[\r\n]+")
_RAW_BYTE = Pattern(r"[\udc80-\udcff]")


def decode_words(value: Text) -> Text:
    """Decode the encoded words of an unfolded header value; each is one unit.

    Blanks between two encoded words vanish. Words that share a character (some mailers cut one in two) become one
    unit. A word of an unknown charset stays as it is; raw bytes are read as windows-1252.
    """
    string = value.string
    if "=?" in string:
        value = rewrite(value, _edits(string))
    if value.string.isascii():
        return value
    return value.with_string(_RAW_BYTE.re.sub(_raw_character, value.string))


def _raw_character(match: re.Match[str]) -> str:
    return match[0].encode("ascii", "surrogateescape").decode("cp1252", "replace")


def _edits(string: str) -> Iterator[Edit]:
    run: list[re.Match[str]] = []
    for word in _WORD.re.finditer(string):
        if run and string[run[-1].end() : word.start()].strip():
            yield from _run_edits(run)
            run = []
        run.append(word)
    yield from _run_edits(run)


def _run_edits(run: list[re.Match[str]]) -> Iterator[Edit]:
    """Decode words that have only blanks between them."""
    position = 0
    while position < len(run):
        stop = position + 1
        decoded = _decode(run[position:stop], "strict")
        while decoded is None and stop < len(run) and _charset(run[stop]) == _charset(run[position]):
            stop += 1
            decoded = _decode(run[position:stop], "strict")
        if decoded is None:
            stop = position + 1
            decoded = _decode(run[position:stop], "replace")
        if decoded is not None:
            start = run[position - 1].end() if position else run[0].start()
            if start < run[position].start():
                yield start, run[position].start(), ""
            yield run[position].start(), run[stop - 1].end(), decoded
        position = stop


def _charset(word: re.Match[str]) -> str:
    return word["charset"].lower()


def _decode(words: list[re.Match[str]], errors: str) -> str | None:
    try:
        codec = codec_of(words[0]["charset"]) or "cp1252"
        return _LINE_ENDS.re.sub(" ", b"".join(_bytes(word) for word in words).decode(codec, errors))
    except (UnknownCharsetError, ValueError):
        return None


def _bytes(word: re.Match[str]) -> bytes:
    from binascii import a2b_base64, a2b_qp

    data = word["data"].encode("utf-8", "surrogateescape")
    if word["encoding"] in "qQ":
        return a2b_qp(data, header=True)
    data = data.rstrip(b"=")
    return a2b_base64(data + b"=" * (-len(data) % 4))
