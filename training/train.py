"""Fine-tunes the encoder on own sentences and on the texts of others that may be trained on.

    python -m training.train --data FOLDER --out FOLDER [--emphasis own|real --start base|shipped --threads 1]

From the base encoder it takes three epochs; a round, which starts from the weights that ship, takes one and learns
more slowly. Writes `network.pt` after every epoch and goes on from there when it is called again with the same data.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import torch
from tokenizers import Tokenizer
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from training.examples import Example, card_examples, ordinary_sentences, own_sentences, reply_sentences
from training.labels import ALL, NUMBER
from training.network import Network, base_folder
from training.shipped import shipped_network
from training.sources import EMPHASES, Emphasis, emotional_comments, polite_requests, real_sentences

LONGEST = 96
"""Words of a sentence, in pieces of the tokenizer, that the reader looks at."""
ROWS = 32
SEED = 20261129
REPLIES = 2
"""So often each pair of a question and a sentence of a reply is read in an epoch: they teach one label only."""
CARDS = 8
"""So often each example of a card: they are few, and the manual."""
EPOCHS = {"base": 3, "shipped": 1}
RATES = {"base": (6e-5, 2e-3), "shipped": (5e-5, 1e-3)}
"""By what a training starts from: how often all is read, and the highest rates of learning of encoder and heads."""


class Batch(NamedTuple):
    """Examples of like length as tensors."""

    ids: torch.Tensor
    mask: torch.Tensor
    answers: torch.Tensor
    weights: torch.Tensor
    words: torch.Tensor
    word_weights: torch.Tensor


def tokenizer() -> Tokenizer:
    """Return the tokenizer of the base encoder, cut at the longest sentence."""
    made = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    made.no_padding()
    made.enable_truncation(LONGEST)
    return made


def examples(data: Path, comments: int, emphasis: Emphasis, every: int = 1, times: int = REPLIES) -> list[Example]:
    """Return all that is trained on: `every` so-manieth of single sentences, and pairs so many `times`."""
    alone = [
        *[*own_sentences("train")] * emphasis.own,
        *ordinary_sentences("train"),
        *real_sentences(data, emphasis),
        *polite_requests(data, emphasis),
        *emotional_comments(data, comments, emphasis),
    ]
    return [*[*card_examples()] * CARDS, *alone[::every], *[*reply_sentences("train")] * times]


def batches(given: Sequence[Example], made: Tokenizer, chance: random.Random) -> Iterator[Batch]:
    """Return shuffled batches of examples of like length."""
    encoded = made.encode_batch([(one.before, one.text) if one.before else one.text for one in given])
    order = sorted(range(len(given)), key=lambda number: (len(encoded[number].ids), chance.random()))
    groups = [order[start : start + ROWS] for start in range(0, len(order), ROWS)]
    chance.shuffle(groups)
    for group in groups:
        yield _batch([given[number] for number in group], [encoded[number] for number in group])


def _batch(rows: Sequence[Example], encoded: Sequence) -> Batch:  # type: ignore[type-arg]
    width = max(len(one.ids) for one in encoded)
    ids = torch.zeros(len(rows), width, dtype=torch.long)
    mask = torch.zeros(len(rows), width, dtype=torch.long)
    answers = torch.zeros(len(rows), len(ALL))
    weights = torch.zeros(len(rows), len(ALL))
    words = torch.zeros(len(rows), width, len(ALL))
    word_weights = torch.zeros(len(rows), width, len(ALL))
    for row, (example, one) in enumerate(zip(rows, encoded, strict=True)):
        ids[row, : len(one.ids)] = torch.tensor(one.ids)
        mask[row, : len(one.ids)] = 1
        for label, (answer, weight) in example.answers.items():
            answers[row, NUMBER[label]] = answer
            weights[row, NUMBER[label]] = weight
        if example.span:
            start, end = example.span
            for place, (first, last) in enumerate(one.offsets):
                if last > first:
                    words[row, place, NUMBER[example.of]] = float(first < end and start < last)
                    word_weights[row, place, NUMBER[example.of]] = 1.0
    return Batch(ids, mask, answers, weights, words, word_weights)


def loss_of(network: Network, batch: Batch, share_of_words: float = 0.5) -> torch.Tensor:
    """Return the mean over rows of the weighted cross-entropy of all answers, and of the words that carry them."""
    answers, words = network(batch.ids, batch.mask)
    told = cross_entropy(answers.float(), batch.answers, weight=batch.weights, reduction="sum")
    marked = cross_entropy(words.float(), batch.words, weight=batch.word_weights, reduction="sum")
    per_word = marked / batch.word_weights.sum().clamp(min=1)
    rows_with_words = batch.word_weights.sum((1, 2)).gt(0).float().mean()
    return told / len(batch.ids) + share_of_words * per_word * rows_with_words


def train(
    given: Sequence[Example], out: Path, network: Network, epochs: int, rates: Sequence[float], seed: int = SEED
) -> Network:
    """Train on the examples; goes on from `network.pt` in `out` if it was made from the same examples."""
    made = tokenizer()
    steps = epochs * -(-len(given) // ROWS)
    heads = [one for name, one in network.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": network.encoder.parameters(), "lr": rates[0]}, {"params": heads, "lr": rates[1]}],
        weight_decay=0.01,
        fused=True,
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, list(rates), total_steps=steps + 1, pct_start=0.1)
    state: dict[str, Any] = {"network": network, "optimizer": optimizer, "schedule": schedule}
    first = _go_on(out / "network.pt", state, checksum(given))
    for epoch in range(first, epochs):
        torch.manual_seed(seed + epoch)
        _epoch(network, optimizer, schedule, batches(given, made, random.Random(seed + epoch)), epoch)
        saved = {name: one.state_dict() for name, one in state.items()}
        about = {"epoch": epoch + 1, "data": checksum(given), "layers": network.layers}
        torch.save({**saved, **about}, out / "network.pt")
    return network


_HALVES = torch.backends.cpu.get_cpu_capability().startswith("AVX512")
"""Numbers of 16 bits are faster than those of 32 on such processors, and many times slower on others."""


def _epoch(network, optimizer, schedule, given, epoch) -> None:  # type: ignore[no-untyped-def]
    network.train()
    started, total = time.monotonic(), 0.0
    for step, batch in enumerate(given, 1):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=_HALVES):
            loss = loss_of(network, batch)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        total += loss.item()
        if step % 100 == 0:
            print(f"epoch {epoch} step {step} loss {total / step:.4f} {time.monotonic() - started:.0f} s", flush=True)


def _go_on(path: Path, state, data: str) -> int:  # type: ignore[no-untyped-def]
    if not path.exists():
        return 0
    saved = torch.load(path)
    if saved["data"] != data:
        return 0
    for name, one in state.items():
        one.load_state_dict(saved[name])
    return int(saved["epoch"])


def checksum(given: Sequence[Example]) -> str:
    """Return a checksum of the examples, which names the data a reader was made from."""
    digest = hashlib.sha256()
    for one in given:
        digest.update(repr((one.before, one.text, sorted(one.answers.items()), one.span)).encode())
    return digest.hexdigest()[:16]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", choices=EPOCHS, default="base")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--comments", type=int, default=3_000, help="calm comments of GoEmotions")
    parser.add_argument("--emphasis", choices=EMPHASES, default="own")
    parser.add_argument("--every", type=int, default=1, help="of single sentences read each of so many")
    parser.add_argument("--times", type=int, default=REPLIES, help="how often pairs are read in an epoch")
    parser.add_argument("--slower", type=float, default=1, help="divides the rates of learning")
    parser.add_argument("--layers", default="0,1,2,3,4,5")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    given = examples(options.data, options.comments, EMPHASES[options.emphasis], options.every, options.times)
    print(f"{len(given)} examples", flush=True)
    torch.manual_seed(SEED)
    layers = tuple(int(one) for one in options.layers.split(","))
    network = shipped_network() if options.start == "shipped" else Network(layers)
    rates = [one / options.slower for one in RATES[options.start]]
    train(given, options.out, network, EPOCHS[options.start], rates)


if __name__ == "__main__":
    main()
