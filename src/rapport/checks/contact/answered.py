"""Whether a reply takes up what it was asked: evidence for each pair of a question and a statement of the reply."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from rapport.checks.contact.asked import ANY_AUXILIARY, READ_ZONES, Asked, auxiliary, requests
from rapport.checks.contact.content_words import content_words
from rapport.checks.contact.time_words import MONTH, SPAN_OF_TIME, WEEKDAY
from rapport.draft import Block, Sentence, read_meanings
from rapport.matching import Pattern, fold
from rapport.meaning import answers

_CLAUSE_BORDER = Pattern(
    r"(?:\s+[–—-]\s+|[,;:]\s+(?:and|but|so)\s+|[,;:]\s+|\s+(?:and|but)\s+)"
    r"(?=(?:i|we|it|they|he|she|you|the|our|my|your|this|that|there|please|yes|no|a|an|in|at|on|by)\b)|;\s+",
    re.IGNORECASE,
)
_BEFORE_YES = r"(?:(?:hi|hello|dear|ah|oh|well|and|but|thanks?|ok)\b[^,.!]{0,25}[,.!]\s*)?"
_YES = "yes|yep|yeah|yup|sure|of course|certainly|absolutely|gladly|definitely|agreed|correct|exactly|right|indeed|fine|ok(?:ay)?"
_NO = "no|nope|not|never|sorry|unfortunately|afraid|neither|don't|do not"
_GLADLY = "(?:(?:i|we)(?:'d| would) )?love to|go ahead|count (?:me|us) in|by all means|not at all|no need|only if|nothing against|deal|with pleasure|(?:i|we) have nothing against"
_PERHAPS = "both|either|probably|maybe|perhaps|please|feel free|works?|with pleasure|happy to|(?:we|i)(?:'d| would) love"
_WORKS = r"\bworks (?:for|fine|well|great|perfectly)\b|\b(?:that|it|this|either|both|which|\w+day|\d) works\b"
_MODAL = "is|are|was|were|does?|did|has|have|had|can|could|will|would|may|might|should"
_ALONE = Pattern(
    rf"\W*(?:and |but )?(?:of course )?(?:i|we|you|he|she|it|they|that|this|there)(?:'s| (?:{_MODAL}))(?:n't| not)?"
    r"(?: (?:do|be) (?:it|so))?\W*$",
    re.IGNORECASE,
)
"""“I do not.”, “It is.”"""
_FIRST_YES = rf"^\W*{_BEFORE_YES}(?:{_YES}|{_NO}|{_GLADLY}|{_PERHAPS})\b"
_SO = r"\b(?:i (?:would )?(?:think|hope|guess|believe|am afraid)|afraid) (?:so|not)\b|\b(?:yes|no)\W*$"
_GOOD = (
    r"\b(?:is|are) (?:fine|ok|great|good|perfect|possible)\b|"
    r"^\W*(?:all )?good\b(?! (?:morning|afternoon|evening|day|luck)\b)"
)
_I_CAN = r"^\W*(?:i|we) (?:can|could|will|would|shall|cannot|can't|won't) (?:do|make|join|attend|come|be there)\b"
_YES_OR_NO = Pattern(rf"{_FIRST_YES}|{_SO}|{_GOOD}|{_WORKS}|{_I_CAN}|^{_ALONE.source}", re.IGNORECASE)
_OPENING = Pattern(r"^(\W*(?:yes|no|sure|of course|certainly|sorry|unfortunately|well|ok))[,;:]\s+", re.IGNORECASE)
_NUMBER = Pattern(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"hundred|thousand|dozen|none|nobody|everyone|everybody|all|several|free|half|enough|few)\b",
    re.IGNORECASE,
)
_NAME = Pattern(
    r"^\W*(?!(?:The|It|That|This|There|We|You|They|He|She|What|Who|Here|All)\b)[A-Z][a-z]+ (?:can|will|would|could|shall|has|is|did|[a-z]+s)\b|"
    rf"(?<=[a-z,;] )(?!(?i:{MONTH}|{WEEKDAY}))[A-Z][a-z]+|"
    r"\b(?:I|[Mm]e|[Ww]e|us|[Hh]e|[Ss]he|[Tt]hey|him|[Nn]obody|everyone|someone|LINK)\b|@"
)
_PLACE = Pattern(
    r"\b(?:in|at|on|near|under|behind|next to|(?:from|to)(?=\s+\w)|above|below|beside|opposite|inside|outside|by|here|there|online|room|floor|"
    r"street|left|www+|https?)\b",
    re.IGNORECASE,
)
_REASON = Pattern(r"\b(?:because|since|due to|so that|as (?:we|i|the|it|they)|reason|caused?|owing|thanks to|otherwise)\b", re.I)
_FIGURE = r"(?<![\w#.-])\d{1,2}(?:st|nd|rd|th|[.:]\d\d)?(?![\w-])|\b\d{1,2} ?(?:am|pm|h)\b|\b(?:19|20)\d\d\b|\d[./]\d"
"""A number that can be a day, an hour or a year; no order number."""
_TIME = Pattern(
    rf"{SPAN_OF_TIME.source}|{_FIGURE}|\b(?:o'clock|noon|midnight|yesterday|ago|last (?:week|month|year)|"
    r"(?:minute|hour|day|week|month|year)s?|soon|never|always|already|later|asap)\b",
    re.IGNORECASE,
)
_CLOCK = Pattern(
    r"\d|\b(?:o'clock|noon|midnight|midday|morning|afternoon|evening|night|half past|quarter|lunch\w*|dinner|breakfast|now|soon|later|early|late|any ?time|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
_CHOICE = Pattern(r"\b(?:both|either|neither|whichever|former|latter|first|second|prefer|rather|(?:don't|do not) mind|any|all|none|no)\b", re.IGNORECASE)
_DEED = Pattern(
    r"\b(?:attached|enclosed|herewith|here|below|sent|forwarded|follows?|done|will|can|could|cannot|sure|gladly|of course|ok(?:ay)?|"
    r"(?:have|has|had) (?:just |already )?\w+|\w+n't|yes|no|w{5,})\b|'(?:ll|ve|d)\b|\d",
    re.IGNORECASE,
)
_KINDS = {
    "action": _DEED,
    "when": _TIME,
    "time": _CLOCK,
    "how": _NUMBER,
    "who": _NAME,
    "where": _PLACE,
    "why": _REASON,
    "polar": _YES_OR_NO,
    "choice": _CHOICE,
}
_LOOSE = frozenset(("who", "where", "why", "action"))
"""Kinds whose words stand in many sentences, so that it tells more where there are none."""
_STRICT = frozenset(("when", "time", "how", "choice"))
"""Kinds of question whose answer can hardly do without a word of its kind."""
_FINITE = Pattern(
    r"\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|shall|should|may|might|must|\w+n't)\b|'(?:s|re|ll|ve|d|m)\b|^\W*(?:it|they|we|i|you|he|she|there|this)\b",
    re.IGNORECASE,
)
_THANKS = r"(?:many |so |great|lovely)? ?(?:thanks?|cheers|hope|have a|best|sorry|congrat\w*)\b|thx|tks|you(?:'re| are) welcome"
_WISHES = r"looking forward|we look forward|kind regards|see you|take care|i wish|lots of love|love\b(?! to\b)"
_MOODS = r"all (?:well|good|fine)|oh no|great to|good to|nice to|what a "
_HELLO = r"(?:hi|hello|dear|good (?:morning|afternoon|evening))\b"
_PLEASANTRY = Pattern(rf"\W*(?:{_THANKS}|{_WISHES}|{_HELLO}|{_MOODS})", re.IGNORECASE)
_SUBJECT = Pattern(r"\W*(?:the|my|our|your|his|her|their|this|that|these|those|an?)\b", re.IGNORECASE)
_SIGNED = Pattern(r"(?:(?:[A-Z][\w'-]*|[A-Z]\.)[ ,]*){1,3}")
"""A name in the last line, which is no answer."""
_ALL = Pattern(r"\b(?:both|neither|either|all|each|every\w*|nothing|w{5,})\b", re.IGNORECASE)
_AGREEMENTS = (
    r"makes? (?:perfect |more |total )?sense|fair (?:point|enough)|i agree|agreed|i like (?:it|this|that)|let's",
    r"(?:good|great|nice|excellent) (?:idea|point|suggestion|catch)|sounds (?:good|great|fine)",
    r"(?:will|'ll|(?:am|are|'re|'m)(?: already| just)? (?:making|changing|working)) (?:do|fix|change|update|drop|take|the changes|on (?:it|this))",
)
_DONE = (
    r"^\W*here (?:it|they|you|we|is|are)",
    r"(?:has|have) (?:also |now |just |already |both |all )?been \w+(?:ed|en|ut|nt)",
)
_AGREES = Pattern("|".join(rf"(?:{one})\b" for one in (*(rf"\b(?:{one})" for one in _AGREEMENTS), *_DONE)), re.IGNORECASE)
_OPINION = Pattern(r"^\W*(?:well,? )?i(?:'d| would)?(?: do not| don't)? (?:think|believe|guess|suppose|feel|prefer|rather|doubt)\b", re.IGNORECASE)
_ECHO = Pattern(rf"\b({ANY_AUXILIARY})(?:n't| not)?(?: (?:so|too|already|now|both|all|it))*\W*$", re.IGNORECASE)
_COUNTED = Pattern(r"\b(?:nobody|no one|nothing|none|no|some|a few|a couple|several|plenty|lots|only|just|every(?:one|body|thing)|(?:have|has|got|is|bring|need|take) one)\b", re.IGNORECASE)
_BARE = 4
_FRAGMENT = 8
"""Fewer words without a verb are a piece of a sentence, and so few with yes or no are an answer and nothing else."""
NOTHING = -9.0
"""What speaks for an answer where there is no statement at all."""
_KIND_WORDS = 0.8
"""From this score on of thanks or praise a sentence says nothing else."""


@dataclass(frozen=True, eq=False)
class Statement:
    """A clause of a `sentence` of the reply, in one line."""

    sentence: Sentence
    string: str

    @cached_property
    def words(self) -> frozenset[str]:
        return content_words(self.string)

    @property
    def is_pleasantry(self) -> bool:
        if self.string.endswith("?"):
            return False
        scores = self.sentence.meaning.scores
        kind = max(scores.get("says/thanks", 0.0), scores.get("says/praise", 0.0)) >= _KIND_WORDS
        return kind or _PLEASANTRY.match(self.string) is not None

    @property
    def agrees(self) -> bool:
        """Whether it takes up what somebody proposed or asked for: “Makes sense.”, “Will change it.”, “Here it is.”"""
        return _AGREES.search(self.string) is not None

    @property
    def opines(self) -> bool:
        return _OPINION.match(self.string) is not None

    @property
    def is_short(self) -> bool:
        """Return whether it is no whole sentence, as answers often are: “Only staging.”"""
        return len(self.string.split()) < _FRAGMENT and not (_FINITE.search(self.string) or _SUBJECT.match(self.string))

    @property
    def is_bare(self) -> bool:
        """Return whether it is yes or no and nothing else: “I do not.”"""
        return len(self.string.split()) <= _BARE and _ALONE.match(self.string) is not None

    @cached_property
    def echo(self) -> str:
        """The verb a statement ends with, as answers in short do: “Most of them did.”"""
        match = _ECHO.search(self.string)
        return auxiliary(match[1]) if match else ""

    @property
    def counts(self) -> bool:
        """Return whether it says that there are some, or none."""
        return _COUNTED.search(self.string) is not None

    @property
    def is_for_all(self) -> bool:
        """Return whether it may take up several questions: “Neither.”, a page that has it all, or a question in return."""
        return _ALL.search(self.string) is not None or self.string.endswith("?")


def statements(blocks: Iterable[Block], words: frozenset[str]) -> list[Statement]:
    """Return the clauses of a reply that may answer something.

    What stands where a greeting stands is one if it reads like an answer, or has one of the `words` of the questions:
    “Neither, I am afraid.”, “Green, please.”
    """
    sentences = [
        one
        for block in blocks
        if block.zone in READ_ZONES or (block.zone == "greeting" and _answers(block.string, words))
        for one in block.sentences
    ]
    read_meanings(sentences)
    found = [statement for sentence in sentences for statement in _clauses(sentence)]
    return found[:-1] if len(found) > 1 and _SIGNED.fullmatch(found[-1].string) else found


def _answers(string: str, words: frozenset[str]) -> bool:
    return _YES_OR_NO.search(fold(string)) is not None or bool(content_words(string) & words)


def _clauses(sentence: Sentence) -> Iterator[Statement]:
    clauses = _CLAUSE_BORDER.re.split(_OPENING.re.sub(r"\1 ", fold(sentence.string)))
    for clause in clauses:
        if clause.strip():
            yield Statement(sentence, " ".join(clause.split()))


WEIGHTS = {
    "base": -1.0,
    "shared": 3.0,
    "fits": 2.0,
    "misfits": -3.5,
    "may_misfit": -1.5,
    "near": 6.0,
    "bare": 2.0,
    "asks_back": 3.0,
    "orders": -1.6,
    "short": 2.5,
    "taken": -2.6,
    "any_word": 4.0,
    "agrees": 2.0,
    "echoes": 3.0,
    "jars": -2.0,
    "counts": 2.0,
    "away": -0.5,
}
"""How much each piece of evidence counts; fitted on threads of our own that people of ours wrote."""


def evidence(asked: Asked, statement: Statement) -> dict[str, float]:
    """Return what speaks for a statement as the answer to what was asked."""
    shared = asked.words & statement.words - asked.common
    grants = asked.kind == "action" and _grants(asked, statement)
    fits = grants or _fits(asked.kind, statement.string)
    return {
        "base": 1.0,
        "shared": min(len(shared), 2),
        "fits": float(grants if asked.kind == "action" else fits),
        "misfits": float(not fits and asked.kind in _STRICT),
        "may_misfit": float(not fits and asked.kind in _LOOSE),
        "near": answers(asked.sentence.meaning.vector, statement.sentence.meaning.vector),
        "bare": float(not asked.words),
        "asks_back": float(statement.string.endswith("?")),
        "orders": float(not statement.string.endswith("?") and requests(statement.sentence)),
        "short": float(statement.is_short or (asked.kind in ("polar", "action") and statement.is_bare)),
        "any_word": float(asked.is_call),
        "agrees": float(_is_agreed(asked, statement)),
        "echoes": float(bool(statement.echo) and statement.echo == asked.auxiliary),
        "jars": float(statement.is_bare and bool(asked.auxiliary) and statement.echo != asked.auxiliary),
        "counts": float(asked.asks_for_any and statement.counts),
    }


def _grants(asked: Asked, statement: Statement) -> bool:
    """Return whether a statement says yes or no to “could you …?”"""
    return asked.string.endswith("?") and _YES_OR_NO.match(statement.string) is not None


def _is_agreed(asked: Asked, statement: Statement) -> bool:
    return ((asked.is_request or asked.suggests) and statement.agrees) or (asked.suggests and statement.opines)


def _fits(kind: str, string: str) -> bool:
    pattern = _KINDS.get(kind)
    if pattern is None:
        return False
    return pattern.search(SPAN_OF_TIME.re.sub(" ", string) if kind == "how" else string) is not None


def answered_by_far(asked: Sequence[Asked], given: Sequence[Statement]) -> list[float]:
    """Return for each question how much more than enough speaks for an answer to it; below 0 it is left open.

    The pairs are gone through from the surest on, since a statement that answers one question answers no other unless
    it uses words of both, or says “both”.
    """
    known = [[evidence(one, statement) for statement in given] for one in asked]
    for question, row in enumerate(known):
        for place, pair in enumerate(row):
            pair["away"] = abs(_along(question, asked) - _along(place, given))
    sums = [[sum(WEIGHTS[name] * value for name, value in pair.items()) for pair in row] for row in known]
    best = [NOTHING] * len(asked)
    taken = _taken_by_words(known, sums)
    order = sorted(product(range(len(asked)), range(len(given))), key=lambda one: -sums[one[0]][one[1]])
    for question, place in order:
        pair, score = known[question][place], sums[question][place]
        if given[place].is_pleasantry and not pair["shared"] and not (pair["fits"] and asked[question].kind in _STRICT):
            continue
        is_taken = taken.get(place, question) != question and not (given[place].is_for_all or pair["shared"])
        best[question] = max(best[question], score + WEIGHTS["taken"] * is_taken)
        if score > 0 and best[question] == score:
            taken.setdefault(place, question)
    return best


def _along(place: int, row: Sequence[object]) -> float:
    """Return how far along a row a place is, 0 to 1; people mostly answer in the order of the questions."""
    return place / (len(row) - 1) if len(row) > 1 else 0.0


def _taken_by_words(known: Sequence[Sequence[dict[str, float]]], sums: Sequence[Sequence[float]]) -> dict[int, int]:
    """Return for each statement that uses words of questions the one it answers best."""
    taken: dict[int, int] = {}
    for place in range(len(known[0]) if known else 0):
        sharing = [number for number, row in enumerate(known) if row[place]["shared"] and sums[number][place] > 0]
        if sharing:
            taken[place] = max(sharing, key=lambda number: sums[number][place])
    return taken
