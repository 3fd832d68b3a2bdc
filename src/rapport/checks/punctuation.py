"""Marks that raise the voice or let it trail off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.checks.cues import Pattern
from rapport.checks.quoted import is_inside, quoted_spans
from rapport.draft import Block, Draft
from rapport.rule import Hit

_RUN = Pattern(r"(?<=[\w\"'”’)\]*])(?:[ \t](?=[!?]+(?:\s*$|\s+[A-Z])))?(?P<mark>[!?]{2,})(?![\w=])", re.MULTILINE)
_TRAIL = Pattern(r"(?<=[^\W\d_])(?:[ \t]?…|\.{3,4})(?=[\"'”’)]?\s*$)")
_SHORT = 12
"""A paragraph of more words trails off only where it is the last."""
_READINGS = {
    "!": "may be read as shouting or alarm",
    "?": "may be read as impatience",
    "!?": "may be read as outrage",
    "…": "leaves something unsaid, and the reader may guess the worst",
}
_WARM = Pattern(
    r"\b(?:thank\w*|congrat\w*|happy|welcome|wow|yay|hooray|great|love\w*|fun|enjoy|merry|cheers|woo\w*|party|birthday|awesome|"
    r"excited|wonderful|fantastic|amazing|beautiful|lucky|hi|hello|hey|bye|good (?:luck|job|morning|night|one))\b",
    re.IGNORECASE,
)


def punctuation(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find “!!”, “???”, “?!” after a word, and dots that trail off at the end of a paragraph.

    Joy in a sentence makes “!!” harmless, so it counts as mild there.
    """
    string = block.string
    cited = quoted_spans(string)
    for match in _RUN.finditer(string):
        found = match["mark"]
        kind = found[0] if len(set(found)) == 1 else "!?"
        start, end = match.span("mark")
        if not is_inside(start, cited):
            warm = kind == "!" and _WARM.search(_sentence_before(string, start)) is not None
            calm = "?" if "?" in found else "."
            yield _hit(start, end, kind, "!" if warm else calm, "info" if warm else None)
    trail = _TRAIL.search(string) if block.zone == "body" else None
    last = draft.in_zones(("body",))[-1:] == (block,)
    if trail and (last or len(block.string.split()) <= _SHORT) and not is_inside(trail.start(), cited):
        yield _hit(trail.start(), trail.end(), "…", ".", "info")


def _sentence_before(string: str, end: int) -> str:
    """Give the words up to `end` from the last full stop, or from the end of the line before."""
    start = max(string.rfind(mark, 0, end) for mark in (". ", "! ", "? ", "\n"))
    return string[start + 1 : end]


def _hit(start: int, end: int, kind: str, calm: str, severity: str | None) -> Hit:
    return Hit(start, end, values={"reading": _READINGS[kind]}, alternatives=(calm,), severity=severity, key=kind)
