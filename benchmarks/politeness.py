"""How impolite readers found the requests that `tone/abrupt-request` speaks about.

    python -m benchmarks.politeness --data FOLDER [--parts 5]

Lints every request of the Stanford Politeness Corpus as a plain draft. The model of politeness was trained on these
requests, so each is judged with weights learned from the others, in so many parts; `--parts 1` takes the weights that
are shipped. A neutral request counts as wrong. Also gives the milliseconds a request takes.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from benchmarks.rows import ratio, rows
from benchmarks.train_politeness import Request, fit, read
from rapport.checks import politeness
from rapport.run import Job, check_bytes
from rapport.settings import load_settings

RULE = "tone/abrupt-request"
Weights = tuple[dict[str, float], float]


def learned(requests: list[Request], without: set[int]) -> Weights:
    """Give weights and bias learned from the requests whose index is not in `without`."""
    model = fit([one for index, one in enumerate(requests) if index not in without])
    return dict(zip(model.known, map(float, model.weights), strict=True)), model.bias


def count(texts: list[tuple[str, str]], held: list[int], job: Job) -> Iterator[tuple[str, bool]]:
    """Give label and verdict of the requests at the indices `held`."""
    for index in held:
        text, label = texts[index]
        yield label, bool(check_bytes(f"{index}.txt", text.encode(), job).findings)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--parts", type=int, default=5)
    options = parser.parse_args()
    texts = [(row["text"], row["label"]) for row in rows(options.data, "stanford_politeness")]
    job = Job(load_settings(None, {"select": [RULE]}))
    order = list(range(len(texts)))
    random.Random(0).shuffle(order)
    started = time.perf_counter()
    counts: Counter[tuple[str, bool]] = Counter()
    if options.parts == 1:
        counts.update(count(texts, order, job))
    else:
        requests = read(options.data / "stanford_politeness")
        for part in range(options.parts):
            held = order[part :: options.parts]
            weights = mock.Mock(return_value=learned(requests, set(held)))
            with mock.patch.object(politeness, "_model", weights):
                counts.update(count(texts, held, job))
    for line in report(counts):
        print(line)
    print(f"{(time.perf_counter() - started) * 1000 / len(texts):.2f} ms a request")


def report(counts: Counter[tuple[str, bool]]) -> Iterator[str]:
    """Say who is flagged, and how much likelier that is for an impolite request than for a polite one."""
    flagged = {label: counts[label, True] for label in ("impolite", "neutral", "polite")}
    total = {label: counts[label, True] + counts[label, False] for label in flagged}
    yield f"flagged {flagged} of {total}"
    yield f"P(impolite | flagged) {ratio(flagged['impolite'], sum(flagged.values())):.3f}"
    impolite, polite = (ratio(flagged[label], total[label]) for label in ("impolite", "polite"))
    times = ratio(impolite, polite)
    yield f"flagged of the impolite {impolite:.2%}, of the polite {polite:.2%}: {times:.0f} times as often"


if __name__ == "__main__":
    main()
