"""References that only some cultures share, and days on which a reader's country does not work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapport.draft import Block, Draft
from rapport.matching import Pattern
from rapport.phrases import PhraseMatch
from rapport.rule import Hit
from rapport.tables import Table, hit_of

if TYPE_CHECKING:
    from datetime import date

    from holidays import HolidayBase

CUE = "cue"
"""Note of the rows whose words name a day, and are no finding themselves."""

_SOUTH = frozenset("AR AU BO BR BW CL FJ LS MG MU MZ NA NZ PE PY RE SZ UY ZA ZM ZW".split())
_CODE = Pattern(r"\b[A-Z]{2}\b")


def find(block: Block, draft: Draft, *, table: Table) -> Iterator[Hit]:
    """Find the references of the table, and deadlines on a day off in the country of a reader.

    Where the config tells the countries of the author and of all readers, a reference that they all share is none.
    """
    countries = _countries(draft)
    for match in table.matches(block.string):
        note = match.entry.note
        if note != CUE and not _is_shared(note, countries) and not _is_dated(match, block.string):
            yield _reference(match, block.string)
    yield from _days_off(block, draft)


_NAMES_DAY = Pattern(r"Write the dates?$")
_BEFORE_DAY = Pattern(
    r"\b(?:after|before|by|until|till|on|over|at|around|about|since|during|for|through|next|last|this|to|of|come|than"
    r"|between|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_DATE_BEHIND = Pattern(r"\s*[,(]?\s*(?:the\s+|on\s+)?(?:\d|[A-Z][a-z]{2,8}\.?\s+\d)|\s+(?:of\s+)?(?:19|20)\d\d")


def _is_dated(match: PhraseMatch, string: str) -> bool:
    """Return whether a date or year makes the phrase clear: “next Friday, 5 May”, “summer of 2027”."""
    return _DATE_BEHIND.match(string, match.end) is not None


def _reference(match: PhraseMatch, string: str) -> Hit:
    """Make the hit of a row; the name of a holiday that is not said to be a time (“Easter eggs”) is a hint only."""
    hit = hit_of(match)
    found = " ".join(string[match.start : match.end].split())
    note = f" ({match.entry.note})" if match.entry.note else ""
    is_name = any(_NAMES_DAY.match(plain) for plain in match.entry.plain) and not _TIME.match(found)
    is_time = _BEFORE_DAY.search(string[max(match.start - 20, 0) : match.start])
    return hit._replace(
        values={**hit.values, "problem": f"“{found}” may be unclear to readers elsewhere{note}"},
        confidence="low" if is_name and not is_time else hit.confidence,
    )


_TIME = Pattern(r"(?:this|next|last|in|by|before|after|until|over|during|when|end|early|late)\b", re.IGNORECASE)


def _countries(draft: Draft) -> frozenset[str]:
    """Return the countries of the author and of all readers; an empty set if any of them is unknown."""
    found = [draft.place.country, *(one.place.country for one in draft.recipients)]
    return frozenset(found) if draft.recipients and all(found) else frozenset()


def _is_shared(note: str, countries: frozenset[str]) -> bool:
    if not countries:
        return False
    if "hemisphere" in note or "half of the world" in note:
        return countries <= _SOUTH or countries.isdisjoint(_SOUTH)
    return countries <= {"GB" if code == "UK" else code for code in _CODE.findall(note)}


def _days_off(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find deadlines that fall on a public holiday or a weekend where a reader lives."""
    readers = [one for one in draft.recipients if one.place.country]
    if not readers:
        return
    from rapport.checks.contact.ambiguous_date import sent_on
    from rapport.checks.contact.clock import day_of

    for match in _deadline().finditer(block.string):
        day = day_of(_WEEKDAY_OF_DATE.sub("", match["day"]), sent_on(draft))
        off = [(one, reason) for one in readers if day and (reason := day_off(day, one.place.country))]
        if off and not (off[0][1] == _WEEKEND and _says_weekend(match["day"])):
            reader, reason = off[0]
            written = " ".join(match["day"].rstrip(".").split())
            problem = f"“{written}” is a day off for {reader.name or reader.address} ({reason})"
            start = match.start("day")
            yield Hit(start, start + len(match["day"].rstrip(".")), values={"problem": problem, "advice": ""}, key=str(day))


_WEEKDAY_OF_DATE = Pattern(r"^(?:mon|tue|wed|thu|fri|sat|sun)\w*\.?,?\s+(?:the\s+)?(?=.*\d)", re.IGNORECASE | re.DOTALL)


@lru_cache(maxsize=1)
def _deadline() -> Pattern:
    """Dates behind “by”, “before”, “until”, “due on” and the like."""
    from rapport.checks.contact.time_words import MONTH, WEEKDAY

    year = r"(?:,?\s+(?:19|20)\d\d)?"
    dated = rf"[0-3]?\d(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}{year}|{MONTH}\s+[0-3]?\d(?:st|nd|rd|th)?\b{year}"
    plain = rf"(?:19|20)\d\d-\d\d-\d\d|tomorrow|{WEEKDAY}(?:,?\s+(?:the\s+)?(?:{dated}))?|{dated}"
    before = (
        r"by|before|until|till|no later than|not later than|due(?:\s+(?:on|by))?"
        r"|deadline(?:\s+(?:is|will be))?(?:\s+on)?|deliver\w*\s+on|(?:call|meet|see|visit)\w*\s+(?:you\s+)?on"
    )
    return Pattern(rf"\b(?:{before})\s+(?:the\s+)?(?P<day>{plain})", re.IGNORECASE)


_WEEKEND = "weekend"


def _says_weekend(written: str) -> bool:
    """Whoever writes “Saturday” or “Sunday” knows that it is a weekend."""
    return re.match(r"sat|sun", written, re.IGNORECASE) is not None


def day_off(day: date, country: str) -> str:
    """Say why nobody works on `day` in a country (ISO 3166, two letters): the holiday's name, “weekend”, or nothing.

    Knows the holidays of whole countries only, in English where the library has them; an unknown country has none.
    """
    calendar = _calendar(country, day.year)
    if calendar is None:
        return ""
    name = calendar.get(day)
    return str(name) if name else _WEEKEND if day.weekday() in calendar.weekend else ""


@cache
def _calendar(country: str, year: int) -> HolidayBase | None:
    import holidays

    try:
        return holidays.country_holidays(country, years=year, language="en_US")
    except NotImplementedError:  # how the library says that it does not know a country
        return None
