"""Charset labels as mails write them, and decoding by them with the place of every character kept."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from rapport.matching import Pattern
from rapport.readers.edits import Edit, rewrite
from rapport.text import Text

_UNLABELLED = frozenset(
    "us-ascii ascii ansi ansi_x3.4-1968 unknown unknown-8bit x-unknown 8bit 7bit binary none default default_charset"
    " iso-8859-1-unknown _charset".split()
)
"""Labels that do not tell how characters beyond ASCII are written."""

_WIDER = {
    "iso8859-1": "cp1252",
    "latin_1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
"""Codecs that mailers' labels stand for in practice: the supersets of the WHATWG Encoding Standard."""

_ALIASES = {
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "unicode": "utf-16",
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "x-user-defined": "cp1252",
    "x-mac-roman": "mac_roman",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "windows-874": "cp874",
    "windows-949": "cp949",
    "windows-936": "gb18030",
    "windows-950": "big5hkscs",
    "windows-932": "cp932",
    "tis-620": "cp874",
}

_NO_CHARSETS = frozenset({"unicode-escape", "raw-unicode-escape", "punycode", "idna", "undefined", "mbcs", "oem"})
"""Text codecs of Python that no mail is written in."""

_WIDE = ("utf-16", "utf-32")
_BYTE_ORDER_MARKS = {
    "utf-16": (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE),
    "utf-32": (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE),
}

_UTF_8 = Pattern(
    r"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    r"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]"
)
_PLAIN_RUN = Pattern(r"[\t\n\r !-*,-\[\]-}]+")
"""ASCII that means itself in every charset that is a superset of ASCII and is not in the middle of a character."""


class UnknownCharsetError(Exception):
    """No codec goes by this label."""


def codec_of(label: str) -> str | None:
    """Return the name of the Python codec for a charset label; None where the label does not decide it.

    Raises `UnknownCharsetError`.
    """
    name = label.strip().strip("\"'").lower()
    if not name or name in _UNLABELLED:
        return None
    name = _ALIASES.get(name, re.sub(r"^(?:x-|cs)?(?:cp|windows|win)[-_ ]?(\d{3,4}).*", r"cp\1", name))
    try:
        codec = codecs.lookup(name).name
        b"a".decode(codec, "replace")
    except (LookupError, ValueError) as error:
        raise UnknownCharsetError(label) from error
    if codec.replace("_", "-") in _NO_CHARSETS:
        raise UnknownCharsetError(label)
    return _WIDER.get(codec, codec)


def decode_bytes(data: bytes, codec: str | None) -> str:
    """Decode bytes; what the codec does not know becomes U+FFFD. None means UTF-8 if it fits, else windows-1252."""
    return data.decode(_right_codec(data, codec), "replace")


def decode_text(text: Text, codec: str | None) -> Text:
    """Decode a `Text` whose characters are bytes (U+0000 to U+00FF), each character mapped to its own bytes."""
    string = text.string
    data = string.encode("latin-1")
    codec = _right_codec(data, codec)
    if codec in ("utf-8", "utf-8-sig", "ascii"):
        return text if string.isascii() else rewrite(text, _utf_8_edits(string))
    if _is_single_byte(codec):
        return text.with_string(data.decode(codec, "replace"))
    return rewrite(text, _edits(string, codec))


def _guess(data: bytes) -> str:
    """Take UTF-8 where the bytes are, which other encodings hardly ever are by chance; else windows-1252."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _right_codec(data: bytes, codec: str | None) -> str:
    """Return the codec to read bytes by whose label said `codec`, or nothing."""
    if codec is None or _mislabelled(data, codec):
        return _guess(data)
    return _with_byte_order(data, codec) if codec in _BYTE_ORDER_MARKS else codec


def _with_byte_order(data: bytes, codec: str) -> str:
    """Name the byte order of UTF-16 or UTF-32 that does not begin with its mark, by where the zeros stand."""
    if data.startswith(_BYTE_ORDER_MARKS[codec]):
        return codec
    width = int(codec.removeprefix("utf-")) // 8
    return f"{codec}-be" if data[::width].count(0) > data[width - 1 :: width].count(0) else f"{codec}-le"


def _mislabelled(data: bytes, codec: str) -> bool:
    """Return whether bytes are not what their label says.

    So it is where bytes labelled UTF-8 have no character of it beyond ASCII, only other bytes; or where bytes labelled
    UTF-16 or UTF-32, which have a zero byte in each line end and space, are plain ASCII.
    """
    if codec.startswith(_WIDE):
        return data.isascii() and b"\0" not in data
    if codec != "utf-8" or data.isascii():
        return False
    return all(len(match[0]) == 1 for match in _UTF_8.re.finditer(data.decode("latin-1")))


def _is_single_byte(codec: str) -> bool:
    """Return whether each byte makes a character by itself, and never needs the next one."""
    new_decoder = codecs.getincrementaldecoder(codec)
    return all(len(new_decoder("replace").decode(bytes([byte]))) == 1 for byte in range(256))


def _utf_8_edits(string: str) -> Iterator[Edit]:
    for match in _UTF_8.re.finditer(string):
        start, end = match.span()
        yield start, end, "\ufffd" if end - start == 1 else match[0].encode("latin-1").decode("utf-8")


def _edits(string: str, codec: str) -> Iterator[Edit]:
    """Decode byte by byte: the bytes since the last character make the next one.

    Bytes that make none and leave none pending, such as a byte order mark or a shift to another set, are cut out.
    """
    decoder = codecs.getincrementaldecoder(codec)("replace")
    initial = decoder.getstate()
    ascii_based = b"a-Z 0".decode(codec, "replace") == "a-Z 0"
    position = start = 0
    while position < len(string):
        if ascii_based and decoder.getstate() == initial:
            run = _PLAIN_RUN.re.match(string, position)
            if run:
                position = start = run.end()
                continue
        try:
            decoded = decoder.decode(string[position].encode("latin-1"))
        except UnicodeError:  # some codecs hold back a broken sequence until they overflow
            decoder.reset()
            decoded = "\ufffd"
        position += 1
        if decoded:
            yield start, position, decoded
        if decoded or not decoder.getstate()[0]:
            if not decoded:
                yield start, position, ""
            start = position
    rest = decoder.decode(b"", True)
    if start < len(string):
        yield start, len(string), rest
