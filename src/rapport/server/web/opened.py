"""A file that the user opens on the page: its text, and the fields above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from rapport.draft import Draft
from rapport.readers import encoding, format_of, read
from rapport.readers.characters import decode_mail
from rapport.readers.mime import Part, read_parts
from rapport.server.web.letter import plain_name
from rapport.text import Text, printable

_KEPT = ("date", "in-reply-to", "references", "list-id", "precedence", "auto-submitted", "x-rapport-ignore")
"""Fields of a header that rules heed and the page does not show."""


def opened(name: str, data: bytes) -> Mapping[str, Any]:
    """Return what the page shows of a file. Raises `rapport.readers.ReadError`."""
    name = plain_name(name)
    format = format_of(name) or ("eml" if _has_header(data) else "plain")
    drafts = read(name, data, format)
    if format == "eml" and len(drafts) == 1 and not drafts[0].is_patch:
        return _mail(name, data, drafts[0])
    codec = encoding(name, data, format)
    text = data.decode(codec, "replace").removeprefix("\ufeff")
    told = [f"The file was in {codec.upper()}; what you download is in UTF-8."] if _differs(codec, data) else []
    return _page(name, format, text, told=told)


def _has_header(data: bytes) -> bool:
    """Return whether a text whose name tells nothing is a mail with its header."""
    start = re.match(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\r?\n", data)
    return bool(start and re.search(rb"^(?:from|to|subject):", start[0], re.IGNORECASE | re.MULTILINE))


def _differs(codec: str, data: bytes) -> bool:
    return codec != "utf-8" and not data.isascii()


def _mail(name: str, data: bytes, draft: Draft) -> Mapping[str, Any]:
    """Return a mail with its header as fields; of several texts the first that has words."""
    whole = read_parts(Text.of(decode_mail(name, data)))
    texts = [part for kind in ("text/plain", "text/html") for part in whole.walk() if _is_text(part, kind)]
    shown = next((part for part in texts if re.search(r"\w", part.text.string)), None)
    fields = {key: _one_line(draft.headers.get(key, "")) for key in ("from", "to", "cc", "subject")}
    names = [one.name or one.media_type for one in draft.attachments if not one.inline]
    fields["attachments"] = ", ".join(name.replace(",", " ") for name in names)
    format = "html" if shown and shown.media_type == "text/html" else "plain"
    told = [f"The attachment{'s' * (len(names) > 1)} will not be in what you download."] if names else []
    kept = "".join(_kept(whole))
    return _page(name, format, shown.text.string if shown else "", fields, kept, told)


def _is_text(part: Part, kind: str) -> bool:
    return part.media_type == kind and part.disposition != "attachment" and not part.file_name


def _kept(whole: Part) -> Iterator[str]:
    for field in whole.fields:
        if field.name in _KEPT:
            yield f"{field.name.title()}: {_one_line(field.value.string)}\n"


def _one_line(value: str) -> str:
    return " ".join(printable(value).split())


def _page(
    name: str,
    format: str,
    text: str,
    fields: Mapping[str, str] | None = None,
    kept: str = "",
    told: list[str] | None = None,
) -> Mapping[str, Any]:
    return {
        "name": name,
        "format": format,
        "text": printable(text),
        "fields": dict(fields or {}),
        "kept": kept,
        "told": told or [],
        "line_end": "\r\n" if "\r\n" in text else "\n",
    }
