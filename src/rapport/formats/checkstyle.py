"""Checkstyle's XML, which Jenkins, reviewdog and many others read."""

from __future__ import annotations

from xml.etree import ElementTree

from rapport import __version__
from rapport.formats.common import advice, fit, project_path
from rapport.report import Report


def to_checkstyle(report: Report) -> str:
    """Return a `file` for each file and an `error` in it for each finding; columns are in characters."""
    root = ElementTree.Element("checkstyle", version=__version__)
    for file in report.files:
        element = ElementTree.SubElement(root, "file", name=fit(project_path(file.path)))
        for finding in file.findings:
            column = {"column": str(finding.origin.column)} if finding.origin.exact else {}
            said = {"severity": finding.severity, "message": fit(advice(finding)), "source": f"rapport.{finding.rule}"}
            ElementTree.SubElement(element, "error", line=str(finding.origin.line), **column, **said)
        if file.error:
            ElementTree.SubElement(element, "error", line="1", severity="error", message=fit(file.error), source="rapport")
    ElementTree.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"
