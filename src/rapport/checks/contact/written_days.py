"""Dates written with a month's name or a weekday: whether there is such a day, and on which weekday it is."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from rapport.checks.contact.time_words import MONTH, MONTHS, WEEKDAY, WEEKDAYS, YEAR
from rapport.matching import Pattern
from rapport.rule import Hit

_SURE_OF_YEAR = (-45, 150)
"""So many days before and after the mail, a date without a year is of the year that brings it nearest."""

_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?![:/.]\d)"
_MONTH = rf"(?P<month>{MONTH})"
_YEAR_BEHIND = rf"(?:(?:,?\s+|-)(?P<year>{YEAR})\b)"
_FORMS = (
    rf"{_DAY}(?:\s+(?:of\s+)?|-){_MONTH}{_YEAR_BEHIND}?",
    rf"{_MONTH}\s+(?:the\s+)?{_DAY}{_YEAR_BEHIND}?",
    rf"(?P<year>{YEAR})(?P<gap>[-/.])(?P<month>[01]\d)(?P=gap)(?P<day>[0-3]\d)\b",
    rf"(?P<day>1[3-9]|2\d|3[01])(?P<gap>[/.-])(?P<month>[01]?\d)(?P=gap)(?P<year>{YEAR})\b",
    rf"(?P<month>[01]?\d)(?P<gap>[/.-])(?P<day>1[3-9]|2\d|3[01])(?P=gap)(?P<year>{YEAR})\b",
)
"""How a date is written that can be read in one way only."""


def wrong_weekdays(string: str, today: date | None) -> Iterator[Hit]:
    """Yield the dates that stand beside a wrong weekday; `today` is the day of the mail, if known."""
    if not _has_weekday().search(string):
        return
    seen: set[int] = set()
    for pattern in _beside_weekdays():
        for match in pattern.finditer(string):
            named = _date_of(match, today)
            if named is None or match.start("day") in seen or _is_other_word(match):
                continue
            seen.add(match.start("day"))
            weekday = weekday_number(match["weekday"])
            if not _is_weekday(named, weekday, _knows_year(match, named, today)):
                yield _wrong(match, named, weekday)


def _wrong(match: re.Match[str], named: date, weekday: int) -> Hit:
    right = WEEKDAYS[named.weekday()]
    end = _end(match)
    alternatives = (_with_weekday(match, end, named.weekday()), _on_weekday(named, weekday))
    values = {
        "reading": f"names two days: {named.day} {MONTHS[named.month - 1]} {named.year} is a {right}",
        "advice": f"Write {either(alternatives)}",
    }
    return Hit(match.start(), end, values=values, alternatives=alternatives)


def _end(match: re.Match[str]) -> int:
    """Return the offset at which a date ends: with its bracket, and without the full stop of the sentence."""
    string, end = match.string, match.end()
    if "(" in match[0] and ")" not in match[0] and string.startswith(")", end):
        return end + 1
    return end - 1 if re.search(r"(?:[a-z]{4}|\bmay)\.$", match[0], re.IGNORECASE) else end


def no_such_days(string: str) -> Iterator[Hit]:
    """Yield the dates that do not exist, such as 31 April."""
    for pattern in _written_dates():
        for match in pattern.finditer(string):
            hit = no_such_day((match.start(), _end(match)), int(match["year"] or 0), _month_of(match), int(match["day"]))
            if hit:
                yield hit


def dates_in(string: str, today: date) -> Iterator[date]:
    """Yield the days that are written with a month's name or as in ISO 8601, in a mail of the day `today`."""
    for pattern in _written_dates():
        for match in pattern.finditer(string):
            named = _date_of(match, today)
            if named:
                yield named


def no_such_day(span: tuple[int, int], year: int, month: int, day: int) -> Hit | None:
    """Return a hit if a date does not exist, else None; without a year (0), only if it exists in no year."""
    if not 1 <= month <= 12 or not 28 < day <= 31:
        return None
    days = monthrange(year or 2024, month)[1]
    if day <= days:
        return None
    of_year = f" {year}" if year else ""
    name = MONTHS[month - 1] + (of_year if month == 2 else "")
    alternatives = (f"{days} {MONTHS[month - 1]}{of_year}", f"1 {MONTHS[month]}{of_year}")
    values = {"reading": f"does not exist: {name} has {days} days", "advice": f"Write {either(alternatives)}"}
    return Hit(*span, values=values, alternatives=alternatives)


def either(words: Sequence[str]) -> str:
    """Join alternatives in quotation marks: “one” or “two”."""
    return " or ".join(f"“{one}”" for one in words)


def weekday_number(name: str) -> int:
    """Return the number of a weekday (Monday is 0) from its name or a short form."""
    return _place(name, WEEKDAYS)


def month_number(name: str) -> int:
    """Return the number of a month, 1 to 12, from its name or a short form."""
    return _place(name, MONTHS) + 1


def _place(name: str, names: Sequence[str]) -> int:
    return next(place for place, full in enumerate(names) if full.lower().startswith(name[:3].lower()))


def valid_date(year: int, month: int, day: int) -> date | None:
    """Return the date of these numbers; None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=1)
def _has_weekday() -> Pattern:
    return Pattern(r"\b(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _beside_weekdays() -> tuple[Pattern, ...]:
    """The forms of a date with a weekday before it, then with one behind it."""
    weekday = rf"(?P<weekday>{WEEKDAY})"
    before = rf"\b{weekday}(?:,?\s+|,?\s*\(\s*|\s+[-–—]\s+)(?:the\s+)?"
    no_other = r"(?<![\w/.:-])(?<!day )(?<!day, )(?<!(?:mon|tue|wed|thu|fri|sat|sun) )"
    ends = r"(?=\s*(?:$|[.,;:!?)\n]|(?:at|from|between|morning|afternoon|evening|night)\b))"
    behind = (
        rf"\s*\(\s*{weekday}\s*\)",
        rf"\s+(?:is|was|falls\s+on|fell\s+on)\s+(?:an?\s+)?{weekday}",
        rf"(?:,\s+|\s+[-–—]\s+)(?:an?\s+)?{weekday}{ends}",
    )
    patterns = [rf"{before}{form}(?![\w/])" for form in _FORMS]
    patterns += [rf"{no_other}{form}{join}" for form in _FORMS for join in behind]
    return tuple(Pattern(pattern, re.IGNORECASE) for pattern in patterns)


@lru_cache(maxsize=1)
def _written_dates() -> tuple[Pattern, ...]:
    """The forms in which a date may be none; a bare number behind a month is a date only where nothing is counted."""
    day_first, _, year_first, *_ = _FORMS
    ends = r"(?:(?<=[a-z])|(?<=[12]\d\d\d)|(?![:/.,]\d)(?=\s*(?:$|[.,;:!?)\n]|(?:at|to|until|till|and|or|is|was)\b)))"
    month_first = rf"{_MONTH}\s+(?:the\s+)?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b{_YEAR_BEHIND}?{ends}"
    forms = (day_first, month_first, rf"{year_first}(?![\w/-]|\.\w)")
    return tuple(Pattern(rf"(?<![\w/.:$€£-]){form}", re.IGNORECASE) for form in forms)


def _is_other_word(match: re.Match[str]) -> bool:
    """Return whether a match is the verb “sat” or the sun, and no weekday."""
    name, start = match["weekday"], match.start("weekday")
    return len(name) == 3 and (name in ("sat", "sun") or match.string[max(start - 4, 0) : start].lower() == "the ")


def _month_of(match: re.Match[str]) -> int:
    return int(match["month"]) if match["month"].isdigit() else month_number(match["month"])


def _date_of(match: re.Match[str], today: date | None) -> date | None:
    """Return the date that is written; a missing year is the one that brings it nearest to the date of the mail."""
    month, day = _month_of(match), int(match["day"])
    if match["year"]:
        return valid_date(int(match["year"]), month, day)
    if today is None:
        return None
    near = [valid_date(today.year + shift, month, day) for shift in (-1, 0, 1)]
    return min((one for one in near if one), key=lambda one: abs(one - today), default=None)


def _knows_year(match: re.Match[str], named: date, today: date | None) -> bool:
    """Return whether the year of a date is written, or clear because the date is near the day of the mail."""
    if match["year"] or today is None:
        return bool(match["year"])
    other_year = re.match(r",?\s+(?:of\s+)?(?:last|next)\s+year\b", match.string[match.end() :], re.IGNORECASE)
    first, last = _SURE_OF_YEAR
    return other_year is None and first <= (named - today).days <= last


def _is_weekday(named: date, weekday: int, has_year: bool) -> bool:
    """Return whether the date is on this weekday; without a year, the date may be that of a neighbouring year."""
    years = (0,) if has_year else (-1, 0, 1)
    near = (valid_date(named.year + shift, named.month, named.day) for shift in years)
    return any(one is not None and one.weekday() == weekday for one in near)


def _with_weekday(match: re.Match[str], end: int, weekday: int) -> str:
    """Write the words found with another weekday, as short or as long as theirs."""
    name = match["weekday"].rstrip(".")
    full = WEEKDAYS[weekday]
    new = full if len(name) > 5 else full[:3]
    found, start = match.string[match.start() : end], match.start("weekday") - match.start()
    return " ".join((found[:start] + new + found[start + len(name) :]).split())


def _on_weekday(named: date, weekday: int) -> str:
    """Write the date nearest to `named` that is on `weekday`."""
    shift = (weekday - named.weekday() + 3) % 7 - 3
    near = date.fromordinal(named.toordinal() + shift)
    return f"{WEEKDAYS[weekday]} {near.day} {MONTHS[near.month - 1]} {near.year}"
