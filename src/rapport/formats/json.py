"""JSON, version 1, as `docs/schema/report-1.json` describes it, and one line a file."""

from __future__ import annotations

import json
from typing import Any

from rapport.report import FileReport, Finding, Location, Report

VERSION = 1


def to_json(report: Report) -> str:
    """Return the whole report as one object."""
    files = [file_object(file) for file in report.files]
    whole = {
        "version": VERSION,
        "model": report.model,
        "files": files,
        "summary": report.summary,
        "stale_silences": list(report.stale_silences),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def to_jsonl(report: Report) -> str:
    """Return one line for each file, each an object of `files`."""
    return "".join(json.dumps(file_object(file), ensure_ascii=False) + "\n" for file in report.files)


def file_object(file: FileReport) -> dict[str, Any]:
    """Return the object for one file."""
    return {
        "path": file.path,
        "lines": file.lines,
        "read": file.read,
        "skipped": dict(file.skipped),
        "error": file.error,
        "findings": [_finding(finding) for finding in file.findings],
        "silenced": file.silenced,
        "stale_silences": list(file.stale_silences),
        "notices": list(file.notices),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    origin = finding.origin
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "line": origin.line,
        "column": origin.column,
        "end_line": origin.end_line,
        "end_column": origin.end_column,
        "exact": origin.exact,
        "text": finding.text,
        "message": finding.message,
        "why": finding.why,
        "alternatives": list(finding.alternatives),
        "fix": finding.fix,
        "also": list(finding.also),
        "related": [_place(place) for place in finding.related],
        "score": finding.score,
        "example": list(finding.example) if finding.example else None,
    }


def _place(place: Location) -> dict[str, Any]:
    line, column = place.origin.line, place.origin.column
    return {"path": place.path, "line": line, "column": column, "text": place.text, "note": place.note}
