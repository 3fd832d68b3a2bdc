"""Where the sentences of a text are, for the layout of mail."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rapport.matching import Pattern

# Never the last word of a sentence: a name or a number follows.
_BEFORE_NAME = frozenset(
    """
    mr mrs ms dr prof st sr messrs vs v
    viz cf e.g i.e eg ie ca approx fig figs eq ref refs resp incl excl al attn re sect p.s ft mt ext
    """.split()
)
_TITLES = frozenset("Rev Hon Gen Col Lt Sgt Capt Cmdr Gov Sen Rep Pres Supt".split())
# May end a sentence, but only before a capital letter.
_BEFORE_LOWER = frozenset(
    """
    inc ltd co corp llc plc bros etc jr dept univ assn bldg blvd ave rd ste apt tel max min avg est
    mgr mgmt govt intl natl misc temp asst assoc div hwy a.m p.m am pm u.s u.k e.u u.n d.c ph.d m.d
    b.a m.a jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
    sun no nos p pp vol ch sec para art ed eds
    """.split()
)
_BEFORE_NUMBER = frozenset("no nos p pp vol ch sec para art jan feb mar apr jun jul aug sep sept oct nov dec".split())
# May end a sentence, and a name often follows: only a word that opens sentences proves the end.
_BEFORE_OPENER = frozenset("inc ltd co corp llc plc bros jr dept univ a.m p.m u.s u.k e.u u.n d.c ave blvd rd".split())
_OPENERS = frozenset(
    """
    a after again all also although an and any anyone anyway are as at attached back because before
    besides both but by call can could did do does each either even every everyone few finally first
    for from furthermore give has have he hello hence her here hi his hopefully how however i i'd i'll
    i'm i've if in instead is it it's its just last let lets let's look looks many may maybe meanwhile
    more moreover most my next no nobody none not nothing now of ok okay on once one only or other
    otherwise our perhaps per please quite regarding same see several she should since so some someone
    sorry still such take thank thanks that that's the their then there there's therefore these they
    they're this those though thus to today tomorrow unfortunately until was we we'd we'll we're we've
    well were what what's when where whether which while who why will with would yes yet you you'll
    you're your
    """.split()
)
# Cannot end a line unless the sentence goes on.
_UNFINISHED = frozenset(
    """
    a about after all also an and any are as at be because been before but by can could for from had has
    have if in into is its may more most my new no not of on or our over per should so some such than that
    the their then these this those to under very was we were what when which who will with would you your
    """.split()
)

_MARKER = re.compile(r"(?:[-*+•‣·▪◦–—](?=\s)|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)](?=\s))[ \t]*")
_NUMBER = Pattern(r"\(?\d{1,2}[.)]")
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_CHUNK = re.compile(r"\S+")
_TAIL = 40  # as much of a long word as can hold its closing punctuation
_STOP = re.compile(r"(?P<stop>[.!?…]+)(?P<closers>[)\]}\"'”’»*_>]*)$")
_GLUED = Pattern(r"(?<=[a-z)])(?P<stop>[.!?]++)(?=(?P<next>[A-Z][a-z]*)\b)")
_ADDRESS = Pattern(r"://|www\.|@|[/\\=]")
_EMOTICON = Pattern(r"[:;=8][-o']?[)(\]\[DPpO/|]+|<3|(?:[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\u200d]*)++")
_CLOSERS = "\"'”’)]}»*_>"
_OPENING = "\"'“‘([{«*_<-–—"

_NAME = r"[A-Z][\w'’-]*\.?(?:\s[A-Z][\w'’-]*\.?){0,2}"
# How a mail opens and closes, where the line breaks round it were lost: "Hi Ann, I read …", "Thanks, Bob".
_SALUTATION = Pattern(
    rf"""
    (?: (?i: hi | hello | hey | dear | good\s(?:morning|afternoon) ) \s (?: {_NAME} | \w+ ) \s?
        (?: [,:!] | --?(?=\s) )
      | (?P<bare> [A-Z][\w'’]* ) (?P<mark> , | \s--?(?=\s) )
    ) \s+ (?P<next> [\w'’]+ )
    """,
    re.VERBOSE,
)
_SIGN_OFF = Pattern(
    rf"""
    (?i: (?: (?:many|best|kind|kindest|warm)\s )?
         (?: thanks | thank\syou | regards | sincerely | cheers | respectfully | best(?=,) )
         (?: \s(?:again|so\smuch|very\smuch|in\sadvance) )?
    ) (?P<comma> , )? \s+ (?P<name> {_NAME} ) (?= \s | $ )
    """,
    re.VERBOSE,
)
# Remains of headers, footers and rulers: what stands before and after them is not one sentence.
_NO_LABEL = r"(?![\w-]+\s?:)"
_RESIDUES = {
    "date and time": r"(?<!\S)\d{1,2}/\d{1,2}/\d{2,4}\s\d{1,2}:\d{2}(?::\d{2})?(?:\s[AP]M)?+\s(?=[A-Z<\"])",
    "end of an address": rf"(?<=@)[\w-]+(?:\.[\w-]+)+>?\s(?=[A-Z\"]){_NO_LABEL}",
    "address behind its label": rf"(?<=mail:\s)[\w.+-]+@[\w.-]+\s{_NO_LABEL}",
    "telephone number": rf"(?<=\d{{3}}[-.])\d{{4}}\s(?=[A-Z][a-z]|\"){_NO_LABEL}",
    "ruler": r"(?<!\S)[-_=*~+#]{5,}+\s(?=\S)",
    "pointer": r"(?:(?<=\w)|(?<=\w[ ]))>>\s(?=\S)",
}
_RESIDUE = Pattern("|".join(_RESIDUES.values()))
_STAMP = Pattern(r"(?<=[\w>)\"]\s)\d{1,2}/\d{1,2}/\d{2,4}\s\d{1,2}:\d{2}(?::\d{2})?\s[AP]M\b")
_BEFORE_STAMP = frozenset("on at by before after until from to".split())
_LABEL = Pattern(r"(?<=\s)(?:[A-Z]{3,}|[A-Z][a-z]+\s(?:\d{1,2}|[A-Z]))(?=:\s)")
# An item of a list in one line, "Place: Rome Time: 10:00 …"; telephone numbers and the like stay together.
_ITEM = Pattern(
    r"(?<=\s)(?:the\s)?(?!(?i:phone|tel|telephone|fax|cell|mobile|pager?|office|home|direct|e-?mail|mailto)\b)"
    r"[A-Za-z][\w-]*:(?=\s)"
)
_ITEM_WIDTH = 60
# A capital letter that only a new sentence explains, though the full stop before it was left out.
_FIRST_WORDS = """
    Please Yes Thanks Unfortunately However Therefore Although Despite As If When What How Why We You They She It This
    These There Here Our Can Could Would Do Did Does Have Let Sorry
""".split()
_RESTART = Pattern(rf"(?:(?<=[\w%]\s)|(?<=\w\w\)\s))(?:{'|'.join(_FIRST_WORDS)}),?\s(?=[a-z]|I\b)")


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the sentences of `text` as character offsets `(start, end)`, trimmed and in order.

    `text` is a block of a mail: a paragraph, a list, or the whole body. Together the spans cover every
    character that is not white space.
    """
    return tuple(span for start, end in _passages(text) for span in _split(text, start, end))


def _passages(text: str) -> Iterator[tuple[int, int]]:
    """Yield runs of lines through which a sentence may flow."""
    lines = [line for line in _lines(text) if line[0] < line[1]]
    if not lines:
        return
    width = max(60, *(end - start for start, end in lines))
    begin = lines[0][0]
    for line, following in pairwise(lines):
        if not _flows(text, line, following, width, begin == line[0]):
            yield begin, line[1]
            begin = following[0]
    yield begin, lines[-1][1]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(text):
        line = match.group()
        yield match.start() + len(line) - len(line.lstrip()), match.start() + len(line.rstrip())


def _flows(text: str, line: tuple[int, int], following: tuple[int, int], width: int, first: bool) -> bool:
    """Say whether `line`, the `first` of its passage or not, was broken only because it was full."""
    start, end = line
    if text.count("\n", end, following[0]) > 1 or _MARKER.match(text, *following):
        return False
    word = text[following[0] : following[1]].split(maxsplit=1)[0]
    short = end - start < width / 2
    if short and ("://" in word or (first and word[0].islower())):
        return text[start:end].rsplit(maxsplit=1)[-1].lower() in _UNFINISHED
    if end - start + 1 + len(word) >= width or _NUMBER.re.fullmatch(text, start, end):
        return True
    if short and text[end - 1] in ":;":
        return False
    return word[0].islower() and not (text[end - 1] == "," and end - start < 20)


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one passage."""
    cuts = sorted({*_stops(text, start, end), *_residue(text, start, end)})
    begin = start
    for cut in [*cuts, end]:
        while begin < cut:
            opening = _opening(text, begin, cut, begin == start)
            yield begin, _trimmed(text, opening)
            begin = _skip(text, opening, cut)


def _trimmed(text: str, end: int) -> int:
    while text[end - 1].isspace():
        end -= 1
    return end


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _opening(text: str, begin: int, end: int, first: bool) -> int:
    """Return where the greeting or sign-off ends that opens the text from `begin`, or else `end`."""
    match = _SIGN_OFF.re.match(text, begin, end)
    if match and match["name"].split()[0].lower() not in _OPENERS:
        after = _CHUNK.search(text, match.end(), end)
        if match["comma"] or after is None or _opens(after.group()):
            return match.start("name")
    match = _SALUTATION.re.match(text, begin, end)
    if match and _greets(match, first):
        return match.start("next")
    return end


def _greets(match: re.Match[str], first: bool) -> bool:
    """Say whether `match` is a greeting, and not "However, I" or the like; `first` if it opens the passage."""
    following, name = match["next"], match["bare"]
    if name is None:
        return following[0].isupper()
    if name.lower() in _OPENERS or name.endswith("ly"):
        return False
    return first and following[0].isupper() if match["mark"] == "," else following.lower() in _OPENERS


def _residue(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a sentence must begin because of a time stamp, an address, a ruler or a label."""
    for match in _RESIDUE.re.finditer(text, start, end):
        yield match.end()
    yield from (match.start() for match in _RESTART.re.finditer(text, start, end))
    if text.find(":", start, end) < 0:
        return
    for match in _STAMP.re.finditer(text, start, end):
        before = text[max(start, match.start() - 20) : match.start()].split()
        if before and before[-1].lower() not in _BEFORE_STAMP:
            yield match.start()
    yield from (match.start() for match in _LABEL.re.finditer(text, start, end))
    yield from _items([match.start() for match in _ITEM.re.finditer(text, start, end)])


def _items(starts: list[int]) -> Iterator[int]:
    """Yield those of `starts` that stand close together, three or more in a row."""
    for before, here, after in zip(starts, starts[1:], starts[2:], strict=False):
        if after - before < 2 * _ITEM_WIDTH:
            yield from (before, here, after)


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where a sentence begins because the one before it has its full stop."""
    marker = _MARKER.match(text, start, end)
    begin = marker.end() if marker else start
    previous: re.Match[str] | None = None
    for chunk in _CHUNK.finditer(text, begin, end):
        if previous is not None and _ends(previous.group(), chunk.group(), previous.start() == begin):
            begin = chunk.start()
            yield begin
        previous = chunk
        for cut in _inner_cuts(chunk.group()):
            begin = chunk.start() + cut
            yield begin


def _inner_cuts(chunk: str) -> Iterator[int]:
    """Yield where a space is missing after a full stop, as in "done.Next"."""
    if _ADDRESS.re.search(chunk):
        return
    for match in _GLUED.re.finditer(chunk):
        if match["stop"][0] in "!?" or match["next"].lower() in _OPENERS:
            yield match.end("stop")


def _ends(word: str, following: str, first: bool) -> bool:
    """Say whether a sentence ends with `word`, its `first` perhaps, before the word `following`."""
    if _EMOTICON.re.fullmatch(following):
        return False
    if _EMOTICON.re.fullmatch(word):
        return not following[0].islower()
    if word[-1] == ":":
        return bool(_NUMBER.re.fullmatch(following)) or (_opens(following) and not word[:-1].isupper())
    match = _STOP.search(word[-_TAIL:])
    if match is None or (first and _MARKER.match(word + " ")):
        return False
    bare = following.lstrip(_OPENING)
    lower = bare[:1].islower()
    if lower and match["closers"]:
        return False
    if "?" in match["stop"] or "!" in match["stop"]:
        return True
    if "…" in match["stop"] or len(match["stop"]) > 1:
        return not lower
    return _full_stop_ends(word.rstrip(_CLOSERS + ".").lstrip(_OPENING), bare, first)


def _full_stop_ends(stem: str, following: str, first: bool) -> bool:
    """Say whether the full stop after `stem` ends a sentence, and not an abbreviation."""
    name = stem.lower()
    lower = following[:1].islower()
    if name in _BEFORE_NAME or stem in _TITLES or (name in _BEFORE_NUMBER and following[:1].isdigit()):
        return False
    if name in _BEFORE_OPENER or (len(stem) == 1 and stem.isupper()):
        return _opens(following)
    if lower and not first:
        return not (name in _BEFORE_LOWER or "." in name or len(name) == 1)
    return True


def _opens(word: str) -> bool:
    """Say whether `word` has a capital letter that its place in the sentence must have given it."""
    return word[:1].isupper() and word.rstrip(".,;:!?").replace("’", "'").lower() in _OPENERS
