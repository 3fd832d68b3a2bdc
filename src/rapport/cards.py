"""Reads the cards: `rules/<family>/<name>.toml` becomes a `Rule` whose id is its path.

A card is refused, with the file, the key and what would be right, when it holds anything unknown. What was read and
checked is kept in the user's cache folder under a key made of the files' names, sizes and times of change, so that the
next run need not read and compile them again; a missing or read-only cache folder only costs time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from rapport import card_checks, checks, kinds
from rapport.cache import keep, recall
from rapport.card_checks import CardError, CardFile, Row, nearest
from rapport.card_files import builtin_folder, contents_of, files_beside, files_in, is_of_a_pack, is_table_of, state_of
from rapport.checks.offered import OfferedCheck, distribution_of, offers
from rapport.draft import AUTHOR_ZONES
from rapport.matching import LinearPattern, Pattern, loosened
from rapport.phrases import Entry, PhraseError, PhraseSet
from rapport.rule import CONFIDENCES, SEVERITIES, Example, Finder, Rule
from rapport.tables import Lexicon, Table
from rapport.zones import ZONES

if TYPE_CHECKING:
    from mmap import mmap

_COMMON: Mapping[str, type] = {
    "severity": str,
    "confidence": str,
    "zones": list,
    "scope": str,
    "summary": str,
    "why": str,
    "source": str,
    "message": str,
    "kind": str,
    "was": list,
    "one-per-problem": bool,
    "any-language": bool,
    "show-worst": int,
    "silent-beside": list,
    "when": str,
    "options": dict,
    "choices": dict,
    "minimum": dict,
    "fail": list,
    "pass": list,
}
_REQUIRED = ("severity", "summary", "why", "source", "message", "kind")
_OF_KIND: Mapping[str, Mapping[str, type]] = {
    "table": {"rows": list},
    "meaning": {"labels": list, "confirmed-by": list, "rows": list, "unless": list},
    "pattern": {"patterns": list, "unless": list},
    "limit": {"measure": str},
    "absent": {"zone": str},
    "check": {"rows": list},
}


class Card(NamedTuple):
    """A card as it was read and checked, not yet a rule."""

    id: str
    path: str
    keys: Mapping[str, Any]
    has_table: bool = False
    rows: tuple[Row, ...] = ()


class Rules(NamedTuple):
    """All rules, in order of their ids, and the lexicon they share."""

    rules: tuple[Rule, ...]
    lexicon: Lexicon

    def get(self, rule_id: str) -> Rule | None:
        """Return the rule of this id, of this former id, or of this name where only one family has a rule so named."""
        found = next((rule for rule in self.rules if rule_id == rule.id or rule_id in rule.was), None)
        named = self._named(rule_id)
        return found or (named[0] if len(named) == 1 else None)

    def _named(self, name: str) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.name == name)

    def family(self, name: str) -> tuple[Rule, ...]:
        """Return the rules of a family; none where there is no such family."""
        return tuple(rule for rule in self.rules if rule.family == name)

    def absent(self, rule_id: str) -> str:
        """Say that there is no such rule, and which may have been meant."""
        if len(named := self._named(rule_id)) > 1:
            return f"“{rule_id}” is the name of {len(named)} rules; write {' or '.join(rule.id for rule in named)}"
        families = sorted({rule.family for rule in self.rules})
        names = [*families, *(rule.id for rule in self.rules), *(rule.name for rule in self.rules)]
        return f"there is no rule “{rule_id}”{nearest(rule_id, names, '; `rapport rules` lists all')}"


def load_rules(packs: Sequence[Path] = (), offered: Sequence[OfferedCheck] = ()) -> Rules:
    """Read the cards that come with rapport, those of the folders `packs`, and those of the checks `offered`.

    A card in a pack goes before the one beside the finder of an offered check. Raises `CardError` for a card that is
    wrong, for two cards of one id, and for a check without a card.
    """
    folders = (builtin_folder(), *packs)
    files = {folder: files_in(folder) for folder in folders}
    files |= files_beside(offered, files)
    name = f"rules-{state_of(files, offered)}.txt"
    stored = recall(name)
    compiled = _unpacked(stored) if stored else None
    if compiled is None:
        compiled = _compiled({folder: contents_of(folder, found) for folder, found in files.items()}, offered)
        keep(name, _packed(*compiled))
    cards, phrases = compiled
    lexicon = Lexicon(phrases)
    by_id = {card.id: card for card in cards}
    by_name = {check.name: check for check in offered}
    return Rules(tuple(_rule(by_id[rule_id], lexicon, by_name.get(rule_id)) for rule_id in sorted(by_id)), lexicon)


def _compiled(
    files: Mapping[Path, Mapping[str, bytes]], offered: Sequence[OfferedCheck]
) -> tuple[list[Card], PhraseSet]:
    """Read all cards and compile their phrases; the rows are needed no more then."""
    cards = list(_read_cards(files))
    _refuse_twins(cards)
    _refuse_checks_of_nobody(cards, offered)
    card_checks.check_neighbours({card.id: (card.path, card.keys.get("silent-beside", ())) for card in cards})
    try:
        phrases = PhraseSet.compile(entry for _, entry in _entries(cards))
    except PhraseError as error:
        raise _row_error(cards, error) from error
    return [card._replace(rows=()) for card in cards], phrases


def _row_error(cards: Sequence[Card], error: PhraseError) -> CardError:
    """Find the row at which the phrases could not be compiled."""
    for place, entry in _entries(cards):
        try:
            PhraseSet.compile([entry])
        except PhraseError as same:
            return CardError(f"{place}: this row cannot be used: {str(same).removeprefix(f'{entry.owner}: ')}")
    return CardError(f"a row of a table cannot be used: {error}")


def _packed(cards: Sequence[Card], phrases: PhraseSet) -> bytes:
    objects = [[card.id, card.path, card.keys, card.has_table] for card in cards]
    return phrases.to_bytes() + json.dumps(objects).encode()


def _unpacked(data: bytes | mmap) -> tuple[list[Card], PhraseSet] | None:
    """Read what `_packed` wrote; None for anything else, so that a damaged cache is made anew."""
    try:
        phrases = PhraseSet.from_bytes(data)
        objects = json.loads(data[phrases.size :])
        return [Card(rule_id, path, keys, has_table) for rule_id, path, keys, has_table in objects], phrases
    except ValueError:
        return None


def _read_cards(files: Mapping[Path, Mapping[str, bytes]]) -> Iterator[Card]:
    for folder, content in files.items():
        for name in content:
            if name.endswith(".toml"):
                yield read_card(name.removesuffix(".toml"), str(folder / name), content)


def read_card(rule_id: str, path: str, content: Mapping[str, bytes]) -> Card:
    """Read and check one card; `content` holds the files of its folder by their relative paths.

    Raises `CardError`.
    """
    import tomllib

    try:
        file = CardFile(path, content[f"{rule_id}.toml"].decode())
        keys = tomllib.loads(file.text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise CardError(f"{path}: this is not valid TOML: {error}") from error
    _check_keys(path, keys)
    card_checks.check_keys(file, keys)
    _check_values(path, keys)
    if is_of_a_pack(path):
        card_checks.check_pack(file, keys, rule_id)
    rows = card_checks.rows_in_card(file, keys.pop("rows", []))
    for part in sorted(name for name in content if is_table_of(name, rule_id)):
        rows += _read_table(path.replace(f"{rule_id}.toml", part), content[part])
    if keys["kind"] == "table" and not rows:
        raise CardError(f"{path}: a card of kind “table” needs the key “rows”, or a table {rule_id}.tsv")
    card_checks.check_rows(keys["kind"], rows)
    return Card(rule_id, path, keys, bool(rows), tuple(rows))


def _read_table(path: str, data: bytes) -> Iterator[Row]:
    try:
        lines = data.decode().splitlines()
    except UnicodeDecodeError as error:
        raise CardError(f"{path}: the table is not in UTF-8: {error}") from error
    header = tuple(lines[0].split("\t")) if lines else ()
    if header[: len(card_checks.COLUMNS)] != card_checks.COLUMNS:
        raise CardError(f"{path}:1: the first line has to name the columns: {', '.join(card_checks.COLUMNS)}")
    for number, line in enumerate(lines[1:], 2):
        row = Row(f"{path}:{number}", tuple(line.split("\t")))
        if len(row.cells) != len(header):
            raise CardError(f"{row.place}: {len(row.cells)} columns where the first line names {len(header)}")
        yield row


def _check_keys(path: str, keys: Mapping[str, Any]) -> None:
    kind = keys.get("kind")
    if isinstance(kind, str) and kind not in _OF_KIND:
        raise CardError(f"{path}: unknown kind “{kind}”{nearest(kind, _OF_KIND)}")
    known = {**_COMMON, **_OF_KIND.get(str(kind), {})}
    for key, value in keys.items():
        if key not in known:
            raise CardError(f"{path}: unknown key “{key}”{nearest(key, known)}")
        if not isinstance(value, known[key]):
            raise CardError(f"{path}: the key “{key}” has to be a {_TOML_NAMES[known[key]]}")
    for key in (*_REQUIRED, *(_MUST.get(str(kind), ()))):
        if key not in keys:
            raise CardError(f"{path}: the key “{key}” is missing")


_TOML_NAMES = {str: "string", list: "list", bool: "boolean", int: "number", dict: "table"}
_MUST = {"pattern": ("patterns",), "limit": ("measure",), "absent": ("zone",)}


def _check_values(path: str, keys: Mapping[str, Any]) -> None:
    def one_of(key: str, allowed: Sequence[str] | Mapping[str, object]) -> None:
        values = keys[key] if isinstance(keys[key], list) else [keys[key]]
        for value in values:
            if value not in allowed:
                raise CardError(f"{path}: “{value}” under “{key}” is unknown{nearest(str(value), allowed)}")

    choices: Mapping[str, Sequence[str] | Mapping[str, object]] = {
        "severity": SEVERITIES,
        "confidence": CONFIDENCES,
        "zones": ZONES,
        "zone": ZONES,
        "scope": ("block", "draft"),
        "measure": kinds.MEASURES,
    }
    if keys["kind"] == "meaning":
        choices = {**choices, "unless": (*kinds.SILENT_IN, kinds.DENIED)}
    for key, allowed in choices.items():
        if key in keys:
            one_of(key, allowed)
    patterns = (*keys["patterns"], *keys.get("unless", ())) if keys["kind"] == "pattern" else ()
    for source in () if is_of_a_pack(path) else (*patterns, keys.get("when", "")):
        _check_pattern(path, source)


def _check_pattern(path: str, source: str) -> None:
    import re

    try:
        re.compile(loosened(source))
    except re.error as error:
        raise CardError(f"{path}: the pattern “{source}” does not compile: {error}") from error


def _refuse_twins(cards: Sequence[Card]) -> None:
    seen: dict[str, str] = {}
    for card in cards:
        if card.id in seen:
            other = seen[card.id]
            raise CardError(f"{card.path}: the rule {card.id} is already defined by {other}; choose another name")
        seen[card.id] = card.path


def _refuse_checks_of_nobody(cards: Iterable[Card], offered: Iterable[OfferedCheck]) -> None:
    """Refuse a card whose finder is neither of rapport nor switched on, and a check whose card leaves it out."""
    names = {check.name for check in offered}
    for card in cards:
        kind = card.keys["kind"]
        if card.id in names and kind != "check":
            why = "the config switches a check of this name on"
            raise CardError(f"{card.path}: the kind of this card has to be “check” and not “{kind}”; {why}")
        if kind == "check" and card.id not in names and not checks.exists(card.id):
            raise CardError(f"{card.path}: there is no check in Python named {card.id}{_offer_of(card.id)}")


def _offer_of(rule_id: str) -> str:
    """Say which distributions offer a check that was not switched on, and how to do that."""
    by = ", ".join(distribution_of(entry) for entry in offers().get(rule_id, ()))
    return f'; {by} offers one, which checks = ["{rule_id}"] in the config switches on' if by else ""


def _rule(card: Card, lexicon: Lexicon, offered: OfferedCheck | None) -> Rule:
    keys = card.keys
    finder = _finder(card, lexicon, offered)
    return Rule(
        id=card.id,
        severity=keys["severity"],
        confidence=keys.get("confidence", "high"),
        zones=tuple(keys.get("zones", AUTHOR_ZONES)),
        scope=keys.get("scope", "block"),
        summary=keys["summary"],
        why=keys["why"],
        source=keys["source"],
        message=keys["message"],
        kind=keys["kind"],
        finder=kinds.when(finder, _pattern_type(card)(keys["when"])) if "when" in keys else finder,
        options=keys.get("options", {}),
        choices=keys.get("choices", {}),
        minimum=keys.get("minimum", {}),
        fails=tuple(Example(**example) for example in keys.get("fail", ())),
        passes=tuple(Example(**example) for example in keys.get("pass", ())),
        was=tuple(keys.get("was", ())),
        one_per_problem=keys.get("one-per-problem", False),
        any_language=keys.get("any-language", False),
        show_worst=keys.get("show-worst"),
        silent_beside=tuple(keys.get("silent-beside", ())),
        reads_meaning=keys["kind"] == "meaning",
        distribution=offered.distribution if offered else "rapport",
    )


def _finder(card: Card, lexicon: Lexicon, offered: OfferedCheck | None) -> Finder:
    keys = card.keys
    table = Table(lexicon, card.id)
    match keys["kind"]:
        case "table":
            return kinds.table(table)
        case "meaning":
            labels, confirmed_by = keys.get("labels", [card.id]), keys.get("confirmed-by", ())
            return kinds.meaning(labels, table, keys.get("unless", ()), confirmed_by)
        case "pattern":
            read = _pattern_type(card).of_card
            return kinds.pattern([read(one) for one in keys["patterns"]], [read(one) for one in keys.get("unless", ())])
        case "limit":
            return kinds.limit(keys["measure"])
        case "absent":
            return kinds.absent(keys["zone"])
        case _:
            load = (lambda: offered.finder) if offered else partial(checks.finder, card.id)
            return kinds.check(load, table if card.has_table else None)


def _pattern_type(card: Card) -> type[Pattern]:
    """Return how the patterns of a card are read: those of packs may be any, and yet must not run for ever."""
    return LinearPattern if is_of_a_pack(card.path) else Pattern


def _entries(cards: Sequence[Card]) -> Iterator[tuple[str, Entry]]:
    """Return the rows of all cards as entries, each with the file and line it stands in."""
    for card in cards:
        for place, (phrase, plain, guard, note, *_) in card.rows:
            alternatives = tuple(one.strip() for one in plain.split(" / ") if one.strip())
            yield place, Entry(card.id, phrase, alternatives, frozenset(guard.split()), note)
