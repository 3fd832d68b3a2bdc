"""Findings the user has accepted: each silence has a reason, is counted, and is told when it has nothing to silence.

A silence never stands where the recipient would see it: it is a comment in HTML, Markdown and templates, the header
`X-Rapport-Ignore` in a mail, and otherwise an entry of the config or of a baseline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapport.baseline import Acceptance
from rapport.draft import Draft
from rapport.filters import problems, shown
from rapport.lint import few
from rapport.matching import Pattern
from rapport.report import FileReport, Finding
from rapport.rule import Rule
from rapport.settings import Settings, Silence

_DIRECTIVE = Pattern(
    r"rapport:\s*(?P<verb>ignore-file|ignore|off|on)\b\s*(?P<rules>(?:(?!--).)*?)\s*(?:--\s*(?P<reason>.*))?$",
    re.DOTALL,
)


class Span(NamedTuple):
    """The 1-based lines `first` to `last` on which findings of `rules` are accepted, and where that is said."""

    rules: tuple[str, ...]
    first: int
    last: int
    place: str


class Silenced(NamedTuple):
    """What is left of the findings of a draft.

    `findings` are those to show, `unsilenced` also those listed under them, those not told again and those a baseline
    accepts; `number` counts the problems that are not shown, `stale` tells of comments and headers that do nothing,
    `used` holds the numbers (from 0) of the silences of the config that did something, and `notices` tell what was
    not read.
    """

    findings: tuple[Finding, ...]
    unsilenced: tuple[Finding, ...] = ()
    number: int = 0
    stale: tuple[str, ...] = ()
    used: frozenset[int] = frozenset()
    notices: tuple[str, ...] = ()


def silence(
    findings: Iterable[Finding],
    draft: Draft,
    rules: Sequence[Rule],
    silences: Sequence[Silence] = (),
    accepted: Acceptance | None = None,
) -> Silenced:
    """Take out of the findings of one draft those that its comments, its header, the config or the baseline accept.

    Where several rules mark the same words, accepting the finding that is shown accepts the words: none of the others
    comes up in its place. What is left is cut down to the few that `rules` show of a kind only then: accepting one of
    them leaves the next to be told.
    """
    spans, wrong = _spans(draft)
    places = _Spans(spans)
    named = {number: one for number, one in enumerate(silences) if one.is_for(draft.path)}
    accepted = accepted or Acceptance()
    used: set[Span | int] = set()
    left: list[list[Finding]] = []
    unsilenced: list[Finding] = []
    found = problems(findings)
    for problem in found:
        covers = [_covering(finding, places, named) for finding in problem]
        used = used.union(*covers)
        if covers[0]:
            continue
        uncovered = [finding for finding, cover in zip(problem, covers, strict=True) if not cover]
        unsilenced += uncovered
        new = [finding for finding in uncovered if not accepted.accepts(finding)]
        if new and new[0] is problem[0]:
            left.append(new)
    stale = [f"{span.place}: nothing to ignore for {', '.join(span.rules)}" for span in spans if span not in used]
    numbers = frozenset(one for one in used if isinstance(one, int))
    return Silenced(_few_of(left, rules), tuple(unsilenced), len(found) - len(left), (*wrong, *stale), numbers)


def _few_of(found: Sequence[Sequence[Finding]], rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """Return what is shown of the problems, less what a rule would only say again."""
    kept = {id(one) for one in few((one for problem in found for one in problem), rules)}
    rest = ([one for one in problem if id(one) in kept] for problem in found)
    return tuple(shown(problem) for problem in rest if problem)


def stale_silences(silences: Sequence[Silence], path: str, used: frozenset[int]) -> tuple[str, ...]:
    """Return a line for each silence of the config that names the file at `path` and had nothing to silence in it."""
    return tuple(
        f"{one.path}: no finding of {one.what} to silence"
        for number, one in enumerate(silences)
        if number not in used and one.names(path)
    )


def stale_in_run(files: Sequence[FileReport], settings: Settings) -> tuple[str, ...]:
    """Return a line for each silence of the config that had nothing to silence in any of the files of a run.

    Those that name one of the files are told there; those of rules that did not run cannot be known.
    """
    used = frozenset[int]().union(*(file.used_silences for file in files))
    ran = settings.rules_for("", ())
    return tuple(
        f"{settings.config}: no finding of {one.what} to silence in any of these files"
        for number, one in enumerate(settings.silences)
        if number not in used
        and not any(one.names(file.path) for file in files)
        and any(one.rule in (rule.id, rule.family, "all") for rule in ran)
    )


class _Spans:
    """Spans by their lines, so that only those at a finding's line are looked at."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._long: list[Span] = []
        self._short: dict[int, list[Span]] = {}
        for span in spans:
            if span.last > span.first + 1:
                self._long.append(span)
            else:
                for line in range(span.first, span.last + 1):
                    self._short.setdefault(line, []).append(span)

    def at(self, line: int) -> Iterator[Span]:
        """Yield the spans that cover this 1-based line, and others."""
        yield from self._long
        yield from self._short.get(line, ())


def _covering(finding: Finding, spans: _Spans, named: Mapping[int, Silence]) -> set[Span | int]:
    """Return what silences a finding: spans, and the numbers of silences of the config."""
    numbers = {number for number, one in named.items() if _covers(one, finding)}
    return {*numbers, *(span for span in spans.at(finding.origin.line) if _covers(span, finding))}


def _covers(silence: Span | Silence, finding: Finding) -> bool:
    rules = silence.rules if isinstance(silence, Span) else (silence.rule,)
    if not any(name in (finding.rule, *finding.rule.split("/"), "all") for name in rules):
        return False
    if isinstance(silence, Span):
        return silence.first <= finding.origin.line <= silence.last
    return not silence.text or " ".join(silence.text.split()).casefold() == finding.text.casefold()


def _spans(draft: Draft) -> tuple[list[Span], list[str]]:
    """Read the comments and the header of a draft; the second list tells which of them cannot be used, and why."""
    last = max(draft.source.line_count, 1)
    spans: list[Span] = []
    wrong: list[str] = []
    opened: list[tuple[tuple[str, ...], int, str]] = []
    for line, verb, rules, place in _directives(draft, wrong):
        if verb == "on":
            closing = [one for one in opened if set(one[0]) & set(rules) or not rules]
            spans += [Span(names, first, line, where) for names, first, where in closing]
            opened = [one for one in opened if one not in closing]
        elif verb == "off":
            opened.append((rules, line, place))
        else:
            spans.append(Span(rules, *((1, last) if verb == "ignore-file" else (line, line + 1)), place))
    return spans + [Span(names, first, last, where) for names, first, where in opened], wrong


def _directives(draft: Draft, wrong: list[str]) -> Iterable[tuple[int, str, tuple[str, ...], str]]:
    said = [(line, text) for line, text in draft.comments if "rapport:" in text]
    for line, text in said:
        place = f"{draft.path}:{line}"
        match = _DIRECTIVE.re.search(text.strip())
        rules = tuple(re.split(r"[,\s]+", match["rules"].strip())) if match and match["rules"].strip() else ()
        if match is None or (not rules and match["verb"] != "on"):
            wrong.append(f"{place}: not understood; write “rapport: ignore RULE -- reason”")
        elif match["verb"] != "on" and not (match["reason"] or "").strip():
            wrong.append(f"{place}: the silence of {', '.join(rules)} has no reason; write it behind “--”")
        else:
            yield line, match["verb"], rules, place
