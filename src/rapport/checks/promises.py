"""Promises of the writer that give no time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from rapport.checks.clock import clock_times
from rapport.checks.cues import Pattern
from rapport.checks.dates import sent_on
from rapport.checks.time_words import SPAN_OF_TIME
from rapport.checks.workdays import by, workday
from rapport.draft import Block, Draft, Sentence
from rapport.kinds import fold
from rapport.rule import Hit

if TYPE_CHECKING:
    from rapport.prose import Parse, Token

_ACTIONS = frozenset(
    """
    add address advise amend analyze analyse answer arrange ask book bring call chase check circulate clarify collect
    compile complete confirm contact coordinate copy correct credit deal deliver dig discuss distribute do draft drop
    email e-mail examine explain fax file fill find finish fix follow forward get give handle help hunt improve inform
    inquire enquire introduce investigate issue let look mail make mark message notify obtain order organise organize
    pass pay phone pick post prepare print process produce provide publish pull push put raise reach read rebook
    reconsider redo refund relay remind remove repair replace reply report request research resend resolve respond
    return revert review revise ring scan schedule search see send set share ship show sort submit suggest supply
    take tell test text think touch track transfer translate try update upload verify visit work write
    """.split()
)
"""Verbs of acts for which a reader waits; those with other uses need the words of `_NEEDED_WORDS` behind them."""

_NEEDED_WORDS = {
    "be": r"(?:back )?in (?:touch|contact)\b|back to you\b",
    "come": r"back (?:to|with)\b",
    "do": r"(?:it|that|this|so|the|my best|your|what i can|some)\b",
    "get": r"(?:back|in touch|to (?:it|you|work|the)|(?:right )?on it|you|one|it|them|him|this|that|the|an?|some)\b",
    "give": r"(?:you|him|her|them|it|this|that|my|a call)\b",
    "have": r"(?:a (?:look|think|word|chat|go)|"
    r"(?:it|them|\w+ \w+|an? \w+ \w+|\w+) (?:made|sent|done|checked|fixed|delivered|call|"
    r"contact|send|ring|get back)|(?:the|an?|your|some|more) .*\bfor you)\b",
    "keep": r"(?:you|them|him|her|everyone) (?:posted|informed|updated|in the loop|up to date|advised)\b|an eye\b",
    "let": r"(?:you|u|them|him|her|everyone|[a-z. ]+) know\b",
    "look": r"(?:into|at|for|it|that|this|them|up|over|through|and)\b",
    "make": r"(?:sure|a (?:note|copy|start|list|call)|the|an?|it|some|those|these|copies|corrections)\b",
    "see": r"(?:what (?:i|we) can|if|whether|to it|about|that (?:it|you|they))\b",
    "speak": r"(?:to|with)\b",
    "talk": r"(?:to|with)\b",
    "show": r"you\b",
    "take": r"(?:care|a (?:\w+ )?look|it (?:up|from)|(?:this|that) (?:up|to|on)|on|up|steps|action)\b",
    "think": r"(?:about|it|this|that|of)\b",
    "help": r"(?:you|him|her|them|with|to|out)\b",
    "pass": r"(?:it|this|that|them|on|along|your|the)\b",
    "find": r"(?:out|it|the|an?|some|one|someone|somebody)\b",
    "work": r"(?:on|with|out|up|something|it)\b",
    "put": r"(?:it|that|this|the|your|you|together|an?|up|in|my|them|something)\b",
    "try": r"(?:to|and)\b",
    "reach": r"out\b",
    "touch": r"base\b",
    "tell": r"(?:him|her|them|the|my|our|mr|ms|mrs|[a-z]+ (?:that|about))\b",
    "ask": r"(?!you\b)\w+",
    "set": r"(?:up|it|the|an?|this|that|you|some)\b",
    "pick": r"(?:it|this|that|up|them|the)\b",
    "issue": r"(?:an?|the|you|your|it)\b",
    "mark": r"(?:the|your|it|them)\b",
}
_PASSIVE_ACTS = frozenset("get receive hear have".split())
_OWN_PEOPLE = frozenset(
    "colleague engineer team department office secretary assistant nurse doctor someone somebody technician agent boss "
    "manager accountant lawyer staff partner desk clerk driver plumber support".split()
)
_TO_THE_READER = frozenset(
    "contact call ring phone email mail write send reply answer help visit deal reach get inform".split()
)

_CANDIDATE = Pattern(
    r"\b(?:i|we)(?:'ll|\s+(?:will|shall))\b|\b(?:i|we)(?:'m|'re|\s+am|\s+are)\s+(?:going|planning)\s+to\b|"
    r"\b(?:i|we)\s+(?:\w+\s+)?(?:promise|plan|mean|intend|hope)\s+to\b|\b(?:i can promise|i'm sure i can|let me)\b|"
    r"\byou(?:'ll|\s+will|\s+shall)\s+(?:\w+ly\s+|also\s+|then\s+)?(?:get|receive|hear|have)\b|"
    r"\b(?:will|'ll|is going to)\s+(?:\w+ly\s+)?(?:contact|call|ring|phone|e-?mail|write|send|reply|help|"
    r"visit|deal|reach|inform|"
    r"get back)\b|^\W*(?:will|shall)\s+[a-z]+|\b(?:and|but|,)\s+(?:i\s+)?(?:will|'ll|shall)\b",
    re.IGNORECASE,
)
_FIXED = Pattern(
    r"\b(?:(?:please )?leave (?:it|this|that) (?:with|to) (?:me|us)|(?:i am|i'm|we are|we're) on it|consider it done|"
    r"expect an? (?:call|answer|reply|mail|e-?mail|message|letter|update) from (?:me|us)|"
    r"(?:(?:more|details|report|answer|documents|invoice|figures|info|information|minutes|slides|"
    r"photos)(?: \w+){0,2}|more on that) "
    r"to follow|(?:\w+ )?\w+ (?:is|are) coming your way|watch this space|it's on my list|it is on my list)\b(?=\W*$)",
    re.IGNORECASE,
)
open_promise_wakes = (_CANDIDATE, _FIXED)

_INNOCENT = Pattern(
    r"\?\W*$|\b(?:if|unless|in case|whether or not|should you|would|provided|assuming|otherwise|whenever|"
    r"every|each|always|never|"
    r"usually|normally|often)\b|^\W*(?:in|during) (?:the|this|my|our|section|chapter|part|next)\b|[\"“”]",
    re.IGNORECASE,
)
def names_time(string: str) -> bool:
    """Tell whether a text names a day, an hour, a span of time or an event to wait for; “soon” names none."""
    return SPAN_OF_TIME.search(string) is not None or next(clock_times(string), None) is not None


def open_promise(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find promises of the author in a sentence that names no time, and neither does the next one."""
    sentences = block.sentences
    for index, sentence in enumerate(sentences):
        if not open_promise_wants(sentence):
            continue
        following = sentences[index + 1].string if index + 1 < len(sentences) else ""
        if following and names_time(fold(following)):
            continue
        span = _promise(sentence)
        if span:
            start, end = sentence.start + span[0], sentence.start + span[1]
            yield Hit(start, end, alternatives=_with_time(" ".join(block.string[start:end].split()), draft))


@lru_cache(maxsize=256)
def _may_promise(string: str) -> bool:
    if not (_CANDIDATE.search(string) or _FIXED.search(string)):
        return False
    return not (_INNOCENT.search(string) or names_time(string))


def open_promise_wants(sentence: Sentence) -> bool:
    """Tell whether a sentence may hold a promise without a time."""
    return _may_promise(fold(sentence.string))


def _with_time(found: str, draft: Draft) -> tuple[str, ...]:
    today = sent_on(draft)
    if today is None:
        return tuple(f"{found} by {one}" for one in ("12:00 on Thursday", "17:00 tomorrow"))
    return tuple(f"{found} {by(hour, workday(today, days), draft)}" for hour, days in ((17, 1), (12, 2)))


def _promise(sentence: Sentence) -> tuple[int, int] | None:
    """Give the characters of the first promise of a sentence."""
    string = fold(sentence.string)
    fixed = _FIXED.search(string)
    if fixed:
        return fixed.span()
    parse = sentence.parse
    for verb in parse.tokens:
        if verb.pos in ("VERB", "AUX") and verb.tag in ("VB", "VBP", "NN"):
            start = _begin(parse, verb, string)
            if start is not None:
                return start, _end(parse, verb, string)
    return None


def _begin(parse: Parse, verb: Token, string: str) -> int | None:
    """Give the first character of the promise whose verb is `verb`; None where it is none."""
    behind = string[verb.end :].lstrip().lower()
    if verb.dep == "xcomp" or verb.dep == "advcl":
        head = parse.tokens[verb.head]
        subject = parse.subject(head.index)
        intends = head.lemma in ("promise", "plan", "mean", "intend", "hope") and head.tag in ("VB", "VBP")
        goes = head.tag == "VBG" and head.lower in ("going", "planning")
        promises = (intends or goes) and head.dep != "relcl" and not _is_negated(parse, head)
        if not promises or subject is None or any(one.lower == "did" for one in parse.children(head.index)):
            return None
        return subject.start if _is_own_act(subject, verb, behind, string) else None
    if _is_negated(parse, verb):
        return None
    subject = _subject(parse, verb)
    helper = next((one for one in parse.children(verb.index) if one.tag == "MD"), None) or _shared_helper(parse, verb)
    if subject is not None and subject.lower == "me" and string[: subject.start].lower().endswith("let "):
        return subject.start - 4 if verb.lemma in _LOOKS_UP and _is_act(verb, behind) else None
    if helper is None or helper.lower not in ("will", "'ll", "shall"):
        return _can_promise(verb, helper, subject, string)
    if subject is None:
        is_first = not string[: helper.start].strip(" \n,-*") and verb.index == helper.index + 1
        will_do = verb.lower == "do" and len(behind) < 3
        return helper.start if is_first and (will_do or _is_act(verb, behind)) else None
    if _is_first(subject):
        start = subject.start if subject.head in (verb.index, helper.head) else helper.start
        return start if _is_own_act(subject, verb, behind, string) else None
    if subject.lower == "you":
        return subject.start if _is_gift(verb, behind) else None
    return _third(parse, subject, verb, behind)


_LOOKS_UP = frozenset("check find look ask see get talk speak think investigate verify review confirm discuss".split())


def _can_promise(verb: Token, helper: Token | None, subject: Token | None, string: str) -> int | None:
    """“I can promise you an answer”, “I'm sure I can dig out the photos”."""
    if helper is None or helper.lower != "can" or subject is None or not _is_first(subject):
        return None
    sure = re.search(r"\bi'm sure $", string[: subject.start], re.IGNORECASE)
    if verb.lemma == "promise" and re.match(r"\s+(?:you\s+)?(?:an?|the)\s", string[verb.end :]):
        return subject.start
    return sure.start() if sure and verb.lemma in _ACTIONS else None


def _is_first(token: Token) -> bool:
    return token.lower in ("i", "we")


def _is_negated(parse: Parse, verb: Token) -> bool:
    return any(one.dep == "neg" or one.lower in ("not", "never", "no") for one in parse.children(verb.index))


def _subject(parse: Parse, verb: Token) -> Token | None:
    """Give the subject of a verb, or of the verb it is joined to."""
    subject = parse.subject(verb.index)
    while subject is None and verb.dep == "conj":
        verb = parse.tokens[verb.head]
        subject = parse.subject(verb.index)
    return subject


def _shared_helper(parse: Parse, verb: Token) -> Token | None:
    """Give the “will” of the verb that `verb` is joined to: “I will check and call you”."""
    if verb.dep != "conj" or parse.subject(verb.index) is not None:
        return None
    head = parse.tokens[verb.head]
    if head.tag != "VB":
        return None
    return next((child for child in parse.children(head.index) if child.tag == "MD"), None)


def _is_act(verb: Token, behind: str) -> bool:
    """Tell an act for which a reader waits from states, feelings and figures of speech."""
    needed = _NEEDED_WORDS.get(verb.lemma)
    if needed is not None:
        return re.match(needed, " ".join(behind.split())) is not None
    return verb.lemma in _ACTIONS


def _is_own_act(subject: Token, verb: Token, behind: str, string: str) -> bool:
    """Tell an act of the author, who speaks to one reader; “we” in a long sentence without “you” is a firm to all."""
    if not _is_first(subject) or not _is_act(verb, behind):
        return False
    return subject.lower == "i" or _is_personal(string)


def _is_personal(string: str) -> bool:
    return re.search(r"\b(?:you|your|u)\b", string, re.IGNORECASE) is not None or len(string.split()) <= 9


def _is_gift(verb: Token, behind: str) -> bool:
    """“You will receive the corrected invoice”, “you'll hear from us”."""
    if verb.lemma == "hear":
        return re.match(r"(?:back )?from (?:me|us|\w+)\b", behind) is not None
    if verb.lemma not in _PASSIVE_ACTS:
        return False
    return verb.lemma == "receive" or re.search(r"\bfrom (?:me|us)\b", behind) is not None


def _third(parse: Parse, subject: Token, verb: Token, behind: str) -> int | None:
    """“Our engineer will ring you”."""
    people = subject.lemma.lower() in _OWN_PEOPLE
    to_reader = re.match(r"(?:back to |in touch with |with |to |out to )?(?:you|your)\b", behind) is not None
    if not people or not to_reader or verb.lemma not in _TO_THE_READER:
        return None
    return min(token.start for token in parse.subtree(subject.index))


def _end(parse: Parse, verb: Token, string: str) -> int:
    """Give the end of the clause of `verb`: the next comma or stop behind its last word."""
    last = max(token.end for token in parse.subtree(verb.index))
    stop = re.search(r"[,;:(–—]|\s-+\s|[.!]+\s*$", string[verb.end : last])
    return verb.end + stop.start() if stop else last
