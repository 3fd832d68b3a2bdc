"""What of a phrase is searched for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapport.phrases import plain
from rapport.phrases.forms import IN_SLOTS, WORD, PhraseError
from rapport.phrases.slots import anchor_of
from rapport.phrases.syntax import COMMON, Slot, parse

_LEAST_WORDS = 3
"""An anchor all of whose words are common must have this many."""


def searched_spellings(phrase: str, plain_words: Sequence[str], *, exact: bool) -> Mapping[str, str]:
    """Return the spellings to search for, with the codes of their forms; for a phrase with slots, those of its anchor.

    Raises `PhraseError` where the phrase or its plain words cannot be read.
    """
    parts = parse(phrase, exact=exact)
    slots = {part.kind for part in parts if isinstance(part, Slot)}
    try:
        for words in plain_words:
            plain.check(words, slots, has_verb="~" in phrase, has_noun="+" in phrase)
    except ValueError as error:
        raise PhraseError(f"plain words of “{phrase}”: {error}") from error
    _, anchor = anchor_of(parts)
    rare_letters, length = anchor.strength
    if slots and not rare_letters and length < _LEAST_WORDS:
        raise PhraseError(f"phrase “{phrase}”: its fixed words are too common to search for")
    return dict.fromkeys(anchor.spellings, IN_SLOTS) if slots else anchor.spellings


def rarest_word(spelling: str) -> str:
    """Return the rarest run of letters and digits: the longest that is not common; empty if there is none.

    Where the spelling stands in a text as whole words, so does each of its runs.
    """
    words = re.findall(WORD, spelling.lower())
    return max(words, key=lambda word: (word not in COMMON, len(word)), default="")
