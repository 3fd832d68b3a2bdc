"""Where the greeting of a mail ends."""

from __future__ import annotations

import re

from rapport.matching import Pattern
from rapport.zones.courtesy_words import GREETED, GREETINGS, GREETINGS_UNSPACED, NOT_NAMES
from rapport.zones.names import is_name
from rapport.zones.tables import phrases

_TOKEN = Pattern(r"\S+")
_ENDERS = ",:;!?.…，：！。、~"
_TITLES = frozenset({"mr.", "mrs.", "ms.", "dr.", "prof.", "sr.", "sra.", "st.", "hr.", "fr.", "m.", "mme.", "drs."})
_ADVERBIAL = ("ly", "ing", "ed", "wise")
_NAMES_IN_LY = frozenset(phrases("sally|kelly|billy|emily|molly|polly|lily|holly|beverly|kimberly|willy|carly"))
_SHORT = 64


def greeting_end(text: str, *, followed: bool, alone: bool) -> int:
    """How many characters of `text`, the first line of a mail, greet the reader; 0 if none do.

    `followed` tells whether any text follows in the mail, `alone` whether the line is a paragraph of its own.
    """
    return worded_greeting_end(text) or (followed and _name_only(text, alone)) or _vocative(text)


def worded_greeting_end(text: str) -> int:
    """The same for greetings that open with a word like "Hello" or "Dear"."""
    if text.startswith("¡"):
        end = worded_greeting_end(text[1:])
        return end + 1 if end else 0
    if text.startswith(GREETINGS_UNSPACED):
        return _unspaced_end(text)
    tokens = list(_TOKEN.re.finditer(text[:160]))[:12]
    opened = _opener(tokens)
    if not opened:
        return 0
    if len(tokens) <= 8 and len(text) <= _SHORT and text[-1] in ",:!-–—，" and _addressed(text, tokens[opened:]):
        return len(text)
    return _addressee_end(text, tokens, opened)


def _opener(tokens: list[re.Match[str]]) -> int:
    """How many of `tokens` make up the word or words of greeting."""
    for count in range(min(5, len(tokens)), 0, -1):
        words = " ".join(token[0] for token in tokens[:count]).casefold()
        if words.rstrip(_ENDERS + "-–—*_)(") in GREETINGS or words in GREETINGS:
            return count
    return 1 if _glued(tokens) else 0


def _glued(tokens: list[re.Match[str]]) -> bool:
    """`Hi,Bob.` without a blank."""
    head, comma, _ = tokens[0][0].partition(",") if tokens else ("", "", "")
    return bool(comma) and head.casefold() in GREETINGS


def _addressed(text: str, tokens: list[re.Match[str]]) -> bool:
    """Whether all of `tokens`, the rest of a line, names those who are greeted."""
    cores = [token[0].strip(_ENDERS + "-–—*_()@") for token in tokens]
    if all(_addresses(core, final=False) for core in cores if core):
        return True
    return not any(mark in text[:-1] for mark in (", ", "! ", "? ", ": ", ". "))


def _addressee_end(text: str, tokens: list[re.Match[str]], opened: int) -> int:
    last = tokens[opened - 1]
    end = last.end()
    if last[0][-1] in _ENDERS or (_glued(tokens) and opened == 1):
        following = tokens[opened] if opened < len(tokens) else None
        named = following and following[0][-1] in ".,!:" and is_name(following[0], 1)
        return following.end() if named and following else end
    for names, token in enumerate(tokens[opened:]):
        word = token[0]
        if not word.strip("-–—"):
            return token.end()
        core = word.strip(_ENDERS + "-–—*_()@")
        final = (word[-1] in _ENDERS + "-–—" and word.casefold() not in _TITLES) or token.end() == len(text)
        if not _addresses(core, final and names < 2):
            return end if names and not word[0].isupper() else 0
        end = token.end()
        if final or names > 5:
            return end
    return end if end == len(text) else 0


def _addresses(core: str, final: bool) -> bool:
    lower = core.casefold()
    if lower in GREETED:
        return True
    if lower in NOT_NAMES or not core[:1].isalpha():
        return False
    return final or not core[0].islower()


def _unspaced_end(text: str) -> int:
    for index, letter in enumerate(text[:24]):
        if letter in "，。！：,!:、":
            return index + 1
    return len(text) if len(text) <= 24 else 0


def _name_only(text: str, alone: bool) -> int:
    """`Bob,` and `Bob and Ann -` on a line of their own, `Bob` as a paragraph."""
    last = text[-1]
    if len(text) <= _SHORT and last in ",:-–—;" and _names(text.rstrip(",:;-–— "), thanked=last == ","):
        return len(text)
    if alone and len(text) <= 16 and text.istitle() and text.isalpha() and _names(text, thanked=False):
        return len(text)
    return 0


def _names(text: str, *, thanked: bool) -> bool:
    words = text.split()
    if thanked and len(words) > 1 and words[0].casefold() in {"thanks", "sorry"}:
        words = words[1:]
    parts = re.split(r",\s*|\s+(?:and|und|et|y|e|&)\s+|/", " ".join(words))
    return 0 < len(parts) <= 6 and all(part.casefold() in GREETED or is_name(part, 3) for part in parts)


def _vocative(text: str) -> int:
    """The end of `Bob, ` before a sentence that goes on in lower case."""
    head, mark, rest = text[:40].partition(", ")
    if not mark:
        head, mark, rest = text[:40].partition(":  ")
    word = head.casefold()
    if not mark or not rest or " " in head.replace(" and ", "").replace(" & ", ""):
        return 0
    if not (rest[0].islower() or rest.startswith(("I ", "I'", "I’")) or mark == ":  "):
        return 0
    if word.endswith(_ADVERBIAL) and word not in _NAMES_IN_LY:
        return 0
    return len(head) + 1 if word in GREETED & {"all", "team", "everyone", "guys", "folks"} or is_name(head, 3) else 0
