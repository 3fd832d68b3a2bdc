"""What a rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapport.draft import Block, Draft, Sentence
from rapport.faults import fault
from rapport.meaning import ReaderMissingError
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
    `score` is the learned reader's, 0 to 1; `example` a labelled sentence of the same fault with a kinder wording.
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
    score: float | None = None
    example: tuple[str, str] | None = None


Finder = Callable[..., Iterator[Hit]]
"""`find(block, draft, **options)`: the one signature of every finder."""


class Example(NamedTuple):
    """A text a rule must speak about (`at` holds the words it marks) or stay silent about (`because` says why)."""

    text: str
    at: str = ""
    because: str = ""
    format: str = "txt"


NOT_INSTALLED = (ModelMissingError, ReaderMissingError)
"""What stops a run and not a single file: a model that cannot be loaded."""


class FinderError(Exception):
    """A finder has failed; the message names its rule and what went wrong."""


class Rule(NamedTuple):
    """A rule as its card describes it; `id` is `family/name`.

    `scope` is `block` (the finder sees one block of `zones` after the other) or `draft` (it sees the whole of the
    author's text once). `one_per_problem` keeps one finding a problem and draft, `show_worst` the worst few; with
    `any_language` it also reads paragraphs that are not in English. `silent_beside` names the rules and families that
    go before it: where they mark words inside its own, it stays silent. `choices` are the values an option may have,
    `minimum` the lowest number, where the type alone does not tell. `reads_meaning` says that it asks the learned
    reader about every sentence of its blocks. `distribution` is the one that its finder belongs to.
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
    options: Mapping[str, Option] = {}
    choices: Mapping[str, Sequence[str]] = {}
    minimum: Mapping[str, float] = {}
    fails: tuple[Example, ...] = ()
    passes: tuple[Example, ...] = ()
    was: tuple[str, ...] = ()
    one_per_problem: bool = False
    any_language: bool = False
    show_worst: int | None = None
    silent_beside: tuple[str, ...] = ()
    reads_meaning: bool = False
    distribution: str = "rapport"

    @property
    def family(self) -> str:
        return self.id.split("/")[0]

    @property
    def name(self) -> str:
        return self.id.split("/")[1]

    def find(self, block: Block, draft: Draft) -> Iterator[Hit]:
        """Return the hits in one block. Raises `FinderError`, which names the rule, where the finder fails."""
        try:
            yield from self.finder(block, draft, **self.options)
        except NOT_INSTALLED:
            raise
        except Exception as error:
            raise FinderError(f"the rule {self.id} failed: {fault(error, self.distribution)}") from error


def meaning_hit(sentence: Sentence, label: str) -> Hit | None:
    """Return the hit of what the learned reader sees in a sentence, with its confidence; None where it sees nothing."""
    meant = sentence.meaning
    if label not in meant.confidences:
        return None
    start, end = meant.spans[label]
    return Hit(
        sentence.start + start,
        sentence.start + end,
        values={"note": ""},
        confidence=meant.confidences[label],
        score=meant.scores[label],
    )
