"""SARIF 2.1.0, as code scanning of GitHub and other viewers read it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from rapport import __version__
from rapport.formats.common import Known, fit, known, project_path
from rapport.report import FileReport, Finding, Location, Report
from rapport.rule import Rule
from rapport.text import Origin

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_RANKS = {"high": 90.0, "medium": 60.0, "low": 30.0}
_LONGEST = 1024
"""So many characters of a description are shown by GitHub."""


def to_sarif(report: Report) -> str:
    """Return the report as one run of SARIF; what could not be read is told as a notification."""
    ids = sorted({finding.rule for file in report.files for finding in file.findings})
    numbers = {rule: number for number, rule in enumerate(ids)}
    failed = [file for file in report.files if file.error]
    driver = {
        "name": "rapport",
        "semanticVersion": __version__,
        "rules": [_rule(rule, report.rules.get(rule)) for rule in ids],
        "properties": {"model": report.model},
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "rapport/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not failed, "toolExecutionNotifications": [_notification(file) for file in failed]}
        ],
        "results": [_result(one, numbers) for file in report.files for one in known(file)],
    }
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _rule(rule_id: str, rule: Rule | None) -> dict[str, Any]:
    """Describe a rule; without its card only the id is known."""
    if rule is None:
        return {"id": rule_id, "name": rule_id, "shortDescription": {"text": rule_id}}
    return {
        "id": rule_id,
        "name": rule_id,
        "shortDescription": {"text": rule.summary[:_LONGEST]},
        "fullDescription": {"text": rule.why[:_LONGEST]},
        "help": {"text": "\n".join(_help(rule)), "markdown": "\n".join(_help(rule, "**", "`"))},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "rank": _RANKS[rule.confidence]},
        "properties": {
            "tags": [rule.family],
            "precision": rule.confidence,
            "problem.severity": {"info": "recommendation"}.get(rule.severity, rule.severity),
        },
    }


def _help(rule: Rule, bold: str = "", code: str = "") -> Iterator[str]:
    """Say why the rule speaks, and show an example of both kinds and how to accept a finding."""
    yield f"{bold}Why:{bold} {rule.why}"
    for title, examples in (("It speaks about:", rule.fails[:3]), ("It is silent about:", rule.passes[:3])):
        yield from ("", f"{bold}{title}{bold}", "") if examples else ()
        yield from (f"- {code}{' '.join(one.text.split()).replace('`', '’')}{code}" for one in examples)
    silence = f"{code}rapport: ignore {rule.id} -- reason{code}"
    ways = f"{silence} in a comment of the file, a silence in the config, or a baseline."
    yield from ("", f"{bold}To accept it:{bold} {ways}")


def _result(one: Known, numbers: Mapping[str, int]) -> dict[str, Any]:
    finding = one.finding
    score = _RANKS[finding.confidence] if finding.score is None else round(finding.score * 100, 1)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": numbers[finding.rule],
        "level": _LEVELS[finding.severity],
        "rank": score,
        "message": {"text": fit(finding.message)},
        "locations": [{"physicalLocation": _place(finding.path, finding.origin, finding.text)}],
        "partialFingerprints": {
            "ruleAndSentence/v1": f"{one.checksum}:{one.number}",
            "primaryLocationLineHash": f"{one.checksum}:{one.number}",
        },
        "properties": {"confidence": finding.confidence, "why": finding.why, "also": list(finding.also)},
    }
    if finding.related:
        result["relatedLocations"] = [_related(number, place) for number, place in enumerate(finding.related, 1)]
    if finding.fix == "safe" and finding.origin.exact:
        result["fixes"] = [_fix(finding)]
    return result


def _place(path: str, origin: Origin, text: str = "") -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": origin.line}
    if origin.exact:
        region |= {"startColumn": origin.column, "endLine": origin.end_line, "endColumn": origin.end_column}
    if text:
        region["snippet"] = {"text": fit(text)}
    return {"artifactLocation": {"uri": _uri(path)}, "region": region}


def _uri(path: str) -> str:
    """Return the address of a file, relative to the working folder where it lies in it."""
    name = project_path(path)
    if os.path.isabs(name):
        return Path(name).as_uri()
    return quote(name.encode("utf-8", "surrogateescape"), safe="/")


def _related(number: int, place: Location) -> dict[str, Any]:
    where = {"id": number, "message": {"text": fit(f"“{place.text}” ({place.note})")}}
    return {**where, "physicalLocation": _place(place.path, place.origin)}


def _fix(finding: Finding) -> dict[str, Any]:
    place = _place(finding.path, finding.origin)
    replacement = {"deletedRegion": place["region"], "insertedContent": {"text": finding.alternatives[0]}}
    change = {"artifactLocation": place["artifactLocation"], "replacements": [replacement]}
    return {"description": {"text": f"Write “{finding.alternatives[0]}”"}, "artifactChanges": [change]}


def _notification(file: FileReport) -> dict[str, Any]:
    where = {"physicalLocation": {"artifactLocation": {"uri": _uri(file.path)}}}
    return {"level": "error", "message": {"text": fit(file.error or "")}, "locations": [where]}
