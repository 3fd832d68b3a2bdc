"""Words of theirs that nobody else would have written: pet words, slips of spelling, rare words, catch-phrases."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from rapport import meaning, prose
from rapport.checks.mirror.manners import is_technical
from rapport.checks.mirror.sides import Place
from rapport.matching import Pattern, fold
from rapport.phrases import PhraseMatch
from rapport.tables import Table

IDIOMS = "clarity/idiom"
"""The rule whose table tells catch-phrases."""

_STRETCHED = Pattern(r"\b(?=[a-z]*([a-z])\1\1)(?!w+\b|x+\b|[ivxm]+\b|a+h*\b|h+m+\b)[a-z]{4,}\b", re.IGNORECASE)
_WORD = Pattern(r"(?<![\w'.@/-])[^\W\d_]{5,}(?![\w'@/-]|\.\w)")
_WORD_BEHIND = Pattern(r"[ \t\n]+([^\W\d_]+)")
_MILD = frozenset(("low", "literal"))
_SHORTEST_SLIP = 7
"""Shorter words have neighbours by chance."""
_MOST_SLIPS = 2
"""What is spelt the same way more often is a word of some trade."""
_FEWEST_PIECES = 4
"""A word that the learned reader takes apart into so many pieces is a rare one."""
_PHRASE_WORDS = 3
_SURE_SHARE = 0.9


class Odd(NamedTuple):
    """An odd word or phrase: the characters `start:end` of a text, what is odd in it, and how it is rightly spelt."""

    start: int
    end: int
    key: str
    what: str
    right: str = ""


def marked(text: str, table: Table) -> Iterator[Odd]:
    """Yield the words of a folded text that are odd whoever writes them: those of the table, and stretched ones."""
    for match in table.matches(text):
        slip = match.entry.note == "slip"
        key = text[match.start : match.end].lower()
        yield Odd(match.start, match.end, key, _SLIP if slip else _WORD_OF_THEIRS, match.entry.plain[0] if slip else "")
    for found in _STRETCHED.re.finditer(text):
        yield Odd(*found.span(), found[0].lower(), _WORD_OF_THEIRS)


_SLIP, _WORD_OF_THEIRS, _PHRASE = "repeats a slip of theirs", "is a word of theirs", "is a phrase of theirs"


def phrases(text: str, table: Table) -> Iterator[Odd]:
    """Yield the catch-phrases of a folded text: idioms of three words or more that are hardly ever meant literally."""
    for match in table.lexicon.matches(IDIOMS, text):
        key = " ".join(text[match.start : match.end].lower().split())
        if len(key.split()) >= _PHRASE_WORDS and not match.entry.guard & _MILD and _share(match) >= _SURE_SHARE:
            yield Odd(match.start, match.end, key, _PHRASE)


def _share(match: PhraseMatch) -> float:
    return next((float(one) for one in match.entry.guard if one[:1].isdigit()), 1.0)


class Words(NamedTuple):
    """The words of a mail that could be odd, by themselves in lower case: how often each stands there, and where first."""

    number: Counter[str]
    places: Mapping[str, tuple[Place, re.Match[str]]]


def words_of(found: Sequence[Place]) -> Words:
    """Return the words of sentences that are not technical, without those that are capitalised as names are."""
    number: Counter[str] = Counter()
    places: dict[str, tuple[Place, re.Match[str]]] = {}
    names: set[str] = set()
    for place in found:
        if not is_technical(place.sentence.string):
            for match in _WORD.re.finditer(fold(place.sentence.string)):
                word = match[0].lower()
                number[word] += 1
                places.setdefault(word, (place, match))
                names |= {word} if match.start() and not match[0].islower() else set()
    return Words(number, {word: one for word, one in places.items() if word not in names})


def oddity(word: str, mine: Words, theirs: Words, terms: Iterable[str]) -> Odd | None:
    """Say what is odd in a word that both mails have; None for most.

    A slip: the word lists lack the word and have one that differs by a common slip. A rare word: an adjective or adverb
    and no noun, that the learned reader takes apart into many pieces, said once; what is said again, asked, stands in
    the subject (`terms`), or before the same noun in both, is a term of the matter.
    """
    pieces = meaning.reader().count_pieces(word)
    if pieces < 2 or (pieces < _FEWEST_PIECES and len(word) < _SHORTEST_SLIP):
        return None  # before the word lists are loaded
    kinds = prose.kinds_of(word)
    if not kinds:
        right = _meant(word) if len(word) >= _SHORTEST_SLIP and theirs.number[word] <= _MOST_SLIPS else ""
        return Odd(0, 0, word, _SLIP, right) if right else None
    is_asked = "?" in theirs.places[word][0].sentence.string
    behind = _word_behind(word, theirs)
    is_named = "adj" in kinds and behind != "" and behind == _word_behind(word, mine)
    is_term = is_asked or is_named or theirs.number[word] > 1 or word in terms
    describes = kinds <= {"adj", "adv"} and ("adj" in kinds or word.endswith("ly"))
    rare = describes and pieces >= _FEWEST_PIECES
    return Odd(0, 0, word, _WORD_OF_THEIRS) if rare and not is_term else None


def _word_behind(word: str, words: Words) -> str:
    """Return the word behind a word, in lower case; empty where the sentence or a clause ends."""
    place, match = words.places[word]
    behind = _WORD_BEHIND.match(place.sentence.string, match.end())
    return behind[1].lower() if behind else ""


def _meant(word: str) -> str:
    """Return the known word that a misspelt one stands for; empty where there is none."""
    known = _known_words()
    found = known.get(prose.undoubled(word)) or _listed_words().get(prose.undoubled(word))
    return found or next((one for one in prose.slips(word) if known.get(prose.undoubled(one)) == one), "")


@cache
def _known_words() -> Mapping[str, str]:
    """Return the words that both the learned reader and the word lists know, by themselves without doubled letters."""
    words = sorted(one for one in meaning.reader().words() if len(one) >= _SHORTEST_SLIP and prose.kinds_of(one))
    return {prose.undoubled(one): one for one in words}


@cache
def _listed_words() -> Mapping[str, str]:
    """Return the words of the word lists, by themselves without doubled letters."""
    return {prose.undoubled(one): one for one in sorted(prose.base_forms()) if len(one) >= _SHORTEST_SLIP}
