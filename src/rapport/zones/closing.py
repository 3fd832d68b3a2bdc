"""Telling a line that closes a mail: "Best regards,", "Thanks for your help.", "Cheers -- Ann"."""

from __future__ import annotations

from rapport.matching import Pattern
from rapport.zones.courtesy_words import CLOSING_CLAUSES, CLOSINGS, JOINTS
from rapport.zones.names import is_name

_EDGE = " \t-–—~*_/<>​​"
_PUNCTUATION = ",.!;:-–—…~*_?)，。！＿"
_SENTENCE_END = Pattern(r"[.!?)]['\"”]?\s+(?=\S)")
_SIGNED = Pattern(r"(?:(?<=[.!?)])\s+|\s{2,}|\s)(?=[-–—]{1,2}\s?[A-Z][\w.]{0,15}(?: [A-Z][\w.]{0,15})?$)")
_SPACED_NAME = Pattern(r"(?<=[.!?])\s{2,}(?=[A-Z][a-z]{1,12}$)")


def closing(text: str) -> str:
    """What the line `text` closes a mail with: "full" (words only), "named" (words and name), "clause", or ""."""
    if len(text) > 90:
        return ""
    words = text.strip(_EDGE).split()
    for count in range(min(6, len(words)), 0, -1):
        head = " ".join(words[:count]).casefold().replace("’", "'")
        if head.rstrip(_PUNCTUATION) in CLOSINGS:
            return _rest(words[:count], words[count:]) or _clause(text)
    return _clause(text)


def _rest(head: list[str], rest: list[str]) -> str:
    """What `closing` says of a line with the closing words `head` and `rest` after them."""
    if not rest:
        return "full"
    marked = head[-1][-1] in _PUNCTUATION
    if rest[0].casefold() in JOINTS or (marked and rest[0].casefold() not in JOINTS):
        joined = rest[1:] if rest[0].casefold() in JOINTS else rest
        further = closing(" ".join(joined)) if joined else "full"
        if further:
            return further
        if is_name(" ".join(joined), 3, strict=False) or _name_and_number(joined):
            return "named"
    if is_name(" ".join(rest), 3, strict=not marked):
        return "named"
    return ""


def _name_and_number(words: list[str]) -> bool:
    return 1 < len(words) <= 3 and is_name(words[0], 1, strict=False) and words[-1][-1:].isdigit()


def _clause(text: str) -> str:
    lower = text.strip(_EDGE).casefold()
    short = len(lower.split()) <= 11 and len(_SENTENCE_END.re.split(lower)) <= 2
    return "clause" if short and lower.startswith(CLOSING_CLAUSES) and not lower.endswith("?") else ""


def closing_start(text: str) -> int:
    """Where in the last line `text` of a paragraph a closing begins that shares the line with other words; 0 if none.

    `… by Friday.  Thanks, Ann` closes at "Thanks", `… at noon?  --Ann` at the dashes.
    """
    tail = text[-70:]
    shift = len(text) - len(tail)
    for match in _SENTENCE_END.re.finditer(tail):
        rest = tail[match.end() :]
        kind = closing(rest)
        if kind in {"full", "named"} and rest[0].isalpha() and shift + match.end() > 0:
            return shift + match.end()
    signed = _SIGNED.re.search(tail) or _SPACED_NAME.re.search(tail)
    if signed and is_name(tail[signed.end() :], 2) and shift + signed.end() > 0:
        return shift + signed.end()
    return 0
