"""Find the phrases of all rules in a text, in one pass, and write plain words in their place."""

from rapport.phrases.forms import PhraseError
from rapport.phrases.matching import Entry, PhraseMatch, PhraseSet

__all__ = ["Entry", "PhraseError", "PhraseMatch", "PhraseSet"]
