"""A draft: who writes to whom, and the parts of the mail, each with its zone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from rapport import meaning, prose
from rapport.correspondent import Correspondent
from rapport.matching import Pattern
from rapport.text import LINK_FILLER, Source, Text, TextBuilder, join
from rapport.zones import Quoted, ZoneSpan, read_people, split_thread, split_zones

if TYPE_CHECKING:
    from datetime import datetime

AUTHOR_ZONES = ("subject", "greeting", "body", "list", "sign-off")
"""What the author wrote for this reader; the zones a rule reads unless its card says otherwise."""

LONGEST_THREAD = 40
"""So many earlier messages are followed from file to file."""

_LINK = Pattern(
    r"(?:https?|ftp|file|mailto|cid)://?[^\s<>\"']*[^\s<>\"'.,;:!?)\]]|mailto:[^\s<>\"']+"
    r"|\bwww\.[^\s<>\"']*[^\s<>\"'.,;:!?)\]]|(?<![\w.+'-])[\w.+'-]++@[\w-]+(?:\.[\w-]+)+",
    re.IGNORECASE,
)
REPLY_PREFIX = Pattern(
    r"\s*(?:(?:re|fwd?|aw|wg|sv|vs|antw|tr|rv|enc|ref|res)\s*(?:\[\d+\]|\(\d+\))?\s*:\s*)+", re.IGNORECASE
)
"""What mail programs put before the subject of a reply or a forwarded mail, in several languages."""

_REFERENCE = Pattern(r"\s*ref\s*:", re.IGNORECASE)
"""In English what follows this is a number and no subject that is answered."""

_QUOTE_PREFIX = Pattern(r"^[ \t]{0,3}>[ ]?", re.MULTILINE)
_QUOTE_PREFIXES = Pattern(r"^(?:[ \t]{0,3}>)+[ ]?", re.MULTILINE)


class Sentence:
    """One sentence of a block; `start` and `end` are character offsets in the block."""

    __slots__ = ("_meaning", "_parse", "end", "start", "string")

    def __init__(self, start: int, string: str) -> None:
        self.start = start
        self.end = start + len(string)
        self.string = string
        self._parse: prose.Parse | None = None
        self._meaning: meaning.Meaning | None = None

    @property
    def words(self) -> tuple[tuple[int, int], ...]:
        """Offsets of the words, within the sentence."""
        return prose.word_spans(self.string)

    @property
    def can_mean(self) -> bool:
        """Whether it is for the learned reader: a word alone (“Y2K.”, “Great.”) or a line of figures says nothing."""
        return sum(any(map(str.isalpha, self.string[start:end])) for start, end in self.words) > 1

    @property
    def parse(self) -> prose.Parse:
        """The spaCy parse, made on first use; a sentence is parsed alone, so that its parse never depends on others."""
        if self._parse is None:
            self._parse = next(iter(prose.parse_all([self.string])))
        return self._parse

    @property
    def meaning(self) -> meaning.Meaning:
        """What the learned reader says of it, read on first use unless `read_meanings` has read it with others."""
        if self._meaning is None:
            read_meanings([self])
        assert self._meaning is not None
        return self._meaning


MOST_READ = 1500
"""So many sentences of a draft are given to the learned reader; a longer draft is no mail."""

MOST_SIGNS = 24 * MOST_READ
"""So many signs (see `_SIGN`) of a draft are given to the learned reader, whose work grows with them."""

_SIGN = Pattern(r"[a-zA-Z0-9]{1,4}|[^\sa-zA-Z0-9]")
"""What the learned reader may take for one word: few letters, or a mark."""


def read_meanings(sentences: Iterable[Sentence]) -> int:
    """Read in one go what sentences of a draft say, up to `MOST_READ` and `MOST_SIGNS`; returns how many were left."""
    read: list[Sentence] = []
    left = signs = 0
    for sentence in sentences:
        if sentence._meaning is None:
            sentence._meaning = meaning.UNREAD
            if sentence.can_mean:
                signs += len(_SIGN.findall(sentence.string))
                fits = len(read) < MOST_READ and signs <= MOST_SIGNS
                read += [sentence] if fits else []
                left += not fits
    for sentence, meant in zip(read, meaning.read_all([one.string for one in read]) if read else (), strict=True):
        sentence._meaning = meant
    return left


@dataclass(frozen=True, eq=False)
class Block:
    """A part of a mail: one paragraph, list item, greeting … of one zone.

    `text` has addresses masked; `raw` holds the same characters unmasked. `depth` counts quote levels; `language` is
    an ISO 639-1 code, or `und`; `name` the key of a message of a catalogue.
    """

    zone: str
    text: Text
    raw: Text
    depth: int = 0
    language: str = "en"
    name: str = ""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        string = self.text.string
        return tuple(Sentence(start, string[start:end]) for start, end in prose.sentence_spans(string))

    @property
    def string(self) -> str:
        return self.text.string


class Place(NamedTuple):
    """Where someone is, as the config tells it: IANA time `zone`, ISO 3166 `country`; empty where it tells nothing."""

    zone: str = ""
    country: str = ""


NOWHERE = Place()
"""Where somebody is of whom nothing is known."""


class Address(NamedTuple):
    """A mailbox: display `name` (may be empty) and `address` in lower case; `place` is where its owner is."""

    name: str
    address: str
    place: Place = NOWHERE


class Attachment(NamedTuple):
    """A file that travels with the mail; `inline` when the text shows it itself, such as a logo."""

    name: str
    media_type: str
    inline: bool


class Region(NamedTuple):
    """Lines of the file that hold no text of the mail: 1-based `first` and `last`; `zone` is `header` or `part`."""

    first: int
    last: int
    zone: str


class Message(NamedTuple):
    """An earlier message of the thread: what its author wrote in it, as `blocks` of author zones.

    `people` are those its header, or the lines that introduce its quote, name under `from`, `to` and `cc`, as written.
    """

    blocks: tuple[Block, ...]
    people: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Draft:
    """A mail before it is sent.

    `blocks` are in file order. `people` are the header fields that name people (`from`, `to`, `cc` …), as they are
    written, with their places. `answered` is what the author of the message being answered wrote, where the user gave
    that message, and `answered_date` when it was sent; otherwise `answering` reads it from the quote. `parent` is the
    mail being answered, where its file is known. `place` is where the author is; `contact` is what is known of the one
    person it goes to, None where that is nothing, or where it goes to several. `comments` are the comments of the
    file's markup, which no recipient sees, with the 1-based line each begins on. `lines` are the first and the last
    line of the file that the draft takes up, 1-based; None where it is alone in the file. `links` are the 0-based
    offsets in the file of words that lead somewhere. `unread` says why nothing of it could be read, where other drafts
    of the file could. `is_patch` tells a commit sent by mail: its subject and message say what the change does, and
    order nobody. `is_template` tells that values are filled in later, so that tags are no slips. `others` are what
    further recipients see of the same template; each names the blocks that are `read_before` in an earlier one, since
    blocks are shared. `notices` tell what of the file was not read.
    """

    source: Source
    blocks: tuple[Block, ...]
    format: str
    headers: Mapping[str, str] = field(default_factory=dict)
    sender: Address | None = None
    recipients: tuple[Address, ...] = ()
    people: Mapping[str, Text] = field(default_factory=dict)
    attachments: tuple[Attachment, ...] = ()
    date: datetime | None = None
    answered: tuple[Block, ...] = ()
    answered_date: datetime | None = None
    parent: Draft | None = None
    place: Place = NOWHERE
    contact: Correspondent | None = None
    comments: tuple[tuple[int, str], ...] = ()
    regions: tuple[Region, ...] = ()
    lines: tuple[int, int] | None = None
    unread: str = ""
    is_patch: bool = False
    links: tuple[tuple[int, int], ...] = ()
    is_template: bool = False
    others: tuple[Draft, ...] = ()
    read_before: frozenset[Block] = frozenset()
    notices: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        return self.source.path

    @property
    def is_catalogue(self) -> bool:
        """Whether these are messages of a catalogue, which make no mail together."""
        return any(block.name for block in self.blocks[:1])

    @cached_property
    def is_reply(self) -> bool:
        """Whether there is an earlier message: given, quoted, forwarded, named in the headers or by “Re:”."""
        earlier = self.answered or self.headers.get("in-reply-to") or self.headers.get("references")
        subject = self.headers.get("subject", "")
        if REPLY_PREFIX.match(subject) and not _REFERENCE.match(subject):
            return True
        return bool(earlier) or any(block.zone in ("quote", "forward", "attribution") for block in self.blocks)

    @cached_property
    def answering(self) -> tuple[Block, ...]:
        """The message being answered, as blocks of its own; empty where none is known."""
        if self.answered:
            return self.answered
        quoted = [block.raw for block in self.blocks if block.zone == "quote" and block.depth == 1]
        if not quoted:
            return ()
        message = join([_unquoted(text) for text in quoted], "\n\n")
        return tuple(block for block in blocks_of(message) if block.zone in AUTHOR_ZONES)

    @cached_property
    def quoted(self) -> tuple[Quoted, ...]:
        """The earlier messages that are quoted, the newest first; the numbers are those of `blocks`."""
        return split_thread((block.zone, block.depth) for block in self.blocks)

    @cached_property
    def thread(self) -> tuple[Message, ...]:
        """The earlier messages of the thread, the newest first: those given or those quoted, whichever are more."""
        given: list[Message] = []
        draft = self
        while draft.parent and len(given) < LONGEST_THREAD:
            draft = draft.parent
            given.append(draft.own_message)
        quoted = draft.quoted if given else ()
        if len(given) + len(quoted) < len(self.quoted):
            draft, given, quoted = self, [], self.quoted
        return (*given, *(draft._message(one) for one in quoted))

    @property
    def own_message(self) -> Message:
        """What the author wrote, as a message of the thread."""
        people = {name: text.string for name, text in self.people.items()}
        return Message(self.in_zones(AUTHOR_ZONES[1:]), people)

    def _message(self, quoted: Quoted) -> Message:
        head = "\n".join(self.blocks[number].raw.string for number in quoted.head)
        quote = [_unquoted(self.blocks[number].raw, _QUOTE_PREFIXES) for number in quoted.parts]
        own = blocks_of(join(quote, "\n\n"))
        return Message(tuple(block for block in own if block.zone in AUTHOR_ZONES), read_people(head))

    def in_zones(self, zones: Sequence[str], *, any_language: bool = False) -> tuple[Block, ...]:
        """Return the blocks a rule may read: those in `zones` that are written in English, or in any language."""
        asked = tuple(zones), any_language
        if asked not in self._in_zones:
            found = (block for block in self.blocks if block.zone in zones and (any_language or block.language == "en"))
            self._in_zones[asked] = tuple(found)
        return self._in_zones[asked]

    @cached_property
    def _in_zones(self) -> dict[tuple[tuple[str, ...], bool], tuple[Block, ...]]:
        """What `in_zones` has found before; rules ask for every block anew."""
        return {}

    @cached_property
    def whole(self) -> Block:
        """All the author wrote below the subject as one block, for rules about the draft as a whole."""
        own = self.in_zones(AUTHOR_ZONES[1:])
        if not own:
            end = Text.of(self.source)[len(self.source.text) :]
            return Block("body", end, end)
        return Block("body", join([b.text for b in own], "\n\n"), join([b.raw for b in own], "\n\n"))

    @cached_property
    def line_zones(self) -> tuple[str, ...]:
        """The zone of every line of the draft: that of its first block, `header`, `part` or `blank`."""
        first, last = self.lines or (1, self.source.line_count)
        zones = ["blank"] * (last - first + 1)
        for region in self.regions:
            for line in range(region.first, region.last + 1):
                zones[line - first] = region.zone
        for block in reversed(self.blocks):
            origin = block.text.origin(0, len(block.text))
            if origin.exact and block.zone != "subject":
                zone = block.zone if block.language == "en" else "foreign"
                for line in range(origin.line, min(origin.end_line, last) + 1):
                    if self.source.is_written(line):
                        zones[line - first] = zone
        return tuple(zones)


def blocks_of(body: Text, known: Sequence[ZoneSpan] = ()) -> tuple[Block, ...]:
    """Divide the body of a mail into blocks; `known` are zones that the file's own markup tells."""
    return tuple(
        make_block(span.zone, body[span.start : span.end], span.depth, span.language)
        for span in split_zones(body.string, known)
    )


def make_block(zone: str, raw: Text, depth: int = 0, language: str = "en", name: str = "") -> Block:
    """Make a block whose `text` has web and mail addresses masked at equal length."""
    links = [match.span() for match in _LINK.re.finditer(raw.string)]
    return Block(zone, raw.masked(links, LINK_FILLER) if links else raw, raw, depth, language, name)


def _unquoted(text: Text, prefix: Pattern = _QUOTE_PREFIX) -> Text:
    """Drop one level of `>`, or what `prefix` matches, from the lines of a quoted block."""
    builder = TextBuilder(text.source)
    position = 0
    for match in prefix.re.finditer(text.string):
        builder.add(text[position : match.start()])
        position = match.end()
    builder.add(text[position:])
    return builder.build()
