"""Fold a text for matching, and know where each folded character came from."""

import re
from bisect import bisect_right

from rapport.matching import Pattern

# Zero-width characters and soft hyphens are invisible to the reader, so they part no words.
_WHITE = r"\s\u00ad\u200b-\u200d\u2060\ufeff"
# All white space but a single space or a single line break, unless it may be a wrap behind a hyphen.
_RUN = re.compile(rf"[{_WHITE}]{{2,}}|[{_WHITE}](?<![ \n])|(?<=-)\n")
_VISIBLE_SPACE = Pattern(r"\s")
_HYPHEN_WRAP = Pattern(r"[^\W_]-[^\W_]")
_PARAGRAPH_END = "\f"
_SURROGATE = Pattern("[\ud800-\udfff]")
_EQUALS = {
    "’": "'",
    "‘": "'",
    "‛": "'",
    "ʼ": "'",
    "′": "'",
    "´": "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "‟": '"',
    "\u2010": "-",
    "\u2011": "-",
    # The only letter whose lower case is two characters long.
    "İ": "I",
}


class Folded:
    """A text with quotes and hyphens made plain and every run of white space made one space.

    `cased` and `lowered` are of equal length; `source_span` leads from them back to the text. A run that
    holds an empty line becomes a form feed, which no phrase matches; a line wrap behind a hyphen disappears.
    """

    __slots__ = ("_positions", "_shifts", "_text", "cased", "lowered")

    def __init__(self, text: str) -> None:
        self._text = text
        self._positions = [0]
        self._shifts = [0]
        self.cased = self._squeeze(_plain_characters(text))
        self.lowered = self.cased.lower()

    def _squeeze(self, text: str) -> str:
        pieces: list[str] = []
        done = length = 0
        for run in _RUN.finditer(text):
            start, end = run.span()
            space = _space_for(text, start, end)
            pieces += (text[done:start], space)
            length += start - done + len(space)
            done = end
            if len(space) != end - start:
                self._positions.append(length)
                self._shifts.append(end - length)
        return "".join((*pieces, text[done:])).replace("\n", " ")

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Turn a span of the folded text, not empty and not ending in white space, into one of the source."""
        return self._offset(start), self._offset(end - 1) + 1

    def source(self, start: int, end: int) -> str:
        """Return the text of a folded span as it was written, but with plain spaces."""
        if start == end:
            return ""
        source_start, source_end = self.source_span(start, end)
        return " ".join(self._text[source_start:source_end].split())

    def _offset(self, position: int) -> int:
        return position + self._shifts[bisect_right(self._positions, position) - 1]


def _plain_characters(text: str) -> str:
    for character, plain in _EQUALS.items():
        text = text.replace(character, plain)
    # Half a character pair cannot be encoded, and the automaton reads UTF-8.
    return text if text.isascii() else _SURROGATE.re.sub("\ufffd", text)


def _space_for(text: str, start: int, end: int) -> str:
    run = text[start:end]
    if not _VISIBLE_SPACE.re.search(run):
        return ""
    if run.count("\n") > 1 or run.count("\r") > 1 or "\u2029" in run:
        return _PARAGRAPH_END
    wrapped = "\n" in run or "\r" in run
    around = text[max(start - 2, 0) : start] + text[end : end + 1]
    return "" if wrapped and _HYPHEN_WRAP.re.match(around) else " "
