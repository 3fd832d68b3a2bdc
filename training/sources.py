"""Texts of others that may be trained on become examples; how much they count is the emphasis of a run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from rapport.meaning.reading import read_as
from training.examples import Answers, Example
from training.judgements import JUDGEMENTS
from training.labels import EMOTIONS, RULES
from training.rows import TEST, part_of


class Emphasis(NamedTuple):
    """What a run leans to.

    `own` and `mail`: so often each own sentence, and each of real mail, is read in an epoch. Real sentences are mostly,
    not always, without the faults of which nobody has labelled them: their no counts `mail_weight` in mail and
    `text_weight` in books and, if `calm`, in comments that nobody felt to be angry or sad. `judged_weight` is what a
    no counts in a sentence that a reader of ours has judged.
    """

    own: int
    mail: int
    mail_weight: float
    text_weight: float
    calm: bool
    judged_weight: float


EMPHASES = {"own": Emphasis(2, 1, 0.3, 0.15, False, 0.15), "real": Emphasis(1, 2, 1.0, 0.4, True, 0.5)}
"""Leaning to own sentences finds more, leaning to real text alarms less; the mean of both is better than either."""

UNCLEAR = frozenset({"clarity/metaphor", "contact/vague-deadline", "tone/abrupt-request", "never/confidential"})
"""What real text has too often for a missing label to say much: it counts a quarter."""

OF_PUBLIC_LIFE = frozenset(
    "interest/religion-politics never/gossip never/health never/legal never/pay never/performance-review".split()
)
"""What comments say of players and politicians, which a newsletter may say too: the yes to these is left out."""

FOUND = 0.7
"""What a fault counts that a reader of ours found."""
BESIDE = 0.2
"""Whoever reads a sentence names the strongest fault of a family first: the no to the others counts less."""


def real_sentences(data: Path, emphasis: Emphasis) -> Iterator[Example]:
    """Return sentences of real mail and books (EWT, Parakweet, MAGPIE)."""
    for row in _rows(data, "ewt_email_sentences"):
        if row["n_words"] > 2:
            question = {"says/question": (float(row["question"]), 0.5), "says/order": (float(row["imperative"]), 0.3)}
            answers = {**_faults(row["id"], emphasis.mail_weight, emphasis), **question}
            yield from [Example(read_as(row["text"]).text, answers, source="ewt")] * emphasis.mail
    for row in _rows(data, "parakweet_intent"):
        asks = {"says/intent": (float(row["label"] == "yes"), 1.0)}
        answers = {**_faults(row["id"], emphasis.mail_weight, emphasis), **asks}
        yield from [Example(read_as(row["text"]).text, answers, source="parakweet")] * emphasis.mail
    for row in _rows(data, "magpie"):
        yield Example(read_as(row["text"]).text, _faults(row["id"], emphasis.text_weight, emphasis), source="magpie")


def _faults(name: str, weight: float, emphasis: Emphasis) -> Answers:
    """Return what a reader of ours said of a sentence; where none has read it, that it is probably innocent."""
    judged = JUDGEMENTS.get(name)
    if judged is None:
        return {label: (0.0, weight / 4 if label in UNCLEAR else weight) for label in RULES}
    if part_of(name) == TEST:
        return {}
    told = {label.split("/")[0] for label in judged.faults | judged.unsure}
    innocent = {label: emphasis.judged_weight * (BESIDE if label.split("/")[0] in told else 1) for label in RULES}
    return {
        label: (1.0, FOUND) if label in judged.faults else (0.0, innocent[label])
        for label in RULES
        if label not in judged.unsure | (judged.faults & OF_PUBLIC_LIFE)
    }


def polite_requests(data: Path, emphasis: Emphasis) -> Iterator[Example]:
    """Return the requests of the Stanford politeness corpus; the answer is the rank of the score, 0 to 1."""
    rows = list(_rows(data, "stanford_politeness"))
    for community in sorted({row["community"] for row in rows}):
        ranked = sorted((row for row in rows if row["community"] == community), key=lambda row: float(row["score"]))
        for rank, row in enumerate(ranked):
            answers = {"scale/polite": (rank / (len(ranked) - 1), 1.0), **_faults(row["id"], 0.0, emphasis)}
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


def emotional_comments(data: Path, most: int, emphasis: Emphasis) -> Iterator[Example]:
    """Return comments of GoEmotions: all that are angry or judged, and others up to `most` in order of the file."""
    others = 0
    for text, numbers, name in _comments(data):
        felt = {EMOTIONS[int(number)] for number in numbers.split(",")}
        angry, judged = bool(felt & _ANGER), name in JUDGEMENTS
        others += not (angry or judged)
        if angry or judged or others <= most:
            emotions = {label: (float(label in felt), 0.5) for label in EMOTIONS}
            known = judged or (emphasis.calm and felt <= _CALM)
            faults = _faults(name, emphasis.text_weight, emphasis) if known else {}
            answers = {**emotions, **faults, "feels/anger": (float(angry), 1.0)}
            yield Example(read_as(text).text, answers, source="goemotions")


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """Yield the id and the text of every sentence that may be trained on."""
    for name in ("ewt_email_sentences", "parakweet_intent", "magpie", "stanford_politeness"):
        yield from ((row["id"], row["text"]) for row in _rows(data, name))
    yield from ((name, text) for text, _, name in _comments(data))


def _comments(data: Path) -> Iterator[list[str]]:
    """Yield text, numbers of emotions and id of each comment."""
    for line in (data / "goemotions" / "train.tsv").read_text(encoding="utf-8").splitlines():
        yield line.rsplit("\t", 2)


def _rows(data: Path, name: str) -> Iterator[dict[str, Any]]:
    with (data / name / "dev.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
