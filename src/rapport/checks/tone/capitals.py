"""Words in capitals, written in small letters again."""

from __future__ import annotations

import re
from functools import cache

from rapport.checks.clarity.acronym import known_acronyms
from rapport.checks.contact.time_words import MONTHS, WEEKDAYS
from rapport.checks.tone.request_words import VERBS
from rapport.matching import Pattern
from rapport.prose.vocabulary import common_words

COMMON = frozenset(
    """
    a about absolutely again all alone already also always am an and another any anybody anyone anything are as ask at
    away back bad be because been before being best both but by call came can can't circumstances cannot
    completely could day days
    did didn't do does doesn't done don't each either empty end enough even ever every everybody everyone everything
    exactly extremely fail failed few final finally find first fix fixed for forget forty four free from get give go
    going good great had happy hard has hate have haven't he hear help her here him his hour hours how hurry i'm
    immediately important in into is isn't it it's its just keep know large last late later least leave less let like
    line listen little long look lot love made make many maybe me mean minutes mistake money month months more most
    much must my need never new next nice no nobody none noon not nothing now of off on once one only open or
    other our
    out over own pay people please possible problem question quick quickly really right said same say see seen send
    sent seriously six seven eight nine ten five serious she should so some somebody someone something soon
    sorry still stop such sure take tell than
    thank thanks that that's the their them then there these they thing things think this those three time times to
    today together told tomorrow tonight too totally try twenty twice two under unacceptable understand unhappy until
    up urgent urgently us use used very wait want wants was way we week weeks well were what when where which while
    who whole why will window with without won't wonderful work worked worst would wouldn't wrong year years yes
    yesterday you your yours yourself
    """.split()
)
"""English words that are no acronyms when they stand in capitals."""

_WORD = Pattern(r"[^\W_][\w'’-]*")
_OWN_CAPITAL = {word.lower(): word for word in (*MONTHS, *WEEKDAYS, "I", "English") if word not in ("March", "May")}
_ALSO_WORDS = frozenset("all am as at do go he in is it may me no of on or pm so the to us we who".split())
"""Known acronyms that in a sentence all in capitals are far more often words."""
_NAMED = frozenset({"us", "it", "who", "may", "march"})
"""Behind an article or a preposition these may be a country, a department, an organisation or a month."""
_NO_NAME = Pattern(r"\w{3,}(?:able|ally|ance|ation|ence|ful|ible|ity|ive|less|ment|ness|ous|sion)\Z")
_ENDINGS = Pattern(r"(?:'s|s|es|ed|d|ing|ly|n't|'ll|'re|'ve|'d|'m)\Z")


def calm(found: str, before: str = "") -> str:
    """Return words in capitals in small letters, acronyms aside; a sentence begins with a capital.

    `before` is the text in front of them. Empty where a word may be a name or an acronym that is not known.
    """
    written: list[str] = []
    place = 0
    text = " ".join(found.split())
    for match in _WORD.finditer(text):
        previous = written[-1].split()[-1] if written and written[-1].split() else ""
        word = _small(match.group(), previous)
        if not word:
            return ""
        lead = text[place : match.start()]
        opens = (written or not before.strip() or before.rstrip()[-1] in ".!?:") and (not written or re.search(r"[.!?]", lead))
        written.append(lead + (word[:1].upper() + word[1:] if opens else word))
        place = match.end()
    return "".join([*written, text[place:]])


def _small(word: str, previous: str) -> str:
    """Return one word in small letters, or as it is where it is an acronym; empty where that is not sure."""
    low = word.lower().replace("’", "'")
    if not word.isupper() or (not word.isalpha() and any(map(str.isdigit, word))):
        return word
    head = low.partition("'")[0]
    if head in _OWN_CAPITAL:
        return _OWN_CAPITAL[head] + low[len(head) :]
    if low in _NAMED and previous.lower() in ("the", "in", "from", "our", "your", "by"):
        return ""
    if low not in _ALSO_WORDS and word in known_acronyms() - {"NOT"}:
        return word
    return low if all(_is_word(part) for part in low.split("-")) else ""


@cache
def _vocabulary() -> frozenset[str]:
    return common_words() | VERBS | COMMON | _ALSO_WORDS


def _is_word(word: str) -> bool:
    if _NO_NAME.match(word):
        return True
    stem = _ENDINGS.sub("", word)
    return not _vocabulary().isdisjoint({word, stem, f"{stem}e", f"{stem[:-1]}y", word.partition("'")[0]})
