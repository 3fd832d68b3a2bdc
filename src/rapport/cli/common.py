"""What the commands share: how the config is found, and how a wrong use ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from rapport.cli.checking import WRONG_USE


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


CONFIG_OPTION = click.option("--config", metavar="FILE", help="Config file (default: the nearest rapport.toml).")
