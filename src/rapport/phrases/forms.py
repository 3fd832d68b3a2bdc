"""The letters that name the forms of words, and what is wrong with a phrase."""

SLOTS = ("someone", "something", "one's")
JOINED = "\x00"
"""Begins a contracted verb ("'s") or a word put right behind a slot: it joins what stands before it."""

BASE, AM, ARE, THIRD, PAST, WERE, PARTICIPLE, ING, PLURAL = "bmrtpwniP"
"""The letters of form codes; `AM`, `ARE` and `WERE` are only for "be"."""

WORD = r"[^\W_]+"
"""A run of letters and digits, as a pattern: the words by which phrases are looked up."""

IN_SLOTS = "*"
"""The code of an anchor: only its surroundings tell the form."""


class PhraseError(ValueError):
    """A phrase or its plain words cannot be read; the message names the phrase and what is wrong."""
