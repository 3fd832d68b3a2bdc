"""How formal a reply is beside the mail it answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapport.checks.mirror.manners import CASUAL, FORMAL, courtesies, is_technical, spoken_signs
from rapport.checks.mirror.sides import Place, count_words, is_to_somebody, sentences, theirs
from rapport.checks.mirror.usual import Usual, usual_of
from rapport.draft import AUTHOR_ZONES, Block, Draft, read_meanings
from rapport.rule import Hit

_LABEL = "scale/formal"
_ADVICE = {
    CASUAL: "“Hello” with their name, and a plain close, would be nearer to theirs",
    FORMAL: "A plain “Hello” with their name would be nearer to theirs",
}
_TO_FORMAL = "Whole sentences, without short forms and slang, would be nearer to how they write"
_TO_CASUAL = "Plain words, as you would say them, would be nearer to how they write"
_FEWEST_SIGNS = 0.03
"""So many signs of speech a word a casual mail has at least."""
_MOST_SIGNS = 0.02
"""So many signs of speech a word a formal mail has at most."""


_FAR = (0.51, 0.61, 0.14)
"""How casual and how formal two mails are, and how far apart, where nobody takes them for alike (see `differ`)."""
_MOSTLY = 0.75
"""The share of their mails that shows how somebody greets."""
_USUALLY_CASUAL, _USUALLY_FORMAL = 0.54, 0.61
"""Below and from which mean on somebody usually writes casually, or formally: many mails lie nearer the middle than one."""


class Level(NamedTuple):
    """How formal a mail is: the mean of its sentences from 0 to 1, signs of speech, words, and what was read."""

    mean: float
    signs: int
    words: int
    sentences: Sequence[tuple[Place, float]]

    def extreme(self, *, lowest: bool) -> Place:
        """Return the most casual sentence, or the most formal one."""
        return (min if lowest else max)(self.sentences, key=lambda one: one[1])[0]


def find(
    block: Block, draft: Draft, *, words: int, casual: float, formal: float, apart: float, mails: int
) -> Iterator[Hit]:
    """Find a reply that is casual where they are formal, or the reverse.

    Greetings and closes go first: “Hey” in answer to “Dear Dr. Okafor”. Then the whole text, where both have `words`
    words and theirs speaks to somebody (see `differ`); a formal answer to a casual mail seldom hurts, and is told with
    low confidence, as is a casual one that is not far below.
    Without a mail of theirs, what is usual takes its place for somebody of whom `mails` mails or more are known.
    Source: Peterson, Hohensee and Xia (2011) on the formality of whole mails.
    """
    answered = theirs(draft)
    own = draft.in_zones(AUTHOR_ZONES[1:])
    hit = _courtesies(own, answered)
    if not answered:
        known = usual_of(draft, mails)
        hit = known and (_usual_greeting(own, known) or _usual_level(level(own, words), known, casual, formal))
    elif not hit and min(count_words(own), count_words(answered)) >= words and is_to_somebody(answered):
        hit = _levels(level(own, words), level(answered, words), casual, formal, apart)
    if hit:
        yield hit


def _courtesies(own: Iterable[Block], answered: Iterable[Block]) -> Hit | None:
    their = list(courtesies(answered))
    manners = {one.manner for one in their}
    for one in courtesies(own) if len(manners) == 1 else ():
        if one.manner not in manners and (one.manner == CASUAL or one.opens):
            proof = next((other for other in their if other.opens == one.opens), their[0])
            problem = f"Their {_part(proof.opens)} is {proof.manner}, your {_part(one.opens)} is {one.manner}"
            values = {"problem": problem, "advice": _ADVICE[one.manner]}
            return Hit(one.start, one.end, values=values, related=(proof.proof(),), block=one.block)
    return None


def _usual_greeting(own: Iterable[Block], known: Usual) -> Hit | None:
    """Return a casual greeting to somebody who mostly writes “Dear …”."""
    if (known.contact.greets_formally or 0) >= _MOSTLY:
        for one in courtesies(own):
            if one.opens and one.manner == CASUAL:
                problem = f"{known.whose} usually begin with “Dear …”, {known.over}; your greeting is casual"
                values = {"problem": problem, "advice": _ADVICE[CASUAL]}
                return Hit(one.start, one.end, values=values, block=one.block)
    return None


def _usual_level(own: Level | None, known: Usual, casual: float, formal: float) -> Hit | None:
    """Return the sentence that shows most how far a draft is from what its reader usually writes."""
    usual = known.contact.mean_formality
    if not own or usual is None:
        return None
    lower = usual >= _USUALLY_FORMAL and is_casual(own, casual)
    if not lower and not (usual < _USUALLY_CASUAL and is_formal(own, formal)):
        return None
    manners = ("formal", "casual") if lower else ("casual", "formal")
    values = {
        "problem": f"{known.are(manners[0])}; yours is {manners[1]}",
        "advice": _TO_FORMAL if lower else _TO_CASUAL,
    }
    place = own.extreme(lowest=lower)
    sure = None if lower else "low"
    return Hit(place.sentence.start, place.sentence.end, values=values, block=place.block, confidence=sure)


def _part(opens: bool) -> str:
    return "greeting" if opens else "close"


def _levels(own: Level | None, their: Level | None, casual: float, formal: float, apart: float) -> Hit | None:
    if not own or not their or not differ(own, their, casual, formal, apart):
        return None
    lower = own.mean < their.mean
    manners = ("formal", "casual") if lower else ("casual", "formal")
    problem = f"Their mail is {manners[0]}, yours is {manners[1]}"
    values = {"problem": problem, "advice": _TO_FORMAL if lower else _TO_CASUAL}
    found, proof = own.extreme(lowest=lower), their.extreme(lowest=not lower)
    place = found.sentence
    related = (proof.proof("a sentence of theirs"),)
    sure = None if lower and differ(own, their, *_FAR) else "low"
    return Hit(place.start, place.end, values=values, related=related, block=found.block, confidence=sure)


def differ(one: Level, other: Level, casual: float, formal: float, apart: float) -> bool:
    """Return whether one mail is casual and the other formal; what lies between is neutral.

    A casual mail is below `casual` and shows signs of speech, a formal one is at `formal` or above with few, and the
    two are `apart`.
    """
    low, high = sorted((one, other), key=lambda level: level.mean)
    return high.mean - low.mean >= apart and is_casual(low, casual) and is_formal(high, formal)


def is_casual(one: Level, casual: float) -> bool:
    """Return whether a mail is written as one speaks."""
    return one.mean < casual and one.signs >= max(_FEWEST_SIGNS * one.words, 2)


def is_formal(one: Level, formal: float) -> bool:
    """Return whether a mail is written with distance."""
    return one.mean >= formal and one.signs <= _MOST_SIGNS * one.words


def level(blocks: Iterable[Block], words: int) -> Level | None:
    """Return how formal a mail is; None where it has fewer than `words` words in sentences that are not technical.

    The learned reader tells it of each sentence.
    """
    places = [one for one in sentences(blocks) if not is_technical(one.sentence.string)]
    number = sum(len(one.sentence.words) for one in places)
    if number < words or len(places) < 2:
        return None
    read_meanings(one.sentence for one in places)
    scored = [(one, one.sentence.meaning.scores[_LABEL]) for one in places if _LABEL in one.sentence.meaning.scores]
    if not scored:
        return None
    signs = sum(spoken_signs(one.sentence.string) for one in places)
    return Level(sum(score for _, score in scored) / len(scored), signs, number, scored)
