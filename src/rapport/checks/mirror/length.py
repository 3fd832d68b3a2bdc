"""The length of a reply beside that of the message it answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.checks.mirror.sides import count_words, is_between, said, sentences, theirs
from rapport.draft import Block, Draft
from rapport.matching import Pattern, fold
from rapport.rule import Hit

_IS_ENOUGH = Pattern(
    r"\b(?:thank|thanks|thx|cheers|great|excellent|perfect|wonderful|congratulations|call(?:ed)?|phone|ring|talk|"
    r"speak|meet|discuss|later|soon|tomorrow|tonight|today|attached|enclosed|below|above|inline|in ?line|fyi|see|"
    r"forward(?:ed)?|(?:i|we)(?:'ll| will| shall|'m going to| am going to)|let me)\b|https?:|(?:acked|reviewed|tested)-by|"
    r"\bapplied\b",
    re.IGNORECASE,
)
"""What makes a line enough: thanks, a later answer, another place where the answer stands."""


def find(
    block: Block, draft: Draft, *, line: int, long: int, paragraphs: int, essay: int, remark: int
) -> Iterator[Hit]:
    """Find a line in answer to a long mail, or an essay in answer to a line; all lengths are in words.

    A line has up to `line` words; a long mail has `long` in `paragraphs` parts and asks something. An essay has `essay`
    words, a remark up to `remark`; where the author writes below a quote, they may have cut it, and nobody knows.
    """
    answered = theirs(draft)
    own, their = count_words(draft.in_zones(("body", "list"))), count_words(answered)
    values = {"own": _counted(own), "theirs": _counted(their)}
    if 0 < own <= line and their >= long and len(said(answered)) >= paragraphs:
        asked = next((one for one in sentences(answered) if one.sentence.string.rstrip().endswith("?")), None)
        if asked and not draft.attachments and not _IS_ENOUGH.search(fold(block.string)):
            values |= {
                "advice": "A sentence on each thing they ask, or on when you will answer, would show that you have read it"
            }
            last = said(draft.blocks)[-1]
            end = len(last.string.rstrip())
            yield Hit(0, end, values=values, related=(asked.proof("one of the things they ask"),), block=last)
    elif own >= essay and 0 < their <= remark and (draft.answered or not is_between(draft)):
        first, start = next(sentences(answered), None), next(sentences(draft.in_zones(("body", "list"))), None)
        if first and start:
            values |= {"advice": "Put the one thing they need first, and offer the rest"}
            place = start.sentence
            yield Hit(
                place.start, place.end, values=values, related=(first.proof("all they wrote"),), block=start.block
            )


def _counted(words: int) -> str:
    return "one word" if words == 1 else f"{words} words"
