"""Replies of a word or two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.draft import Block, Draft
from rapport.matching import Pattern, fold
from rapport.rule import Hit

_YES = "fine|noted|no|ok|okay|k|yes|yep|nope|nah|sure|whatever|done|received|wrong|agreed|understood|duly noted"
_WHAT = "why|why not|what|so what"
_NO = (
    "not now|not interested|no way|can't|cannot|don't|later|maybe|approved|denied|rejected|declined|seen|read|correct|"
    "and|no idea|no comment|not really|not sure"
)
_SHRUG = "i know|if you say so|as you wish|up to you|your call|see above|see below|will do|ack|n/a|nothing"
_REBUFF = (
    "never|absolutely not|so be it|your choice|not my problem|ask (?:him|her|them)|"
    "i see|i said no|already done|already sent"
)
_CURT = Pattern(rf"(?:{_YES}|{_WHAT}|{_NO}|{_SHRUG}|{_REBUFF})", re.IGNORECASE)
_SOFT = frozenset(
    {
        "will do",
        "agreed",
        "done",
        "approved",
        "received",
        "yes",
        "yep",
        "sure",
        "ok",
        "okay",
        "understood",
        "correct",
        "ack",
    }
)
"""Curt and yet agreeing: only a hint."""


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find a reply whose whole own text is a word or two that may be taken as annoyed."""
    if not draft.is_reply or any(one.zone == "forward" for one in draft.blocks):
        return
    own = [one for one in draft.in_zones(("body", "list")) if one.string.strip()]
    frame = draft.in_zones(("greeting", "sign-off"))
    if len(own) != 1 or any(re.search(r"\b(?:thank|best|kind)", one.string, re.IGNORECASE) for one in frame):
        return
    string = fold(own[0].string)
    said = " ".join(string.split()).rstrip(" .!…?-").lower()
    if _CURT.fullmatch(said):
        soft = said in _SOFT
        start = len(string) - len(string.lstrip())
        end = len(string.rstrip())
        yield Hit(start, end, severity="info" if soft else None, confidence="low" if soft else None, block=own[0])
