"""Own labelled texts: `sentences/`, `ordinary.tsv`, `replies/`, `drafts/`, `fresh/`; README.md describes them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
SENTENCES = HERE / "sentences"
ORDINARY = HERE / "ordinary.tsv"
PAIRS, THREADS = HERE / "replies" / "pairs.tsv", HERE / "replies" / "threads.tsv"

TRAIN, DEV, TEST = "train", "dev", "test"
_FRESH = HERE / "fresh"
FRESH: Mapping[str, Path] = {
    "first-fresh": _FRESH / "first",
    "second-fresh": _FRESH / "second",
    "third-fresh": _FRESH / "third",
    "fourth-fresh": _FRESH / "fourth",
    "fresh": _FRESH / "fifth",
}
"""Sets written without sight of data and reader: all but the last were scored by earlier readers too."""


class Row(NamedTuple):
    """A labelled text: `label` is the id it speaks of, `fails` whether it has the fault; `at` are the guilty words."""

    label: str
    fails: bool
    at: str
    before: str
    text: str
    because: str
    group: str
    better: str

    @property
    def part(self) -> str:
        """Where the row belongs; a sentence and its near misses share a group and stay together."""
        return part_of(self.group)


class Ordinary(NamedTuple):
    """A sentence that deserves no finding: what it `says` (helper labels without `says/`), and how formal it is."""

    says: tuple[str, ...]
    band: str
    before: str
    text: str

    @property
    def part(self) -> str:
        return part_of(self.text)


class Reply(NamedTuple):
    """A sentence of a reply, and whether it `answers` a `question` or request of the mail that is replied to."""

    question: str
    reply: str
    answers: bool
    group: str

    @property
    def part(self) -> str:
        return part_of(self.group)


def part_of(key: str) -> str:
    """Return `train` for 70 of 100 keys, `dev` for 15 and `test` for 15, by hash."""
    number = zlib.crc32(key.encode()) % 100
    return TRAIN if number < 70 else DEV if number < 85 else TEST


def cells(path: Path) -> Iterator[list[str]]:
    """Return the cells of each line below the header; `\\n` in a cell stands for a line break."""
    lines = path.read_text(encoding="utf-8").splitlines()
    width = len(lines[0].split("\t"))
    for line in lines[1:]:
        yield [cell.replace("\\n", "\n") for cell in (line.split("\t") + [""] * width)[:width]]


def read_rows(path: Path) -> Iterator[Row]:
    """Return the rows of one table of labelled sentences."""
    label = path.stem.replace(".", "/", 1)
    for kind, at, before, text, because, group, better in cells(path):
        yield Row(label, kind == "fail", at, before, text, because, group, better)


def rows_of(label: str, folder: Path = SENTENCES) -> Iterator[Row]:
    """Return the rows of one label, such as `tone/blame`."""
    yield from read_rows(folder / f"{label.replace('/', '.')}.tsv")


def labels(folder: Path = SENTENCES) -> list[str]:
    """Return the ids of all tables of a folder."""
    return [path.stem.replace(".", "/", 1) for path in sorted(folder.glob("*.tsv"))]


def ordinary() -> Iterator[Ordinary]:
    """Return the ordinary sentences."""
    for says, band, before, text in cells(ORDINARY):
        yield Ordinary(tuple(says.split()), band, before, text)


def replies(path: Path) -> Iterator[Reply]:
    """Return the sentences of replies in a table, each beside what was asked; those of one mail share a group."""
    for question, reply, label, group in cells(path):
        yield Reply(question, reply, label == "answers", group)


def whole_replies() -> Iterator[Reply]:
    """Return each thing asked in a thread beside the reply in one piece, if that has more than one sentence."""
    asked: dict[tuple[str, str], list[Reply]] = {}
    for one in replies(THREADS):
        asked.setdefault((one.group, one.question), []).append(one)
    for (group, question), some in asked.items():
        if len(some) > 1:
            yield Reply(question, " ".join(one.reply for one in some), any(one.answers for one in some), group)
