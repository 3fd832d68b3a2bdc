"""Emoji and emoticons: where they cost more than they give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapport.draft import AUTHOR_ZONES, Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit

_MAYBE = Pattern(r"[:;=][-o']?[)(DPp]|<3|[\u2600-\u27bf\U0001f000-\U0001faff]")


class _Reading(NamedTuple):
    """How else an emoji may be read, and words for what it mostly means."""

    risk: str
    words: tuple[str, ...] = ()


_READINGS = {
    "👍": _Reading("is an insult in parts of the Middle East, and curt to some readers", ("agreed", "yes")),
    "👎": _Reading("may be read as contempt", ("I do not agree",)),
    "👌": _Reading("is an insult in Brazil, Turkey and other countries", ("good", "agreed")),
    "🙏": _Reading("is a prayer to some, thanks or a plea to others", ("thank you", "please")),
    "👋": _Reading("is a greeting to some and a final goodbye to others", ("hello", "goodbye")),
    "👏": _Reading("may be read as mocking applause", ("well done",)),
    "🤞": _Reading("is an insult in Vietnam, and unknown in many countries", ("I hope so",)),
    "✌": _Reading("is an insult in Britain and Australia when the back of the hand is seen"),
    "🤘": _Reading("is an insult in Italy, Spain and Brazil", ("great",)),
    "🤙": _Reading("is known in few countries", ("call me",)),
    "🖕": _Reading("is an insult"),
    "🙂": _Reading("is friendly to some and sour or ironic to others, most of all to younger readers"),
    "🙃": _Reading("is playful to some and bitter irony to others"),
    "😉": _Reading("may be read as flirting, or as “I do not mean this”"),
    "😏": _Reading("may be read as smug or as flirting"),
    "😇": _Reading("is innocence to some and a sign of death to others"),
    "😅": _Reading("is relief to some and embarrassment to others", ("fortunately", "I am sorry")),
    "😂": _Reading("may be read as crying, or as laughing at the reader"),
    "🤣": _Reading("may be read as laughing at the reader"),
    "😭": _Reading("is grief to some and laughter to others"),
    "😬": _Reading("is a grin to some and discomfort to others"),
    "😤": _Reading("is anger to some and triumph to others"),
    "😪": _Reading("is sleep to some and tears to others"),
    "😜": _Reading("may be read as childish or as flirting"),
    "😘": _Reading("is too close for many readers at work"),
    "😍": _Reading("is too close for many readers at work", ("I like it very much",)),
    "🙄": _Reading("is read as contempt"),
    "💀": _Reading("is laughter to younger readers and death to others"),
    "👀": _Reading("is interest to some and suspicion to others"),
    "🔥": _Reading("is praise to some and danger to others", ("excellent",)),
    "💯": _Reading("is agreement to some and unknown to others", ("I fully agree",)),
    "🍑": _Reading("is a fruit to some and a body part to others"),
    "🍆": _Reading("is a vegetable to some and a body part to others"),
    "💩": _Reading("is a joke to some and an insult to others"),
    "🤡": _Reading("is a joke to some and an insult to others"),
}
_TWINS = {";)": "😉", ";-)": "😉", ":P": "😜", ":-P": "😜", ":p": "😜", ":-p": "😜"}
"""Emoticons that are read like an emoji of the table."""

_WORD_BEHIND = Pattern(r"[ \t]*\w")
_VARIANTS = Pattern("[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]")


@lru_cache(maxsize=1)
def _emoji() -> Pattern:
    """Pictures with colour, and smileys made of signs.

    Dingbats that Unicode shows as text unless told otherwise (☎ ✔ ➔ ★) count only with the colour mark U+FE0F.
    """
    always = "\u2614\u2615\u263a\u2639\u2648-\u2653\u26a1\u26bd\u26be\u26c4\u26c5\u270a\u270b\u2728\u2764"
    base = f"(?:[{always}\U0001f300-\U0001f64f\U0001f680-\U0001f6ff\U0001f900-\U0001faff]|[\u2600-\u27bf]\ufe0f)"
    modifier = "[\ufe0f\U0001f3fb-\U0001f3ff]*"
    picture = f"{base}{modifier}(?:\u200d{base}{modifier})*|[\U0001f1e6-\U0001f1ff]{{2}}"
    smiley = r"(?<![\w:;=/\\(])[:;=]['o]?-?[)(DPp](?![\w/\\])|(?<=[a-z])[:;]-?\)(?![\w/\\])|(?<!\S)<3(?!\S)"
    return Pattern(f"{picture}|{smiley}")


def find(block: Block, draft: Draft, *, most: int) -> Iterator[Hit]:
    """Find the emoji of a block that are in a formal or first mail, that read differently elsewhere, or are too many.

    Silent where the person being answered uses them too. Pictures that open a line, as bullets and labels do, are
    layout; `most` is how many a mail may have. Source: E. Glikson, A. Cheshin and G. van Kleef, "The Dark Side of a
    Smiley", 2018.
    """
    if not _MAYBE.search(block.string):
        return
    read = _read(draft)
    for number, match in read.found.get(id(block), ()):
        written = match.group()
        bare = _VARIANTS.sub("", written)
        bare = _TWINS.get(bare, bare)
        reading = _READINGS.get(bare)
        if reading:
            values = {"risk": f"“{written}” {reading.risk}"}
            yield Hit(*match.span(), values=values, alternatives=reading.words, key=bare)
        elif read.unfit:
            yield Hit(*match.span(), values={"risk": read.unfit}, key="unfit")
        elif number == most + 1:
            values = {"risk": f"{read.number} emoji in one mail may come across as not serious"}
            yield Hit(*match.span(), values=values, key="many")


class _Draft(NamedTuple):
    """The emoji of a draft that count, with their place among all, by the `id` of the block; why they are unfit."""

    found: Mapping[int, Sequence[tuple[int, re.Match[str]]]]
    number: int
    unfit: str


@lru_cache(maxsize=1)
def _read(draft: Draft) -> _Draft:
    """Read the emoji of a whole draft once; none count where the person being answered uses them too."""
    found: dict[int, list[tuple[int, re.Match[str]]]] = {}
    number = 0
    for block in () if uses_emoji(draft.answering) else draft.in_zones(AUTHOR_ZONES):
        for match in emoji_in(block.string):
            number += 1
            found.setdefault(id(block), []).append((number, match))
    return _Draft(found, number, _unfit(draft))


_LINE = 200
"""So many characters before an emoji are read of its line."""


def emoji_in(string: str) -> Iterator[re.Match[str]]:
    """Yield the emoji of a text; those that open a line and brackets that close are left out."""
    if not _MAYBE.search(string):
        return
    for match in _emoji().finditer(string):
        start = match.start()
        line = string[max(start - _LINE, 0) : start].rpartition("\n")[2]
        opens = not line.strip() and not match.group().isascii() and _WORD_BEHIND.match(string, match.end())
        closes_bracket = match.group().isascii() and match.group()[-1] == ")" and line.count("(") > line.count(")")
        if not opens and not closes_bracket:
            yield match


def uses_emoji(blocks: Iterable[Block]) -> bool:
    """Return whether any of the blocks has an emoji."""
    return any(_emoji().search(block.string) for block in blocks if _MAYBE.search(block.string))


_FORMAL = Pattern(
    r"\bdear (?:mr|mrs|ms|mx|dr|prof|professor|sir|madam|colonel|judge|members|committee|customers?|all at)\b"
    r"|\b(?:yours|very) (?:sincerely|faithfully|truly)\b|\brespectfully\b|^\s*sincerely\b",
    re.IGNORECASE,
)


def _unfit(draft: Draft) -> str:
    """Say why emoji do not fit this mail; nothing where they do."""
    courtesies = " \n".join(block.string for block in draft.blocks if block.zone in ("greeting", "sign-off"))
    if _FORMAL.search(courtesies):
        return "In a formal mail a smiley may make the writer look less able, without adding warmth"
    if not draft.is_reply and not (draft.contact and draft.contact.is_established):
        return "In a first mail a smiley may make the writer look less able, without adding warmth"
    return ""
