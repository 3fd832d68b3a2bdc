"""Keeps the scales of a new reader where those of another are, so that limits on them keep their meaning.

    python -m training.scales --like FOLDER --model FOLDER

Scores on a scale (formality, politeness) order sentences; where they lie depends on the training. The heads of the
reader in `--model` are stretched and moved so that its log-odds for the ordinary sentences have the mean and the
spread that they have for the reader in `--like`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rapport.meaning import Reader
from training.figures import ordinary_scores
from training.labels import SHIPPED
from training.rows import DEV
from training.settings import MODEL

PREFIX = "scale/"


def log_odds(scores: list[float]) -> NDArray[np.float64]:
    """Return scores, which are rounded and may be 0 or 1, as log-odds."""
    sure = np.clip(scores, 0.0005, 0.9995)
    odds: NDArray[np.float64] = np.log(sure / (1 - sure))
    return odds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--like", type=Path, default=MODEL)
    parser.add_argument("--model", type=Path, required=True)
    options = parser.parse_args()
    known, new = (ordinary_scores(Reader(folder), DEV) for folder in (options.like, options.model))
    heads = dict(np.load(options.model / "heads.npz"))
    for place, label in enumerate(SHIPPED):
        if label.startswith(PREFIX):
            wanted, found = (log_odds([one[label] for one in scores]) for scores in (known, new))
            stretch = wanted.std() / found.std()
            for name in ("whole", "part"):
                heads[name][:, place] *= stretch
                heads[f"{name}_bias"][place] *= stretch
            heads["whole_bias"][place] += wanted.mean() - stretch * found.mean()
            print(f"{label}: stretched by {stretch:.2f}, moved by {wanted.mean() - stretch * found.mean():.2f}")
    np.savez(options.model / "heads.npz", **heads)


if __name__ == "__main__":
    main()
