"""Which of the texts of a template are read: every sentence a recipient could see, with as few readings as possible.

Choices within one paragraph are combined with each other; those of different paragraphs are independent, so that one
reading may take the second part of each. Where that makes more than `MOST` readings, each part of a choice is still
read once as far as they reach, and the rest is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapport.readers.templates.syntax import Aside, Choice, Literal, Node, Value, Words

MOST = 24
"""So many readings of one template are checked."""

MOST_TEXT = 250_000
"""Together the readings have so many characters at most; of a longer template there is one."""

_ENOUGH = 10**9
_BREAK = re.compile(
    r"\n[ \t\r]*\n|</?(?:p|div|td|th|tr|table|tbody|li|ul|ol|h[1-6]|br|hr|center|section|mj-[a-z-]+)\b", re.IGNORECASE
)
_MARKUP = re.compile(r"<!--.*?(?:-->|\Z)|<(?:style|script)\b.*?(?:</(?:style|script)>|\Z)|<[^<>]*>", re.DOTALL | re.I)
_OPENED = re.compile(r"<(?:[a-zA-Z!/][^<>]*)\Z|<!--(?:(?!-->).)*\Z|<style\b(?:(?!</style).)*\Z", re.DOTALL | re.I)


class _Run(NamedTuple):
    """Nodes in a row; `clusters` are the indexes of choices that share a paragraph, `size` the readings needed."""

    nodes: Sequence[Node]
    clusters: Sequence[Sequence[int]]
    of: dict[int, _Options]
    size: int


class _Options(NamedTuple):
    """The parts of a choice, each a run; `size` is the number of readings all need together."""

    runs: Sequence[_Run]
    size: int


class Branches:
    """The readings of a template's nodes; in a page, choices within a tag or a style sheet are none."""

    def __init__(self, string: str, nodes: Sequence[Node], is_page: bool) -> None:
        self._string = string
        self._is_page = is_page
        self._markup = ""
        self._root = self._run(nodes)

    @property
    def needed(self) -> int:
        """How many readings show every sentence; may be more than `MOST`."""
        return self._root.size

    def reading(self, number: int) -> Iterator[Node]:
        """Yield what a recipient sees in the reading of this number, from 0."""
        return _chosen(self._root, number)

    def _run(self, nodes: Sequence[Node]) -> _Run:
        clusters: list[list[int]] = [[]]
        options: dict[int, _Options] = {}
        for index, node in enumerate(nodes):
            if isinstance(node, Words):
                self._follow(node)
                if _BREAK.search(self._string, node.start, node.end):
                    clusters.append([])
            elif isinstance(node, Choice):
                options[index] = self._options(node)
                apart = self._is_apart(node)
                clusters += [[index], []] if apart else []
                if not apart:
                    clusters[-1].append(index)
            elif isinstance(node, Aside):
                options[index] = _Options([self._run(node.nodes)], 0)
        filled = [one for one in clusters if one]
        sizes = [_product(options[index].size for index in one) for one in filled]
        inner = [one.runs[0].size for one in options.values() if not one.size]
        return _Run(nodes, filled, options, max([1, *sizes, *inner]))

    def _options(self, choice: Choice) -> _Options:
        """Return the parts of a choice that differ in what is seen; one where the recipient sees no difference."""
        before = self._markup
        runs: dict[str, _Run] = {}
        for part in choice.alternatives:
            self._markup = before
            shown = self._visible(part)
            if shown not in runs:
                runs[shown] = self._run(part)
        first = [next(iter(runs.values()))] if self._is_page and _OPENED.search(before) else list(runs.values())
        self._markup = (before + self._written(choice.alternatives[0]))[-_KEPT:]
        return _Options(first, min(sum(run.size for run in first), _ENOUGH))

    def _follow(self, words: Words) -> None:
        """Keep in mind whether a tag of the page is open."""
        if self._is_page:
            written = self._string[words.start : words.end]
            kept = self._markup + written
            self._markup = kept[-_KEPT:] if _OPENED.search(kept[-_KEPT:]) else ""

    def _written(self, nodes: Sequence[Node]) -> str:
        return "".join(self._string[node.start : node.end] for node in nodes if isinstance(node, Words))

    def _visible(self, nodes: Sequence[Node]) -> str:
        """Return what tells the parts of a choice apart."""
        found = "".join(_sign(self._string, node) for node in nodes)
        return " ".join((_MARKUP.sub(" ", found) if self._is_page else found).split())

    def _is_apart(self, choice: Choice) -> bool:
        """Return whether each part of a choice is a paragraph of its own."""
        written = [one for one in map(self._written, choice.alternatives) if one.strip()]
        return bool(written) and all(map(_BREAK.search, written))


_KEPT = 4000
"""So many characters are looked back for a tag that is open."""


def _sign(string: str, node: Node) -> str:
    if isinstance(node, (Words, Literal)):
        return string[node.start : node.end]
    if isinstance(node, Value):
        return f"\0{node.expression}\0"
    parts = node.alternatives if isinstance(node, Choice) else [node.nodes] if isinstance(node, Aside) else []
    return "\1" + "\1".join("".join(_sign(string, one) for one in part) for part in parts) + "\1"


def _product(sizes: Iterator[int]) -> int:
    product = 1
    for size in sizes:
        product = min(product * size, _ENOUGH)
    return product


def _chosen(run: _Run, number: int) -> Iterator[Node]:
    numbers: dict[int, int] = {}
    for cluster in run.clusters:
        numbers |= _digits(run, cluster, number)
    for index, node in enumerate(run.nodes):
        options = run.of.get(index)
        if isinstance(node, Aside) and options:
            yield Aside(node.kind, list(_chosen(options.runs[0], number)))
        elif options:
            yield from _picked(options, numbers[index])
        else:
            yield node


def _digits(run: _Run, cluster: Sequence[int], number: int) -> dict[int, int]:
    """Return for each choice of a paragraph which of its readings belongs to the reading of this number."""
    sizes = [run.of[index].size for index in cluster]
    if _product(iter(sizes)) > MOST:
        return {index: number % size for index, size in zip(cluster, sizes, strict=True)}
    digits: dict[int, int] = {}
    for index, size in zip(cluster, sizes, strict=True):
        number, digits[index] = divmod(number, size)
    return digits


def _picked(options: _Options, number: int) -> Iterator[Node]:
    for run in options.runs:
        if number < run.size:
            yield from _chosen(run, number)
            return
        number -= run.size
