"""Words of theirs that a reply repeats so closely that it reads as parody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapport.checks.mirror.manners import is_technical
from rapport.checks.mirror.odd_words import Odd, marked, oddity, phrases, words_of
from rapport.checks.mirror.sides import PROSE, Place, said, sentences, theirs
from rapport.draft import Block, Draft, Sentence
from rapport.matching import Pattern, fold
from rapport.prose.vocabulary import common_words
from rapport.rule import Hit, Related
from rapport.tables import Table

_QUOTED = Pattern(r"\"[^\"\n]{1,300}\"|(?<!\w)'[^'\n]{3,300}'(?!\w)")
_WORD = Pattern(r"[^\W_]+(?:['-][^\W_]+)*")
_USUAL = Pattern(
    r"\?\s*$|\b(?:please|could you|can you|would you|let me know|thank|thanks|hope|look(?:ing)? forward|feel free|sorry|"
    r"regards|wish|call me|questions?)\b|https?:",
    re.IGNORECASE,
)
"""What is asked or wished is taken up in the same words, and courtesies are everybody's."""


class _Run(NamedTuple):
    """Words that stand in both mails: where in the reply, and in which sentence of theirs."""

    start: int
    end: int
    their: Place


def find(block: Block, draft: Draft, *, run: int, share: float, long: int, table: Table) -> Iterator[Hit]:
    """Find what is odd in their mail and comes back in the reply, and whole stretches of their words.

    Odd are the words of the table (slips and pet words), stretched words (“sooo”), other slips of spelling, rare
    adjectives and adverbs, and catch-phrases. A stretch has a verb, and `run` words or more that are `share` of a
    sentence, or `long` words. Names, figures, terms, what they ask and courtesies are no echo, nor are words in
    quotation marks.
    """
    answered = list(sentences(theirs(draft)))
    if not answered:
        return
    plain = [one for one in answered if not is_technical(one.sentence.string)]
    told: set[str] = set()
    for own in said(draft.in_zones(PROSE)):
        string = _QUOTED.re.sub(lambda match: " " * len(match[0]), fold(own.string))
        for odd, proof in (*_marked(string, answered, table), *_rare(own, string, draft, answered)):
            if odd.key not in told:
                told.add(odd.key)
                yield _hit(own, odd, proof)
        yield from _echoes(own, string, plain, run, share, long)


def _hit(own: Block, odd: Odd, proof: Related) -> Hit:
    alternatives = (odd.right,) if odd.right and own.string[odd.start].islower() else ()
    values = {"what": odd.what}
    return Hit(odd.start, odd.end, values=values, related=(proof,), block=own, alternatives=alternatives)


_Found = tuple[Odd, Related]


def _marked(string: str, answered: Sequence[Place], table: Table) -> Iterator[_Found]:
    """Yield the words of the table, stretched words and catch-phrases of a text that they wrote, too."""
    found = [*marked(string, table), *phrases(string, table)]
    if found:
        there = {
            odd.key: (one, odd)
            for one in answered
            for odd in (*marked(fold(one.sentence.string), table), *phrases(fold(one.sentence.string), table))
        }
        for odd in found:
            if odd.key in there:
                place, other = there[odd.key]
                yield odd, _related(place, other.start, other.end, odd.what)


def _rare(own: Block, string: str, draft: Draft, answered: Sequence[Place]) -> Iterator[_Found]:
    """Yield the slips and rare words of a block that they wrote, too."""
    their = words_of(answered)
    terms = fold(draft.headers.get("subject", "")).lower().split()
    mine = words_of(list(sentences((own,))))
    for word, (place, match) in mine.places.items():
        start = place.sentence.start + match.start()
        if word in their.places and string[start : start + len(word)].strip():
            odd = oddity(word, mine, their, terms)
            if odd:
                there, at = their.places[word]
                placed = odd._replace(start=start, end=start + len(word))
                yield placed, _related(there, *at.span(), odd.what)


def _related(place: Place, start: int, end: int, what: str) -> Related:
    note = "their phrase" if "phrase" in what else "their word"
    return Related(place.block, place.sentence.start + start, place.sentence.start + end, note)


def _echoes(own: Block, string: str, answered: Sequence[Place], run: int, share: float, long: int) -> Iterator[Hit]:
    """Yield the stretches of their words in the sentences of a block."""
    for sentence in own.sentences:
        text = string[sentence.start : sentence.end]
        words = len(_WORD.re.findall(text))
        found = max((_shared(text, one) for one in answered), key=lambda one: one.end - one.start, default=None)
        shared = _WORD.re.findall(text[found.start : found.end].lower()) if found else []
        whole = len(shared) >= share * words
        is_common = common_words().issuperset(one for one in shared if len(one) > 1)
        long_enough = whole or len(shared) >= long + _MORE * is_common
        if found and len(shared) >= run and long_enough and _says(sentence, found):
            start, proof = sentence.start, found.their.proof("their sentence")
            values = {"what": "is nearly a sentence of theirs" if whole else "repeats many words of theirs in a row"}
            yield Hit(start + found.start, start + found.end, values=values, related=(proof,), block=own)


_MORE = 2
"""So many words more there have to be where all are common ones: “as far as I can see” is everybody's."""


def _says(sentence: Sentence, found: _Run) -> bool:
    """Return whether there is a verb among shared words; without one they name what both speak about."""
    tokens = (one for one in sentence.parse.tokens if found.start <= one.start < found.end)
    return any(one.pos in ("VERB", "AUX") and one.dep not in _IN_NAMES for one in tokens)


_IN_NAMES = frozenset(("amod", "acl", "compound", "nsubj", "pobj", "dobj", "pcomp"))
"""What a verb is that only tells more of a thing: “the signed agreement”, “a room facing north”."""


def _shared(text: str, their: Place) -> _Run:
    """Return the longest row of words that both have, without names and figures; empty for what is usual to repeat."""
    sentence = fold(their.sentence.string)
    if _USUAL.search(sentence) or _USUAL.search(text):
        return _Run(0, 0, their)
    own, other = list(_WORD.re.finditer(text)), [word.lower() for word in _WORD.re.findall(sentence)]
    best = (0, 0)
    lengths = [0] * (len(other) + 1)
    for place, word in enumerate(own):
        before, lengths = lengths, [0] * (len(other) + 1)
        for number, same in enumerate(other, 1):
            if word[0].lower() == same and not _is_name(word, place):
                lengths[number] = before[number - 1] + 1
                best = max(best, (lengths[number], place))
    length, last = best
    return _Run(own[last - length + 1].start(), own[last].end(), their) if length else _Run(0, 0, their)


def _is_name(word: re.Match[str], place: int) -> bool:
    return word[0][0].isdigit() or (
        place > 0 and word[0][0].isupper() and word[0] != "I" and not word[0].startswith("I'")
    )
