"""The own labelled sentences that are nearest to a text: they show a writer what it was taken for."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from rapport.meaning.errors import ReaderMissingError

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[Any, np.dtype[np.float32]]

NAME = "examples.npz"
DIMENSIONS = 96
"""Of the 384 of the reader's vectors; enough to find neighbours, and small."""
_SCALE = 127.0


class Neighbour(NamedTuple):
    """A labelled sentence: whether it has the fault of `label`, why not, a kinder wording, and its nearness up to 1."""

    label: str
    fails: bool
    text: str
    because: str
    better: str
    nearness: float


def nearest(vector: Floats | None, label: str, number: int = 3, better: bool = False) -> list[Neighbour]:
    """Return the labelled sentences of `label` that are nearest to a sentence with this vector, the nearest first.

    With `better`, only those that have a kinder wording.
    """
    import numpy as np

    kept = _kept()
    places, vectors = _labelled(label, better)
    if not places or vector is None:
        return []
    asked = _unit(((vector - kept.mean) @ kept.projection).astype(np.float32))
    near = vectors @ asked
    order = np.argsort(-near, kind="stable")[:number]
    return [Neighbour(*kept.rows[places[int(one)]], nearness=round(float(near[one]), 3)) for one in order]


@cache
def _labelled(label: str, better: bool) -> tuple[list[int], Floats]:
    """Return the places of the sentences of a label among all, and their vectors."""
    kept = _kept()
    places = [place for place, row in enumerate(kept.rows) if row[0] == label and (row[4] or not better)]
    return places, kept.vectors[places] / _SCALE


class _Kept(NamedTuple):
    rows: list[tuple[str, bool, str, str, str]]
    mean: Floats
    projection: Floats
    vectors: Floats


@cache
def _kept() -> _Kept:
    import numpy as np

    path = Path(__file__).parent / "model" / NAME
    try:
        files = np.load(path)
    except OSError as error:
        raise ReaderMissingError(
            f"the labelled sentences of the learned reader cannot be read from {path}: {error}"
        ) from error
    rows = json.loads(zlib.decompress(files["texts"].tobytes()))
    return _Kept([tuple(row) for row in rows], files["mean"], files["projection"], files["vectors"])


def pack(path: Path, texts: str, mean: Floats, projection: Floats, vectors: Floats) -> None:
    """Write what `nearest` reads: rows as JSON, and their vectors in `DIMENSIONS` dimensions as 8-bit integers."""
    import numpy as np

    small = np.stack([_unit(one) for one in (vectors - mean) @ projection])
    packed = np.frombuffer(zlib.compress(texts.encode(), 9), dtype=np.uint8)
    kept = (small * _SCALE).round().astype(np.int8)
    np.savez_compressed(
        path, texts=packed, mean=mean.astype(np.float32), projection=projection.astype(np.float32), vectors=kept
    )


def _unit(vector: Floats) -> Floats:
    import numpy as np

    length = float(np.linalg.norm(vector))
    unit: Floats = vector / length if length else vector
    return unit


def masked(text: str, marks: Iterable[tuple[int, int]]) -> str:
    """Return `text` with all but the first letter of each marked word as stars, so that slurs are not spelled out."""
    for start, end in marks:
        text = text[: start + 1] + "*" * (end - start - 1) + text[end:]
    return text
