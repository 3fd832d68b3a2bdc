"""Whether plain words fit between the words beside them; where that is not sure they are not offered."""

from __future__ import annotations

import re

_FIRST = re.compile(r"\W*([\w'’-]+)")
_LAST = re.compile(r"([\w'’-]+)[^\w.!?:;,]*\Z")
_PREPOSITIONS = frozenset(
    "about after against at before by for from in into of off on onto over through to towards under upon with".split()
)
_DETERMINERS = frozenset(
    "a an another any each every her his its my no our some that the their these this those your".split()
)
_ARTICLES = frozenset("a an the".split())
_DEGREES = frozenset("completely extremely fully highly more most quite really so too totally very".split())
_INTENSIVE = _DEGREES | frozenset(
    "absolute big bit bloody complete constant great huge little major massive pretty proper real right serious slight "
    "such total utter".split()
)
_SUBJECTS = frozenset("he i it she that there they this we you".split())
_THIRD = frozenset("he it she that this who".split())
_PLURAL_SUBJECTS = frozenset("i they we who you".split())
_AFTER_TO = frozenset(
    "can could did do does had has he i is it may might must shall she should they was we were will would you".split()
)
_ASKS_FOR_BASE = frozenset(
    "can can't cannot could couldn't did didn't do does doesn't don't let's may might must mustn't shall should "
    "shouldn't to will won't would wouldn't".split()
)
_BARE = frozenset("do don't have must need want".split())
_CONTRACTED = re.compile(r"(?:'s|'ve|'d|'re|'m|\bhave|\bhas|\bhad)\Z")
_OPENS_CLAUSE = re.compile(
    r"(?:\A|[.,:;!?()\f–—-]|\b(?:and|because|but|hope|if|or|so|then|think|though|when|where|while))[\s\"'*]*\Z"
)
_ADJECTIVES = (
    r"(?:able|afraid|angry|available|aware|away|back|bored|busy|certain|confused|correct|crazy|done|fine|finished|free|funny|glad|"
    r"good|great|happy|here|home|ill|interested|kidding|late|lucky|nice|ok|okay|online|out|ready|right|sad|safe|sick|smart|"
    r"sorry|sure|there|tired|unhappy|up|upset|welcome|well|wrong)"
)
_SMALL_WORDS = "a all already also always an at gonna in just not on really so still the too very".split()
_AFTER_ADJECTIVE = (
    r"(?:\W*\Z|\s*[.,!?;:)\f]| (?:about|after|and|at|before|but|for|if|in|next|now|of|on|or|that|"
    r"then|this|to|today|tomorrow|tonight|when|with|\w+day)\b)"
)
_DOING = """
    asking being coming doing getting going having leaving looking making planning saying taking talking thinking trying
    using waiting working
""".split()
_PREDICATE = re.compile(
    rf" (?:(?:{'|'.join(_SMALL_WORDS)})\b|{_ADJECTIVES}{_AFTER_ADJECTIVE}|(?:{'|'.join(_DOING)})\b)"
)
"""What stands behind “you are” and not behind “your”."""
_MAYBE_ADJECTIVE = re.compile(rf" {_ADJECTIVES}\b|\W*\Z|[.,!?;:\f]")
_TIME = re.compile(
    r"\W*(?:(?:next|this|last|the following) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|\d|noon|"
    r"(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|"
    r"(?:next|this|last) (?:week|month))\b"
)
_PAST_TIME = re.compile(
    r"\b(?:yesterday|ago|last (?:night|week|month|year|time|spring|summer|autumn|fall|winter|\w+day)|"
    r"previously|this morning|in (?:19|20)\d\d)\b"
)
_OTHER_TIME = re.compile(
    r"\b(?:always|usually|often|sometimes|never|every|each|tomorrow|next (?:week|month|year|time|\w+day)|"
    r"when(?:ever)?|if|nowadays)\b"
)
_BASE_BEFORE = re.compile(
    r"(?:\b(?:to|do|does|did|can|could|shall|should|may|might|must|will|would|cannot|please|let's|let us|\w+n't)|'ll)"
    r"(?: (?:not|never|also|always|just|only|really|still|\w+ly|you|we|i|they|he|she|it))* \Z"
)
_PAST_BEFORE = re.compile(r"\b(?:he|she|it|that|this)(?: (?:also|just|only|really|\w+ly))* \Z")
_GOING_ON = re.compile(r"\s+(?!(?:br|cl|fl|k|r|s|sl|spr|st|str|sw|w|wr)ing\b)\w{1,12}ing\b", re.IGNORECASE)
"""A verb that goes on behind “are you”, and not behind “do you”."""
_SENTENCE_OPEN = re.compile(r"(?:\A|[.!?\f])[\s\"'(*>-]*\Z")


def is_past(before: str, after: str) -> bool | None:
    """Return whether a verb such as “hit”, base form or past, is the past; None where its sentence does not tell.

    `before` and `after` are the folded text around it, in lower case.
    """
    if _BASE_BEFORE.search(before):
        return False
    sentence = re.split(r"[.!?\f]", before)[-1] + re.split(r"[.!?\f]", after)[0]
    if _PAST_BEFORE.search(before) or _PAST_TIME.search(sentence):
        return True
    return False if _SENTENCE_OPEN.search(before) or _OTHER_TIME.search(sentence) else None


def fits(plain: str, phrase: str, before: str, after: str) -> bool:
    """Return whether `plain`, ready to be written for `phrase`, fits between the words before and after it."""
    words = plain.lower().split()
    first, last = words[0].strip(",.!?"), words[-1].strip(",.!?")
    return (
        _fits_behind(_word(_LAST, before), first)
        and _fits_in_front(_word(_FIRST, after) if not re.match(r"\s*[.,:;!?)\f]", after) else "", last, phrase)
        and (phrase.split()[-1] not in ("on", "in", "at", "by") or phrase.split()[-1] == last or not _TIME.match(after))
        and _has_room_for_clause(words, phrase, before)
        and _agrees(first, phrase, before)
        and _is_yours_or_you(first, phrase, after)
        and not (words[-2:] == ["do", "you"] and _GOING_ON.match(after))
    )


def _word(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text) if pattern is _LAST else pattern.match(text)
    return match[1].lower() if match else ""


def _fits_behind(previous: str, first: str) -> bool:
    """Return whether two words may stand side by side: no word twice, no two articles, “an” before a vowel."""
    if previous == first or (previous in _ARTICLES and first in _DETERMINERS):
        return False
    if previous in ("a", "an"):
        return (previous == "an") == sounds_like_vowel(first)
    if previous in _INTENSIVE and first in _DEGREES:
        return False
    return not (previous == "to" and first in _AFTER_TO)


def _fits_in_front(following: str, last: str, phrase: str) -> bool:
    if not following or phrase.split()[-1] == last:
        return True
    if following == last:
        return False
    return not (last in _PREPOSITIONS and following in _PREPOSITIONS)


def _has_room_for_clause(words: list[str], phrase: str, before: str) -> bool:
    """Return whether a clause with a subject of its own (“I hope this helps”) stands where one may begin."""
    subject = words[0] in _SUBJECTS and len(words) > 2 and words[1] not in ("and", "or")
    own = phrase.lower().split()[0].split("'")[0] in _SUBJECTS
    return not subject or own or _OPENS_CLAUSE.search(before) is not None


def _agrees(first: str, phrase: str, before: str) -> bool:
    """Return whether a verb that the phrase leaves without a form (“gotta”, “wanna”) fits its subject."""
    if "~" in phrase or first not in _BARE | {"got"}:
        return True
    helped = _CONTRACTED.search(before.rstrip()) is not None
    if first == "got":
        return helped
    if helped or (first != "must" and _word(_LAST, before) in _THIRD):
        return False
    behind_subject = _word(_LAST, before) in _PLURAL_SUBJECTS | _ASKS_FOR_BASE
    return first in ("must", "do", "don't") or behind_subject or not before.strip()


def _is_yours_or_you(first: str, phrase: str, after: str) -> bool:
    """Return whether “your” or “you're”, which chat spells alike, is the right one before what follows."""
    if first not in ("your", "you're") or " " in phrase or phrase.startswith("you"):
        return True
    if first == "you're":
        return _PREDICATE.match(after) is not None
    return not (_PREDICATE.match(after) or _MAYBE_ADJECTIVE.match(after))


def sounds_like_vowel(word: str) -> bool:
    """Return whether “an”, and not “a”, stands before a word."""
    if re.match(r"(?:hour|honest|honou?r|heir)", word):
        return True
    return word[:1] in "aeiou" and not re.match(r"(?:one\b|once|use|usual|uni|eu|ut[ei]|ubi)", word)
