"""Which words English has, and which known word a slip of spelling stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from rapport.prose.parse import lemma_tables

_KINDS = ("noun", "verb", "adj", "adv")
_VOWELS = "aeiou"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DOUBLE = re.compile(r"(.)\1")


class _Lists(NamedTuple):
    """For each kind of word the base forms, the irregular forms, and the endings that lead to a base form."""

    bases: Mapping[str, frozenset[str]]
    irregular: Mapping[str, frozenset[str]]
    endings: Mapping[str, Sequence[Sequence[str]]]


@cache
def _lists() -> _Lists:
    index, exceptions, rules = lemma_tables()
    return _Lists(
        {kind: frozenset(index.get(kind, ())) for kind in _KINDS},
        {kind: frozenset(exceptions.get(kind, ())) for kind in _KINDS},
        {kind: tuple(rules.get(kind, ())) for kind in _KINDS},
    )


@cache
def kinds_of(word: str) -> frozenset[str]:
    """Return what a word in lower case may be (`noun`, `verb`, `adj`, `adv`); empty where the word lists lack it.

    The lists are those of the parser's lemmatizer, which come from WordNet: some 83,000 base forms. Words of grammar
    (“because”) are in none.
    """
    lists = _lists()
    found = {kind for kind in _KINDS if any(one in lists.bases[kind] for one in _bases(word, lists.endings[kind]))}
    found |= {kind for kind in _KINDS if word in lists.irregular[kind]}
    if word.endswith("ly") and {word[:-2], f"{word[:-3]}y", f"{word[:-1]}e"} & lists.bases["adj"]:
        found.add("adv")
    return frozenset(found)


def base_forms() -> frozenset[str]:
    """Return the base forms of all words of the lists."""
    return frozenset().union(*_lists().bases.values())


def _bases(word: str, endings: Sequence[Sequence[str]]) -> Iterator[str]:
    yield word
    yield from (word[: len(word) - len(old)] + new for old, new in endings if word.endswith(old))


def slips(word: str) -> Iterator[str]:
    """Yield what a misspelt word may stand for: two letters changed about, another vowel, a letter left out.

    A letter doubled or not is told by `undoubled`, which the two spellings then share.
    """
    for place in range(1, len(word)):
        before, here, behind = word[:place], word[place], word[place + 1 :]
        if behind and behind[0] != here:
            yield before + behind[0] + here + behind[1:]
        if here in _VOWELS:
            yield from (before + vowel + behind for vowel in _VOWELS if vowel != here)
        yield from (before + letter + word[place:] for letter in _LETTERS)


def undoubled(word: str) -> str:
    """Return a word with its doubled letters written once."""
    return _DOUBLE.sub(r"\1", word)
