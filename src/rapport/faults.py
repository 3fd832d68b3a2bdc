"""How errors are told: those that nobody has foreseen, and where nobody may listen."""

from __future__ import annotations

import sys


def fault(error: BaseException, whose: str = "rapport") -> str:
    """Return an unforeseen error as part of one line that asks for a report: no draft should ever cause one.

    `whose` is the distribution that the failing code belongs to.
    """
    said = " ".join(f"{type(error).__name__}: {error}".removesuffix(": ").split())
    return f"{said}; this is a fault of {whose}, please report it"


def say_error(text: str) -> None:
    """Write lines to standard error; where that is closed or full there is nobody left to tell."""
    try:
        if sys.stderr is not None:
            print(text, end="", file=sys.stderr, flush=True)
    except OSError:
        return
