"""Could a user's folder of rules bring a learned rule by example? Measures it; docs/DECISIONS.md tells what came out.

    python -m training.by_example [--model FOLDER]

For each topic of `packs/`, a linear head over the reader's sentence vectors is fitted to 20 sentences that speak of
the topic and 20 near misses, with ordinary sentences as a background, and tried on 40 + 40 others and 2,000 other
ordinary sentences. Two heads: a logistic regression, to which the background is so many more near misses, and a linear
discriminant, to which it is a mean and a covariance. The recall is that at the best threshold with precision .9 that
hindsight can find.
"""

from __future__ import annotations

import argparse
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from rapport.meaning.model import FOLDER, Reader
from training.rows import HERE, TEST, TRAIN, cells, ordinary

PACKS = HERE / "packs"
ON_TOPIC = PACKS / "on-topic-ordinary.tsv"
"""Ordinary sentences that do speak of a topic, and are no false alarms there: topic, text."""
TRIED = 2000
PRECISION = 0.9

Floats = np.ndarray[Any, np.dtype[np.float64]]
Head = Callable[[Floats], Floats]


class Examples(NamedTuple):
    """Vectors (a row a sentence), and whether each sentence speaks of the topic."""

    vectors: Floats
    fails: np.ndarray[Any, np.dtype[np.bool_]]


def logistic(given: Examples, background: Floats, penalty: float = 0.03) -> Head:
    """Fit a logistic regression by Newton's method; `penalty` is that of the squared weights."""
    rows = _with_one(np.concatenate([given.vectors, background]))
    answers = np.concatenate([given.fails, np.zeros(len(background))])
    ridge = np.append(np.full(rows.shape[1] - 1, penalty), 1e-6)
    weights = np.zeros(rows.shape[1])
    for _ in range(30):
        guess = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (guess - answers) + ridge * weights
        bend = (rows * (guess * (1 - guess))[:, None]).T @ rows + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return lambda vectors: _with_one(vectors) @ weights


def _with_one(vectors: Floats) -> Floats:
    return np.hstack([vectors, np.ones((len(vectors), 1))])


def discriminant(given: Examples, background: Floats, shrinkage: float = 0.05) -> Head:
    """Fit the direction from the mean of the background to that of the topic, as the covariance bends it."""
    covariance = np.cov(background.T)
    size = len(covariance)
    covariance = (1 - shrinkage) * covariance + shrinkage * np.trace(covariance) / size * np.eye(size)
    weights = np.linalg.solve(covariance, given.vectors[given.fails].mean(axis=0) - background.mean(axis=0))
    return lambda vectors: vectors @ weights


def best_recall(faults: Floats, innocent: Floats) -> float:
    """Return the greatest share of `faults` (scores) that some threshold finds with precision `PRECISION`."""
    best = 0.0
    for threshold in faults:
        found, false = (faults >= threshold).sum(), (innocent >= threshold).sum()
        if found / (found + false) >= PRECISION:
            best = max(best, found / len(faults))
    return best


def vectors(reader: Reader, texts: Sequence[str]) -> Floats:
    return np.stack([one.vector for one in reader.read(texts) if one.vector is not None]).astype(np.float64)


def examples(reader: Reader, path: Path, part: str) -> Examples:
    """Read the sentences of one part of a topic's table."""
    rows = [(label, text) for where, label, text in cells(path) if where == part]
    return Examples(vectors(reader, [text for _, text in rows]), np.array([label == "fail" for label, _ in rows]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=FOLDER)
    reader = Reader(parser.parse_args().model)
    texts = sorted({one.text for one in ordinary()}, key=lambda text: zlib.crc32(text.encode()))
    everyday = vectors(reader, texts)
    about = {(topic, text) for topic, text in cells(ON_TOPIC)}
    print(f"reader {reader.version}, background {len(texts) - TRIED}")
    print(f"recall at precision {PRECISION}:  logistic  discriminant | without ordinary sentences among the passes")
    for path in sorted(PACKS.glob("*.tsv")):
        if path != ON_TOPIC:
            other = np.array([(path.stem, text) not in about for text in texts])
            _report(path.stem, examples(reader, path, TRAIN), examples(reader, path, TEST), everyday, other)


def _report(
    topic: str, given: Examples, new: Examples, everyday: Floats, other: np.ndarray[Any, np.dtype[np.bool_]]
) -> None:
    tried, background = everyday[:TRIED][other[:TRIED]], everyday[TRIED:][other[TRIED:]]
    figures = []
    for fit in (logistic, discriminant):
        head = fit(given, background)
        scores = head(new.vectors)
        faults, near = scores[new.fails], scores[~new.fails]
        figures.append((best_recall(faults, np.concatenate([near, head(tried)])), best_recall(faults, near)))
    (first, first_near), (second, second_near) = figures
    print(f"{topic:<26} {first:9.2f} {second:13.2f} | {first_near:.2f} {second_near:.2f}", flush=True)


if __name__ == "__main__":
    main()
