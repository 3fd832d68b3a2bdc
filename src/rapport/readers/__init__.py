"""Every format becomes a `Draft` whose characters know their place in the file."""

from __future__ import annotations

from rapport.draft import Draft
from rapport.readers.characters import ReadError, decode, decode_mail, encoding_of, read_error, utf_16
from rapport.readers.names import (
    CATALOGUES,
    ENGINES,
    FORMATS,
    MAIN_FORMATS,
    MAIN_SUFFIXES,
    engine_in,
    format_of,
    is_draft,
)
from rapport.readers.written import read_text
from rapport.text import Source, Text

__all__ = ["FORMATS", "MAIN_FORMATS", "MAIN_SUFFIXES", "ReadError", "encoding", "format_of", "is_draft", "read"]


def read(path: str, data: bytes, format: str | None = None, *, default: str = "plain") -> tuple[Draft, ...]:
    """Read the drafts of one file: one, or as many as an mbox holds.

    `path` is what the user calls the file. `format` is one of `FORMATS`; without it the name tells, else `default`
    holds. Raises `ReadError` for a file that is binary, is in an encoding other than the one it names, is a template
    with a tag that is never closed, is no catalogue of its kind, or makes a reader fail.
    """
    chosen = format or format_of(path) or default
    if chosen not in FORMATS:
        raise ReadError(f"{path}: there is no format {chosen!r}; the formats are {', '.join(MAIN_FORMATS)}")
    try:
        return _read(path, data, chosen, is_told=format is not None)
    except Exception as error:  # whatever breaks in a reader is told for its file and stops no other
        raise read_error(path, error) from error


def _read(path: str, data: bytes, chosen: str, is_told: bool) -> tuple[Draft, ...]:
    """Read a file in the format `chosen`; a text that was not told to be one may turn out to be a template."""
    engine, _, inner = chosen.partition("-")
    if chosen in ("eml", "mbox"):
        return _read_mails(path, data, chosen)
    if chosen in CATALOGUES:
        from rapport.readers.catalogues import read_catalogue

        return read_catalogue(decode(path, data), chosen)
    source = decode(path, data, is_page=_is_page(chosen))
    if engine in ENGINES:
        from rapport.readers.templated import read_templated

        return (read_templated(source, engine, inner),)
    supposed = None if is_told else engine_in(source.text)
    draft = _read_supposed(source, supposed, chosen) if supposed else None
    return (draft or read_text(Text.of(source), chosen),)


def _read_supposed(source: Source, engine: str, format: str) -> Draft | None:
    """Read a text that has the tags of a template; None where they do not make one."""
    from rapport.readers.templated import read_templated

    try:
        return read_templated(source, engine, format)
    except ReadError:
        return None


def encoding(path: str, data: bytes, format: str | None = None) -> str:
    """Return the codec in which a file of text is written; for a mail it is UTF-8 or -16, whatever its parts are in."""
    if (format or format_of(path) or "").rpartition("-")[2] in ("eml", "mbox"):
        return utf_16(data) or "utf-8"
    return encoding_of(data, is_page=_is_page(format or format_of(path) or ""))


def _is_page(format: str) -> bool:
    """Return whether files of this format may be HTML, which may name its encoding."""
    return format.rpartition("-")[2] in ("html", *ENGINES)


def _read_mails(path: str, data: bytes, format: str) -> tuple[Draft, ...]:
    """Read a mail, or several: what begins with a `From ` line is an mbox, whatever its name."""
    file = Text.of(decode_mail(path, data))
    if format == "mbox" or file.string.startswith("From "):
        from rapport.readers.mbox import read_mbox

        return read_mbox(file, format)
    from rapport.readers.mail import read_mail

    return (read_mail(file, format),)
