"""Chooses own labelled sentences that the reader can show: for `rapport explain ID --why TEXT`, and as kinder wordings.

    python -m training.nearest [--model FOLDER]

Writes `examples.npz` beside the model: per label up to `EACH` fail and pass rows, their vectors in fewer dimensions.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from rapport.meaning import Reader
from rapport.meaning.nearest import DIMENSIONS, NAME, pack
from training.labels import OWN_TABLES
from training.rows import TRAIN, Row, rows_of
from training.settings import MODEL

EACH = 220
LONGEST = 160
"""Characters; longer sentences show little at a glance."""


def chosen(label: str) -> list[Row]:
    """Return rows of the part `train`, of fails first those with a kinder wording."""
    rows = [row for row in rows_of(label) if row.part == TRAIN and len(row.text) <= LONGEST]
    fails = sorted((row for row in rows if row.fails), key=lambda row: not row.better)[:EACH]
    return fails + [row for row in rows if not row.fails][:EACH]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL)
    options = parser.parse_args()
    reader = Reader(options.model)
    rows = [row for label in OWN_TABLES for row in chosen(label)]
    vectors = np.stack([one.vector for one in reader.read([row.text for row in rows]) if one.vector is not None])
    projection = np.linalg.svd(vectors - vectors.mean(axis=0), full_matrices=False)[2][:DIMENSIONS].T
    texts = [[row.label, row.fails, row.text, row.because, row.better] for row in rows]
    pack(options.model / NAME, json.dumps(texts, ensure_ascii=False), vectors.mean(axis=0), projection, vectors)


if __name__ == "__main__":
    main()
