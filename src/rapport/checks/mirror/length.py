"""The length of a reply beside that of the message it answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapport.checks.mirror.sides import PROSE, asks, count_words, is_between, said, sentences, theirs
from rapport.checks.mirror.usual import usual_of
from rapport.draft import Block, Draft
from rapport.matching import Pattern, fold
from rapport.rule import Hit

_THANKS = "thank thanks thx cheers great excellent perfect wonderful congratulations".split()
_LATER = ("call(?:ed)?", "phone", "ring", "talk", "speak", "meet", "discuss", "later", "soon", "tomorrow", "tonight", "today")
_ELSEWHERE = ("attached", "enclosed", "below", "above", "inline", "in ?line", "fyi", "see", "forward(?:ed)?")
_OWN_DEED = ("(?:i|we)(?:'ll| will| shall|'m going to| am going to)", "let me", "applied")
_IS_ENOUGH = Pattern(
    rf"\b(?:{'|'.join((*_THANKS, *_LATER, *_ELSEWHERE, *_OWN_DEED))})\b|https?:|(?:acked|reviewed|tested)-by",
    re.IGNORECASE,
)
"""What makes a line enough: thanks, a later answer, another place where the answer stands."""

_TO_LINE = "A sentence on each thing they ask, or on when you will answer, would show that you have read it"
_TO_ESSAY = "Put the one thing they need first, and offer the rest"


def find(
    block: Block,
    draft: Draft,
    *,
    line: int,
    long: int,
    paragraphs: int,
    essay: int,
    remark: int,
    usual: int,
    mails: int,
) -> Iterator[Hit]:
    """Find a line in answer to a long mail, or an essay in answer to a line; all lengths are in words.

    A line has up to `line` words; a long mail has `long` in `paragraphs` parts and asks something. An essay has `essay`
    words, a remark up to `remark`, which asks something; where the author writes below a quote, they may have cut it, and nobody knows.
    Without a mail of theirs, an essay is one for somebody of whom `mails` mails or more are known, with up to `usual`
    words on average. A line is then no answer, and says nothing.
    """
    answered = theirs(draft)
    own, their = count_words(draft.in_zones(PROSE)), count_words(answered)
    values = {"problem": f"They wrote {_counted(their)}, you answer with {_counted(own)}"}
    if not answered and own >= essay:
        yield from _beside_usual(draft, own, usual, mails)
    elif 0 < own <= line and their >= long and len(said(answered)) >= paragraphs:
        yield from _line(block, draft, answered, values)
    elif own >= essay and 0 < their <= remark and (draft.answered or not is_between(draft)):
        yield from _essay(draft, answered, values)


def _line(block: Block, draft: Draft, answered: Iterable[Block], values: dict[str, str]) -> Iterator[Hit]:
    """Yield a line that is no answer to what a long mail asks."""
    prose = [one for one in sentences(answered) if one.block.zone == "body"]
    asked = next((one for one in prose if one.sentence.string.rstrip().endswith("?")), None)
    if asked and not draft.attachments and not _IS_ENOUGH.search(fold(block.string)):
        last = said(draft.blocks)[-1]
        related = (asked.proof("one of the things they ask"),)
        yield Hit(0, len(last.string.rstrip()), values=values | {"advice": _TO_LINE}, related=related, block=last)


def _essay(draft: Draft, answered: Iterable[Block], values: dict[str, str]) -> Iterator[Hit]:
    """Yield the first sentence of an essay in answer to a line."""
    first, start = next(sentences(answered), None), next(sentences(draft.in_zones(PROSE)), None)
    if first and start and any(asks(one.string) for one in said(answered)):
        place, related = start.sentence, (first.proof("all they wrote"),)
        yield Hit(place.start, place.end, values=values | {"advice": _TO_ESSAY}, related=related, block=start.block)


def _beside_usual(draft: Draft, own: int, usual: int, mails: int) -> Iterator[Hit]:
    """Yield the first sentence of an essay to somebody whose mails are usually short."""
    known, start = usual_of(draft, mails), next(sentences(draft.in_zones(PROSE)), None)
    mean = known.contact.mean_words if known else None
    if known and start and mean is not None and mean <= usual:
        problem = f"{known.are(f'about {mean:.0f} words long')}; yours has {own}"
        place, values = start.sentence, {"problem": problem, "advice": _TO_ESSAY}
        yield Hit(place.start, place.end, values=values, block=start.block)


def _counted(words: int) -> str:
    return "one word" if words == 1 else f"{words} words"
