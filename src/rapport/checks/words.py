"""The classes of words that a card's table gives in its notes, token by token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rapport.draft import Sentence
from rapport.phrases import PhraseMatch

if TYPE_CHECKING:
    from rapport.prose import Token


class Words:
    """Which classes the words of a sentence belong to."""

    def __init__(self, classes: Mapping[int, frozenset[str]]) -> None:
        """Take the classes by the offset, in the sentence, of the word's first character."""
        self._classes = classes

    def __bool__(self) -> bool:
        return bool(self._classes)

    def of(self, token: Token) -> frozenset[str]:
        """Give the classes of a token, none for most."""
        return self._classes.get(token.start, frozenset())

    def has(self, token: Token, *classes: str) -> bool:
        """Tell whether a token belongs to one of the classes."""
        return not self.of(token).isdisjoint(classes)


def words_of(matches: Iterable[PhraseMatch], sentence: Sentence) -> Words:
    """Give the classes of the words that were found in `sentence`."""
    return Words(
        {
            match.start - sentence.start: frozenset(match.entry.note.split()) for match in matches
        }
    )
