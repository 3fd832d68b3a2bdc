"""Those who wait, for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rapport.contacts.waiting import Waiting

_HEADINGS = {
    "answers": "Wait for an answer of yours",
    "promises": "Promised, and due",
    "silent": "Not written to for longer than usual",
}


def waiting_text(found: Mapping[str, Sequence[Waiting]], today: date) -> str:
    """Return those who wait, by what they wait for, each with the line that says so."""
    parts = [
        "\n".join([f"{_HEADINGS[kind]} ({len(some)})", *(line for one in some for line in _lines(one, today))]) + "\n"
        for kind, some in found.items()
        if some
    ]
    return "\n".join(parts) if parts else "Nobody waits for you.\n"


def _lines(one: Waiting, today: date) -> Iterator[str]:
    who = f"{one.name} <{one.address}>" if one.name else one.address
    yield f"  {one.since.isoformat()}  {who}: {_reason(one, today)}"
    yield f"    {one.path}:{one.line}" + (f": {one.text}" if one.text else "")


def _reason(one: Waiting, today: date) -> str:
    if one.usual is not None:
        return f"{_days((today - one.since).days)} ago, usually every {_days(one.usual)}"
    if one.due is None:
        return f"{_days((today - one.since).days)} ago"
    return f"due on {one.due.isoformat()}"


def _days(number: int) -> str:
    return f"{number} day{'s' * (number != 1)}"


def waiting_json(found: Mapping[str, Sequence[Waiting]], today: date) -> str:
    """Return those who wait as one JSON object; days as in ISO 8601."""
    lists = {kind: [_in_plain_values(one) for one in some] for kind, some in found.items()}
    return json.dumps({"version": 1, "today": today.isoformat(), **lists}, ensure_ascii=False, indent=1) + "\n"


def _in_plain_values(one: Waiting) -> dict[str, object]:
    return {**one._asdict(), "since": one.since.isoformat(), "due": one.due and one.due.isoformat()}
