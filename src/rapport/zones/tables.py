"""Word tables written as text."""

from __future__ import annotations


def phrases(table: str) -> tuple[str, ...]:
    """The phrases of `table`, which are parted by bars and may run over several lines."""
    return tuple(phrase for cell in table.split("|") if (phrase := " ".join(cell.split())))
