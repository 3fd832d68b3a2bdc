"""YAML of Rails and its like: nested keys, the first of which may be the language; parsed by PyYAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from rapport.matching import Pattern
from rapport.readers.catalogues.messages import Catalogue, Message, escapes, is_english, is_locale, language_of
from rapport.readers.edits import Edit, rewrite
from rapport.text import Text

_FOLD = Pattern(r"[ \t]*\r?\n[ \t]*((?:\r?\n[ \t]*)*)")
_COMMENT = Pattern(r"^[ \t]*#(.*)$", re.MULTILINE)
_MOST_DEEP = 40


def read(page: Text) -> Catalogue:
    """Read a catalogue. Raises `ValueError` for what is no YAML."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(page.string, Loader=loader)
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(f"it is no valid YAML: {' '.join(str(error).split())}") from error
    comments = tuple(
        (page.origin(match.start(1), match.start(1)).line, match[1].strip())
        for match in _COMMENT.re.finditer(page.string)
    )
    found, foreign = [], 0
    for key, node in _pairs(root):
        language = key if is_locale(key) else language_of(page.source.path)
        if language and not is_english(language):
            foreign += 1
        elif is_locale(key) and hasattr(node, "value") and not isinstance(node.value, str):
            found += list(_messages(page, node, "", 0))
        else:
            found += list(_messages(page, node, key, 0))
    return Catalogue(tuple(found), comments, foreign)


def _pairs(node: Any) -> Iterator[tuple[str, Any]]:
    """Yield keys and values of a mapping or a list; nothing of anything else."""
    if node is None or isinstance(node.value, str):
        return
    for index, item in enumerate(node.value):
        if isinstance(item, tuple):
            yield str(item[0].value), item[1]
        else:
            yield str(index), item


def _messages(page: Text, node: Any, key: str, depth: int) -> Iterator[Message]:
    if isinstance(node.value, str):
        if node.tag == "tag:yaml.org,2002:str" and node.value.strip():
            yield Message(key, _text(page, node))
        return
    for name, value in _pairs(node) if depth < _MOST_DEEP else ():
        yield from _messages(page, value, f"{key}.{name}" if key else name, depth + 1)


def _text(page: Text, node: Any) -> Text:
    """Return the text of a scalar, made from its characters in the file."""
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("|", ">"):
        return _block(page, start, end, node.style)
    if node.style in ("'", '"'):
        written = page[start + 1 : end - 1]
        return rewrite(written, sorted(_quoted(written.string, node.style)))
    written = page[start:end]
    return rewrite(written, _folds(written.string))


def _folds(string: str) -> Iterator[Edit]:
    for match in _FOLD.re.finditer(string):
        yield *match.span(), "\n" * match[1].count("\n") or " "


def _quoted(string: str, quote: str) -> Iterator[Edit]:
    if quote == '"':
        taken = list(escapes(string))
        yield from taken
        ends = {start for start, end, _ in taken if "\n" in string[start:end]}
        yield from (one for one in _folds(string) if not any(start < one[1] and one[0] < start + 9 for start in ends))
        return
    yield from ((match.start(), match.end(), "'") for match in re.finditer("''", string))
    yield from _folds(string)


def _block(page: Text, start: int, end: int, style: str) -> Text:
    """Return a block scalar without its mark and its indentation; `>` joins the lines of a paragraph."""
    first = page.string.find("\n", start, end) + 1
    written = page[first or end : end]
    indents = [len(line) - len(line.lstrip(" ")) for line in written.string.split("\n") if line.strip()]
    indent = min(indents, default=0)
    edits: list[Edit] = []
    for match in re.finditer(rf"(?P<ends>(?:\r?\n[ ]*)*?\r?\n|\A)[ ]{{0,{indent}}}", written.string):
        ends = match["ends"].count("\n")
        joint = " " if style == ">" and ends == 1 else "\n" * ends
        edits.append((*match.span(), joint))
    return rewrite(written, edits)
