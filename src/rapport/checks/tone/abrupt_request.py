"""Orders to one reader, and questions that read as a reproach; the same as a friendly question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapport.checks.tone import request_words as words
from rapport.checks.tone.request_forms import DEADLINE, ORDER, is_numbered_thing, requests_in
from rapport.checks.tone.softening import softened_question
from rapport.draft import Block, Draft, Sentence
from rapport.matching import Pattern, fold
from rapport.rule import Hit, meaning_hit
from rapport.tables import is_label

LABEL = "tone/abrupt-request"
_POLITE = "scale/polite"
_REPROACH = "may sound like a reproach"
_HARSH = 0.14
"""A question that the learned reader ranks no higher among requests, 0 the least and 1 the most polite, may read as a
reproach."""
_MANY_STEPS = 3
"""So many orders in one mail, none of them to a person, are directions."""
_LONG = 300
"""Words; a text so long without a greeting was not written for one reader."""
_NEAR = 80
"""So many characters on either side of a sentence are looked at for what stands next to it."""
_ADDRESS = Pattern(r"@")
_TO_READER = Pattern(r"\b(?:you|your|yourself|you're|u)\b", re.IGNORECASE)


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Find orders without a softener that are addressed to one reader and are no directions, and harsh questions.

    The alternatives of a hit are the same request as a question, where the grammar of the sentence gives one. The
    message of a commit says what the change does in the form of an order, to nobody.
    """
    if draft.is_patch or is_label(block, draft):
        return
    ordered = not (_has_many_readers(draft) or _is_thanked(block, draft) or _gives_directions(draft))
    for sentence in block.sentences:
        hit = meaning_hit(sentence, LABEL)
        if hit and ordered and not is_numbered_thing(sentence.string):
            yield _rewritten(hit, sentence, block)
        elif not hit:
            yield from _reproach(sentence)


def _rewritten(hit: Hit, sentence: Sentence, block: Block) -> Hit:
    """Return a hit with the words of the request that the grammar finds, and with its rewrites."""
    request = next(requests_in(sentence), None) if hit.confidence != "low" else None
    if request is None or _goes_on(sentence, block):
        return hit._replace(values=_values(ORDER, sentence.string, ()))
    alternatives = _fitted(request.alternatives, request.start, sentence, block)
    return hit._replace(
        start=sentence.start + request.start,
        end=sentence.start + request.end,
        values=_values(request.reading, sentence.string, alternatives),
        alternatives=alternatives,
    )


def _fitted(alternatives: tuple[str, ...], start: int, sentence: Sentence, block: Block) -> tuple[str, ...]:
    """Return the alternatives without a capital behind a greeting in the same line: “Tom, I need …”."""
    place = block.text.span(sentence.start, sentence.start + 1)[0]
    before = block.text.source.text[max(place - _NEAR, 0) : place]
    if start or not before.rstrip(" ").endswith(","):
        return alternatives
    return tuple(one if one.isupper() else one[:1].lower() + one[1:] for one in alternatives)


def _reproach(sentence: Sentence) -> Iterator[Hit]:
    """Return a question to the reader that readers of such questions found impolite."""
    string = fold(sentence.string)
    if not string.rstrip().endswith("?") or not _TO_READER.search(string):
        return
    score = sentence.meaning.scores.get(_POLITE, 1.0)
    if score <= _HARSH and not words.KIND_WORDS.search(string):
        start = sentence.start + len(string) - len(string.lstrip())
        alternatives = softened_question(string.strip())
        values = _values(_REPROACH, string, alternatives)
        yield Hit(start, sentence.start + len(string.rstrip()), values, alternatives, score=1 - score)


def _values(reading: str, string: str, alternatives: Sequence[str]) -> dict[str, str]:
    """Return what the message says: how it may be read, and what helps."""
    dated = DEADLINE.search(string) or reading == _REPROACH
    if alternatives:
        advice = f"Try: “{alternatives[0]}” A reason {'helps' if dated else 'and a date help'}, too"
    else:
        advice = "A softer wording and a reason help" if dated else "A softer wording, a reason and a date help"
    return {"reading": reading, "advice": advice}


def _goes_on(sentence: Sentence, block: Block) -> bool:
    """Return whether what was taken for a sentence ends at a line break only, and the next line carries it on."""
    return block.string[sentence.end : sentence.end + _NEAR].lstrip()[:1].islower() and not sentence.string.rstrip().endswith((".", "!"))


@lru_cache(maxsize=1)
def _has_many_readers(draft: Draft) -> bool:
    """Return whether a mail goes to several people, by its headers, its greeting or its footer."""
    to = draft.headers.get("to", "")
    if len(_ADDRESS.findall(to)) > 1 or (not to and len(draft.recipients) > 1):
        return True
    if any(block.zone == "greeting" and words.SEVERAL.search(block.string) for block in draft.blocks):
        return True
    greeted = any(block.zone == "greeting" for block in draft.blocks)
    own = draft.whole
    return words.BULK.search(own.raw.string) is not None or (not greeted and own.string.count(" ") > _LONG)


def _is_thanked(block: Block, draft: Draft) -> bool:
    """Return whether the paragraph or the close has a word of thanks, of apology or “please”."""
    return words.KIND_WORDS.search(block.string) is not None or _closes_kindly(draft)


@lru_cache(maxsize=1)
def _closes_kindly(draft: Draft) -> bool:
    return any(words.KIND_WORDS.search(one.string) for one in draft.blocks if one.zone == "sign-off")


@lru_cache(maxsize=1)
def _gives_directions(draft: Draft) -> bool:
    """Return whether a mail answers a request for directions, or is a list of steps, most of them for nobody by name."""
    if any(words.ASKED.search(fold(block.string)) for block in draft.answering):
        return True
    own = [one for block in draft.in_zones(("body", "list")) for one in block.sentences]
    steps = [fold(one.string) for one in own if one.meaning.says("says/order")]
    return len(steps) >= _MANY_STEPS and sum(map(_names_writer, steps)) < len(steps) / 3


def _names_writer(string: str) -> bool:
    return words.WRITER.search(string) is not None or DEADLINE.search(string) is not None
