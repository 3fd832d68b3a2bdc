"""What is known of where the author and a reader are, from the config, the header and the thread."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo
from functools import cache
from typing import NamedTuple

from rapport.draft import Address, Draft, Place
from rapport.matching import Pattern

_GENERIC = frozenset("ac ag ai cc co eu fm gg gl im in-addr io la ly me nu sc sh so st su to tv vc ws".split())
"""Top level domains of countries that are sold to everyone."""

_OFFSET = Pattern(r"(?<=[\d\s])([+-])(0\d|1[0-4]):?([0-5]\d)\b")


class Distance(NamedTuple):
    """That a reader is not known to share the author's time: how sure that is, and what shows it.

    `zone` is the reader's time zone where it is known.
    """

    confidence: str
    evidence: str
    zone: tzinfo | None = None


def own_zone(draft: Draft, moment: datetime) -> tzinfo | None:
    """Return the author's time zone: from the config, or the offset in the header `Date`."""
    zone = zone_of(draft.place, moment)
    if zone is None and draft.date is not None and draft.date.utcoffset() is not None:
        return draft.date.tzinfo
    return zone


def distances(draft: Draft, moment: datetime, is_sure: bool) -> Iterator[Distance]:
    """Yield what shows that a reader does not share the author's time zone at `moment`, the surest first.

    `is_sure` says that the day of `moment` is known, so that the hours between the zones can be named.
    """
    own = own_zone(draft, moment)
    known = [(one, zone_of(one.place, moment)) for one in draft.recipients]
    for one, zone in known:
        if own is not None and zone is not None and _offset(own, moment) != _offset(zone, moment):
            where = _apart(own, zone, moment) if is_sure else "in another time zone"
            yield Distance("high", f"{one.name or one.address} is {where}", zone)
    if own is not None:
        yield from _from_thread(draft, own, moment)
    for one, zone in known:
        if zone is None and draft.sender is not None:
            yield from _from_domains(draft.sender, one, draft.place, moment)


def _from_thread(draft: Draft, own: tzinfo, moment: datetime) -> Iterator[Distance]:
    """The message being answered was sent from another offset than the author's on that day."""
    sent = draft.answered_date
    if sent is not None and sent.utcoffset() not in (None, timedelta(), _offset(own, sent)):
        yield Distance("medium", "the message you answer was sent from another time zone", sent.tzinfo)
    here = _offset(own, draft.date or moment)
    for block in draft.blocks:
        if block.zone == "attribution" and (match := _OFFSET.search(block.string)):
            there = timedelta(hours=int(match[2]), minutes=int(match[3])) * (-1 if match[1] == "-" else 1)
            if there and abs(there - here) > timedelta(hours=1):  # an hour may be the time of the year
                yield Distance("medium", "the message you quote was sent from another time zone")


def _from_domains(sender: Address, reader: Address, place: Place, moment: datetime) -> Iterator[Distance]:
    own_domain, domain = (one.address.rpartition("@")[2] for one in (sender, reader))
    if not own_domain or not domain or own_domain == domain:
        return
    own_country = place.country or _country(own_domain)
    country = reader.place.country or _country(domain)
    if own_country and country and not _may_share(own_country, country, moment):
        yield Distance("medium", f"{reader.name or reader.address} seems to be in another country")
    elif not (own_country and country):
        yield Distance("low", f"{reader.name or reader.address} may be in another time zone")


def country_of(somebody: Address) -> str:
    """Return the country (ISO 3166) of a person, from the config or the mail domain; empty where nothing shows it."""
    return somebody.place.country or _country(somebody.address.rpartition("@")[2])


def _country(domain: str) -> str:
    """Return the country of a mail domain; empty where its top level domain is no country's, or is sold to everyone."""
    top = domain.rpartition(".")[2]
    return "" if len(top) != 2 or top in _GENERIC else {"uk": "GB"}.get(top, top.upper())


def zone_of(place: Place, moment: datetime) -> tzinfo | None:
    """Return the time zone of a place, or that of its country where the whole country has one time at `moment`."""
    from zoneinfo import ZoneInfo

    if place.zone:
        return ZoneInfo(place.zone)
    zones = [ZoneInfo(name) for name in zones_of_country(place.country)] if place.country else []
    return zones[0] if len({_offset(zone, moment) for zone in zones}) == 1 else None


def _may_share(one: str, other: str, moment: datetime) -> bool:
    """Return whether two countries may share a time of day; so may any that are unknown."""
    from zoneinfo import ZoneInfo

    offsets = [{_offset(ZoneInfo(name), moment) for name in zones_of_country(country)} for country in (one, other)]
    return not all(offsets) or not offsets[0].isdisjoint(offsets[1])


def zones_of_country(country: str) -> tuple[str, ...]:
    """Return the names of the time zones of a country (ISO 3166), from the table of the IANA time zone database."""
    return _zones_by_country().get(country, ())


@cache
def _zones_by_country() -> dict[str, tuple[str, ...]]:
    from importlib.resources import files

    zones: dict[str, tuple[str, ...]] = {}
    for line in files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, _, name, *_ = line.split("\t")
            zones[country] = (*zones.get(country, ()), name)
    return zones


def _offset(zone: tzinfo, moment: datetime) -> timedelta:
    return moment.replace(tzinfo=zone).utcoffset() or timedelta()


def _apart(own: tzinfo, other: tzinfo, moment: datetime) -> str:
    """Say how far another zone is ahead of the author's or behind it."""
    quarters = round((_offset(other, moment) - _offset(own, moment)) / timedelta(minutes=15))
    hours, rest = divmod(abs(quarters), 4)
    number = f"{hours or ''}{('', '¼', '½', '¾')[rest]}"
    return f"{number} hour{'' if number == '1' else 's'} {'ahead of' if quarters > 0 else 'behind'} you"
