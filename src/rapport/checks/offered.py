"""Checks from elsewhere: finders that installed distributions offer as entry points of the group `rapport.checks`.

To look for them runs no code of theirs. A finder is imported only by its name, which the config has to give.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rapport.rule import Finder

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    Offers = Mapping[str, Sequence[EntryPoint]]

GROUP = "rapport.checks"


class OfferError(Exception):
    """A check from elsewhere cannot be used; the message names it and its distribution, and what would be right."""


class OfferedCheck(NamedTuple):
    """A finder from elsewhere; `rules` is the folder beside its module that may hold its card `family/name.toml`."""

    name: str
    distribution: str
    finder: Finder
    rules: Path


def offers() -> Offers:
    """Return what the installed distributions offer, by name; nothing is imported."""
    from importlib.metadata import entry_points

    found: dict[str, list[EntryPoint]] = {}
    for entry in entry_points(group=GROUP):
        found.setdefault(entry.name, []).append(entry)
    return found


def distribution_of(entry: EntryPoint) -> str:
    """Return the name of the distribution that offers an entry point."""
    return entry.dist.name if entry.dist else "a distribution without a name"


def load(entries: Sequence[EntryPoint]) -> OfferedCheck:
    """Import the finder of one name from `entries`, all that is offered under it. Raises `OfferError`."""
    entry, *others = entries
    distribution = distribution_of(entry)
    if others:
        both = " and ".join([distribution, *map(distribution_of, others)])
        raise OfferError(f"the check {entry.name} is offered by {both}; uninstall all but one")
    if not re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+", entry.name):
        wrong = f"{distribution} offers a check “{entry.name}”, which is no id of a rule"
        raise OfferError(f"{wrong}; its name has to be family/name in small letters, as in our/ticket-number")
    try:
        finder = entry.load()
        module = sys.modules[entry.module]
    except Exception as error:  # whatever breaks while code from elsewhere is imported is told under its name
        broken = f"the check {entry.name} of {distribution} cannot be loaded from “{entry.value}”"
        raise OfferError(f"{broken}: {type(error).__name__}: {error}") from error
    if not callable(finder):
        raise OfferError(f"the check {entry.name} of {distribution}: “{entry.value}” is no function")
    return OfferedCheck(entry.name, distribution, finder, Path(module.__file__ or "").parent / "rules")
