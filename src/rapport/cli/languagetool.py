"""The part of `rapport serve` that answers clients of LanguageTool."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

import click

from rapport.cli.common import WrongUse, clear_errors

_OPTIONS = (
    click.option(
        "--languagetool",
        type=click.IntRange(0, 65535),
        metavar="PORT",
        help="Answer clients of LanguageTool on this port of this machine, too (0: a free one).",
    ),
    click.option("--config", metavar="FILE", help="Config file for them (default: the nearest rapport.toml)."),
    click.option("--upstream", metavar="URL", help="Add the findings of a LanguageTool server on this machine."),
    click.option("--text-may-leave", is_flag=True, help="Let --upstream be another machine, which gets all texts."),
    click.option(
        "--allow-origin",
        "origins",
        multiple=True,
        metavar="ORIGIN",
        help="A program built on a browser that may ask, such as app://obsidian.md. Add-ons may.",
    ),
)


class Wanted(NamedTuple):
    """What the command line says of clients of LanguageTool; without a `port` they are not answered."""

    port: int | None
    config: str | None
    upstream: str | None
    text_may_leave: bool
    origins: Sequence[str]


def languagetool_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of `Wanted` to a command, in the order of its fields."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@contextmanager
def answering(wanted: Wanted) -> Iterator[str]:
    """Answer clients of LanguageTool meanwhile, if that is wanted; yields the line that tells so, or an empty one.

    Raises `WrongUse` where it cannot be done.
    """
    if wanted.port is None:
        _refuse_the_rest(wanted)
        yield ""
        return
    door = _opened(wanted.port, wanted)
    try:
        yield f"clients of LanguageTool are answered at {door.address}\n"
    finally:
        door.close()


def _refuse_the_rest(wanted: Wanted) -> None:
    if any(wanted[1:]):
        raise WrongUse("--config, --upstream, --text-may-leave and --allow-origin go with --languagetool")


def _opened(port: int, wanted: Wanted) -> Any:
    from rapport.server import Linter
    from rapport.server.languagetool import Checker, Upstream, UpstreamError

    try:
        from rapport.server.languagetool.door import Door
    except ModuleNotFoundError as error:
        needed = 'pip install "rapport-lint[web]"'
        raise WrongUse(f"clients of LanguageTool need the module {error.name}: {needed}") from error
    linter = Linter(wanted.config and os.path.abspath(wanted.config))
    with clear_errors():
        linter.settings_for(os.path.abspath("draft"))
    try:
        upstream = Upstream(wanted.upstream, wanted.text_may_leave) if wanted.upstream else None
        return Door(Checker(linter, upstream), port, wanted.origins)
    except UpstreamError as error:
        raise WrongUse(f"{error}; --text-may-leave allows that") from error
    except OSError as error:
        raise WrongUse(f"port {port} cannot be opened: {error.strerror}") from error
