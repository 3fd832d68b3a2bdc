"""What was found of a phrase, before anything is made of it."""

from typing import NamedTuple

from rapport.phrases.borders import opens_word, word_start
from rapport.phrases.forms import JOINED


class Proof(NamedTuple):
    """A phrase found in folded text: its span, its form code, what fills its slots (kind, start, end).

    If it begins with a contracted verb it takes in the word before ("she's"), and its own words start later.
    """

    start: int
    own_start: int
    end: int
    code: str
    slots: tuple[tuple[str, int, int], ...] = ()


def with_host(proof: Proof, text: str, spelling: str) -> Proof | None:
    """Check that a proof begins with a word; take in the word before if its `spelling` is contracted."""
    if not spelling.startswith(JOINED):
        return proof if opens_word(text, proof.own_start) else None
    start = word_start(text, proof.own_start)
    return proof._replace(start=start) if start < proof.own_start and opens_word(text, start) else None
