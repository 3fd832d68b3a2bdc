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
    """Give the working day that lies `number` such days after `day`."""
    for _ in range(number):
        day += timedelta(days={4: 3, 5: 2}.get(day.weekday(), 1))
    return day


def friday(day: date) -> date:
    """Give the Friday of the week of `day`, or the next one."""
    return day + timedelta((4 - day.weekday()) % 7)


def month_end(day: date) -> date:
    """Give the last working day of the month of `day`."""
    last = (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
    return last - timedelta(max(0, last.weekday() - 4))
