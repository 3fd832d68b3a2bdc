"""What every template engine says, whatever its delimiters: words, values, literals, branches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple


class Delimiter(NamedTuple):
    """Where a tag begins and ends; `kind` is `value`, `tag`, `comment` or `text` (an escaped delimiter).

    With `quotes` the closing delimiter does not count within a string.
    """

    opening: str
    closing: str
    kind: str
    quotes: bool = True


class Raw(NamedTuple):
    """Patterns of the tags around text in which the engine reads no tags."""

    opening: str
    closing: str


class Token(NamedTuple):
    """The characters `start:end` of a template; `inner` is what stands between the delimiters of a tag.

    `kind` is `text`, or that of a `Delimiter`. `left` and `right` tell that the tag takes away the white space there.
    """

    kind: str
    start: int
    end: int
    inner: tuple[int, int] = (0, 0)
    left: bool = False
    right: bool = False


class Words(NamedTuple):
    """Characters of the template that the recipient sees as they stand."""

    start: int
    end: int


class Value(NamedTuple):
    """Something filled in when the mail is sent; `expression` says what, as the template names it."""

    start: int
    end: int
    expression: str


class Literal(NamedTuple):
    """Characters within a string of a tag that the recipient sees; escapes and placeholders are still in them."""

    start: int
    end: int


class Choice(NamedTuple):
    """One of several texts, of which the recipient sees one."""

    alternatives: tuple[Sequence[Node], ...]


class Aside(NamedTuple):
    """Text that is shown elsewhere: `kind` is `subject`, `preheader` or `text`."""

    kind: str
    nodes: Sequence[Node]


Node = Words | Value | Literal | Choice | Aside


class Opens(NamedTuple):
    """A tag after which a block begins that `ends` close; `style` tells what becomes of it.

    `choice` shows one of its parts or nothing, `always` one of its parts, `switch` one of its parts but not what stands
    before the first, `otherwise` what a choice of the same word right before it shows else. `plain` is shown, `hidden`
    is not, and `subject`, `preheader` and `text` are shown elsewhere.
    """

    word: str
    style: str
    shown: Sequence[Node] = ()


class Divides(NamedTuple):
    """A tag between two parts of a block; after the `last` nothing else is possible."""

    last: bool = False


class Closes(NamedTuple):
    """A tag that ends the innermost block begun by `word`, or whichever is innermost."""

    word: str = ""


class Shows(NamedTuple):
    """A tag of which the recipient sees one of `alternatives`; with no alternative, nothing."""

    alternatives: Sequence[Sequence[Node]] = ()


def sets(kind: str, alternatives: Sequence[Sequence[Node]]) -> Shows:
    """Return the meaning of a tag that sets a text shown elsewhere: those alternatives that hold words of their own.

    Nothing is shown where no `kind` says what the text is for.
    """
    literal = [one for one in alternatives if any(isinstance(node, Literal) for node in one)]
    return Shows([[Aside(kind, one) for one in literal]] if kind and literal else [])


Meaning = Opens | Divides | Closes | Shows

NOTHING = Shows()
"""What a tag means of which the recipient sees nothing."""


class Engine(NamedTuple):
    """A template language.

    `read` is given the template and a token that is no text, and tells what the tag means. `lines` tells what becomes
    of the line end behind a tag: `kept`, `own` (a tag that has the line to itself takes it away), or `next` (any tag
    takes a line end right behind it away). `trims` are the marks beside a delimiter that take white space away.
    """

    name: str
    delimiters: Sequence[Delimiter]
    read: Callable[[str, Token], Meaning]
    raw: Raw | None = None
    lines: str = "kept"
    trims: str = "-"
