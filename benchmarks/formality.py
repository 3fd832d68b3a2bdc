"""How well the learned reader tells how formal a sentence is.

    python -m benchmarks.formality --data FOLDER

Data: sentences with the mean of five people's votes from -3 to 3 (Pavlick & Tetreault 2016), by genre.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.rows import rows
from rapport.meaning import read_all, reader

LABEL = "scale/formal"


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """Return the correlation of the ranks of two lists; ties have the mean of their ranks."""
    import numpy as np

    return float(np.corrcoef(_ranks(one), _ranks(other))[0, 1])


def _ranks(values: Sequence[float]) -> list[float]:
    places: dict[float, list[int]] = {}
    for place, value in enumerate(sorted(values)):
        places.setdefault(value, []).append(place)
    return [sum(places[value]) / len(places[value]) for value in values]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    print(f"reader {reader().version}")
    labelled = list(rows(data, "pavlick_formality"))
    for genre in sorted({row["genre"] for row in labelled}):
        chosen = [row for row in labelled if row["genre"] == genre]
        found = [one.scores[LABEL] for one in read_all([row["text"] for row in chosen])]
        print(f"{genre:<8} rank correlation {spearman(found, [row['score'] for row in chosen]):.3f} of {len(chosen)}")


if __name__ == "__main__":
    main()
