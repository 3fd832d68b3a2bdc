"""JUnit's XML, for the test tabs of CI: a suite for each file, and a test case for each finding."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from rapport.formats.common import advice, fit, project_path
from rapport.report import FileReport, Finding, Report


def to_junit(report: Report) -> str:
    """Return the report as test suites: errors and warnings fail, hints pass with a note, clean files pass."""
    root = ElementTree.Element("testsuites", {"name": "rapport", **_counts(report.files)})
    for file in report.files:
        name = fit(project_path(file.path))
        suite = ElementTree.SubElement(root, "testsuite", {"name": name, **_counts([file])})
        for finding in file.findings:
            _case(suite, finding, name)
        if file.error:
            case = ElementTree.SubElement(suite, "testcase", name="can be read", classname=name, time="0")
            ElementTree.SubElement(case, "error", message=fit(file.error), type="unread")
        elif not file.findings:
            ElementTree.SubElement(suite, "testcase", name="nothing to mention", classname=name, time="0")
    ElementTree.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _counts(files: Sequence[FileReport]) -> dict[str, str]:
    """Return the numbers that a suite tells of itself."""
    tests = sum(len(file.findings) + (bool(file.error) or not file.findings) for file in files)
    failures = sum(finding.severity != "info" for file in files for finding in file.findings)
    errors = sum(bool(file.error) for file in files)
    return {"tests": str(tests), "failures": str(failures), "errors": str(errors), "time": "0"}


def _case(suite: ElementTree.Element, finding: Finding, name: str) -> None:
    place = f"{finding.origin.line}:{finding.origin.column}"
    case = ElementTree.SubElement(suite, "testcase", name=f"{place} {finding.rule}", classname=name, time="0")
    said = fit(f"{name}:{place}: {finding.severity} {finding.rule}\n{advice(finding)}\n{finding.why}")
    if finding.severity == "info":
        ElementTree.SubElement(case, "system-out").text = said
    else:
        ElementTree.SubElement(case, "failure", message=fit(finding.message), type=finding.severity).text = said
