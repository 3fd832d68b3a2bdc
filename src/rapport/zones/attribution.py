"""Where quoted and forwarded text begins: "On … wrote:", header blocks, "Original Message" and "Forwarded by" rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapport.matching import Pattern
from rapport.zones.attribution_words import (
    FORWARD_MARKERS,
    HEADER_LABELS,
    OPENERS,
    ORIGINAL_MARKERS,
    WROTE_PHRASES,
    WROTE_WORDS,
)
from rapport.zones.lines import LONGEST, Line

_WINDOW = 6
_MOST_LABELS = 24
_RULE = "-_=*~—–# "
_ADDRESS = Pattern(r"\S@\S|mailto:|\w/\w+/\w|\w@\w+$")
_TIME = Pattern(r"\d{1,2}\s?[:.h]\s?\d{2}")
_DATE = Pattern(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\b(?:19|20)\d{2}\b|\d+[年년月월]"
    r"|\b\d{1,2}\.? [^\W\d]{3,}|\b[^\W\d]{3,12}\.? \d{1,2}\b"
)
_STAMP = Pattern(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+(?:at\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AaPp]\.?[Mm]\.?)?")
_WORD = Pattern(r"[^\W\d_]+")
_CLOCK = Pattern(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AaPp][Mm])?")


class Mark(NamedTuple):
    """Lines `first` to `last` (inclusive) introduce another mail.

    `kind` is "wrote" (a sentence), "headers" or "forward". `sure` means that what follows is the other mail even if
    no quote mark shows it.
    """

    first: int
    last: int
    kind: str
    sure: bool = True


def find_marks(lines: Sequence[Line]) -> Iterator[Mark]:
    """All marks in order; a rule and the header block below it are one mark."""
    index = floor = 0
    while index < len(lines):
        mark = _mark_at(lines, index, floor)
        if mark is None:
            index += 1
        else:
            yield mark
            index = floor = mark.last + 1


def following(lines: Sequence[Line], index: int) -> int:
    """The first line at or after `index` with words on it; the number of lines if there is none."""
    while index < len(lines) and lines[index].blank:
        index += 1
    return index


def is_rule(line: Line, least: int = 5) -> bool:
    """A line of dashes, underscores or the like and nothing else."""
    return len(line.text) >= least and not line.text.strip(_RULE)


def _mark_at(lines: Sequence[Line], index: int, floor: int) -> Mark | None:
    line = lines[index]
    if line.blank or line.known or len(line.text) > LONGEST:
        return None
    return (
        _rule(lines, index)
        or _header(lines, index, floor)
        or _lotus(lines, index, floor)
        or _groupwise(lines, index)
        or _wrote(lines, index)
    )


def _rule(lines: Sequence[Line], index: int) -> Mark | None:
    """`-----Original Message-----`, `---- Forwarded by … ----` (perhaps wrapped), `Begin forwarded message:`."""
    text = lines[index].text
    words = text.strip(_RULE).casefold().replace("i\u0307", "i")
    dashes = len(text) - len(text.lstrip(_RULE))
    if not words or (dashes < 2 and not text.endswith((":", "："))):
        return None
    forward = words.startswith(FORWARD_MARKERS)
    if not forward and not words.startswith(ORIGINAL_MARKERS):
        return _ruled_wrote(index, text, dashes)
    if dashes < 2 and len(words) > max(map(len, FORWARD_MARKERS)) + 2:
        return None
    last = index
    while forward and dashes >= 2 and last < index + 2 and not lines[last].text.endswith(("--", "__", "==")):
        if last + 1 >= len(lines) or not lines[last + 1].text.endswith(("--", "__")):
            break
        last += 1
    return Mark(index, _headers_below(lines, last), "forward" if forward else "headers")


def _ruled_wrote(index: int, text: str, dashes: int) -> Mark | None:
    """`---- John Smith wrote ----`."""
    if dashes >= 2 and text.endswith("--") and _has_verb(text):
        return Mark(index, index, "wrote")
    return None


def _headers_below(lines: Sequence[Line], last: int) -> int:
    """The last line of a header block below line `last`, or `last` if there is none."""
    below = following(lines, last + 1)
    for _ in range(2):
        if below < len(lines) and is_rule(lines[below]):
            below = following(lines, below + 1)
    if below >= len(lines) or below > last + 8 or lines[below].known:
        return last
    block = _block(lines, below)
    if block and block.kinds & {"from", "date", "to", "subject"}:
        return block.last
    for start in range(below, min(below + 4, len(lines))):
        mark = _lotus(lines, start, below)
        if mark:
            return mark.last
    wrote = _wrote(lines, below)
    return wrote.last if wrote else last


class _Block:
    """Consecutive header lines: the last one, which kinds there are, whether one holds an address."""

    def __init__(self, last: int, first: str, shouted: bool) -> None:
        self.last = last
        self.kinds: set[str] = set()
        self.first = first
        self.address = False
        self.shouted = shouted


def header_kind(text: str) -> str | None:
    """The kind of the header line that `text` is: from, date, to, cc, subject, other; None if it is none."""
    colon = text.find(":", 0, 34)
    if colon < 0:
        colon = text.find("：", 0, 34)
    return HEADER_LABELS.get(text[:colon].strip(" *_\t\xa0").casefold()) if colon > 0 else None


def _block(lines: Sequence[Line], index: int) -> _Block | None:
    kind = header_kind(lines[index].text)
    if kind is None:
        return None
    block = _Block(index, kind, lines[index].text.split(":")[0].isupper())
    depth, blanks, labels, current = lines[index].depth, 0, 0, kind
    for place in range(index, len(lines)):
        line = lines[place]
        if line.blank:
            blanks += 1
            continue
        kind = header_kind(line.text)
        if line.known or line.depth != depth or len(line.text) > 40 * LONGEST:
            break
        if kind is None:
            if blanks or not _continues(lines, place, current):
                break
        elif not _goes_on(block.kinds, kind, blanks):
            break
        else:
            labels += 1
            block.kinds.add(kind)
            current = kind
        if labels > _MOST_LABELS:
            break
        if current in {"from", "to", "cc"} and not block.address:
            block.address = bool(_ADDRESS.re.search(line.text[:LONGEST]))
        block.last, blanks = place, 0
    return block


def _goes_on(kinds: set[str], kind: str, blanks: int) -> bool:
    """Whether a header line of `kind`, `blanks` blank lines below the last one, is of the same block."""
    if kind in kinds and kind not in {"cc", "other"}:
        return False
    return not blanks or (kind != "other" and "subject" not in kinds and blanks <= 3)


def _continues(lines: Sequence[Line], index: int, kind: str) -> bool:
    """Whether line `index` goes on with the header line above it."""
    above = lines[index - 1].text
    if kind in {"to", "cc"}:
        return above.endswith((",", ";")) or len(above) > 45 or bool(_ADDRESS.re.search(lines[index].text[:LONGEST]))
    if index + 1 < len(lines) and header_kind(lines[index + 1].text):
        return True
    return len(above) > 60 and (index + 1 >= len(lines) or lines[index + 1].blank)


def _header(lines: Sequence[Line], index: int, floor: int) -> Mark | None:
    """A header block as Outlook and many others put above the mail they quote."""
    block = _block(lines, index)
    if block is None or not _introduces(block, first=index == 0):
        return None
    return Mark(_rule_above(lines, index, floor), block.last, "headers")


def _introduces(block: _Block, *, first: bool) -> bool:
    """Whether header lines are those of a mail, and not of a memo, a timetable or an invitation."""
    kinds = block.kinds
    if block.first in {"cc", "other"}:
        return False
    if {"from", "subject"} <= kinds and len(kinds) >= 3:
        return block.address or (not block.shouted and (block.first == "from" or len(kinds) >= 4))
    if block.address and "from" in kinds:
        return bool(kinds & {"date", "to"})
    return block.address and {"to", "cc", "subject"} <= kinds and not first


def _rule_above(lines: Sequence[Line], index: int, floor: int) -> int:
    above = index - 1
    while above >= floor and lines[above].blank:
        above -= 1
    return above if above >= floor and above >= index - 3 and is_rule(lines[above]) else index


def _lotus(lines: Sequence[Line], index: int, floor: int) -> Mark | None:
    """Name, date and time, then To:, cc:, Subject: — Lotus Notes. Line `index` is the one with date and time."""
    text = lines[index].text
    if len(text) > 160 or ":" not in text:
        return None
    wrapped = index > floor and not lines[index - 1].blank and bool(_CLOCK.re.fullmatch(text))
    if wrapped:
        index -= 1
        text = f"{lines[index].text} {text}"
    stamp = _STAMP.re.search(text)
    if stamp is None or text[stamp.end() :].strip(" :)"):
        return None
    below = following(lines, index + 1 + wrapped)
    while below < len(lines) and below < index + 4 and _notes_extra(lines[below].text):
        below = following(lines, below + 1)
    if below >= len(lines) or below > index + 6 or header_kind(lines[below].text) not in {"to", "cc", "subject"}:
        return None
    block = _block(lines, below)
    if block is None or len(block.kinds & {"to", "cc", "subject"}) < 2:
        return None
    named = bool(text[: stamp.start()].strip(' "on'))
    return Mark(_name_above(lines, index, floor, named), block.last, "headers")


def _notes_extra(text: str) -> bool:
    """What Lotus Notes puts between name, date and To:."""
    if text.casefold().startswith(("please respond to", "sent by", "from:")):
        return True
    return "@" in text and len(text) < 80 and header_kind(text) is None


def _name_above(lines: Sequence[Line], index: int, floor: int, named: bool) -> int:
    """The line where the name that belongs to a Lotus date line begins."""
    above = index - 1
    while above >= floor and not lines[above].blank and _notes_extra(lines[above].text):
        index, above = above, above - 1
        named = named or not lines[index].text.casefold().startswith("sent by")
    if above < floor or lines[above].blank or lines[above].depth != lines[index].depth or named:
        return index
    text = lines[above].text
    return above if len(text.split()) <= 7 and not text.endswith((".", "?", "!", ",", ":")) else index


def _groupwise(lines: Sequence[Line], index: int) -> Mark | None:
    """`>>> Ann Example <ann@example.com> 05/06/01 10:23AM >>>`."""
    text = lines[index].text
    if not (text.startswith(">>>") and text.endswith(">>>")):
        return None
    found = _ADDRESS.re.search(text) or _STAMP.re.search(text)
    return Mark(index, index, "headers") if found else None


def _wrote(lines: Sequence[Line], index: int) -> Mark | None:
    """ "On … NAME wrote:" in one of its many forms, perhaps wrapped."""
    if not _may_open(lines[index].text) and not (len(lines[index].text) <= 40 and _starts_address(lines, index + 1)):
        return None
    joined = ""
    for last in range(index, min(index + _WINDOW, len(lines))):
        line = lines[last]
        if line.known or len(line.text) > LONGEST or (last > index and _reopens(line.text)):
            return None
        if line.blank:
            if not joined.rstrip().endswith(("<", ">")) and not _starts_address(lines, last + 1):
                break
            continue
        joined = f"{joined} {line.text}" if joined else line.text
        if _ends(line.text) and _is_wrote(joined):
            return _judge(lines, index, last, joined)
        if line.text.endswith(":") and _DATE.re.search(joined[:60]) and _quote_below(lines, index, last):
            return Mark(index, last, "wrote", sure=False)
    return _without_colon(lines, index)


def _may_open(text: str) -> bool:
    first = text.lstrip("*_([\"'‎‏‪‫<- ").split(" ", 1)[0]
    return (
        first.casefold().rstrip(",:.") in OPENERS
        or first[:1].isdigit()
        or "@" in text
        or (text.endswith((":", "：")) and (_has_verb(text) or (len(text) <= 40 and text.istitle())))
    )


def _reopens(text: str) -> bool:
    """Whether a line that could go on with "On …" begins a new one instead."""
    opened = text.startswith(("On ", "Am ", "Le ", "El ", "Il ", "Em ", "Op "))
    if not opened and not (text[:4].isdigit() and text[4:5] in "-/.年"):
        return False
    return bool(_DATE.re.search(text) and _TIME.re.search(text))


def _starts_address(lines: Sequence[Line], index: int) -> bool:
    return index < len(lines) and lines[index].text.startswith("<")


def _ends(text: str) -> bool:
    if text.endswith((":", "：", ":*")):
        return True
    last = text[-16:].rstrip("-—* ").rpartition(" ")[2].casefold()
    return last in WROTE_WORDS or last.endswith(WROTE_PHRASES)


def _has_verb(text: str) -> bool:
    words = set(_WORD.re.findall(text.casefold()))
    return not words.isdisjoint(WROTE_WORDS) or any(phrase in text for phrase in WROTE_PHRASES)


def _is_wrote(joined: str) -> bool:
    if len(joined) > LONGEST or len(joined.split()) > 40:
        return False
    if _has_verb(joined):
        return True
    return joined.endswith((">:", ">：")) and bool(_DATE.re.search(joined) and _ADDRESS.re.search(joined))


def _judge(lines: Sequence[Line], index: int, last: int, joined: str) -> Mark | None:
    """A mark if the words alone prove it, or if quoted text follows."""
    dated, timed = _DATE.re.search(joined), _TIME.re.search(joined)
    address = _ADDRESS.re.search(joined)
    few = len(joined[: address.start()].split()) <= 6 if address else False
    sure = bool((dated and timed) or (dated and address) or (few and joined.endswith((":", "："))))
    if sure or _quote_below(lines, index, last):
        return Mark(index, last, "wrote", sure)
    return None


def _quote_below(lines: Sequence[Line], index: int, last: int) -> bool:
    below = following(lines, last + 1)
    if below >= len(lines) or below > last + 4:
        return False
    known = lines[below].known
    return lines[below].depth > lines[index].depth or bool(known and known.zone in {"quote", "forward"})


def _without_colon(lines: Sequence[Line], index: int) -> Mark | None:
    """`2013/7/20 Sam <sam@example.com>`, `Ann Example:` or `On Friday Ann thought:` right above quoted text."""
    text = lines[index].text
    if len(text) > 160 or not _quote_below(lines, index, index):
        return None
    named = text.endswith(":") and len(text) <= 40 and text.istitle()
    if named or (_DATE.re.search(text) and (_ADDRESS.re.search(text) or text.endswith(":"))):
        return Mark(index, index, "wrote", sure=False)
    return None
