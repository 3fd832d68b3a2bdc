"""The weights that ship as a network that can be trained on: a round of new sentences starts from them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch

from training.labels import HEADS, NUMBER
from training.network import Network
from training.settings import MODEL

Floats = np.ndarray[Any, np.dtype[np.float32]]
_KINDS = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32}
"""Numbers of element types in the format of CTranslate2."""
_NAMES = {
    "attention.output.dense": "self_attention/linear_1",
    "attention.output.LayerNorm": "self_attention/layer_norm",
    "intermediate.dense": "ffn/linear_0",
    "output.dense": "ffn/linear_1",
    "output.LayerNorm": "ffn/layer_norm",
}
"""Parts of a layer of the encoder, as the base and as CTranslate2 name them."""


def shipped_network(folder: Path = MODEL) -> Network:
    """Return the network of the reader in `folder`; the answers that do not ship begin anew."""
    network = Network()
    state = network.state_dict()
    state |= {name: torch.from_numpy(value.copy()) for name, value in _encoder(_variables(folder / "model.bin"))}
    heads = np.load(folder / "heads.npz")
    for prefix, labels in HEADS:
        places = [NUMBER[label] for label in labels]
        for name in ("whole", "part", "words"):
            state[f"{name}.weight"][places] = torch.from_numpy(heads[f"{prefix}{name}"].T.copy())
            state[f"{name}.bias"][places] = torch.from_numpy(heads[f"{prefix}{name}_bias"].copy())
    network.load_state_dict(state)
    return network


def _variables(path: Path) -> dict[str, Floats]:
    """Return the arrays of a model of CTranslate2 (binary version 6) by name; those of 8 bits as the numbers meant."""
    data, place = path.read_bytes(), 0

    def number(kind: str) -> int:
        nonlocal place
        place += struct.calcsize(kind)
        return int(struct.unpack_from(f"<{kind}", data, place - struct.calcsize(kind))[0])

    def word() -> str:
        nonlocal place
        size = number("H")
        place += size
        return data[place - size : place - 1].decode()

    if number("I") != 6:
        raise SystemExit(f"{path}: not a model of CTranslate2 in the format that is known (binary version 6)")
    word(), number("I")
    found: dict[str, Floats] = {}
    for _ in range(number("I")):
        name, shape = word(), [number("I") for _ in range(number("B"))]
        kind, size = _KINDS[number("B")], number("I")
        found[name] = np.frombuffer(data[place : place + size], kind).reshape(shape).astype(np.float32)
        place += size
    return {name: _unscaled(name, found) for name in found if not name.endswith("_scale")}


def _unscaled(name: str, found: dict[str, Floats]) -> Floats:
    scale = found.get(f"{name}_scale")
    return found[name] if scale is None else found[name] / scale.reshape(-1, 1)


def _encoder(found: dict[str, Floats]) -> Iterator[tuple[str, Floats]]:
    """Yield the weights of the encoder by their names in the network."""
    yield "encoder.embeddings.word_embeddings.weight", found["encoder/embeddings_0/weight"]
    yield "encoder.embeddings.token_type_embeddings.weight", found["encoder/embeddings_1/weight"]
    yield "encoder.embeddings.position_embeddings.weight", found["encoder/position_encodings/encodings"]
    yield from _norm("encoder.embeddings.LayerNorm", found, "encoder/layernorm_embedding")
    layers = {int(name.split("/")[1].removeprefix("layer_")) for name in found if "/layer_" in name}
    for layer in sorted(layers):
        to, of = f"encoder.encoder.layer.{layer}", f"encoder/layer_{layer}"
        for kind in ("weight", "bias"):
            three = np.split(found[f"{of}/self_attention/linear_0/{kind}"], 3)
            for name, value in zip(("query", "key", "value"), three, strict=True):
                yield f"{to}.attention.self.{name}.{kind}", value
        for name, other in _NAMES.items():
            if name.endswith("LayerNorm"):
                yield from _norm(f"{to}.{name}", found, f"{of}/{other}")
            else:
                yield from ((f"{to}.{name}.{kind}", found[f"{of}/{other}/{kind}"]) for kind in ("weight", "bias"))


def _norm(to: str, found: dict[str, Floats], of: str) -> Iterator[tuple[str, Floats]]:
    yield f"{to}.weight", found[f"{of}/gamma"]
    yield f"{to}.bias", found[f"{of}/beta"]
