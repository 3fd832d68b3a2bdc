"""Own rows become examples: a reading, and for some labels an answer with its weight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from rapport.cards import load_rules
from rapport.meaning.reading import read_as
from rapport.prose import sentence_spans
from training.labels import OWN_TABLES, RULES, SAYS
from training.rows import PAIRS, THREADS, Ordinary, Row, ordinary, replies, rows_of, whole_replies

OTHER_FAULTS = 0.15
NEAR_FAULTS = 0.03
"""A row of one label may have the fault of another, in the same family often: its answers there count this much."""
Answers = Mapping[str, tuple[float, float]]


class Example(NamedTuple):
    """A reading with its answers, label → (answer 0 to 1, weight); characters `span` of it carry the label `of`.

    Where it replies to something, `before` is the reading of that.
    """

    text: str
    answers: Answers
    part: str = "train"
    source: str = "own"
    of: str = ""
    span: tuple[int, int] | None = None
    group: str = ""
    before: str = ""


def own_sentences(part: str, labels: Iterable[str] = OWN_TABLES) -> Iterator[Example]:
    """Return the own labelled sentences of one part."""
    for label in labels:
        for row in rows_of(label):
            if row.part == part:
                yield from of_row(row)


def card_examples() -> Iterator[Example]:
    """Return the examples of the cards of kind `meaning`, which are the manual and have to hold."""
    for rule in load_rules().rules:
        if rule.reads_meaning:
            for one in (*rule.fails, *rule.passes):
                at = one.at or (one.text if one in rule.fails else "")
                if one.format == "txt" and not one.text.startswith(_HEADER):
                    yield from of_row(Row(rule.id, bool(at), at, "", one.text, "", f"card {rule.id}", ""))


_HEADER = ("From:", "To:", "Subject:", "In-Reply-To:", "References:", "Date:")


def of_row(row: Row) -> Iterator[Example]:
    """Return the sentences of a row: the one with the guilty words if it fails, all if it passes."""
    start = row.text.find(row.at) if row.fails else -1
    for first, last in sentence_spans(row.text):
        if row.fails and not first <= start < last:
            continue
        reading = read_as(row.text[first:last])
        span = None
        if row.fails:
            inside = [
                number
                for number, origin in enumerate(reading.origins[:-1])
                if start <= first + origin < start + len(row.at)
            ]
            span = (inside[0], inside[-1] + 1)
        yield Example(reading.text, _answers(row), row.part, "own", row.label, span, row.group)


def _answers(row: Row) -> Answers:
    family = row.label.split("/")[0]
    others = {
        label: (0.0, NEAR_FAULTS if row.fails and label.startswith(family) else OTHER_FAULTS)
        for label in RULES
        if not family.startswith("says")
    }
    return {**others, row.label: (float(row.fails), 1.0)}


def reply_sentences(part: str) -> Iterator[Example]:
    """Return sentences of replies of one part, and whole replies, each with what was asked: does it take that up?"""
    for one in (*replies(THREADS), *whole_replies(), *replies(PAIRS)):
        if one.part == part:
            answers = {"reply/answers": (float(one.answers), 1.0)}
            yield Example(
                read_as(one.reply).text, answers, part, "reply", group=one.group, before=read_as(one.question).text
            )


UNCLEAR_IN_ORDINARY: Mapping[str, set[str]] = {
    "says/real-apology": {"apology"},
    "says/repairs": {"apology", "complaint", "promise", "proposal"},
}
"""Helpers that ordinary sentences are not labelled with, and what else has to be said for them to be possible."""

BANDS = {"casual": 0.0, "neutral": 0.5, "formal": 1.0}


def ordinary_sentences(part: str) -> Iterator[Example]:
    """Return the ordinary sentences of one part: no fault, and all helpers answered."""
    for one in ordinary():
        if one.part == part:
            yield of_ordinary(one)


def of_ordinary(one: Ordinary) -> Example:
    says = {label: (float(label.removeprefix("says/") in one.says), 1.0) for label in SAYS}
    for label, told_by in UNCLEAR_IN_ORDINARY.items():
        if told_by & set(one.says):
            del says[label]
    innocent = dict.fromkeys(RULES, (0.0, 1.0))
    if "order" in one.says:
        del innocent["tone/abrupt-request"]
    answers = {**innocent, **says, "scale/formal": (BANDS[one.band], 1.0), "feels/anger": (0.0, 0.3)}
    return Example(read_as(one.text).text, answers, one.part, "ordinary", group=one.text)
