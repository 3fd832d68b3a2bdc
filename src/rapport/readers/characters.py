"""From the bytes of a file to its characters."""

from __future__ import annotations

import codecs
import re

from rapport.faults import fault
from rapport.matching import Pattern
from rapport.readers.declared import PRESCANNED, declared_codec
from rapport.readers.edits import Edit, rewrite
from rapport.text import Source, Text

_CARRIAGE_RETURN = Pattern(r"\r\n?")
_RAW_BYTE = Pattern(r"[\udc80-\udcff]")
_BEYOND_ASCII = Pattern(r"[^\0-\x7f]")


class ReadError(Exception):
    """A file cannot be read; the message names the file, what is wrong and what would be right."""


def read_error(path: str, error: Exception) -> ReadError:
    """Return whatever broke in a reader as an error to be reported for its file."""
    return error if isinstance(error, ReadError) else ReadError(f"{path}: it cannot be read: {fault(error)}")


def decode(path: str, data: bytes, *, is_page: bool = False) -> Source:
    """Decode a text file: UTF-16, else what an HTML page names, else UTF-8, else Windows-1252.

    The mark is no part of the text. Raises `ReadError` for a binary file and for bytes of another encoding.
    """
    encoding = encoding_of(data, is_page=is_page)
    text = _decode_strictly(path, data.removeprefix(codecs.BOM_UTF8), encoding)
    zero = text.find("\0")
    if zero >= 0:
        raise ReadError(f"{path}: this is a binary file (NUL at character {zero}); give a text file or an .eml")
    return Source(path, text)


def encoding_of(data: bytes, *, is_page: bool) -> str:
    """Return the codec of a file; a byte order mark goes before what a page says of itself.

    What is not UTF-8 is taken for Windows-1252, the encoding of old Windows programs, where it makes text in that.
    """
    if codec := utf_16(data):
        return codec
    if is_page and not data.startswith(codecs.BOM_UTF8):
        declared = declared_codec(data[:PRESCANNED].decode("latin-1"))
        if declared:
            return declared
    return "cp1252" if not data.startswith(codecs.BOM_UTF8) and _is_windows_text(data) else "utf-8"


def utf_16(data: bytes) -> str:
    """Return the codec of UTF-16, by its mark or, without one, by the zero in every other byte of English text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    first = data[:_LOOKED_AT]
    for codec, zeros, letters in (("utf-16-le", first[1::2], first[::2]), ("utf-16-be", first[::2], first[1::2])):
        if len(first) >= _ENOUGH and zeros.count(0) > 0.9 * len(zeros) and letters.count(0) == 0:
            return codec
    return ""


def _is_windows_text(data: bytes) -> bool:
    """Return whether bytes that are not UTF-8 are text in Windows-1252: only letters and signs, and mostly ASCII."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        beyond = sum(byte > 127 for byte in data)
        controls = any(byte < 32 and byte not in b"\t\n\r\f\v\x1b" for byte in data)
        return not controls and beyond * 4 < len(data) and not any(byte in b"\x81\x8d\x8f\x90\x9d" for byte in data)
    return False


_LOOKED_AT = 400
_ENOUGH = 16
"""Bytes; in less nothing can be told from the zeros."""


def _decode_strictly(path: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\0" in data and encoding == "utf-8":
            raise ReadError(f"{path}: this is a binary file (it holds NUL bytes); give a text file") from error
        line = data.count(b"\n", 0, error.start) + 1
        right = "save the file as UTF-8" + ("" if encoding.startswith("utf-") else " or name its real charset")
        where = f"byte 0x{data[error.start]:02x} at offset {error.start} (line {line})"
        name = encoding.upper().replace("_", "-")
        raise ReadError(f"{path}: {where} is not {name}; {right}") from error


def decode_mail(path: str, data: bytes) -> Source:
    """Decode a mail as far as it is UTF-8; each other byte becomes one lone surrogate (PEP 383).

    The parts of a mail name their own encodings, so a byte that is no UTF-8 is no error here. Raises `ReadError` for a
    binary file.
    """
    if codec := utf_16(data):
        return Source(path, _decode_strictly(path, data, codec).removeprefix("\ufeff"))
    if b"\0" in data[:1024]:
        raise ReadError(f"{path}: this is a binary file (it holds NUL bytes), not a mail in RFC 5322 form")
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return Source(path, data.decode("utf-8"))
    except UnicodeDecodeError:
        return Source(path, "".join(map(_decode_line, data.splitlines(keepends=True))))


def _decode_line(line: bytes) -> str:
    """Decode a line; where UTF-8 looks like chance in another encoding, every byte beyond ASCII stands by itself."""
    text = line.decode("utf-8", "surrogateescape")
    odd = len(_RAW_BYTE.re.findall(text))
    return line.decode("ascii", "surrogateescape") if odd > len(_BEYOND_ASCII.re.findall(text)) - odd else text


def unix_lines(text: Text) -> Text:
    """End every line with `\\n`."""
    if "\r" not in text.string:
        return text
    return rewrite(text, map(_unix_line_end, _CARRIAGE_RETURN.re.finditer(text.string)))


def _unix_line_end(match: re.Match[str]) -> Edit:
    """Cut the carriage return before a line feed; a lone one becomes a line feed."""
    start = match.start()
    return (start, start + 1, "") if len(match[0]) == 2 else (start, start + 1, "\n")
