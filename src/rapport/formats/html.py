"""A page for a browser: the drafts as their readers see them, marks in the text, and the notes beside it.

The page stands alone: it fetches nothing, its one script only lays out the notes, no draft can add another, and it
can be read by keyboard, aloud and on paper.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from html import escape
from importlib.resources import files as resources

from rapport.formats.common import fit, project_path
from rapport.formats.html_page import Shown, drafts
from rapport.formats.text import lines_read
from rapport.report import FileReport, Report
from rapport.rule import SEVERITIES, Rule

_PLURALS = {"error": "errors", "warning": "warnings", "info": "hints"}
_NAMES = {"error": "error", "warning": "warning", "info": "hint"}


def to_html(report: Report) -> str:
    """Return the report as one page of HTML."""
    style, script = _beside("html.css"), _beside("html.js")
    own = b64encode(sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{own}'"
    return "".join(
        f"{line}\n"
        for line in (
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{_title(report)} – rapport</title>\n<style>\n{style}</style>\n</head>\n<body>",
            '<a class="skip" href="#drafts">To the drafts</a>',
            *_header(report),
            '<main id="drafts">',
            *(line for number, file in enumerate(report.files, 1) for line in _file(number, file)),
            "</main>",
            *_footer(report),
            f"<script>{script}</script>\n</body>\n</html>",
        )
    )


def _beside(name: str) -> str:
    return resources("rapport.formats").joinpath(name).read_text(encoding="utf-8")


def _counted(number: int, name: str) -> str:
    return f"{number} {_NAMES[name] if number == 1 else _PLURALS[name]}"


def _title(report: Report) -> str:
    counts = [_counted(number, name) for name, number in report.summary.items() if number]
    where = f"{len(report.files)} file{'s' * (len(report.files) != 1)}"
    return f"{', '.join(counts) or 'Nothing to mention'} in {where}"


def _header(report: Report) -> Iterator[str]:
    """Yield the heading and the two tables that sum the report up."""
    yield f"<header>\n<h1>{_title(report)}</h1>"
    unread = sum(bool(file.error) for file in report.files)
    silenced = sum(file.silenced for file in report.files)
    told = [f"{unread} could not be read"] * bool(unread) + [f"{silenced} silenced"] * bool(silenced)
    if told:
        yield f"<p>{', '.join(told)}.</p>"
    if any(report.summary.values()) or len(report.files) > 1:
        yield '<div class="tables">'
        yield from _rules(report)
        yield from _files(report)
        yield "</div>"
    yield from (f'<p class="problem">Stale silence: {_safe(line)}</p>' for line in report.stale_silences)
    yield "</header>"


def _rules(report: Report) -> Iterator[str]:
    """Yield the table of the rules that have found something, the most frequent first."""
    counts = Counter((one.rule, one.severity) for file in report.files for one in file.findings)
    if not counts:
        return
    yield '<div class="scroll"><table><caption>By rule</caption>'
    yield '<thead><tr><th scope="col">Rule</th><th scope="col">Severity</th>'
    yield '<th scope="col" class="number">Found</th></tr></thead><tbody>'
    for (rule, severity), number in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
        yield f'<tr><th scope="row">{_safe(rule)}{_about(report.rules, rule)}</th><td>{_severity(severity)}</td>'
        yield f'<td class="number">{number}</td></tr>'
    yield "</tbody></table></div>"


def _about(rules: Mapping[str, Rule], rule: str) -> str:
    return f'<span class="about">{_safe(rules[rule].summary)}</span>' if rule in rules else ""


def _files(report: Report) -> Iterator[str]:
    """Yield the table of the files, with a link to those in which something is found."""
    yield '<div class="scroll"><table><caption>By file</caption>'
    heads = "".join(f'<th scope="col" class="number">{_PLURALS[one].capitalize()}</th>' for one in reversed(SEVERITIES))
    yield f'<thead><tr><th scope="col">File</th>{heads}</tr></thead><tbody>'
    for number, file in enumerate(report.files, 1):
        counts = Counter(finding.severity for finding in file.findings)
        name = _safe(project_path(file.path))
        linked = f'<a href="#file-{number}">{name}</a>' if _has_section(file) else name
        about = f'<span class="about">{"not read" if file.error else lines_read(file)}</span>'
        cells = "".join(f'<td class="number">{counts[one] or "–"}</td>' for one in reversed(SEVERITIES))
        yield f'<tr><th scope="row">{linked}{about}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _has_section(file: FileReport) -> bool:
    return bool(file.error or file.findings or file.notices or file.stale_silences)


def _file(number: int, file: FileReport) -> Iterator[str]:
    """Yield the section of a file in which something is found or wrong."""
    if not _has_section(file):
        return
    yield f'<section id="file-{number}" aria-labelledby="name-{number}">'
    yield f'<h2 id="name-{number}">{_safe(project_path(file.path))}</h2>'
    said: Iterable[str] = ([file.error] if file.error else []) + [*file.notices, *file.stale_silences]
    yield from (f'<p class="problem">{_safe(line)}</p>' for line in said)
    yield from drafts(Shown.of(number, file))
    yield "</section>"


def _footer(report: Report) -> Iterator[str]:
    yield "<footer><p>Made by rapport on one machine; nothing of the drafts has left it."
    yield f"Learned reader {_safe(report.model)}.</p></footer>" if report.model else "</p></footer>"


def _severity(severity: str) -> str:
    return f'<span class="severity {severity}">{_NAMES[severity]}</span>'


def _safe(text: str) -> str:
    return escape(fit(text))
