"""Whether the reader's vectors find the answer to a question among those of all others, beside the base encoder's.

    python -m training.answers [--base] [--write]

Prints the mean reciprocal rank and the share of first places over the pairs of `answers.tsv`, and the same where
questions and answers are each seen from their own middle, which the other half of the pairs gives; --base needs the
extra `training`. With --write the middles of all pairs go to where the reader reads them (`meaning/model/sides.npz`).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

import numpy as np

from rapport.meaning import reader
from rapport.meaning.model import FOLDER
from rapport.meaning.nearest import SIDES
from training.rows import HERE, cells


def figures(questions: np.ndarray, answers: np.ndarray) -> tuple[float, float]:
    """Return the mean reciprocal rank of the right answer, and the share in which it comes first."""
    nearness = questions @ answers.T
    ranks = (nearness >= np.diag(nearness)[:, None]).sum(axis=1)
    return float((1 / ranks).mean()), float((ranks == 1).mean())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", action="store_true", help="the base encoder beside it")
    parser.add_argument("--write", action="store_true", help="write the middles")
    options = parser.parse_args()
    pairs = [(question, answer) for question, answer, _ in cells(HERE / "answers.tsv")]
    sides = [_vectors(side) for side in zip(*pairs, strict=True)]
    print("reader: mean reciprocal rank {:.3f}, first {:.3f}".format(*figures(*sides)))
    half = len(pairs) // 2
    seen = [_from_middle(side[half:], side[:half].mean(axis=0)) for side in sides]
    print("seen from the middles, half the pairs: {:.3f}, first {:.3f}".format(*figures(*seen)))
    if options.write:
        questions, answers = (side.mean(axis=0).astype(np.float32) for side in sides)
        np.savez_compressed(FOLDER / SIDES, questions=questions, answers=answers)
    if options.base:
        print("base:   mean reciprocal rank {:.3f}, first {:.3f}".format(*figures(*_base(pairs))))


def _from_middle(vectors: np.ndarray, middle: np.ndarray) -> np.ndarray:
    apart = vectors - middle
    near: np.ndarray = apart / np.linalg.norm(apart, axis=1, keepdims=True)
    return near


def _vectors(texts: Sequence[str]) -> np.ndarray:
    return np.stack([one.vector for one in reader().read(texts) if one.vector is not None])


def _base(pairs: list[tuple[str, str]]) -> list[np.ndarray]:
    import torch

    from training.network import Network
    from training.train import tokenizer

    network, made = Network(), tokenizer()
    network.eval()
    sides = []
    with torch.no_grad():
        for side in zip(*pairs, strict=True):
            vectors = []
            for text in side:
                ids = torch.tensor([made.encode(text).ids])
                vectors.append(network.encoder(input_ids=ids).last_hidden_state[0].mean(0).numpy())
            sides.append(np.stack([one / np.linalg.norm(one) for one in vectors]))
    return sides


if __name__ == "__main__":
    main()
