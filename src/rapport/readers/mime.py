"""The parts of a mail and where they stand in the file (RFC 2045, RFC 2046), however broken the mail is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rapport.readers.characters import ReadError
from rapport.readers.charsets import UnknownCharsetError, codec_of
from rapport.readers.headers import Field, decode_name, next_line, read_fields
from rapport.readers.transfer import decode_body, unflow
from rapport.text import Text

_DEEPEST = 40
"""A mail with parts nested deeper than this is refused; no mailer nests them so."""

_MEDIA_TYPE = re.compile(r"\s*([\w!#$&^.+-]+/[\w!#$&^.+-]+)")
_PARAMETER = re.compile(r";\s*([^\s=;\"]+)\s*=\s*(?:\"((?:\\.|[^\"\\])*)\"?|([^;]*))")
_CONTINUED = re.compile(r"(.+?)(?:\*\d+)?\*?")
_FIELD_START = re.compile(r"[!-9;-~]+[ \t]*:")
_USUAL_FIELD = re.compile(
    r"(?:from|to|cc|bcc|subject|date|reply-to|in-reply-to|references|sender|message-id|mime-version|received"
    r"|return-path|delivered-to|user-agent|(?:content|x|list|resent|dkim|arc|thread)-[!-9;-~]+)[ \t]*:",
    re.IGNORECASE,
)
_EMPTY_LINE = re.compile(r"[ \t]*(?:\r\n?|\n|\Z)")
_LIKELY_BOUNDARY = re.compile(
    r"(?:^|(?<=[\r\n]))--(\S(?:[^\r\n]*\S)?)[ \t]*(?:\r\n?|\n)Content-[\w-]+[ \t]*:", re.IGNORECASE
)


@dataclass(frozen=True, eq=False)
class Part:
    """A part of a mail, the whole mail included: the characters `start:end` of `mail`, its body from `body` on.

    `media_type` is in lower case; `parts` are those of a multipart, or the mail within a `message/rfc822`.
    """

    mail: Text
    start: int
    body: int
    end: int
    fields: tuple[Field, ...]
    media_type: str
    parts: tuple[Part, ...] = ()

    def field(self, name: str) -> str:
        """Return the value of the first field `name`, not decoded; empty if there is none."""
        return next((field.value.string for field in self.fields if field.name == name), "")

    @cached_property
    def parameters(self) -> dict[str, str]:
        return read_parameters(self.field("content-type"))

    @cached_property
    def disposition(self) -> str:
        return self.field("content-disposition").split(";")[0].strip().lower()

    @cached_property
    def encoding(self) -> str:
        return self.field("content-transfer-encoding").split(";")[0].strip().lower()

    @cached_property
    def file_name(self) -> str:
        disposition = read_parameters(self.field("content-disposition"))
        return disposition.get("filename") or self.parameters.get("name", "")

    @cached_property
    def text(self) -> Text:
        """The decoded text of a text part. Raises `ReadError` where no codec is known for its charset."""
        label = self.parameters.get("charset", "")
        try:
            codec = codec_of(label.split()[0] if label.strip() else "")
        except UnknownCharsetError as error:
            path = self.mail.source.path
            raise ReadError(
                f"{path}: the charset {label!r} is not known; save the mail as UTF-8 or name its real charset"
            ) from error
        body = self.mail[self.body : self.end]
        text = decode_body(body, self.encoding, codec)
        if codec is None and self.media_type == "text/html":
            from rapport.readers.declared import declared_codec

            declared = declared_codec(text.string)
            return decode_body(body, self.encoding, declared) if declared else text
        if self.media_type == "text/plain" and self.parameters.get("format", "").strip().lower() == "flowed":
            return unflow(text, self.parameters.get("delsp", "").strip().lower() == "yes")
        return text

    def walk(self) -> Iterator[Part]:
        """Yield this part and all within it, in file order."""
        yield self
        for part in self.parts:
            yield from part.walk()


def read_parts(mail: Text, start: int = 0, end: int | None = None) -> Part:
    """Read the structure of the mail that stands in the characters `start:end`.

    Raises `ReadError` where parts are nested so deep that what they hold would be left unread.
    """
    return _read_part(mail, start, len(mail) if end is None else end, "text/plain", 0)


def _read_part(mail: Text, start: int, end: int, default: str, depth: int) -> Part:
    header_end, body = _header_bounds(mail.string, start, end)
    fields = tuple(read_fields(mail, start, header_end))
    part = Part(mail, start, body, end, fields, _media_type(fields, default))
    if depth > _DEEPEST:
        line = mail.origin(start, start).line
        told = f"line {line}: parts are nested more than {_DEEPEST} deep; give the text by itself"
        raise ReadError(f"{mail.source.path}: {told}")
    if part.media_type == "message/rfc822" and part.encoding not in ("base64", "quoted-printable"):
        inner = _read_part(mail, body, end, "text/plain", depth + 1)
        return Part(mail, start, body, end, fields, part.media_type, (inner,))
    if part.media_type.startswith("multipart/"):
        inside = "message/rfc822" if part.media_type == "multipart/digest" else "text/plain"
        spans = _part_spans(part)
        parts = tuple(_read_part(mail, low, high, inside, depth + 1) for low, high in spans)
        return Part(mail, start, body, end, fields, part.media_type if parts else "text/plain", parts)
    return part


def _media_type(fields: tuple[Field, ...], default: str) -> str:
    value = next((field.value.string for field in fields if field.name == "content-type"), "")
    match = _MEDIA_TYPE.match(value)
    if match:
        return match[1].lower()
    return "text/plain" if value else default


def _header_bounds(string: str, start: int, end: int) -> tuple[int, int]:
    """Return where the header ends and where the body begins.

    The header ends at an empty line, or at a line that is no field and that not even a broken header can hold.
    """
    position = start
    while position < end:
        empty = _EMPTY_LINE.match(string, position, end)
        if empty and (position > start or empty.end() == end or not _USUAL_FIELD.match(string, empty.end(), end)):
            return position, empty.end()
        after = next_line(string, position, end)
        is_field = _FIELD_START.match(string, position, end) or string.startswith(("From ", ">From "), position)
        is_fold = string[position] in " \t" and position > start
        if not (empty or is_field or is_fold or _USUAL_FIELD.match(string, after, end)):
            return position, position
        position = after
    return end, end


def _part_spans(part: Part) -> list[tuple[int, int]]:
    """Return the spans of the parts of a multipart; none where no boundary is found."""
    string = part.mail.string
    boundary = part.parameters.get("boundary", "").rstrip()
    spans = list(_between_boundaries(string, part.body, part.end, boundary)) if boundary else []
    if not spans:
        likely = _LIKELY_BOUNDARY.search(string, part.body, part.end)
        spans = list(_between_boundaries(string, part.body, part.end, likely[1])) if likely else []
    return spans


def _between_boundaries(string: str, start: int, end: int, boundary: str) -> Iterator[tuple[int, int]]:
    begun = -1
    for line, after, closes in _boundaries(string, start, end, boundary):
        if begun >= 0:
            yield begun, max(begun, _before_line_end(string, line))
        begun = after
        if closes:
            return
    if begun >= 0:
        yield begun, end


def _boundaries(string: str, start: int, end: int, boundary: str) -> Iterator[tuple[int, int, bool]]:
    """Yield start and end of each boundary line, and whether it is the closing one."""
    mark = "--" + boundary
    line = string.find(mark, start, end)
    while line >= 0:
        if line == start or string[line - 1] in "\r\n":
            after = next_line(string, line, end)
            rest = string[line + len(mark) : after].strip()
            if rest in ("", "--"):
                yield line, after, rest == "--"
        line = string.find(mark, line + len(mark), end)


def _before_line_end(string: str, line: int) -> int:
    """Return the offset before the line end that comes before `line`; it belongs to the boundary."""
    if string[line - 2 : line] == "\r\n":
        return line - 2
    return line - 1 if string[line - 1] in "\r\n" else line


def read_parameters(value: str) -> dict[str, str]:
    """Read the parameters of a structured header value, those in pieces or with a charset too (RFC 2231)."""
    found: dict[str, str] = {}
    encoded: set[str] = set()
    for match in _PARAMETER.finditer(value):
        name, quoted, bare = match.groups()
        content = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else bare.strip()
        whole = _CONTINUED.fullmatch(name.lower())
        key = whole[1] if whole else name.lower()
        if name.endswith("*"):
            encoded.add(key)
        found[key] = found.get(key, "") + content if "*" in name else found.get(key) or content
    return {key: _decode_parameter(content, key in encoded) for key, content in found.items()}


def _decode_parameter(content: str, encoded: bool) -> str:
    if not encoded:
        return decode_name(content)
    label, _, rest = content.partition("'")
    _, _, data = rest.partition("'")
    raw = re.sub(r"%([0-9A-Fa-f]{2})", lambda match: chr(int(match[1], 16)), data or content)
    try:
        return raw.encode("latin-1").decode(codec_of(label) or "utf-8", "replace")
    except (UnknownCharsetError, ValueError):
        return content
