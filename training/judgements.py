"""What readers of ours said of sentences of others: `judgements.tsv` names each by its id, with its faults."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from training.rows import HERE, cells


class Judgement(NamedTuple):
    """The faults a sentence has as a reader of ours saw it, and those of which they were not sure."""

    faults: frozenset[str]
    unsure: frozenset[str]


JUDGEMENTS: Mapping[str, Judgement] = {
    name: Judgement(frozenset(faults.split()), frozenset(unsure.split()))
    for name, faults, unsure in cells(HERE / "judgements.tsv")
}
"""By the id of the sentence in its set; those whose id falls in the part `test` are not trained on."""
