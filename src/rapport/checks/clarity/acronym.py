"""Acronyms that nothing in the mail explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from rapport.draft import Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit
from rapport.tables import sentence_at

_ACRONYM = Pattern(
    r"(?<![\w@/\\.&+#$%'’=<-])(?=[\w&]*[A-Z][\w&]*[A-Z])[A-Z][A-Z0-9&]{1,5}s?"
    r"(?![\w@/\\&+#%=>-]|\.\w|[’'][a-rt-zA-Z])"
)


def find(block: Block, draft: Draft, *, known: list[str]) -> Iterator[Hit]:
    """Find acronyms that are not spelled out in the draft, nor seen in its subject or in the thread.

    `known` are those that the user's readers know, beside `known_acronyms`.
    """
    for match in _ACRONYM.finditer(block.string):
        name = match.group().removesuffix("s")
        is_known = name in known or not known_acronyms().isdisjoint((name, match.group()))
        if not is_known and _is_acronym(match, name, block, draft):
            low = None if _is_common_noun(match, name, draft) else "low"
            yield Hit(match.start(), match.end(), values={"name": name}, key=name, confidence=low)


@cache
def known_acronyms() -> frozenset[str]:
    """Return the acronyms that office readers know without an explanation, with their usual capitals."""
    rows = Path(__file__).with_name("known_acronyms.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return frozenset(row.split("\t")[0] for row in rows)


def _is_acronym(match: re.Match[str], name: str, block: Block, draft: Draft) -> bool:
    """Return whether a match is an acronym to explain: no shouted word, name or code, and new to the reader."""
    return not (
        _is_code(match, name)
        or _is_shouted(match, name, block)
        or _is_name(name, draft)
        or _seen_before(name, draft)
        or is_explained(name, draft.whole.string)
    )


_DETERMINER = Pattern(
    r"\b(?:the|an?|our|your|this|that|these|those|each|any|no|all|new|my|their|his|her|another|some|every)\s+$",
    re.IGNORECASE,
)
_NOUN_BEHIND = Pattern(
    r"\s+(?!(?:and|but|the|for|from|with|was|were|are|has|had|have|will|would|can|could|may|might|must|shall|should|does|did"
    r"|not|that|which|who|when|where|than|then|because|about|over|under|into|out|off|per|via|also|only|just|very|too|she"
    r"|they|you)\b)[a-z]{3,}"
)
_LONGEST = 4  # letters; longer words in capitals are mostly names


def _is_common_noun(match: re.Match[str], name: str, draft: Draft) -> bool:
    """Return whether a name is used as a common noun: “the QBR”, “our SLAs”, “a QBR deck”; not “with ABB” or initials.

    Before a noun it counts only in a first mail: the reader of an answer knows what is being discussed.
    """
    if not 2 < len(name) <= _LONGEST:
        return False
    string = match.string
    return bool(
        match.group() != name
        or _DETERMINER.search(string[max(match.start() - 12, 0) : match.start()])
        or (not draft.is_reply and _NOUN_BEHIND.match(string, match.end()))
    )


_ROMAN = Pattern(r"[IVX]+")
_FORMULA = Pattern(r"(?:H|C|N|O|S|Na|Cl|Ca|Mg|K|P|F)(?:\d|(?:H|C|N|O|S|Na|Cl|K|P|F)\d?)+")
_BEFORE_CODE = Pattern(
    r"(?:\d[\s,.]*|[$€£]\s?|(?:nyse|nasdaq|amex|lse|ticker|symbol|code|ref|no|id|flight|room|unit|grade|class|type|model)"
    r"\s*[.:#]?\s*)$",
    re.IGNORECASE,
)
_AFTER_CODE = Pattern(r"\s?\d|\s?[:=]\s?\S|\.(?:[A-Z]\.|\w)|_")


def _is_code(match: re.Match[str], name: str) -> bool:
    """Return whether a name is a unit, a reference, a ticker, a label, a Roman numeral or part of a formula."""
    if _ROMAN.fullmatch(name) or (any(map(str.isdigit, name)) and _FORMULA.fullmatch(name)):
        return True
    string = match.string
    before = string[max(match.start() - 12, 0) : match.start()]
    return bool(_BEFORE_CODE.search(before) or _AFTER_CODE.match(string, match.end()))


_CAPITALS = Pattern(r"\b[A-Z][A-Z'’&-]+\b")
_WORD = Pattern(r"[^\W\d_][^\W_]*")


def _is_shouted(match: re.Match[str], name: str, block: Block) -> bool:
    """Return whether a word is in capitals for stress, or because it stands in a heading or a table."""
    from rapport.prose.vocabulary import common_words

    if name.lower() in common_words() or match.group().lower() in common_words():
        return True
    sentence = sentence_at(block, match.start())
    return _is_loud(sentence.string if sentence else block.string) or _beside_capitals(match)


@lru_cache(maxsize=16)
def _is_loud(string: str) -> bool:
    """Return whether a text has many words in capitals, or too few words to judge."""
    words = _WORD.findall(string)
    loud = [word for word in words if len(word) > 1 and word.isupper()]
    return len(loud) * 5 > len(words) * 2 or len(words) < 4


def _beside_capitals(match: re.Match[str]) -> bool:
    """A name or a heading is often several words in capitals side by side."""
    before = re.search(r"([\w&'’-]+)[ \t]*$", match.string[max(match.start() - 30, 0) : match.start()])
    after = re.match(r"[ \t]*([\w&'’-]+)", match.string[match.end() : match.end() + 30])
    return any(one is not None and len(one[1]) > 1 and one[1].isupper() for one in (before, after))


_WORD_OR_NAME = Pattern(r"[\w&]+")
_ADDRESS = Pattern(r"@[\w.-]+|https?://[\w.-]+")


def _is_name(name: str, draft: Draft) -> bool:
    """Return whether the mail also writes the word as a name: in its text, its header or its addresses."""
    words, hosts = _named(draft)
    return name.capitalize() in words or name.lower() in hosts


@lru_cache(maxsize=1)
def _named(draft: Draft) -> tuple[frozenset[str], frozenset[str]]:
    people = [*draft.recipients, *([draft.sender] if draft.sender else [])]
    texts = [block.raw.string for block in draft.blocks] + [f"{one.name} {one.address}" for one in people]
    return _words_and_hosts("\n".join(texts))


def _words_and_hosts(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of a text as they are written, and the words of its addresses in lower case."""
    addresses = " ".join(_ADDRESS.findall(text)).lower()
    return frozenset(_WORD_OR_NAME.findall(text)), frozenset(_WORD_OR_NAME.findall(addresses))


def _seen_before(name: str, draft: Draft) -> bool:
    """Return whether the reader has seen the acronym: in the subject, in a quote, or in the mail being answered."""
    return not _earlier_words(draft).isdisjoint((name, f"{name}s"))


@lru_cache(maxsize=1)
def _earlier_words(draft: Draft) -> frozenset[str]:
    earlier = [block for block in draft.blocks if block.zone in ("subject", "quote", "forward", "attribution")]
    return _words_and_hosts("\n".join(block.raw.string for block in (*earlier, *draft.answered)))[0]


_SMALL = frozenset("of the and for in on to a an de by with at".split())
_BEHIND_WORDS = Pattern(r"(?<=\w)[\"”]?\s+\([\"“']?(?:the\s+)?[\"“']?([A-Z][\w&]*?)s?[\"”']?\)")
_BEFORE_WORDS = Pattern(r"\b([A-Z][A-Z0-9&]+)s?\s+\((?:[Tt]he\s+)?(\w)[\w'’-]*[\s-]\S")
_TOLD = Pattern(
    r"\b([A-Z][A-Z0-9&]+)s?,?\s+(?:stands\s+for|means|i\.e\.|or\s+the\b|short\s+for|is\s+(?:an?|the)\b)"
)


def is_explained(name: str, text: str) -> bool:
    """Return whether a text says what an acronym stands for: “Full Name (FN)”, “FN (full name)”, “FN stands for …”.

    Words that begin with its letters, side by side, are enough; “of”, “the” and the like may stand between them.
    """
    explained, all_initials, initials = _explanations(text)
    letters = "".join(filter(str.isalpha, name)).lower()
    return name in explained or letters in all_initials or letters in initials


@lru_cache(maxsize=4)
def _explanations(text: str) -> tuple[frozenset[str], str, str]:
    """Return the acronyms a text explains, the first letters of all its words, and the same without small words."""
    words = [word.lower() for word in _WORD.findall(text) if word in ("A", "I") or not word.isupper()]
    behind = _BEHIND_WORDS.findall(text)
    before = [name for name, first in _BEFORE_WORDS.findall(text) if name[0] == first.upper()]
    return (
        frozenset((*behind, *before, *_TOLD.findall(text))),
        "".join(word[0] for word in words),
        "".join(word[0] for word in words if word not in _SMALL),
    )
