"""Header fields: who writes to whom, when and about what (RFC 5322)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rapport.draft import Address, Attachment
from rapport.matching import Pattern
from rapport.readers.edits import Edit, rewrite
from rapport.readers.encoded_words import decode_words
from rapport.text import Text

if TYPE_CHECKING:
    from datetime import datetime

SEPARATOR = "--text follows this line--"
"""What Emacs writes between the header and the body of a draft, in place of an empty line."""

_RECIPIENTS = ("to", "cc", "bcc")
_SILENCE = "x-rapport-ignore"

KNOWN = frozenset(
    "from to cc bcc subject date reply-to in-reply-to references sender attachments attachment attach fcc gcc".split()
)
"""Names that make the first lines of a text file the header of a draft."""

_TOP = re.compile(rf"(?:[A-Za-z][A-Za-z0-9-]*:.*(?:\n[ \t]+\S.*)*(?:\n|\Z))+(?:[ \t]*\n|{SEPARATOR}[ \t]*(?:\n|\Z)|\Z)")
_FIELD = Pattern(r"([!-9;-~]+)[ \t]*:[ \t]*([^\r\n]*(?:(?:\r\n?|\n)[ \t][^\r\n]*)*)(?:\r\n?|\n|\Z)")
_FOLD = Pattern(r"[ \t]*(?:\r\n?|\n)(?=[ \t])")


class Field(NamedTuple):
    """One header field: its `name` in lower case and its `value`, unfolded but not yet decoded."""

    name: str
    value: Text

    @property
    def decoded(self) -> Text:
        return decode_words(self.value)


class Envelope(NamedTuple):
    """What the header says. `headers` has names in lower case; the first of fields with the same name counts.

    `people` are the fields that hold addresses, `silences` those in which the author tells rapport what to ignore: the
    1-based line of each, and what it says.
    """

    headers: Mapping[str, str]
    subject: Text | None = None
    sender: Address | None = None
    recipients: tuple[Address, ...] = ()
    people: Mapping[str, Text] = {}
    attachments: tuple[Attachment, ...] = ()
    date: datetime | None = None
    silences: tuple[tuple[int, str], ...] = ()


def split_top(text: Text) -> tuple[tuple[Field, ...], int]:
    """Read the header lines a text file may begin with.

    Returns the fields and the 0-based offset where the body begins; no fields and 0 where the file begins otherwise.
    """
    top = _TOP.match(text.string)
    if not top:
        return (), 0
    fields = tuple(read_fields(text, 0, top.end()))
    if not any(field.name in KNOWN or field.name.startswith("x-") for field in fields):
        return (), 0
    return fields, top.end()


def read_fields(text: Text, start: int, end: int) -> Iterator[Field]:
    """Yield the header fields in the characters `start:end`; lines that are no field are passed over."""
    position = start
    while position < end:
        match = _FIELD.re.match(text.string, position, end)
        if match:
            yield Field(match[1].lower(), unfold(text[match.start(2) : match.end(2)]))
            position = match.end()
        else:
            position = next_line(text.string, position, end)


def next_line(string: str, position: int, end: int) -> int:
    """Return the offset at which the line after that of `position` begins, at most `end`."""
    match = _LINE_END.re.search(string, position, end)
    return match.end() if match else end


_LINE_END = Pattern(r"\r\n?|\n")


def unfold(value: Text) -> Text:
    """Cut the line ends out of a folded value."""
    folds: Iterator[Edit] = ((fold.start(), fold.end(), "") for fold in _FOLD.re.finditer(value.string))
    unfolded = rewrite(value, folds)
    length = len(unfolded.string.rstrip())
    return unfolded if length == len(unfolded) else unfolded[:length]


def read_envelope(fields: Sequence[Field]) -> Envelope:
    """Read sender, recipients, subject, date and the attachments named in plain header lines."""
    headers: dict[str, str] = {}
    for field in fields:
        headers.setdefault(field.name, field.decoded.string)
    subject = next((field.decoded for field in fields if field.name == "subject" and field.value.string.strip()), None)
    senders = _addresses_in(fields, "from") or _addresses_in(fields, "sender")
    return Envelope(
        headers,
        subject,
        senders[0] if senders else None,
        _addresses_in(fields, *_RECIPIENTS),
        {field.name: field.decoded for field in reversed(fields) if field.name in ("from", "sender", *_RECIPIENTS)},
        tuple(_attachments(fields)),
        parse_date(headers.get("date", "")),
        tuple((field.value.origin(0, 0).line, field.decoded.string) for field in fields if field.name == _SILENCE),
    )


def _addresses_in(fields: Sequence[Field], *names: str) -> tuple[Address, ...]:
    return tuple(
        address
        for name in names
        for field in fields
        if field.name == name
        for address in parse_addresses(field.value.string)
    )


def _attachments(fields: Sequence[Field]) -> Iterator[Attachment]:
    for field in fields:
        if field.name in ("attachments", "attachment", "attach"):
            for name in re.split(r"[,;]", field.decoded.string):
                if name.strip():
                    yield Attachment(name.strip(), "application/octet-stream", inline=False)


_LONGEST_NAME = 500
"""A quotation mark or bracket that is not closed after so many characters only looks like one."""
_ADDRESS_PART = Pattern(
    rf'"(?P<quoted>(?:\\.|[^"\\]){{0,{_LONGEST_NAME}}}+)"|\((?P<comment>(?:\\.|[^()\\]){{0,{_LONGEST_NAME}}}+)\)|'
    r'<(?P<angle>[^<>]*)>|(?P<end>[,;])'
    r"|(?P<group>[^\",;<>()@:]*):|(?P<bare>[^\",;<>():]+|.)",
    re.DOTALL,
)


def parse_addresses(value: str) -> tuple[Address, ...]:
    """Read an address list (RFC 5322, section 3.4), with the slips of real mails: names alone, missing quotes."""
    found: list[Address] = []
    words: list[str] = []
    angle = comment = None
    for part in _ADDRESS_PART.re.finditer(value + ","):
        if part["quoted"] is not None:
            words.append(re.sub(r"\\(.)", r"\1", part["quoted"]))
        elif part["comment"] is not None:
            comment = part["comment"]
        elif part["angle"] is not None:
            angle = part["angle"]
        elif part["bare"] is not None:
            words.append(part["bare"])
        elif part["end"]:
            found += _address(" ".join("".join(words).split()), angle, comment)
            words, angle, comment = [], None, None
    return tuple(found)


def _address(words: str, angle: str | None, comment: str | None) -> Iterator[Address]:
    if angle is not None:
        yield Address(decode_name(words or comment or ""), "".join(angle.split()).lower())
    elif "@" in words:
        yield Address(decode_name(comment or ""), words.replace(" ", "").lower())
    elif words:
        yield Address(decode_name(words), "")


def decode_name(name: str) -> str:
    """Decode the encoded words of a display name."""
    from rapport.text import Source

    return decode_words(Text.of(Source("", name))).string.strip() if "=?" in name or not name.isascii() else name


_DATE = Pattern(
    r"(?:[A-Za-z]+,?\s+)?(?P<day>\d{1,2})[\s-]+(?P<month>[A-Za-z]{3})[a-z]*[\s-]+(?P<year>\d{4}|\d\d)"
    r"(?:\s+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?)?\s*(?:(?P<zone>[+-]\d{4})|(?P<name>[A-Z]{1,5})\b)?"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6}
_ZONES |= {"PST": -8, "PDT": -7}


def parse_date(value: str) -> datetime | None:
    """Read a date as mails write it (RFC 5322, section 3.3) or as ISO 8601; None where it is neither."""
    if not value:
        return None
    from datetime import datetime, timedelta, timezone

    match = _DATE.re.match(value.strip())
    try:
        if not match:
            return datetime.fromisoformat(value.strip())
        year = int(match["year"])
        year += (2000 if year < 50 else 1900) if year < 100 else 0
        month = _MONTHS.index(match["month"].lower()) + 1
        hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
        moment = datetime(year, month, int(match["day"]), hour, minute, second)
        if match["zone"]:
            minutes = int(match["zone"][1:3]) * 60 + int(match["zone"][3:])
            offset = timedelta(minutes=-minutes if match["zone"][0] == "-" else minutes)
            return moment.replace(tzinfo=timezone(offset))
        hours = _ZONES.get(match["name"] or "")
        return moment if hours is None else moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    except ValueError:
        return None
