"""What the server tells whoever has started it; never a word of a text."""

from __future__ import annotations

from rapport.faults import say_error
from rapport.server.turn import TURN


def tell(line: str) -> None:
    """Write a line to standard error of the server, and not into what is written for another process meanwhile."""
    with TURN:
        say_error(f"rapport: {line}\n")
