"""Words that the writer only cites, or that stand in the mail because somebody else wrote them."""

from __future__ import annotations

import re

from rapport.draft import Block
from rapport.kinds import fold
from rapport.patterns import Pattern

_QUOTED = Pattern(r"\"[^\"]{1,300}\"|(?<![\w'])'[^'\n]{2,80}'(?!\w)")

REPLY_PREFIX = Pattern(
    r"\s*(?:(?:re|fwd?|aw|wg|sv|vs|antw|tr|rv|enc|ref|res)\s*(?:\[\d+\]|\(\d+\))?\s*:\s*)+", re.IGNORECASE
)
"""What mail programs put before the subject of a reply or a forwarded mail, in several languages."""


def is_inherited(block: Block) -> bool:
    """Tell the subject of a reply or a forwarded mail: whoever began the thread wrote it."""
    return block.zone == "subject" and REPLY_PREFIX.re.match(block.string) is not None


def quoted_spans(string: str) -> tuple[tuple[int, int], ...]:
    """Give the offsets of what stands in quotation marks."""
    folded = fold(string)
    if '"' not in folded and "'" not in folded:
        return ()
    return tuple(match.span() for match in _QUOTED.re.finditer(folded))


def is_inside(start: int, spans: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether the character at `start` lies in one of the spans."""
    return any(low <= start < high for low, high in spans)
