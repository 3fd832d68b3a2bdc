"""Placeholders that nobody has filled in: merge tags, brackets, rows of X, dummy text, greetings without a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapport.draft import Block, Draft
from rapport.matching import Pattern
from rapport.rule import Hit

_TAGS = Pattern(
    r"\{\{\{?[^{}\n]{1,60}\}?\}\}|\{%[^%\n]{1,60}%\}|<%=?[^%\n]{1,60}%>|\*\|[A-Z][A-Z0-9_:]*\|\*|%%\w+%%|%\(\w+\)[sd]"
    r"|(?<![\w/-])%\{\w+\}(?![\w/-])|\$\{[\w.]+\}|\#\{[\w.@]+\}|\#\#[A-Z_]{2,}\#\#|@@[A-Z_]{2,}@@|\[\[\w[\w .]*\]\]|\{![\w.]+\}"
)
"""Tags of template engines and mailing services; no other text looks like them."""

_BRACKETS = (
    r"<<(?P<angles>[A-Za-z][\w ]*)>>",
    r"«(?P<guillemets>[A-Z][\w ]*)»",
    r"(?<![\w/])\{(?P<brace>[A-Za-z][\w .]*)\}",
    r"(?<![\w\\/%])%(?P<percent>[A-Za-z][\w.]*)%(?![\w\\])",
    r"(?<![\w$])\$(?P<dollar>[A-Z_]+)\$(?![\w$])",
    r"(?<![\w\[\]])\[(?P<square>[A-Za-z][\w '’.\n-]{0,40})\](?![\[(\w])",
    r"(?<![\w/<])<(?P<angle>[A-Za-z][\w ]*)>(?!>)",
)
_FIELDS = Pattern("|".join(_BRACKETS))
"""Words in brackets that are a placeholder if they name what is to be filled in."""

_ASKED = Pattern(
    r"\[(?:insert|(?:add|enter|attach|fill in|your|link to) +\w)[^\[\]]{0,60}\]|<(?:insert|your)\b[^<>\n]{1,40}>"
    r"|\((?:insert\b[^()\n]{1,40}|your [^()\n]{1,30} here)\)",
    re.IGNORECASE,
)
_CAPITALS = Pattern(
    r"\*{3,} ?[A-Z ]+ HERE ?\*{3,}|\bINSERT [A-Z]+(?: [A-Z]+)? HERE\b|\b(?:YOUR NAME|SUBJECT|NAME|DATE|TEXT) HERE\b"
)
_ROWS = Pattern(
    r"(?<!\w)[$€£]X[X,.]*X\b|(?<![\w-])XX[/:]XX(?:[/:]X{2,4})?(?![\w-])|(?<![\w-])X{2,}%|(?<![\w/-])X{4,}(?![\w/-])"
)
_TODO = Pattern(r"(?:^|(?<=[.!?] )|(?<=\())(?:TODO|FIXME)\b(?=:| (?!lists?\b|items?\b)[a-z])", re.MULTILINE)
_DUMMY = Pattern(r"\blorem ipsum(?= dolor)", re.IGNORECASE)
_EMPTY_GREETING = Pattern(r"^[ \t]*(?:dear|hi|hello|hey)(?: (?:mr|ms|mrs|dr)\.?)? +[,!](?=[ \t]*$)", re.I | re.MULTILINE)
_GREETED = Pattern(
    r"^[ \t]*(?i:dear|hi|hello|hey|good (?:morning|afternoon|evening)) (?P<name>undefined|None|Nil|N/A|NaN|"
    r"\[object Object\]|\(null\)|(?:(?i:null) ?)+|\{\d?\}|%s|FIRSTNAME|FNAME|(?:First|Last|Customer|Full) Name)[ \t]*[,!:]",
    re.MULTILINE,
)
_SPILLED = Pattern(
    r"\b(?:have|has|are|is|of) (?P<first>NaN)(?= \w)|\b(?i:order|number|user|customer|invoice) (?P<second>undefined)\b(?= was)"
    r"|\b[a-z]+ (?P<third>XXX)(?= [a-z])"
)
_GREETING = Pattern(r"^[ \t]*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)),? +\Z", re.I | re.MULTILINE)

_WORDS = frozenset(
    "name firstname lastname fname lname surname date time day month year company organization organisation title position"
    " role amount price total number address city phone email link url location venue department reason customer client"
    " manager recipient id order x xx tbd line1 line2".split()
)
_BESIDE = frozenset(
    "first last full middle given family your recipient customer client hiring manager sender company user contact project"
    " product event job team school order phone account invoice start end due the of insert event address s".split()
)
_NO_BRACE_WORD = frozenset("id x xx".split())
_CAMEL = Pattern(r"(?<=[a-z])(?=[A-Z])|[ _.\n'’-]+")

_TALK = Pattern(
    r"\b(?:templates?|placeholders?|merge (?:tags?|fields?)|variables?|macros?|format strings?|jinja|handlebars|liquid|"
    r"mustache|syntax|printf|fields?|buttons?|(?<!guten )tags?|regular expressions?|parser|json|strings?|dummy text|functions?|"
    r"commands?|script|java|python|usage|path|endpoint|comments?)\b",
    re.IGNORECASE,
)
"""Words of a sentence that speaks about placeholders, or about a program, and not to a reader."""

_QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’", "`": "`", "„": "“"}
_SHELL = Pattern(r"\$\{[A-Z_]+\}").re
_FALLBACK = Pattern(r"default|\|\||\?\?|\bor\b|fallback|\?", re.IGNORECASE)
_FILLER = Pattern(r"\b[Xx]x{3,}\b")
_LEFT = ("looks like a placeholder that was never filled in", "Put in what belongs there")
_EMPTY = ("is a greeting whose name is missing", "Put the name in, or greet without one")
_NO_DEFAULT = ("has no fallback", "Where the value is missing, the greeting has a hole; give a default such as “there”")


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find placeholders. In a template they are a hint only, as are values in a greeting that have no default."""
    if draft.is_template:
        yield from _without_default(block, draft)
    string = block.raw.string
    taken: list[tuple[int, int]] = []
    for start, end, (problem, advice) in sorted(_found(string)):
        if any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        taken.append((start, end))
        values = {"problem": problem, "advice": advice}
        severity, key = ("info", "") if draft.is_template else (None, str(block.raw.span(start, end)))
        yield Hit(start, end, values, severity=severity, key=key)


def _without_default(block: Block, draft: Draft) -> Iterator[Hit]:
    if block.zone != "greeting":
        return
    for match in _FILLER.re.finditer(block.raw.string):
        start, end, exact = block.raw.span(*match.span())
        written = draft.source.text[start:end]
        if exact and written[:1] in ("{", "<", "[", "*") and not _FALLBACK.search(written):
            values = dict(zip(("problem", "advice"), _NO_DEFAULT, strict=True))
            yield Hit(*match.span(), values, severity="info")
            return  # one hole in a greeting is told


def _found(string: str) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """Yield the places of placeholders, with what is wrong and what would be right."""
    for pattern in (_TAGS, _ASKED, _CAPITALS, _ROWS, _TODO):
        for match in pattern.re.finditer(string):
            if not _is_talk(string, *match.span()):
                yield *match.span(), _LEFT
    for match in _FIELDS.re.finditer(string):
        kind = match.lastgroup or ""
        if _is_field(match[kind], kind) and not _is_talk(string, *match.span()):
            yield *match.span(), _LEFT
    for match in _DUMMY.re.finditer(string):
        yield *match.span(), _LEFT
    for match in _EMPTY_GREETING.re.finditer(string):
        start = match.end() - len(match[0].lstrip())
        yield start, match.end(), _EMPTY
    for pattern in (_GREETED, _SPILLED):
        for match in pattern.re.finditer(string):
            yield *match.span(match.lastgroup or 0), _LEFT


def _is_field(inner: str, kind: str) -> bool:
    """Return whether words in brackets name what is to be filled in, such as “First Name” or “ORDER_ID”."""
    words = [word.lower() for word in _CAMEL.re.split(inner) if word]
    if not words or words[-1] not in _WORDS or not (_WORDS | _BESIDE).issuperset(words):
        return False
    if inner == "x":
        return False  # a box that is ticked
    return kind == "square" or len(words) > 1 or words[0] not in _NO_BRACE_WORD


def _is_talk(string: str, start: int, end: int) -> bool:
    """Return whether the words around speak about the placeholder: it is quoted, or code, and greets nobody."""
    if _GREETING.search(string[:start]):
        return False
    before, after = string[start - 1 : start], string[end : end + 1]
    if (before in _QUOTES and after == _QUOTES[before]) or _SHELL.fullmatch(string[start:end]):
        return True
    if string.count("`", string.rfind("\n", 0, start) + 1, start) % 2:
        return True
    low = max(string.rfind("\n", 0, start), string.rfind(". ", 0, start), 0)
    ends = [place for place in (string.find("\n", end), string.find(". ", end)) if place >= 0]
    return _TALK.search(string[low : min(ends, default=len(string))].replace(string[start:end], "")) is not None
