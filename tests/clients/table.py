"""Writes the table of clients into docs/HOOKS.md from what the tests have seen: `python -m tests.clients.table`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from tests.clients.driven import Driven, kept

PAGE = Path(__file__).parent.parent.parent / "docs" / "HOOKS.md"
HEADS = ("client", "version", "driven by", "blocks", "warns", "override", "mail answered")
_PLACE = re.compile(r"(<!-- clients -->\n).*?(<!-- end of clients -->)", re.DOTALL)


def table(rows: Iterable[Driven]) -> str:
    lines = [HEADS, ("---",) * len(HEADS), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def main() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = list(kept())
    if rows:
        PAGE.write_text(_PLACE.sub(lambda place: place[1] + table(rows) + place[2], page), encoding="utf-8")


if __name__ == "__main__":
    main()
