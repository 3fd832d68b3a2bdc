"""Whether the reader's vectors find the answer to a question among those of all others, beside the base encoder's.

    python -m training.answers [--base]

Prints the mean reciprocal rank and the share of first places over the pairs of `answers.tsv`; --base needs the extra
`training`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

import numpy as np

from rapport.meaning import reader
from training.rows import HERE, cells


def figures(questions: np.ndarray, answers: np.ndarray) -> tuple[float, float]:
    """Return the mean reciprocal rank of the right answer, and the share in which it comes first."""
    nearness = questions @ answers.T
    ranks = (nearness >= np.diag(nearness)[:, None]).sum(axis=1)
    return float((1 / ranks).mean()), float((ranks == 1).mean())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", action="store_true", help="the base encoder beside it")
    options = parser.parse_args()
    pairs = [(question, answer) for question, answer, _ in cells(HERE / "answers.tsv")]
    sides = [_vectors(side) for side in zip(*pairs, strict=True)]
    print("reader: mean reciprocal rank {:.3f}, first {:.3f}".format(*figures(*sides)))
    if options.base:
        print("base:   mean reciprocal rank {:.3f}, first {:.3f}".format(*figures(*_base(pairs))))


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
