"""Which findings a client wants to be told, and by which names it calls rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from rapport.report import Finding
from rapport.server.languagetool.sent import RequestError

PREFIX = "RAPPORT_"


class Kind(NamedTuple):
    """A kind of fault in LanguageTool's own words, which clients know: they give each its colour."""

    issue: str
    category: str
    name: str


_FACTS = Kind("inconsistency", "SEMANTICS", "Semantics")
_MANNER = Kind("register", "STYLE", "Style")
_WORDING = Kind("style", "PLAIN_ENGLISH", "Plain English")
_STYLE = Kind("style", "STYLE", "Style")
_FAMILIES = {"clarity": _WORDING, "contact": _FACTS, "never": _FACTS, "tone": _MANNER, "trust": _FACTS}
_RULES = {
    "clarity/slang": Kind("register", "COLLOQUIALISMS", "Colloquialisms"),
    "tone/punctuation": Kind("typographical", "PUNCTUATION", "Punctuation"),
    "tone/shouting": Kind("typographical", "CASING", "Capitalization"),
}


def kind_of(rule: str) -> Kind:
    """Return what LanguageTool would call a finding of the rule with the id `rule`."""
    return _RULES.get(rule) or _FAMILIES.get(rule.split("/")[0], _STYLE)


def client_id(rule: str) -> str:
    """Return the id of a rule as clients expect one: `tone/blame` becomes `RAPPORT_TONE_BLAME`."""
    return PREFIX + _spelt(rule)


def _spelt(name: str) -> str:
    """Return the one spelling of a name: `RAPPORT_TONE_BLAME`, `tone/blame` and `Tone-Blame` are the same."""
    return re.sub(r"\W+", "_", name.strip().upper()).removeprefix(PREFIX)


class Selection(NamedTuple):
    """The rules and categories that a client has switched on and off; families are known by both kinds of names."""

    enabled: frozenset[str] = frozenset()
    disabled: frozenset[str] = frozenset()
    only: bool = False
    picky: bool = False

    def tells(self, finding: Finding) -> bool:
        """Return whether the client wants this finding; hints are told to those who ask for them."""
        names = {_spelt(finding.rule), _spelt(finding.rule.split("/")[0]), kind_of(finding.rule).category}
        if self.enabled & names:
            return True
        return not (self.only or self.disabled & names) and (self.picky or finding.severity != "info")


def selection(form: Mapping[str, str]) -> Selection:
    """Return what the parameters of a request select. Raises `RequestError`."""
    enabled = _names(form, "enabledRules", "enabledCategories")
    disabled = _names(form, "disabledRules", "disabledCategories")
    only = form.get("enabledOnly", "").lower() in ("true", "yes")
    if only and not enabled:
        raise RequestError("With enabledOnly=true, name what is enabled in 'enabledRules' or 'enabledCategories'")
    if only and disabled:
        raise RequestError("With enabledOnly=true, nothing can be named in 'disabledRules' or 'disabledCategories'")
    return Selection(enabled, disabled, only, form.get("level") == "picky")


def _names(form: Mapping[str, str], *parameters: str) -> frozenset[str]:
    named = (name for parameter in parameters for name in form.get(parameter, "").split(","))
    return frozenset(_spelt(name) for name in named if name.strip())
