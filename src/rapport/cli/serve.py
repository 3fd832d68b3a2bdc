"""`rapport serve`: keep rules and reader loaded, so that each mail is answered at once."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from math import inf

import click

from rapport.cli.common import WrongUse
from rapport.cli.ending import run_to_end
from rapport.cli.languagetool import Wanted, answering, languagetool_options
from rapport.server import client, messages, place
from rapport.server.door import CannotListenError, open_door
from rapport.server.listening import Listener, Status
from rapport.server.stage import Call, Stream, perform

_SAMPLE = b"Hi Tom,\n\nSend me the report.\nYou forgot it again, and Karen is hopeless.\n\nAnn\n"
"""A mail that makes every part of the linter load what it needs."""

_PATIENCE = 10.0
"""Seconds to wait for a server that is to end, which first finishes the mail it reads."""


@click.command()
@click.option("--idle", type=click.IntRange(1), default=1800, show_default=True, metavar="SECONDS", help="End then.")
@click.option("--loopback", is_flag=True, help="Listen on a port of this machine, not on a Unix socket.")
@click.option("--status", is_flag=True, help="Tell whether a server runs; exit code 1 if none does.")
@click.option("--stop", is_flag=True, help="End the server that runs.")
@languagetool_options
def serve(
    idle: int,
    loopback: bool,
    status: bool,
    stop: bool,
    languagetool: int | None,
    config: str | None,
    upstream: str | None,
    text_may_leave: bool,
    origins: tuple[str, ...],
) -> None:
    """Keep rules and reader loaded, so that checks and hooks answer at once; they answer the same without.

    Only you can reach it, it keeps nothing of a mail, and it ends when nobody has asked it for a while. With
    --languagetool it stays, and all programs that can ask a LanguageTool server show what rapport finds.

    \b
    Examples:
      rapport serve &                    start it in the background
      rapport serve --status             is there one?
      rapport serve --stop               end it
      rapport serve --languagetool 8081  add-ons of browsers, LibreOffice and others ask http://localhost:8081/v2
    """
    if status:
        sys.exit(_tell_status())
    if stop:
        _stop()
    else:
        wanted = Wanted(languagetool, config, upstream, text_may_leave, origins)
        _serve(idle if languagetool is None else inf, loopback, wanted)


def _running() -> Status | None:
    """Return what the server of this program tells; None where there is none. A busy one tells nothing."""
    try:
        answer = client.ask([messages.STATUS])
    except TimeoutError:
        return Status(0, 0, 0)
    except (OSError, ValueError):
        return None
    return Status(*map(int, answer[1:])) if answer and answer[0] == messages.DONE else None


def _tell_status() -> int:
    told = _running()
    if told is None:
        click.echo("no server runs")
        return 1
    if not told.process:
        click.echo("a server runs and is at work")
        return 0
    ending = f", ends after {told.left} s without one" if told.left >= 0 else ""
    click.echo(f"a server runs: process {told.process}, {told.runs} runs so far{ending}")
    return 0


def _stop() -> None:
    try:
        answer = client.ask([messages.STOP], _PATIENCE)
    except TimeoutError as error:
        raise WrongUse("the server is at work; try again when it has finished the mail it reads") from error
    except (OSError, ValueError):
        answer = None
    click.echo("the server has ended" if answer else "no server runs")


def _serve(idle: float, loopback: bool, wanted: Wanted) -> None:
    if other := _running():
        raise WrongUse(f"a server runs already{f' (process {other.process})' * bool(other.process)}")
    stamp = place.stamp()
    with answering(wanted) as told:
        _load()
        _listen(idle, loopback, stamp, told)


def _listen(idle: float, loopback: bool, stamp: str, told: str) -> None:
    try:
        door = open_door(place.base(), loopback=loopback)
    except CannotListenError as error:
        raise WrongUse(str(error)) from error
    listener = Listener(door, _run, stamp, idle)
    click.echo(f"rapport serves at {door.path}\n{told}", nl=False)
    click.echo(f"rapport ends: {listener.listen()}")


def _load() -> None:
    """Check a mail, so that the first one from outside finds all loaded; what is loaded is never tidied up again."""
    stream = Stream("utf-8", "replace", False, False)
    arguments = ["check", "-", "--fail-on", "never"]
    answer = perform(Call(arguments, "rapport", os.sep, os.environ.copy(), [stream] * 3, _SAMPLE), _run)
    if answer.code:
        raise WrongUse(b"".join(data for _, data in answer.written).decode().strip().removeprefix("Error: "))
    os.chdir(os.sep)
    gc.collect()
    gc.freeze()


def _run(arguments: Sequence[str], program: str) -> int:
    """Run a command line in this process and return its exit code, as the program itself would end."""
    from rapport.cli.main import main

    try:
        return run_to_end(partial(main, list(arguments), program))
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else int(ending.code is not None)
