"""Marks that raise the voice or let it trail off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.draft import Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit
from rapport.tables import is_cited, is_inside, quoted_spans

_RUN = Pattern(r"(?<=[\w\"'”’)\]*])(?:[ \t](?=[!?]+(?:\s*$|\s+[A-Z])))?(?P<mark>[!?]{2,})(?![\w=])", re.MULTILINE)
_TRAIL = Pattern(r"(?<=[^\W\d_])(?:[ \t]?…|\.{3,4})(?=[\"'”’)]?\s*$)")
_SHORT = 12
"""A paragraph of more words trails off only where it is the last."""
_CURT = 2
"""So few words at the end of a mail keep something back, whatever they are."""
_LONGEST = 500
"""So many characters of a sentence are read before its end."""
_LOUD = 4
"""So many “!” are too many for joy as well."""
_LOUD_GREETING = 3
"""In a greeting, where “Hi” says nothing of joy, so many are."""
_READINGS = {
    "!": "may be read as shouting or alarm",
    "?": "may be read as impatience",
    "!?": "may be read as outrage",
    "…": "leaves something unsaid, and the reader may guess the worst",
}
_CHEER = r"""
    thank\w* congrat\w* happy welcome wow yay hooray great love\w* fun enjoy merry cheers woo\w* part(?:y|ay) birthday awesome
    excited wonderful fantastic amazing beautiful lucky hi hello hey bye
""".split()
_GOOD_WISH = "good (?:luck|job|morning|night|one)|well done"
_LEISURE = "weekend|holidays?|vacation|golf|game|wedding|baby|can't wait|(?:good|great|big) news|yeah|yippee"
_WARM = Pattern(rf"\b(?:{'|'.join(_CHEER)}|{_GOOD_WISH}|{_LEISURE})\b", re.IGNORECASE)
_SMILE = Pattern(r"[!?]\s*(?:[:;]['-]?[)D]|[😀-😄😉😊🙂🎉])")
_POINTED = Pattern(
    r"\b(?:you\w*|u|hop(?:ed|ing)|expected|thought|suppose|wonder\w*|maybe|fine|whatever|as usual|never mind|(?:once|yet) again|obviously|apparently|i guess|if (?:that|this|it)|still)\b|\bbut\s*$|\bwell,",
    re.IGNORECASE,
)
"""Words with which dots are heard as a reproach or as doubt."""
_WISH = Pattern(r"\b(?:wish\w*|keep in touch|enjoy|thank\w*|see you|cheers)\b", re.IGNORECASE)
_GARBLED = Pattern(r"[a-z]\?[a-z]|\w\?{3,}\s{2,}\w|\d\?{2,}|(?<!\?)\?{2,}+[\w$]|\bw{6,}\?{2}")
"""Question marks that stand for characters some program could not write."""


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find “!!”, “???”, “?!” after a word, and dots that trail off at the end of a paragraph.

    Joy in a sentence makes “!!” harmless, so it counts as a hint there; so do dots without a word that they make a
    reproach of. The subject of a reply is not the writer's.
    """
    if is_cited(block):
        return
    string = block.string
    cited = quoted_spans(string)
    runs = list(_RUN.finditer(string))
    garbled = bool(runs) and _GARBLED.search(string) is not None
    for match in runs:
        start = match.start("mark")
        if not is_inside(start, cited) and not ("!" not in match["mark"] and garbled):
            yield _of_run(string, start, match["mark"], greets=block.zone == "greeting")
    trail = _TRAIL.search(string) if block.zone == "body" else None
    last = draft.in_zones(("body",))[-1:] == (block,)
    if trail and (last or len(block.string.split()) <= _SHORT) and not is_inside(trail.start(), cited):
        said = _last_words(string[: trail.start()])
        pointed = (_POINTED.search(said) and not _WISH.search(said)) or (last and len(said.split()) <= _CURT and not said.isupper() and "below" not in said.lower())
        yield _hit(trail.start(), trail.end(), "…", ".", "info", None if pointed else "low")


def _of_run(string: str, start: int, found: str, *, greets: bool) -> Hit:
    kind = found[0] if len(set(found)) == 1 else "!?"
    end = start + len(found)
    warm = kind == "!" and _WARM.search(_sentence_before(string, start)) is not None
    harmless = (warm and len(found) < (_LOUD_GREETING if greets else _LOUD)) or _SMILE.match(string, end - 1) is not None
    calm = "!" if warm else "?" if "?" in found else "."
    return _hit(start, end, kind, calm, "info" if warm else None, "low" if harmless else None)


def _last_words(string: str) -> str:
    """Return the words after the last full stop; a line break does not end a sentence."""
    return re.split(r"[.!?]\s", " ".join(string.split()))[-1]


def _sentence_before(string: str, end: int) -> str:
    """Return the words up to `end` from the last full stop, or from the end of the line before."""
    first = max(end - _LONGEST, 0)
    start = max(string.rfind(mark, first, end) for mark in (". ", "! ", "? ", "\n"))
    return string[max(start + 1, first) : end]


def _hit(start: int, end: int, kind: str, calm: str, severity: str | None, confidence: str | None) -> Hit:
    values = {"reading": _READINGS[kind]}
    return Hit(start, end, values=values, alternatives=(calm,), severity=severity, confidence=confidence, key=kind)
