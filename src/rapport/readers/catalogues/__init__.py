"""Message catalogues: what a program says to its users, one message after the other; only what is in English is read.

The files are parsed by kept libraries, which come with the extra `templates`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import import_module

from rapport.draft import Block, Draft, make_block
from rapport.matching import Pattern
from rapport.readers.catalogues.messages import Catalogue, Message, paragraphs, plain
from rapport.readers.characters import ReadError
from rapport.text import Source, Text

_SUBJECT = Pattern(r"(?:^|[._-])subject(?:$|[._-])")

AT_ONCE = 500
"""So many messages make one draft, so that none is left out because a draft is too long."""


def read_catalogue(source: Source, format: str) -> tuple[Draft, ...]:
    """Read the messages of a catalogue as drafts of many blocks, each of which knows its key.

    Raises `ReadError` for a file that is no catalogue of this kind, and where the library that reads it is missing.
    """
    reader = import_module(f"rapport.readers.catalogues.{format}")
    try:
        catalogue: Catalogue = reader.read(Text.of(source)) if source.text.strip("\ufeff \t\r\n") else Catalogue(())
    except ModuleNotFoundError as error:
        needed = "pip install 'rapport-lint[templates]'"
        raise ReadError(f"{source.path}: {format} catalogues need the module {error.name}: {needed}") from error
    except ValueError as error:
        raise ReadError(f"{source.path}: {error}") from error
    told = f"messages in other languages: {catalogue.foreign:,}" if catalogue.foreign else ""
    groups = [catalogue.messages[start : start + AT_ONCE] for start in range(0, len(catalogue.messages), AT_ONCE)]
    first, *others = (_draft(source, format, group) for group in groups or [()])
    return replace(first, comments=catalogue.comments, notices=(told,) if told else ()), *others


def _draft(source: Source, format: str, messages: Sequence[Message]) -> Draft:
    blocks = tuple(block for message in messages for block in _blocks(message))
    return Draft(source, blocks, format, is_template=True)


def _blocks(message: Message) -> Iterator[Block]:
    zone = "subject" if _SUBJECT.search(message.key) else "body"
    for paragraph in paragraphs(plain(message.text)):
        yield make_block(zone, paragraph, name=message.key)
