"""The earlier messages that hang below a reply, told apart, and the people each of them names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rapport.zones.attribution import header_kind
from rapport.zones.lines import read_lines

_PEOPLE = ("from", "to", "cc")


class Quoted(NamedTuple):
    """An earlier message: the numbers of the parts that introduce it, and of those that quote it."""

    head: tuple[int, ...]
    parts: tuple[int, ...]


class _Open(NamedTuple):
    depth: int
    head: list[int]
    parts: list[int]


def split_thread(parts: Iterable[tuple[str, int]]) -> tuple[Quoted, ...]:
    """Return the messages quoted in a mail, the newest first.

    `parts` are zone and depth of its parts, in file order. A message is the older the deeper its quote; where a program
    quotes all at one depth, each below a head, every next one is older. What is forwarded, and a second quote
    beside the first, belong to another thread: reading stops there.
    """
    found: list[_Open] = []
    heads: dict[int, list[int]] = {}
    last: _Open | None = None
    for number, (zone, depth) in enumerate(parts):
        if zone == "attribution":
            heads.setdefault(depth + 1, []).append(number)
        elif zone == "quote":
            head = heads.pop(depth, [])
            same = [one for one in found if one.depth == depth]
            if same and not head:
                last = same[-1]
            elif same and last is not same[-1]:
                break
            else:
                last = _Open(depth, head, [])
                found.append(last)
            last.parts.append(number)
        elif zone == "forward":
            break
        elif found:
            last = None
    in_order = sorted(found, key=lambda one: one.depth)
    return tuple(Quoted(tuple(one.head), tuple(one.parts)) for one in in_order)


def read_people(head: str) -> dict[str, str]:
    """Return what the lines above a quoted message say of its people, under `from`, `to` and `cc`, as it is written.

    A line like “On Monday Ann wrote:” stands as a whole under `from`; only a block of header lines names recipients.
    """
    people: dict[str, list[str]] = {}
    current = "from"
    for line in read_lines(head):
        kind = header_kind(line.text)
        text = line.text.partition(":")[2] if kind else line.text
        current = kind or current
        if current in _PEOPLE and text.strip():
            people.setdefault(current, []).append(text.strip())
    return {name: " ".join(lines) for name, lines in people.items()}
