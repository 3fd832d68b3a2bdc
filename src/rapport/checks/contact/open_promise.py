"""Promises of the writer that give no time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.checks.contact.ambiguous_date import sent_on
from rapport.checks.contact.clock import clock_times
from rapport.checks.contact.time_words import SPAN_OF_TIME
from rapport.checks.contact.workdays import by, workday
from rapport.draft import Block, Draft
from rapport.matching import Pattern, fold
from rapport.rule import Hit, meaning_hit

LABEL = "says/promise"
_VAGUE_END = Pattern(
    r" (?:very )?(?:soon|shortly|asap|promptly|quickly|as soon as (?:possible|i can|we can)|in due course|later|at some point)\Z",
    re.IGNORECASE,
)
"""What the time that is offered stands in the place of."""
_VAGUE = Pattern(r"\b(?:soon|shortly|asap|promptly|quickly|as soon as|in due course|later|at some point)\b", re.IGNORECASE)
_CONDITIONAL = Pattern(r"\?\W*$|\b(?:if|unless|in case|whether or not|should you|provided|otherwise)\b", re.IGNORECASE)
"""What makes a promise hang on something that the reader does first."""


def names_time(string: str) -> bool:
    """Return whether a text names a day, an hour, a span of time or an event to wait for; “soon” names none."""
    return SPAN_OF_TIME.search(string) is not None or next(clock_times(string), None) is not None


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find promises of the author in a sentence that names no time, and neither does the next one."""
    sentences = block.sentences
    for sentence, following in zip(sentences, (*sentences[1:], None), strict=True):
        hit = meaning_hit(sentence, LABEL)
        around = f"{fold(sentence.string)}\n{fold(following.string) if following else ''}"
        if hit and not (names_time(around) or _CONDITIONAL.search(fold(sentence.string))):
            found = _VAGUE_END.sub("", " ".join(block.string[hit.start : hit.end].split()))
            rest = sentence.string[hit.end - sentence.start :]
            yield hit._replace(alternatives=_with_time(found, draft) if takes_time(found, rest) else ())


_LASTING = Pattern(
    r"\b(?:be|being|keep\w*|stay\w*|remain\w*|continue\w*|work\w* on|try\w*|remember\w*|think\w*|consider\w*|wait\w*|watch\w*|"
    r"monitor\w*|support\w*|need\w*|want\w*|like|love|have to|make sure|ensure|see what|see if|look forward|always|never|not|won't)\b",
    re.IGNORECASE,
)
"""What is not done at one time: “keep you informed” by noon says nothing."""
_TO_COME = Pattern(
    r"\b(?:i|we)(?: \w+ly)?(?:'ll| will| shall|(?:'m| am|'re| are) (?:going to|gonna))\b", re.IGNORECASE
)
"""What somebody says they will do; “I'm on it” and “the list is long” take no deadline."""
_ENDED = Pattern(r"\s*(?:[.!;:)]|,\s*(?:and|but|so)\b|\Z)")


def takes_time(found: str, rest: str) -> bool:
    """Return whether a deadline can stand behind the words of a promise, before the rest of its sentence."""
    plain = fold(found)
    is_act = _TO_COME.search(plain) and not (_LASTING.search(plain) or _VAGUE.search(plain))
    return bool(is_act) and _ENDED.match(rest) is not None


def _with_time(found: str, draft: Draft) -> tuple[str, ...]:
    today = sent_on(draft)
    if today is None:
        return tuple(f"{found} by {one}" for one in ("12:00 on Thursday", "17:00 tomorrow"))
    return tuple(f"{found} {by(hour, workday(today, days), draft)}" for hour, days in ((17, 1), (12, 2)))
