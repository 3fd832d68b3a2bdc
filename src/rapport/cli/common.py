"""What the commands share: how the config is found, and how a wrong use ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from rapport.cards import CardError
from rapport.prose import ModelMissingError
from rapport.readers import ReadError
from rapport.settings import ConfigError, Settings, find_config, load_settings
from rapport.silence import BaselineError


class WrongUse(click.ClickException):
    """Ends the program with exit code 2 and one clear line."""

    exit_code = 2


@contextmanager
def clear_errors() -> Iterator[None]:
    """Turn what is wrong with config, cards, model or baseline into one line and exit code 2."""
    try:
        yield
    except (CardError, ConfigError, BaselineError, ReadError, ModelMissingError) as error:
        raise WrongUse(str(error)) from error


def settings_from(config: str | None, flags: dict[str, Any]) -> Settings:
    """Load the config named, or the nearest one, and lay the flags of the command line over it."""
    if config is not None and not Path(config).is_file():
        raise WrongUse(f"{config}: there is no such config file")
    return load_settings(Path(config) if config else find_config(Path.cwd()), flags)


CONFIG_OPTION = click.option("--config", metavar="FILE", help="Config file (default: the nearest rapport.toml).")
