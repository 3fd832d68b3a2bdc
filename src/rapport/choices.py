"""Which rules run, and with which options, as a config and the command line choose them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatch
from typing import NamedTuple

from rapport.files import fits
from rapport.rule import Option, Rule


class Choice(NamedTuple):
    """Which rules run, and how, for the mails it applies to.

    `select` and `ignore` hold ids or families; the most specific entry decides, and of two equal ones `ignore`.
    `options` holds per rule id the keys set for it, `severity` among them. `folder` is that of the config, `format`
    the one in which its files are read, where the config tells it.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Option]] = {}
    paths: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    folder: str = ""
    format: str = ""

    def applies(self, path: str, recipients: Sequence[str]) -> bool:
        """Return whether this override is for a mail at `path` to `recipients`; if both are given, both have to fit."""
        if self.paths and not any(fits(path, glob, self.folder) for glob in self.paths):
            return False
        return not self.recipients or any(fnmatch(one, glob) for one in recipients for glob in self.recipients)


def chosen(rules: Iterable[Rule], choices: Sequence[Choice]) -> tuple[Rule, ...]:
    """Return the rules that the choices let run, in order, with the options set for them; a later choice goes first."""
    return tuple(_with_options(rule, choices) for rule in rules if _is_selected(rule.id, choices))


def _is_selected(rule_id: str, choices: Iterable[Choice]) -> bool:
    """Let the most specific entry decide; a later choice (an override, the command line) beats an earlier one."""
    selected = True
    for choice in choices:
        chosen = _specificity(rule_id, choice.select)
        ignored = _specificity(rule_id, choice.ignore)
        if chosen or ignored:
            selected = chosen > ignored
        elif choice.select:
            selected = False
    return selected


def _specificity(rule_id: str, prefixes: Iterable[str]) -> int:
    family = rule_id.split("/")[0]
    return max(({rule_id: 3, family: 2, "all": 1}.get(prefix, 0) for prefix in prefixes), default=0)


def _with_options(rule: Rule, choices: Iterable[Choice]) -> Rule:
    changed: dict[str, Option] = {}
    for choice in choices:
        changed |= choice.options.get(rule.id, {})
    if not changed:
        return rule
    severity = str(changed.pop("severity", rule.severity))
    return rule._replace(severity=severity, options={**rule.options, **changed})
