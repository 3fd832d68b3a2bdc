"""The loop: every rule reads every block that concerns it, and its hits become findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rapport.deadline import check_time
from rapport.draft import Block, Draft, read_meanings
from rapport.matching import Pattern
from rapport.message import fill
from rapport.report import Finding, Location
from rapport.rule import FinderError, Hit, Rule
from rapport.tables import sentence_at
from rapport.text import printable

NEIGHBOURS = 2
"""How many words on either side belong to the identity of a finding."""

_NEAR = 200
"""So many characters on either side are looked through for them."""


def lint(draft: Draft, rules: Sequence[Rule]) -> list[Finding]:
    """Return the findings of `rules` in `draft`, rule by rule; of one that speaks once or of the worst, only those."""
    return few(lint_all(draft, rules), rules)


def lint_all(draft: Draft, rules: Sequence[Rule]) -> Iterator[Finding]:
    """Yield all findings of `rules` in `draft`, rule by rule."""
    read_first(draft, rules)
    for rule in rules:
        check_time()
        for block in _blocks(rule, draft):
            for hit in rule.find(block, draft):
                yield _stamp(rule, hit, hit.block or block, draft)


def few(findings: Iterable[Finding], rules: Iterable[Rule]) -> list[Finding]:
    """Keep one finding a problem of rules that speak `one_per_problem`, and the worst few where they `show_worst`."""
    listed = list(findings)
    kept = {id(one) for one in listed}
    for rule in rules:
        if rule.one_per_problem or rule.show_worst is not None:
            own = [one for one in listed if one.rule == rule.id]
            kept -= {id(one) for one in own} - {id(one) for one in _shown(rule, own)}
    return [one for one in listed if id(one) in kept]


def _blocks(rule: Rule, draft: Draft) -> tuple[Block, ...]:
    if rule.scope == "draft":
        return () if draft.is_catalogue else (draft.whole,)
    found = draft.in_zones(rule.zones, any_language=rule.any_language)
    return tuple(block for block in found if block not in draft.read_before)


def read_first(draft: Draft, rules: Iterable[Rule]) -> int:
    """Let the learned reader read, in one go, the sentences about which some rule asks it.

    Returns how many of them were left out because the draft is too long.
    """
    zones = {zone for rule in rules if rule.reads_meaning for zone in rule.zones}
    return read_meanings(one for block in draft.in_zones(tuple(zones)) for one in block.sentences)


def _shown(rule: Rule, found: list[Finding]) -> list[Finding]:
    if rule.one_per_problem:
        first: dict[str, Finding] = {}
        for finding in found:
            first.setdefault(finding.key, finding)
        found = list(first.values())
    return found if rule.show_worst is None else sorted(found, key=lambda one: -one.weight)[: rule.show_worst]


def _stamp(rule: Rule, hit: Hit, block: Block, draft: Draft) -> Finding:
    start, end, _ = block.raw.span(hit.start, hit.end)
    origin = block.raw.origin(hit.start, hit.end)
    text = _one_line(_written(hit, block, draft))
    sentence, sentence_start = _sentence(hit, block)
    return Finding(
        rule=rule.id,
        severity=hit.severity or _severity(rule, hit),
        confidence=hit.confidence or rule.confidence,
        path=draft.path,
        start=start,
        end=end,
        origin=origin,
        text=text,
        message=(f"{block.name}: " if block.name else "") + _message(rule, hit, text),
        why=rule.why,
        alternatives=hit.alternatives,
        fix="safe" if hit.safe and hit.alternatives and _may_be_replaced(hit, block, draft) else None,
        score=hit.score,
        example=hit.example,
        related=tuple(
            Location(
                one.block.raw.source.path,
                one.block.raw.origin(one.start, one.end),
                _one_line(one.block.raw.string[one.start : one.end]),
                one.note,
            )
            for one in hit.related
        ),
        before=_one_line(" ".join(block.string[max(hit.start - _NEAR, 0) : hit.start].split()[-NEIGHBOURS:])),
        after=_one_line(" ".join(block.string[hit.end : hit.end + _NEAR].split()[:NEIGHBOURS])),
        sentence=sentence,
        sentence_start=sentence_start,
        key=hit.key or block.string[hit.start : hit.end].casefold(),
        weight=hit.weight,
        excerpt=tuple(draft.source.line(number) for number in range(origin.line, origin.end_line + 1)),
    )


_TAG_MARK = Pattern(r"\{[{%]|<%|[%}]\}|%>")


def _may_be_replaced(hit: Hit, block: Block, draft: Draft) -> bool:
    """Return whether other words can stand in the file: not within a tag or a message, where a quote could end it."""
    if not draft.is_template:
        return True
    start, end, exact = block.raw.span(hit.start, hit.end)
    marks = _TAG_MARK.re.findall(draft.source.text[max(start - _NEAR * 5, 0) : start])
    in_tag = bool(marks) and marks[-1] in ("{{", "{%", "<%")
    return exact and end - start == hit.end - hit.start and not in_tag and not block.name


_FILLED = Pattern(r"\b[xX]x{3,}\b|\bw{4,}\b|\b1\.0+\b")


def _written(hit: Hit, block: Block, draft: Draft) -> str:
    """Return the words of a hit; values of a template among them stand there as the template writes them."""
    words = block.raw.string[hit.start : hit.end]
    if not draft.is_template:
        return words

    def as_written(filled: re.Match[str]) -> str:
        start, end, exact = block.raw.span(hit.start + filled.start(), hit.start + filled.end())
        written = draft.source.text[start:end]
        return written if exact and end - start == len(filled[0]) and not _MARKUP.search(written) else filled[0]

    return _FILLED.re.sub(as_written, words)


_MARKUP = Pattern(r"<[^%]|\{%|<%[^=]")


def _sentence(hit: Hit, block: Block) -> tuple[str, int]:
    """Return the sentence a hit lies in, with single spaces, and where it begins in the file; empty for no words."""
    sentence = sentence_at(block, hit.start) if hit.end > hit.start else None
    start, end = (sentence.start, sentence.end) if sentence else (hit.start, hit.end)
    return _part_in_one_line(block.raw.string, start, end), block.raw.span(start, end)[0]


@lru_cache(maxsize=16)
def _part_in_one_line(string: str, start: int, end: int) -> str:
    return _one_line(string[start:end])


def _severity(rule: Rule, hit: Hit) -> str:
    """Return the severity of a hit; what the learned reader only supposes is no error and holds no mail back."""
    supposed = hit.score is not None and hit.confidence != "high"
    return "warning" if rule.severity == "error" and supposed else rule.severity


def _message(rule: Rule, hit: Hit, found: str) -> str:
    try:
        return fill(rule.message, {**hit.values, "found": found, "instead": next(iter(hit.alternatives), "")})
    except KeyError as error:
        raise FinderError(f"the rule {rule.id} does not fill “{{{error.args[0]}}}” in its message") from error


def _one_line(text: str) -> str:
    return printable(" ".join(text.split()))
