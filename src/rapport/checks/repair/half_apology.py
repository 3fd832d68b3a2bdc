"""Apologies for an act of the writer's that do not say what will be done about it."""

from __future__ import annotations

from collections.abc import Iterator

from rapport.draft import Block, Draft, Sentence
from rapport.rule import Hit, meaning_hit

_APOLOGY = "says/real-apology"
_REPAIRS = ("says/repairs", "says/promise", "says/proposal", "says/announces-file")
"""What puts something right, has put it right or offers to."""


_REPROACHES = {"feels/anger": 0.4, "tone/blame": 0.5, "never/performance-review": 0.5}
_SORRY = 0.5
"""“You missed the deadline, and I am furious about it.” has a fault and a feeling, as an apology has, but is none."""


def find(block: Block, draft: Draft) -> Iterator[Hit]:
    """Yield the first real apology of a mail in which nothing is put right.

    The parts are those of Lewicki, Polin & Lount (2016): owning the fault and offering repair matter most. Courtesies
    (“sorry for the late reply”), sympathy and refusals are no apologies in this sense, and a line without greeting and
    close is part of a talk that may go on with the repair. The hit is the apology.
    """
    if not any(one.zone in ("greeting", "sign-off") for one in draft.blocks):
        return
    said = [one for one in block.sentences if one.meaning.says(_APOLOGY) and not _is_reproach(one)]
    if not said or any(map(_repairs, block.sentences)):
        return
    if hit := meaning_hit(said[0], _APOLOGY):
        values = {"missing": "what will be done about it", "sentence": "I will … by …"}
        yield hit._replace(values=values, confidence=None, score=None)


def _is_reproach(sentence: Sentence) -> bool:
    """Return whether a sentence tells of a fault in anger, or of somebody else's, and says sorry for nothing."""
    scores = sentence.meaning.scores
    is_sorry = scores.get("says/apology", 0.0) >= _SORRY
    return not is_sorry and any(scores.get(label, 0.0) >= least for label, least in _REPROACHES.items())


def _repairs(sentence: Sentence) -> bool:
    return any(sentence.meaning.says(label) for label in _REPAIRS)
