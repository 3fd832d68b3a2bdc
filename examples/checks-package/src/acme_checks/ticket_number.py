"""Ticket numbers with a mistake: the last digit of `T-73516` has to be the last one of the sum of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.draft import Block, Draft
from rapport.rule import Hit


def find(block: Block, draft: Draft, *, prefix: str) -> Iterator[Hit]:
    """Return the ticket numbers whose check digit is wrong."""
    for match in re.finditer(rf"\b{re.escape(prefix)}-(\d{{4}})(\d)\b", block.string):
        right = str(sum(map(int, match[1])) % 10)
        if match[2] != right:
            yield Hit(*match.span(), values={"number": match[1], "digit": right})
