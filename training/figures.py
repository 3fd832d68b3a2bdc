"""Scores of labelled and of real sentences, and what is counted from them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from rapport.meaning import Meaning, Reader
from rapport.prose import sentence_spans
from rapport.readers import read
from rapport.tables import is_cited
from training.rows import SENTENCES, Row, ordinary, rows_of


class Scored(NamedTuple):
    """A row with the score of its label, the share of marked and meant words that is both, and all scores."""

    row: Row
    score: float
    overlap: float
    scores: dict[str, float]


class Count(NamedTuple):
    """How many faults there are, how many are found, and how many innocent sentences are told too."""

    faults: int
    found: int
    false: int

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.false) if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.found / self.faults if self.faults else 0.0


def scored_rows(
    reader: Reader, label: str, parts: Iterable[str], folder: Path = SENTENCES, each: int = 1
) -> list[Scored]:
    """Score the rows of a label, each of so many; a row of several sentences has the greatest score of them."""
    rows = [row for row in rows_of(label, folder) if folder != SENTENCES or row.part in set(parts)]
    return [_scored(row, spans, meanings) for row, spans, meanings in _read(reader, rows[::each])]


def _read(reader: Reader, rows: Sequence[Row]) -> Iterator[tuple[Row, list[tuple[int, int]], list[Meaning]]]:
    spans = [list(sentence_spans(row.text)) for row in rows]
    meanings = iter(reader.read([row.text[a:b] for row, some in zip(rows, spans, strict=True) for a, b in some]))
    for row, some in zip(rows, spans, strict=True):
        yield row, some, [next(meanings) for _ in some]


def _scored(row: Row, spans: Sequence[tuple[int, int]], meanings: Sequence[Meaning]) -> Scored:
    best = max(range(len(meanings)), key=lambda number: meanings[number].scores[row.label])
    overlap = 0.0
    if row.fails and row.label in meanings[best].spans:
        start, end = (spans[best][0] + place for place in meanings[best].spans[row.label])
        meant = row.text.find(row.at)
        both = max(0, min(end, meant + len(row.at)) - max(start, meant))
        overlap = both / (max(end, meant + len(row.at)) - min(start, meant))
    scores = {name: max(one.scores[name] for one in meanings) for name in meanings[0].scores}
    return Scored(row, meanings[best].scores[row.label], overlap, scores)


def ordinary_scores(reader: Reader, part: str, each: int = 1) -> list[dict[str, float]]:
    """Score the ordinary sentences of one part, each of so many."""
    texts = [one.text for one in ordinary() if one.part == part][::each]
    return [dict(one.scores) for one in reader.read(texts)]


def count(scored: Iterable[Scored], innocent: Iterable[float], threshold: float) -> Count:
    """Count at a threshold; `innocent` are scores of ordinary sentences."""
    rows = list(scored)
    faults = [one for one in rows if one.row.fails]
    false = sum(one.score >= threshold for one in rows if not one.row.fails)
    false += sum(score >= threshold for score in innocent)
    return Count(len(faults), sum(one.score >= threshold for one in faults), false)


READ_ZONES = ("subject", "body", "list")
"""What cards of the kind `meaning` read of a mail."""


def mail_text(row: dict[str, str]) -> str:
    """Return a mail of the set `emails` with its subject in front as a header."""
    subject = " ".join((row.get("subject") or "").split())
    return f"Subject: {subject}\n\n{row['text']}" if subject else row["text"]


class Mail(NamedTuple):
    """The greatest score of each label in what the author of a real mail wrote, and the sentence that has it."""

    id: str
    scores: dict[str, float]
    sentences: dict[str, str]


def scored_mails(reader: Reader, data: Path) -> list[Mail]:
    """Score the author's sentences of the mails of the set `emails`."""
    return [_mail(reader, json.loads(line)) for line in (data / "emails" / "dev.jsonl").open(encoding="utf-8")]


def _mail(reader: Reader, row: dict[str, str]) -> Mail:
    drafts = read(f"{row['id']}.txt", mail_text(row).encode(errors="replace"), "plain")
    blocks = [block for draft in drafts for block in draft.in_zones(READ_ZONES) if not is_cited(block)]
    sentences = [one.string for block in blocks for one in block.sentences if one.can_mean]
    scores: dict[str, float] = {}
    where: dict[str, str] = {}
    for sentence, meaning in zip(sentences, reader.read(sentences), strict=True):
        for name, score in meaning.scores.items():
            if score > scores.get(name, -1.0):
                scores[name], where[name] = score, sentence
    return Mail(row["id"], scores, where)
