"""The day by which something was promised, from the words of the promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from rapport.checks.contact.time_words import WEEKDAY
from rapport.checks.contact.workdays import friday, month_end
from rapport.checks.contact.written_days import dates_in, weekday_number
from rapport.matching import Pattern

_TODAY = Pattern(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening)|eod|cob|(?:end|close) of (?:the )?(?:day|business))\b",
    re.IGNORECASE,
)
_TOMORROW = Pattern(r"\b(?:tomorrow|overnight|first thing in the morning)\b", re.IGNORECASE)
_DAY_NAME = Pattern(rf"(?P<next>\bnext )?\b(?P<day>{WEEKDAY})", re.IGNORECASE)
_SPANS = {"day": 1, "week": 7, "fortnight": 14, "month": 30}
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "couple of": 2, "few": 3, "three": 3, "four": 4, "five": 5, "six": 6}
_IN_A_WHILE = Pattern(
    rf"\b(?:in|within) (?:the next |a )?(?P<number>{'|'.join(_NUMBERS)}|\d\d?) (?:working |business )?"
    rf"(?P<span>{'|'.join(_SPANS)})s?\b",
    re.IGNORECASE,
)
_THIS_WEEK = Pattern(r"\b(?:this week|end of (?:the|this) week|eow)\b", re.IGNORECASE)
_NEXT_WEEK = Pattern(r"\b(?:next week|end of next week)\b", re.IGNORECASE)
_THIS_MONTH = Pattern(r"\b(?:this month|end of (?:the|this) month|eom)\b", re.IGNORECASE)


def due_day(words: str, sent: date) -> date | None:
    """Return the last day that a promise in a mail of the day `sent` names, not before that; None if it names none."""
    return max((day for day in _named(" ".join(words.split()), sent) if day >= sent), default=None)


def _named(words: str, sent: date) -> Iterator[date]:
    yield from dates_in(words, sent)
    fixed = (
        (_TODAY, sent),
        (_TOMORROW, sent + timedelta(1)),
        (_THIS_WEEK, friday(sent)),
        (_NEXT_WEEK, friday(sent + timedelta(7))),
        (_THIS_MONTH, month_end(sent)),
    )
    yield from (day for pattern, day in fixed if pattern.search(words))
    for found in _IN_A_WHILE.finditer(words):
        number = found["number"].lower()
        count = int(number) if number.isdigit() else _NUMBERS[number]
        yield sent + timedelta(count * _SPANS[found["span"].lower()])
    if not any(dates_in(words, sent)):
        for found in _DAY_NAME.finditer(words):
            ahead = (weekday_number(found["day"]) - sent.weekday()) % 7 or 7
            yield sent + timedelta(ahead + 7 * (found["next"] is not None and ahead < 3))
