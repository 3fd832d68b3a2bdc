"""Every format becomes a `Draft` whose characters know their place in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from rapport.draft import Draft
from rapport.readers.body import Body, make_draft, written_regions
from rapport.readers.characters import ReadError, decode, decode_mail, encoding_of, read_error, unix_lines, utf_16
from rapport.readers.headers import read_envelope, split_top
from rapport.text import Text

__all__ = ["FORMATS", "SPELT_SUFFIXES", "SUFFIXES", "ReadError", "encoding", "format_of", "read"]

_PLAIN_SUFFIXES = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".eml": "eml",
}
_JINJA_SUFFIXES = (".j2", ".jinja", ".jinja2")

SUFFIXES: Mapping[str, str] = MappingProxyType(
    _PLAIN_SUFFIXES
    | {".patch": "eml", ".mbox": "mbox"}
    | dict.fromkeys(_JINJA_SUFFIXES, "jinja")
    | {inner + outer: f"jinja-{format}" for inner, format in _PLAIN_SUFFIXES.items() for outer in _JINJA_SUFFIXES}
    | {outer + inner: f"jinja-{format}" for inner, format in _PLAIN_SUFFIXES.items() for outer in _JINJA_SUFFIXES}
)
"""The format of files by how their names end; the longest ending counts."""

SPELT_SUFFIXES = f"{' '.join((*_PLAIN_SUFFIXES, '.patch', '.mbox'))}, and templates, such as .j2 and .html.jinja2"
"""The endings of `SUFFIXES`, for people."""

FORMATS = (
    "plain",
    "markdown",
    "html",
    "eml",
    "mbox",
    "jinja",
    "jinja-plain",
    "jinja-markdown",
    "jinja-html",
    "jinja-eml",
)
"""Names of formats a user may give; `jinja` finds out itself whether the template is HTML."""


def format_of(path: str) -> str | None:
    """Return the format of a file by its name; None where the name does not show it."""
    name = path.lower()
    known = [suffix for suffix in SUFFIXES if name.endswith(suffix)]
    return SUFFIXES[max(known, key=len)] if known else None


def read(path: str, data: bytes, format: str | None = None, *, default: str = "plain") -> tuple[Draft, ...]:
    """Read the drafts of one file: one, or as many as an mbox holds.

    `path` is what the user calls the file. `format` is one of `FORMATS`; without it the name tells, else `default`
    holds. Raises `ReadError` for a file that is binary, is in an encoding other than the one it names, is a template
    with a tag that is never closed, or makes a reader fail.
    """
    chosen = format or format_of(path) or default
    if chosen not in FORMATS:
        raise ReadError(f"{path}: there is no format {chosen!r}; the formats are {', '.join(FORMATS)}")
    try:
        return _read(path, data, chosen)
    except Exception as error:  # whatever breaks in a reader is told for its file and stops no other
        raise read_error(path, error) from error


def _read(path: str, data: bytes, chosen: str) -> tuple[Draft, ...]:
    engine, _, inner = chosen.rpartition("-") if "-" in chosen else (chosen, "", "")
    if engine == "jinja":
        return (_read_template(path, data, inner),)
    if chosen in ("eml", "mbox"):
        return _read_mails(path, data, chosen)
    return (_read_text(Text.of(decode(path, data, is_page=_is_page(chosen))), chosen),)


def encoding(path: str, data: bytes, format: str | None = None) -> str:
    """Return the codec in which a file of text is written; for a mail it is UTF-8 or -16, whatever its parts are in."""
    if (format or format_of(path) or "").rpartition("-")[2] in ("eml", "mbox"):
        return utf_16(data) or "utf-8"
    return encoding_of(data, is_page=_is_page(format or format_of(path) or ""))


def _is_page(format: str) -> bool:
    """Return whether files of this format may be HTML, which may name its encoding."""
    return format.rpartition("-")[2] in ("html", "jinja")


def _read_mails(path: str, data: bytes, format: str) -> tuple[Draft, ...]:
    """Read a mail, or several: what begins with a `From ` line is an mbox, whatever its name."""
    file = Text.of(decode_mail(path, data))
    if format == "mbox" or file.string.startswith("From "):
        from rapport.readers.mbox import read_mbox

        return read_mbox(file, format)
    from rapport.readers.mail import read_mail

    return (read_mail(file, format),)


def _read_template(path: str, data: bytes, format: str) -> Draft:
    """Mask the tags of a template, then read what is left in its own format."""
    from rapport.readers.templates import looks_like_html, mask

    source = decode(path, data, is_page=_is_page(format or "jinja"))
    text, comments = mask(Text.of(source))
    format = format or ("html" if looks_like_html(text.string) else "plain")
    if format == "eml":
        from rapport.readers.mail import read_mail

        draft = read_mail(text, "jinja-eml")
    else:
        draft = replace(_read_text(text, format), format=f"jinja-{format}")
    return replace(draft, comments=tuple(sorted((*draft.comments, *comments))))


def _read_text(text: Text, format: str) -> Draft:
    """Read a text file, which may begin with header lines or front matter."""
    page = unix_lines(text)
    fields, start = split_top(page)
    if format == "markdown" and not fields:
        from rapport.readers.markdown import split_front_matter

        fields, start = split_front_matter(page)
    body = _body_reader(format)(page[start:] if start else page)
    regions = [*written_regions(page, 0, start, "header")]
    if format != "plain":
        regions += written_regions(page, start, len(page), "part")
    return make_draft(text.source, format, read_envelope(fields), [body], regions)


def _body_reader(format: str) -> Callable[[Text], Body]:
    if format == "html":
        from rapport.readers import html

        return html.read_body
    if format == "markdown":
        from rapport.readers import markdown

        return markdown.read_body
    from rapport.readers import plain

    return plain.read_body
