"""Which patterns can match a text at all, told by pieces of words that they cannot do without.

Compiling and trying hundreds of long patterns costs far more than looking for a few pieces of words. What each pattern
needs is worked out beforehand and lies in `cues.json` (`make cues` writes it, a test compares it). A pattern that is
not entered there counts as possible.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).with_name("cues.json")

_FOLDS = str.maketrans({"’": "'", "‘": "'"})


class _Needs(NamedTuple):
    """`sets`: pieces of words of which one has to occur; `patterns`: by checksum, the numbers of all sets that a
    pattern needs; `checks`: the checksums of the patterns of a check."""

    sets: list[list[str]]
    patterns: dict[str, list[int]]
    checks: dict[str, list[str]]


@cache
def _needs() -> _Needs:
    return _Needs(**json.loads(DATA.read_bytes()))


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[str, dict[int, bool]]:
    """Give the text as it is searched, and what is known of it so far: which sets have a piece in it."""
    return text.translate(_FOLDS).lower(), {}


def checksum(pattern: str) -> str:
    return f"{zlib.crc32(pattern.encode()):08x}"


def is_possible(pattern: str, text: str) -> bool:
    """Tell whether the pattern with this checksum can match in `text`."""
    needs = _needs()
    lowered, known = _words(text)
    for number in needs.patterns.get(pattern, ()):
        if number not in known:
            known[number] = any(piece in lowered for piece in needs.sets[number])
        if not known[number]:
            return False
    return True


def is_woken(check: str, text: str) -> bool:
    """Tell whether any pattern of a check can match in `text`; a check that has none entered is always awake."""
    patterns: Sequence[str] | None = _needs().checks.get(check)
    return patterns is None or any(is_possible(pattern, text) for pattern in patterns)
