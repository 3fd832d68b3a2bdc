"""Every format becomes a `Draft` whose characters know their place in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from rapport.draft import Draft
from rapport.readers.body import Body, make_draft, written_regions
from rapport.readers.characters import ReadError, decode, decode_mail, unix_lines
from rapport.readers.headers import read_envelope, split_top
from rapport.text import Text

__all__ = ["FORMATS", "SUFFIXES", "ReadError", "format_of", "read"]

FORMATS = ("plain", "markdown", "html", "eml", "mbox")
"""Names of formats a user may give."""

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        ".txt": "plain",
        ".text": "plain",
        ".md": "markdown",
        ".markdown": "markdown",
        ".html": "html",
        ".htm": "html",
        ".eml": "eml",
        ".patch": "eml",
        ".mbox": "mbox",
    }
)
"""The format of files by how their names end; the longest ending counts."""


def format_of(path: str) -> str | None:
    """Give the format of a file by its name; None where the name does not tell."""
    name = path.lower()
    known = [suffix for suffix in SUFFIXES if name.endswith(suffix)]
    return SUFFIXES[max(known, key=len)] if known else None


def read(path: str, data: bytes, format: str | None = None, *, default: str = "plain") -> tuple[Draft, ...]:
    """Read the drafts of one file: one, or as many as an mbox holds.

    `path` is what the user calls the file. `format` is one of `FORMATS`; without it the name tells, else `default`
    holds. Raises `ReadError` for a file that is binary, or in an encoding that is not known or not the one it names.
    """
    chosen = format or format_of(path) or default
    if chosen not in FORMATS:
        raise ReadError(f"{path}: there is no format {chosen!r}; the formats are {', '.join(FORMATS)}")
    if chosen == "eml":
        from rapport.readers.mail import read_mail

        return (read_mail(Text.of(decode_mail(path, data))),)
    return (_read_text(Text.of(decode(path, data)), chosen),)


def _read_text(text: Text, format: str) -> Draft:
    """Read a text file, which may begin with header lines."""
    page = unix_lines(text)
    fields, start = split_top(page)
    body = _body_reader(format)(page[start:] if start else page)
    regions = [*written_regions(page, 0, start, "header")]
    if format != "plain":
        regions += written_regions(page, start, len(page), "part")
    return make_draft(text.source, format, read_envelope(fields), [body], regions)


def _body_reader(format: str) -> Callable[[Text], Body]:
    if format == "html":
        from rapport.readers import html

        return html.read_body
    from rapport.readers import plain

    return plain.read_body
