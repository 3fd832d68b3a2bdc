"""The two sides that are compared: what the author writes, and what the person being answered wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapport import prose
from rapport.draft import Block, Draft, Sentence
from rapport.matching import Pattern, fold
from rapport.rule import Related

PROSE = ("body", "list")
"""The zones in which something is said; a greeting or a close is no part of the length of a mail."""


_TO_SOMEBODY = Pattern(r"\b(?:you|your|yours|you'(?:re|ve|ll|d)|please|thanks?|thank)\b", re.IGNORECASE)
_ASKS = Pattern(r"\?|\b(?:please|let me know|wonder(?:ing)?|could you|would you|can you)\b", re.IGNORECASE)


class Place(NamedTuple):
    """A sentence and the block it stands in."""

    block: Block
    sentence: Sentence

    def proof(self, note: str) -> Related:
        """Return the sentence as what proves a hit."""
        return Related(self.block, self.sentence.start, self.sentence.end, note)


def theirs(draft: Draft) -> tuple[Block, ...]:
    """Return what they wrote in the mail being answered, without empty parts.

    Nothing where the draft hands a mail on, or where the author follows up on a mail of their own.
    """
    if any(one.zone == "forward" for one in draft.blocks) or _is_own(draft):
        return ()
    return tuple(one for one in draft.answering if one.string.strip() and one.language == "en")


def _is_own(draft: Draft) -> bool:
    sender = draft.sender.address if draft.sender else ""
    return bool(sender) and any(sender in one.people.get("from", "").lower() for one in draft.thread[:1])


def said(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks in which something is said."""
    return tuple(one for one in blocks if one.zone in PROSE and one.string.strip())


def count_words(blocks: Iterable[Block]) -> int:
    """Count the words in which something is said."""
    return sum(len(prose.word_spans(one.string)) for one in said(blocks))


def count_all(blocks: Iterable[Block]) -> tuple[int, int]:
    """Count the words of the sentences of blocks, and the sentences; so the address book counts all mails of a person."""
    lengths = [len(one.words) for block in blocks for one in block.sentences]
    return sum(lengths), sum(map(bool, lengths))


def sentences(blocks: Iterable[Block]) -> Iterator[Place]:
    """Yield the sentences in which something is said, those of a word alone left out."""
    for block in said(blocks):
        for sentence in block.sentences:
            if len(sentence.words) > 1:
                yield Place(block, sentence)


def is_to_somebody(blocks: Iterable[Block]) -> bool:
    """Return whether a text speaks to a reader; an article or a notice that is commented on shows nobody's manners."""
    return any(one.zone == "greeting" or _TO_SOMEBODY.search(fold(one.string)) for one in blocks)


def asks(string: str) -> bool:
    """Return whether a text asks its reader for something, as far as its words tell."""
    return _ASKS.search(fold(string)) is not None


def is_between(draft: Draft) -> bool:
    """Return whether the author writes below or between the parts of the quote, so that some of it may be cut away."""
    zones = [one.zone for one in draft.blocks if one.zone in ("quote", *PROSE) and one.string.strip()]
    return "quote" in zones and any(zone in PROSE for zone in zones[zones.index("quote") :])
