"""Undoing what mail does to text on its way: quoted-printable, base64 (RFC 2045) and flowed lines (RFC 3676)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.readers.characters import unix_lines
from rapport.readers.charsets import decode_bytes, decode_text
from rapport.readers.edits import Edit, rewrite
from rapport.text import Piece, Text

_NOT_ASCII = re.compile(r"[^\0-\x7f]")
_RAW_BYTE = re.compile(r"[\udc80-\udcff]")
_QUOTED = re.compile(r"=(?:([0-9A-Fa-f]{2})|[ \t]*(?:\r\n?|\n|\Z))")
_BASE64 = re.compile(r"(?:[ \t]*+[A-Za-z0-9+/]*+={0,2}+[ \t]*+(?:\r\n?|\n|\Z))*+")
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/]")
_FLOWED_LINE = re.compile(r"(?P<quotes>>*)(?P<stuffing> ?)(?P<content>[^\n]*)(?:\n|\Z)")
_SIGNATURE_MARK = "-- "


def decode_body(body: Text, encoding: str, codec: str | None) -> Text:
    """Decode the body of a text part, lines ended by `\\n`.

    `encoding` is the Content-Transfer-Encoding in lower case, `codec` the Python codec of the charset, None where the
    label does not tell. Every character knows its place in the file, except those from base64: their place is where
    the body begins, and they are not exact.
    """
    if encoding == "base64":
        encoded = _BASE64.match(body.string)
        if encoded and (encoded[0].strip() or not body.string.strip()):
            return _decode_base64(body, encoded[0], codec)
    text = body
    quoted = encoding == "quoted-printable"
    if quoted or codec not in (None, "utf-8") or _RAW_BYTE.search(body.string):
        text = _as_bytes(text)
        if quoted:
            text = rewrite(text, _quoted_edits(text.string))
        text = decode_text(text, codec)
    return unix_lines(_without_nul(text))


def _decode_base64(body: Text, encoded: str, codec: str | None) -> Text:
    """Decode the lines that are base64; what follows them, such as the footer of a list, is left out."""
    from binascii import a2b_base64

    digits = _NOT_BASE64.sub("", encoded)
    digits = digits[: len(digits) - (len(digits) % 4 == 1)]
    string = decode_bytes(a2b_base64(digits + "=" * (-len(digits) % 4)), codec)
    start, end, _ = body.span(0, len(body))
    pieces = (Piece(0, len(string), start, end, exact=False),) if string else ()
    return unix_lines(_without_nul(Text(string, body.source, pieces)))


def _without_nul(text: Text) -> Text:
    return text.with_string(text.string.replace("\0", "\ufffd")) if "\0" in text.string else text


def _as_bytes(text: Text) -> Text:
    """Turn characters into the bytes of the file, each written as the character of its number."""
    string = text.string
    if string.isascii():
        return text
    try:
        return text.with_string(string.encode("ascii", "surrogateescape").decode("latin-1"))
    except UnicodeEncodeError:
        return rewrite(text, map(_bytes_of_character, _NOT_ASCII.finditer(string)))


def _bytes_of_character(match: re.Match[str]) -> Edit:
    return match.start(), match.end(), match[0].encode("utf-8", "surrogateescape").decode("latin-1")


def _quoted_edits(string: str) -> Iterator[Edit]:
    """Decode `=C3`, cut soft line ends, and leave alone an `=` that is neither."""
    for match in _QUOTED.finditer(string):
        yield match.start(), match.end(), chr(int(match[1], 16)) if match[1] else ""


def unflow(text: Text, delete_space: bool) -> Text:
    """Join the soft line ends of `format=flowed` text.

    A line that ends in a space goes on in the next one if both are quoted equally deep; the mark of a signature never
    does. `delete_space` is the parameter DelSp: the space at the end was added by the mailer. Quote marks stay, except
    those of a line joined to the one before.
    """
    return rewrite(text, _flowed_edits(text.string, delete_space))


def _flowed_edits(string: str, delete_space: bool) -> Iterator[Edit]:
    open_depth = -1
    for line in _FLOWED_LINE.finditer(string):
        if line.start() == len(string):
            break
        depth = len(line["quotes"])
        is_mark = line["content"] == _SIGNATURE_MARK
        if depth == open_depth and not is_mark:
            yield line.start() - 1 - delete_space, line.start("content"), ""
        elif not depth and line["stuffing"]:
            yield line.start("stuffing"), line.end("stuffing"), ""
        open_depth = depth if line["content"].endswith(" ") and not is_mark else -1
