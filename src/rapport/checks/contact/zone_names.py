"""Short names of time zones that mean one time to the author and another to a reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from rapport.checks.contact.clock import clock_times
from rapport.checks.contact.places import country_of, own_zone
from rapport.draft import Draft
from rapport.matching import Pattern
from rapport.rule import Hit


class Meaning(NamedTuple):
    """What a short name means in some countries (ISO 3166): the `name` in full, and the `offset` from UTC."""

    name: str
    offset: timedelta
    countries: frozenset[str]


def _meaning(name: str, hours: float, countries: str) -> Meaning:
    return Meaning(name, timedelta(hours=hours), frozenset(countries.split()))


MEANINGS: Mapping[str, tuple[Meaning, ...]] = {
    "IST": (
        _meaning("Irish time", 1, "IE"),
        _meaning("Indian time", 5.5, "IN LK"),
        _meaning("Israeli time", 2, "IL"),
    ),
    "CST": (
        _meaning("US Central time", -6, "US CA MX BZ CR GT HN NI SV"),
        _meaning("Chinese time", 8, "CN TW HK MO SG"),
        _meaning("Cuban time", -5, "CU"),
    ),
    "BST": (_meaning("British time", 1, "GB IM JE GG"), _meaning("Bangladeshi time", 6, "BD")),
    "AST": (
        _meaning("Canadian Atlantic time", -4, "CA PR VI BM BB TT DO"),
        _meaning("Arabian time", 3, "SA KW QA IQ YE BH"),
    ),
}
"""Short names of zones that are used in several parts of the world."""

_NAME_BEHIND = Pattern(r"[\s,(]{0,2}(IST|CST|BST|AST)\b")


def ambiguous_names(string: str, draft: Draft, day: date | None) -> Iterator[Hit]:
    """Yield the clock times whose zone has a name that means one zone to the author and another in a reader's country.

    The author's country, or the offset in the header `Date`, shows what the author means.
    """
    for found in clock_times(string):
        named = _NAME_BEHIND.match(string, found.end)
        if named is None:
            continue
        meant = _of_author(MEANINGS[named[1]], draft, datetime.combine(day or date(2024, 7, 15), found.at))
        for reader in draft.recipients:
            taken = _of_country(MEANINGS[named[1]], country_of(reader))
            if meant and taken and meant != taken:
                written = " ".join(string[found.start : found.end].split())
                told = f"is {meant.name} to you and {taken.name} to {reader.name or reader.address}"
                instead = (f"{written} {meant.name}",)
                end = named.end() + named[0].count("(") * string.startswith(")", named.end())
                yield Hit(found.start, end, {"reading": told}, instead, key="zone")
                return


def _of_author(meanings: tuple[Meaning, ...], draft: Draft, moment: datetime) -> Meaning | None:
    if draft.sender is None and not draft.place.country:
        return None
    country = draft.place.country or (country_of(draft.sender) if draft.sender else "")
    known = _of_country(meanings, country)
    zone = own_zone(draft, moment)
    if known or country or zone is None:
        return known
    offset = moment.replace(tzinfo=zone).utcoffset()
    return next((one for one in meanings if one.offset == offset), None)


def _of_country(meanings: tuple[Meaning, ...], country: str) -> Meaning | None:
    return next((one for one in meanings if country in one.countries), None)
