"""`labels.toml`: the version of the reader, what its sentences are cut at, and the thresholds of its labels."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.labels import OWN_TABLES

MODEL = Path(__file__).parent.parent / "src" / "rapport" / "meaning" / "model"
"""Where the learned reader of the package lies."""

Thresholds = Mapping[str, tuple[float, float, float]]


def write_labels(folder: Path, version: str, longest: int, thresholds: Thresholds) -> None:
    """Write the labels in the order of the heads, each with its thresholds for low, medium and high confidence."""
    lines = [f'version = "{version}"', f"longest = {longest}", "", "[labels]"]
    for name, (low, medium, high) in thresholds.items():
        words = "" if name in OWN_TABLES else ", words = false"
        lines.append(f'"{name}" = {{ low = {low:.3f}, medium = {medium:.3f}, high = {high:.3f}{words} }}')
    (folder / "labels.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_labels(folder: Path) -> dict[str, Any]:
    """Return what `write_labels` has written."""
    return tomllib.loads((folder / "labels.toml").read_text(encoding="utf-8"))
