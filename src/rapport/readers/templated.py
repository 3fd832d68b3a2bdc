"""A template becomes a draft: the fullest of its readings, with the others beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rapport.draft import Block, Draft, make_block
from rapport.readers.body import make_draft
from rapport.readers.headers import read_envelope
from rapport.readers.names import is_subject
from rapport.readers.templates import Reading, looks_like_html, read_template
from rapport.readers.written import read_text
from rapport.text import Source, Text

_ZONES = {"subject": "subject"}


def read_templated(source: Source, engine: str, inner: str) -> Draft:
    """Read a template of `engine`, whose text is written in `inner`; where that is empty, the text itself tells.

    The draft holds what one recipient sees; in `others` is what others see. Blocks that are the same are shared.
    """
    whole = Text.of(source)
    inner = inner or ("html" if engine == "mjml" or looks_like_html(source.text) else "plain")
    template = read_template(whole, engine, inner == "html")
    seen: dict[tuple[object, ...], Block] = {}
    drafts: list[Draft] = []
    for reading in template.readings:
        before = frozenset(seen.values())
        draft = _shared(_draft(reading, engine, inner), seen)
        if not drafts or any(block not in before for block in draft.blocks):
            drafts.append(replace(draft, read_before=before))
    first, *others = drafts
    comments = tuple(sorted({*template.comments, *(one for draft in drafts for one in draft.comments)}))
    return replace(first, comments=comments, others=tuple(others), notices=template.notices)


def _draft(reading: Reading, engine: str, inner: str) -> Draft:
    text = reading.text
    if is_subject(text.source.path):
        line = _one_line(text)
        draft = make_draft(text.source, inner, read_envelope(()), [])
        draft = replace(draft, blocks=(make_block("subject", line),) if line.string.strip() else ())
    elif inner == "eml":
        from rapport.readers.mail import read_mail

        draft = read_mail(text, f"{engine}-eml")
    else:
        draft = read_text(text, inner, has_front_matter=True)
    told = tuple(_asides(reading, draft))
    return replace(draft, format=f"{engine}-{inner}", blocks=(*told, *draft.blocks), is_template=True)


def _one_line(text: Text) -> Text:
    """Leave out the blank lines and the blanks around a subject."""
    string = text.string
    start = len(string) - len(string.lstrip())
    return text[start : len(string.rstrip())]


def _asides(reading: Reading, draft: Draft) -> Iterable[Block]:
    """Yield what is shown elsewhere as blocks; a subject that is set goes before one the page gives itself."""
    for kind, text in reading.asides:
        line = _one_line(text)
        if line.string:
            yield make_block(_ZONES.get(kind, "body"), line)


def _shared(draft: Draft, seen: dict[tuple[object, ...], Block]) -> Draft:
    """Put the blocks of earlier readings in the place of those that are the same."""
    blocks = []
    for block in draft.blocks:
        key = (block.zone, block.depth, block.raw.string, block.raw.pieces)
        blocks.append(seen.setdefault(key, block))
    return replace(draft, blocks=tuple(blocks))
