"""Dates that two readers read differently."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rapport.checks.contact.time_words import MONTHS, WEEKDAY, WEEKDAYS
from rapport.checks.contact.written_days import either, no_such_day, no_such_days, weekday_number, wrong_weekdays
from rapport.draft import Block, Draft
from rapport.matching import Pattern, fold
from rapport.rule import Hit
from rapport.tables import sentence_at

MONTH_FIRST = frozenset("US PH FM MH PW AS GU MP PR UM VI".split())
"""Countries (ISO 3166) where the month is written before the day."""

_DIGITS = Pattern(r"\d ?[/.-] ?\d")
_FRACTIONS = frozenset(
    "1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/8 3/8 5/8 7/8 1/10".split()
)
_ATTACKS = Pattern(r"0?9/11(?:/(?:20)?01)?")
"""The eleventh of September 2001 is known by these digits everywhere."""


class NumericDate(NamedTuple):
    """A date in digits: characters `start:end`; `first` and `second` are its numbers, `year` None where it has none."""

    start: int
    end: int
    first: int
    second: int
    separator: str
    year: int | None

    @property
    def is_ambiguous(self) -> bool:
        return self.first != self.second and self.first <= 12 and self.second <= 12

    def is_dotted(self, found: str) -> bool:
        """Return whether the characters found, without a year, look like a date such as 03.04., not like a number."""
        return self.separator == "." and re.fullmatch(r"0\d\.\d\d\.?|\d+\.\d+\.", found) is not None

    @property
    def is_month_first(self) -> bool:
        """Whether it can only be read month first."""
        return self.first <= 12 < self.second

    @property
    def is_day_first(self) -> bool:
        """Whether it can only be read day first."""
        return self.second <= 12 < self.first


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find dates in digits that are one day in Europe and another in America, weekdays that are not of their date, and
    days that do not exist.

    A date in digits counts only where its words around show that it is one: a year, a weekday, “on”, “by”, “until”.
    Where a weekday, or another date of the mail, tells which reading is meant, only that one is offered.
    """
    string = fold(block.string)
    if _DIGITS.search(string):
        yield from _two_readings(string, block, draft)
    yield from wrong_weekdays(string, sent_on(draft))
    yield from no_such_days(string)


def _two_readings(string: str, block: Block, draft: Draft) -> Iterator[Hit]:
    found = [(one, sentence_at(block, one.start)) for one in numeric_dates(string)]
    plain = {(id(sentence), one.separator) for one, sentence in found if one.is_day_first or one.is_month_first}
    for one, sentence in found:
        if one.year and not one.is_ambiguous and (hit := _no_such_day(one)):
            yield hit
        # Another date of the sentence, written in the same way, that can be read in one way only, explains it.
        explained = sentence is not None and (id(sentence), one.separator) in plain
        if one.is_ambiguous and not explained:
            yield _hit(one, string, draft)


def _no_such_day(one: NumericDate) -> Hit | None:
    month, day = (one.first, one.second) if one.is_month_first else (one.second, one.first)
    return no_such_day((one.start, one.end), one.year or 0, month, day)


def _hit(one: NumericDate, string: str, draft: Draft) -> Hit:
    day_first, month_first = (one.first, one.second), (one.second, one.first)
    readings = [month_first, day_first] if _order(draft) == "month" else [day_first, month_first]
    weekday = _weekday_beside(one, string)
    sent = sent_on(draft)
    year = one.year or (sent.year if sent else None)
    neither = ""
    if weekday is not None and year is not None:
        fitting = [(day, month) for day, month in readings if date(year, month, day).weekday() == weekday]
        neither = "" if fitting else f", and neither is a {WEEKDAYS[weekday]}"
        readings = fitting or readings
    suffix = f" {one.year}" if one.year else ""
    alternatives = tuple(f"{day} {MONTHS[month - 1]}{suffix}" for day, month in readings)
    one_way, other_way = (f"{day} {MONTHS[month - 1]}" for day, month in (day_first, month_first))
    values = {
        "reading": f"is {one_way} to some readers and {other_way} to others{neither}",
        "advice": f"Write {either(alternatives)}{', whichever you mean' if len(alternatives) > 1 else ''}",
    }
    return Hit(one.start, one.end, values=values, alternatives=alternatives)


@lru_cache(maxsize=1)
def _order(draft: Draft) -> str:
    """Return which the author writes first, `day` or `month`; empty where nothing shows it."""
    string = fold(draft.whole.string)
    dates = list(numeric_dates(string))
    shown = {"day" for one in dates if one.is_day_first} | {"month" for one in dates if one.is_month_first}
    shown = shown or {order for one, other in pairwise(dates) if (order := _order_of_span(one, other, string))}
    if len(shown) == 1:
        return shown.pop()
    if not draft.place.country:
        return ""
    return "month" if draft.place.country in MONTH_FIRST else "day"


def _order_of_span(one: NumericDate, other: NumericDate, string: str) -> str:
    """Return what two joined dates such as “10/1 to 10/5” show: the number that they share is the month."""
    if not _follows(string[one.end : min(other.start, one.end + _JOINT)], one.end):
        return ""
    if one.first == other.first and one.second < other.second:
        return "month"
    return "day" if one.second == other.second and one.first < other.first else ""


def numeric_dates(string: str) -> Iterator[NumericDate]:
    """Yield the dates in digits, such as 03/04/2025, whichever way they are read; dates in ISO 8601 are left out."""
    last_end = -1
    for match in _NUMERIC.finditer(string):
        one = _read(match)
        if one is not None and _is_date(one, string, last_end):
            last_end = one.end
            yield one


_NUMERIC = Pattern(
    r"(?<![\w/.\\$€£¥#@:=+_])(?<!\D-)(?P<first>\d{1,2})(?P<separator>[/.-])(?P<second>\d{1,2})"
    r"(?:(?P=separator)(?P<year>(?:19|20)\d\d|\d\d)|(?P<dot>\.(?=\s|$)))?"
    r"(?![\w/\\@%°\"”+=]|\.\w|-(?!\d{1,2}[/.]\d)|,\d|:\d)"
)


def _read(match: re.Match[str]) -> NumericDate | None:
    first, second = int(match["first"]), int(match["second"])
    low, high = sorted((first, second))
    if not 1 <= low <= 12 or high > 31 or match["separator"] == match.string[max(match.start() - 1, 0) : match.start()]:
        return None
    year = int(match["year"]) if match["year"] else None
    if year is not None and year < 100:
        year += 2000 if year < 70 else 1900
    end = match.start("dot") if match["dot"] and match["separator"] != "." else match.end()
    return NumericDate(match.start(), end, first, second, match["separator"], year)


def _is_date(one: NumericDate, string: str, last_end: int) -> bool:
    """Return whether the words around it show a date, and not a fraction, a score, a version or a part number."""
    before, after = string[max(one.start - 40, 0) : one.start], string[one.end : one.end + 24]
    found = string[one.start : one.end]
    if _ATTACKS.fullmatch(found) or _NO_DATE_BEFORE.search(before) or _NO_DATE_AFTER.match(after):
        return False
    weekday = _weekday_beside(one, string) is not None
    strong = weekday or (_STRONG_BEFORE.search(before) is not None and not _AMOUNT_BEFORE.search(before))
    weak = strong or _WEAK_BEFORE.search(before) is not None or _follows(string[last_end : min(one.start, last_end + _JOINT)], last_end)
    if _STAMP_AFTER.match(after) and (not strong or "@" in before):
        return False
    if one.year is None:
        if one.separator == "/":
            is_month_and_year = re.fullmatch(r"\d/0\d", found) is not None
            return not is_month_and_year and (strong or (weak and found not in _FRACTIONS))
        return strong and one.is_dotted(found)
    padded = "0" in (found[0], found[found.index(one.separator) + 1])
    if re.search(r"(?:19|20)\d\d$", found) or one.separator == "/" or padded:
        return True
    return weekday or (weak if one.separator == "-" else strong and 2000 <= one.year < 2050)


_JOINT = 40
"""Nothing longer joins two dates."""


def _follows(between: str, last_end: int) -> bool:
    """Return whether the last date is joined to this one: “between 9/2 and 9/6”."""
    joined = r"\)?\s*(?:,|,?\s*and|or|to|thru|through|till|until|-|–|&)\s*\(?"
    return last_end >= 0 and re.fullmatch(joined, between) is not None


_DAY_FOLLOWS = (
    "on|by|until|till|til|dated?|due|before|effective|as of|week of|w/c|starting|beginning|commencing|than|"
    "deadline|meeting|trip|invoice|letter|e-?mail|memo|born|expires?"
)
_DONE = "sent|received|completed|updated|revised|signed|shipped|posted|delivered|paid"
_STRONG_BEFORE = Pattern(
    rf"\b(?:{_DAY_FOLLOWS}|(?:{_DONE}) ?:?)\s+\(?(?:the\s+)?$|\b(?:date|when|start|end|deadline|due)\s*:\s*\(?$",
    re.IGNORECASE,
)
"""Words before a date that leave no doubt that it is one."""
_WEAK_BEFORE = Pattern(
    r"\b(?:from|since|after|between|through|thru|for|of|to|starts?|begins?|ends?)\s+\(?(?:the\s+)?$"
    r"|(?:^|\n)\s*(?:[-*]\s+)?\(?$",
    re.IGNORECASE,
)
_CHANGES = (
    "reduc|cut|increas|gr[eo]w|shr[iu]nk|dropp|fell|fall|r[io]se|decreas|lower|divid|multipl|rais|up|down|short|cheap|"
    "larg|small|exceed|outnumber"
)
_AMOUNT_BEFORE = Pattern(rf"\b(?:{_CHANGES})\w*\b[^.;!?]*\bby\s+$", re.IGNORECASE)
"""“Grew by 3/4”: “by” stands before an amount here."""
_STAMP_AFTER = Pattern(r"\s+\d?\d:\d\d\s*[AP]M\b")
"""What follows the date in a header that a program wrote."""
_NUMBERED = """
    versions? ver v kernel releases? build linux hat rh rev revision sections? sec articles? art chapters? clause
    paragraphs? para figures? fig tables? pages? pp rooms? steps? options? phases? levels? items? parts? nos?
    numbers? exhibit schedule docket ratio score odds size grades? tel phone fax ext ip isbn model type unit apt
    suite block case ticket order ref id rule verse psalm lines? points? questions? gate track seats? rows?
""".split()
"""Things that have numbers, as patterns: “version 1.2”, “room 3/4”."""
_NO_DATE_BEFORE = Pattern(rf"\b(?:{'|'.join(_NUMBERED)})[.:]?\s*(?:no\.?\s*|#\s*)?$", re.IGNORECASE)


_UNITS = r"""
    inch(?:es)? in\. \" cups? miles? hours? hrs? times? pints? tsp tbsp pounds? lbs? kg mm cm ft feet years? percent pct points?
    stars? occasions cases respondents people users tests way\b time\b
""".split()
_SHARES = "majority full size scale split ratio win lead loss victory chance share stake".split()
_OF_SOMETHING = r"of (?:the|all|a|an|our|my|your|them|us)\b"
_PHONE = r"\(?\d{3}-\d{4}"
_SECONDS = r"\s+\d?\d:\d\d:\d\d"
_FILE_ENDING = r"\.(?:docx?|xlsx?|pdf|txt|zip|pptx?|csv|jpe?g|png|html?)\b"
_NO_DATE_AFTER = Pattern(
    rf"\s*(?:-\s*)?(?:{'|'.join([*_UNITS, _OF_SOMETHING, *_SHARES, _PHONE])})|{_SECONDS}|{_FILE_ENDING}",
    re.IGNORECASE,
)


def _weekday_beside(one: NumericDate, string: str) -> int | None:
    """Return the number of the weekday (Monday is 0) beside a date in digits; None if there is none."""
    beside = re.search(rf"\b({WEEKDAY}),?\s*\(?(?:the\s+)?$", string[max(one.start - 20, 0) : one.start], re.IGNORECASE)
    beside = beside or re.match(rf",?\s*\(({WEEKDAY})\)", string[one.end : one.end + 16], re.IGNORECASE)
    return weekday_number(beside[1]) if beside else None


def sent_on(draft: Draft) -> date | None:
    """Return the author's local day of writing; None where the header of the mail has no day, or an impossible one."""
    return draft.date.date() if draft.date and 1970 <= draft.date.year < 2200 else None
