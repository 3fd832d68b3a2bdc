"""Score the finders of imperatives and of requests, and train the model of requests.

Data: folders with `dev.jsonl`, one sentence a line with `text` and `label`. An imperative has the label "imp" or
"imperative" (sentence types of GUM, e-mail part of the English Web Treebank); a request has "yes" (Parakweet).

    python benchmarks/asking.py imperatives FOLDER...
    python benchmarks/asking.py requests FOLDER
    python benchmarks/asking.py train FOLDER [--write src/rapport/prose/requests.json]

`train` prints the scores of a cross-validation in ten parts. The model is a logistic regression on the features that
`rapport.prose.requests.request_features` sees, with a ridge penalty; weights near zero are left out.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rapport.prose import is_imperative, is_request, parse_all
from rapport.prose.requests import request_features

Array = NDArray[np.float64]
PARTS = 10
LEAST_COUNT = 4  # a feature seen in fewer sentences is left out
RIDGE = 10.0
STEPS = 300
SMALLEST = 0.05  # weights below it are not written
SOURCE = (
    "Weights of a logistic regression, trained by benchmarks/asking.py on the e-mail intent data set of "
    "Parakweet Labs, https://github.com/ParakweetLabs/EmailIntentDataSet, Apache License 2.0"
)


def read(folder: Path) -> list[tuple[str, str]]:
    """Return text and label of each row of `dev.jsonl` in `folder`."""
    lines = (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [(row["text"], row["label"]) for row in map(json.loads, lines)]


def score(name: str, gold: Iterable[bool], found: Iterable[bool]) -> None:
    """Print precision, recall, F1 and accuracy."""
    pairs = Counter((bool(one), bool(other)) for one, other in zip(gold, found, strict=True))
    right, missed, false = pairs[True, True], pairs[True, False], pairs[False, True]
    f1 = 2 * right / (2 * right + missed + false)
    accuracy = (right + pairs[False, False]) / pairs.total()
    print(
        f"{name:22} P {right / (right + false):.3f}  R {right / (right + missed):.3f}  F1 {f1:.3f}  "
        f"accuracy {accuracy:.3f}  ({right + missed} of {pairs.total()})"
    )


def imperatives(folders: Sequence[Path]) -> None:
    """Score `is_imperative` on each folder and on all together."""
    gold: list[bool] = []
    found: list[bool] = []
    for folder in folders:
        rows = read(folder)
        here = [label in {"imp", "imperative"} for _, label in rows]
        guess = [is_imperative(parse) for parse in parse_all([text for text, _ in rows])]
        score(folder.name, here, guess)
        gold += here
        found += guess
    score("all", gold, found)


def names(texts: Iterable[str]) -> set[str]:
    """Return the words mostly written with a capital inside a sentence: the model shall not learn them."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        for word in text.split()[1:]:
            bare = word.strip(".,;:!?()\"'")
            (capital if bare[:1].isupper() else small)[bare.lower()] += 1
    return {word for word in capital if capital[word] > small[word]} - {"i", "i'm", "i'd", "i'll", "i've"}


def vocabulary(features: Iterable[set[str]], left_out: set[str]) -> list[str]:
    """Return the features that are frequent enough and hold no name."""
    counts = Counter(feature for found in features for feature in found)
    return sorted(
        feature
        for feature, count in counts.items()
        if count >= LEAST_COUNT and (feature[0] == "[" or left_out.isdisjoint(feature.split()))
    )


def matrix(features: Sequence[set[str]], known: Sequence[str]) -> Array:
    """Return one row a sentence and one column a known feature, 1 where it is present."""
    column = {feature: index for index, feature in enumerate(known)}
    table = np.zeros((len(features), len(known)))
    for row, found in enumerate(features):
        table[row, [column[feature] for feature in found if feature in column]] = 1
    return table


def fit(table: Array, gold: Array) -> tuple[Array, float]:
    """Return weights and bias of the regression, by Adam with full batches."""
    wide = np.hstack([table, np.ones((len(table), 1))])
    penalty = np.full(wide.shape[1], RIDGE)
    penalty[-1] = 0
    weights, mean, square = (np.zeros(wide.shape[1]) for _ in range(3))
    for step in range(1, STEPS + 1):
        error = 1 / (1 + np.exp(-(wide @ weights))) - gold
        slope = (wide.T @ error + penalty * weights) / len(gold)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        weights -= 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights[:-1], float(weights[-1])


def best_shift(scores: Array, gold: Array) -> float:
    """Return what to add to the bias so that F1 is highest."""

    def f1(shift: float) -> float:
        found = scores + shift > 0
        return float(2 * (found & (gold > 0)).sum() / (found.sum() + gold.sum()))

    return max((round(float(shift), 2) for shift in np.arange(-1, 1.01, 0.1)), key=f1)


def train(folder: Path, target: Path | None) -> None:
    """Cross-validate, and write the weights learned from all rows to `target`."""
    rows = read(folder)
    features = [request_features(text) for text, _ in rows]
    gold = np.array([float(label == "yes") for _, label in rows])
    left_out = names(text for text, _ in rows)
    order = list(range(len(rows)))
    random.Random(0).shuffle(order)
    scores = np.zeros(len(rows))
    for part in range(PARTS):
        held = order[part::PARTS]
        rest = sorted(set(order) - set(held))
        known = vocabulary((features[index] for index in rest), left_out)
        weights, bias = fit(matrix([features[index] for index in rest], known), gold[rest])
        scores[held] = matrix([features[index] for index in held], known) @ weights + bias
    shift = best_shift(scores, gold)
    score("cross-validated", gold > 0, scores > 0)
    score(f"with bias {shift:+.1f}", gold > 0, scores + shift > 0)
    if target is not None:
        known = vocabulary(features, left_out)
        weights, bias = fit(matrix(features, known), gold)
        kept = {name: round(float(w), 2) for name, w in zip(known, weights, strict=True) if abs(w) >= SMALLEST}
        model = {"source": SOURCE, "bias": round(bias + shift, 2), "weights": kept}
        target.write_text(json.dumps(model, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"{len(kept)} weights written to {target}")


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("task", choices=["imperatives", "requests", "train"])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--write", type=Path, help="where to write the weights")
    options = parser.parse_args()
    if options.task == "imperatives":
        imperatives(options.folders)
    elif options.task == "train":
        train(options.folders[0], options.write)
    else:
        rows = read(options.folders[0])
        score(options.folders[0].name, [label == "yes" for _, label in rows], [is_request(text) for text, _ in rows])


if __name__ == "__main__":
    main()
