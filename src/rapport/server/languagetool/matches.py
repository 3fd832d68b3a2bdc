"""Findings as LanguageTool tells them, with places in UTF-16 units of the text that was sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import shorten
from typing import Any

from rapport.report import Finding
from rapport.rule import Rule
from rapport.server.languagetool.selection import client_id, kind_of
from rapport.server.languagetool.sent import Sent, utf_16_length

_CONTEXT = 40
"""So many characters before and behind the words are shown with them."""

_QUOTED = 40
"""So many characters of the words themselves are quoted in a message."""

_WORD = re.compile(r"\w+")


def match_of(finding: Finding, rule: Rule, sent: Sent) -> dict[str, Any]:
    """Return the match that tells one finding of a rule."""
    start, end = sent.place(*_marked(finding, sent.string))
    learned = finding.score is not None
    return {
        "message": _message(finding),
        "shortMessage": rule.summary,
        "replacements": [{"value": one} for one in finding.alternatives],
        "offset": utf_16_length(sent.whole[:start]),
        "length": utf_16_length(sent.whole[start:end]),
        "context": _context(sent.whole, start, end),
        "sentence": finding.sentence,
        "type": {"typeName": "Hint" if finding.severity == "info" else "Other"},
        "rule": _rule(rule),
        "ignoreForIncompleteSentence": learned,
        "contextForSureMatch": -1 if learned else 0,  # what the learned reader says holds for the sentence as a whole
    }


def apart(matches: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return matches in order, none within another: clients show one for a place, as LanguageTool's never overlap.

    The mark of a longer one ends where one within it begins, or begins where that ends. Where it has replacements,
    they stand for all its words, and it stays as it is.
    """
    ordered = sorted(matches, key=lambda one: (one["offset"], -one["length"]))
    return [one if one["replacements"] else _cut(one, ordered) for one in ordered]


def _cut(match: dict[str, Any], others: Sequence[dict[str, Any]]) -> dict[str, Any]:
    start, end = match["offset"], match["offset"] + match["length"]
    for other in others:
        first, last = other["offset"], other["offset"] + other["length"]
        if start <= first and last <= end and other["length"] < end - start:
            start, end = (start, first) if first > start else (last, end)
    return _moved(match, start, end)


def _moved(match: dict[str, Any], start: int, end: int) -> dict[str, Any]:
    context = match["context"]
    place = {"offset": context["offset"] + start - match["offset"], "length": end - start}
    return match | {"offset": start, "length": end - start, "context": context | place}


def _rule(rule: Rule) -> dict[str, Any]:
    kind = kind_of(rule.id)
    return {
        "id": client_id(rule.id),
        "description": rule.summary,
        "issueType": kind.issue,
        "category": {"id": kind.category, "name": kind.name},
    }


def _marked(finding: Finding, string: str) -> tuple[int, int]:
    """Return the characters to mark: for what is missing, the word beside its place, since clients mark something."""
    if finding.start < finding.end:
        return finding.start, finding.end
    word = _WORD.search(string, finding.start) or next(iter(reversed(list(_WORD.finditer(string)))), None)
    return word.span() if word else (0, len(string))


def _message(finding: Finding) -> str:
    """Return what is said of the words: clients mark them and list what may replace them, so long quotes are cut."""
    message = finding.message
    for quoted in (finding.text, *finding.alternatives):
        message = message.replace(f"“{quoted}”", f"“{shorten(quoted, _QUOTED, placeholder=' …')}”")
    if not finding.kinder_example:
        return message
    found, kinder = finding.kinder_example
    return f"{message} For example, “{kinder}” instead of “{found}”."


def _context(whole: str, start: int, end: int) -> dict[str, Any]:
    first, last = max(start - _CONTEXT, 0), min(end + _CONTEXT, len(whole))
    before, after = "..." if first else "", "..." if last < len(whole) else ""
    shown = whole[first:last].replace("\r", " ").replace("\n", " ")
    return {
        "text": f"{before}{shown}{after}",
        "offset": len(before) + utf_16_length(whole[first:start]),
        "length": utf_16_length(whole[start:end]),
    }
