"""Promises of the writer that give no time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.checks.contact.ambiguous_date import sent_on
from rapport.checks.contact.clock import clock_times
from rapport.checks.contact.time_words import SPAN_OF_TIME
from rapport.checks.contact.workdays import by, workday
from rapport.draft import Block, Draft, Sentence
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
_OF_READER = Pattern(
    r"\byou(?:'ll| will)(?: not| never| also)? (?:be able|find|have to|need|notice|see|have the (?:ability|chance|choice|option|opportunity))\b",
    re.IGNORECASE,
)
"""What the reader can do or must, which nobody owes them by a time."""


def names_time(string: str) -> bool:
    """Return whether a text names a day, an hour, a span of time or an event to wait for; “soon” names none."""
    return SPAN_OF_TIME.search(string) is not None or next(clock_times(string), None) is not None


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find promises of the author in a sentence that names no time, and neither does the next one."""
    sentences = block.sentences
    for sentence, following in zip(sentences, (*sentences[1:], None), strict=True):
        hit = promise_in(sentence)
        around = "\n".join(_on_one_line(one) for one in (sentence, following) if one)
        if hit and not names_time(around):
            found = _VAGUE_END.sub("", " ".join(block.string[hit.start : hit.end].split()))
            rest = sentence.string[hit.end - sentence.start :]
            yield hit._replace(alternatives=_with_time(found, draft) if takes_time(found, rest) else ())


def promise_in(sentence: Sentence) -> Hit | None:
    """Return what the author promises in a sentence; None for what hangs on the reader."""
    hit = meaning_hit(sentence, LABEL)
    is_owed = not any(one.search(_on_one_line(sentence)) for one in (_CONDITIONAL, _OF_READER))
    return hit if is_owed else None


def _on_one_line(sentence: Sentence) -> str:
    return " ".join(fold(sentence.string).split())


_LASTING = Pattern(
    r"\b(?:be|being|keep\w*|stay\w*|remain\w*|continue\w*|work\w* on|try\w*|remember\w*|think\w*|consider\w*|wait\w*|watch\w*|"
    r"monitor\w*|support\w*|need\w*|want\w*|like|love|have to|make sure|ensure|see what|see if|look forward|always|never|not|won't)\b",
    re.IGNORECASE,
)
"""What is not done at one time: “keep you informed” by noon says nothing."""
_TASKS = """
    add amend answer arrange ask book bring call cancel change check circulate clarify clean compile complete confirm
    contact copy correct create deal delete deliver distribute do double-check draft e-mail email explain fax finalise
    finalize find finish fix follow fill forward get give inform install let look mail make move order organise organize
    pass pay phone post prepare print process provide publish put refund remove repair replace reply report reschedule
    resend resolve respond resubmit return review revise ring run schedule send set share sign sort submit supply take
    tell test update upload verify write
""".split()
_OWED = Pattern(
    r"\A(?:(?:(?:and|but|so|then|ok|okay|yes|sure|thanks|great)\b,? )?"
    r"(?:(?:i|we)(?:'ll| will| shall|(?:'m|'re| am| are) (?:going to|gonna))|(?:our|my|the) \w+(?: \w+)? will|will))"
    rf"(?: (?:also|then|just|have to|need to|\w+ly))* (?:{'|'.join(_TASKS)})\b(?![^;:]*[;:])",
    re.IGNORECASE,
)
"""Something to be done later and once; what is done now (“I am sending”) or hoped for has no deadline."""
_OTHER_TIME = r"(?:in|with) (?:my |the |a |our )?(?:next|new|later|separate|following)|right away|straight away"
_CLAUSE = r"that|which|who|where|as you|as we"
_NO_WORK = (
    r"take (?:place|part|off)|make (?:it|sense)|get (?:there|to)|do (?:well|fine|that too)|find (?:it|this|that) \w|"
    r"run into|write off|look (?:like|at it from)|call it|follow (?:you|him|her|them)"
)
_NO_TASK = Pattern(rf"\b(?:{_OTHER_TIME}|{_CLAUSE}|{_NO_WORK})\b", re.IGNORECASE)
"""A time that is named, a clause of its own, or verbs that are no work."""
_ENDED = Pattern(r"\s*(?:[.!;:)]|,\s*(?:and|but|so)\b|\Z)")


def takes_time(found: str, rest: str) -> bool:
    """Return whether a deadline can stand behind the words of a promise, before the rest of its sentence."""
    return is_task(found) and not _VAGUE.search(fold(found)) and _ENDED.match(rest) is not None


def is_task(found: str) -> bool:
    """Return whether the words of a promise name something to be done once."""
    said = fold(found)
    return _OWED.match(said) is not None and not any(one.search(said) for one in (_LASTING, _NO_TASK))


def _with_time(found: str, draft: Draft) -> tuple[str, ...]:
    today = sent_on(draft)
    if today is None:
        return tuple(f"{found} by {one}" for one in ("12:00 on Thursday", "17:00 tomorrow"))
    return tuple(f"{found} {by(hour, workday(today, days), draft)}" for hour, days in ((17, 1), (12, 2)))
