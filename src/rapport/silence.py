"""Findings the user has accepted: each silence has a reason, is counted, and is told when it has nothing to silence.

A silence never stands where the recipient would see it: it is a comment in HTML, Markdown and templates, the header
`X-Rapport-Ignore` in a mail, and otherwise an entry of the config or of a baseline.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from rapport.draft import Draft
from rapport.matching import Pattern
from rapport.report import Finding
from rapport.settings import Silence

HEADER = "x-rapport-ignore"
_DIRECTIVE = Pattern(
    r"rapport:\s*(?P<verb>ignore-file|ignore|off|on)\b\s*(?P<rules>(?:(?!--).)*?)\s*(?:--\s*(?P<reason>.*))?$",
    re.DOTALL,
)


class BaselineError(Exception):
    """A baseline cannot be used; the message names the file and what would be right."""


class Span(NamedTuple):
    """The 1-based lines `first` to `last` on which findings of `rules` are accepted, and where that is said."""

    rules: tuple[str, ...]
    first: int
    last: int
    place: str


class Silenced(NamedTuple):
    """What is left to show, how many were silenced, the silences that no longer do anything, and what was not read."""

    findings: tuple[Finding, ...]
    number: int = 0
    stale: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


class Baseline(NamedTuple):
    """Findings known before: how often each identity may occur."""

    path: str
    known: Mapping[tuple[str, ...], int]


def silence(
    findings: Sequence[Finding], draft: Draft, silences: Iterable[Silence] = (), baseline: Baseline | None = None
) -> Silenced:
    """Take out of the findings of one draft those that its comments, its header, the config or the baseline accept."""
    spans, wrong = _spans(draft)
    named = [one for one in silences if fnmatch(draft.path, one.path) or fnmatch(draft.path, f"*/{one.path}")]
    budget = Counter(baseline.known) if baseline else Counter()
    both: list[Span | Silence] = [*spans, *named]
    used: set[int] = set()
    left = []
    for finding in findings:
        hushed = [id(one) for one in both if _covers(one, finding)]
        used |= set(hushed)
        key = identity(finding)
        if not hushed and budget[key] > 0:
            budget[key] -= 1
        elif not hushed:
            left.append(finding)
    stale = [f"{one.place}: nothing to ignore for {', '.join(one.rules)}" for one in spans if id(one) not in used]
    stale += [
        f"{one.path}: no finding of {one.rule}{f' on “{one.text}”' if one.text else ''} to silence"
        for one in named
        if id(one) not in used and not set("*?[") & set(one.path)
    ]
    return Silenced(tuple(left), len(findings) - len(left), (*wrong, *stale))


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
    header = draft.headers.get(HEADER)
    if header is not None:
        said.insert(0, (1, f"rapport: ignore-file {header}"))
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


def identity(finding: Finding) -> tuple[str, ...]:
    """What a finding is known by when lines have moved: file, rule, words, and the words next to them."""
    return (finding.path, finding.rule, finding.text.casefold(), finding.before.casefold(), finding.after.casefold())


def read_baseline(path: str) -> Baseline:
    """Read a baseline. Raises `BaselineError` where it is missing or is none."""
    try:
        entries = json.loads(Path(path).read_text(encoding="utf-8"))["findings"]
        keys = [tuple(str(entry[name]) for name in _KEYS) for entry in entries]
    except OSError as error:
        reason = f"there is no baseline to read ({error.strerror}); write one with --write-baseline"
        raise BaselineError(f"{path}: {reason}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise BaselineError(f"{path}: this is not a baseline; write a new one with --write-baseline") from error
    return Baseline(path, Counter(keys))


_KEYS = ("path", "rule", "text", "before", "after")


def baseline_text(findings: Iterable[Finding]) -> str:
    """Give the content of a baseline that accepts `findings`."""
    entries = [dict(zip(_KEYS, identity(finding), strict=True)) for finding in findings]
    return json.dumps({"version": 1, "findings": entries}, indent=1, ensure_ascii=False) + "\n"


def pruned(baseline: Baseline, findings: Iterable[Finding]) -> list[dict[str, str]]:
    """Give the entries of a baseline that still stand for one of `findings`."""
    present = Counter(identity(finding) for finding in findings)
    both = Counter(baseline.known) & present
    return [dict(zip(_KEYS, key, strict=True)) for key in sorted(both.elements())]
