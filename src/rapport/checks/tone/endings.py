"""What is a letter to somebody, and how it ends."""

from __future__ import annotations

import re

from rapport import prose
from rapport.draft import AUTHOR_ZONES, Draft
from rapport.matching import Pattern
from rapport.tables import is_cited

RARELY = 0.25
"""Who greets or closes in fewer of their mails misses neither."""

_LIST_MAIL = (
    r"unsubscribe|no-?reply|do not reply|automat\w+|newsletter|press release|copyright|all rights reserved|subscribe|"
    r"forwarded by|original message|changed in|commit|diff|bug id|this message was sent"
)
_NOTICE = (
    r"you (?:have received|are receiving|received) this|(?:waiting for|requires|pending) your approval|notice no|market notice|"
    r"(?:is|are) (?:pleased|proud|excited|delighted) to announce|you(?:'re| are) (?:cordially )?invited|rsvp|all employees"
)
_TO_CUSTOMERS = (
    r"as a subscriber|thank you for your (?:[\w.]+ ){0,3}(?:order|purchase|subscription|registration)|"
    r"click (?:here|on|below)|to (?:register|enroll|subscribe|make your pledge)|for registration"
)
_WHOM_TO_CALL = r"(?:please |questions,? )contact [a-z]+ [a-z]+ (?:at|@|on|in)|call [a-z]+ (?:[a-z]\. )?[a-z]+ at"
_SERVICE = Pattern(rf"\b(?:{_LIST_MAIL}|{_NOTICE}|{_TO_CUSTOMERS}|{_WHOM_TO_CALL})\b", re.IGNORECASE)
_WRITER = Pattern(r"\b(?:I|me|my|myself|mine|ME|MY)\b")
_SHORT = 60
"""A mail of more words in which nobody says “I” is a notice."""
_LONGEST = 400
"""A first mail of more words is an article or a report that is sent round."""
_LETTER = Pattern(
    r"\b(?:you|your|please|thank(?:s| you)|could|let me know|i am|i'm|i'd|i would|we would|attached)\b", re.IGNORECASE
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


def is_letter(draft: Draft, words: int) -> bool:
    """Return whether a draft is a mail to a “you”: no reply, notice or list mail, and at least `words` words long."""
    if draft.is_reply or any(one.zone == "forward" for one in draft.blocks) or not (draft.recipients or draft.headers):
        return False
    if any(is_cited(one) for one in draft.blocks) or any(one.zone in ("code", "disclaimer") for one in draft.blocks):
        return False
    if any(name in draft.headers for name in ("list-id", "list-unsubscribe", "auto-submitted", "precedence")):
        return False
    text = "\n".join(one.string for one in draft.in_zones(AUTHOR_ZONES[1:]))
    if is_service(text) or not _LETTER.search(text) or not _ASKS.search(text):
        return False
    number = len(prose.word_spans(text))
    return words <= number <= _LONGEST and (number <= _SHORT or _WRITER.search(text) is not None)


def is_service(text: str) -> bool:
    """Return whether a text is that of a notice, a newsletter or a mail to customers, which waits for no answer."""
    return _SERVICE.search(text) is not None


def is_signed(string: str) -> bool:
    """Return whether a text ends with a name, with a short line that is no sentence, or with a postscript."""
    if _NAMED_AT_THE_END.search(string):
        return True
    line = string.rstrip().rsplit("\n", 1)[-1].strip()
    if line[-1:] not in ".!?" and (len(line.split()) <= 6 or _FULL_NAME.match(line)):
        return True
    return re.match(r"p\.?s\b|[-*~_]", line, re.IGNORECASE) is not None
