"""A reader that has learned nothing: it answers by chance, the same each time, and a thousand times as fast."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from random import Random
from unittest.mock import patch

from rapport import meaning
from rapport.meaning import model
from rapport.meaning.reading import read_as

_learned = model.reader


class RandomReader:
    """Stands in for the learned reader, so that rules meet labels where nobody would expect them."""

    def __init__(self) -> None:
        self._labels = model.label_names()

    def read(self, sentences: Sequence[str]) -> list[model.Meaning]:
        """Return a meaning for each sentence; most say nothing."""
        return [self._meaning(one) for one in sentences]

    def read_replies(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """Return by chance how surely the second of each pair takes up the first."""
        return [round(Random(f"{asked}\n{given}").random(), model.PLACES) for asked, given in pairs]

    def count_pieces(self, word: str) -> int:
        return _learned().count_pieces(word)

    def words(self) -> Iterator[str]:
        """Yield the words of the learned reader: what is made of them is kept for good."""
        return _learned().words()

    def _meaning(self, sentence: str) -> model.Meaning:
        rng = Random(sentence)
        scores, confidences, spans = dict.fromkeys(self._labels, 0.0), {}, {}
        reading = read_as(sentence)
        words = [number for number, one in enumerate(reading.text) if not one.isspace()]
        for label in rng.sample(self._labels, rng.choice((0, 0, 0, 1, 2))) if words else ():
            start, end = sorted(rng.choices(words, k=2))
            scores[label] = round(rng.uniform(0.5, 1), model.PLACES)
            confidences[label] = rng.choice(("low", "medium", "high"))
            spans[label] = reading.origin(start, end + 1)
        return model.Meaning(scores, confidences, spans)


@cache
def _stand_in() -> RandomReader:
    return RandomReader()


@contextmanager
def random_reader() -> Iterator[None]:
    """Put the reader that answers by chance in the place of the learned one."""
    package = patch.object(meaning, "reader", _stand_in)
    with package, patch.object(model, "reader", _stand_in), patch.dict(model._known, clear=True), patch.dict(model._known_pairs, clear=True):
        yield
