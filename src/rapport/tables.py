"""The tables of cards: phrases with plain words beside them, all in one automaton, and what their guards ask for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import inf
from typing import NamedTuple

from rapport.draft import REPLY_PREFIX, Block, Draft, Sentence
from rapport.matching import Pattern, fold
from rapport.phrases import Entry, PhraseMatch, PhraseSet
from rapport.rule import Hit

_POS_OF_GUARD = {
    "noun": {"NOUN"},
    "verb": {"VERB", "AUX"},
    "adj": {"ADJ"},
    "adv": {"ADV"},
    "intj": {"INTJ"},
}
"""Guards proved by the parse, and the parts of speech they ask for."""

_REMEMBERED = 2_000_000
"""So many characters are searched before what was found is forgotten: those of the longest draft, so that each of its
blocks is searched once for all rules."""


class Lexicon:
    """The phrases of all cards in one automaton; a text is searched once, whoever asks."""

    def __init__(self, phrases: PhraseSet) -> None:
        self._phrases = phrases
        self._found: dict[str, Mapping[str, tuple[PhraseMatch, ...]]] = {}
        self._characters = 0

    def _search(self, text: str) -> Mapping[str, tuple[PhraseMatch, ...]]:
        found: dict[str, list[PhraseMatch]] = {}
        for match in self._phrases.find(text):
            found.setdefault(match.entry.owner, []).append(match)
        return {owner: tuple(matches) for owner, matches in found.items()}

    def matches(self, owner: str, text: str) -> tuple[PhraseMatch, ...]:
        """Return the matches of one owner in `text`, in order."""
        found = self._found.get(text)
        if found is None:
            if self._characters > _REMEMBERED:
                self._found.clear()
                self._characters = 0
            found = self._found[text] = self._search(text)
            self._characters += len(text)
        return found.get(owner, ())


class Table(NamedTuple):
    """The part of the lexicon that belongs to one card."""

    lexicon: Lexicon
    owner: str

    def matches(self, text: str) -> tuple[PhraseMatch, ...]:
        return self.lexicon.matches(self.owner, text)


def hit_of(match: PhraseMatch) -> Hit:
    """Return the hit of a match, with what its guards and its note say of it.

    With the guard `advice` the plain words say what to write, and cannot take the place of what was found.
    """
    guard = match.entry.guard
    advised = "advice" in guard
    return Hit(
        match.start,
        match.end,
        values={"note": match.entry.note, "advice": match.entry.plain[0] if advised else ""},
        alternatives=() if advised else match.alternatives,
        safe="safe" in guard,
        confidence="low" if guard & {"low", "literal"} else "high" if "sure" in guard else None,
        severity=next((one for one in ("info", "warning") if one in guard), None),
        key=match.entry.phrase,
    )


def needs_parse(entry: Entry) -> bool:
    """Return whether an entry has a guard that is proved by the parse."""
    return not entry.guard.isdisjoint(_POS_OF_GUARD)


def has_part_of_speech(match: PhraseMatch, block: Block) -> bool:
    """Return whether the first word of a match is of the part of speech its guards ask for."""
    wanted = set().union(*(_POS_OF_GUARD[guard] for guard in match.entry.guard if guard in _POS_OF_GUARD))
    sentence = sentence_at(block, match.start)
    if sentence is None:
        return False
    start = match.start - sentence.start
    return any(token.pos in wanted for token in sentence.parse.tokens if token.start <= start < token.end)


_LOWER_WORD = Pattern(r"\b[a-z]{2,}")
_NAME_BEFORE = Pattern(r"\w[ ,][ ]*(?:[A-Z][a-z]+[ ])*[A-Z][\w'’.]+[ ]\Z")
_NAME_BEHIND = Pattern(r"[ ][A-Z][a-z]")


def is_in_name(match: PhraseMatch, block: Block) -> bool:
    """Return whether words written small are capitalised beside another such word in a sentence: “at Lil Woodrow's”."""
    words, phrase = block.string[match.start : match.end], match.entry.phrase
    sentence = sentence_at(block, match.start) if words.istitle() and phrase == phrase.lower() else None
    if sentence is None or match.start == sentence.start:
        return False
    start, end = match.start - sentence.start, match.end - sentence.start
    before, behind = sentence.string[max(start - _LOOK_BACK, 0) : start], sentence.string[end:]
    named = _NAME_BEFORE.search(before) or (before[-1:].isspace() and _NAME_BEHIND.match(behind))
    return bool(named) and _LOWER_WORD.search(sentence.string) is not None


def sentence_at(block: Block, offset: int) -> Sentence | None:
    """Return the sentence of `block` that holds the character at `offset`."""
    place = bisect_right(block.sentences, offset, key=lambda sentence: sentence.start) - 1
    return block.sentences[place] if place >= 0 and offset < block.sentences[place].end else None


def within(matches: Sequence[PhraseMatch], sentence: Sentence) -> Sequence[PhraseMatch]:
    """Return those of the matches of a block, in order of their start, that begin in one of its sentences."""
    first = bisect_left(matches, sentence.start, key=lambda match: match.start)
    return matches[first : bisect_left(matches, sentence.end, first, key=lambda match: match.start)]


_OPENED = Pattern(
    r"(?:\A(?:[^,]{0,20},)?|[.:;!?…–—(*-]|\A)\s*(?:(?:and|but|so|oh|ah|well|please|now|yes|no|just|hi|hello)\b[\s,]*)*\Z",
    re.IGNORECASE,
)
"""What stands before the start of a sentence or clause: nothing, a mark, a name and a comma, small words."""
_CLOSED = Pattern(r"\s*(?:[.,;:!?…)–—-]|\Z)")
_LOOK_BACK = 100
"""So many characters are read backwards for the start of a clause."""
_QUOTED = Pattern(r"\"[^\"]{1,300}\"|(?<![\w'])'[^'\n]{2,80}'(?!\w)")


def is_cited(block: Block) -> bool:
    """Return whether a block is the subject of a reply or a forwarded mail: whoever began the thread wrote it."""
    return block.zone == "subject" and REPLY_PREFIX.match(block.string) is not None


def is_label(block: Block, draft: Draft) -> bool:
    """Return whether all words of a block lead somewhere: a button says what it does and orders nobody."""
    string = block.string
    start, end, is_exact = block.raw.span(len(string) - len(string.lstrip()), len(string.rstrip()))
    return is_exact and any(link_start <= start and end <= link_end for link_start, link_end in draft.links)


@lru_cache(maxsize=16)
def quoted_spans(string: str) -> tuple[tuple[int, int], ...]:
    """Return the offsets of what stands in quotation marks."""
    folded = fold(string)
    if '"' not in folded and "'" not in folded:
        return ()
    return tuple(match.span() for match in _QUOTED.finditer(folded))


def is_inside(start: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Return whether the character at `start` lies in one of the spans, which are in order and do not overlap."""
    place = bisect_right(spans, (start, inf)) - 1
    return place >= 0 and start < spans[place][1]


def is_within(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Return whether the characters `start:end` lie in one of the spans, which may touch its ends."""
    return any(first <= start and end <= last for first, last in spans)


def stands(match: PhraseMatch, block: Block) -> bool:
    """Return whether the guards `start` and `end` (of a clause), `quoted` and parts of speech hold for a match.

    Without the guard `quoted`, words in quotation marks are only cited and do not count.
    """
    guard = match.entry.guard
    sentence = sentence_at(block, match.start)
    text = sentence.string if sentence else block.string
    first = sentence.start if sentence else 0
    start = match.start - first
    if "start" in guard and not _OPENED.search(text, max(start - _LOOK_BACK, 0), start):
        return False
    if "end" in guard and not _CLOSED.match(text, match.end - first):
        return False
    if is_inside(match.start, quoted_spans(block.string)) != ("quoted" in guard):
        return False
    return not needs_parse(match.entry) or has_part_of_speech(match, block)
