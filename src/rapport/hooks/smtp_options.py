"""Options of the servers, and how their wrong use is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from rapport.hooks.smtp_places import Listen, PlaceError, listen_at
from rapport.hooks.verdict import Terms
from rapport.run import MAX_BYTES

_Command = TypeVar("_Command", bound=Callable[..., Any])
_Value = TypeVar("_Value")


def place(read: Callable[[str], _Value]) -> Callable[[click.Context, click.Parameter, str], _Value]:
    """Return a callback of an option whose value `read` understands."""

    def value(context: click.Context, parameter: click.Parameter, given: str) -> _Value:
        try:
            return read(given)
        except PlaceError as error:
            raise click.BadParameter(str(error)) from error

    return value


_OPTIONS = (
    click.option(
        "--listen",
        metavar="[HOST:]PORT",
        required=True,
        callback=place(listen_at),
        help="Where to listen; without a host, only programs of this machine come in.",
    ),
    click.option(
        "--max-size",
        "most_bytes",
        metavar="MB",
        type=click.IntRange(1, MAX_BYTES // 2**20),
        default=50,
        show_default=True,
        callback=lambda context, parameter, value: value * 2**20,
        help="Size of the largest mail.",
    ),
    click.option(
        "--workers",
        metavar="NUMBER",
        type=click.IntRange(1, 64),
        default=2,
        show_default=True,
        help="So many mails are checked at the same time, each in a process of its own.",
    ),
    click.option("--config", metavar="FILE", help="Config file (default: the nearest rapport.toml)."),
    click.option(
        "--timeout",
        "seconds",
        metavar="SECONDS",
        type=click.FloatRange(0, min_open=True),
        default=Terms().seconds,
        show_default=True,
        help="Time a check may take; then the mail goes.",
    ),
    click.option("--fail-closed", is_flag=True, help="Do not send when the check itself fails."),
    click.option(
        "--trust-network", is_flag=True, help="Let in everybody who can reach this port, without TLS and password."
    ),
)


def server_options(command: _Command) -> _Command:
    """Give a command the options that all servers share."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def needs_smtp(error: ImportError) -> click.UsageError:
    """Return what is told where the libraries are missing."""
    return click.UsageError(f'{error.name} is not installed; install it with: pip install "rapport-lint[smtp]"')


def cannot_listen(listen: Listen, error: OSError) -> click.UsageError:
    """Return what is told where the port is taken or not ours."""
    return click.UsageError(f"cannot listen on {listen.host}:{listen.port}: {error.strerror or error}")
