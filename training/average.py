"""Takes the mean of the weights of two networks that were fine-tuned from the same base.

python -m training.average --run FOLDER --other FOLDER --out FOLDER
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import torch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("run", "other", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    one, other = (torch.load(folder / "network.pt") for folder in (options.run, options.other))
    mean = {
        name: (weights + other["network"][name]) / 2 if weights.is_floating_point() else weights
        for name, weights in one["network"].items()
    }
    options.out.mkdir(parents=True, exist_ok=True)
    data = hashlib.sha256((one["data"] + other["data"]).encode()).hexdigest()[:16]
    torch.save({"network": mean, "layers": one["layers"], "data": data}, options.out / "network.pt")


if __name__ == "__main__":
    main()
