"""Requests that a reader may take for an order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapport.checks import request_words as words
from rapport.checks.request_forms import Request, looks_like_request, requests_in
from rapport.draft import Block, Draft, Sentence
from rapport.kinds import fold
from rapport.rule import Hit

_MANY_STEPS = 4
"""So many imperatives in one mail are directions."""
_LINK = re.compile(r"https?:|www\.|\S@\S", re.IGNORECASE)
_TO_WRITER = re.compile(r"\b(?:me|my|mine|us|our|i|i'm|we)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"@")


def abrupt_request_wants(sentence: Sentence) -> bool:
    """Sentences that look like a request and hold no word that softens it."""
    string = fold(sentence.string)
    return looks_like_request(string) and not _is_soft(string)


def abrupt_request(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find requests without a softener, addressed to one reader, that are no directions.

    A hit marks the request up to the end of its sentence; its alternatives are the same request as a question.
    """
    wanted = [sentence for sentence in block.sentences if abrupt_request_wants(sentence)]
    if not wanted or _has_many_readers(draft) or _is_thanked(block, draft):
        return
    directions = _gives_directions(draft)
    for sentence in wanted:
        if _LINK.search(block.raw.string[sentence.start : sentence.end]):
            continue
        for request in requests_in(sentence):
            if not (request.bare and (directions or _is_innocent(request, fold(sentence.string)))):
                yield _hit(request, sentence)
                break


def _hit(request: Request, sentence: Sentence) -> Hit:
    return Hit(
        sentence.start + request.start,
        sentence.start + request.end,
        values={"reading": request.reading},
        alternatives=request.alternatives,
    )


def _is_soft(string: str) -> bool:
    return words.SOFTENER.search(string) is not None or string.rstrip().endswith(":")


def _is_innocent(request: Request, string: str) -> bool:
    """Tell whether an imperative is a courtesy, a step or a notice, or stands in quotes."""
    clause = string[request.verb :]
    return (
        words.COURTESY.match(clause) is not None
        or words.COURTESY.match(string[request.start :]) is not None
        or words.STEP.match(clause) is not None
        or words.STEP.match(string[request.start :]) is not None
        or words.DIRECTIONS.match(string) is not None
        or string[: request.verb].count('"') % 2 == 1
        or re.match(r"\w+\s*[:=/]", clause) is not None
    )


def _has_many_readers(draft: Draft) -> bool:
    """Tell whether a mail goes to several people, by its headers, its greeting or its footer."""
    to = draft.headers.get("to", "")
    if len(_ADDRESS.findall(to)) > 1 or (not to and len(draft.recipients) > 1):
        return True
    return any(
        (block.zone == "greeting" and words.SEVERAL.search(block.string))
        or (block.zone not in ("quote", "forward") and words.BULK.search(block.string))
        for block in draft.blocks
    )


def _is_thanked(block: Block, draft: Draft) -> bool:
    """Tell whether the paragraph or the close has a word of thanks, of apology or “please”."""
    closes = [one.string for one in draft.blocks if one.zone == "sign-off"]
    return any(words.KIND_WORDS.search(string) for string in (block.string, *closes))


def _gives_directions(draft: Draft) -> bool:
    """Tell whether a mail answers a request for directions, or is a list of steps."""
    if any(words.ASKED.search(fold(block.string)) for block in draft.answering):
        return True
    looks = sum(looks_like_request(fold(one.string)) for block in _own(draft) for one in block.sentences)
    return looks >= _MANY_STEPS


def _own(draft: Draft) -> Sequence[Block]:
    return draft.in_zones(("body", "list"))
