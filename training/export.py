"""Turns a trained network into the files of the learned reader.

    python -m training.export --run FOLDER [--out src/rapport/meaning/model]

Weights become 8-bit integers, in the format of CTranslate2. Thresholds are .25, .5 and .9 until
`training.thresholds` has chosen them.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from ctranslate2.converters import TransformersConverter
from transformers import BertModel, BertTokenizerFast

from training.labels import HEADS, NUMBER, SHIPPED
from training.network import Network, base_folder
from training.settings import MODEL, write_labels
from training.train import LONGEST


def export(run: Path, out: Path) -> None:
    """Write encoder, heads, tokenizer and labels of the network in `run` to `out`."""
    saved = torch.load(run / "network.pt")
    network = Network(saved["layers"])
    network.load_state_dict(saved["network"])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        _save_encoder(network, Path(folder) / "encoder")
        TransformersConverter(f"{folder}/encoder").convert(f"{folder}/converted", quantization="int8", force=True)
        for name in ("model.bin", "config.json", "vocabulary.json"):
            shutil.copyfile(f"{folder}/converted/{name}", out / name)
    _save_tokenizer(out)
    _save_heads(network, out)
    write_labels(out, version=saved["data"], longest=LONGEST, thresholds=dict.fromkeys(SHIPPED, (0.25, 0.5, 0.9)))


def _save_encoder(network: Network, folder: Path) -> None:
    """Save the encoder with a pooling layer, which the converter expects and nobody reads."""
    whole = BertModel(network.encoder.config, add_pooling_layer=True)
    whole.load_state_dict(network.encoder.state_dict(), strict=False)
    whole.save_pretrained(folder)
    BertTokenizerFast.from_pretrained(base_folder()).save_pretrained(folder)


def _save_tokenizer(out: Path) -> None:
    from tokenizers import Tokenizer

    made = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    made.no_padding()
    made.no_truncation()
    made.save(str(out / "tokenizer.json"), pretty=False)


def _save_heads(network: Network, out: Path) -> None:
    heads = {}
    for prefix, labels in HEADS:
        places = [NUMBER[label] for label in labels]
        for name in ("whole", "part", "words"):
            layer = getattr(network, name)
            heads[f"{prefix}{name}"] = np.ascontiguousarray(layer.weight.detach().numpy()[places].T)
            heads[f"{prefix}{name}_bias"] = layer.bias.detach().numpy()[places]
    np.savez(out / "heads.npz", **heads)  # type: ignore[arg-type]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=MODEL)
    options = parser.parse_args()
    export(options.run, options.out)


if __name__ == "__main__":
    main()
