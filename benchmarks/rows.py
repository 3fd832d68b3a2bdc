"""Rows of a labelled set: `<data>/<set>/dev.jsonl`, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def rows(data: Path, name: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of one set."""
    with (data / name / "dev.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def ratio(part: float, whole: float) -> float:
    """Return part of whole, 0 where there is nothing."""
    return part / whole if whole else 0.0
