"""A file of text, with the header lines or the front matter it may begin with."""

from __future__ import annotations

from collections.abc import Callable

from rapport.draft import Draft
from rapport.readers.body import Body, make_draft, written_regions
from rapport.readers.characters import unix_lines
from rapport.readers.headers import Field, read_envelope, split_top
from rapport.text import Text

_PREHEADERS = ("preheader", "preview", "preview_text")


def read_text(text: Text, format: str, *, has_front_matter: bool = False) -> Draft:
    """Read a text in `plain`, `markdown` or `html`; Markdown may have front matter, and so may a template."""
    page = unix_lines(text)
    fields, start = split_top(page)
    if not fields and (format == "markdown" or has_front_matter):
        from rapport.readers.markdown import split_front_matter

        fields, start = split_front_matter(page)
    bodies = [_preheader(field) for field in fields if field.name in _PREHEADERS]
    bodies.append(body_reader(format)(page[start:] if start else page))
    regions = [*written_regions(page, 0, start, "header")]
    if format != "plain":
        regions += written_regions(page, start, len(page), "part")
    return make_draft(text.source, format, read_envelope(fields), bodies, regions)


def _preheader(field: Field) -> Body:
    return Body(field.value[:0], preheader=field.value)


def body_reader(format: str) -> Callable[[Text], Body]:
    """Return the reader of a body in `html`, `markdown` or, by any other name, plain text."""
    if format == "html":
        from rapport.readers import html

        return html.read_body
    if format == "markdown":
        from rapport.readers import markdown

        return markdown.read_body
    from rapport.readers import plain

    return plain.read_body
