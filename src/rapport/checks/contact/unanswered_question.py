"""Questions and requests of the message being answered that the reply does not take up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapport.checks.contact.answered import answered_by_far, statements
from rapport.checks.contact.asked import READ_ZONES, Asked, asked_in
from rapport.checks.contact.asker import asker, goes_elsewhere
from rapport.draft import AUTHOR_ZONES, Block, Draft
from rapport.matching import Pattern, fold
from rapport.rule import Hit, Related

_THINGS = r"(?:questions?|points?|requests?)"
_TO_ALL = (
    rf"(?:all|each|every one|both|rest|any) (?:of )?(?:your|the|these|those) (?:\w+ )?{_THINGS}",
    r"(?:your|these|the other|the remaining) (?:\w+ )?questions|everything (?:is|you)",
    r"see (?:my |the )?(?:answers?|comments?|replies|notes?|below|inline|in red|in blue)",
    r"in ?line below|(?:my )?(?:answers|comments) (?:are )?(?:below|inline|in)",
)
_LATER = (
    r"get back|answer|reply|respond|check|find out|look into|let you know|come back|write|call|ring|ask|think|talk|"
    r"discuss|forward|pass"
)
_I_WILL = r"(?:'ll| will| shall|'m going to| am going to| need to| have to|'d rather| would rather)"
_PUT_OFF = (
    rf"(?:i|we){_I_WILL}(?: first)? (?:\w+ )?(?:{_LATER})",
    r"let me (?:check|find|ask|get|think|look|talk)|(?:call|ring) me|give me a call",
    r"let's (?:talk|discuss|speak|meet|chat)|talk (?:soon|later|tomorrow)",
    r"(?:on|over) the phone|for a call|in person",
    r"out of (?:the )?(?:office|country|town)|on (?:leave|holiday|vacation)|no idea|no time|too busy|swamped",
    r"(?:don't|do not) know|not sure|(?:will|shall) (?:contact|answer|reply|be in touch|get back)",
    r"awaiting|wait(?:ing)? for|(?:\w+ )?(?:reply|answer|response) (?:soon|later|tomorrow|follows)",
)
_TO_OTHERS = (
    r"(?:copying|copied|cc'?ing|adding|looping) (?:\w+ ){0,3}\w+|(?:is|are) in copy",
    r"forwarded (?:your|this|it)|passed (?:your|this|it) on",
    r"(?:is|are) (?:already |currently |still )?working on (?:it|this|that)",
    r"(?:contact|ask|talk to|speak (?:to|with)|check with|(?:get|be) in touch with) (?-i:[A-Z])\w+",
    r"direct (?:the|your|this|all|any|these) \w+ to",
)
_TAKEN_UP = (
    r"as (?:you )?(?:suggest|advise|propos|request|recommend|wish)\w*",
    r"(?:keep|bear|have) (?:that|it|this|your \w+) in mind|point taken|duly noted",
)
_AT_ONCE = "|".join((*_TO_ALL, *_PUT_OFF, *_TO_OTHERS, *_TAKEN_UP))
_ALL_AT_ONCE = Pattern(
    rf"\b(?:{_AT_ONCE})\b|^\W*(?:will do|(?:all )?done|consider it done|on it|as follows|noted|f\.?y\.?i)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Words that answer, put off, or pass on to others, whatever was asked."""

_MOST_PAIRS = 300
"""So many things asked times sentences are read, in about a second; whoever answers more has gone through them all."""
_OPEN = -0.25
"""Log-odds of an answer below which a question is left open (see `answered_by_far`)."""
_SURELY_OPEN = -1.5
"""The same where one thing only was asked: who then writes more than thanks mostly answers it in words of their own."""
_NUMBERED = Pattern(r"(?:^|\n)\s*\(?(\d{1,2}|[a-z])[.):](?=\s)")
_BULLET = Pattern(r"(?:^|\n)\s*[-*•–]\s")
_BLANK_QUOTED = Pattern(r"\n[ \t]*(?:>[ \t]*)*\n")
_QUOTE_MARKS = Pattern(r"(?:^|\n)[ \t]*(?:>[ \t]?)+")


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find questions and requests of the message being answered that nothing in the reply takes up.

    A reply takes a question up by standing right below it or by its number; or by a sentence of which the learned
    reader says so, that shares its words or its place in the order, or by all of it together. What puts everything off (“I will get back to
    you”) leaves nothing open.
    Source: Shrestha and McKeown (2004) pair questions and answers by structure and similarity, as is done here.
    """
    if not block.string.strip() or draft.attachments or not draft.answering or _is_own(draft) or goes_elsewhere(draft):
        return
    if _ALL_AT_ONCE.search(fold(block.string)):
        return
    asked = asked_in(draft.answering, _names(draft))
    left = _left_open(asked, draft)
    last = draft.in_zones(AUTHOR_ZONES[1:])[-1]
    end = len(last.string)
    for one, score in left:
        related = (Related(one.block, one.start, one.end, "asked here"),)
        sure = "low" if len(asked) == 1 and score > _SURELY_OPEN else None
        values = _values(one, asked, draft)
        yield Hit(end, end, values, (), related, confidence=sure, key=one.string, block=last, weight=-score)


def _values(one: Asked, asked: Sequence[Asked], draft: Draft) -> dict[str, str]:
    noun = "thing" if any(other.is_request for other in asked) else "question"
    many = len(asked) != 1
    return {
        "who": asker(draft) or "They",
        "count": str(len(asked)) if many else "one",
        "questions": noun + "s" * many,
        "question": one.string,
        "line": str(one.block.raw.origin(one.start, one.end).line),
    }


def _left_open(asked: Sequence[Asked], draft: Draft) -> list[tuple[Asked, float]]:
    """Return what is left open, each with what speaks for an answer all the same."""
    own = draft.in_zones(("greeting", *READ_ZONES))
    below, numbers = _answered_below(draft), _numbers(own)
    rest = [one for place, one in enumerate(asked, 1) if not _has_number(one, place, len(asked), numbers)]
    rest_below = [one for one in rest if any(one.string in region for region in below)]
    given = statements(own) if len(rest) > len(rest_below) else []
    if len(rest) * len(given) > _MOST_PAIRS:
        return []
    scores = answered_by_far(rest, given)
    return [
        (one, score)
        for one, score in zip(rest, scores, strict=True)
        if score < _OPEN and one not in rest_below and not (one.is_call and given)
    ]


def _numbers(own: Sequence[Block]) -> tuple[frozenset[str], int]:
    """Return the numbers that items of the reply begin with, and how many items have a bullet."""
    reply = "\n".join(one.string for one in own)
    return frozenset(match[1] for match in _NUMBERED.finditer(reply)), len(_BULLET.re.findall(reply))


def _has_number(asked: Asked, place: int, count: int, numbers: tuple[frozenset[str], int]) -> bool:
    match = _NUMBERED.search(asked.block.string)
    return (match[1] if match else str(place)) in numbers[0] or numbers[1] >= count > 1


def _names(draft: Draft) -> frozenset[str]:
    """Return the names of the author in lower case."""
    written = draft.sender.name if draft.sender else ""
    signed = " ".join(one.string for one in draft.blocks if one.zone in ("sign-off", "signature"))
    return frozenset(word.lower() for word in re.findall(r"\w+", f"{written} {signed}"))


def _is_own(draft: Draft) -> bool:
    """Return whether the message being answered is the author's own."""
    sender = draft.sender.address if draft.sender else ""
    if sender and draft.parent and draft.parent.sender:
        return draft.parent.sender.address == sender
    return bool(sender) and any(sender in one.raw.string.lower() for one in draft.blocks if one.zone == "attribution")


def _answered_below(draft: Draft) -> list[str]:
    """Return the quoted paragraphs, in one line each, that the author answers right below."""
    parts = [one for one in draft.blocks if one.zone in ("quote", *READ_ZONES, "sign-off", "greeting")]
    regions: list[str] = []
    for one, following in pairwise(parts):
        if one.zone == "quote" and following.zone in READ_ZONES:
            regions.append(_last_paragraph(one.raw.string))
    return regions


def _last_paragraph(quoted: str) -> str:
    last = _BLANK_QUOTED.re.split(quoted.rstrip(" \t\r\n>"))[-1]
    return fold(" ".join(_QUOTE_MARKS.re.sub("\n", last).split()))
