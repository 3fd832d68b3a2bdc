"""What a message asks of its reader: questions and requests, as the learned reader sees them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapport.checks.contact.content_words import content_words
from rapport.checks.contact.for_form import is_aimed, is_for_form, is_no_question, is_offer, is_order, without_own
from rapport.checks.trust.mailboxes import folded
from rapport.checks.trust.nicknames import is_first_name
from rapport.draft import Block, Sentence, read_meanings
from rapport.matching import Pattern, fold

READ_ZONES = ("body", "list")
LONGEST_READ = 50
"""A message with more sentences is an article or a circular, whose questions nobody answers one by one."""

_LEAST_ASKING = 0.1
"""From this score on a sentence with a question mark asks; below it the mark ends a heading or a doubt."""
_SURELY_ASKING = 0.9
"""From this score on it asks without a mark, where it begins with a question word."""
_LEAST_REQUESTING = 0.5
_LONGEST = 60
_BEFORE_A_QUESTION = " -*>"

_CUE = Pattern(
    r"\b(?:please|pls|kindly|(?:i|we)(?: also| still|'d| would|'ll| will|)(?: also)? (?:need|like|appreciate|ask)|"
    r"(?:could|can|would|will) you|grateful|let (?:me|us) know|send (?:me|us)|tell (?:me|us)|give (?:me|us))\b",
    re.IGNORECASE,
)
"""Without one of these an order is mostly one to all the world: “Book early.”"""
_TELL = r"(?:let (?:me|us) know|tell (?:me|us)|confirm|advise|wonder(?:ing|ed)?|like to know)"
_INDIRECT = Pattern(
    rf"\b{_TELL}\b(?: \w+)?? (?:whether|if|what|when|where|who|whom|which|how|why)\b", re.IGNORECASE
)
_REACTION = r"(?:comments?|thoughts?|feedback|input|opinions?|views?|advice|recommendations?|suggestions?|responses?|reactions?|repl(?:y|ies))"
_CALL = Pattern(
    rf"\b(?:any|your|some)(?: \w+)?(?: (?:and|or) \w+)? {_REACTION}\b(?! (?:for|of|where|how|which|what|who)\b)|\bwhat (?:do )?you (?:all )?think\b|"
    r"\b(?:please|pls|kindly) (?:advise|respond|reply|comment)\b(?! (?:me|us|whether|if|wh|how))",
    re.IGNORECASE,
)
_WORDS_OF_CALLS = content_words(
    "advice advise answer ask comment convenience email e-mail feedback guidance ideas input mail matter need opinion phone provide question reaction "
    "recommend recommendation reply respond response soonest suggestion telephone thought view write earliest asap"
)
"""What a call for any word says beside “please”."""
_WH = Pattern(r"\b(?:what|which|how|when|where|who|whom|whose|why)\b", re.IGNORECASE)
_NOT_FOR_A_DEED = r"(?:know|tell|explain|say|like|prefer|need|want|have|be)"
_FOR_A_DEED = Pattern(
    rf"\b(?:can|could|would|will|may i ask) you\b(?! {_NOT_FOR_A_DEED}\b)|\b(?:can|could|may|might) (?:i|we) (?:\w+ )?have\b",
    re.IGNORECASE,
)
_HEAD_LABEL = Pattern(r"(?:^|\s)(from|to|cc|sent|subject):(?=\s|$)", re.IGNORECASE)
"""Some of these, “Subject:” the last, are the head of an older mail that a program ran into the text."""
_PIECE = 3
"""A question of so many words, none of them a verb, only goes on with the one before."""
_VERB_OR_CHOICE = Pattern(
    r"\b(?:am|is|are|was|were|has|have|had|do|does|did|can|could|will|would|shall|should|may|might|or|any|ok|okay)\b|n't\b|'",
    re.IGNORECASE,
)
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
    def is_call(self) -> bool:
        """Whether it asks for nothing but a word of any kind: “Any thoughts?”, “Please advise.”"""
        return (bool(self.words) and self.words <= _WORDS_OF_CALLS) or _CALL.search(self.string) is not None


def asked_in(blocks: Iterable[Block], names: frozenset[str] = frozenset()) -> list[Asked]:
    """Return what the blocks of a message ask of their reader, whose `names` in lower case tell who that is.

    Courtesies, rhetorical questions, offers of help, and what is asked of somebody else by name are left out.
    """
    blocks = list(blocks)
    read = _own_words(blocks)
    if len(read) > LONGEST_READ:
        return []
    read_meanings(sentence for _, sentence, string in read if _may_ask(string))
    greeted = {word.lower() for block in blocks if block.zone == "greeting" for word in re.findall(r"\w+", block.string)}
    used = Counter(word for _, _, string in read for word in content_words(string))
    common = frozenset(word for word, number in used.items() if number > 1)
    listening, before = _Listener(names, greeted), ""
    found: list[Asked] = []
    for block, sentence, string in read:
        if listening.hears(block, sentence.string) and not _goes_on(string, before):
            for_deed = _wanted(sentence, string)
            found += [] if for_deed is None else [Asked(block, sentence, sentence.start, sentence.end, for_deed, common)]
        before = string
    return found


def _own_words(blocks: Sequence[Block]) -> list[tuple[Block, Sentence, str]]:
    """Return the sentences of a message, each in one line, too, up to the head of an older mail that is run into it."""
    found: list[tuple[Block, Sentence, str]] = []
    labels: set[str] = set()
    for block in (one for one in blocks if one.zone in READ_ZONES):
        for sentence in block.sentences:
            string = fold(" ".join(sentence.string.split()))
            labels |= {match[1].lower() for match in _HEAD_LABEL.finditer(string)}
            if "subject" in labels and len(labels) > 1:
                return found
            found.append((block, sentence, string))
    return found


def _may_ask(string: str) -> bool:
    """Return whether a sentence has a sign without which it asks nothing, so that the others need not be understood."""
    return "?" in string or _WH.match(string.lstrip(_BEFORE_A_QUESTION)) is not None or _CUE.search(string) is not None


def _wanted(sentence: Sentence, string: str) -> bool | None:
    """Return whether a sentence, in one line, asks for a deed (or for words); None where it asks for nothing."""
    is_question = asks(sentence) and (len(sentence.words) > 1 or _WH.search(string) is not None)
    if not (is_question or requests(sentence)) or is_for_form(string) or is_aimed(sentence):
        return None
    return not is_question or _FOR_A_DEED.search(string) is not None


def _goes_on(string: str, before: str) -> bool:
    """Return whether a question only goes on with the one before: “Or just the first?”, “Creative commons?”"""
    if not (before.endswith("?") and string.endswith("?")):
        return False
    is_piece = len(string.split()) <= _PIECE and not (_WH.search(string) or _VERB_OR_CHOICE.search(string))
    return is_piece or string.lower().startswith("or ")


def asks(sentence: Sentence) -> bool:
    """Return whether a sentence is a question to its reader."""
    string = fold(" ".join(sentence.string.split()))
    if not string.rstrip(" \"')*_”’]").endswith("?"):
        is_open = _WH.match(string.lstrip(_BEFORE_A_QUESTION)) is not None and "!" not in string
        return is_open and _score(sentence, "says/question") >= _SURELY_ASKING
    if len(string.split()) >= _LONGEST or is_no_question(string):
        return False
    unread = not sentence.can_mean  # “Correct?” is too short for the reader, and a question all the same.
    return unread or _WH.match(string) is not None or _score(sentence, "says/question") >= _LEAST_ASKING


def _score(sentence: Sentence, label: str) -> float:
    return sentence.meaning.scores.get(label, 0.0)


def requests(sentence: Sentence) -> bool:
    """Return whether a sentence without a question mark asks its reader to do or tell something."""
    string = without_own(fold(" ".join(sentence.string.split())))
    if _INDIRECT.search(string):
        return not is_offer(string)
    if _CUE.search(string) is None or is_order(string) or len(string.split()) <= 2 or string.endswith("?"):
        return False
    return _score(sentence, "says/request") >= _LEAST_REQUESTING


class _Listener:
    """Tells whether the reader, by name or as one of those greeted, is meant; who was called is so until another is."""

    def __init__(self, names: frozenset[str], greeted: set[str]) -> None:
        self.names = names
        self.greeted = greeted
        self._block: Block | None = None
        self._is_meant = True

    def hears(self, block: Block, string: str) -> bool:
        """Return whether a sentence, the next one, is for the reader."""
        if block is not self._block:
            self._block, self._is_meant = block, True
        match = _VOCATIVE.search(string)
        called = {one.lower() for one in (match[2], match[3], match[5]) if one} - _NO_NAMES if match else set()
        if not called:
            return self._is_meant
        is_meant = bool(called & (self.names or self.greeted)) or (called <= self.greeted and not self.names)
        if any(is_first_name(folded(name)) for name in called):
            self._is_meant = is_meant
        return is_meant
