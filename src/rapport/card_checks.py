"""What a card has to be so that it can work; a card that cannot is refused when it is read, by its file and line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any, NamedTuple

from rapport import meaning
from rapport.matching import LinearPattern, loosened
from rapport.message import places
from rapport.readers import FORMATS, MAIN_FORMATS

COLUMNS = ("phrase", "plain", "guard", "note")
"""The cells of a row: what is searched for, what to write instead, guards, a note."""

_GUARDS = frozenset("lower exact safe low literal sure info warning advice noun verb adj adv intj".split())
_GUARDS_OF_MEANING = _GUARDS | {"asked", "start", "end", "quoted"}
"""Those of a card of kind `meaning`."""
_SHARE = re.compile(r"[01]\.\d\d")
"""A guard of idioms: which share of uses is not meant literally."""

_FILLED: Mapping[str, tuple[str, ...]] = {
    "table": ("found", "instead", "note", "advice"),
    "meaning": ("found", "instead", "note", "advice"),
    "pattern": ("found",),
    "limit": ("found", "count", "limit", "advice"),
    "absent": (),
}
"""The places of a message that a kind fills; those of a check are known to its finder only."""

_OPTIONS: Mapping[str, tuple[str, ...]] = {"table": (), "meaning": (), "pattern": (), "limit": ("limit",), "absent": ()}
"""The options that a card of a kind has to have."""
_MAY: Mapping[str, tuple[str, ...]] = {"limit": ("mild",)}
"""Those that it may have besides."""
_STRINGS = ("zones", "was", "silent-beside", "patterns", "unless", "labels", "confirmed-by")
_TEXTS = ("summary", "why", "source", "message")
_TOKEN = re.compile(
    r"""\"{3}(?:\\.|[^\\])*?\"{3}|'{3}.*?'{3}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'"""
    r"""|\#[^\n]*\n|[\[\]{}]|[^\s,\[\]{}"'\#]+""",
    re.DOTALL,
)
"""A string, comment, bracket or other word of TOML."""

_FORMATS = ("txt", *FORMATS)
_EXAMPLE_KEYS = ("text", "at", "because", "format")


class CardError(Exception):
    """A card or its table is wrong; the message names the file, the key and what would be right."""


def nearest(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Say which of the known names was probably meant; where none is near, say `otherwise`, or name them all."""
    from difflib import get_close_matches

    names = list(known)
    close = get_close_matches(word, names, 1)
    return f"; did you mean “{close[0]}”?" if close else otherwise or f"; known are {', '.join(names)}"


class CardFile(NamedTuple):
    """A card as it is written, which says in which line something stands."""

    path: str
    text: str

    def place(self, offset: int) -> str:
        """Return file and 1-based line of a character."""
        return f"{self.path}:{self.text.count(chr(10), 0, max(offset, 0)) + 1}"

    def key(self, name: str) -> str:
        """Return where a key stands, or a table of this name."""
        return self.place(self._offset(rf"(?m)^\s*(?:{re.escape(name)}\s*=|\[{re.escape(name)}\])"))

    def entry(self, key: str, written: str) -> str:
        """Return where words stand behind a key."""
        after = self._offset(rf"(?m)^\s*{re.escape(key)}\s*=")
        return self.place(max(self.text.find(written, after), after))

    def example(self, name: str, number: int) -> str:
        """Return where the `number`th (from 1) `[[name]]` stands; examples written in one line stand at their key."""
        headers = list(re.finditer(rf"(?m)^\s*\[\[\s*{name}\s*\]\]", self.text))
        return self.place(headers[number - 1].start()) if len(headers) >= number else self.key(name)

    def elements(self, key: str) -> Iterator[int]:
        """Return the offset of each element of the list under a key, and for ever that of its end."""
        depth = end = 0
        for token in _TOKEN.finditer(self.text, self._offset(rf"(?m)(?<=^{re.escape(key)})\s*=")):
            end = token.start()
            if token[0].startswith("#"):
                continue
            if token[0] in "]}":
                depth -= 1
                if not depth:
                    break
            elif depth == 1:
                yield end
            depth += token[0] in "[{"
        yield from repeat(end)

    def _offset(self, pattern: str) -> int:
        found = re.search(pattern, self.text)
        return found.start() if found else 0


class Row(NamedTuple):
    """A row of a table, and the file and line it stands in."""

    place: str
    cells: tuple[str, ...]


def check_keys(file: CardFile, keys: Mapping[str, Any]) -> None:
    """Refuse a card whose keys are of the right type and yet cannot work. Raises `CardError`."""
    for key in _STRINGS:
        for one in keys.get(key, ()):
            if not isinstance(one, str):
                raise CardError(f"{file.key(key)}: “{key}” has to hold strings only, not {one!r}")
    for key in _TEXTS:
        if not keys[key].strip():
            raise CardError(f"{file.key(key)}: the key “{key}” is empty")
    most = keys.get("show-worst", 1)
    if isinstance(most, bool) or most < 1:
        raise CardError(f"{file.key('show-worst')}: “show-worst” has to be a whole number of at least 1")
    _check_message(file, keys["message"], _FILLED.get(keys["kind"]))
    _check_options(file, keys)
    for name in ("fail", "pass"):
        for number, example in enumerate(keys.get(name, ()), 1):
            _check_example(file.example(name, number), name, example)


def _check_message(file: CardFile, message: str, filled: Sequence[str] | None) -> None:
    try:
        named = list(places(message))
    except ValueError as error:
        raise CardError(f"{file.key('message')}: the message cannot be filled: {error}") from error
    for name in named:
        if filled is not None and name not in filled:
            right = nearest(name, filled) if filled else "; a card of this kind fills no place"
            raise CardError(f"{file.key('message')}: nothing fills “{{{name}}}” in the message{right}")


def _check_options(file: CardFile, keys: Mapping[str, Any]) -> None:
    options, known = keys.get("options", {}), _OPTIONS.get(keys["kind"])
    for name in options:
        if known is not None and name not in (*known, *_MAY.get(keys["kind"], ())):
            right = nearest(name, known) if known else ", which has none"
            raise CardError(f"{file.key('options')}: “{name}” is no option of kind “{keys['kind']}”{right}")
    for name in known or ():
        if not isinstance(options.get(name), int | float) or isinstance(options[name], bool):
            raise CardError(f"{file.path}: a card of kind “{keys['kind']}” needs a number “{name}” under [options]")
    for key in ("choices", "minimum"):
        for name in keys.get(key, {}):
            if name not in options:
                raise CardError(f"{file.key(key)}: “{name}” under “{key}” is no option of this card")


def _check_example(place: str, name: str, example: object) -> None:
    what = "that the rule has to find" if name == "fail" else "that the rule has to leave alone"
    if not isinstance(example, dict) or not str(example.get("text", "")).strip():
        raise CardError(f"{place}: [[{name}]] needs “text”, a sentence {what}")
    for key, value in example.items():
        if key not in _EXAMPLE_KEYS:
            raise CardError(f"{place}: unknown key “{key}” in [[{name}]]{nearest(key, _EXAMPLE_KEYS)}")
        if not isinstance(value, str):
            raise CardError(f"{place}: “{key}” in [[{name}]] has to be a string")
    form = example.get("format", "txt")
    if form not in _FORMATS:
        raise CardError(f"{place}: “{form}” under “format” is unknown{nearest(form, ('txt', *MAIN_FORMATS))}")


def rows_in_card(file: CardFile, rows: Sequence[object]) -> list[Row]:
    """Return the rows written under the key `rows`, with their lines. Raises `CardError` for what is no row."""
    found = []
    for row, offset in zip(rows, file.elements("rows"), strict=False):
        if not isinstance(row, list) or len(row) != len(COLUMNS) or not all(isinstance(one, str) for one in row):
            right = f"a row has four strings: {', '.join(COLUMNS)}"
            raise CardError(f"{file.place(offset)}: this row cannot be read: {row!r}; {right}")
        found.append(Row(file.place(offset), tuple(row)))
    return found


def check_rows(kind: str, rows: Iterable[Row]) -> None:
    """Refuse rows with a guard that means nothing and a phrase that stands twice. Raises `CardError`."""
    known = _GUARDS_OF_MEANING if kind == "meaning" else _GUARDS
    seen: dict[str, str] = {}
    for row in rows:
        phrase, _, guard, *_ = row.cells
        for name in guard.split():
            if name not in known and not (kind == "check" and _SHARE.fullmatch(name)):
                raise CardError(f"{row.place}: unknown guard “{name}”{nearest(name, sorted(known))}")
        words = " ".join(phrase.split())
        same = words if "exact" in guard.split() else words.lower()
        if same in seen:
            raise CardError(f"{row.place}: the phrase “{words}” stands already in {seen[same]}; keep one of the two")
        seen[same] = row.place


def check_pack(file: CardFile, keys: Mapping[str, Any], rule_id: str) -> None:
    """Refuse what a card of a pack may not hold: patterns that may run for ever, labels nobody has learned.

    Raises `CardError`, which names the card as the pack's.
    """
    kind = keys["kind"]
    patterns = [("patterns", one) for one in keys.get("patterns", ())]
    patterns += [("unless", one) for one in keys.get("unless", ()) if kind == "pattern"]
    patterns += [("when", keys["when"])] if "when" in keys else []
    for key, source in patterns:
        wrong = LinearPattern(loosened(source)).fault
        if wrong:
            told = f"the pattern “{source}” of this pack cannot be used: {wrong}"
            right = "patterns of packs are read by RE2, which never runs for ever and so looks neither ahead nor back"
            raise CardError(f"{file.entry(key, source)}: {told}; {right}")
    if kind == "meaning":
        known = meaning.label_names()
        named = [("labels" if "labels" in keys else "kind", one) for one in keys.get("labels", [rule_id])]
        for key, label in (*named, *(("confirmed-by", one) for one in keys.get("confirmed-by", ()))):
            if label not in known:
                place = file.key(key)
                raise CardError(f"{place}: the learned reader knows no label “{label}”{nearest(label, known)}")


def check_neighbours(beside: Mapping[str, tuple[str, Sequence[str]]]) -> None:
    """Refuse under `silent-beside` what is no rule or family; `beside` holds path and names of each card by its id.

    Raises `CardError`.
    """
    known = {*beside, *(rule_id.split("/")[0] for rule_id in beside)}
    for path, names in beside.values():
        for name in names:
            if name not in known:
                right = nearest(name, sorted(known), "; `rapport rules` lists all")
                raise CardError(f"{path}: “{name}” under “silent-beside” is no rule and no family{right}")
