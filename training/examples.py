"""Own rows and texts of others become examples: a reading, and for some labels an answer with its weight."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from rapport.cards import load_rules
from rapport.meaning.reading import read_as
from rapport.prose import sentence_spans
from training.labels import EMOTIONS, OWN_TABLES, RULES, SAYS
from training.rows import Ordinary, Row, ordinary, rows_of

OTHER_FAULTS = 0.15
NEAR_FAULTS = 0.03
"""A row of one label may have the fault of another, in the same family often: its answers there count this much."""
REAL_MAIL, REAL_TEXT = 1.0, 0.4
"""Real sentences are mostly, not always, without the faults of which nobody has labelled them; mail is read by people
who know what to expect, comments and books are further off."""
UNCLEAR_IN_REAL_TEXT = frozenset(
    {"clarity/metaphor", "contact/vague-deadline", "tone/abrupt-request", "never/confidential"}
)
"""What real mail has too often for a missing label to say anything."""

Answers = Mapping[str, tuple[float, float]]


class Example(NamedTuple):
    """A reading with its answers, label → (answer 0 to 1, weight); characters `span` of it carry the label `of`."""

    text: str
    answers: Answers
    part: str = "train"
    source: str = "own"
    of: str = ""
    span: tuple[int, int] | None = None
    group: str = ""


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


BANDS = {"casual": 0.0, "neutral": 0.5, "formal": 1.0}


def ordinary_sentences(part: str) -> Iterator[Example]:
    """Return the ordinary sentences of one part: no fault, and all helpers answered."""
    for one in ordinary():
        if one.part == part:
            yield of_ordinary(one)


def of_ordinary(one: Ordinary) -> Example:
    says = {label: (float(label.removeprefix("says/") in one.says), 1.0) for label in SAYS}
    innocent = dict.fromkeys(RULES, (0.0, 1.0))
    if "order" in one.says:
        del innocent["tone/abrupt-request"]
    answers = {**innocent, **says, "scale/formal": (BANDS[one.band], 1.0), "feels/anger": (0.0, 0.3)}
    return Example(read_as(one.text).text, answers, one.part, "ordinary", group=one.text)


TIMES = 2
"""So often each sentence of real mail is read in an epoch."""


def real_sentences(data: Path) -> Iterator[Example]:
    """Return sentences of real mail and books, of which nobody has complained (EWT, Parakweet, MAGPIE)."""
    innocent = _innocent(REAL_MAIL)
    for row in _rows(data, "ewt_email_sentences"):
        if row["n_words"] > 2:
            question = {"says/question": (float(row["question"]), 0.5), "says/order": (float(row["imperative"]), 0.3)}
            yield from [Example(read_as(row["text"]).text, {**innocent, **question}, source="ewt")] * TIMES
    for row in _rows(data, "parakweet_intent"):
        asks = {"says/intent": (float(row["label"] == "yes"), 1.0)}
        yield from [Example(read_as(row["text"]).text, {**innocent, **asks}, source="parakweet")] * TIMES
    for row in _rows(data, "magpie"):
        yield Example(read_as(row["text"]).text, _innocent(REAL_TEXT), source="magpie")


def _innocent(weight: float) -> Answers:
    """Return the answer no to all faults; what real text has too often counts a quarter."""
    return {label: (0.0, weight / 4 if label in UNCLEAR_IN_REAL_TEXT else weight) for label in RULES}


def polite_requests(data: Path) -> Iterator[Example]:
    """Return the requests of the Stanford politeness corpus; the answer is the rank of the score, 0 to 1."""
    rows = list(_rows(data, "stanford_politeness"))
    for community in sorted({row["community"] for row in rows}):
        ranked = sorted((row for row in rows if row["community"] == community), key=lambda row: float(row["score"]))
        for rank, row in enumerate(ranked):
            answers = {"scale/polite": (rank / (len(ranked) - 1), 1.0)}
            yield Example(read_as(row["text"]).text, answers, source="stanford", group=row["id"])


_CALM = frozenset(
    f"emotion/{name}"
    for name in (
        "admiration amusement approval caring curiosity excitement gratitude joy love neutral optimism realization "
        "relief surprise"
    ).split()
)
"""Comments in which people felt only these have no fault of tone or topic, as far as anybody can tell."""
_ANGER = {"emotion/anger", "emotion/annoyance", "emotion/disgust"}


def emotional_comments(data: Path, most: int) -> Iterator[Example]:
    """Return comments of GoEmotions: all that are angry in some way, and others up to `most` in order of the file."""
    others = 0
    for line in (data / "goemotions" / "train.tsv").read_text(encoding="utf-8").splitlines():
        text, numbers, _ = line.rsplit("\t", 2)
        felt = {EMOTIONS[int(number)] for number in numbers.split(",")}
        angry = bool(felt & _ANGER)
        others += not angry
        if angry or others <= most:
            emotions = {label: (float(label in felt), 0.5) for label in EMOTIONS}
            calm = _innocent(REAL_TEXT) if felt <= _CALM else {}
            answers = {**emotions, **calm, "feels/anger": (float(angry), 1.0)}
            yield Example(read_as(text).text, answers, source="goemotions")


def _rows(data: Path, name: str) -> Iterator[dict[str, Any]]:
    with (data / name / "dev.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
