"""Where the sentences of a text are, for the layout of mail."""

import re
from collections.abc import Iterator
from itertools import pairwise


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Never the last word of a sentence: a name or a number follows.
_BEFORE_NAME = _set(
    """
    mr mrs ms dr prof rev hon st sr sra messrs mme gen col lt sgt capt cmdr gov sen rep pres supt vs
    v viz cf e.g i.e eg ie ca approx fig figs eq ref refs resp incl excl al attn re sect
    """
)
# May end a sentence, but only before a capital letter.
_BEFORE_LOWER = _set(
    """
    inc ltd co corp llc plc bros etc jr dept univ assn bldg blvd ave rd ste apt ext tel max min avg
    est mgr mgmt govt intl natl misc temp asst assoc div hwy mt ft a.m p.m am pm u.s u.k e.u u.n d.c
    ph.d m.d b.a m.a jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur
    thurs fri sat sun no nos p pp vol ch sec para art ed eds
    """
)
_BEFORE_NUMBER = _set("no nos p pp vol ch sec para art fig jan feb mar apr jun jul aug sep sept oct nov dec")
# May end a sentence, and a name often follows: only a word that opens sentences proves the end.
_BEFORE_OPENER = _set("inc ltd co corp llc plc bros jr dept univ a.m p.m u.s u.k e.u u.n d.c ave blvd rd")
_OPENERS = _set(
    """
    a all also an and any anyway are as at back because both but by can could did do does each
    either even every everyone few finally first for from give has have he hello hence her here hi
    his how however i i'd i'll i'm i've if in instead is it it's its just last let lets let's many
    may maybe meanwhile more most my next no nobody none not nothing now of ok okay on once one only
    or other our perhaps please quite regarding same see several she should since so some someone
    sorry still such thank thanks that that's the their then there there's therefore these they
    they're this those though thus to today tomorrow until was we we'd we'll we're we've well were
    what what's when where whether which while who why will with would yes yet you you'll you're
    your
    """
)

_MARKER = re.compile(
    r"[ \t]*(?:[-*+•‣·▪◦–—o](?=[ \t])|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)](?=[ \t]))[ \t]*"
)
_CHUNK = re.compile(r"\S+")
_END = re.compile(r"([.!?…]+)([)\]}\"'”’»*_>]*)$")
_GLUED = re.compile(r"(?<=[a-z)])(?P<stop>[.!?]++)(?=(?P<next>[A-Z][a-z]*)\b)")
_PROTECTED = re.compile(r"://|www\.|@|[/\\=]")
_EMOTICON = re.compile(r"[:;=8][-o']?[)(\]\[DPpO/|]+|<3")
_CLOSERS = "\"'”’)]}»*_>"
_OPENING = "\"'“‘([{«*_<-–—"


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the sentences of `text` as character offsets `(start, end)`, trimmed and in order.

    `text` is a block of a mail: a paragraph, a list, or the whole body. Together the spans cover every
    character that is not white space.
    """
    return tuple(span for start, end in _passages(text) for span in _split(text, start, end))


def _passages(text: str) -> Iterator[tuple[int, int]]:
    """Yield runs of lines through which a sentence may flow."""
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+", text)]
    lines = [line for line in (_trim(text, *line) for line in lines) if line[0] < line[1]]
    if not lines:
        return
    width = max(max(end - start for start, end in lines), 60)
    begin = lines[0][0]
    for (start, end), (next_start, next_end) in pairwise(lines):
        if not _flows(text, start, end, next_start, next_end, width):
            yield begin, end
            begin = next_start
    yield begin, lines[-1][1]


def _flows(text: str, start: int, end: int, next_start: int, next_end: int, width: int) -> bool:
    """Say whether the line at `start` was broken only because it was full."""
    if text.count("\n", end, next_start) > 1 or _MARKER.match(text, next_start, next_end):
        return False
    match = _CHUNK.match(text, next_start)
    word = match.group() if match else ""
    fits = end - start + 1 + len(word) < width
    if not fits:
        return True
    if text[end - 1] in ":;" and end - start < width / 2:
        return False
    return word[0].islower() and not (text[end - 1] == "," and end - start < 20)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one passage."""
    begin = start
    marker = _MARKER.match(text, start, end)
    chunks = _CHUNK.finditer(text, marker.end() if marker else start, end)
    previous: re.Match[str] | None = None
    for chunk in chunks:
        if previous is not None and _ends(text, begin, previous, chunk.group()):
            yield begin, previous.end()
            begin = chunk.start()
        previous = chunk
        for cut in _inner_cuts(chunk.group()):
            yield begin, chunk.start() + cut
            begin = chunk.start() + cut
    if begin < end:
        yield begin, end


def _inner_cuts(chunk: str) -> Iterator[int]:
    """Yield where a space is missing after a full stop, as in "done.Next"."""
    if _PROTECTED.search(chunk):
        return
    for match in _GLUED.finditer(chunk):
        if match["stop"][0] in "!?" or match["next"].lower() in _OPENERS:
            yield match.end("stop")


def _ends(text: str, begin: int, chunk: re.Match[str], following: str) -> bool:
    """Say whether a sentence that began at `begin` ends with `chunk`, before the word `following`."""
    word = chunk.group()
    if _EMOTICON.fullmatch(following):
        return False
    if _EMOTICON.fullmatch(word):
        return not following[0].islower()
    match = _END.search(word[-40:])
    if match is None:
        return False
    stop, closers = match.groups()
    bare = following.lstrip(_OPENING)
    lower = bare[:1].islower()
    if "?" in stop or "!" in stop:
        return not (closers and lower)
    if closers and lower:
        return False
    if "…" in stop or len(stop) > 1:
        return not lower
    return _full_stop_ends(word, bare)


def _full_stop_ends(word: str, following: str) -> bool:
    stem = word.rstrip(_CLOSERS + ".").lstrip(_OPENING)
    name = stem.lower()
    lower = following[:1].islower()
    if name in _BEFORE_NAME:
        return False
    if name in _BEFORE_NUMBER and following[:1].isdigit():
        return False
    opener = following.rstrip(".,;:!?").replace("’", "'").lower() in _OPENERS and not lower
    if name in _BEFORE_OPENER or (len(stem) == 1 and stem.isupper()):
        return opener
    if lower:
        return not (name in _BEFORE_LOWER or "." in name or len(name) == 1)
    return True
