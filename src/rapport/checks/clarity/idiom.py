"""Idioms, told from the literal use of the same words.

Most idioms of the table are hardly ever meant literally. For the rows with the guard `literal`, beside which stands how
often they are idiomatic, a linear model over the words around decides; its weights, word lists and source lie beside this file. It has learned what goes with literal use
in general, not single idioms, so it serves idioms it has never seen.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rapport.draft import Block, Draft
from rapport.matching import Pattern, fold
from rapport.phrases import Entry
from rapport.rule import Hit
from rapport.tables import Table, hit_of, is_inside, quoted_spans, sentence_at

LIKELY = 0.85
"""From this probability on a use counts as idiomatic: on idioms left out of training, precision .87, recall .75."""

POSSIBLE = 0.5
"""Below this probability a use counts as literal, and nothing is said; in between the confidence is low."""

REPLACED = 0.9
"""From this share of idiomatic uses on plain words are offered in the place of an idiom."""

SHARE = "share"
"""The clue that says how often an idiom is idiomatic, in log odds."""

_TOKEN = Pattern(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[^\w\s]")
_NEAR = 6  # words on either side
_FAR = 1000  # characters on either side; no sentence of the corpus goes on as long
_SHARE, _LEAST_SHARE, _MOST_SHARE = 0.6, 0.05, 0.9
_PLURALS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))
_IRREGULAR = {
    "feet": "foot", "teeth": "tooth", "men": "man", "women": "woman", "children": "child", "knives": "knife",
    "shelves": "shelf", "leaves": "leaf", "wolves": "wolf", "mice": "mouse", "geese": "goose",
}  # fmt: skip


class Model(NamedTuple):
    """The weights of the clues, and the word lists some clues count."""

    bias: float
    weights: Mapping[str, float]
    lists: Mapping[str, frozenset[str]]

    @classmethod
    def load(cls) -> Model:
        data = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
        lists = {name: frozenset(words.split()) for name, words in data["lists"].items()}
        return cls(data["bias"], data["weights"], lists)

    def probability(self, sentence: str, start: int, end: int, share: float) -> float:
        """Return the probability (0 to 1) that the words `start:end` of a sentence are meant as an idiom.

        `share` is how often they are in general (0 to 1).
        """
        clues = self.clues(sentence, start, end) | {SHARE: math.log(share / (1 - share))}
        score = self.bias + sum(self.weights.get(clue, 0.0) * value for clue, value in clues.items())
        return 1 / (1 + math.exp(-score))

    def clues(self, sentence: str, start: int, end: int) -> dict[str, float]:
        """Return the clues to literal or idiomatic use: what stands beside the words, what the sentence is about."""
        parts = sentence[max(start - _FAR, 0) : start], sentence[end : end + _FAR]
        before, after = (_TOKEN.findall(fold(part)) for part in parts)
        clues = dict.fromkeys(self._beside(before, after), 1.0)
        clues |= self._about(before, after)
        clues["sentence"] = min(len(before) + len(after), 60) / 30
        return clues

    def _beside(self, before: list[str], after: list[str]) -> Iterator[str]:
        yield "before " + (self._sort(before[-1]) if before else "(start)")
        yield "after " + (self._sort(after[0]) if after else "(end)")
        if len(before) > 1:
            yield "2 before " + self._sort(before[-2])
        if len(after) > 1:
            yield "2 after " + self._sort(after[1])
        if before and before[-1] in "'\"":
            yield "quoted"

    def _sort(self, word: str) -> str:
        """Return a grammatical word as it is, and of any other word its kind."""
        if word.isdigit():
            return "(number)"
        if word.lower() in self.lists["grammatical"] or not word[0].isalpha():
            return word.lower()
        if word[0].isupper():
            return "(Name)"
        return next((f"-{end}" for end in ("ly", "ing", "ed") if word.endswith(end)), "(word)")

    def _about(self, before: list[str], after: list[str]) -> Iterator[tuple[str, float]]:
        words = [_singular(word.lower()) for word in (*before, *after)]
        near = [_singular(word.lower()) for word in (*before[-_NEAR:], *after[:_NEAR])]
        for name, most in (("things", 4), ("affairs", 4), ("directions", 3)):
            yield name, min(sum(word in self.lists[name] for word in words), most)
        for name in ("things", "affairs"):
            yield f"{name} near", min(sum(word in self.lists[name] for word in near), 3)
        yield "past", any(word in self.lists["past"] or word.endswith("ed") for word in words)
        yield "he or she", any(word in ("he", "she", "his", "her", "him") for word in words)
        yield "number", any(word.isdigit() for word in words)


@cache
def model() -> Model:
    """Return the model, read on first use."""
    return Model.load()


def find(block: Block, draft: Draft, *, table: Table) -> Iterator[Hit]:
    """Find the idioms of the table, without their literal uses; what is only cited is not to be changed."""
    matches = table.matches(block.string)
    quoted = quoted_spans(block.string) if matches else ()
    for match in matches:
        hit = _explained(hit_of(match), match.entry)
        hit = hit._replace(safe=hit.safe and not is_inside(match.start, quoted))
        if "literal" not in match.entry.guard:
            yield hit
            continue
        sentence = sentence_at(block, match.start)
        start, string = (sentence.start, sentence.string) if sentence else (0, block.string)
        share = share_of(match.entry.guard)
        probability = model().probability(string, match.start - start, match.end - start, share)
        if probability >= LIKELY and "low" not in match.entry.guard:
            yield hit._replace(confidence="medium")
        elif probability >= POSSIBLE:
            yield hit


def _explained(hit: Hit, entry: Entry) -> Hit:
    """Tell what an idiom means; where its words are often meant literally, that is no replacement."""
    plain = entry.plain[0] if entry.plain else ""
    told = "" if "{" in plain else re.sub(r"[~+]", "", plain)
    offered = () if _usual(entry.guard) < REPLACED else hit.alternatives
    return hit._replace(alternatives=offered, values={**hit.values, "advice": "" if offered else told})


def _usual(guard: frozenset[str]) -> float:
    return next((float(one) for one in guard if one[0].isdigit()), 1.0)


def share_of(guard: frozenset[str]) -> float:
    """Return the share of idiomatic use (0 to 1), a number among the guards of a row."""
    share = next((float(one) for one in guard if one[0].isdigit()), _SHARE)
    return min(max(share, _LEAST_SHARE), _MOST_SHARE)


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    word = word.removesuffix("'s")
    if len(word) > 3 and not word.endswith("ss"):
        for ending, instead in _PLURALS:
            if word.endswith(ending):
                return word.removesuffix(ending) + instead
    return word
