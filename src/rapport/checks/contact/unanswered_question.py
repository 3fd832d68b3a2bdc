"""Questions of the message being answered that the reply does not take up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from rapport.checks.contact.time_words import MONTH, SPAN_OF_TIME, WEEKDAY
from rapport.draft import AUTHOR_ZONES, Block, Draft, Sentence
from rapport.matching import Pattern, fold
from rapport.rule import Hit, Related

_READ_ZONES = ("body", "list")

_HELLO = r"(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^?]{0,30}?)?(?:so |and |well |but )?"
_HOW_IS_IT = (
    r"how (?:are|is|have|was|were|'s|do) (?:you|u|things|it going|everything|life|all|the family|"
    r"your (?:weekend|holiday|vacation|week|day|trip|family|summer|christmas))|how(?: i|')s (?:it going|life|everything|things)"
)
_NEWS = (
    r"what's (?:up|new)|what is new|(?:are|is) (?:you|everything|all) (?:ok|okay|well|fine|good)|all (?:well|good)|hope"
)
_RHETORICAL = (
    r"guess what|you know what|remember me|(?:any|more) (?:other )?questions|anything else|who knows|why not|what do i know|"
    r"who would have|who cares|(?:isn't|wasn't|don't|doesn't|didn't|haven't|aren't|won't|can't) (?:it|that|this|you think|we all)|"
    r"can you believe|what (?:is|are) the (?:odds|chances)"
)
_IS_IT_GOOD = (
    r"sounds? (?:good|ok|fair)|does (?:that|this|it) (?:make sense|help|sound)|"
    r"makes? sense|how (?:cool|great|nice|about that)|what's not to like|need i say more"
)
_TAG = r"get it|ok(?:ay)?|right|no|yes|really|what|huh|see|deal|agreed|ready"
_COURTESY = Pattern(
    rf"^\W*{_HELLO}(?:(?:{_HOW_IS_IT}|{_NEWS}|{_RHETORICAL}|{_IS_IT_GOOD})\b[^?]{{0,25}}|{_TAG})\?", re.IGNORECASE
)
_TAG_ONLY = Pattern(
    r",\s*(?:right|ok|okay|no|yes|eh|huh|(?:is|are|do|does|did|was|were|has|have|would|will)(?:n't)? \w+)\s*\?\W*$",
    re.IGNORECASE,
)
_CLAUSE_START = (
    r"(?:^\W*|[,;:–-]\s*|\b(?:and|or|but|so|then|also|else)\s+)(?:to |for |from |in |on |at |by |with |of |until |since )?"
)
_QUESTION_WORDS = """
    what when where who whom whose which why how is are am was were do does did have has had can could will would shall should
    may might must isn't aren't don't doesn't didn't can't couldn't won't wouldn't any
""".split()
_ASKS = Pattern(rf"{_CLAUSE_START}(?:{'|'.join(_QUESTION_WORDS)}|ok (?:if|to)|mind)\b", re.IGNORECASE)
_LET_ME_KNOW = (
    r"(?:please |pls |kindly )?(?:let (?:me|us) know|tell (?:me|us)|advise(?: (?:me|us))?|confirm) "
    r"(?:whether|if you (?:can|could|will|would|want|have|are|need|prefer)|what|when|where|who|which|how|why)\b"
)
_OFFER = r"(?:any(?:thing)?|more|further|help|questions?|assistance|else|to discuss|i can (?:help|do))"
_I_WONDER = (
    r"(?:i|we)(?: was| were| am|'m|'d like to|'d love to| would like to)? (?:wonder(?:ing)?|know) "
    r"(?:whether|if you|what|when|where|who|which|how|why)"
)
_INDIRECT = Pattern(rf"\b(?:{_LET_ME_KNOW}(?! {_OFFER}\b)|{_I_WONDER}\b)", re.IGNORECASE)
_TO_ALL = (
    r"all (?:of )?(?:your|the|these|those|three|four|of them)|both|to all|"
    r"(?:your|the|these|those|other|rest of (?:the|your)) (?:\w+ )?questions?"
)
_BELOW = (
    "see (?:my |the )?(?:answers?|comments?|replies|notes?|below|above|inline|attached|in red|in blue)|in ?line|in between"
)
_I_WILL = (
    r"(?:i|we)(?:'ll| will| shall|'m going to| am going to| need to| have to) (?:\w+ )?(?:get back|answer|reply|"
    r"respond|check|find out|look into|let you know|come back|write|call|ring|ask|think|talk|discuss)"
)
_LET_US = (
    "let me (?:check|find|ask|get|think|look)|call me|give me a call|let's (?:talk|discuss|speak|meet)|"
    "talk (?:soon|later|tomorrow)|on the phone"
)
_NO_ANSWER = (
    "out of (?:the )?office|on (?:leave|holiday|vacation)|no idea|don't know|do not know|not sure|attached|enclosed|"
    "as follows|(?:first|second|third)ly"
)
_NUMBERED = r"(?:^|\n)\s*(?:\(?\d[.)]|[-*•])\s"
_ALL_AT_ONCE = Pattern(rf"\b(?:{_TO_ALL}|{_BELOW}|{_I_WILL}|{_LET_US}|{_NO_ANSWER})\b|{_NUMBERED}", re.IGNORECASE)
"""Words that answer, or put off, whatever was asked."""

_NUMBER = Pattern(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|"
    r"hundred|thousand|dozen|none|"
    r"nobody|everyone|everybody|all|several|free|half|enough)\b",
    re.IGNORECASE,
)
_NAME = Pattern(
    rf"(?<=[a-z,;] )(?!(?i:{MONTH}|{WEEKDAY}))[A-Z][a-z]+|"
    r"\b(?:I|[Mm]e|[Ww]e|us|[Hh]e|[Ss]he|[Tt]hey|him|"
    rf"[Nn]obody|everyone|someone)\b"
)
_PLACE = Pattern(
    r"\b(?:in|at|on|near|under|behind|next to|from|to|above|below|beside|opposite|inside|outside|by|here|"
    r"there|online|room|floor|street|www+)\b",
    re.IGNORECASE,
)
_REASON = Pattern(
    r"\b(?:because|since|due to|so that|as (?:we|i|the|it|they)|reason|caused?|owing|thanks to|otherwise)\b", re.I
)

_KIND = Pattern(
    r"\b(when|what (?:time|day|date)|which (?:day|date)|how (?:many|much|long|old|far|often|big|soon)|where|"
    r"who|whom|whose|why)\b",
    re.IGNORECASE,
)
_KINDS = {"when": SPAN_OF_TIME, "how": _NUMBER, "who": _NAME, "where": _PLACE, "why": _REASON}

_CLAUSE_BORDER = Pattern(
    r"(?:[,;:]\s+(?:and|but|so)\s+|[,;:]\s+|\s+(?:and|but)\s+)(?=(?:i|we|it|they|he|she|you|the|our|my|your|"
    r"this|that)\b)",
    re.IGNORECASE,
)
_GOES_ON = Pattern(r"\W*(?:it|they|he|she|this|that|there|and|so|but)\b", re.IGNORECASE)

_LAST_LINES = 160
"""So many characters above an answer are what it answers, about two lines."""

_STOP_WORDS = frozenset(
    """
    a about above after again all also am an and any anyone anything are as ask at back be because been before
    being best between both but by can come could day days did do does doing done each either else even ever every
    few find first for from get give go going good got great had has have having he help her here hers him his
    hope how i idea if in into is it its just keep kind know last least let like little long look looking lot make
    many matter may maybe me mean mind might mine more most much must my need new next no not now of off ok okay
    on one only or other our out over own part people place please possible put question questions quite rather
    ready really right same say see seem send sent shall she should so some someone something soon sort still such
    sure take tell than thank thanks that the their them then there these they thing things think this those
    though time to today together tomorrow too try two under until up us use used very want was way we week well
    were what when where whether which while who whom whose why will with without wonder wondering work works
    would yes yet you your yours
    """.split()
)
_WORD = Pattern(r"[A-Za-z][A-Za-z'-]+|\d[\d.,:]*")
_IRREGULAR = dict(
    pair.split("=")
    for pair in (
        "paid=pay bought=buy brought=bring taught=teach built=build sold=sell spent=spend lost=lose met=meet "
        "held=hold wrote=write written=write spoke=speak spoken=speak broke=break broken=break chose=choose "
        "chosen=choose drove=drive flew=fly flown=fly grew=grow grown=grow drew=draw drawn=draw ate=eat "
        "eaten=eat left=leave won=win wore=wear children=child people=person delivery=deliver arrival=arrive "
        "payment=pay flight=fly decision=decide decided=decide"
    ).split()
)
_ENDING = Pattern(r"(?:ingly|edly|ations?|ments?|ings?|ness|ers?|ies|ied|ed|es|ly|al|ion|s|e|y)$")


class Question:
    """A question that was put to the author: the characters `start:end` of `block`."""

    def __init__(self, block: Block, start: int, end: int) -> None:
        self.block = block
        self.start = start
        self.end = end

    @cached_property
    def string(self) -> str:
        return fold(" ".join(self.block.string[self.start : self.end].split()))

    @cached_property
    def words(self) -> frozenset[str]:
        return content_words(self.string)

    @property
    def kind(self) -> str:
        """What kind of answer is asked for; empty where any sentence may be one."""
        match = _KIND.search(self.string)
        first, _, second = (match[1].lower() if match else "").partition(" ")
        if second in ("time", "day", "date", "long", "often", "soon"):
            return "when"
        if not first and re.search(r"^\W*what\b.*\b(?:charge|cost|price|fee|rate)s?\b", self.string, re.IGNORECASE):
            return "how"
        return "who" if first in ("whom", "whose") else first


def content_words(string: str) -> frozenset[str]:
    """Return the stems of the words that carry the meaning of a text."""
    words = (match.group().lower().removesuffix("'s") for match in _WORD.finditer(string))
    return frozenset(_stem(word) for word in words if word not in _STOP_WORDS and len(word) > 1)


def _stem(word: str) -> str:
    base = _IRREGULAR.get(word, word)
    return _ENDING.sub("", base) if len(base) > 4 and base[0].isalpha() else base


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find questions of the message being answered that nothing in the reply takes up.

    A reply takes a question up by standing right below it, by its words, or by an answer of its kind: a time for
    “when”, a number for “how many”. What puts everything off (“I will get back to you”) leaves nothing open. Where the
    reply has as many other statements as questions are left, those may be the answers.
    Source: Shrestha and McKeown (2004) pair questions and answers by structure and similarity, as is done here.
    """
    own = draft.in_zones(_READ_ZONES)
    reply = "\n\n".join(fold(one.string) for one in own)
    if not block.string.strip() or draft.attachments or not draft.answering or _is_own(draft):
        return
    if _ALL_AT_ONCE.search(fold(block.string)):
        return
    asked = list(questions(draft.answering))
    left = _left_open(asked, reply, _answered_below(draft))
    taken = frozenset[str]().union(*(one.words for one in asked if one not in left))
    free = _free_statements([sentence for one in own for sentence in one.sentences], taken)
    if free >= len(left):
        return
    values = {"count": "one" if len(asked) == 1 else str(len(asked)), "questions": "question" if len(asked) == 1 else "questions"}
    last = draft.in_zones(AUTHOR_ZONES[1:])[-1]
    end = len(last.string)
    for one in left:
        related = (Related(one.block, one.start, one.end, "asked here"),)
        confidence = "low" if free else None
        values = {**values, "question": one.string}
        yield Hit(end, end, values, related=related, key=one.string, confidence=confidence, block=last)


def _left_open(asked: Sequence[Question], reply: str, below: Sequence[tuple[int, int]]) -> list[Question]:
    words = content_words(reply)
    left = [one for one in asked if not _stands_above(one, below) and not _shares_words(one, words)]
    return [one for one in left if not _has_kind(one, asked, reply)]


def _stands_above(asked: Question, below: Sequence[tuple[int, int]]) -> bool:
    start, end, _ = asked.block.raw.span(asked.start, asked.end)
    return any(low <= start and end <= high for low, high in below)


def _shares_words(asked: Question, words: frozenset[str]) -> bool:
    shared = asked.words & words
    return len(shared) > 1 or (bool(shared) and (len(asked.words) < 5 or any(one[0].isdigit() for one in shared)))


def _has_kind(asked: Question, others: Sequence[Question], reply: str) -> bool:
    """Return whether the reply has enough answers of the kind asked for: one for each question that asks for it."""
    pattern = _KINDS.get(asked.kind)
    return pattern is not None and len(pattern.findall(reply)) >= sum(one.kind == asked.kind for one in others)


def _free_statements(sentences: Iterable[Sentence], taken: frozenset[str]) -> int:
    """Count the statements of the reply that may answer a question without using its words.

    Thanks and wishes are none; neither is what takes up another question, and what goes on about that (“It is …”).
    """
    free, is_free = 0, None
    for sentence in sentences:
        if not _is_thanks(sentence.string):
            for number, clause in enumerate(_CLAUSE_BORDER.split(fold(sentence.string))):
                if number or is_free is None or not _GOES_ON.match(clause):
                    is_free = not (content_words(clause) & taken)
                free += is_free
    return free


def questions(blocks: Iterable[Block]) -> Iterator[Question]:
    """Yield the questions to the reader in the blocks of a message, except courtesies and rhetorical questions."""
    for block in blocks:
        if block.zone in _READ_ZONES and ("?" in block.string or _INDIRECT.search(fold(block.string))):
            for sentence in block.sentences:
                string = fold(sentence.string)
                if _is_question(string):
                    yield Question(block, sentence.start, sentence.end)


def _is_question(string: str) -> bool:
    stripped = string.rstrip(" \n\t\"')*_")
    if stripped.endswith("?"):
        words = len(string.split())
        asks = _ASKS.search(string) is not None and not re.match(r"\W*or\b", string, re.I) and ".?" not in string
        return asks and 2 < words < 60 and not _COURTESY.match(string) and not _TAG_ONLY.search(string)
    return _INDIRECT.search(string) is not None


def _is_own(draft: Draft) -> bool:
    """Return whether the quoted message is the author's own."""
    sender = draft.sender.address if draft.sender else ""
    return bool(sender) and any(sender in one.raw.string.lower() for one in draft.blocks if one.zone == "attribution")


def _answered_below(draft: Draft) -> list[tuple[int, int]]:
    """Return the spans in the file (offsets of characters) of the quoted parts that the author answers right below.

    Where the author writes between the parts, that is each of them; where all is written below, only the last lines.
    """
    parts = [one for one in draft.blocks if one.zone in ("quote", *_READ_ZONES)]
    spans: list[tuple[int, int]] = []
    start: int | None = None
    for one, following in pairwise([*parts, None]):
        low, high, _ = one.raw.span(0, len(one.raw)) if one else (0, 0, True)
        if one is not None and one.zone == "quote":
            start = low if start is None else start
            if following is not None and following.zone != "quote":
                spans.append((start, high))
                start = None
    between = len(spans) > 1 or (spans and parts[-1].zone == "quote" and parts[0].zone == "quote")
    return spans if between else [(max(low, high - _LAST_LINES), high) for low, high in spans]


def _is_thanks(string: str) -> bool:
    thanks = (
        r"\W*(?:many |so )?(?:(?:thanks?|cheers|hope|have a|best|sorry)\b|thx|tks|looking forward|kind regards|see you|"
        r"great to hear)"
    )
    return re.match(thanks, string, re.IGNORECASE) is not None
