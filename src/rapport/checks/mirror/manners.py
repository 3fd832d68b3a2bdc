"""How formally a mail opens and closes, and what shows that it is written as one speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapport.draft import Block
from rapport.matching import Pattern, fold
from rapport.rule import Related

_TITLE = r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|madam|madame|reverend|rabbi|judge|colonel|captain|senator|ambassador)"
_OFFICE = r"(?:chair\w*|minister|president|director|editors?|committee|members|colleagues|customers?|applicants?|hiring manager)"
_FORMAL_OPEN = Pattern(
    rf"^\W*(?:(?:my )?dear(?:est)? (?:\w+ and )?(?:{_TITLE}|{_OFFICE})\b|good (?:morning|afternoon|evening|day),? {_TITLE}\b|"
    r"to whom it may concern|ladies and gentlemen|(?:esteemed|honou?red|respected) \w+)",
    re.IGNORECASE,
)
_CASUAL_OPEN = Pattern(r"^\W*(?:hey|heya|hiya|yo|howdy|sup|wass?up|what's up|oi|ahoy)\b", re.IGNORECASE)
_FORMAL_CLOSE = Pattern(
    r"^\W*(?:(?:yours |most |very )?(?:sincerely|faithfully|respectfully|truly)(?: yours)?|respectfully submitted|"
    r"(?:very )?truly yours|yours (?:very )?truly|with (?:great |deep |the greatest )?respect|(?:most )?cordially(?: yours)?)\W*(?:$|\n|,)",
    re.IGNORECASE,
)
_CASUAL_CLOSE = Pattern(
    r"^\W*(?:x+o*x*o*|hugs|kisses|later[sz]?|ttyl|cya|see ya|bye+|bye bye|peace(?: out)?|toodles|ta[- ]?ta|lol|"
    r"over and out|catch (?:you|ya) later|lots of love|love ya)\b",
    re.IGNORECASE,
)
_SHORT_FORM = r"\b\w+'(?:m|re|ll|ve|d|t)\b|\b(?:it|that|he|she|there|what|here|let|who|how|where)'s\b"
_SPOKEN = (
    r"\b(?:hey|hi|yeah|yep|nope|yup|ok|okay|gonna|wanna|gotta|kinda|sorta|thanks|thx|pls|u|ur|guys?|cool|awesome|stuff|crap|"
    r"damn|hell|shit|sucks?|kids?|mom|dad|lol|haha|ya|dude|folks|btw|imho|imo|fyi|heck|bucks|nah|oh|wow|oops|ugh|hmm+|huh|"
    r"anyways?|lots?|bit|crazy|dumb|silly|fun|guess|pretty|really)\b"
)
_LINE_BEGINS = r"(?m:^)(?:got|hope|sounds|looks|seems|will|would|can't|just|think|guess|sorry|talk|see)\b"
_SIGN = Pattern(rf"{_SHORT_FORM}|{_SPOKEN}|!(?=\s|$)|\.\.\.|…|[:;]-?[)(DP](?!\w)|{_LINE_BEGINS}", re.IGNORECASE)
_TECHNICAL = Pattern(
    r"\w+_\w+|\w+\(\)|[a-z]+[A-Z]\w*|\b[A-Z]{2,}\d*\b|\b\d+[a-z]+\w*|[a-z]\d|[{}=;|\\/]\w|->|::|"
    r"\.(?:c|h|py|java|xml|conf|txt|sh)\b"
)
CASUAL, FORMAL = "casual", "formal"


class Courtesy(NamedTuple):
    """A greeting or a close that is formal or casual: the characters `start:end` of `block`."""

    manner: str
    block: Block
    start: int
    end: int

    @property
    def opens(self) -> bool:
        """Whether it is a greeting."""
        return self.block.zone == "greeting"

    def proof(self) -> Related:
        """Return it as what proves a hit."""
        return Related(self.block, self.start, self.end, "their greeting" if self.opens else "their close")


def courtesies(blocks: Iterable[Block]) -> Iterator[Courtesy]:
    """Yield the greeting and the close of a mail where they are formal or casual; most are neither (“Hello Ann”)."""
    for block in blocks:
        if block.zone in ("greeting", "sign-off"):
            string = fold(block.string)
            formal, casual = (
                (_FORMAL_OPEN, _CASUAL_OPEN) if block.zone == "greeting" else (_FORMAL_CLOSE, _CASUAL_CLOSE)
            )
            for manner, pattern in ((FORMAL, formal), (CASUAL, casual)):
                match = pattern.search(string)
                if match:
                    line = string.split("\n", 1)[0].rstrip(" ,.!-") if not match.start() else match[0]
                    yield Courtesy(manner, block, 0, max(len(line), 1))
                    break


def spoken_signs(string: str) -> int:
    """Count what shows in a text that it is written as one speaks: short forms, “yeah”, “!”, smileys."""
    return sum(1 for _ in _SIGN.re.finditer(fold(string)))


def is_technical(string: str) -> bool:
    """Return whether a sentence names code or has abbreviations: its long words tell nothing about manners."""
    return _TECHNICAL.search(string) is not None
