"""Telling a name from other short text."""

from __future__ import annotations

from rapport.matching import Pattern
from rapport.zones.courtesy_words import NOT_NAMES
from rapport.zones.tables import phrases

_NAME_WORD = Pattern(r"(?:[^\W\d_][\w'’.\-]*|\(.{1,20}\)|&|/|\"\w+\")$")
_REMARK = Pattern(r"(?<=.)\s+\([^()]*\)$")
_DECORATION = " \t-–—~*_/|<>​​"
_PARTICLES = frozenset(phrases("van|von|de|der|den|di|da|del|la|le|du|dos|el|al|bin|ibn|and|und|et|y|e|ter|ten"))
_TITLES = frozenset(phrases("ph.d|phd|md|m.d|jr|sr|ii|iii|iv|esq|mba|cpa|cfa|dr|prof|mr|mrs|ms"))
_FIRMS = frozenset(
    phrases("""
    inc|inc.|corp|corp.|corporation|llc|ltd|ltd.|llp|gmbh|plc|company|group|university|institute|department|dept|
    management|capital|energy|services|solutions|systems|technologies|software|consulting|international|research|
    association|bank|program|team|support|center|centre|committee|division|office|meeting|conference|report
    """)
)
"""Words that make a capitalised phrase the name of a firm or thing, not of a person."""


def is_name(text: str, most: int = 4, *, strict: bool = True) -> bool:
    """Whether `text` may be a person's name or initials.

    With `strict` every word must be written like a name; without, one or two lower-case words pass as well, as they
    do under "Thanks,".
    """
    if len(text) > 56 or text.endswith(":"):
        return False
    words = _REMARK.re.sub("", text.strip(_DECORATION)).rstrip(".,!;)*_ ").split()
    if not 0 < len(words) <= most or (len(words) > 1 and not _FIRMS.isdisjoint(word.casefold() for word in words)):
        return False
    return all(_is_part(word, strict and len(words) > 1) for word in words) and _has_name(words, strict)


def is_dashed_name(text: str) -> bool:
    """`-Will` or `--Will`: with the dash even a name that is a word as well is one."""
    name = text.lstrip("-–—~")
    return 0 < len(text) - len(name) <= 3 and name.isalpha() and name.istitle() and len(name) <= 14


def _is_part(word: str, capital: bool) -> bool:
    bare = word.rstrip(".,").casefold()
    if bare in _PARTICLES or bare in _TITLES:
        return True
    if bare in NOT_NAMES or not _NAME_WORD.re.match(word.rstrip(",")):
        return False
    return not capital or not word[0].islower()


def _has_name(words: list[str], strict: bool) -> bool:
    first = words[0]
    if not any(word[0].isalpha() for word in words):
        return False
    return not strict or first[0].isupper() or not first.isascii() or (len(words) == 1 and len(first) <= 3)
