"""The learned reader: an encoder of MiniLM size with 8-bit weights, and three small heads over its words.

The only module that imports `ctranslate2` and `tokenizers`. One thread: a sentence gets the same scores alone and in
any company. Sums are made with 32-bit numbers, since those of 8 bits overflow on some processors (AVX2 without VNNI)
and not on others, which moves a score by up to .2. Nothing is fetched and nothing is sent.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from rapport.deadline import check_time
from rapport.meaning.errors import ReaderMissingError
from rapport.meaning.reading import Reading, read_as
from rapport.meaning.spans import best_span

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

Key = TypeVar("Key")
Value = TypeVar("Value")

FOLDER = Path(__file__).parent / "model"
PLACES = 3
"""Scores are rounded to so many decimal places before anything is compared with them."""
_AT_ONCE = 16
_BREAKS = (";", ":", ",", " and ", " but ", " that ", " ")


class Label(NamedTuple):
    """A question the reader answers; scores from `low`, `medium` and `high` on mean yes with that confidence.

    `words` tells whether it has learned which words carry the answer; otherwise the whole sentence does.
    """

    name: str
    low: float
    medium: float
    high: float
    words: bool = True

    def confidence(self, score: float) -> str | None:
        """Return how sure a score makes the answer yes; None below `low`."""
        steps = (("high", self.high), ("medium", self.medium), ("low", self.low))
        return next((name for name, least in steps if score >= least), None)


class Meaning(NamedTuple):
    """What a sentence says: a score 0 to 1 a label; for answers of yes how sure they are, and the words that say so.

    `spans` are 0-based character offsets in the sentence, ends exclusive; `vector` has length 1 and stands near those
    of sentences of like meaning. A sentence that was not read has no scores.
    """

    scores: Mapping[str, float]
    confidences: Mapping[str, str]
    spans: Mapping[str, tuple[int, int]]
    vector: Floats | None = None

    def says(self, label: str) -> bool:
        """Return whether the answer is yes with medium or high confidence."""
        return self.confidences.get(label) in ("medium", "high")


UNREAD = Meaning({}, {}, {})
"""The meaning of a sentence that was not read."""


class _Piece(NamedTuple):
    """A part of a reading that fits the encoder; it begins at character `start` of the reading."""

    start: int
    ids: list[int]
    offsets: list[tuple[int, int]]


class Reader:
    """Reads sentences, and pairs of them. Raises `ReaderMissingError` if its files or libraries cannot be loaded."""

    def __init__(self, folder: Path = FOLDER) -> None:
        # The heads are small: a second thread of numpy's costs more than it brings, and waits for a core that is taken.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        try:
            import ctranslate2
            import numpy as np
            from tokenizers import Tokenizer

            about = tomllib.loads((folder / "labels.toml").read_text(encoding="utf-8"))
            one_thread = {"inter_threads": 1, "intra_threads": 1}
            self._encoder = ctranslate2.Encoder(str(folder), device="cpu", compute_type="float32", **one_thread)
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            heads = np.load(folder / "heads.npz")
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            raise ReaderMissingError(f"the learned reader cannot be loaded from {folder}: {error}") from error
        self.version: str = about["version"]
        self.labels = tuple(Label(name, **thresholds) for name, thresholds in about["labels"].items())
        self._longest: int = about["longest"]
        self._heads = {name: heads[name] for name in heads.files}

    def read(self, sentences: Sequence[str]) -> list[Meaning]:
        """Return the meaning of each sentence (masked text of a block), in order."""
        readings = [read_as(one) for one in sentences]
        pieces = [(number, piece) for number, one in enumerate(readings) for piece in self._pieces(one.text)]
        pieces.sort(key=lambda one: len(one[1].ids))
        found: list[list[tuple[_Piece, Floats]]] = [[] for _ in readings]
        for start in range(0, len(pieces), _AT_ONCE):
            check_time()
            batch = pieces[start : start + _AT_ONCE]
            for (number, piece), hidden in zip(batch, self._hidden([piece for _, piece in batch]), strict=True):
                found[number].append((piece, hidden))
        return [self._meaning(reading, given) for reading, given in zip(readings, found, strict=True)]

    def read_replies(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """Return for each pair of what was asked and a sentence of the reply how surely this takes that up, 0 to 1."""
        import numpy as np

        pieces = [self._pair(read_as(asked).text, read_as(given).text) for asked, given in pairs]
        scores = [0.0] * len(pieces)
        order = sorted(range(len(pieces)), key=lambda number: len(pieces[number].ids))
        for start in range(0, len(order), _AT_ONCE):
            check_time()
            batch = order[start : start + _AT_ONCE]
            for number, hidden in zip(batch, self._hidden([pieces[one] for one in batch]), strict=True):
                (logit,) = self._answers(hidden, self._head("pair_words", hidden), "pair_")
                scores[number] = round(float(1 / (1 + np.exp(-logit))), PLACES)
        return scores

    def _pair(self, asked: str, given: str) -> _Piece:
        """Return two sentences as one piece; of long ones the end of the first and the beginning of the second."""
        first, second = self._tokenizer.encode(asked).ids, self._tokenizer.encode(given).ids[1:]
        room = max(self._longest // 2, self._longest - len(second))
        return _Piece(0, [*first[:1], *first[1:][1 - room :], *second][: self._longest], [])

    def count_pieces(self, word: str) -> int:
        """Return into how many pieces the reader takes a word apart: one for some 23,000 that it knows whole.

        Its pieces were chosen by how often they occur, so that a word of many pieces is a rare one.
        """
        return len(self._tokenizer.encode(word, add_special_tokens=False).ids)

    def words(self) -> Iterator[str]:
        """Yield the words that it knows whole."""
        return (one for one in self._tokenizer.get_vocab() if one.isalpha())

    def _pieces(self, text: str, start: int = 0) -> Iterator[_Piece]:
        """Return a text whole, or by clauses if it has more words than the encoder reads."""
        encoded = self._tokenizer.encode(text)
        if len(encoded.ids) <= self._longest or len(text) < 2:
            yield _Piece(start, encoded.ids[: self._longest], encoded.offsets[: self._longest])
            return
        middle = _break(text)
        yield from self._pieces(text[:middle], start)
        yield from self._pieces(text[middle:], start + middle)

    def _hidden(self, pieces: Sequence[_Piece]) -> Iterator[Floats]:
        """Return the vectors of the words of each piece, one row a word."""
        import numpy as np

        output = self._encoder.forward_batch([piece.ids for piece in pieces])
        for piece, hidden in zip(pieces, np.array(output.last_hidden_state), strict=True):
            yield hidden[: len(piece.ids)]

    def _meaning(self, reading: Reading, given: Sequence[tuple[_Piece, Floats]]) -> Meaning:
        import numpy as np

        carried = [self._head("words", hidden) for _, hidden in given]
        logits = np.stack([self._answers(hidden, words) for (_, hidden), words in zip(given, carried, strict=True)])
        best = [round(one, PLACES) for one in (1 / (1 + np.exp(-logits.max(axis=0)))).tolist()]
        scores = {label.name: score for label, score in zip(self.labels, best, strict=True)}
        sure, spans = {}, {}
        for number, label in enumerate(self.labels):
            confidence = label.confidence(best[number])
            if confidence and reading.text.strip():
                sure[label.name] = confidence
                piece = int(logits[:, number].argmax())
                words = carried[piece][:, number].tolist()
                spans[label.name] = _span(reading, given[piece][0], words) if label.words else _whole(reading)
        vector = np.mean([hidden.mean(axis=0) for _, hidden in given], axis=0)
        return Meaning(scores, sure, spans, vector / np.linalg.norm(vector))

    def _answers(self, hidden: Floats, words: Floats, prefix: str = "") -> Floats:
        """Return the logit of each label: what the mean says, and its words, weighed by how far they carry it."""
        import numpy as np

        shares = np.exp(words - words.max(axis=0))
        part = (shares * self._head(f"{prefix}part", hidden)).sum(axis=0) / shares.sum(axis=0)
        answers: Floats = self._head(f"{prefix}whole", hidden.mean(axis=0)) + part
        return answers

    def _head(self, name: str, hidden: Floats) -> Floats:
        logits: Floats = hidden @ self._heads[name] + self._heads[f"{name}_bias"]
        return logits


def _span(reading: Reading, piece: _Piece, words: Sequence[float]) -> tuple[int, int]:
    """Return the characters of the sentence that carry a label, from the logits of the words of a piece."""
    places = [(start, end) for start, end in piece.offsets if end > start]
    scores = [score for score, (start, end) in zip(words, piece.offsets, strict=True) if end > start]
    start, end = best_span(reading.text[piece.start :], places, scores)
    return reading.origin(piece.start + start, piece.start + end)


def _whole(reading: Reading) -> tuple[int, int]:
    """Return the characters of the sentence without white space around them."""
    text = reading.text
    return reading.origin(len(text) - len(text.lstrip()), len(text.rstrip()))


def _break(text: str) -> int:
    """Return where a long text is best parted: behind a mark or before a joining word, near its middle."""
    middle = len(text) // 2
    for mark in _BREAKS:
        ends = [text.rfind(mark, 1, middle), text.find(mark, middle)]
        near = [end + len(mark) for end in ends if len(text) // 4 < end < 3 * len(text) // 4]
        if near:
            return min(near, key=lambda end: abs(end - middle))
    return middle


@cache
def version(folder: Path = FOLDER) -> str:
    """Return the version of the reader without loading it; empty if it is missing."""
    try:
        return str(tomllib.loads((folder / "labels.toml").read_text(encoding="utf-8"))["version"])
    except (OSError, ValueError, KeyError):
        return ""


def label_names(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the names of the questions the reader answers. Raises `ReaderMissingError`."""
    try:
        return tuple(tomllib.loads((folder / "labels.toml").read_text(encoding="utf-8"))["labels"])
    except (OSError, ValueError, KeyError) as error:
        raise ReaderMissingError(f"the labels of the learned reader cannot be read from {folder}: {error}") from error


@cache
def reader() -> Reader:
    """Return the reader of this process, loaded when it is first asked for."""
    return Reader()


_REMEMBERED = 4096
_known: dict[str, Meaning] = {}
_known_pairs: dict[tuple[str, str], float] = {}


def read_all(sentences: Sequence[str]) -> list[Meaning]:
    """Return the meaning of each sentence, in order; those read lately are not read again."""
    return _remembered(sentences, _known, lambda new: reader().read(new))


def read_replies(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Return what `Reader.read_replies` does; pairs read lately are not read again."""
    return _remembered(pairs, _known_pairs, lambda new: reader().read_replies(new))


def _remembered(asked: Sequence[Key], known: dict[Key, Value], read: Callable[[list[Key]], list[Value]]) -> list[Value]:
    new = list(dict.fromkeys(one for one in asked if one not in known))
    if len(known) + len(new) > _REMEMBERED:
        known.clear()
        new = list(dict.fromkeys(asked))
    known.update(zip(new, read(new), strict=True) if new else ())
    return [known[one] for one in asked]
