"""Cards of rules, tables and configs: right ones, and ones with something wrong in them."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from tests.fuzz.words import ODD, phrase, spoilt

_ODD_VALUES: tuple[Any, ...] = (
    "", "x", " ", 0, 1, -1, 2**70, 1.5, float("inf"), float("nan"), True, [], ["x"], [1], [[]], {}, {"a": 1}, "tone/blame", "all", "2027-03-04",
)  # fmt: skip
_PHRASES = (
    "touch~ base", "ballpark figure+", "pull~ {one's} leg", "keep~ {someone} in the loop", "at the (very) end", "get~ in|into a jam", "{something}",
    "~", "+", "()", "(a", "a|", "|", "{", "{}", "{nobody}", "a~ b~ c~", "a (b) (c) d", "{someone} {something}", "", " ", "don't", "C++", "ａ", "é",
)  # fmt: skip
_PATTERNS = (r"\bplan\b", "(a+)+b", "(?=a)", "(?P<x>a)", "[", "(", "a{2,1}", "a{1000}", "", "\\", "(?i)x", "^", "$", ".*", r"\d{3}", r"\1", "(?:)", "[[:alpha:]]", "(?<!a)b")
_RULES = ("tone/blame", "blame", "tone", "all", "clarity/long-sentence", "long-sentence", "nobody/nothing", "", "slang", "Tone", "contact/time-zone")
_GLOBS = ("*", "a/", "**/*.txt", "[", "[a", "!", "../x", "/a", "a.txt", "", "*@example.org", "{a,b}")


def toml(value: Any) -> str:
    """Return a value as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(str(key))} = {toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value) if isinstance(value, str) else str(value)


def _written(rng: Random, keys: dict[str, Any], tables: str = "") -> str:
    """Return keys as a file of TOML in which, now and then, a value is odd, a key missing, or a character wrong."""
    for _ in range(rng.choice((0, 0, 1, 2))):
        keys[rng.choice([*keys, "unknown", "kind", "rows"])] = rng.choice(_ODD_VALUES)
    if rng.random() < 0.1:
        keys.pop(rng.choice([*keys]))
    text = "".join(f"{key} = {toml(value)}\n" for key, value in keys.items()) + tables
    return spoilt(rng, text) if rng.random() < 0.1 else text


def card(rng: Random) -> tuple[str, str]:
    """Return a card of some kind, and the table beside it, which may be empty."""
    kind = rng.choice(("table", "pattern", "limit", "absent", "meaning", "check"))
    keys: dict[str, Any] = {
        "severity": rng.choice(("info", "warning", "error")),
        "summary": phrase(rng),
        "why": "w",
        "source": "s",
        "message": rng.choice(("“{found}”", "“{found}”[ Write “{instead}”.]", "m", "{count} of {limit}[: {advice}]", "{", "[{found}", "{found!r}", "{0}", "{}", "[[a]]")),
        "kind": kind,
    }
    keys |= _of_kind(rng, kind)
    for key, values in _MORE.items():
        if rng.random() < 0.1:
            keys[key] = rng.choice(values)
    examples = "".join(f"\n[[{rng.choice(('fail', 'pass'))}]]\ntext = {toml(phrase(rng))}\nat = {toml(phrase(rng))}\n" for _ in range(rng.randint(0, 2)))
    return _written(rng, keys, examples), _table(rng) if rng.random() < 0.2 else ""


_MORE: dict[str, tuple[Any, ...]] = {
    "zones": (["body"], ["quote"], [], ["nowhere"]),
    "scope": ("draft", "block", "x"),
    "confidence": ("low", "medium", "high", "sure"),
    "one-per-problem": (True, False),
    "show-worst": (1, 3, 0),
    "silent-beside": (["tone"], ["our/rule"], []),
    "when": _PATTERNS,
    "was": (["our/old"], [1]),
    "choices": ({"limit": ["a"]}, {}),
    "minimum": ({"limit": 3}, {"limit": "x"}),
}


def _of_kind(rng: Random, kind: str) -> dict[str, Any]:
    rows = [[rng.choice(_PHRASES), rng.choice(("", "x", "a / b", "{someone}", "talk~")), rng.choice(("", "lower", "safe low", "noun", "odd")), rng.choice(("", "note"))] for _ in range(rng.randint(0, 3))]
    match kind:
        case "pattern":
            return {"patterns": rng.choices(_PATTERNS, k=2), "unless": rng.choices(_PATTERNS, k=rng.randint(0, 1))}
        case "limit":
            return {"measure": rng.choice(("words", "grade", "letters", "sentences", "x")), "options": {"limit": rng.choice((0, 3, 20, -1, "x"))}}
        case "absent":
            return {"zone": rng.choice(("greeting", "sign-off", "signature", "x"))}
        case "meaning":
            labels: tuple[list[str], ...] = (["tone/blame"], ["x"], [])
            return {"labels": rng.choice(labels), "confirmed-by": rng.choice(labels), "rows": rows}
        case _:
            return {"rows": rows}


def _table(rng: Random) -> str:
    head = rng.choice(("phrase\tplain\tguard\tnote\n",) * 4 + ("phrase\tplain\n", "", "\n", "phrase\tplain\tguard\tnote\tmore\n"))
    lines = (rng.choice(("\t", "\t", "\t", " ", "\t\t")).join((rng.choice(_PHRASES), "x", "", rng.choice(ODD))) + "\n" for _ in range(rng.randint(0, 3)))
    return head + "".join(lines)


def config(rng: Random) -> str:
    """Return a config that names rules, options, places, silences and overrides, some of them wrong."""
    keys: dict[str, Any] = {"select": rng.choices(_RULES, k=2)} if rng.random() < 0.3 else {}
    for key, values in _SETTINGS.items():
        if rng.random() < 0.15:
            keys[key] = rng.choice(values)
    keys = keys or {"ignore": [rng.choice(_RULES)]}
    tables = "".join(rng.choice(_TABLES)(rng) for _ in range(rng.randint(0, 3)))
    return _written(rng, keys, tables)


_SETTINGS: dict[str, tuple[Any, ...]] = {
    "ignore": (["tone"], ["blame", "slang"], ["x"]),
    "fail-on": ("info", "warning", "never", "x"),
    "confidence": ("low", "high", "x"),
    "timeout": (1, 60, 0, 2**70),
    "exclude": (list(_GLOBS), ["archive"]),
    "from": ("Ann <ann@example.org>", "x", "a@b, c@d", ""),
    "me": ({"zone": "Europe/Berlin"}, {"zone": "x"}, {"zone": "../etc"}, {"country": "DE"}, {"country": "x"}, {"zone": ""}),
    "rules": ({"long-sentence": {"limit": 5}}, {"clarity/acronym": {"known": ["X"]}}, {"tone/blame": {"severity": "info"}}, {"x": {}}),
    "packs": (["x"], [""], ["."]),
    "checks": (["our/x"], ["tone/blame"], []),
    "model": ("x", ""),
}
_TABLES = (
    lambda rng: f"\n[[silence]]\nrule = {toml(rng.choice(_RULES))}\nreason = {toml(rng.choice(('r', '')))}\ntext = {toml(phrase(rng))}\n",
    lambda rng: f"\n[[overrides]]\npaths = {toml([rng.choice(_GLOBS)])}\nignore = {toml([rng.choice(_RULES)])}\n",
    lambda rng: f"\n[[overrides]]\nrecipients = {toml([rng.choice(_GLOBS)])}\nselect = {toml([rng.choice(_RULES)])}\n",
    lambda rng: f"\n[[contacts]]\naddress = {toml(rng.choice(_GLOBS))}\nzone = {toml(rng.choice(('Asia/Kolkata', 'x', '/', 'a' * 300)))}\n",
    lambda rng: f"\n[rules.{toml(rng.choice(_RULES))}]\n{rng.choice(('limit', 'severity', 'known'))} = {toml(rng.choice(_ODD_VALUES))}\n",
    lambda rng: "\n[" + rng.choice(("me", "rules", "silence", "x.y")) + "]\nzone = 'UTC'\n",
)
