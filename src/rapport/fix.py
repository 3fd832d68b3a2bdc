"""Safe replacements: applied to the file's own characters, or shown as a difference."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapport.report import Finding


def fixed(text: str, findings: Iterable[Finding]) -> str:
    """Put the first alternative in the place of every finding whose fix is safe.

    `text` holds the characters of the file. A finding is left alone where the file spells its words in another way
    (encoded, or with markup inside), where an earlier replacement overlaps it, and behind the line “-- ” of a mail.
    """
    parts: list[str] = []
    position = 0
    for finding in sorted(findings, key=lambda one: one.reading_order):
        written = " ".join(text[finding.start : finding.end].split())
        is_same = finding.origin.exact and written == finding.text
        if finding.fix == "safe" and is_same and finding.start >= position and not _is_signed(text, finding.start):
            parts += [text[position : finding.start], finding.alternatives[0]]
            position = finding.end
    return "".join([*parts, text[position:]])


_SIGNATURE = re.compile(r"^-- \r?$|^From ", re.MULTILINE)
"""The line above a signature, or the one with which the next mail of an mbox begins."""


def _is_signed(text: str, offset: int) -> bool:
    """Return whether a character lies behind the line “-- ” of its mail."""
    lines = [match.group() for match in _SIGNATURE.finditer(text, 0, offset)]
    return bool(lines) and lines[-1].startswith("--")


def difference(path: str, before: str, after: str) -> str:
    """Return the unified difference between two states of a file; empty if there is none."""
    from difflib import unified_diff

    lines = unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), path, path
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
