"""What sounds like a question or a request and wants no answer: courtesies, offers, orders to all the world."""

from __future__ import annotations

import re

from rapport.draft import Sentence
from rapport.matching import Pattern


def _any(*patterns: str) -> str:
    return "(?:" + "|".join(patterns) + ")"


_GREETED = r"(?:(?:hi|hello|hey|dear)\b[^?]{0,30}?[,!]\s*)?(?:so |and |well |but )?"
_HOW_THEY_ARE = (
    r"how (?:are|is|have|was|were|'s|do) (?:you|u|things|everything|life|all|the family|your \w+)\b"
    r"(?: (?:doing|going|been|keeping))?[^?]{0,20}",
    r"(?:is|was) your \w+ (?:nice|good|ok|okay|fun)",
    r"how's (?:it|life|everything)[^?]{0,20}",
    r"what's (?:up|new)",
    r"(?:are you|is everything|all) (?:ok|okay|well|fine|good)[^?]{0,20}",
    r"hope[^?]*",
)
_TO_MAKE_A_POINT = (
    r"guess what|you know what|who (?:knows|cares|would have \w+)",
    r"(?:would you|can you) believe[^?]*",
    r"why not|isn't (?:it|that|this) [^?]*|who needs [^?]*|what(?:'s| is) (?:so )?wrong with [^?]*",
)
_HELP_OFFERED = (
    r"(?:any|more|other|further) (?:\w+ )?questions|anything else",
    r"(?:can|may|could) (?:i|we) help[^?]*|need (?:help|more)[^?]*",
)
_IS_IT_CLEAR = (
    r"does (?:that|this) (?:make sense|help|sound)[^?]*",
    r"(?:sounds? (?:good|ok|fair)|makes? sense)[^?]*",
)
_COURTESY = Pattern(
    rf"^\W*{_GREETED}{_any(*_HOW_THEY_ARE, *_TO_MAKE_A_POINT, *_HELP_OFFERED, *_IS_IT_CLEAR)}\?", re.IGNORECASE
)
_FORGOTTEN = Pattern(r"^\W*(?:forg[eo]t\w*|lost) (?:your|the|a) (?:[\w ]+ )?(?:password|username|login|pin)\b", re.IGNORECASE)
"""What pages and circulars ask everybody."""

_AUXILIARY = r"(?:is|are|do|does|did|was|were|has|have|had|would|will|ca|can|could|wo|should|am|ai)"
_TAG = Pattern(
    rf"[,;–-]\s*(?:right|ok|okay|no|yes|eh|huh|correct|{_AUXILIARY}(?:n't| not)? "
    r"(?:i|you|he|she|it|we|they|there|that)(?: not)?)\s*\?\W*$",
    re.IGNORECASE,
)
_BARE_TAG = Pattern(
    r"^\W*(?!(?:why|how|what|when|where|who|which|and|but|or|so)\b)(?:\S+\s+){3,}(?:is|are|do|does|did|was|were|has|have|had|would|wo|ca|could|should)n'?t "
    r"(?:i|you|he|she|it|we|they|there|that)\s*\?\W*$",
    re.IGNORECASE,
)
"""The same where haste left the comma out: “it was a fun ride wasnt it?”"""
_IN_QUOTES = Pattern(r"\S.*[\s(][\"“][^\"”]*\?[\"”]?\W*$", re.DOTALL)
_LOST_SIGN = Pattern(r"\b(?!(?:co|inc|etc|ltd|no|vs|st|[ap]\.?m)\b)(?:[^\W\d_]{2,}|(?:19|20)\d\d)[.!]\s*\?+\W*$", re.IGNORECASE)
"""A question mark behind the end of a sentence stands for a character that was lost on the way."""
_QUOTED_AGAIN = Pattern(r"^\s*[)|}]\s")
"""The mark of an older quote that is none of a mail program."""
_OF_A_LIST_OF_QUESTIONS = Pattern(r"^\W*Q\s*[:.]\s")
"""Whoever writes “Q:” gives the answer, too."""

_OF_ANYBODY = Pattern(r"\b(?:some(?:one|body)|another|others?) (?:else )?(?:who\b|(?:can|could|might|may|will) )|\b(?:can|could) some(?:one|body)\b", re.IGNORECASE)
"""What is asked of whoever knows, not of this reader."""
_ASIDE = Pattern(r"^\s*\[")
"""A note to oneself in a draft."""

_AIMED = ("tone/hostile", "tone/sarcasm", "tone/passive-aggressive")
"""What says one of these in a question's clothes is no question."""
_SURELY_AIMED = 0.6

_CONDITIONS = (
    r"you (?:should |would |may |might |do |happen to )?(?:have|need|want|like|require|get|run|see|find|think|feel)",
    r"(?:any|no)thing|none|there(?:'s| is| are) (?:an?|any)|(?:i|we) (?:can|may)|this helps",
)
_OFFERED = r"(?:questions?|help|anything|any|further|more|additional|problems?|issues?|assist\w*|concerns?|else|can|discuss)"
_KNOW_OFFER = Pattern(
    rf"\bif {_any(*_CONDITIONS)}\b[^?.]*\b{_OFFERED}\b|\bif (?:i|we) can\b|\bif there(?:'s| is| are) (?:an?|any) "
    r"(?:\w+ )?(?:problem|issue|question|concern|change)s?\b|\b(?:how|where|what) (?:else )?(?:i|we) (?:can|could|may) (?:help|assist|do)\b",
    re.IGNORECASE,
)
"""“Let me know if you need anything”: an answer only if so."""
_IF_NEEDED = (
    r"if (?:you|there|anything|i can|we can|it helps|so|not|needed|necessary|possible to)\b",
    r"any (?:other |further |more )?(?:questions?|help|comments?|problems?)",
    r"do(?:n't| not) hesitate|feel free|call (?:me|us)|contact",
)
_FORMULAS = (
    r"click|unsubscribe|visit|note that|be aware|(?:find|see) (?:attached|enclosed|below)",
    r"thank|excuse|forgive|accept (?:my|our|the)|join (?:me|us) in|keep up|take care|enjoy|have a|give my",
)
_OFFER = Pattern(rf"\b{_any(*_IF_NEEDED, *_FORMULAS)}\b", re.IGNORECASE)
"""In a request without a question mark: what it asks is no answer."""

_CONDUCT = frozenset(
    """
    allow avoid be bear beware consider continue disregard ensure excuse follow forget ignore keep make note read
    realise realize refer refrain remember see stop understand use watch
    """.split()
)
"""Verbs of orders about what somebody should heed from now on; a reply shows obedience by no word of its own."""
_ORDER = Pattern(
    r"\b(?:please|pls|kindly|(?:could|can|would|will) you)\b,?\s+(?:also |just |all |always |in future,? |double )*"
    r"(?:(do(?:n't| not)|never|check (?:my|the) (?:\w+ )?answers|check your)\b|(\w+))",
    re.IGNORECASE,
)
_PROHIBITION = Pattern(r"^\W*(?:and |but |so )?(?:please,? |pls )?(?:do not|don't|never)\b", re.IGNORECASE)
_OWN_NEED = Pattern(
    r"\b(?:i|we)(?:'d| also| still| only| would| will|'ll)* (?:need|have|going|try)\w* to "
    r"(?!know\b|hear\b|ask you\b|have\b|see\b|get your\b)\w+",
    re.IGNORECASE,
)
"""What the writer has to do."""
_WONDERS_ALONE = Pattern(r"\bwonder\b(?: \w+)? (?:if|whether) (?!you\b|anyone\b|anybody\b|(?:i|we) (?:could|can|may|might)\b)", re.IGNORECASE)


def is_for_form(string: str) -> bool:
    """Return whether a question, in one line, is put for form's sake, to make a point, or to all the world."""
    return any(one.search(string) for one in (_COURTESY, _FORGOTTEN, _OF_A_LIST_OF_QUESTIONS, _OF_ANYBODY, _ASIDE))


def is_no_question(string: str) -> bool:
    """Return whether the question mark at the end of a sentence, in one line, asks nothing."""
    return any(one.search(string) for one in (_TAG, _BARE_TAG, _IN_QUOTES, _LOST_SIGN, _QUOTED_AGAIN))


def is_aimed(sentence: Sentence) -> bool:
    """Return whether a question is rather a blow: “Why on earth would anybody write it like that?”"""
    return any(sentence.meaning.scores.get(label, 0.0) >= _SURELY_AIMED for label in _AIMED)


def is_offer(string: str) -> bool:
    """Return whether a sentence that says “let me know if” leaves it to the reader."""
    return _KNOW_OFFER.search(string) is not None


def is_order(string: str) -> bool:
    """Return whether a request, in one line, tells how to behave, or is a formula; what it asks is no answer."""
    match = _ORDER.search(string)
    if match and (match[1] or match[2].lower() in _CONDUCT):
        return True
    return string.rstrip().endswith(":") or _PROHIBITION.search(string) is not None or _OFFER.search(string) is not None


def without_own(string: str) -> str:
    """Return a sentence, in one line, without what its writer has to do or only wonders about."""
    return _WONDERS_ALONE.sub(" ", _OWN_NEED.sub(" ", string))
