"""Requests that a reader may take for an order or a reproach."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapport.checks import request_words as words
from rapport.checks.cues import Pattern
from rapport.checks.politeness import heaviest, politeness, shares, start
from rapport.checks.request_forms import DEADLINE, Request, looks_like_request, requests_in
from rapport.checks.softening import softened_question
from rapport.draft import Block, Draft, Sentence
from rapport.kinds import fold
from rapport.rule import Hit

_REPROACH = "may read as a reproach"
_HARSH = -0.68
"""A question that the model of politeness scores no higher may read as a reproach. Of the requests of the Stanford
Politeness Corpus that are flagged, 84 % are in the impolite quartile and 5 % in the polite one (cross-validated)."""
_HARSH_WHY = 0.0
"""The same for questions of a form that is mostly a reproach."""
_SOFT = 0.35
"""A request without a softener that scores above sounds friendly all the same."""
_MANY_STEPS = 3
"""So many imperatives in one mail are directions."""
_LONG = 300
"""Words; a text so long without a greeting was not written for one reader."""

_NO_ORDERS = (words.COURTESY, words.STEP, words.NOT_ASKED, words.PAST, words.TIP)

_LINK = Pattern(r"https?:|www\.|\S@\S", re.IGNORECASE)
_ADDRESS = Pattern(r"@")
_TO_READER = Pattern(r"\b(?:you|your|yourself|you're|u)\b", re.IGNORECASE)
_IMPATIENT = Pattern(
    r"\b(?:when (?:are you (?:going to|finally)|will you (?:finally|ever))|are you ever going to|"
    r"how (?:much longer|often|many times) (?:do|must|will|have) i|(?:did|have|do|can) you even|did you bother|"
    r"what (?:exactly )?is your problem|why do you (?:always|never|keep|constantly|even)|"
    r"do i (?:really )?have to (?:remind|ask|tell|chase) you)\b",
    re.IGNORECASE,
)
_WHY_NOT = Pattern(
    r"\W*(?:\w+[, ]+){0,3}why (?:haven't you|have you not|didn't you|did you not|aren't you|weren't you)\b",
    re.IGNORECASE,
)

_INVITES = Pattern(
    r"\W*(?:\w+[, ]+){0,2}why (?:don't|not|wouldn't) you (?:ask|bring|call|come|drop|give it|go|grab|have|join|let me|meet|pop|"
    r"ring|sit|stay|stop by|take (?:a|the)|try|visit)\b",
    re.IGNORECASE,
)
"""Why-questions that invite or propose."""


def abrupt_request_wants(sentence: Sentence) -> bool:
    """Sentences that look like a request and hold no word that softens it."""
    string = fold(sentence.string)
    return looks_like_request(string) and not _is_soft(string)


def abrupt_request(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find requests without a softener that are addressed to one reader and are no directions, and harsh questions.

    A hit marks the request up to the end of its sentence; its alternatives are the same request as a question.
    """
    wanted = [sentence for sentence in block.sentences if abrupt_request_wants(sentence)]
    if wanted and not _has_many_readers(draft) and not _is_thanked(block, draft):
        directions, alone = _gives_directions(draft), len(_own(draft)) == 1
        for sentence in wanted:
            if not (draft.is_reply and _is_advice(fold(sentence.string))):
                yield from _orders(sentence, block, directions, alone)
    for before, sentence in zip(("", *(one.string for one in block.sentences)), block.sentences, strict=False):
        yield from _reproaches(sentence, before)


def abrupt_request_why(text: str) -> list[tuple[str, float]]:
    """Give what each cue of a request adds to its politeness, the heaviest first."""
    return [*shares(text), ("where every request starts", start())]


def _orders(sentence: Sentence, block: Block, directions: bool, alone: bool) -> Iterator[Hit]:
    """Give the first order of a sentence."""
    string = fold(sentence.string)
    around = block.raw.string
    if politeness(string) > _SOFT or words.IDENTIFIER.search(string):
        return
    if any(one.search(around) for one in (_LINK, words.RULED, words.CODE)):
        return
    for request in requests_in(sentence):
        if request.bare and (directions or _is_innocent(request, string) or not _is_whole(sentence, block, alone)):
            continue
        span = sentence.start + request.start, sentence.start + request.end
        alternatives = () if _goes_on(sentence, block) else _fitted(request, sentence, block)
        yield Hit(*span, values=_values(request.reading, string, alternatives), alternatives=alternatives)
        return


def _fitted(request: Request, sentence: Sentence, block: Block) -> tuple[str, ...]:
    """Give the alternatives of a request, without a capital behind a greeting in the same line: “Tom, I need …”."""
    before = block.text.source.text[: block.text.span(sentence.start, sentence.start + 1)[0]]
    if request.start or not before.rstrip(" ").endswith(","):
        return request.alternatives
    return tuple(one if one.isupper() else one[:1].lower() + one[1:] for one in request.alternatives)


def _reproaches(sentence: Sentence, before: str) -> Iterator[Hit]:
    """Give a question that readers of such questions found impolite; `before` is the sentence before it."""
    string = fold(sentence.string)
    if not string.rstrip().endswith("?") or not _TO_READER.search(string):
        return
    if words.KIND_WORDS.search(string) or _INVITES.match(string):
        return
    score = politeness(f"{before.rstrip()} {string}")
    if score <= (_HARSH_WHY if _WHY_NOT.match(string) or _IMPATIENT.search(string) else _HARSH):
        start = sentence.start + len(string) - len(string.lstrip())
        alternatives = softened_question(string.strip())
        values = _values(_REPROACH, string, alternatives)
        yield Hit(start, sentence.start + len(string.rstrip()), values=values, alternatives=alternatives)


def _values(reading: str, string: str, alternatives: Sequence[str]) -> dict[str, str]:
    """Give what the message says: how it may be read, which cues weigh most, and what helps."""
    cues = heaviest(string) if reading == _REPROACH else ""
    instead = f"Try: “{alternatives[0]}” " if alternatives else ""
    helpful = "a reason" if DEADLINE.search(string) or reading == _REPROACH else "a reason and a date"
    return {
        "reading": reading,
        "cues": f"; what weighs most is {cues}" if cues else "",
        "advice": f"{instead}What also helps: {helpful}",
    }


def _is_advice(string: str) -> bool:
    """Tell whether an imperative in an answer names neither a person nor a time: then it rather helps the reader."""
    return words.PERSON.search(string) is None and DEADLINE.search(string) is None


def _is_vague(string: str) -> bool:
    """Tell whether a longer imperative is about no person, no time and nothing in particular: a maxim or a notice."""
    signs = (words.DEFINITE, words.WRITER, words.PERSON, DEADLINE)
    return string.count(" ") > 1 and not any(pattern.search(string) for pattern in signs)


def _names_writer(string: str) -> bool:
    return words.WRITER.search(string) is not None or DEADLINE.search(string) is not None


def _is_soft(string: str) -> bool:
    return words.SOFTENER.search(string) is not None or string.rstrip().endswith(":")


def _is_whole(sentence: Sentence, block: Block, alone: bool) -> bool:
    """Tell whether an imperative ends like a sentence, or is all the mail says; a heading or a note does neither."""
    string = sentence.string.rstrip()
    only = alone and len(block.sentences) == 1 and len(sentence.words) > 1
    return string.endswith((".", "!")) or only or _goes_on(sentence, block)


def _goes_on(sentence: Sentence, block: Block) -> bool:
    """Tell whether what was taken for a sentence ends at a line break only, and the next line carries it on."""
    return block.string[sentence.end :].lstrip()[:1].islower() and not sentence.string.rstrip().endswith((".", "!"))


def _is_innocent(request: Request, string: str) -> bool:
    """Tell whether an imperative is a courtesy, a step or a notice, or stands in quotes."""
    clauses = [string[request.start :]] if request.negative else [string[request.verb :], string[request.start :]]
    return (
        any(pattern.match(clause) for pattern in _NO_ORDERS for clause in clauses)
        or (request.general and not _names_writer(string) and words.PERSON.search(string) is None)
        or any(words.OFTEN_STEP.match(clause) and not _names_writer(string) for clause in clauses)
        or (words.DIRECTIONS.match(string) is not None and words.EVENT.match(string) is None)
        or any(pattern.search(string) for pattern in (words.OFFER, words.PERMISSION))
        or _is_vague(string)
        or string[: request.verb].count('"') % 2 == 1
    )


def _has_many_readers(draft: Draft) -> bool:
    """Tell whether a mail goes to several people, by its headers, its greeting or its footer."""
    to = draft.headers.get("to", "")
    if len(_ADDRESS.findall(to)) > 1 or (not to and len(draft.recipients) > 1):
        return True
    if any(block.zone == "greeting" and words.SEVERAL.search(block.string) for block in draft.blocks):
        return True
    greeted = any(block.zone == "greeting" for block in draft.blocks)
    own = draft.whole
    return words.BULK.search(own.raw.string) is not None or (not greeted and own.string.count(" ") > _LONG)


def _is_thanked(block: Block, draft: Draft) -> bool:
    """Tell whether the paragraph or the close has a word of thanks, of apology or “please”."""
    closes = [one.string for one in draft.blocks if one.zone == "sign-off"]
    return any(words.KIND_WORDS.search(string) for string in (block.string, *closes))


def _gives_directions(draft: Draft) -> bool:
    """Tell whether a mail answers a request for directions, or is a list of steps, most of them for nobody by name."""
    if any(words.ASKED.search(fold(block.string)) for block in draft.answering):
        return True
    strings = (fold(one.string) for block in _own(draft) for one in block.sentences)
    steps = [string for string in strings if looks_like_request(string)]
    return len(steps) >= _MANY_STEPS and sum(map(_names_writer, steps)) < len(steps) / 3


def _own(draft: Draft) -> Sequence[Block]:
    return draft.in_zones(("body", "list"))
