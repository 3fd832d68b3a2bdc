"""rdjson, the format of reviewdog; its columns count bytes of UTF-8."""

from __future__ import annotations

import json
from typing import Any

from rapport.formats.common import advice, fit, project_path
from rapport.report import FileReport, Finding, Report

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def to_rdjson(report: Report) -> str:
    """Return the findings as diagnostics, with the safe replacements as suggestions."""
    diagnostics = [_diagnostic(finding) for file in report.files for finding in file.findings]
    diagnostics += [_unread(file) for file in report.files if file.error]
    whole = {"source": {"name": "rapport"}, "diagnostics": diagnostics}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(finding: Finding) -> dict[str, Any]:
    range_ = _range(finding)
    diagnostic: dict[str, Any] = {
        "message": fit(advice(finding)),
        "location": {"path": fit(project_path(finding.path)), "range": range_},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if finding.fix == "safe" and finding.origin.exact:
        diagnostic["suggestions"] = [{"range": range_, "text": finding.alternatives[0]}]
    if finding.related:
        diagnostic["relatedLocations"] = [
            {
                "message": fit(f"“{place.text}” ({place.note})"),
                "location": {"path": fit(project_path(place.path)), "range": {"start": {"line": place.origin.line}}},
            }
            for place in finding.related
        ]
    return diagnostic


def _range(finding: Finding) -> dict[str, Any]:
    """Return the marked lines; columns in bytes, from 1, the end one past the last byte."""
    origin = finding.origin
    if not origin.exact or not finding.excerpt:
        return {"start": {"line": origin.line}}
    first, last = finding.excerpt[0], finding.excerpt[-1]
    return {
        "start": {"line": origin.line, "column": _bytes(first[: origin.column - 1]) + 1},
        "end": {"line": origin.end_line, "column": _bytes(last[: origin.end_column - 1]) + 1},
    }


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


def _unread(file: FileReport) -> dict[str, Any]:
    return {
        "message": fit(file.error or ""),
        "location": {"path": fit(project_path(file.path))},
        "severity": "ERROR",
        "code": {"value": "rapport"},
    }
