"""Mails that begin or end too abruptly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport import prose
from rapport.checks.cues import Pattern
from rapport.checks.quoted import is_inherited
from rapport.draft import AUTHOR_ZONES, Block, Draft
from rapport.kinds import fold
from rapport.rule import Hit

_CURT = Pattern(
    r"(?:fine|noted|no|ok|okay|k|yes|yep|nope|nah|sure|whatever|done|received|wrong|agreed|understood|duly noted|why|why not|what|"
    r"so what|not now|not interested|no way|can't|cannot|don't|later|maybe|approved|denied|rejected|declined|seen|read|correct|"
    r"and|no idea|no comment|not really|not sure|i know|if you say so|as you wish|up to you|your call|see above|see below|"
    r"will do|ack|n/a|nothing|never|absolutely not|so be it|your choice|not my problem|ask (?:him|her|them)|"
    r"i see|i said no|already done|already sent)",
    re.IGNORECASE,
)
_SOFT = frozenset(
    {
        "will do",
        "agreed",
        "done",
        "approved",
        "received",
        "yes",
        "yep",
        "sure",
        "ok",
        "okay",
        "understood",
        "correct",
        "ack",
    }
)
"""Curt and yet agreeing: only a hint."""
_SERVICE = Pattern(
    r"\b(?:unsubscribe|no-?reply|do not reply|automat\w+|newsletter|press release|copyright|all rights reserved|subscribe|"
    r"forwarded by|original message|changed in|commit|diff|bug id|this message was sent|"
    r"you (?:have received|are receiving|received) this|(?:waiting for|requires|pending) your approval|notice no|market notice|"
    r"(?:is|are) (?:pleased|proud|excited|delighted) to announce|you(?:'re| are) (?:cordially )?invited|rsvp|all employees|"
    r"as a subscriber|thank you for your (?:[\w.]+ ){0,3}(?:order|purchase|subscription|registration)|"
    r"click (?:here|on|below)|to (?:register|enroll|subscribe|make your pledge)|for registration|"
    r"(?:please |questions,? )contact [a-z]+ [a-z]+ (?:at|@|on|in)|call [a-z]+ (?:[a-z]\. )?[a-z]+ at)\b",
    re.IGNORECASE,
)
_WRITER = Pattern(r"\b(?:I|me|my|myself|mine|ME|MY)\b")
_SHORT = 60
"""A mail of more words in which nobody says “I” is a notice."""
_LONGEST = 400
"""A first mail of more words is an article or a report that is sent round."""
_LETTER = Pattern(
    r"\b(?:you|your|please|thank(?:s| you)|could|let me know|i am|i'm|i'd|i would|we would|attached)\b", re.IGNORECASE
)


_CLOSE = Pattern(
    r"\b(?:thank(?:s| you)|cheers|regards|best(?: wishes| regards|,)|see you|talk soon|take care|bye|love|forward to|speak soon|"
    r"sincerely|yours)\b[^\n]{0,60}\s*$",
    re.IGNORECASE,
)
_ADDRESSING = Pattern(
    r"\s*(?:[A-Z][\w.'/-]+(?: [A-Z][\w.'-]+){0,3}(?:,? (?:and|&) [A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?)?|(?i:(?:to )?(?:all|everyone|both)|team|folks|guys|ladies)"
    r"|(?i:hi|hey|hello|dear|happy \w+|good (?:morning|afternoon|evening)) \w+)\s*(?:[,:;!…-]|\.{2,}|\n)"
)
_NAMED_AT_THE_END = Pattern(
    r"(?:[,.?!]\s+|\s{2,})[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:\s*[x(]?\d[\d() .x-]{2,}\.?)?\s*$|\b(?:that's all|talk later)\b[^.]{0,12}[.!]\s*$"
)
"""A name, perhaps with a telephone number, or words of parting behind the last sentence."""
_FULL_NAME = Pattern(r"[A-Z][\w?'-]+ (?:[A-Z]\. )?[A-Z][\w?'-]+\b(?! (?:is|are|was|were|has|have|will|can)\b)")
_ASKS = Pattern(
    r"\?|\b(?:please|pls|could you|can you|would you|let me know|call me|i need|we need|i would like|i'd like)\b",
    re.IGNORECASE,
)


def abrupt_reply(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find a reply whose whole own text is a word or two that may be taken as annoyed."""
    if not draft.is_reply or any(one.zone == "forward" for one in draft.blocks):
        return
    own = [one for one in draft.in_zones(("body", "list")) if one.string.strip()]
    frame = draft.in_zones(("greeting", "sign-off"))
    if len(own) != 1 or any(re.search(r"\b(?:thank|best|kind)", one.string, re.IGNORECASE) for one in frame):
        return
    string = fold(own[0].string)
    said = " ".join(string.split()).rstrip(" .!…?-").lower()
    if _CURT.fullmatch(said):
        soft = said in _SOFT
        start = len(string) - len(string.lstrip())
        end = len(string.rstrip())
        yield Hit(start, end, severity="info" if soft else None, confidence="low" if soft else None, block=own[0])


def no_greeting(block: Block, draft: Draft, *, words: int) -> Iterator[Hit]:
    """Find a first mail of at least so many words to a reader that starts without a greeting."""
    first = next((one for one in draft.in_zones(("body", "list")) if re.search(r"[^\W\d_]{3}", one.string)), None)
    if first is None or first.zone == "list" or not _is_letter(draft, words):
        return
    if not any(one.zone == "greeting" for one in draft.blocks) and not _addresses(first.string):
        yield Hit(0, 0, block=first)


def no_sign_off(block: Block, draft: Draft, *, words: int) -> Iterator[Hit]:
    """Find a first mail of at least so many words to a reader that ends without a close or a name."""
    last = next((one for one in reversed(draft.in_zones(("body", "list"))) if one.string.strip()), None)
    if (
        last is None
        or not _is_letter(draft, words)
        or any(one.zone in ("sign-off", "signature") for one in draft.blocks)
    ):
        return
    if not _CLOSE.search(last.string.rstrip(" \n!.*-_")) and not _is_signed(last.string):
        end = len(last.string.rstrip())
        yield Hit(end, end, block=last)


def _is_letter(draft: Draft, words: int) -> bool:
    """Tell whether a draft is a mail to somebody: no reply, no notice or list mail, long enough, and speaking to “you”."""
    if draft.is_reply or any(one.zone == "forward" for one in draft.blocks) or not (draft.recipients or draft.headers):
        return False
    if any(is_inherited(one) for one in draft.blocks) or any(one.zone in ("code", "disclaimer") for one in draft.blocks):
        return False
    if any(name in draft.headers for name in ("list-id", "list-unsubscribe", "auto-submitted", "precedence")):
        return False
    text = "\n".join(one.string for one in draft.in_zones(AUTHOR_ZONES[1:]))
    if _SERVICE.search(text) or not _LETTER.search(text) or not _ASKS.search(text):
        return False
    number = len(prose.word_spans(text))
    return words <= number <= _LONGEST and (number <= _SHORT or _WRITER.search(text) is not None)


def _is_signed(string: str) -> bool:
    """Tell whether a text ends with a name, with a short line that is no sentence, or with a postscript."""
    if _NAMED_AT_THE_END.search(string):
        return True
    line = string.rstrip().rsplit("\n", 1)[-1].strip()
    if line[-1:] not in ".!?" and (len(line.split()) <= 6 or _FULL_NAME.match(line)):
        return True
    return re.match(r"p\.?s\b|[-*~_]", line, re.IGNORECASE) is not None


def _addresses(string: str) -> bool:
    """Tell whether a text begins by speaking to somebody: “Ann, …”, “All: …”."""
    return _ADDRESSING.match(string) is not None
