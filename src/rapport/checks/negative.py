"""Negative judgements: on the reader, on their work, and on the matter in hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapport import prose
from rapport.checks.politeness import politeness
from rapport.checks.quoted import is_inside, quoted_spans
from rapport.checks.words import words_of
from rapport.draft import Block, Draft, Sentence
from rapport.kinds import Table, compile_pattern, fold
from rapport.phrases import PhraseMatch
from rapport.rule import Hit

_STOPS = re.compile(r"\s*(?:[.!?,…]|\Z)")
_SHARP_SCORE = -0.1
"""The score of the request model (see `politeness`) under which a sentence is sharp."""

_ABOUT = re.compile(
    r"\b(?:you|your|yours|yourself|u|ur|this|that|these|those|it|its|it's|that's|which|what|such|stop|the)\b", re.IGNORECASE
)
_KIND = compile_pattern(
    r"\b(?:^poor you|sorry|apologi[sz]e|apologies|thank(?:s| you)|congratulations|well done|hope you|no worries|don't "
    r"worry|my fault|my mistake|i blame myself|please don't|in the best way|never mind|not your fault|bless|forgive me)\b"
)


_YOU = re.compile(r"\b(?:you|u|guys)\b", re.IGNORECASE)
_YOURS = re.compile(r"\b(?:your|yours|yourself|ur)\b", re.IGNORECASE)
_STOP = re.compile(r"\bstop\b", re.IGNORECASE)
_OF_MATTERS = frozenset({"awful", "bad-work", "welcome", "worst", "badly", "fed-up"})
"""The classes of words that can judge the matter in hand; all others need the reader in the sentence, or “stop”."""
_OF_READERS = frozenset({"harsh", "mild", "noun", "does", "attitude", "attitude-denied", "fed-up", "worth"})
"""The classes of words that can judge the reader."""


def negative_wants(sentence: Sentence, matches: Sequence[PhraseMatch]) -> bool:
    """Sentences that speak of the reader or of the matter in hand, with words that can judge it."""
    string = sentence.string
    return bool(_ABOUT.search(string)) and _can_judge(string, matches) and not _KIND.search(fold(string))


def _can_judge(string: str, matches: Sequence[PhraseMatch]) -> bool:
    """Tell whether the grammar has to be asked: calm mails are full of words for work, and parsing is slow."""
    classes = frozenset().union(*(match.entry.note.split() for match in matches))
    return bool(
        _YOU.search(string)
        or not classes.isdisjoint(_OF_MATTERS)
        or (_YOURS.search(string) and not classes.isdisjoint(_OF_READERS))
        or ("nags" in classes and _STOP.search(string))
    )


def negative(block: Block, draft: Draft, *, table: Table) -> Iterator[Hit]:
    """Find sentences that judge the reader, what is theirs, or the matter in hand as bad.

    Rows of the table with the note “said” are findings, those with “opener” where they stand alone at the start, those
    with “sharp” in a sentence that is sharp as a whole; all other notes are classes of words for the grammar.

    The judgement has to be said of it in the grammar of the sentence; a bad thing that befell the reader is none.
    A sentence gives one finding, and none where it also apologises, thanks or consoles.
    """
    cited = quoted_spans(block.string)
    matches = table.matches(block.string)
    for sentence in block.sentences:
        if _KIND.search(fold(sentence.string)):
            continue
        inside = [match for match in matches if sentence.start <= match.start < sentence.end]
        hits = [*_fixed(sentence, inside), *_judgements(sentence, inside)] if inside else []
        yield from [hit for hit in hits if not is_inside(hit.start, cited)][:1]


def _fixed(sentence: Sentence, matches: Sequence[PhraseMatch]) -> Iterator[Hit]:
    """Give the fixed forms of the table."""
    for match in matches:
        if _speaks(sentence, match):
            yield Hit(match.start, match.end, alternatives=match.alternatives)


def _speaks(sentence: Sentence, found: PhraseMatch) -> bool:
    """Tell whether a match is a finding by itself and no word for the grammar."""
    match found.entry.note:
        case "said":
            return True
        case "opener":
            return _is_opener(sentence, found)
        case "sharp":
            return politeness(sentence.string) < _SHARP_SCORE
        case _:
            return False


def _is_opener(sentence: Sentence, match: PhraseMatch) -> bool:
    """Tell whether a word stands by itself at the start of a sentence: “Come on, …”, “Ridiculous.”."""
    before = sentence.string[: match.start - sentence.start]
    return not before.strip() and bool(_STOPS.match(sentence.string, match.end - sentence.start))


def _judgements(sentence: Sentence, matches: Sequence[PhraseMatch]) -> Iterator[Hit]:
    """Give what the grammar of the sentence says to be bad."""
    if not negative_wants(sentence, matches):
        return
    from rapport.checks import accusation, judgement, scorn

    words = words_of(matches, sentence)
    parse = sentence.parse
    for start, end in (
        *judgement.judgements(parse, words, prose.negativity(fold(sentence.string))),
        *accusation.accusations(parse, words),
        *scorn.scorn(parse, words),
    ):
        yield Hit(sentence.start + start, sentence.start + end)
