"""The declarative kinds of rules: what a card can say without Python.

`table` looks up the rows of the card's table, `meaning` asks the learned reader (and looks up rows first), `pattern`
tries regular expressions, `limit` measures, `absent` misses a part of the mail, `check` names a Python finder. The
phrases of all cards lie in one automaton, which is run once over a block.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapport import prose
from rapport.draft import AUTHOR_ZONES, Block, Draft, Sentence
from rapport.matching import Pattern, fold
from rapport.meaning import nearest
from rapport.phrases import PhraseMatch
from rapport.rule import CONFIDENCES, Finder, Hit, meaning_hit
from rapport.tables import (
    Table,
    has_part_of_speech,
    hit_of,
    is_cited,
    is_in_name,
    is_inside,
    is_label,
    is_within,
    needs_parse,
    quoted_spans,
    stands,
    within,
)

SILENT_IN: Mapping[str, Callable[[Draft], bool]] = {
    "reply": lambda draft: draft.is_reply,
    "established": lambda draft: draft.contact is not None and draft.contact.is_established,
}
"""Where a card of kind `meaning` may stay silent, by its key `unless`."""

DENIED = "denied"
"""The value of `unless` that keeps a sentence silent whose row is denied: “you are not an idiot”."""

_DENIAL = Pattern(
    r"(?:(?:\b(?:not|never|no|hardly)|n't)(?: such)?(?: (?:an?|the)(?: \w+)?)?"
    r"|\b(?:nobody|no one|not|never)(?: \w+)? (?:think|thinks|thought|say|says|said|saying|mean|meant)(?: that)?) \Z",
    re.IGNORECASE,
)
_DENIAL_WIDTH = 40


def table(rows: Table) -> Finder:
    """Words of the table, with the plain words beside them; a part-of-speech guard is proved by the parse.

    Words in quotation marks are only cited and do not count, nor do names.
    """

    def find(block: Block, draft: Draft) -> Iterator[Hit]:
        matches = rows.matches(block.string)
        quoted = quoted_spans(block.string) if matches else ()
        for match in (one for one in matches if not (is_inside(one.start, quoted) or is_in_name(one, block))):
            if not needs_parse(match.entry) or has_part_of_speech(match, block):
                yield hit_of(match)

    return find


def meaning(labels: Sequence[str], rows: Table, unless: Sequence[str] = (), confirmed_by: Sequence[str] = ()) -> Finder:
    """Sentences that the learned reader takes for one of `labels`; rows of the table go first.

    A row noted “innocent” keeps the whole sentence from being told. A row with the guard “asked” counts only if the
    reader takes the sentence for a label at least with low confidence, and then with the confidence of the card.
    Low confidence becomes medium where the reader sees one of `confirmed_by`, too. What stands in quotation marks
    somebody else has said. In an article only high confidence of the reader's counts (see `_is_article`).
    """

    def find(block: Block, draft: Draft) -> Iterator[Hit]:
        is_silent = any(SILENT_IN[name](draft) for name in unless if name in SILENT_IN)
        if is_silent or is_cited(block) or is_label(block, draft):
            return
        matches = rows.matches(block.string)
        for sentence in block.sentences:
            inside = [one for one in within(matches, sentence) if stands(one, block)]
            denied = DENIED in unless and any(_is_denied(one, block) for one in inside)
            if not (denied or any(one.entry.note == "innocent" for one in inside)):
                in_doubt = _is_article(draft)
                told = [one for one in inside if _is_told(one.entry.guard, sentence, labels)]
                hits = [_doubted(hit_of(one), in_doubt and _ASKED in one.entry.guard) for one in told]
                read = _read(sentence, labels, confirmed_by, block) if not hits else ()
                yield from (*_apart(hits), *(_doubted(one, in_doubt) for one in read))

    return find


_ASKED = "asked"
"""The guard of rows that count only if the reader agrees."""
_LONGEST_MAIL = 60
"""So many sentences a mail has at most; of 37 findings in longer texts that were read one by one none was kept."""


@lru_cache(maxsize=1)
def _is_article(draft: Draft) -> bool:
    """Return whether a text is too long for a mail: each sentence is one more chance that the reader is mistaken."""
    own = () if draft.is_catalogue else draft.in_zones(AUTHOR_ZONES)
    return sum(len(block.sentences) for block in own) > _LONGEST_MAIL


def _doubted(hit: Hit, in_doubt: bool) -> Hit:
    return hit._replace(confidence="low") if in_doubt and hit.confidence != "high" else hit


def _is_denied(match: PhraseMatch, block: Block) -> bool:
    """Return whether the words before a row deny it."""
    before = block.string[max(match.start - _DENIAL_WIDTH, 0) : match.start]
    return _DENIAL.search(" ".join(fold(before).split()) + " ") is not None


def _is_told(guard: frozenset[str], sentence: Sentence, labels: Sequence[str]) -> bool:
    return _ASKED not in guard or any(label in sentence.meaning.confidences for label in labels)


NEAR_ENOUGH = 0.8
"""How near (1 is the same) a labelled sentence has to be to serve as an example."""


def _read(sentence: Sentence, labels: Sequence[str], confirmed_by: Sequence[str], block: Block) -> Iterator[Hit]:
    """Return what the reader sees surest in a sentence, with a labelled sentence like it and its kinder wording."""
    meant = sentence.meaning
    seen = [label for label in labels if label in meant.confidences]
    if seen:
        label = max(seen, key=lambda one: (CONFIDENCES.index(meant.confidences[one]), meant.scores[one]))
        hit = meaning_hit(sentence, label)
        assert hit is not None
        if is_within(hit.start, hit.end, quoted_spans(block.string)):
            return
        if hit.confidence == "low" and any(meant.says(one) for one in confirmed_by):
            hit = hit._replace(confidence="medium")
        near = nearest(sentence.meaning.vector, label, 1, better=True) if hit.confidence != "low" else []
        shown = [(one.text, one.better) for one in near if one.nearness >= NEAR_ENOUGH]
        yield hit._replace(example=shown[0] if shown else None)


def _apart(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Return the hits from the left; of those that overlap the first and longest."""
    last = 0
    for hit in sorted(hits, key=lambda one: (one.start, -one.end)):
        if hit.start >= last:
            last = hit.end
            yield hit


def pattern(wrong: Sequence[Pattern], innocent: Sequence[Pattern]) -> Finder:
    """Regular expressions, tried on each sentence; `(?P<mark>…)` narrows what is marked.

    A sentence in which one of `innocent` is found is let be.
    """

    def find(block: Block, draft: Draft) -> Iterator[Hit]:
        for sentence in block.sentences:
            string = fold(sentence.string)
            matches = [match for one in wrong if (match := one.search(string))]
            if matches and not any(one.search(string) for one in innocent):
                start, end = matches[0].span(matches[0].re.groupindex.get("mark", 0))
                yield Hit(sentence.start + start, sentence.start + end)

    return find


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
    words = prose.split_words(found)
    return f"A full stop before “{words}” makes it two" if words else "Two or three shorter ones are easier to follow"


def _count_grade(block: Block, draft: Draft) -> Iterator[tuple[int, int, float]]:
    yield 0, 0, prose.grade(block.string)


MEASURES: Mapping[str, Measure] = {
    "words in a sentence": Measure(_count_words, lambda found: prose.is_running_text(found), _where_to_split),
    "school grade": Measure(_count_grade),
}
"""What a card of kind `limit` can measure."""


def limit(measure: str) -> Finder:
    """Spans whose measure is above the option `limit`, the furthest above first in rank; up to `mild` a hint."""
    measured = MEASURES[measure]

    def find(block: Block, draft: Draft, *, limit: float, mild: float = 0) -> Iterator[Hit]:
        for start, end, number in measured.spans(block, draft):
            found = block.string[start:end]
            if number > limit and measured.of(found):
                values = {"count": f"{number:.0f}", "limit": f"{limit:g}", "advice": measured.advice(found)}
                yield Hit(start, end, values=values, weight=number, severity="info" if number <= mild else None)

    return find


def absent(zone: str) -> Finder:
    """A first mail without a block of `zone`; the hit is the empty place where it should stand."""

    def find(block: Block, draft: Draft) -> Iterator[Hit]:
        if draft.is_reply or not block.string.strip():
            return
        if not any(one.zone == zone for one in draft.blocks):
            at = 0 if zone == "greeting" else len(block.string)
            yield Hit(at, at)

    return find


def check(load: Callable[[], Finder], rows: Table | None) -> Finder:
    """The Python finder that `load` returns; it is loaded when it first has something to read."""
    given = {} if rows is None else {"table": rows}

    def find(block: Block, draft: Draft, **options: object) -> Iterator[Hit]:
        yield from load()(block, draft, **given, **options)

    return find


def when(finder: Finder, characters: Pattern) -> Finder:
    """Let a finder see only the blocks in which the small pattern `characters` is found, such as a digit."""

    def find(block: Block, draft: Draft, **options: object) -> Iterator[Hit]:
        if characters.search(block.string):
            yield from finder(block, draft, **options)

    return find
