"""Words and sentences in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapport import prose
from rapport.checks.tone.capitals import COMMON, calm
from rapport.draft import Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit
from rapport.tables import is_cited, is_inside

_WORD = Pattern(r"(?<![\w@/\\.&+#-])[A-Z][A-Z']*(?:-[A-Z]+)*(?![\w@/\\&+#-]|\.\w)")
_LOWER = Pattern(r"[a-z]{2}")
_SMALL = Pattern(r"[a-z\"“”]|\n[ \t]*\n")
_GRAMMAR = frozenset(
    "a about after all an and any as at by down for from in into of off on or out over the to up with".split()
)
"""Words that join others: titles and labels in capitals are full of them."""
_LOGIC = frozenset({"and", "but", "or", "to", "go", "he"})
"""Operators of a query, joints of a sentence, units and other signs: alone they are no shout."""
_SETTLED = frozenset("as ok it us who am pm todo or no id may all so in on at is the new".split())
"""Words that are also acronyms, codes or labels: alone in capitals they are no shout beside a number or a full stop."""

_PERSONAL = Pattern(r"\b(?:I|ME|MY|WE|US|OUR|YOU|YOUR|PLEASE|NOT|NEVER|STOP|WHY)\b")
_KIND = frozenset(
    """
    a all and are best birthday christmas congratulations day days diwali easter eid everyone for friday good great
    halloween hanukkah happy have hi holidays job luck many merry morning much new nice of so thank thanks thanksgiving
    the to very weekend welcome wishes wonderful year you
    """.split()
)
"""Words of thanks and good wishes: nobody hears a raised voice in a run of these."""
_WISHES = frozenset("best congratulations good great happy have luck merry thank thanks welcome wishes".split())
"""Of these, a run has at least one."""
_LABEL = Pattern(
    r"(?:please\s)?do\snot\s(?:distribute|forward|reply|copy|circulate|share|print|delete|disclose)(?:\sthis\s(?:e-?mail|message))?"
    r"|for\s(?:internal\suse|your\seyes|immediate\srelease)(?:\sonly)?|internal\suse\sonly",
    re.IGNORECASE,
)
"""Marks of handling, which everybody writes in capitals."""
_DATELINE = Pattern(r",\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\b|\s?\([A-Z]\w+\)\s?[-–—]")
"""What follows the place at the head of a report of the press."""
_ACRONYM = 4
"""An acronym has rarely more letters."""
_TITLE = 8
"""So many words a heading has at most."""
_HEADINGS = 2
"""So many lines in capitals that stand alone, above text, are the headings of a draft and no shouts."""
_HEADING = Pattern(r"^[ \t]*(?P<line>[A-Z][^a-z\n!?.]*[^a-z\n!?.\s])[ \t]*$", re.MULTILINE)
_QUOTED = Pattern(r"(?<!\w)\"[^\"]*(?:\"|$)|“[^”]*(?:”|$)|'[A-Z ]+'")
"""Words in quotation marks; where the quotation has several paragraphs, the mark at the end of this one is missing."""


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find runs of words in capitals that no acronym, code or heading explains."""
    string = block.string
    if not _shouts_at_all(string) or is_cited(block) or _is_title(block, draft):
        return
    quoted = [match.span() for match in (*_QUOTED.finditer(string), *_headings(block, draft))]
    for start, end, words in _joined(string, list(_shouts(string, quoted))):
        small = calm(string[start:end], string[max(start - _LINE, 0) : start])
        yield Hit(start, end, alternatives=(small,) if small else (), weight=words)


_Shout = tuple[int, int, int]
"""Start, end, number of words."""


def _shouts(string: str, quoted: list[tuple[int, int]]) -> Iterator[_Shout]:
    for run in _runs(string):
        start, end = run[0].start(), run[-1].end()
        if is_inside(start, quoted) or _is_heading(string, start, end):
            continue
        if _is_starred(string, start, end) or _LABEL.fullmatch(string[start:end]):
            continue
        words = [match.group().lower() for match in run]
        if _is_shout(words, string, start, end):
            yield start, end, len(words)


def _joined(string: str, shouts: list[_Shout]) -> Iterator[_Shout]:
    """Make one shout of those with nothing in small letters between them."""
    joined: _Shout | None = None
    for start, end, words in shouts:
        if joined and not _SMALL.search(string, joined[1], start):
            joined = joined[0], end, joined[2] + words
        else:
            if joined:
                yield joined
            joined = start, end, words
    if joined:
        yield joined


def _is_title(block: Block, draft: Draft) -> bool:
    """Return whether a block is a heading: short, in capitals, to nobody, in a draft that also has small letters."""
    string = block.string.strip()
    if block.zone == "subject" or _LOWER.search(string) or string[-1:] in "!?" or len(string.split()) > _TITLE:
        return False
    return not _PERSONAL.search(string) and _has_small_letters(draft)


@lru_cache(maxsize=1)
def _has_small_letters(draft: Draft) -> bool:
    return any(_LOWER.search(one.string) for one in draft.blocks)


def _headings(block: Block, draft: Draft) -> list[re.Match[str]]:
    """Return the headings of a block, if the draft has several: lines in capitals above text in small letters."""
    if block.zone == "subject":
        return []
    found = [match for match in _HEADING.finditer(block.string) if len(match["line"].split()) <= _TITLE]
    if not found:
        return []
    others = (one for one in draft.in_zones(("body", "list")) if one is not block)
    more = sum(len(match["line"].split()) <= _TITLE for one in others for match in _HEADING.finditer(one.string))
    small = any(_LOWER.search(one.string) for one in draft.in_zones(("body", "list")))
    return found if small and len(found) + more >= _HEADINGS else []


def _shouts_at_all(string: str) -> bool:
    return _WORD.search(string) is not None


def _runs(string: str) -> Iterator[list[re.Match[str]]]:
    """Yield the longest runs of words in capitals with nothing but white space and commas between them."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(string):
        if run and re.fullmatch(r"[,;]?\s+", string[run[-1].end() : match.start()]) is None:
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _is_shout(words: list[str], string: str, start: int, end: int) -> bool:
    """Return whether words in capitals are shouted, and not acronyms: enough of them have to be plain English."""
    plain = [word for word in words if word in COMMON and len(word) > 1]
    if (_KIND.issuperset(words) and not _WISHES.isdisjoint(words)) or (_is_first(string, start) and _DATELINE.match(string, end)):
        return False
    if len(words) == 1:
        alone = words[0] not in _SETTLED | _LOGIC and not _is_value(string, start, end)
        return bool(plain) and alone and _stands_among_lower_case(string, start, end)
    if len(words) == 2 and not all(word in COMMON or len(word) > _ACRONYM for word in words):
        return False
    telling = any(word not in _SETTLED | _GRAMMAR for word in plain) or (
        len(words) > 1 and words[0] == "as" and "soon" in words
    )
    return len(plain) * 3 >= len(words) and telling


def _is_value(string: str, start: int, end: int) -> bool:
    """Return whether words are a code or value: by a digit, an operator, a path or “gate”, in brackets, alone after a label."""
    before, after, _ = _line_around(string, start, end)
    labelled = re.fullmatch(r"\s*[\w ]{2,20}:\s*", before) and not after.strip()
    beside = re.search(r"[\d%=(\[*<>:+]\s?$|[,;/]$", string[max(start - 2, 0) : start]) or re.match(
        r"\s?[\d=)\]*<>]|\s/\w|\s(?:gate|operator|key|clause|flag)\b", string[end : end + _LINE]
    )
    return bool(labelled or beside)


_LINE = 200
"""So many characters of a line are read on either side of a shout."""


def _line_around(string: str, start: int, end: int) -> tuple[str, str, bool]:
    """Return what stands before and behind some words in their line, and whether a line end is near behind them."""
    before = string[max(start - _LINE, 0) : start].rpartition("\n")[2]
    after, line_end, _ = string[end : end + _LINE].partition("\n")
    return before, after, bool(line_end)


def _is_first(string: str, start: int) -> bool:
    """Return whether nothing but white space stands before an offset."""
    return len(string) - len(string.lstrip()) >= start


def _stands_among_lower_case(string: str, start: int, end: int) -> bool:
    """A single word is loud only beside words that are not in capitals, or when it is all that is said."""
    if _has_lower(string):
        return True
    return not (_LETTER.search(string, 0, start) or _LETTER.search(string, end))


_LETTER = Pattern(r"\w")


@lru_cache(maxsize=16)
def _has_lower(string: str) -> bool:
    return _LOWER.search(string) is not None


def _is_heading(string: str, start: int, end: int) -> bool:
    """A short line of its own in capitals, without a full stop, above other text is a heading; so is a label."""
    before, after, ends = _line_around(string, start, end)
    if re.match(r"\s*(?::|-\s)", string[end : end + _LINE]) and not before.strip():
        return True
    if not ends or before.strip() or after.strip(" ,"):
        return False
    return len(prose.word_spans(string[start:end])) <= 4 and string[end - 1] not in "!?"


def _is_starred(string: str, start: int, end: int) -> bool:
    """Return whether the words are a heading between stars or dashes."""
    before, after = string[max(start - _LINE, 0) : start], string[end : end + _LINE]
    framed = re.search(r"[*=~#/_-]{2}\s*$|\*\s+$", before) and re.match(r"\s*[*=~#_-]", after)
    return framed is not None and not _PERSONAL.search(string[start:end])
