"""Words that the writer only cites."""

from __future__ import annotations

from rapport.kinds import fold
from rapport.patterns import Pattern

_QUOTED = Pattern(r"\"[^\"]{1,300}\"|(?<![\w'])'[^'\n]{2,80}'(?!\w)")


def quoted_spans(string: str) -> tuple[tuple[int, int], ...]:
    """Give the offsets of what stands in quotation marks."""
    folded = fold(string)
    if '"' not in folded and "'" not in folded:
        return ()
    return tuple(match.span() for match in _QUOTED.re.finditer(folded))


def is_inside(start: int, spans: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether the character at `start` lies in one of the spans."""
    return any(low <= start < high for low, high in spans)
