"""The declarative kinds of rules: what a card can say without Python.

`phrases` and `swaps` look words up in the card's table, `pattern` tries regular expressions, `limit` measures, `absent`
misses a part of the mail, `check` names a Python finder. Every kind but `limit` and `absent` is woken by words: the
phrases of all cards lie in one automaton, which is run once over a block, and a rule none of whose words occur costs
nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapport import checks, prose
from rapport.checks.cues import Pattern, is_woken
from rapport.draft import Block, Draft, Sentence
from rapport.phrases import Entry, PhraseMatch, PhraseSet
from rapport.rule import Finder, Hit, Rule, Wants

CUE = " (cue {})"
"""What marks the owner of an entry as words that only wake a rule; the number is that of their group."""

_POS_OF_GUARD = {
    "noun": {"NOUN"},
    "verb": {"VERB", "AUX"},
    "adj": {"ADJ"},
    "adv": {"ADV"},
    "intj": {"INTJ"},
}
_PARSED_GUARDS = frozenset({*_POS_OF_GUARD, "state"})
"""Guards proved by the parse: parts of speech, and what a metaphor is said of."""


class Lexicon:
    """The phrases of all cards in one automaton; a text is searched once, whoever asks."""

    def __init__(self, phrases: PhraseSet) -> None:
        self._phrases = phrases
        self._found = lru_cache(maxsize=512)(self._search)

    def _search(self, text: str) -> Mapping[str, tuple[PhraseMatch, ...]]:
        found: dict[str, list[PhraseMatch]] = {}
        for match in self._phrases.find(text):
            found.setdefault(match.entry.owner, []).append(match)
        return {owner: tuple(matches) for owner, matches in found.items()}

    def matches(self, owner: str, text: str) -> tuple[PhraseMatch, ...]:
        """Give the matches of one owner in `text`, in order."""
        return self._found(text).get(owner, ())


class Table(NamedTuple):
    """The part of the lexicon that belongs to one card."""

    lexicon: Lexicon
    owner: str

    def matches(self, text: str) -> tuple[PhraseMatch, ...]:
        return self.lexicon.matches(self.owner, text)

    def wanted(self, block: Block) -> Iterator[Sentence]:
        """Give the sentences of the matches whose guards are proved by the parse."""
        for match in self.matches(block.string):
            if needs_parse(match.entry) and (sentence := sentence_at(block, match.start)):
                yield sentence


class Made(NamedTuple):
    """What a kind makes of a card: its finder and, if it needs parses, which sentences it wants them for."""

    finder: Finder
    wants: Wants | None = None


def swaps(table: Table) -> Made:
    """Words of the table, with the plain words beside them; a part-of-speech guard is proved by the parse."""

    def find(block: Block, draft: Draft) -> Iterator[Hit]:
        for match in table.matches(block.string):
            if not needs_parse(match.entry) or has_part_of_speech(match, block):
                yield hit_of(match)

    return Made(find, table.wanted)


def hit_of(match: PhraseMatch) -> Hit:
    """Turn a match into a hit, with what its guards and its note say of it."""
    guard = match.entry.guard
    return Hit(
        match.start,
        match.end,
        values={"note": match.entry.note},
        alternatives=match.alternatives,
        safe="safe" in guard,
        confidence="low" if guard & {"low", "literal"} else None,
        severity="info" if "info" in guard else None,
        key=match.entry.phrase,
    )


def needs_parse(entry: Entry) -> bool:
    """Tell whether an entry has a guard that is proved by the parse."""
    return not entry.guard.isdisjoint(_PARSED_GUARDS)


def has_part_of_speech(match: PhraseMatch, block: Block) -> bool:
    """Tell whether the first word of a match is of the part of speech its guards ask for."""
    wanted = set().union(*(_POS_OF_GUARD[guard] for guard in match.entry.guard if guard in _POS_OF_GUARD))
    sentence = sentence_at(block, match.start)
    if sentence is None:
        return False
    start = match.start - sentence.start
    return any(token.pos in wanted for token in sentence.parse.tokens if token.start <= start < token.end)


def sentence_at(block: Block, offset: int) -> Sentence | None:
    """Give the sentence of `block` that holds the character at `offset`."""
    return next((sentence for sentence in block.sentences if sentence.start <= offset < sentence.end), None)


def pattern(patterns: Sequence[str], unless: Sequence[str]) -> Made:
    """Regular expressions, tried on each sentence; `(?P<mark>…)` narrows what is marked.

    A sentence in which one of `unless` is found is innocent. White space in a pattern matches any white space.
    """

    @lru_cache(maxsize=1)
    def compiled() -> tuple[list[Pattern], list[Pattern]]:
        return [compile_pattern(one) for one in patterns], [compile_pattern(one) for one in unless]

    def find(block: Block, draft: Draft) -> Iterator[Hit]:
        wrong, innocent = compiled()
        for sentence in block.sentences:
            string = fold(sentence.string)
            matches = [match for one in wrong if (match := one.search(string))]
            if matches and not any(one.search(string) for one in innocent):
                group = "mark" if "mark" in matches[0].re.groupindex else 0
                start, end = matches[0].span(group)
                yield Hit(sentence.start + start, sentence.start + end)

    return Made(find)


def compile_pattern(source: str) -> Pattern:
    """Make a pattern of a card: letter case does not matter, a space stands for any white space."""
    return Pattern(pattern_source(source), re.IGNORECASE)


def pattern_source(source: str) -> str:
    """Give a pattern of a card as a regular expression."""
    return re.sub(r" +", r"\\s+", source)


_FOLDS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u2011": "-"})


def fold(text: str) -> str:
    """Make curly quotes straight and hard spaces plain, at equal length."""
    return text.translate(_FOLDS)


Spans = Callable[[Block, Draft], Iterator[tuple[int, int, float]]]


class Measure(NamedTuple):
    """What a card of kind `limit` can measure: spans of the block and a number each.

    `of` tells whether the words of a span above the limit count at all, and `advice` what to do about them.
    """

    spans: Spans
    of: Callable[[str], bool] = lambda found: True
    advice: Callable[[str], str] = lambda found: ""


def _count_words(block: Block, draft: Draft) -> Iterator[tuple[int, int, float]]:
    for sentence in block.sentences:
        yield sentence.start, sentence.end, len(sentence.words)


def _where_to_split(found: str) -> str:
    word = prose.split_word(found)
    return f"Split it at “{word}”" if word else "Split it where a new thought begins"


def _count_grade(block: Block, draft: Draft) -> Iterator[tuple[int, int, float]]:
    yield 0, 0, prose.grade(block.string)


MEASURES: Mapping[str, Measure] = {
    "words in a sentence": Measure(_count_words, lambda found: prose.is_running_text(found), _where_to_split),
    "school grade": Measure(_count_grade),
}
"""What a card of kind `limit` can measure."""


def limit(measure: str) -> Made:
    """Spans whose measure is above the option `limit`, the furthest above first in rank."""
    measured = MEASURES[measure]

    def find(block: Block, draft: Draft, *, limit: float) -> Iterator[Hit]:
        for start, end, number in measured.spans(block, draft):
            found = block.string[start:end]
            if number > limit and measured.of(found):
                values = {"count": f"{number:.0f}", "limit": f"{limit:g}", "advice": measured.advice(found)}
                yield Hit(start, end, values=values, weight=number)

    return Made(find)


def absent(zone: str) -> Made:
    """A first mail without a block of `zone`; the hit is the empty place where it should stand."""

    def find(block: Block, draft: Draft) -> Iterator[Hit]:
        if draft.is_reply or not block.string.strip():
            return
        if not any(one.zone == zone for one in draft.blocks):
            at = 0 if zone == "greeting" else len(block.string)
            yield Hit(at, at)

    return Made(find)


def check(name: str, table: Table | None, used: Sequence[Rule] = ()) -> Made:
    """A Python finder; its module is imported when it first has something to read. A table of the card wakes it.

    `used` are other rules that the finder asks itself.
    """
    extra: dict[str, object] = {} if table is None else {"table": table}
    if used:
        extra["used"] = used

    def find(block: Block, draft: Draft, **options: object) -> Iterator[Hit]:
        if is_woken(name, block.string) and (table is None or table.matches(block.string)):
            yield from checks.finder(name)(block, draft, **extra, **options)

    def wants(block: Block) -> Iterable[Sentence]:
        given = [(one,) for one in block.sentences] if table is None else list(_sentences_with(table, block))
        wanted = checks.wants(name) if given and is_woken(name, block.string) else None
        return [one[0] for one in given if wanted(*one)] if wanted else ()

    if name in checks.PARSES:
        return Made(find, wants)
    return Made(find, table.wanted if table is not None else None)


def _sentences_with(table: Table, block: Block) -> Iterator[tuple[Sentence, list[PhraseMatch]]]:
    """Give the sentences in which words of a table stand, and these words."""
    matches = table.matches(block.string)
    for sentence in block.sentences if matches else ():
        inside = [match for match in matches if sentence.start <= match.start < sentence.end]
        if inside:
            yield sentence, inside


def seen(made: Made, characters: str) -> Made:
    """Let a finder see only the blocks in which the small pattern `characters` is found, such as a digit."""

    @lru_cache(maxsize=1)
    def compiled() -> re.Pattern[str]:
        return re.compile(characters)

    def find(block: Block, draft: Draft, **options: object) -> Iterator[Hit]:
        if compiled().search(block.string):
            yield from made.finder(block, draft, **options)

    def wants(block: Block) -> Iterable[Sentence]:
        return made.wants(block) if made.wants and compiled().search(block.string) else ()

    return Made(find, wants if made.wants else None)


def woken(made: Made, lexicon: Lexicon, owners: Sequence[str]) -> Made:
    """Let a finder see only the blocks in which cues of all groups occur, and want only sentences with a cue."""

    def cues_in(block: Block) -> list[PhraseMatch]:
        groups = [lexicon.matches(owner, block.string) for owner in owners]
        return [cue for group in groups for cue in group] if all(groups) else []

    def find(block: Block, draft: Draft, **options: object) -> Iterator[Hit]:
        if cues_in(block):
            yield from made.finder(block, draft, **options)

    def wants(block: Block) -> Iterable[Sentence]:
        cues = cues_in(block)
        if not cues or made.wants is None:
            return ()
        return [
            sentence
            for sentence in made.wants(block)
            if any(sentence.start <= cue.start < sentence.end for cue in cues)
        ]

    return Made(find, wants if made.wants else None)
