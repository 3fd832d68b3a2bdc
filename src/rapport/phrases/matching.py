"""One automaton over the phrases of all rules."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from rapport.phrases.borders import closes_word
from rapport.phrases.fold import Folded
from rapport.phrases.forms import IN_SLOTS, JOINED, PLURAL, WORD, PhraseError
from rapport.phrases.proof import Proof, with_host

if TYPE_CHECKING:
    from mmap import mmap

    from ahocorasick_rs import AhoCorasick

    from rapport.phrases.plain import Surroundings
    from rapport.phrases.slots import SlotPattern

_FORMAT = b"rapport-phrases-5"
_LOOK_BACK = 60
"""How many characters before a match may hold its subject and auxiliary verbs."""

_LOOK_AHEAD = 60
"""How many characters behind a match may show what fits there."""

_MANY = 30_000
"""From so many characters on the automaton is faster; measured with 28,000 spellings."""

_WORD = re.compile(WORD)

class Entry(NamedTuple):
    """A row of a phrase table: whose it is, what to find, what to write instead.

    The matcher keeps two guards: `lower` (the text is in lower case) and `exact` (the text has the capitals
    of the phrase). All others are for the finder.
    """

    owner: str
    phrase: str
    plain: tuple[str, ...] = ()
    guard: frozenset[str] = frozenset()
    note: str = ""


class PhraseMatch:
    """An entry found from character `start` to before `end`."""

    def __init__(self, entry: Entry, start: int, end: int, proof: Proof, folded: Folded) -> None:
        self.entry = entry
        self.start = start
        self.end = end
        self._proof = proof
        self._folded = folded

    @cached_property
    def alternatives(self) -> tuple[str, ...]:
        """Those of the plain words that fit this place, made ready for it; most matches are never asked."""
        from rapport.phrases import plain

        written = (plain.write(words, self._place) for words in self.entry.plain)
        return tuple(words for words in written if words)

    @property
    def form(self) -> str:
        """The form of the verb of the phrase: base, third, past, participle or ing; without a verb base or plural."""
        return self._place.form_name

    @cached_property
    def _place(self) -> Surroundings:
        from rapport.phrases import plain

        proof, folded = self._proof, self._folded
        before = folded.lowered[max(0, proof.start - _LOOK_BACK) : proof.start]
        after = folded.lowered[proof.end : proof.end + _LOOK_AHEAD]
        slots: dict[str, list[str]] = {}
        for kind, start, end in proof.slots:
            slots.setdefault(kind, []).append(folded.source(start, end))
        return plain.Surroundings(
            self.entry.phrase,
            before,
            after,
            folded.source(proof.start, proof.own_start),
            folded.source(proof.own_start, proof.end),
            plain.chosen_form(proof.code, before, after),
            PLURAL in proof.code,
            slots,
        )


class _Spelling(NamedTuple):
    """One way to write a phrase, or its anchor: the text, where its row begins, the code of its form."""

    text: str
    number: int
    code: str

    @property
    def searched(self) -> str:
        return self.text.removeprefix(JOINED).lower()


def _lines_with(prefix: bytes, data: bytes | mmap, first: int, end: int) -> Iterator[bytes]:
    """Yield those of the sorted lines `first:end` that begin with `prefix`; few others are read."""
    low, high = first, end
    while low < high:
        middle = (low + high) // 2
        start = data.rfind(b"\n", first - 1, middle) + 1
        stop = data.find(b"\n", middle)
        if data[start:stop] < prefix:
            low = stop + 1
        else:
            high = start
    while data[low : low + len(prefix)] == prefix:
        stop = data.find(b"\n", low)
        yield data[low:stop]
        low = stop + 1


class PhraseSet:
    """The phrases of any number of rules; `find` runs over a text once for all of them.

    Make one with `compile`, keep it with `to_bytes`, get it back with `from_bytes`. Short work is done by looking up
    the words of the text among the rarest words of the phrases; once `_MANY` characters have been searched, building
    the automaton pays.
    """

    def __init__(self, data: bytes | mmap, first: int, rows: int, size: int) -> None:
        """Take lines of text, which make up the first `size` bytes of `data` behind a head.

        From byte `first` on a sorted line a spelling: its rarest word, its text, where its row begins among the rows,
        its code. From byte `rows` on a line of JSON a row.
        """
        self.size = size
        self._data = data
        self._first = first
        self._rows = rows
        self._characters = 0
        self._groups: dict[str, list[_Spelling]] = {}
        self._entries: dict[int, Entry] = {}
        self._slot_patterns: dict[int, SlotPattern] = {}

    @classmethod
    def compile(cls, entries: Iterable[Entry]) -> PhraseSet:
        """Spell out all forms of all phrases. Raises `PhraseError` at the first that cannot be read."""
        from rapport.phrases.spelling import rarest_word, searched_spellings

        lines: list[str] = []
        rows: list[bytes] = []
        begin = 0
        for entry in entries:
            try:
                searched = searched_spellings(entry.phrase, entry.plain, exact="exact" in entry.guard)
            except PhraseError as error:
                raise PhraseError(f"{entry.owner}: {error}") from error
            lines += [f"{rarest_word(text)}\t{text}\t{begin}\t{code}\n" for text, code in searched.items()]
            row = (entry.owner, entry.phrase, entry.plain, sorted(entry.guard), entry.note)
            rows.append(json.dumps(row).encode() + b"\n")
            begin += len(rows[-1])
        spellings = "".join(sorted(lines)).encode()
        return cls.from_bytes(b"%s %d %d\n" % (_FORMAT, len(spellings), begin) + spellings + b"".join(rows))

    def to_bytes(self) -> bytes:
        """Return what `from_bytes` reads."""
        return self._data[: self.size]

    @classmethod
    def from_bytes(cls, data: bytes | mmap) -> PhraseSet:
        """Get back a compiled set; more may stand behind it. Raises `ValueError` for anything else, or half of one."""
        first = data.find(b"\n") + 1
        name, *lengths = data[:first].split()
        if name != _FORMAT or len(lengths) != 2 or len(data) < (size := first + sum(map(int, lengths))):
            raise ValueError(f"these are no phrases of format {_FORMAT.decode()}, or not all of them")
        return cls(data, first, first + int(lengths[0]), size)

    @cached_property
    def _spellings(self) -> list[_Spelling]:
        return [_spelling_of(line) for line in self._data[self._first : self._rows].splitlines()]

    @cached_property
    def _automaton(self) -> AhoCorasick:
        from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

        return AhoCorasick(
            [spelling.searched for spelling in self._spellings],
            matchkind=MatchKind.Standard,
            store_patterns=False,
            implementation=Implementation.NoncontiguousNFA,
        )

    def _hits(self, text: str) -> Iterator[tuple[_Spelling, int, int]]:
        """Yield every spelling found in `text`, overlapping ones too, with its span."""
        self._characters += len(text)
        if self._characters < _MANY:
            yield from self._looked_up(text)
        else:
            for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
                yield self._spellings[index], start, end

    def _looked_up(self, text: str) -> Iterator[tuple[_Spelling, int, int]]:
        """Do what the automaton does for those spellings whose rarest word is a word of `text`."""
        for word in {"", *_WORD.findall(text)}:
            for spelling in self._group(word):
                searched = spelling.searched
                start = text.find(searched)
                while start >= 0:
                    yield spelling, start, start + len(searched)
                    start = text.find(searched, start + 1)

    def _group(self, word: str) -> list[_Spelling]:
        group = self._groups.get(word)
        if group is None:
            group = self._groups[word] = [_spelling_of(line) for line in self._lines_of(word)]
        return group

    def _lines_of(self, word: str) -> Iterator[bytes]:
        return _lines_with(f"{word}\t".encode(), self._data, self._first, self._rows)

    def _entry(self, number: int) -> Entry:
        entry = self._entries.get(number)
        if entry is None:
            start = self._rows + number
            row = self._data[start : self._data.find(b"\n", start)]
            owner, phrase, plain_words, guard, note = json.loads(row)
            entry = Entry(owner, phrase, tuple(plain_words), frozenset(guard), note)
            self._entries[number] = entry
        return entry

    def find(self, text: str, *, owners: Collection[str] | None = None) -> Iterator[PhraseMatch]:
        """Find all phrases of `owners` (all, if None) in `text`, in order of start, then length, then owner.

        Of the matches of one owner that overlap, the longest is given, and of equal ones the leftmost; matches of
        different owners may overlap. Offsets count characters of `text`.
        """
        folded = Folded(text)
        chosen = self._longest(self._proofs(folded, owners))
        for entry, proof in sorted(chosen, key=lambda one: (one[1].start, -one[1].end, one[0].owner)):
            start, end = folded.source_span(proof.start, proof.end)
            yield PhraseMatch(entry, start, end, proof, folded)

    def _longest(self, proofs: Iterable[tuple[int, Proof]]) -> Iterator[tuple[Entry, Proof]]:
        """Yield the matches, but of those of one owner that overlap only the longest."""
        taken: dict[str, list[tuple[int, int]]] = {}
        longest_first = sorted(proofs, key=lambda one: (one[1].start - one[1].end, one[1].start, one[0]))
        for number, proof in longest_first:
            entry = self._entry(number)
            spans = taken.setdefault(entry.owner, [])
            place = bisect_left(spans, (proof.start, proof.end))
            clear_before = place == 0 or spans[place - 1][1] <= proof.start
            clear_behind = place == len(spans) or spans[place][0] >= proof.end
            if clear_before and clear_behind:
                spans.insert(place, (proof.start, proof.end))
                yield entry, proof

    def _proofs(self, folded: Folded, owners: Collection[str] | None) -> Iterator[tuple[int, Proof]]:
        """Yield the number of each entry found, with the proof of it."""
        text = folded.lowered
        for spelling, start, end in self._hits(text):
            # Most finds are short words within longer ones, so this comes before all that is slower.
            if start and text[start - 1].isalnum() and spelling.text[0].isalnum():
                continue
            if not closes_word(text, end):
                continue
            entry = self._entry(spelling.number)
            if owners is None or entry.owner in owners:
                proof = self._proof(spelling, start, end, folded)
                if proof and _has_its_letters(entry, proof, folded):
                    yield spelling.number, proof

    def _proof(self, spelling: _Spelling, start: int, end: int, folded: Folded) -> Proof | None:
        """Check what the search does not see: capitals, slots, and the word before a contracted verb."""
        number = spelling.number
        exact = "exact" in self._entry(number).guard
        text = folded.cased if exact else folded.lowered
        if exact and text[start:end] != spelling.text.removeprefix(JOINED):
            return None
        if spelling.code != IN_SLOTS:
            return with_host(Proof(start, start, end, spelling.code), text, spelling.text)
        return self._slot_pattern(number, exact).prove(text, start, end, spelling.text)

    def _slot_pattern(self, number: int, exact: bool) -> SlotPattern:
        pattern = self._slot_patterns.get(number)
        if pattern is None:
            from rapport.phrases.slots import SlotPattern
            from rapport.phrases.syntax import parse

            pattern = self._slot_patterns[number] = SlotPattern(parse(self._entry(number).phrase, exact=exact))
        return pattern


def _spelling_of(line: bytes) -> _Spelling:
    _, text, number, code = line.decode().split("\t")
    return _Spelling(text, int(number), code)


_INNER_CAPITAL = re.compile(r"[^\W\d_]*[a-z][A-Z]|[A-Z]{2,}[a-z]{2,}")
_TAKEN_FOR_WORDS = frozenset("AID AM IT OR PIN US WHO".split())
"""Acronyms and codes that are spelled as words are."""


def _has_its_letters(entry: Entry, proof: Proof, folded: Folded) -> bool:
    """Return whether capitals tell nothing against a phrase: no “FoRKs”, no acronym among its words in lower case.

    What fills a slot may have capitals.
    """
    borders = [proof.own_start, *(border for _, *span in proof.slots for border in span), proof.end]
    own = [folded.cased[start:end] for start, end in zip(borders[::2], borders[1::2], strict=True)]
    if "lower" in entry.guard:
        return all(words == words.lower() for words in own)
    if entry.phrase != entry.phrase.lower():
        return True
    words = [word for part in own for word in part.split()]
    mixed = any(word == word.lower() for word in words)
    return not any(_INNER_CAPITAL.match(word) or (mixed and word in _TAKEN_FOR_WORDS) for word in words)
