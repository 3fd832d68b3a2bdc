"""Clock times in a text, the day they are on, and the same time in another zone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from rapport.checks.contact.ambiguous_date import numeric_dates
from rapport.checks.contact.time_words import MONTH, WEEKDAY, YEAR
from rapport.checks.contact.written_days import month_number, valid_date, weekday_number
from rapport.matching import Pattern


class ClockTime(NamedTuple):
    """A time of day at the characters `start:end`; `until` is the end of a range, `style` is 12 or 24 (hours)."""

    start: int
    end: int
    at: time
    until: time | None
    style: int


def clock_times(string: str) -> Iterator[ClockTime]:
    """Yield the clock times of a text: “10:00”, “3 pm”, “10-11 a.m.”, “9 o'clock”, “at noon”; no lengths of time."""
    for match in _CLOCK.finditer(string):
        before, after = string[max(match.start() - 24, 0) : match.start()], string[match.end() : match.end() + 20]
        if not _NO_CLOCK_BEFORE.search(before) and not _NO_CLOCK_AFTER.match(after):
            one = _read(match)
            if one is not None:
                yield one


_HALF = r"(?:m\b|\.\s?m\b\.?)"
"""What follows the first letter of “am” and “p.m.”."""
_BEGIN = rf"(?P<begin>\d\d?)(?:[:.](?P<begin_minute>[0-5]\d))?(?:\s?(?P<begin_half>[ap]){_HALF})?"
_EXACT = (
    rf"(?:(?P<hour>\d\d?)(?:[:.](?P<minute>[0-5]\d))?\s{{0,2}}(?P<half>[ap]){_HALF}"
    r"|(?P<hour24>\d\d?):(?P<minute24>[0-5]\d)(?![:.,]?\d)(?:\s?h(?:rs)?\b)?"
    r"|(?P<oclock>\d\d?)\s?o'clock|(?:(?<=\bat )|(?<=\bby )|(?<=before )|(?<=until ))(?P<noon>noon)\b)"
)
_CLOCK = Pattern(
    rf"(?<![\w:/$€£#+])(?<!\d[.,-])(?:{_BEGIN}\s?(?:-|–|—|to|till|until)\s?)?{_EXACT}(?![\w/])", re.IGNORECASE
)
_BOOKS = """
    gen(?:esis)? ex(?:odus)? lev num deut josh sam kings chron ezra neh esth? job psalms? ps prov(?:erbs)? eccl isa(?:iah)? jer
    ezek dan(?:iel)? hos joel amos matt?(?:hew)? mark mk luke lk john jn acts rom(?:ans)? cor(?:inthians)? gal eph phil col thess
    tim(?:othy)? heb(?:rews)? james pet(?:er)? rev(?:elation)? quran surah
""".split()
"""Books of which chapter and verse are written like a time: “John 3:16”."""
_COUNTED = (
    r"verses?|chapter|ratio(?: of)?|odds(?: of)?|scores?|won|lost|beat \w+|win|lead|scale|aspect|version|section|port|line|"
    r"lasts?|lasting|length|runtime|runs for"
)
_NO_CLOCK_BEFORE = Pattern(
    rf"\b(?:(?:{'|'.join(_BOOKS)})\.?|{_COUNTED})\s*$|\d[/.-]\d\d?[/.-]\d+,?\s+$|{MONTH},?\s+{YEAR}\s+$",
    re.IGNORECASE,
)
_NO_CLOCK_AFTER = Pattern(
    r"\s*-?\s*(?:minutes?|mins?|hours?|scale|ratio|dilution|odds|mix|mixture|aspect|win|lead|long|loss|victory)\b",
    re.IGNORECASE,
)


def _read(match: re.Match[str]) -> ClockTime | None:
    if match["noon"]:
        return ClockTime(match.start("noon"), match.end(), time(12), None, 12)
    hour = int(match["hour"] or match["hour24"] or match["oclock"])
    minute = int(match["minute"] or match["minute24"] or 0)
    half = (match["half"] or "").lower()
    style = 12 if half or match["oclock"] else 24
    last = _time(hour, minute, half)
    if last is None:
        return None
    if match["begin"] is None:
        return ClockTime(match.start(), match.end(), last, None, style)
    first = _time(int(match["begin"]), int(match["begin_minute"] or 0), (match["begin_half"] or half).lower())
    if first is None or (style == 24 and match["begin_minute"] is None):
        return None
    if first > last and half and not match["begin_half"]:
        first = _time(int(match["begin"]), int(match["begin_minute"] or 0), "a" if half == "p" else "p") or first
    return ClockTime(match.start(), match.end(), first, last, style)


def _time(hour: int, minute: int, half: str) -> time | None:
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour % 24, minute) if hour <= 24 else None


_ZONES = """
    UTC GMT CET CEST EET EEST WET WEST BST IST EST EDT ET CST CDT CT MST MDT MT PST PDT PT AKST AKDT HST AST ADT NST JST KST
    HKT SGT PHT ICT WIB PKT NPT MSK TRT SAST WAT CAT EAT GST BRT ART CLT COT AEST AEDT AET ACST AWST NZST NZDT
""".split()
_OFFSET = r"\d ?Z\b|\d\s*\(?[+-](?:0\d|1[0-4]):?[0-5]\d\b"
_REGION = (
    r"\b(?:eastern|central|pacific|mountain|atlantic|greenwich|zulu)(?: standard| daylight)? time\b"
    r"|\b(?:a\.?m|p\.?m|\d)\.?,? \(?(?:eastern|central|pacific|mountain)\b|\btime ?zones?\b"
)
_WHOSE_TIME = r"\b(?:local|your|my|our|their|his|her|\w+'s) time\b(?! (?:is|and|in|to|on|off|for|of)\b)"
_PLACE_TIME = r"(?:(?<=[\dmM])|(?<=[mM]\.))[\s,(]+(?:in )?[A-Z][\w.]+(?:\s[A-Z]\w+)?\s(?:T|t)ime\b"
_ZONE = Pattern(rf"\b(?:{'|'.join(_ZONES)})\b|{_OFFSET}|(?i:{_REGION}|{_WHOSE_TIME})|{_PLACE_TIME}")


def names_zone(string: str) -> bool:
    """Return whether a text names a time zone, or says whose time it is."""
    return _ZONE.search(string) is not None


def day_of(string: str, now: date | None) -> date | None:
    """Return the day a sentence names, or the day it was written if it names none; None where that is unsure.

    “tomorrow” and “Friday” are read from `now`, the day it was written.
    """
    numeric = next(numeric_dates(string), None)
    if numeric is not None:
        day, month = (numeric.second, numeric.first) if numeric.is_month_first else (numeric.first, numeric.second)
        if numeric.is_ambiguous:
            return None
        return valid_date(numeric.year, month, day) if numeric.year else _next_date(month, day, now)
    match = _DAY.search(string)
    if match is None or (match["weekday"] and _SOME_OTHER_DAY.search(string)):
        return None if _SOME_OTHER_DAY.search(string) else now
    if match["iso"]:
        return valid_date(*(int(part) for part in match["iso"].split("-")))
    if match["month"]:
        month, day = month_number(match["month"]), int(match["day"] or match["day_after"])
        year = match["year"] or match["year_after"]
        return valid_date(int(year), month, day) if year else _next_date(month, day, now)
    if now is None:
        return None
    if match["weekday"]:
        return now + timedelta((weekday_number(match["weekday"]) - now.weekday()) % 7)
    return now + timedelta(match["tomorrow"] is not None)


_DAY = Pattern(
    rf"\b(?P<iso>{YEAR}-\d\d-\d\d)\b"
    rf"|\b(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{MONTH})"
    rf"(?(day)(?:,?\s+(?P<year>{YEAR})\b)?"
    rf"|\s+(?P<day_after>[0-3]?\d)(?:st|nd|rd|th)?\b(?:,?\s+(?P<year_after>{YEAR})\b)?)"
    r"|\b(?P<tomorrow>tomorrow)\b|\b(?P<today>today|tonight|this (?:morning|afternoon|evening))\b"
    rf"|\b(?P<weekday>{WEEKDAY})",
    re.IGNORECASE,
)
_SOME_OTHER_DAY = Pattern(
    rf"\b(?:next|last|every|each|coming|following|in|from|until|since)\s+(?:{MONTH}|{WEEKDAY}|week|month|year|spring|summer|"
    r"autumn|winter|fall)|\b(?:in|within|after)\s+(?:an?|\w+)\s+(?:days|weeks?|months?|years?)\b|\bdaily|\bweekly",
    re.IGNORECASE,
)


def _next_date(month: int, day: int, now: date | None) -> date | None:
    """Return the first such day that is not before `now`."""
    if now is None:
        return None
    near = [valid_date(now.year + shift, month, day) for shift in (0, 1)]
    return next((one for one in near if one and one >= now), None)


def with_zones(written: str, found: ClockTime, day: date, zones: tuple[tzinfo, ...]) -> str:
    """Write a time with the first of `zones`, in which it is meant, and what it is in the others in brackets."""
    own, *others = zones
    start = datetime.combine(day, found.at, own)
    moments = [start, *([datetime.combine(day, found.until, own)] if found.until else [])]
    there = [
        "-".join(_written(one.astimezone(zone), found.style) for one in moments)
        + f" {zone_name(start.astimezone(zone))}{_day_shift(start, start.astimezone(zone))}"
        for zone in others
    ]
    return f"{written} {zone_name(start)}" + (f" ({', '.join(there)})" if there else "")


def _written(moment: datetime, style: int) -> str:
    if style == 24:
        return f"{moment:%H:%M}"
    minute = f":{moment:%M}" if moment.minute else ""
    return f"{moment.hour % 12 or 12}{minute} {'am' if moment.hour < 12 else 'pm'}"


def _day_shift(here: datetime, there: datetime) -> str:
    shift = there.toordinal() - here.toordinal()
    return {0: "", 1: ", the next day", -1: ", the day before"}.get(shift, "")


def zone_name(moment: datetime) -> str:
    """Return the short name of a moment's zone, such as CET, or its offset as UTC+3 where it has no name."""
    name = moment.tzname() or ""
    if name[:1].isalpha() and not name.startswith("UTC"):
        return name
    offset = moment.utcoffset() or timedelta()
    minutes = int(abs(offset).total_seconds()) // 60
    sign = "-" if offset < timedelta() else "+"
    rest = f":{minutes % 60:02}" if minutes % 60 else ""
    return f"UTC{sign}{minutes // 60}{rest}" if minutes else "UTC"
