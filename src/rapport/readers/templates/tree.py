"""Tokens become a tree: words, values and literals, and the choices between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rapport.readers.templates.syntax import (
    Aside,
    Choice,
    Closes,
    Divides,
    Engine,
    Meaning,
    Node,
    Opens,
    Shows,
    Token,
    Value,
    Words,
)

DEEPEST = 30
"""Choices nested deeper than this are not told apart: all their parts are read one after the other."""

_INDENT = 200
"""So many characters before a tag are looked at to see whether it has a line to itself."""

_REMARK = re.compile(r"\s*(?:#|//|/\*)")
_LINE_END = re.compile(r"[ \t]*(?:\r?\n|\Z)")


class Tree(NamedTuple):
    """What a template says: its nodes, its comments with the offsets where they begin, and what is odd about it.

    `unclosed` are the offsets of tags whose block is never closed; `flattened` tells that blocks nest too deep.
    """

    nodes: Sequence[Node]
    comments: Sequence[tuple[int, str]] = ()
    unclosed: Sequence[tuple[int, str]] = ()
    flattened: bool = False


@dataclass
class _Frame:
    opens: Opens
    start: int = 0
    parts: list[list[Node]] = field(default_factory=lambda: [[]])
    last: bool = False
    is_flat: bool = False
    chosen: str = ""

    @property
    def nodes(self) -> list[Node]:
        return self.parts[-1]

    @property
    def chooses(self) -> bool:
        return self.opens.style in ("choice", "always", "switch", "otherwise") and not self.is_flat


class _Builder:
    def __init__(self, string: str, engine: Engine) -> None:
        self._string = string
        self._engine = engine
        self._frames = [_Frame(Opens("", "plain"))]
        self._open: Counter[str] = Counter()
        self._depth = 0
        self.comments: list[tuple[int, str]] = []
        self.unclosed: list[tuple[int, str]] = []
        self.flattened = False

    def add(self, token: Token) -> None:
        """Take the next token; the words beside it have been trimmed."""
        if token.kind == "text":
            if self._string[token.start : token.end].strip():
                self._frames[-1].chosen = ""
            self._frames[-1].nodes.append(Words(token.start, token.end))
        elif token.kind == "masked":
            self._frames[-1].nodes.append(Value(token.start, token.end, self._string[token.start : token.end]))
        elif token.kind == "comment" or _REMARK.match(self._string, *token.inner):
            self.comments.append((token.start, self._string[slice(*token.inner)].strip("-#*/ \t\r\n")))
        elif token.kind != "cut":
            self._mean(token, self._engine.read(self._string, token))

    def _mean(self, token: Token, meaning: Meaning) -> None:
        if isinstance(meaning, Opens):
            self._begin(token, meaning)
        elif isinstance(meaning, Divides):
            self._divide(meaning)
        elif isinstance(meaning, Closes):
            self._end(meaning.word, token.start)
        else:
            self._frames[-1].nodes.extend(_shown(token, meaning))

    def _begin(self, token: Token, opens: Opens) -> None:
        self._frames[-1].nodes.extend(opens.shown)
        frame = _Frame(opens, token.end)
        if frame.chooses and self._depth >= DEEPEST:
            frame.is_flat = self.flattened = True
        self._depth += frame.chooses
        self._open[opens.word] += 1
        self._frames.append(frame)

    def _divide(self, divides: Divides) -> None:
        """Begin the next part of the innermost block that has parts."""
        frame = self._frames[-1]
        if len(self._frames) > 1 and frame.opens.style in ("choice", "always", "switch", "otherwise", "text", "plain"):
            frame.last = frame.last or divides.last
            frame.parts.append([])

    def _end(self, word: str, at: int) -> None:
        if len(self._frames) < 2 or (word and not self._open[word]):
            return
        while word and self._frames[-1].opens.word != word:
            self._note_unclosed(self._frames[-1])
            self._pop(at)
        self._pop(at)

    def _pop(self, at: int) -> None:
        frame = self._frames.pop()
        self._open[frame.opens.word] -= 1
        self._depth -= frame.chooses
        nodes = self._frames[-1].nodes
        style = frame.opens.style
        if style == "hidden":
            if frame.opens.word == "comment":
                self.comments.append((frame.start, self._string[frame.start : at].strip()))
        elif style in ("subject", "preheader", "text"):
            nodes.append(Aside(style, _flat(frame.parts)))
        elif frame.chooses:
            before = nodes[-1] if nodes and self._frames[-1].chosen == frame.opens.word else None
            if style == "otherwise" and isinstance(before, Choice):
                nodes[-1] = Choice((*before.alternatives[:-1], *frame.parts))
            else:
                nodes.append(_choice(frame))
            self._frames[-1].chosen = frame.opens.word
        else:
            nodes += _flat(frame.parts)

    def _note_unclosed(self, frame: _Frame) -> None:
        if frame.opens.style in ("choice", "switch", "hidden"):
            self.unclosed.append((frame.start, frame.opens.word))

    def finish(self) -> Tree:
        while len(self._frames) > 1:
            self._note_unclosed(self._frames[-1])
            self._pop(len(self._string))
        return Tree(self._frames[0].nodes, self.comments, self.unclosed, self.flattened)


def build(string: str, tokens: Sequence[Token], engine: Engine) -> Tree:
    """Build the tree of a template from tokens that tile it."""
    builder = _Builder(string, engine)
    for token in _trimmed(string, tokens, engine):
        builder.add(token)
    return builder.finish()


def _flat(parts: Sequence[Sequence[Node]]) -> list[Node]:
    return [node for part in parts for node in part]


def _choice(frame: _Frame) -> Choice:
    parts = frame.parts[1:] if frame.opens.style == "switch" else frame.parts
    may_be_empty = frame.opens.style != "always" and not frame.last
    return Choice((*parts, *([[]] if may_be_empty or not parts else ())))


def _shown(token: Token, shows: Shows) -> list[Node]:
    """Return the nodes of a tag; a value alone stands for the whole of the tag."""
    alternatives = [
        [one[0]._replace(start=token.start, end=token.end)] if len(one) == 1 and isinstance(one[0], Value) else one
        for one in shows.alternatives
    ]
    if len(alternatives) > 1:
        return [Choice(tuple(alternatives))]
    return list(alternatives[0]) if alternatives else []


def _trimmed(string: str, tokens: Sequence[Token], engine: Engine) -> Iterator[Token]:
    """Take white space from the words beside tags, as the engine does."""
    for index, token in enumerate(tokens):
        if token.kind != "text":
            yield token
            continue
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        start, end = token.start, token.end
        if before and before.kind != "text":
            start = _start_after(string, before, token, engine)
        if after and after.kind != "text":
            end = _end_before(string, after, token, engine)
        if start < end:
            yield token._replace(start=start, end=end)


def _start_after(string: str, tag: Token, words: Token, engine: Engine) -> int:
    if tag.right:
        written = string[words.start : words.end]
        return words.end - len(written.lstrip())
    takes_line = engine.lines == "next" or (engine.lines == "own" and _begins_line(string, tag))
    match = _LINE_END.match(string, words.start, words.end) if takes_line and tag.kind in ("tag", "comment") else None
    if match and (engine.lines == "own" or match[0].strip(" \t") == match[0]):
        return match.end()
    return words.start


def _end_before(string: str, tag: Token, words: Token, engine: Engine) -> int:
    if tag.left:
        return words.start + len(string[words.start : words.end].rstrip())
    has_line = engine.lines == "own" and tag.kind in ("tag", "comment") and _begins_line(string, tag)
    if has_line and _LINE_END.match(string, tag.end):
        return words.start + len(string[words.start : words.end].rstrip(" \t"))
    return words.end


def _begins_line(string: str, tag: Token) -> bool:
    near = max(tag.start - _INDENT, 0)
    line = string.rfind("\n", near, tag.start) + 1 or near
    return (line > near or not near) and not string[line : tag.start].strip(" \t\ufeff")
