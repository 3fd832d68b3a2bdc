"""Code Quality of GitLab: a list that its merge requests show."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from rapport.formats.common import Known, advice, fit, known, project_path
from rapport.report import FileReport, Report

_SEVERITIES = {"error": "critical", "warning": "major", "info": "info"}


def to_gitlab(report: Report) -> str:
    """Return the findings as one list, and a file that could not be read as a blocker."""
    issues = [_issue(one) for file in report.files for one in known(file)]
    issues += [_unread(file) for file in report.files if file.error]
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _issue(one: Known) -> dict[str, Any]:
    finding = one.finding
    path = project_path(finding.path)
    return {
        "description": fit(advice(finding)),
        "check_name": finding.rule,
        "fingerprint": _fingerprint(path, one.checksum, str(one.number)),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": fit(path), "lines": {"begin": finding.origin.line, "end": finding.origin.end_line}},
        "content": {"body": finding.why},
        "categories": ["Clarity" if finding.rule.startswith("clarity/") else "Style"],
    }


def _unread(file: FileReport) -> dict[str, Any]:
    path = project_path(file.path)
    return {
        "description": fit(file.error or ""),
        "check_name": "rapport",
        "fingerprint": _fingerprint(path, "unread", ""),
        "severity": "blocker",
        "location": {"path": fit(path), "lines": {"begin": 1, "end": 1}},
    }


def _fingerprint(*parts: str) -> str:
    """Return a checksum that no two findings of a run share, and that stays when lines move."""
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:32]
