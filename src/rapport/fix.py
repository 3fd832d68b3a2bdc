"""Safe replacements: applied to the file's own characters, or shown as a difference."""

from __future__ import annotations

from collections.abc import Iterable

from rapport.report import Finding


def fixed(text: str, findings: Iterable[Finding]) -> str:
    """Put the first alternative in the place of every finding whose fix is safe.

    `text` holds the characters of the file. A finding is left alone where the file spells its words in another way
    (encoded, or with markup inside) and where an earlier replacement overlaps it.
    """
    parts: list[str] = []
    position = 0
    for finding in sorted(findings, key=lambda one: one.reading_order):
        written = " ".join(text[finding.start : finding.end].split())
        if finding.fix == "safe" and finding.origin.exact and finding.start >= position and written == finding.text:
            parts += [text[position : finding.start], finding.alternatives[0]]
            position = finding.end
    return "".join([*parts, text[position:]])


def difference(path: str, before: str, after: str) -> str:
    """Give the unified difference between two states of a file; empty if there is none."""
    from difflib import unified_diff

    lines = unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), path, path
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
