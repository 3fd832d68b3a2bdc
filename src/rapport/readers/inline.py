"""Markdown within a paragraph: marks vanish, code becomes filler, links keep their words (CommonMark, section 6)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from rapport.readers.edits import Edit, rewrite
from rapport.text import VALUE_FILLER, Text

_LINKED = r"(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\([^()\s]*\))*+)"
_TITLE = r"(?:\"[^\"]*\"|'[^']*'|\([^()]*\))"
_MARKS = {
    "escape": r"\\[!-/:-@\[-`{-~]",
    "ticks": r"`+",
    "comment": r"<!--",
    "address": r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>",
    "tag": r"</?[A-Za-z][^<>]*>",
    "image": r"!\[[^\[\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])?",
    "footnote": r"\[\^[^\s\[\]]+\]:?",
    "open": r"\[",
    "close": rf"\](?P<target>\(\s*+{_LINKED}(?:\s++{_TITLE})?\s*+\)|\[[^\[\]]*\])?",
    "entity": r"&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});",
    "url": r"(?:https?://|www\.)[^\s<>\[\]()]+",
    "marks": r"\*+|_+|~~",
}
"""What means something within a paragraph, by what it is; the first that fits counts."""
_INLINE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _MARKS.items()), re.DOTALL)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)


_LONGEST_LABEL = 1000
"""So many characters between brackets are a label at most (CommonMark, section 4.7)."""


class _Ends:
    """Where the spans of code and the comments of a paragraph end; runs of backticks are counted once."""

    def __init__(self, string: str) -> None:
        self._string = string
        self._last_comment = string.rfind("-->")
        self._runs: dict[int, list[int]] = {}
        for run in re.finditer(r"`+", string):
            self._runs.setdefault(len(run[0]), []).append(run.start())

    def of_code(self, ticks: re.Match[str]) -> int:
        """Return where the code that these backticks begin ends; their own end if no run of equal length follows."""
        runs = self._runs.get(len(ticks[0]), [])
        place = bisect_left(runs, ticks.end())
        return runs[place] + len(ticks[0]) if place < len(runs) else ticks.end()

    def of_comment(self, opening: re.Match[str]) -> int:
        """Return where a comment ends; the end of `<!--` if it is not closed."""
        if opening.end() > self._last_comment:
            return opening.end()
        return self._string.index("-->", opening.end()) + 3


@dataclass
class _Marks:
    """A run of `*`, `_` or `~~`; the first `left` of its marks are not yet part of a pair."""

    start: int
    left: int


@dataclass
class InlineReader:
    """Reads paragraphs; `labels` are the link labels the file defines.

    Collects the comments it meets, with their 1-based lines, and the places of links in the file.
    """

    labels: Collection[str]
    comments: list[tuple[int, str]] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)

    def read(self, text: Text) -> Text:
        """Return the words of a paragraph without its markup."""
        return rewrite(text, sorted(self._edits(text)))

    def _edits(self, text: Text) -> Iterator[Edit]:
        string = text.string
        brackets: list[int] = []
        marks: dict[str, list[_Marks]] = {"*": [], "_": [], "~": []}
        ends = _Ends(string)
        position = 0
        while match := _INLINE.search(string, position):
            start, position = match.span()
            if match["marks"]:
                yield from _pair(string, match, marks[match[0][0]])
            elif match["open"]:
                brackets.append(start)
            elif match["close"]:
                yield from self._link(text, match, brackets)
            elif match["ticks"]:
                position = ends.of_code(match)
                if position > match.end():
                    yield start, position, re.sub(r"[^\n]", VALUE_FILLER, string[start:position])
            elif match["comment"]:
                position = ends.of_comment(match)
                if position > match.end():
                    self.comments.append((text.origin(start, start + 1).line, string[start + 4 : position - 3].strip()))
                    yield start, position, ""
            elif not match["url"]:
                yield from _simple_edits(match)

    def _link(self, text: Text, close: re.Match[str], brackets: list[int]) -> Iterator[Edit]:
        if not brackets:
            return
        opened = brackets.pop()
        label = " ".join(text.string[opened + 1 : min(close.start(), opened + _LONGEST_LABEL)].lower().split())
        if close["target"] or label in self.labels:
            start, end, is_exact = text.span(opened, close.end())
            self.links += [(start, end)] * is_exact
            yield opened, opened + 1, ""
            yield close.start(), close.end(), ""


def _simple_edits(match: re.Match[str]) -> Iterator[Edit]:
    """Edits of markup that stands for itself, whatever is around it."""
    start, end = match.span()
    if match["escape"]:
        yield start, start + 1, ""
    elif match["address"]:
        yield start, start + 1, ""
        yield end - 1, end, ""
    elif match["tag"] and _BREAK.match(match[0]):
        yield start, end, "\n"
    elif match["tag"] or match["image"] or match["footnote"]:
        yield start, end, ""
    elif match["entity"]:
        from html import unescape

        yield start, end, unescape(match[0]).replace("\r", " ")


def _pair(string: str, match: re.Match[str], openers: list[_Marks]) -> Iterator[Edit]:
    """Cut pairs of marks: those of this run that close earlier ones; the rest may open."""
    can_open, can_close = _flanking(string, match)
    position, end = match.span()
    while can_close and position < end and openers:
        opener = openers[-1]
        count = min(2, end - position, opener.left)
        opener.left -= count
        yield opener.start + opener.left, opener.start + opener.left + count, ""
        yield position, position + count, ""
        position += count
        if not opener.left:
            openers.pop()
    if can_open and position == match.start():
        openers.append(_Marks(position, end - position))


def _flanking(string: str, match: re.Match[str]) -> tuple[bool, bool]:
    """Return whether a run of marks can open and whether it can close emphasis (CommonMark, section 6.2)."""
    before = string[match.start() - 1] if match.start() else " "
    after = string[match.end()] if match.end() < len(string) else " "
    word_before, word_after = before.isalnum(), after.isalnum()
    left = not after.isspace() and (word_after or not word_before)
    right = not before.isspace() and (word_before or not word_after)
    if match[0][0] == "_":
        return left and not word_before, right and not word_after
    return left, right
