"""Train the model of politeness, and say how well it judges requests it has not seen.

Data: the folder of the Stanford Politeness Corpus with `dev.jsonl`, a request a line with `text`, `label` (impolite and
polite are the outer quartiles), `score` (mean of five annotators, in standard deviations) and `community`.

    python -m benchmarks.train_politeness FOLDER [--write src/rapport/checks/politeness.json]

The model is a linear regression of the score with a ridge penalty, on all requests, the middle half included: it tells
polite from impolite a little better than a logistic regression of the outer quartiles. Rows of words are kept only if
every word is in `manner_words.txt` and both communities use them, so that it learns manners and no topics; the ones
that tell most are chosen anew in each part. Figures are those of a cross-validation in five parts.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.rows import rows
from rapport.checks.politeness import features, is_word

Array = NDArray[np.float64]
MANNER_WORDS = frozenset(Path(__file__).with_name("manner_words.txt").read_text(encoding="utf-8").split())
TOKEN = re.compile(r"[^\s“”…]+")
PARTS = 5
LEAST_COUNT = 4  # of requests in each community that hold a row of words
LEAST_CUES = 4  # of requests that show a cue
VOCABULARY = 800  # rows of words kept, those that tell most
RIDGE = 200.0
RIDGE_OF_CUES = 60.0  # smaller: what a cue can tell, the words shall not take from it
FURTHEST = 2.0  # scores further out count as this
SMALLEST = 0.005  # weights below it are not written
SOURCE = (
    "Weights of a ridge regression, trained by benchmarks/train_politeness.py on the Stanford Politeness Corpus: "
    "Danescu-Niculescu-Mizil, Sudhof, Jurafsky, Leskovec and Potts (2013), A computational approach to politeness with "
    "application to social factors, ACL. The corpus is distributed under CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
)


@dataclass(frozen=True)
class Request:
    """A labelled request and what the model sees of it; `label` is 1 polite, 0 neutral, -1 impolite."""

    features: dict[str, float]
    label: int
    score: float
    community: str


@dataclass(frozen=True)
class Model:
    """A weight for each known feature."""

    known: Sequence[str]
    weights: Array
    bias: float

    def scores(self, requests: Sequence[Request]) -> Array:
        return matrix(requests, self.known) @ self.weights + self.bias


def read(folder: Path) -> list[Request]:
    """Read the requests of `dev.jsonl`."""
    labels = {"polite": 1, "neutral": 0, "impolite": -1}
    return [
        Request(learnable(row["text"]), labels[row["label"]], row["score"], row["community"])
        for row in rows(folder.parent, folder.name)
    ]


def learnable(text: str) -> dict[str, float]:
    """Give what the model may learn from a request: no words of a topic, and nothing that is zero."""
    return {
        name: value
        for name, value in features(text).items()
        if value and (not is_word(name) or speaks_of_manners(name))
    }


def speaks_of_manners(feature: str) -> bool:
    """Tell whether every word of a row of words speaks of manners."""
    row = feature.removesuffix(" opening the last sentence")
    return all(word in MANNER_WORDS for word in TOKEN.findall(row))


def vocabulary(requests: Sequence[Request]) -> list[str]:
    """Give all cues, and the rows of words that tell most of the score among those frequent in every community."""
    communities = sorted({one.community for one in requests})
    counts = {name: Counter[str]() for name in communities}
    sums: defaultdict[str, float] = defaultdict(float)
    mean = float(np.mean([one.score for one in requests]))
    for one in requests:
        counts[one.community].update(one.features.keys())
        for feature in one.features:
            sums[feature] += one.score - mean
    total = {feature: sum(count[feature] for count in counts.values()) for feature in sums}
    words = [one for one in sums if is_word(one) and min(count[one] for count in counts.values()) >= LEAST_COUNT]
    words.sort(key=lambda one: (-abs(sums[one]) / total[one] ** 0.5, one))
    cues = sorted(one for one in sums if not is_word(one) and total[one] >= LEAST_CUES)
    return cues + sorted(words[:VOCABULARY])


def matrix(requests: Sequence[Request], known: Sequence[str]) -> Array:
    """Give one row a request and one column a known feature."""
    column = {feature: index for index, feature in enumerate(known)}
    table = np.zeros((len(requests), len(known)))
    for row, one in enumerate(requests):
        for feature, value in one.features.items():
            if feature in column:
                table[row, column[feature]] = value
    return table


def fit(requests: Sequence[Request]) -> Model:
    """Fit the regression; its zero is moved to where polite and impolite requests part best."""
    known = vocabulary(requests)
    table = matrix(requests, known)
    target = np.clip([one.score for one in requests], -FURTHEST, FURTHEST)
    middle, mean = table.mean(axis=0), float(target.mean())
    centred = table - middle
    penalty = np.diag([RIDGE if is_word(feature) else RIDGE_OF_CUES for feature in known])
    weights = np.linalg.solve(centred.T @ centred + penalty, centred.T @ (target - mean))
    scores = centred @ weights
    outer = np.array([one.label != 0 for one in requests])
    return Model(known, weights, -float(middle @ weights) - float(np.median(scores[outer])))


def cross_validated(requests: Sequence[Request]) -> Array:
    """Give the score of each request by a model that has not seen it."""
    order = list(range(len(requests)))
    random.Random(0).shuffle(order)
    scores = np.zeros(len(requests))
    for part in range(PARTS):
        held = order[part::PARTS]
        rest = sorted(set(order) - set(held))
        scores[held] = fit([requests[index] for index in rest]).scores([requests[index] for index in held])
    return scores


def auc(labels: Array, scores: Array) -> float:
    """Give the chance that a polite request scores above an impolite one."""
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores)] = np.arange(1, len(scores) + 1)
    polite = labels > 0
    pairs = polite.sum() * (~polite).sum()
    return float((ranks[polite].sum() - polite.sum() * (polite.sum() + 1) / 2) / pairs)


def report(requests: Sequence[Request], scores: Array) -> Iterable[str]:
    """Say how well the outer quartiles are told apart, and who is found at which threshold."""
    labels = np.array([one.label for one in requests], dtype=float)
    for community in ("", *sorted({one.community for one in requests})):
        chosen = np.array([one.label != 0 and community in ("", one.community) for one in requests])
        right = float(((scores[chosen] > 0) == (labels[chosen] > 0)).mean())
        yield f"{community or 'all':<14} accuracy {right:.3f}  AUC {auc(labels[chosen], scores[chosen]):.3f}"
    for threshold in (-0.4, -0.5, -0.6, -0.7, -0.8):
        found = labels[scores <= threshold]
        shares = f"impolite {np.mean(found < 0):.3f}, polite {np.mean(found > 0):.3f}"
        yield f"score at most {threshold:.1f}: {len(found):4} of {len(labels)}, {shares}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", type=Path, help="where to write the weights")
    options = parser.parse_args()
    requests = read(options.folder)
    for line in report(requests, cross_validated(requests)):
        print(line)
    if options.write is not None:
        model = fit(requests)
        named = zip(model.known, model.weights, strict=True)
        kept = {name: round(float(weight), 3) for name, weight in named if abs(weight) >= SMALLEST}
        content = {"source": SOURCE, "bias": round(model.bias, 3), "weights": kept}
        options.write.write_text(json.dumps(content, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"{len(kept)} weights written to {options.write}")


if __name__ == "__main__":
    main()
