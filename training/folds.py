"""Five-fold figures on sets that are trained on: politeness of requests (Stanford) and intents (Parakweet).

    python -m training.folds --data FOLDER [--threads 1]

Each fold is told by an encoder fine-tuned on the other four alone.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from sklearn.metrics import roc_auc_score

from training.examples import Example
from training.labels import NUMBER
from training.network import Network
from training.sources import EMPHASES, polite_requests, real_sentences
from training.train import EPOCHS, RATES, SEED, batches, tokenizer, train

FOLDS = 5
OUTER = 0.25
"""Politeness is scored on the outer quartiles of each community, polite against impolite."""


def scores(rows: Sequence[Example], label: str) -> np.ndarray:
    """Return the score of each row by an encoder that has not seen its fold."""
    order = list(range(len(rows)))
    random.Random(SEED).shuffle(order)
    found = np.zeros(len(rows))
    for fold in range(FOLDS):
        held = sorted(order[fold::FOLDS])
        rest = sorted(set(order) - set(held))
        with TemporaryDirectory() as folder:
            torch.manual_seed(SEED)
            network = train([rows[one] for one in rest], Path(folder), Network(), EPOCHS["base"], RATES["base"])
        network.eval()
        with torch.no_grad():
            for number in held:
                (batch,) = batches([rows[number]], tokenizer(), random.Random(0))
                found[number] = float(network(batch.ids, batch.mask)[0][0, NUMBER[label]])
        print(f"{label} fold {fold} done", flush=True)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    intents = [one for one in real_sentences(options.data, EMPHASES["own"]) if one.source == "parakweet"]
    asks = np.array([one.answers["says/intent"][0] for one in intents]) > 0.5
    told = scores(intents, "says/intent") > 0
    f1 = 2 * (told & asks).sum() / (told.sum() + asks.sum())
    print(f"Parakweet: F1 {f1:.3f}, accuracy {(told == asks).mean():.3f}", flush=True)
    requests = list(polite_requests(options.data, EMPHASES["own"]))
    ranks = np.array([one.answers["scale/polite"][0] for one in requests])
    outer = (ranks <= OUTER) | (ranks >= 1 - OUTER)
    found = scores(requests, "scale/polite")[outer]
    polite = ranks[outer] > 0.5
    accuracy = ((found > np.median(found)) == polite).mean()
    print(f"Stanford, both communities: accuracy {accuracy:.3f}, AUC {roc_auc_score(polite, found):.3f}", flush=True)


if __name__ == "__main__":
    main()
