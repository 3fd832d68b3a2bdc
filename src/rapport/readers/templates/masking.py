"""A reading of a template becomes a text: values as fillers, literals without their escapes, each at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapport.readers.edits import Edit, rewrite
from rapport.readers.templates.fillers import filler
from rapport.readers.templates.syntax import Aside, Literal, Node, Value, Words
from rapport.text import LINK_FILLER, VALUE_FILLER, Text, TextBuilder

_ESCAPE = re.compile(
    r"""\\(?P<escaped>u[0-9a-fA-F]{4}|.)|(?P<filled>\#\{[^{}]*\}|\$?\{\{[^{}]*\}\}|\$\{[^{}]*\}|%\{\w+\}|%<\w+>|%\(\w+\)[sd]
    |%[\d$]*[sd@]|\{\s*[\w$.]*\s*\})""",
    re.VERBOSE | re.DOTALL,
)
_REST_OF_LINK = re.compile(r"[/?#](?:[^\s<>\"')\]]*[^\s<>\"'.,;:!?)\]])?")
_SHORTEST = 4
_ESCAPES = {"n": "\n", "r": "\n", "t": " "}


def masked(template: Text, nodes: Iterable[Node]) -> tuple[Text, list[tuple[str, Text]]]:
    """Return the text of one reading, and what is shown elsewhere: subject, preheader, or text, by its kind."""
    builder = _Masking(template)
    asides: list[tuple[str, Text]] = []
    listed = list(nodes)
    for index, node in enumerate(listed):
        if isinstance(node, Aside):
            text, inner = masked(template, node.nodes)
            asides += [(node.kind, text), *inner]
        else:
            builder.add(node, listed[index + 1] if index + 1 < len(listed) else None)
    return builder.build(), asides


class _Masking:
    def __init__(self, template: Text) -> None:
        self._template = template
        self._string = template.string
        self._builder = TextBuilder(template.source)
        self._tail = ""
        self._end = 0

    def add(self, node: Node, following: Node | None) -> None:
        """Append what the recipient sees of a node; of two blanks on either side of a gap one is enough."""
        if not isinstance(node, (Words, Value, Literal)):
            return
        start = node.start
        if self._end < start and self._string.startswith(" ", start) and self._tail[-1:] in (" ", "\n"):
            start += isinstance(node, Words)
        self._end = node.end
        if isinstance(node, Words):
            rest = _REST_OF_LINK.match(self._string, start, node.end) if self._tail[-4:] == LINK_FILLER * 4 else None
            words = self._template[start : node.end]
            self._put(words.masked([(0, rest.end() - start)], LINK_FILLER) if rest else words)
        elif isinstance(node, Literal):
            self._put(unescaped(self._template[start : node.end]))
        else:
            self._fill(node, following)

    def _fill(self, value: Value, following: Node | None) -> None:
        after = self._string[following.start : following.start + 60] if isinstance(following, Words) else ""
        self._put(_filled(self._template[value.start : value.end], value.expression, self._tail, after))

    def _put(self, text: Text) -> None:
        self._builder.add(text)
        self._tail = (self._tail + text.string)[-60:]

    def build(self) -> Text:
        return self._builder.build()


def _filled(value: Text, expression: str, before: str, after: str) -> Text:
    """Return the filler of a value; one that is too short to be told from a letter stands for it as a unit."""
    if len(value) < _SHORTEST:
        builder = TextBuilder(value.source)
        builder.put(VALUE_FILLER * _SHORTEST, value)
        return builder.build()
    return value.with_string(filler(expression, before, value.string, after))


def unescaped(text: Text) -> Text:
    """Resolve the escapes of a string literal, and mask what will be filled into it at equal length."""
    return rewrite(text, _resolved(text.string))


def _resolved(string: str) -> Iterator[Edit]:
    for match in _ESCAPE.finditer(string):
        escaped = match["escaped"]
        if escaped is None:
            before, after = string[max(match.start() - 40, 0) : match.start()], string[match.end() : match.end() + 40]
            word = filler(match[0], before, match[0], after)
            yield *match.span(), word if len(word) >= _SHORTEST else VALUE_FILLER * _SHORTEST
        elif len(escaped) == 5:
            yield *match.span(), chr(int(escaped[1:], 16))
        else:
            yield *match.span(), _ESCAPES.get(escaped, escaped)


