"""A file that is announced and does not travel with the mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.draft import Block, Draft, Sentence
from rapport.kinds import fold
from rapport.rule import Hit

_ANNOUNCED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:please |kindly |pls )?find\s+(?:the\s+)?(?:attached|enclosed|appended)(?:\s+\w+)?",
        r"\bPFA\b",
        r"\b(?:I|we)(?:'ve|\s+have|\s+am|'m|\s+are|'re)?\s+(?:also\s+|just\s+|now\s+)?(?:attach(?:ed|ing)?|enclos(?:ed?|ing)|append(?:ed|ing)?)\b",
        r"(?:^|(?<=[\n.!?] ))(?:have\s+)?(?:attached|enclosed|attaching|enclosing|appended)\b",
        r"\b(?:is|are|'s|'re|has been|have been)\s+(?:now\s+|also\s+)?(?:attached|enclosed|appended)\b"
        r"(?!\s+to\s+(?!th(?:is|e)\s+(?:e-?)?mail|this\s+message))",
        r"\b(?:see|see\s+the|read\s+the|check\s+the|sign\s+the|the|an?|both|these)\s+(?:attached|enclosed)\s+\w+",
        r"\b(?:see|as)\s+attached\b",
        r"\b(?:see|in|with|as)\s+(?:the\s+|an\s+)?attachments?\b",
        r"\b\w+\s+(?:is\s+|are\s+)?attached(?=\s*[.!?,;)]|\s*$)",
        r"\b(?:send|sending|sent)\s+you\s+(?:[\w' ]+\s+)?(?:in|as)\s+(?:an\s+)?attachments?\b",
        r"\b(?:with|to|in|along with)\s+this\s+(?:e-?mail|message)\b",
    )
)
_OTHERS_FILE = re.compile(
    r"\byou(?:'ve|\s+have|\s+had)?\s+(?:\w+\s+)?(?:attached|enclosed|sent)\b|\byour\s+(?:\w+\s+)?(?:mail|attachment|message)\b"
    r"|\b(?:my|the)\s+(?:last|previous|earlier|next)\b|\b(?:he|she|they|who|that\s+[A-Z]\w+)\s+(?:\w+\s+)?attached\b"
    r"|\bthank(?:s| you) for\b",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(
    r"\b(?:not|n't|never|no|nothing|without|couldn't|cannot|forgot to|will|'ll|shall|would|could you|can you|should|"
    r"must|may|please\s+attach|if|before|when you|how|next time|no longer)\b[^.!?]*\b(?:attach|enclos|append)",
    re.IGNORECASE,
)
_OTHER_SENSE = re.compile(
    r"\b(?:strings?|conditions?|importance|value|meaning|garage|barn|stand|label|theory|emotional(?:ly)?|very|so|too|quite|"
    r"get|gets|got|become|became|grew)\s+(?:\w+\s+){0,2}?(?:attached|enclosed)\b"
    r"|\battached\s+(?:to\s+(?!th(?:is|e)\s+(?:e-?)?mail|this\s+message)|(?:garage|barn|house|shed))"
    r"|\bgarage|\bbarn\b|\benclosed\s+(?:space|area|room|by)|\bmilitary\b|attach(?:é|e)\b",
    re.IGNORECASE,
)


def missing_attachment(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find the first announcement of a file by the writer, where no file is attached."""
    if any(not one.inline for one in draft.attachments):
        return
    for sentence in block.sentences:
        span = _announced(sentence)
        if span:
            yield Hit(sentence.start + span[0], sentence.start + span[1])
            return


def _announced(sentence: Sentence) -> tuple[int, int] | None:
    """Give the words of a sentence that announce a file of the writer's own, sent now and not as a link."""
    string = fold(sentence.string)
    if _OTHERS_FILE.search(string) or _NOT_NOW.search(string) or _OTHER_SENSE.search(string) or "www" in string:
        return None
    matches = [match.span() for pattern in _ANNOUNCED if (match := pattern.search(string))]
    return min(matches, default=None)
