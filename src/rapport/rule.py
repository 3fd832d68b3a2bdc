"""What a rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from rapport.draft import Block, Draft, Sentence
from rapport.prose import ModelMissingError

SEVERITIES = ("info", "warning", "error")
CONFIDENCES = ("low", "medium", "high")

Option = str | int | float | bool | list[str]


class Related(NamedTuple):
    """A second place that proves a hit: the characters `start:end` of `block`, and what is seen there."""

    block: Block
    start: int
    end: int
    note: str


class Hit(NamedTuple):
    """What a finder yields: the characters `start:end` of the block it was given, or of `block`.

    `values` fill the places of the card's message (`{found}` and `{instead}` fill themselves). `alternatives` are
    words that may stand in the place of those found, best first; `safe` tells that the first of them cannot change the
    meaning. `confidence` and `severity` are given only where they differ from the card's. `key` names the problem for
    cards that speak once about it (the words found, if empty); `weight` ranks hits for cards that show only the worst.
    """

    start: int
    end: int
    values: Mapping[str, str] = {}
    alternatives: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    safe: bool = False
    confidence: str | None = None
    severity: str | None = None
    key: str = ""
    weight: float = 0.0
    block: Block | None = None


Finder = Callable[..., Iterator[Hit]]
"""`find(block, draft, **options)`: the one signature of every finder."""

Wants = Callable[[Block], Iterable[Sentence]]
"""Gives cheaply the sentences of a block for which a finder will ask for the parse."""


class Example(NamedTuple):
    """A text a rule must speak about (`at` holds the words it marks) or stay silent about (`because` says why)."""

    text: str
    at: str = ""
    because: str = ""
    format: str = "txt"


_Found = TypeVar("_Found")


class FinderError(Exception):
    """A finder has failed; the message names its rule and what went wrong."""


class Rule(NamedTuple):
    """A rule as its card describes it; `id` is `family/name`.

    `scope` is `block` (the finder sees one block of `zones` after the other) or `draft` (it sees the whole of the
    author's text once). `once` keeps one finding a problem and draft, `most` the worst few; `yields` names the rules
    and families that go before it: where they mark words inside its own, it stays silent. `choices` are the values an
    option may have, `least` the lowest number, where the type alone does not tell.
    """

    id: str
    severity: str
    confidence: str
    zones: tuple[str, ...]
    scope: str
    summary: str
    why: str
    source: str
    message: str
    kind: str
    finder: Finder
    wants: Wants | None = None
    options: Mapping[str, Option] = {}
    choices: Mapping[str, Sequence[str]] = {}
    least: Mapping[str, float] = {}
    fails: tuple[Example, ...] = ()
    passes: tuple[Example, ...] = ()
    was: tuple[str, ...] = ()
    once: bool = False
    most: int | None = None
    yields: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        return self.id.split("/")[0]

    def find(self, block: Block, draft: Draft) -> Iterator[Hit]:
        """Give the hits in one block. Raises `FinderError` where the finder fails."""
        return self._told_by_name(self.finder, block, draft, **self.options)

    def sentences_wanted(self, block: Block) -> Iterator[Sentence]:
        """Give the sentences of a block whose parse the finder will ask for. Raises `FinderError`."""
        return self._told_by_name(self.wants, block) if self.wants else iter(())

    def _told_by_name(self, find: Callable[..., Iterable[_Found]], *given: Any, **options: Any) -> Iterator[_Found]:
        """Name the rule in whatever goes wrong, so that one bad finder does not stop the other files."""
        try:
            yield from find(*given, **options)
        except ModelMissingError:
            raise
        except Exception as error:
            raise FinderError(f"the rule {self.id} failed: {type(error).__name__}: {error}") from error
