"""What a message asks of its reader: questions and requests, as the learned reader sees them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rapport.checks.contact.content_words import content_words
from rapport.draft import Block, Sentence, read_meanings
from rapport.matching import Pattern, fold

READ_ZONES = ("body", "list")
LONGEST_READ = 80
"""So many sentences of the message being answered are read; what asks much stands near its beginning."""

_LEAST_ASKING = 0.1
"""From this score on a sentence with a question mark asks; below it the mark ends a heading or a doubt."""
_SURELY_ASKING = 0.9
"""From this score on it asks without a mark, where it begins with a question word."""
_LEAST_REQUESTING = 0.5
_LONGEST = 60

_TAG = Pattern(
    r"[,;–-]\s*(?:right|ok|okay|no|yes|eh|huh|correct|(?:is|are|do|does|did|was|were|has|have|had|would|will|ca|can|could|wo|should|"
    r"am|ai)(?:n't| not)? (?:i|you|he|she|it|we|they|there|that)(?: not)?)\s*\?\W*$",
    re.IGNORECASE,
)
_IN_QUOTES = Pattern(r"\S.*[\s(][\"“][^\"”]*\?[\"”]?\W*$", re.DOTALL)
_COURTESY = Pattern(
    r"^\W*(?:(?:hi|hello|hey|dear)\b[^?]{0,30}?[,!]\s*)?(?:so |and |well |but )?(?:"
    r"how (?:are|is|have|was|were|'s|do) (?:you|u|things|everything|life|all|the family|your \w+)\b(?: (?:doing|going|been|keeping))?"
    r"[^?]{0,20}|(?:is|was) your \w+ (?:nice|good|ok|okay|fun)|how's (?:it|life|everything)[^?]{0,20}|"
    r"what's (?:up|new)|(?:are you|is everything|all) (?:ok|okay|well|fine|good)[^?]{0,20}|hope[^?]*|"
    r"guess what|you know what|who (?:knows|cares|would have \w+)|would you believe[^?]*|can you believe[^?]*|"
    r"(?:any|more|other|further) (?:\w+ )?questions|anything else|(?:can|may|could) (?:i|we) help[^?]*|need (?:help|more)[^?]*|"
    r"why not|does (?:that|this) (?:make sense|help|sound)[^?]*|(?:sounds? (?:good|ok|fair)|makes? sense)[^?]*|who needs [^?]*|"
    r"isn't (?:it|that|this) [^?]*"
    r")\?",
    re.IGNORECASE,
)
"""Questions that are put for form's sake, or to make a point."""
_OFFER = Pattern(
    r"\b(?:if (?:you|there|anything|i can|we can|it helps|so|not|needed|necessary|possible to)\b|any (?:other |further |more )?(?:questions?|help|comments?|problems?)|"
    r"do(?:n't| not) hesitate|feel free|click|unsubscribe|visit|note that|be aware|find (?:attached|enclosed|below)|see (?:attached|below)|"
    r"thank|call (?:me|us)|contact|excuse|forgive|accept my|keep up|take care|enjoy|have a|give my)\b",
    re.IGNORECASE,
)
"""In a request without a question mark: what it asks is no answer."""
_CUE = Pattern(
    r"\b(?:please|pls|kindly|(?:i|we)(?: also| still|'d| would|'ll| will|)(?: also)? (?:need|like|appreciate|ask)|"
    r"(?:could|can|would|will) you|grateful|let (?:me|us) know|send (?:me|us)|tell (?:me|us)|give (?:me|us))\b",
    re.IGNORECASE,
)
"""Without one of these an order is mostly one to all the world: “Book early.”"""
_INDIRECT = Pattern(
    r"\b(?:(?:let (?:me|us) know|tell (?:me|us)|confirm|advise|wonder(?:ing|ed)?|like to know)\b(?: \w+)?? "
    r"(?:whether|if|what|when|where|who|whom|which|how|why)\b)",
    re.IGNORECASE,
)
_KNOW_OFFER = Pattern(
    r"\bif (?:you (?:have|need|want|would like|require|get|run|see|find|think of)|anything|there (?:is|are) any|i can|we can|i may|this helps)\b"
    r"[^?.]*\b(?:questions?|help|anything|any|further|more|assist\w*|concerns?|else|can)\b|\bif (?:i|we) can\b", re.IGNORECASE
)
_KIND = Pattern(
    r"(when|what (?:time|day|date)|which (?:day|date)|how (?:many|much|long|old|far|often|big|soon|late|high|wide)|where|"
    r"who|whom|whose|why)\b",
    re.IGNORECASE,
)
_WH = Pattern(r"\b(?:what|which|how|when|where|who|whom|whose|why)\b", re.IGNORECASE)
_PRICE = Pattern(r"\bwhat\b.*\b(?:charge|costs?|price|fee|rate|number|limit|quantity|budget|size)s?\b", re.IGNORECASE)
_VOCATIVE = Pattern(r"^\W*(@?)([A-Z][\w'-]+)(?: and ([A-Z][\w'-]+))?\s*[,:–-]\s+(?=\w)|(@)(\w+)\b")
_NO_NAMES = frozenset("also please and so now first second third finally secondly hi hello hey dear well ok thanks question fyi ps one two three".split())


@dataclass(frozen=True, eq=False)
class Asked:
    """A question or request that was put to the author: the characters `start:end` of `block`.

    `common` are the content words that other sentences of the message have, too; an answer says more than them.
    """

    block: Block
    sentence: Sentence
    start: int
    end: int
    is_request: bool
    common: frozenset[str]

    @cached_property
    def string(self) -> str:
        """Return its words in one line."""
        return fold(" ".join(self.block.string[self.start : self.end].split()))

    @cached_property
    def words(self) -> frozenset[str]:
        return content_words(self.string)

    @cached_property
    def kind(self) -> str:
        """What kind of answer is asked for: `when`, `how`, `where`, `who`, `why`, `choice`, `polar`, `action`, `open`."""
        word = _WH.search(self.string)
        match = _KIND.match(self.string, word.start()) if word else None
        first, _, second = (match[1].lower() if match else "").partition(" ")
        if second in ("time", "day", "date", "long", "often", "soon", "late"):
            return "when"
        if first and first not in ("what", "which"):
            return "who" if first in ("whom", "whose") else first
        if _PRICE.search(self.string):
            return "how"
        if self.is_request:
            return "action"
        if re.search(r"\w or \w", self.string):
            return "choice"
        return "open" if _WH.search(self.string) else "polar"


def asked_in(blocks: Iterable[Block], names: frozenset[str] = frozenset()) -> list[Asked]:
    """Return what the blocks of a message ask of their reader, whose `names` in lower case tell who that is.

    Courtesies, rhetorical questions, offers of help, and what is asked of somebody else by name are left out.
    """
    blocks = list(blocks)
    read = [(block, one) for block in blocks if block.zone in READ_ZONES for one in block.sentences][:LONGEST_READ]
    read_meanings([sentence for _, sentence in read])
    greeted = {word.lower() for block in blocks if block.zone == "greeting" for word in re.findall(r"\w+", block.string)}
    used = Counter(word for _, sentence in read for word in content_words(fold(sentence.string)))
    common = frozenset(word for word, number in used.items() if number > 1)
    found: list[Asked] = []
    for block, sentence in read:
        is_question = asks(sentence) and (len(sentence.words) > 1 or _WH.search(sentence.string) is not None)
        if (is_question or requests(sentence)) and not (
            _COURTESY.search(fold(sentence.string)) or _is_for_another(sentence.string, names, greeted)
        ):
            for_deed = not is_question or _asks_for_deed(sentence)
            found.append(Asked(block, sentence, sentence.start, sentence.end, for_deed, common))
    return found


def asks(sentence: Sentence) -> bool:
    """Return whether a sentence is a question to its reader."""
    string = fold(" ".join(sentence.string.split()))
    score = sentence.meaning.scores.get("says/question", 0.0)
    if not string.rstrip(" \"')*_”’]").endswith("?"):
        return score >= _SURELY_ASKING and _WH.match(string.lstrip(" -*>")) is not None and "!" not in string
    if (score < _LEAST_ASKING and not _WH.match(string)) or len(string.split()) >= _LONGEST:
        return False
    return not (_TAG.search(string) or _IN_QUOTES.search(string))


def requests(sentence: Sentence) -> bool:
    """Return whether a sentence without a question mark asks its reader to do or tell something."""
    string = fold(" ".join(sentence.string.split()))
    if _INDIRECT.search(string):
        return not _KNOW_OFFER.search(string)
    sure = sentence.meaning.scores.get("says/request", 0.0) >= _LEAST_REQUESTING and _CUE.search(string) is not None
    return sure and not _OFFER.search(string) and len(string.split()) > 2 and not string.endswith("?")


def _asks_for_deed(sentence: Sentence) -> bool:
    return re.search(r"\b(?:can|could|would|will|may i ask) you\b(?! (?:know|tell|explain|say|like|prefer|need|want|have|be)\b)", fold(sentence.string), re.I) is not None


def _is_for_another(string: str, names: frozenset[str], greeted: set[str]) -> bool:
    match = _VOCATIVE.search(string)
    if match is None:
        return False
    called = {one.lower() for one in (match[2], match[3], match[5]) if one} - _NO_NAMES
    return bool(called) and not called & (names or greeted) and not (called <= greeted and not names)
