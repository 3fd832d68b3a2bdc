"""Mails as they are sent (RFC 5322 and MIME): which parts are read, which are attachments, which lines are neither."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from rapport.draft import Attachment, Draft, Region
from rapport.readers import patch, plain
from rapport.readers.body import Body, lines_of, make_draft, written_regions
from rapport.readers.characters import ReadError
from rapport.readers.headers import next_line, read_envelope
from rapport.readers.mime import Part, read_parts
from rapport.text import Text
from rapport.zones import ZoneSpan

_READABLE = ("text/plain", "text/html")
_SIGNATURES = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_CONTENT_ID = re.compile(r"cid:([^\s\"'<>)]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A text part to be read; `forwarded` if it belongs to a mail that is sent along."""

    part: Part
    forwarded: bool


def read_mail(mail: Text, format: str = "eml") -> Draft:
    """Read one mail. Raises `ReadError` where its text is encrypted or in a charset that is not known."""
    whole = read_parts(mail)
    if whole.media_type in _ENCRYPTED:
        told = "the text is in an encrypted or sealed block; check the mail before it is put there"
        raise ReadError(f"{mail.source.path}: {told}")
    is_text = whole.media_type in _READABLE
    chosen = [_Chosen(whole, forwarded=False)] if is_text else list(_choose(whole))
    read = frozenset(one.part for one in chosen)
    return make_draft(
        mail.source,
        format,
        read_envelope(whole.fields),
        [_read_body(one) for one in chosen],
        tuple(_regions(whole, read)),
        tuple(_attachments(whole, read)),
    )


def _choose(part: Part, forwarded: bool = False) -> Iterator[_Chosen]:
    """Yield the text parts a reader of the mail sees, in file order."""
    if part.media_type == "multipart/alternative":
        yield from _choose_alternative(part, forwarded)
    elif part.media_type in ("multipart/related", "multipart/signed"):
        for inner in part.parts[:1]:
            yield from _choose(inner, forwarded)
    elif part.media_type == "message/rfc822" or part.media_type.startswith("multipart/"):
        for inner in part.parts:
            yield from _choose(inner, forwarded or part.media_type == "message/rfc822")
    elif part.media_type in _READABLE and part.disposition != "attachment" and not part.file_name:
        yield _Chosen(part, forwarded)


def _choose_alternative(part: Part, forwarded: bool) -> Iterator[_Chosen]:
    """Yield the plain text if it has words, else the HTML."""
    options = [list(_choose(inner, forwarded)) for inner in part.parts]
    plain_first = sorted(options, key=lambda option: all(one.part.media_type != "text/plain" for one in option))
    for option in plain_first:
        if any(re.search(r"\w", one.part.text.string) for one in option):
            yield from option
            return


def _read_body(chosen: _Chosen) -> Body:
    text = chosen.part.text
    if chosen.part.media_type == "text/html":
        from rapport.readers import html

        body = html.read_body(text)
    else:
        body = patch.read_body(text) if patch.is_patch(text.string) else plain.read_body(text)
    if chosen.forwarded:
        return Body(body.text, (ZoneSpan(0, len(body.text), "forward"),))
    return body


def _attachments(whole: Part, read: Collection[Part]) -> Iterator[Attachment]:
    """Yield the attached files: all parts except the texts shown, their alternatives, and signatures."""
    shown = _content_ids(whole)
    alternatives = {
        id(text) for part in whole.walk() if part.media_type == "multipart/alternative" for text in part.parts
    }
    for part in whole.walk():
        if part in read or part is whole or part.media_type.startswith("multipart/"):
            continue
        is_other_form = id(part) in alternatives or (part.media_type in _READABLE and not part.file_name)
        if part.media_type in _SIGNATURES or (is_other_form and part.disposition != "attachment"):
            continue
        is_image = part.media_type.startswith("image/")
        content_id = part.field("content-id").strip(" <>").lower()
        inline = is_image and (part.disposition == "inline" or content_id in shown)
        yield Attachment(part.file_name, part.media_type, inline)


def _content_ids(whole: Part) -> set[str]:
    """Return the Content-IDs that the HTML of the mail shows."""
    pages = [part for part in whole.walk() if part.media_type == "text/html" and not part.file_name]
    if not pages:
        return set()
    from urllib.parse import unquote

    return {unquote(name).lower() for page in pages for name in _CONTENT_ID.findall(page.text.string)}


def _regions(whole: Part, read: Collection[Part]) -> Iterator[Region]:
    """Yield the lines that are not text of the mail; those of a text part are, unless it is in base64."""
    for part in whole.walk():
        yield from written_regions(part.mail, part.start, part.body, "header")
        if part.parts:
            borders = [part.body, *(offset for inner in part.parts for offset in (inner.start, inner.end)), part.end]
            for start, end in zip(borders[::2], borders[1::2], strict=True):
                line = start if start == part.body else next_line(part.mail.string, start, end)
                yield from written_regions(part.mail, line, end, "part")
        elif part in read and part.media_type == "text/plain" and part.encoding != "base64":
            continue
        elif part in read:
            yield from written_regions(part.mail, part.body, part.end, "part")
        elif part.body < part.end:
            yield Region(*lines_of(part.mail, part.body, part.end), "part")
