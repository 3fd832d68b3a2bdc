"""Clock times that a reader in another time zone reads as their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, tzinfo
from functools import lru_cache

from rapport.checks.contact.ambiguous_date import sent_on
from rapport.checks.contact.clock import ClockTime, clock_times, day_of, names_zone, with_zones
from rapport.checks.contact.places import Distance, distances, own_zone
from rapport.checks.contact.zone_names import ambiguous_names
from rapport.draft import AUTHOR_ZONES, Block, Draft
from rapport.matching import Pattern, fold
from rapport.rule import Hit
from rapport.tables import sentence_at

_MAYBE = Pattern(r"\d ?(?:[:.] ?\d\d|[ap]\.?\s?m\b|o'clock)|\bnoon\b", re.IGNORECASE)
_NO_DAY = date(2024, 1, 15)
"""Stands in where no day is known; only what is the same on every day of the year is then said."""


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find the first clock time of a mail that names no zone, if a reader is not known to share the author's, and
    names of zones that a reader takes for another.

    Without any sign that a reader is elsewhere the rule is silent: another zone or country in the config, another
    offset in the thread, another country in the mail address; of another organisation alone the hit is of low
    confidence. A zone named once is taken to hold for the whole mail.
    """
    string = fold(block.string)
    if not (draft.recipients or draft.is_reply) or not _MAYBE.search(string):
        return
    found = next(clock_times(string), None)
    if found is None:
        return
    yield from ambiguous_names(string, draft, _day(found, string, block, draft))
    if _is_zoned(draft):
        return
    day = _day(found, string, block, draft)
    moment = datetime.combine(day or _NO_DAY, found.at)
    is_sure = day is not None
    far = [one for one in distances(draft, moment, is_sure) if is_sure or one.zone is None or _always(one.zone, draft)]
    if far:
        yield _hit(found, string, day, far, draft)


@lru_cache(maxsize=1)
def _is_zoned(draft: Draft) -> bool:
    return any(names_zone(fold(one.string)) for one in draft.in_zones(AUTHOR_ZONES))


def _day(found: ClockTime, string: str, block: Block, draft: Draft) -> date | None:
    """Return the day of a clock time, from its sentence or from the date of the mail; None where it is unsure."""
    sentence = sentence_at(block, found.start)
    return day_of(string[sentence.start : sentence.end] if sentence else string, sent_on(draft))


def _always(zone: tzinfo, draft: Draft) -> bool:
    """Return whether a zone differs from the author's both in winter and in summer."""
    days = [datetime(_NO_DAY.year, month, 15, 12) for month in (1, 7)]
    own = [own_zone(draft, one) for one in days]
    return all(here is None or here.utcoffset(one) != zone.utcoffset(one) for here, one in zip(own, days, strict=True))


def _hit(found: ClockTime, string: str, day: date | None, far: list[Distance], draft: Draft) -> Hit:
    written = " ".join(string[found.start : found.end].split())
    first = far[0]
    own = own_zone(draft, datetime.combine(day or _NO_DAY, time(12)))
    alternatives: tuple[str, ...] = ()
    if own is not None and day is not None:
        others = tuple(dict.fromkeys(one.zone for one in far if one.zone is not None))
        alternatives = (with_zones(written, found, day, (own, *others)),)
    elif draft.place.zone:
        alternatives = (f"{written} {_city(draft.place.zone)} time",)
    return Hit(
        found.start,
        found.end,
        values={"reading": f"names no time zone, and {first.evidence}"},
        alternatives=alternatives,
        confidence=first.confidence,
        key="zone",
    )


def _city(zone: str) -> str:
    """Return the city in the name of a zone: Berlin of Europe/Berlin."""
    return zone.rpartition("/")[2].replace("_", " ")
