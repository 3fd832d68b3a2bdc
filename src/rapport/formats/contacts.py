"""The address book for people, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from rapport.correspondent import Correspondent


def list_text(people: Sequence[Correspondent]) -> str:
    """Return a line for each person: the address, how many mails there and back, and the day of the last one."""
    width = max((len(one.address) for one in people), default=0)
    return "".join(
        f"{one.address:<{width}}  {one.received:>5} from, {one.sent:>5} to, last {_last(one)}\n" for one in people
    )


def _last(one: Correspondent) -> str:
    return max(one.last_received, one.last_sent)[:10] or "unknown"


def person_text(one: Correspondent) -> str:
    """Return what is known of a person, a line a fact."""
    lines = [one.address, *(f"  {name:<12} {value}" for name, value in _facts(one) if value)]
    return "\n".join(lines) + "\n"


def _facts(one: Correspondent) -> list[tuple[str, str]]:
    established = ", established" if one.is_established else ""
    greetings = _kinds(
        one.received,
        {"Dear …": one.greeted_formally, "Hi …": one.greeted_casually, "by name": one.greeted_by_name},
    )
    closes = _kinds(
        one.received,
        {
            "regards": one.closed_formally,
            "thanks": one.closed_with_thanks,
            "casually": one.closed_casually,
            "by name": one.closed_by_name,
        },
    )
    promises = [f"{one.promised} by you" * bool(one.promised), f"{one.owed} by them" * bool(one.owed)]
    return [
        ("mails", f"{one.received} from them, {one.sent} to them{established}"),
        ("since", one.first[:10]),
        ("last", ", ".join(_dates(one))),
        ("greeting", greetings),
        ("close", closes),
        ("length", f"{one.words / one.received:.0f} words" if one.received else ""),
        ("sentences", f"{one.words / one.sentences:.0f} words" if one.sentences else ""),
        ("lists", f"in {one.lists} of {one.received}" if one.lists else ""),
        ("emoji", f"in {one.emoji} of {one.received}" if one.emoji else ""),
        ("formality", f"{one.formality / one.rated:.0%}" if one.rated else ""),
        ("clock", _clock(one.zone)),
        ("promised", ", ".join(filter(None, promises))),
    ]


def _dates(one: Correspondent) -> list[str]:
    found = (("from them", one.last_received), ("to them", one.last_sent))
    return [f"{moment[:10]} {name}" for name, moment in found if moment]


def _kinds(number: int, counts: dict[str, int]) -> str:
    if not number:
        return ""
    counts = {**counts, "none": number - sum(counts.values())}
    shown = sorted(((count, name) for name, count in counts.items() if count > 0), key=lambda one: -one[0])
    return ", ".join(f"{name} {count / number:.0%}" for count, name in shown)


def _clock(zone: int | None) -> str:
    return "" if zone is None else f"UTC{'-' if zone < 0 else '+'}{abs(zone) // 60:02}:{abs(zone) % 60:02}"


def list_json(people: Sequence[Correspondent]) -> str:
    """Return people as one JSON object, with the counts as they are kept."""
    rows = [{**one._asdict(), "established": one.is_established} for one in people]
    return json.dumps({"version": 1, "contacts": rows}, ensure_ascii=False, indent=1) + "\n"
