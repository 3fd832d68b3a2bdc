"""The pieces of words that patterns cannot do without are those that lie in `cues.txt`; `make cues` writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from inspect import signature
from math import fsum, prod
from pathlib import Path
from pkgutil import iter_modules

# The parser of the standard library is private, and it is used here only, to work out data that is then committed.
from re import _parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rapport import checks
from rapport.cards import load_rules
from rapport.checks import CHECKS, never
from rapport.checks.cues import BEGINNING, DATA, PART_END, Pattern, checksum, is_possible
from rapport.checks.never.wording import Wording
from rapport.kinds import pattern_source
from tests.labelled import FOLDER, rows

MOST_SETS = 6
MOST_ALTERNATIVES = 30
RARE = 0.0005
"""An alternative that is in fewer sentences is not divided further."""
REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
DIGIT = 0.03
"""How likely a digit is to be in a sentence."""
IN_ANY_TEXT = 2.5
"""A set more likely than this tells nothing."""
MOST_PIECES = 1500
COMMON = dict.fromkeys(
    "the and for with your that this have from will are was not you can our all has but about been they what when who"
    " would there their one out more were into any some than them other new time which these just over also a i of on is it"
    " at to in be as we he by or an if my no so up do go me us am s t e d k".split(),
    0.1,
)
COMMON |= dict.fromkeys("the to and a of in i you is for".split(), 0.4)
"""Words that are in most mails, whatever their length, and how likely they are to be in a sentence."""


def modules() -> Iterator[ModuleType]:
    for module in iter_modules(checks.__path__, "rapport.checks."):
        if module.name != Pattern.__module__:
            yield import_module(module.name)
    for module in iter_modules(never.__path__, "rapport.checks.never."):
        yield import_module(module.name)


def wakes() -> dict[str, Sequence[Pattern]]:
    """Give the patterns of which one has to match where a check finds something, for every check that names them."""
    found: dict[str, Sequence[Pattern]] = {}
    for name, module in CHECKS.items():
        known = vars(import_module(f"rapport.checks.{module}"))
        if isinstance(known.get("_WORDING"), Wording):
            found[name] = known["_WORDING"].wrong
        elif f"{name}_wakes" in known:
            found[name] = known[f"{name}_wakes"]
    return found


def patterns_in(thing: object) -> Iterator[tuple[str, int]]:
    """Give the sources of the patterns in a value: alone, in a collection, in a wording, or made by a cached function."""
    if isinstance(thing, Pattern):
        yield thing.source, thing.flags
    elif isinstance(thing, Wording):
        yield from patterns_in([*thing.wrong, *thing.innocent])
    elif isinstance(thing, Mapping):
        yield from patterns_in(list(thing.values()))
    elif isinstance(thing, list | tuple):
        for one in thing:
            yield from patterns_in(one)
    elif hasattr(thing, "cache_info") and callable(thing) and not signature(thing).parameters:
        yield from patterns_in(thing())


def sources() -> list[tuple[str, int]]:
    """Give all patterns of the checks and of the cards, with their flags."""
    found = [source for module in modules() for thing in vars(module).values() for source in patterns_in(thing)]
    for rule in load_rules().rules:
        for key in ("patterns", "unless"):
            listed = rule.options.get(key, [])
            found += [(pattern_source(one), int(re.IGNORECASE)) for one in listed] if isinstance(listed, list) else []
    return sorted(set(found))


def needed(tree: Sequence[Any], opens: bool = True, closes: bool = True) -> list[frozenset[str]]:
    """Give sets of pieces of words: of each set one piece is in whatever the parsed pattern matches.

    A space before or behind a piece says that the word begins or ends there; `opens` and `closes` tell whether one
    does so at the ends of `tree`.
    """
    sets: list[frozenset[str]] = []
    index = 0
    while index < len(tree):
        letters, stop = _letters(tree, index)
        behind = _parts(tree, stop) if stop < len(tree) else closes
        if letters and stop < len(tree) and str(tree[stop][0]) == "BRANCH":
            whole = [[*tree[index:stop], *branch] for branch in tree[stop][1][1]]
            tree = [*tree[:index], ("BRANCH", (None, whole)), *tree[stop + 1 :]]
            continue
        if letters:
            before = _parts_before(tree, index) if index else opens
            piece = f"{' ' * before}{letters}{' ' * behind}"
            if len(piece) > 1:
                sets.append(frozenset({piece}))
            index = stop
            continue
        operation, argument = str(tree[index][0]), tree[index][1]
        before = _parts_before(tree, index) if index else opens
        behind = _parts(tree, index + 1) if index + 1 < len(tree) else closes
        if operation == "IN" and _is_digit(argument):
            sets.append(frozenset("0123456789"))
        elif operation == "SUBPATTERN":
            sets += needed(argument[3], before, behind)
        elif operation == "BRANCH":
            sets += shared([needed(branch, before, behind) for branch in argument[1]])
        elif operation == "ASSERT":
            sets += needed(argument[1], False, False)
        elif operation in REPEATS and argument[0] >= 1:
            sets += needed(argument[2], before and argument[1] == 1, behind and argument[1] == 1)
        index += 1
    return sets


def _is_digit(choice: Sequence[Any]) -> bool:
    """Tell whether a choice of characters holds digits only."""
    return all(
        (str(one[0]) == "CATEGORY" and str(one[1]) == "CATEGORY_DIGIT")
        or (str(one[0]) == "RANGE" and one[1][0] >= ord("0") and one[1][1] <= ord("9"))
        for one in choice
    )


def _letters(tree: Sequence[Any], start: int) -> tuple[str, int]:
    """Give the letters and digits that stand in a row from `start` on, and where the row stops."""
    stop = start
    while stop < len(tree) and str(tree[stop][0]) == "LITERAL" and chr(tree[stop][1]).isalnum() and tree[stop][1] < 128:
        stop += 1
    return "".join(chr(argument) for _, argument in tree[start:stop]).lower(), stop


def _parts(tree: Sequence[Any], index: int) -> bool:
    """Tell whether no letter or digit can stand where the element at `index` stands at its edges."""
    operation, argument = str(tree[index][0]), tree[index][1]
    if operation == "LITERAL":
        return not chr(argument).isalnum()
    if operation == "IN":
        return all(
            (str(one[0]) == "CATEGORY" and str(one[1]) == "CATEGORY_SPACE")
            or (str(one[0]) == "LITERAL" and not chr(one[1]).isalnum())
            for one in argument
        )
    if operation == "AT":
        return "NON_BOUNDARY" not in str(argument)
    if operation in REPEATS:
        return argument[0] >= 1 and len(argument[2]) == 1 and _parts(argument[2], 0)
    return False


def _parts_before(tree: Sequence[Any], index: int) -> bool:
    """Tell whether no letter or digit can stand right before the element at `index`."""
    return _parts(tree, index - 1)


def shared(branches: list[list[frozenset[str]]]) -> Iterator[frozenset[str]]:
    """Give what a choice needs: of every branch the rarest set, then of every branch the next, and so on."""
    ranked = [sorted(set(branch), key=rarity) for branch in branches]
    if all(ranked):
        for rank in range(min(MOST_SETS, max(map(len, ranked)))):
            yield frozenset().union(*(branch[min(rank, len(branch) - 1)] for branch in ranked))


@cache
def rarity(pieces: frozenset[str]) -> tuple[float, list[str]]:
    """Give what sets are sorted by, the rarest first."""
    return likely(pieces), sorted(pieces)


@cache
def likely(pieces: frozenset[str]) -> float:
    """Give a rough measure of how likely some piece is to be in a sentence."""
    return fsum(_likely(piece) for piece in pieces)


@cache
def _likely(piece: str) -> float:
    """Take a sentence to have fifteen words of six letters, and each letter to be one of twelve."""
    letters = piece.strip()
    if letters.isdigit():
        return DIGIT
    places = {0: 15 * 4, 1: 15, 2: 0.1}[len(piece) - len(letters)]
    return COMMON.get(letters, 0.0) + places * 12.0 ** -len(letters)


def alternatives(source: str, flags: int) -> list[list[frozenset[str]]]:
    """Give what each alternative of a pattern needs, the rarest first.

    The alternative that is most likely to be in a text is divided at its largest choice, until all are rare.
    """
    tree = list(_parser.parse(source, flags))
    framed = source.startswith(r"(?<!\w)(?:") and source.endswith(r"(?:(?!\w)|(?<=\s))")
    whole = tree[1:-1] if framed else tree
    found: list[list[frozenset[str]]] = []
    pending = [(whole, needs(whole, framed))]
    while pending:
        pending.sort(key=lambda one: chance(one[1]))
        branch, sets = pending.pop()
        parts = divided(branch) if chance(sets) >= RARE else []
        if len(parts) > 1 and len(pending) + len(found) < MOST_ALTERNATIVES:
            pending += [(part, needs(part, framed)) for part in parts]
        else:
            found.append(sets)
    return sorted({tuple(sets): sets for sets in found}.values(), key=lambda sets: list(map(sorted, sets)))


def needs(tree: Sequence[Any], framed: bool) -> list[frozenset[str]]:
    """Give the sets of pieces that tell most of those an alternative needs, the rarest first."""
    sets = {pieces for pieces in needed(tree, framed, framed) if len(pieces) <= MOST_PIECES}
    rarest = sorted(sets, key=rarity)
    return [pieces for pieces in rarest if likely(pieces) < IN_ANY_TEXT][:MOST_SETS] or rarest[:1]


def chance(sets: Sequence[frozenset[str]]) -> float:
    """Give a rough measure of how likely all of these sets are to have a piece in a sentence."""
    return prod(min(likely(pieces), 1.0) for pieces in sets)


def divided(tree: Sequence[Any]) -> list[list[Any]]:
    """Divide a parsed pattern at its largest choice."""
    flat = list(_unpacked(tree))
    choices = [index for index, (operation, _) in enumerate(flat) if str(operation) == "BRANCH"]
    if not choices:
        return [flat]
    largest = max(choices, key=lambda index: len(flat[index][1][1]))
    return [[*flat[:largest], *branch, *flat[largest + 1 :]] for branch in flat[largest][1][1]]


def _unpacked(tree: Sequence[Any]) -> Iterator[Any]:
    """Take the brackets off groups."""
    for operation, argument in tree:
        if str(operation) == "SUBPATTERN":
            yield from _unpacked(argument[3])
        else:
            yield operation, argument


def derive() -> dict[str, Any]:
    """Work out what lies in `cues.txt`."""
    numbers: dict[frozenset[str], int] = {}
    patterns: dict[str, str] = {}
    for source, flags in sources():
        found = alternatives(source, flags)
        if all(found):
            needs = ([numbers.setdefault(pieces, len(numbers)) for pieces in sets] for sets in found)
            patterns[checksum(source)] = "|".join(" ".join(map(str, sets)) for sets in needs)
    waking = {name: [one.checksum for one in found] for name, found in sorted(wakes().items())}
    checks = {name: found for name, found in waking.items() if all(one in patterns for one in found)}
    return {"sets": ["|".join(sorted(pieces)) for pieces in numbers], "patterns": patterns, "checks": checks}


def written(data: dict[str, Any]) -> str:
    """Turn what every pattern needs into what every piece of a word may be needed for, in the form of `cues.txt`."""
    sets_of: dict[str, list[str]] = {}
    for number, pieces in enumerate(data["sets"]):
        for piece in pieces.split("|"):
            sets_of.setdefault(piece, []).append(str(number))
    pieces_at: dict[str, list[str]] = {}
    for piece, numbers in sorted(sets_of.items()):
        pieces_at.setdefault(piece[:BEGINNING], []).append(f"{piece}:{','.join(numbers)}")
    by_rarest: dict[str, list[str]] = {}
    for pattern, alternatives in data["patterns"].items():
        for alternative in alternatives.split("|"):
            rarest, *others = alternative.split()
            by_rarest.setdefault(rarest, []).append(f"{pattern}:{','.join(others)}")
    parts = (*_columns(pieces_at, "|"), *_columns(by_rarest, "|"), sorted(data["patterns"]))
    return PART_END.join("\n".join(part) for part in (*parts, *_columns(data["checks"], " ")))


def _columns(table: Mapping[str, Sequence[str]], between: str) -> tuple[list[str], list[str]]:
    return list(table), [between.join(items) for items in table.values()]


def test_the_pieces_are_those_of_the_patterns() -> None:
    assert Path(DATA).read_text(encoding="utf-8") == written(derive()), "run `make cues`"


def test_what_matches_is_possible() -> None:
    """No pattern is ruled out on a sentence that it matches."""
    tried = 0
    names = [path.stem.replace(".", "/", 1) for path in sorted(FOLDER.glob("*.tsv"))]
    sentences = [row.text for name in names for row in list(rows(name))[::4]]
    for source, flags in sources():
        pattern = re.compile(source, flags)
        for sentence in sentences:
            if pattern.search(sentence):
                tried += 1
                assert is_possible(checksum(source), sentence), (source, sentence)
    assert tried > 300


@given(st.text(max_size=40))
def test_an_unknown_pattern_is_possible(text: str) -> None:
    assert is_possible("not entered", text)


if __name__ == "__main__":
    Path(DATA).write_text(written(derive()), encoding="utf-8")
