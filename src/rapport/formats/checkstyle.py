"""Checkstyle's XML, which Jenkins, reviewdog and many others read."""

from __future__ import annotations

from xml.etree import ElementTree

from rapport import __version__
from rapport.formats.common import advice, fit, project_path
from rapport.report import Finding, Report


def to_checkstyle(report: Report) -> str:
    """Return a `file` for each file and an `error` in it for each finding; columns are in characters."""
    root = ElementTree.Element("checkstyle", version=__version__)
    for file in report.files:
        element = ElementTree.SubElement(root, "file", name=fit(project_path(file.path)))
        for finding in file.findings:
            ElementTree.SubElement(element, "error", _attributes(finding))
        if file.error:
            unread = {"line": "1", "severity": "error", "message": fit(file.error), "source": "rapport"}
            ElementTree.SubElement(element, "error", unread)
    ElementTree.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _attributes(finding: Finding) -> dict[str, str]:
    said = {"severity": finding.severity, "message": fit(advice(finding)), "source": f"rapport.{finding.rule}"}
    column = {"column": str(finding.origin.column)} if finding.origin.exact else {}
    return {"line": str(finding.origin.line), **column, **said}
