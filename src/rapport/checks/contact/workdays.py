"""Days that can be offered as a deadline."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from rapport.checks.contact.time_words import MONTHS, WEEKDAYS
from rapport.draft import Draft


def by(hour: int, day: date, draft: Draft) -> str:
    """Write a deadline that is read alike, with the author's time zone where the config tells it."""
    zone = ""
    if draft.place.zone:
        from zoneinfo import ZoneInfo

        from rapport.checks.contact.clock import zone_name

        zone = f" {zone_name(datetime.combine(day, time(hour), ZoneInfo(draft.place.zone)))}"
    return f"by {hour}:00{zone} on {WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def workday(day: date, number: int) -> date:
    """Return the working day that lies `number` working days after `day`."""
    for _ in range(number):
        day = open_day(day + timedelta(1))
    return day


def open_day(day: date) -> date:
    """Return `day`, or the first working day after it: no weekend, and no holiday of many countries."""
    while day.weekday() > 4 or _is_holiday(day):
        day += timedelta(1)
    return day


def is_ahead(hour: int, day: date, sent: datetime) -> bool:
    """Return whether an hour (0 to 23) of a day comes at least one hour after a mail was `sent`."""
    return datetime.combine(day, time(hour)) >= sent.replace(tzinfo=None) + timedelta(hours=1)


_FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (7, 4), (12, 24), (12, 25), (12, 26), (12, 31)})


def _is_holiday(day: date) -> bool:
    """Return whether many countries have a holiday: the fixed ones, Good Friday, Easter Monday, Thanksgiving."""
    thanksgiving = day.month == 11 and day.weekday() == 3 and 22 <= day.day <= 28
    return (day.month, day.day) in _FIXED_HOLIDAYS or thanksgiving or (day - _easter(day.year)).days in (-2, 1)


def _easter(year: int) -> date:
    """Return Easter Sunday by the rule of Butcher (1876)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, before = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, before + 1)


def friday(day: date) -> date:
    """Return the Friday of the week of `day`, or the next one where that is past."""
    return day + timedelta((4 - day.weekday()) % 7)


def month_end(day: date) -> date:
    """Return the last working day of the month of `day`."""
    last = (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
    while open_day(last) != last:
        last -= timedelta(1)
    return last
