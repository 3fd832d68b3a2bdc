"""The order of a reply beside that of the mail it answers: points or one block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapport.checks.mirror.sides import count_words, is_between, said, sentences, theirs
from rapport.draft import Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit, Related

_NUMBERED = Pattern(r"(?m)^[ \t>]*\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)][ \t]+\S", re.IGNORECASE)
_REFERS = Pattern(
    r"\b(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|one|two|three|both|all|finally|points?|items?|questions?|number)\b|"
    r"(?:^|\s)(?:\(?\d{1,2}[.):]|#\d|re \d)",
    re.IGNORECASE,
)
"""How a block of prose leads from point to point."""


def find(block: Block, draft: Draft, *, points: int, words: int) -> Iterator[Hit]:
    """Find one block of prose in answer to numbered points, or bare points in answer to prose that asks for none.

    Their mail has `points` numbered points or more, the reply `words` words in one paragraph; or the reverse. Where the
    author writes between the parts of the quote, each answer stands at its point.
    """
    answered, own = said(theirs(draft)), said(draft.in_zones(("body", "list")))
    if not answered or not own or is_between(draft):
        return
    numbered = _points(answered)
    if len(numbered) >= points and _is_one_block(own) and count_words(own) >= words:
        values = {
            "problem": f"They number {len(numbered)} points, and you answer in one block",
            "advice": "Short answers under the same numbers show that none is left out",
        }
        yield Hit(0, len(own[0].string.rstrip()), values=values, related=(numbered[0],), block=own[0])
    elif _is_bare(own, points) and _is_prose(answered) and count_words(answered) >= words:
        values = {
            "problem": "They write in whole sentences, and you answer with bare points",
            "advice": "A sentence that leads into the points would be nearer to how they write",
        }
        proof = next(sentences(answered)).proof("they write in sentences")
        yield Hit(0, len(own[0].string.rstrip()), values=values, related=(proof,), block=own[0])


def _is_one_block(own: Sequence[Block]) -> bool:
    """Return whether a reply is one paragraph that does not lead from point to point."""
    return len(own) == 1 and own[0].zone == "body" and not _REFERS.search(own[0].string)


def _is_bare(own: Sequence[Block], points: int) -> bool:
    return len(own) >= points and all(one.zone == "list" for one in own)


def _is_prose(answered: Sequence[Block]) -> bool:
    """Return whether a mail has sentences alone, and does not ask for several things."""
    asks = sum(one.sentence.string.rstrip().endswith("?") for one in sentences(answered))
    return asks < 2 and not _points(answered) and all(one.zone == "body" for one in answered)


def _points(blocks: Sequence[Block]) -> list[Related]:
    """Return the numbered points of a mail."""
    return [
        Related(one, match.start(), _line_end(one.string, match.end()), "their points are numbered")
        for one in blocks
        for match in _NUMBERED.re.finditer(one.string)
    ]


def _line_end(string: str, start: int) -> int:
    end = string.find("\n", start)
    return len(string) if end < 0 else end
