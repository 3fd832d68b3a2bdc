"""What leaves the house: findings, a report for every file, and what was not read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from rapport.rule import SEVERITIES, Rule
from rapport.text import Origin


class Location(NamedTuple):
    """A second place that proves a finding, such as the quoted question."""

    path: str
    origin: Origin
    text: str
    note: str


class Finding(NamedTuple):
    """One problem at one place, as it is told to the user.

    `start` and `end` are 0-based character offsets in the file; `origin` holds the 1-based lines and columns.
    `sentence` is the one it lies in, with single spaces (empty for what is missing from the mail), and begins at
    `sentence_start`; `before` and `after` are the words next to it. `score` is the learned reader's, 0 to 1, and
    `example` a sentence of the same fault with a kinder wording, where there is one. `key` names the problem for rules
    that speak once about it, `weight` ranks findings for those that show only the worst.
    """

    rule: str
    severity: str
    confidence: str
    path: str
    start: int
    end: int
    origin: Origin
    text: str
    message: str
    why: str
    alternatives: tuple[str, ...] = ()
    fix: str | None = None
    also: tuple[str, ...] = ()
    related: tuple[Location, ...] = ()
    before: str = ""
    after: str = ""
    excerpt: tuple[str, ...] = ()
    score: float | None = None
    example: tuple[str, str] | None = None
    sentence: str = ""
    sentence_start: int = 0
    key: str = ""
    weight: float = 0.0

    @property
    def further_alternatives(self) -> tuple[str, ...]:
        """The alternatives that the message does not name itself."""
        return tuple(one for one in self.alternatives if f"“{one}”" not in self.message)

    @property
    def kinder_example(self) -> tuple[str, str] | None:
        """The example, where no alternative says better what to write."""
        return None if self.alternatives else self.example

    @property
    def reading_order(self) -> tuple[int, int, str]:
        return self.start, self.end, self.rule


class Mark(NamedTuple):
    """The characters `start:end` of a paragraph that the finding `number` (from 0, in its file) marks."""

    start: int
    end: int
    number: int


class Paragraph(NamedTuple):
    """A part of a draft as its reader sees it; `beside` are the numbers of findings that stand here and mark nothing.

    `is_read` is false for what is not the author's English: quotes, signatures, other languages.
    """

    zone: str
    string: str
    depth: int = 0
    is_read: bool = True
    marks: tuple[Mark, ...] = ()
    beside: tuple[int, ...] = ()


class Page(NamedTuple):
    """A draft as its reader sees it: `heads` are lines such as “To”, `beside` findings that stand in no paragraph.

    `keeps_spaces` tells that spaces and line breaks stand as the author has set them.
    """

    heads: tuple[tuple[str, str], ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    beside: tuple[int, ...] = ()
    keeps_spaces: bool = True


class FileReport(NamedTuple):
    """What is said of one file: `lines` in all, `read` of them, the others by zone under `skipped`.

    `unsilenced` are the findings shown, those listed under them and those a baseline accepts; `used_silences` are the
    numbers (from 0) of those silences of the config that had something to silence. `pages` show its drafts, where a
    format asks for them.
    """

    path: str
    lines: int = 0
    read: int = 0
    skipped: Mapping[str, int] = {}
    error: str | None = None
    findings: tuple[Finding, ...] = ()
    silenced: int = 0
    stale_silences: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    unsilenced: tuple[Finding, ...] = ()
    used_silences: frozenset[int] = frozenset()
    pages: tuple[Page, ...] = ()

    def exit_code(self, fail_on: str) -> int:
        """Return 2 if the file could not be read, 1 if anything at or above `fail_on` was found, else 0."""
        if self.error:
            return 2
        return int(fail_on != "never" and bool(self.at_least(fail_on)))

    def at_least(self, severity: str) -> list[Finding]:
        """Return the findings of this severity or a worse one."""
        least = SEVERITIES.index(severity)
        return [finding for finding in self.findings if SEVERITIES.index(finding.severity) >= least]


class Report(NamedTuple):
    """The reports of all files of a run, in order of their paths; `model` is the version of the learned reader.

    `stale_silences` tells of silences of the config that had nothing to silence in the whole run. `rules` are those
    that have found something, by their ids.
    """

    files: tuple[FileReport, ...]
    model: str = ""
    stale_silences: tuple[str, ...] = ()
    rules: Mapping[str, Rule] = {}

    @property
    def summary(self) -> Mapping[str, int]:
        """Number of findings by severity, the worst first."""
        counts = Counter(finding.severity for file in self.files for finding in file.findings)
        return {severity: counts[severity] for severity in reversed(SEVERITIES)}
