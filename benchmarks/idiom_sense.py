"""Train the model that tells idiomatic from literal use, and say how it does on idioms it has not seen.

    python -m benchmarks.idiom_sense --data FOLDER [--write]

Needs scikit-learn, which rapport itself does not. The data is MAGPIE (Haagsma, Bos, Nissim, LREC 2020), CC BY 4.0.
Idioms with many sentences weigh less a sentence, so that the model learns what they have in common.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.rows import ratio, rows
from rapport.checks.clarity import idiom

FILE = Path(idiom.__file__).with_suffix(".json")
SOURCE = (
    "Weights of a logistic regression, trained by benchmarks/idiom_sense.py on MAGPIE (Haagsma, Bos, Nissim: MAGPIE: A "
    "Large Corpus of Potentially Idiomatic Expressions, LREC 2020), CC BY 4.0; the word lists are rapport's own"
)
STRENGTH = 0.1
LEAST = 12
"""In how many sentences a clue must occur."""


def examples(data: Path, model: idiom.Model) -> tuple[list[dict[str, float]], list[bool], list[str]]:
    """Return the clues, the label (idiomatic) and the idiom of each row."""
    clues, labels, idioms = [], [], []
    for row in rows(data, "magpie"):
        span = re.search(r"\s*".join(map(re.escape, re.sub(r"\s+", "", row["span"]))), row["text"])
        if span:
            clues.append(model.clues(row["text"], *span.span()))
            labels.append(row["label"] == "idiomatic")
            idioms.append(row["idiom"])
    _add_shares(clues, labels, idioms)
    often = {clue for clue, count in Counter(clue for one in clues for clue in one).items() if count >= LEAST}
    return [{clue: float(value) for clue, value in one.items() if clue in often} for one in clues], labels, idioms


def _add_shares(clues: Sequence[dict[str, float]], labels: Sequence[bool], idioms: Sequence[str]) -> None:
    sizes, idiomatic = Counter(idioms), Counter(one for one, label in zip(idioms, labels, strict=True) if label)
    for one, label, name in zip(clues, labels, idioms, strict=True):
        yes, no = idiomatic[name] - label, sizes[name] - idiomatic[name] - (not label)
        one[idiom.SHARE] = math.log((yes + 1) / (no + 1))


def fit(clues: Sequence[dict[str, float]], labels: Sequence[bool], idioms: Sequence[str]) -> tuple[Any, Any]:
    """Return a fitted regression and the vectoriser of its clues."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectoriser = DictVectorizer()
    matrix = vectoriser.fit_transform(clues)
    sizes = Counter(idioms)
    weights = [sizes[one] ** -0.5 for one in idioms]
    mean = sum(weights) / len(weights)
    regression = LogisticRegression(C=STRENGTH, max_iter=2000)
    regression.fit(matrix, labels, sample_weight=[one / mean for one in weights])
    return regression, vectoriser


def left_out(clues: Sequence[dict[str, float]], labels: Sequence[bool], idioms: Sequence[str]) -> list[float]:
    """Return for each row the probability by a model that has seen no sentence of its idiom."""
    from sklearn.model_selection import GroupKFold

    found = [0.0] * len(labels)
    for train, test in GroupKFold(10).split(clues, labels, idioms):
        regression, vectoriser = fit(*([part[i] for i in train] for part in (clues, labels, idioms)))
        unseen = vectoriser.transform([clues[i] for i in test])
        for i, pair in zip(test, regression.predict_proba(unseen), strict=True):
            found[i] = pair[1]
    return found


def report(labels: Sequence[bool], idioms: Sequence[str], found: Sequence[float]) -> None:
    """Print precision and recall over the idioms that are often meant either way."""
    share = {one: ratio(sum(x for x, i in zip(labels, idioms, strict=True) if i == one), idioms.count(one))
             for one in set(idioms)}  # fmt: skip
    mixed = [(label, p) for label, i, p in zip(labels, idioms, found, strict=True) if 0.3 <= share[i] <= 0.85]
    for least in (idiom.POSSIBLE, 0.7, 0.8, idiom.LIKELY):
        flagged = [label for label, p in mixed if p >= least]
        recall = ratio(sum(flagged), sum(label for label, _ in mixed))
        print(f"from {least:.2f}: precision {ratio(sum(flagged), len(flagged)):.3f}, recall {recall:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    data = examples(options.data, idiom.model())
    report(data[1], data[2], left_out(*data))
    if options.write:
        regression, vectoriser = fit(*data)
        weights = zip(vectoriser.get_feature_names_out(), regression.coef_[0], strict=True)
        old = json.loads(FILE.read_text(encoding="utf-8"))
        new = {
            "source": SOURCE,
            "bias": round(float(regression.intercept_[0]), 3),
            "weights": {clue: round(float(weight), 3) for clue, weight in weights if abs(weight) >= 0.01},
            "lists": old["lists"],
        }
        FILE.write_text(json.dumps(new, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
