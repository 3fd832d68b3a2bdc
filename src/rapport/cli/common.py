"""What the commands share: how the config is found, and how a wrong use ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

from rapport.cli.checking import WRONG_USE
from rapport.settings import settings_for


class WrongUse(click.ClickException):
    """Ends the program with exit code 2 and one clear line."""

    exit_code = 2


@contextmanager
def clear_errors() -> Iterator[None]:
    """Turn what is wrong with config, cards, model or baseline into one line and exit code 2."""
    try:
        yield
    except WRONG_USE as error:
        raise WrongUse(str(error)) from error


def echo_whole(text: str, on_error: bool = False) -> None:
    """Print what programs read: in UTF-8, as JSON has to be, whatever the terminal writes."""
    click.echo(text.encode("utf-8", "replace"), nl=False, err=on_error)


def complete_rules(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the families and ids of rules that begin so, for the shell; none where the config cannot be read."""
    from click.shell_completion import CompletionItem

    try:
        rules = settings_for(context.params.get("config"), {}).rules.rules
    except WRONG_USE:
        return []
    families = [CompletionItem(name, help="all rules of this family") for name in sorted({one.family for one in rules})]
    every = [*families, *(CompletionItem(rule.id, help=rule.summary) for rule in rules)]
    return [one for one in every if one.value.startswith(incomplete)]


RULES_OPTION: dict[str, Any] = {"multiple": True, "metavar": "ID|FAMILY", "shell_complete": complete_rules}
"""What options that name rules share."""


def rules_named(values: Iterable[str]) -> list[str]:
    """Return the names in options that may hold several, as in `a,b`."""
    return [name.strip() for one in values for name in one.split(",") if name.strip()]


CONFIG_OPTION = click.option("--config", metavar="FILE", help="Config file (default: the nearest rapport.toml).")
