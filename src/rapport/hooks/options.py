"""The options that all gates of the command line share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from rapport.hooks.verdict import Terms

_Command = TypeVar("_Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--config", metavar="FILE", help="Config file (default: the nearest rapport.toml)."),
    click.option(
        "--timeout",
        "--seconds",
        "seconds",
        type=click.FloatRange(0, min_open=True),
        metavar="SECONDS",
        envvar="RAPPORT_TIMEOUT",
        show_envvar=True,
        default=Terms().seconds,
        show_default=True,
        help="Time the check may take; then the mail goes.",
    ),
    click.option("--fail-closed", is_flag=True, help="Do not send when the check itself fails."),
    click.option("--mode", type=click.Choice(("block", "warn")), help="Stop the mail, or only tell (default: block)."),
    click.option(
        "--fail-on",
        type=click.Choice(("error", "warning", "info", "never")),
        help="Least severity that stops the mail (default: error).",
    ),
    click.option("--reply-to", metavar="FILE", help="The mail that is answered."),
    click.option("--no-server", is_flag=True, help="Check in this process, even if “rapport serve” runs."),
)


def gate_options(command: _Command) -> _Command:
    """Give a command the options that become its `Terms`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def terms_of(options: dict[str, Any], recipients: tuple[str, ...] = ()) -> Terms:
    """Return what the options say; `recipients` are addresses for mails that name none."""
    return Terms(**options, recipients=recipients)
