"""Fixed forms that readers take amiss: the words of a table and regular expressions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapport import prose
from rapport.checks.cues import Pattern
from rapport.checks.quoted import is_inside, quoted_spans
from rapport.draft import Block, Draft
from rapport.kinds import Table, compile_pattern, fold, has_part_of_speech, hit_of, needs_parse, sentence_at
from rapport.rule import Hit

CUE = "cue"
"""The note of a row that is no finding and only wakes the card's patterns."""


def fixed_forms(
    block: Block,
    draft: Draft,
    *,
    table: Table | None = None,
    patterns: Sequence[str] = (),
    unless: Sequence[str] = (),
    cheer: float = 1.0,
) -> Iterator[Hit]:
    """Find the phrases of the card's table and its `patterns`.

    A sentence in which one of `unless` is found is innocent, so is an exclamation that VADER scores above `cheer`, and
    so are words in quotation marks. `(?P<mark>…)` narrows what a pattern marks. Rows of the table whose note is “cue”
    wake the patterns and are no findings.
    """
    innocent = _compiled(tuple(unless))
    cited = quoted_spans(block.string)
    hits = [*_of_table(block, table), *_of_patterns(block, _compiled(tuple(patterns)))]
    last = 0
    for hit in sorted(hits, key=lambda one: (one.start, -one.end)):
        sentence = sentence_at(block, hit.start)
        string = fold(sentence.string) if sentence else ""
        if hit.start < last or is_inside(hit.start, cited) or any(one.search(string) for one in innocent):
            continue
        if not (string.rstrip().endswith("!") and prose.negativity(string) > cheer):
            last = hit.end
            yield hit


@lru_cache(maxsize=16)
def _compiled(patterns: tuple[str, ...]) -> tuple[Pattern, ...]:
    return tuple(compile_pattern(one) for one in patterns)


def _of_table(block: Block, table: Table | None) -> Iterator[Hit]:
    for match in table.matches(block.string) if table else ():
        if match.entry.note == CUE:
            continue
        if not needs_parse(match.entry) or has_part_of_speech(match, block):
            yield hit_of(match)


def _of_patterns(block: Block, patterns: Sequence[Pattern]) -> Iterator[Hit]:
    for sentence in block.sentences if patterns else ():
        string = fold(sentence.string)
        for pattern in patterns:
            for match in pattern.finditer(string):
                start, end = match.span("mark" if match.groupdict().get("mark") else 0)
                yield Hit(sentence.start + start, sentence.start + end, values={"note": ""})
