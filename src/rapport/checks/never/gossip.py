"""Who is run down, and whether they are on the mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapport.draft import Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit, meaning_hit

LABEL = "never/gossip"
_NAME = Pattern(r"\b[A-ZÀ-Þ][a-zà-ÿ]+")


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find sentences that run down a person who neither writes nor gets the mail."""
    here = _on_the_mail(draft)
    for sentence in block.sentences:
        hit = meaning_hit(sentence, LABEL)
        if hit and not here & {name.casefold() for name in _NAME.findall(sentence.string)}:
            yield hit


@lru_cache(maxsize=1)
def _on_the_mail(draft: Draft) -> frozenset[str]:
    """Return the names, in small letters, of the writer, the recipients, and whoever the greeting names."""
    people = [*draft.recipients, *((draft.sender,) if draft.sender else ())]
    words = [word for one in people for word in re.findall(r"\w{2,}", f"{one.name} {one.address.split('@')[0]}")]
    greetings = [block.string for block in draft.blocks if block.zone == "greeting"]
    return frozenset(word.casefold() for word in (*words, *(re.findall(r"\w{3,}", " ".join(greetings)))))
