"""The order of a reply beside that of the mail it answers: points or one block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapport.checks.mirror.sides import PROSE, asks, count_words, is_between, said, sentences, theirs
from rapport.checks.mirror.usual import Usual, usual_of
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


_FEWEST_ASKING = 2
"""So many numbered points ask something where they want an answer each; a report numbers what it tells."""
_MOSTLY = 0.75
"""The share of their mails with lists from which on that is how they write."""


def find(block: Block, draft: Draft, *, points: int, words: int, long: int, mails: int) -> Iterator[Hit]:
    """Find one block of prose in answer to numbered points, or bare points in answer to prose that asks for none.

    Their mail has `points` numbered points or more, of which some ask something, the reply `words` words in one
    paragraph; or the reverse. Where the author writes between the parts of the quote, each answer stands at its point. Without a mail of theirs, what is
    usual takes its place for somebody of whom `mails` mails or more are known; a block then has `long` words.
    """
    answered, own = said(theirs(draft)), said(draft.in_zones(PROSE))
    if own and not answered and (known := usual_of(draft, mails)):
        yield from _beside_usual(known, own, points, words, long)
    if not answered or not own or is_between(draft):
        return
    numbered = _points(answered)
    asking = sum(map(asks, _texts(numbered)))
    if len(numbered) >= points and asking >= _FEWEST_ASKING and _is_one_block(own) and count_words(own) >= words:
        problem = f"They number {len(numbered)} points, and you answer in one block"
        advice = "Short answers under the same numbers show that none is left out"
        yield _hit(own[0], problem, advice, (numbered[0],))
    elif _is_bare(own, points) and _is_prose(answered) and count_words(answered) >= words:
        proof = next(sentences(answered)).proof("they write in sentences")
        yield _hit(own[0], "They write in whole sentences, and you answer with bare points", _TO_PROSE, (proof,))


_TO_PROSE = "A sentence that leads into the points would be nearer to how they write"


def _beside_usual(known: Usual, own: Sequence[Block], points: int, words: int, long: int) -> Iterator[Hit]:
    """Yield bare points to somebody who writes no lists, and a long block to somebody who mostly does."""
    contact = known.contact
    if _is_bare(own, points) and not contact.lists and (contact.mean_words or 0) >= words:
        yield _hit(own[0], f"{known.are('whole sentences without lists')}; yours is bare points", _TO_PROSE)
    elif contact.lists >= _MOSTLY * contact.received and _is_paragraph(own) and count_words(own) >= long:
        problem = f"{known.whose} usually have lists, {known.over}; yours is one block"
        yield _hit(own[0], problem, "A short list of points may be easier for them")


def _hit(block: Block, problem: str, advice: str, related: tuple[Related, ...] = ()) -> Hit:
    values = {"problem": problem, "advice": advice}
    return Hit(0, len(block.string.rstrip()), values=values, related=related, block=block)


def _is_one_block(own: Sequence[Block]) -> bool:
    """Return whether a reply is one paragraph that does not lead from point to point."""
    return _is_paragraph(own) and not _REFERS.search(own[0].string)


def _is_paragraph(own: Sequence[Block]) -> bool:
    return len(own) == 1 and own[0].zone == "body"


def _is_bare(own: Sequence[Block], points: int) -> bool:
    return len(own) >= points and all(one.zone == "list" for one in own)


def _is_prose(answered: Sequence[Block]) -> bool:
    """Return whether a mail has sentences alone, and does not ask for several things."""
    asked = sum(one.sentence.string.rstrip().endswith("?") for one in sentences(answered))
    return asked < 2 and not _points(answered) and all(one.zone == "body" for one in answered)


def _points(blocks: Sequence[Block]) -> list[Related]:
    """Return the numbered points of a mail."""
    return [
        Related(one, match.start(), _line_end(one.string, match.end()), "their points are numbered")
        for one in blocks
        for match in _NUMBERED.re.finditer(one.string)
    ]


def _texts(numbered: Sequence[Related]) -> Iterator[str]:
    """Yield the text of each point, up to the next one or the end of its block."""
    for one, behind in pairwise((*numbered, None)):
        if one:
            end = behind.start if behind and behind.block is one.block else len(one.block.string)
            yield one.block.string[one.start : end]


def _line_end(string: str, start: int) -> int:
    end = string.find("\n", start)
    return len(string) if end < 0 else end
