"""How a draft reads: figures beside those of the mail it answers, what it asks and promises, and how near it comes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from rapport import prose
from rapport.checks.contact.ambiguous_date import sent_on
from rapport.checks.contact.due import due_day
from rapport.checks.contact.open_promise import promise_in
from rapport.correspondent import Correspondent
from rapport.draft import Address, Block, Draft, Sentence, read_meanings
from rapport.matching import Pattern, fold
from rapport.text import printable

WORDS_A_MINUTE = 238
"""How fast adults read English silently (Brysbaert 2019, a mean over 190 studies)."""

_READ_ZONES = ("body", "list")
_ASKING = ("says/question", "says/request")
_KIND_WORDS = ("says/thanks", "says/praise", "says/real-apology")


class Figures(NamedTuple):
    """How a text reads; the last three are 0 to 1, and all are None where nothing tells.

    `grade` is the school grade it asks for, `polite` how polite its requests are, `formal` how formal its sentences
    are. `warm` is made of four parts: how positive its sentences sound (VADER; two fifths), and a fifth each for a
    greeting, a close, and words of thanks, praise or apology.
    """

    words: float | None = None
    sentence: float | None = None
    grade: float | None = None
    polite: float | None = None
    formal: float | None = None
    warm: float | None = None


class Said(NamedTuple):
    """A sentence of the draft and its 1-based line; `whom` it asks, and the day `due` by which it promises."""

    line: int
    text: str
    whom: str = ""
    due: date | None = None


class Profile(NamedTuple):
    """How one draft reads; `beside` are the same figures of `other`: the mail answered, or the reader's usual ones.

    `line` is where the draft begins in its file. `levels` are the numbers of the levels of rapport that it touches.
    """

    path: str
    line: int
    own: Figures
    beside: Figures
    other: str
    asked: tuple[Said, ...]
    promised: tuple[Said, ...]
    levels: tuple[int, ...]

    @property
    def minutes(self) -> float:
        """How long it takes to read."""
        return (self.own.words or 0) / WORDS_A_MINUTE


LEVELS = ("surroundings", "what they do", "what they can", "what they believe", "who they are", "what it is all for")
"""The six levels of rapport (Bateson; Dilts 2003), from the first, which is open to all, to the sixth."""

_TO_READER = Pattern(r"\b(?:you|your|yours|you(?:'re|'ve|'ll))\b", re.IGNORECASE)
_SIGNS = (
    r"weather|weekend|holidays?|vacation|trip|travel|flight|journey|city|town|office|building|garden|home|"
    r"where (?:are|do) you|snow|rain|sunny",
    r"(?:what|how) (?:are|do|did) you do|working on|work on|busy|project|team|meeting|role|job|doing|hobby|play",
    r"how did you learn|learnt|learned|skill(?:s|ed)?|experienced?|good at|expertise|able to|talent|training|know how",
    r"(?:do|did) you (?:think|believe)|in your (?:view|opinion)|your (?:view|opinion|values?|priorit\w+)|"
    r"important to you|matters? to you|you (?:value|prefer|believe)|convinced",
    r"who you are|are you married|your (?:identity|religion|faith|origin|background|family|children)|"
    r"as a (?:mother|father|parent|person)|your deepest|deep down",
    r"meaning of life|gives your life|your (?:purpose|calling|mission in life)|believe in god|pray|spiritual\w*|soul",
)
_PATTERNS = tuple(Pattern(rf"\b(?:{signs})\b", re.IGNORECASE) for signs in _SIGNS)


def profile(draft: Draft) -> Profile:
    """Return how a draft reads."""
    own = draft.in_zones(_READ_ZONES)
    read_meanings(one for block in (*own, *draft.answering) for one in block.sentences)
    beside, other = _beside(draft)
    sentences = [(block, one) for block in own for one in block.sentences]
    return Profile(
        draft.path,
        (draft.lines or (1, 1))[0],
        _figures(draft.in_zones((*_READ_ZONES, "greeting", "sign-off", "signature"))),
        beside,
        other,
        tuple(_asked(sentences, draft)),
        tuple(_promised(sentences, sent_on(draft))),
        tuple(number for number, signs in enumerate(_PATTERNS, 1) if any(_touches(one, signs) for _, one in sentences)),
    )


def _touches(sentence: Sentence, signs: Pattern) -> bool:
    string = " ".join(fold(sentence.string).split())
    return _TO_READER.search(string) is not None and signs.search(string) is not None


def _beside(draft: Draft) -> tuple[Figures, str]:
    """Return the figures of the mail that is answered, else those that are usual for the reader, and what they are."""
    if draft.answering:
        return _figures(draft.answering), "the mail it answers"
    usual = _usual(draft.contact) if draft.contact else Figures()
    return usual, "their usual mails" if any(usual) else ""


def _usual(contact: Correspondent) -> Figures:
    return Figures(contact.mean_words, contact.mean_sentence, formal=contact.mean_formality)


def _figures(blocks: Sequence[Block]) -> Figures:
    own = [block for block in blocks if block.zone in _READ_ZONES]
    sentences = [one for block in own for one in block.sentences if one.words]
    if not sentences:
        return Figures()
    words = sum(len(one.words) for one in sentences)
    requests = [one.meaning.scores["scale/polite"] for one in sentences if any(map(one.meaning.says, _ASKING))]
    formal = [one.meaning.scores["scale/formal"] for one in sentences if one.meaning.scores]
    return Figures(
        words,
        words / len(sentences),
        prose.grade("\n\n".join(block.string for block in own)),
        _mean(requests),
        _mean(formal),
        _warmth(sentences, {block.zone for block in blocks}),
    )


def _mean(numbers: Sequence[float]) -> float | None:
    return sum(numbers) / len(numbers) if numbers else None


def _warmth(sentences: Sequence[Sentence], zones: set[str]) -> float:
    sounds = (1 + sum(prose.negativity(one.string) for one in sentences) / len(sentences)) / 2
    is_kind = any(one.meaning.says(label) for one in sentences for label in _KIND_WORDS)
    return 0.4 * sounds + 0.2 * (("greeting" in zones) + bool(zones & {"sign-off", "signature"}) + is_kind)


_CALLED = Pattern(
    r"(?:@?(?P<first>[A-Z][\w'-]+)[,:]\s|.*,\s@?(?P<last>[A-Z][\w'-]+)\s*\?\s*$|@(?P<marked>[A-Z][\w'-]+))"
)
_NOT_CALLED = frozenset(
    "Also And But So Then Please However Finally Thanks Sorry Yes No Well Now First Second Third".split()
)


def _asked(sentences: Sequence[tuple[Block, Sentence]], draft: Draft) -> Iterator[Said]:
    """Yield what the draft asks, and of whom: of the one who is called by name, else of its readers."""
    readers = ", ".join(map(_called, draft.recipients))
    for block, one in sentences:
        if any(map(one.meaning.says, _ASKING)):
            found = _CALLED.match(" ".join(one.string.split()))
            name = next(filter(None, found.groups()), "") if found else ""
            yield _said(block, one)._replace(whom=readers if name in ("", *_NOT_CALLED) else name)


def _called(person: Address) -> str:
    return person.name or person.address


def _promised(sentences: Sequence[tuple[Block, Sentence]], today: date | None) -> Iterator[Said]:
    for block, one in sentences:
        hit = promise_in(one)
        if hit and hit.confidence != "low":
            yield _said(block, one)._replace(due=due_day(fold(one.string), today) if today else None)


def _said(block: Block, sentence: Sentence) -> Said:
    text = printable(" ".join(block.raw.string[sentence.start : sentence.end].split()))
    return Said(block.raw.origin(sentence.start, sentence.end).line, text)
