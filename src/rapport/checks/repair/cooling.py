"""Threads that get cooler from message to message.

The signs are those a reader can see: mails get short, greetings and thanks go, reproaches come back, somebody is added
in copy, voices rise. Forecasts of how a thread will end are wrong too often to alarm anybody (Zhang et al. 2018,
"Conversations Gone Awry", and the systems after it raise a false alarm in a third of all cases), so nothing is forecast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from rapport.checks.repair.copied import added_in_copy
from rapport.checks.tone import punctuation, shouting
from rapport.draft import Block, Draft, Message
from rapport.matching import Pattern, fold
from rapport.rule import Hit, Related, meaning_hit
from rapport.zones.closing import closing
from rapport.zones.greeting import worded_greeting_end

_THANKS = Pattern(
    r"\b(?:thank(?:s|ful|you)?|thx|tks|cheers|appreciate\w*|grateful)\b(?! (?:you )?(?:for (?:finally|nothing)|in advance))",
    re.IGNORECASE,
)
_GLAD = r"""
    thank(?:s|ful|you)? thx tks cheers appreciate\w* grateful glad happy great lovely wonderful perfect excellent fantastic
    awesome brilliant love nice
""".split()
_KIND = (
    r"kind of you|apologi\w+|congrat\w*|enjoy|pleas(?:ure|ed)|welcome|well done|splendid|superb|delighted|"
    r"(?:you(?:'re| are)|is) the best|good (?:idea|point|luck|work|job|news|catch|to (?:hear|know|see))"
)
_AT_EASE = (
    "no (?:worries|problem|rush)|(?:look|looking) forward|take your time|hope you(?:'re| are| had| have)|"
    "my (?:fault|mistake|bad)|haha|lol"
)
_WARM = Pattern(
    rf"(?<!not )(?<!n't )(?<!no )\b(?:{'|'.join(_GLAD)}|{_KIND}|{_AT_EASE})\b|\bsorry\b(?!,? but)|[:;]-?[)D]",
    re.IGNORECASE,
)
"""Words that keep a thread warm, however short it has become."""

_STILL = (
    r"still (?:no|not|have(?:n't| not| no| nothing)|waiting|missing|open|unpaid|nothing|wrong|(?:is|are|do|does|has)(?:n't| not))|"
    r"waiting|overdue|promised|unacceptable|disappoint\w*|frustrat\w*|supposed to|immediately"
)
_DENIAL = (
    r"no (?:answer|reply|response|excuse\w*|news|idea why)|nobody (?:told|asked|came|called|answered)|"
    r"nothing (?:has )?(?:came|come|arrived|happened)"
)
_LOOK_BACK = (
    r"(?:i|we)(?:'ve| have| had)? (?:asked|told you|said|explained|already \w+|insist|expect)|need (?:it|them|this) (?:now|today)"
)
_YOUR_FAULT = (
    r"you (?:said|promised|never|still|were|have had|had|did(?:n't| not)|have(?:n't| not))|"
    r"(?:isn't|is not|not) (?:my|our|acceptable|good enough|what (?:i|we))|your (?:job|fault|mistake|problem|delay)"
)
_PRESSURE = (
    r"why (?:\w+ ){1,4}(?:still|not|again)|why (?:has|have|did|is|was|do|does)n't|when will|"
    r"how (?:much longer|many (?:more )?times|long (?:will|does|is))|(?:once|yet) again|for the record|in writing"
)
_CURT_SENTENCE = r"\bagain[.!?]|(?:^|[.!?]\s)\W*no \w+[.!]|^\W*(?:fine|noted|whatever|so what|and)[.!?]"
_EDGE = Pattern(rf"\b(?:{_STILL}|{_DENIAL}|{_LOOK_BACK}|{_YOUR_FAULT}|{_PRESSURE})\b|{_CURT_SENTENCE}", re.IGNORECASE | re.MULTILINE)
"""What makes a short mail curt: denial, pressure, a look back at what was said."""


REPROACHES = ("tone/passive-aggressive", "tone/blame")
"""What the learned reader calls a reproach."""


class Cue(NamedTuple):
    """A sign of cooling, in words, and the number of the message from which on it shows (the oldest is 0)."""

    words: str
    since: int
    is_plain: bool
    """Whether it may as well be haste."""


class _Sound:
    """How one message of a thread sounds."""

    def __init__(self, message: Message, draft: Draft) -> None:
        self.message = message
        self._draft = draft

    @cached_property
    def words(self) -> int:
        return sum(len(one.string.split()) for one in self.message.blocks if one.zone in ("body", "list"))

    @cached_property
    def greets(self) -> bool:
        """A name alone is no greeting here: “Tom,” after “Hi Tom,” is cooler."""
        return any(one.zone == "greeting" and worded_greeting_end(one.string) > 0 for one in self.message.blocks)

    @cached_property
    def closes(self) -> bool:
        """Whether there are thanks, or a sign-off that is more than a name."""
        ends = (one.string for one in self.message.blocks if one.zone == "sign-off")
        if any(closing(one.partition("\n")[0]) for one in ends):
            return True
        return any(_THANKS.search(one.string) for one in self.message.blocks)

    @cached_property
    def reproaches(self) -> bool:
        return any(self._reproaches)

    @cached_property
    def is_loud(self) -> bool:
        return any(
            hit.severity is None and hit.key != "…"
            for block in self.message.blocks
            for check in (shouting, punctuation)
            for hit in check.find(block, self._draft)
        )

    @cached_property
    def is_warm(self) -> bool:
        return _WARM.search(self._sincere) is not None

    @property
    def is_curt(self) -> bool:
        return self.reproaches or _EDGE.search(self._sincere) is not None

    @cached_property
    def _reproaches(self) -> list[list[tuple[int, int]]]:
        """The spans of reproaches in each block; thanks in advance are none."""
        return [
            [
                (hit.start, hit.end)
                for sentence in block.sentences
                for label in REPROACHES
                if (hit := meaning_hit(sentence, label))
                if "advance" not in block.string[hit.start : hit.end].lower()
            ]
            for block in self.message.blocks
        ]

    @cached_property
    def _sincere(self) -> str:
        """The words but for those of reproaches, such as “thanks for finally”."""
        blocks = zip(self.message.blocks, self._reproaches, strict=True)
        return fold("\n".join(block.text.masked(spans).string for block, spans in blocks))


def find(
    block: Block, draft: Draft, *, messages: int, cues: int, shorter: float
) -> Iterator[Hit]:
    """Find a draft at the end of a thread of at least so many `messages` in which so many `cues` show together.

    `shorter` is the share of the usual length below which mails count as short.
    The hit is the place where the draft begins; it points at the message where the thread turned. Warm words in the
    draft, or in any message since the turn, keep it silent, and so does a thread without any edge: short answers
    without ceremony are the normal end of a good exchange.
    """
    if not block.string.strip() or (len(draft.quoted) < messages - 1 and draft.parent is None):
        return
    own = _Sound(draft.own_message, draft)
    if own.is_warm:
        return
    sounds = [_Sound(one, draft) for one in reversed(draft.thread) if one.blocks] + [own]
    if len(sounds) < messages or any(one.language != "en" for sound in sounds for one in sound.message.blocks):
        return
    found = _cues(sounds, cues, shorter)
    turn = _turn(found, len(sounds) - 1) if len(found) >= cues else None
    if turn is not None and _has_edge(sounds, turn, plain=all(cue.is_plain for cue in found)):
        values = {"cues": _listed([one.words for one in found])}
        yield Hit(0, 0, values, related=(_pointer(sounds, turn),), block=own.message.blocks[0])


def _cues(sounds: Sequence[_Sound], wanted: int, shorter: float) -> list[Cue]:
    """The cues of a thread; the costly ones are looked for only while they can still make up the number `wanted`."""
    found = [
        *_cue("the mails have become much shorter", _shortened([one.words for one in sounds], shorter), True),
        *_cue("the greetings have stopped", _dropped([one.greets for one in sounds]), True),
        *_cue("the thanks and closing words have stopped", _dropped([one.closes for one in sounds]), True),
        *_cue("somebody has been added in copy", added_in_copy([one.message for one in sounds])),
    ]
    if len(found) >= wanted - 2:
        found += _cue("the tone has become louder", _risen([one.is_loud for one in sounds]))
    if len(found) >= wanted - 1:
        found += _cue("one reproach has followed another", _second([one.reproaches for one in sounds]))
    return found


def _cue(words: str, since: int | None, is_plain: bool = False) -> Iterator[Cue]:
    if since is not None:
        yield Cue(words, since, is_plain)


def _has_edge(sounds: Sequence[_Sound], turn: int, *, plain: bool) -> bool:
    """Whether no mail since the turn is warm and at least half are curt, with or without the one that turned.

    Plain cues need a reproach besides, or a second curt mail.
    """
    late = sounds[turn:]
    since = late[1:] or late
    if any(one.is_warm for one in since) or not (_half_curt(late) or _half_curt(since)):
        return False
    return not plain or any(one.reproaches for one in late) or sum(one.is_curt for one in late) > 1


def _half_curt(sounds: Sequence[_Sound]) -> bool:
    return sum(one.is_curt for one in sounds) * 2 >= len(sounds)


def _shortened(lengths: Sequence[int], share: float) -> int | None:
    """The first message from which on all are shorter than `share` of the median of those before."""
    from statistics import median

    for first in range(1, len(lengths)):
        if max(lengths[first:]) < share * median(lengths[:first]):
            return first
    return None


def _dropped(seen: Sequence[bool]) -> int | None:
    """The first message from which on none has what at least half of those before had."""
    first = len(seen) - next((number for number, one in enumerate(reversed(seen)) if one), len(seen))
    return first if 0 < first < len(seen) and sum(seen[:first]) * 2 >= first else None


def _second(seen: Sequence[bool]) -> int | None:
    numbers = [number for number, one in enumerate(seen) if one]
    return numbers[1] if len(numbers) > 1 else None


def _risen(loud: Sequence[bool]) -> int | None:
    """The first loud message, where a calm one stands before it and one of the last two is loud."""
    first = loud.index(True) if True in loud else 0
    return first if first and any(loud[-2:]) else None


def _turn(cues: Sequence[Cue], last: int) -> int:
    """The message in which the second cue shows; if that is the draft, the one with the latest cue before, if any."""
    since = sorted(cue.since for cue in cues)
    return since[1] if since[1] < last else since[0]


def _pointer(sounds: Sequence[_Sound], turn: int) -> Related:
    """Point at the first line of the message where the thread turned; where that is the draft, at the one before."""
    is_draft = turn == len(sounds) - 1
    block = sounds[turn - is_draft].message.blocks[0]
    start = len(block.string) - len(block.string.lstrip())
    end = start + len(block.string[start:].partition("\n")[0].rstrip())
    return Related(block, start, end, "the last mail before it turned" if is_draft else "it turned here")


def _listed(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
