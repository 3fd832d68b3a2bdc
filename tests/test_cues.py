"""The pieces of words that patterns cannot do without are those that lie in `cues.json`; `make cues` writes them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from importlib import import_module

# The parser of the standard library is private, and it is used here only, to work out data that is then committed.
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rapport.checks import CHECKS
from rapport.checks.cues import DATA, checksum, is_possible
from rapport.checks.never.wording import Wording
from tests.labelled import FOLDER, rows

MOST_SETS = 4
MOST_PIECES = 90


def wordings() -> dict[str, Wording]:
    """Give the wording of every check that has one."""
    found = {}
    for name, module in CHECKS.items():
        wording = getattr(import_module(f"rapport.checks.{module}"), "_WORDING", None)
        if isinstance(wording, Wording):
            found[name] = wording
    return found


def needed(tree: Iterable[Any]) -> list[frozenset[str]]:
    """Give sets of pieces of words: of each set one piece is in whatever the parsed pattern matches."""
    sets: list[frozenset[str]] = []
    letters = ""
    for operation, argument in [*tree, (None, None)]:
        name = str(operation)
        if name == "LITERAL" and chr(argument).isalpha() and chr(argument).isascii():
            letters += chr(argument).lower()
            continue
        if len(letters) > 1:
            sets.append(frozenset({letters}))
        letters = ""
        if name == "SUBPATTERN":
            sets += needed(argument[3])
        elif name == "BRANCH":
            branches = [best(needed(branch)) for branch in argument[1]]
            if all(branches):
                sets.append(frozenset().union(*branches))
        elif name in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] >= 1:
            sets += needed(argument[2])
    return sets


def best(sets: list[frozenset[str]]) -> frozenset[str]:
    """Give the set that is least likely to have a piece in any text: few pieces, and long ones."""
    return min(sets, key=lambda pieces: sum(9.0 ** -min(len(piece), 6) for piece in pieces), default=frozenset())


def derive() -> dict[str, Any]:
    """Work out what lies in `cues.json`."""
    numbers: dict[frozenset[str], int] = {}
    patterns: dict[str, list[int]] = {}
    checks: dict[str, list[str]] = {}
    for name, wording in sorted(wordings().items()):
        checks[name] = [checksum(source) for source in wording.sources]
        for source in wording.sources:
            sets = {pieces for pieces in needed(_parser.parse(source, re.IGNORECASE)) if len(pieces) <= MOST_PIECES}
            chosen = sorted(sets, key=lambda pieces: (len(best([pieces])), sorted(pieces)))
            chosen = sorted(chosen, key=lambda pieces: sum(9.0 ** -min(len(piece), 6) for piece in pieces))[:MOST_SETS]
            patterns[checksum(source)] = [numbers.setdefault(pieces, len(numbers)) for pieces in chosen]
    return {"sets": [sorted(pieces) for pieces in numbers], "patterns": patterns, "checks": checks}


def written(data: dict[str, Any]) -> str:
    return json.dumps(data, separators=(",", ":")) + "\n"


def test_the_pieces_are_those_of_the_patterns() -> None:
    assert DATA.read_text(encoding="utf-8") == written(derive()), "run `make cues`"


def test_what_matches_is_possible() -> None:
    """No pattern is ruled out on a sentence that it matches."""
    tried = 0
    sentences = [row.text for path in sorted(FOLDER.glob("never.*.tsv")) for row in rows(path.stem.replace(".", "/", 1))]
    for wording in wordings().values():
        for source in wording.sources:
            pattern = re.compile(source, re.IGNORECASE)
            for sentence in sentences:
                if pattern.search(sentence):
                    tried += 1
                    assert is_possible(checksum(source), sentence), (source, sentence)
    assert tried > 300


@given(st.text(max_size=40))
def test_an_unknown_pattern_is_possible(text: str) -> None:
    assert is_possible("not entered", text)


if __name__ == "__main__":
    DATA.write_text(written(derive()), encoding="utf-8")
