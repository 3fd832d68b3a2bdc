"""`rapport hook install`, `status` and `uninstall`: shown before it is done, and undone without a trace."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from rapport.faults import say_error
from rapport.files import WriteError, write_whole
from rapport.hooks.clients import client_named, client_names
from rapport.hooks.clients.plan import CannotInstallError, Client, OwnFile, Plan, is_ours
from rapport.hooks.deciding import decide
from rapport.hooks.verdict import Terms

_NAMES = click.Choice(client_names())


@click.command()
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.argument("name", type=_NAMES)
def install(name: str, dry_run: bool) -> None:
    """Put the gate into the program NAME; what is written is shown."""
    write_hook(name, dry_run)


@click.command()
@click.argument("name", type=_NAMES)
def uninstall(name: str) -> None:
    """Take out of the program NAME what was installed."""
    client = client_named(name)
    for file in _planned(client).files:
        found = file.found()
        if found is None:
            click.echo(f"{file.path}: not there")
        elif is_ours(found):
            _remove(file)
        else:
            click.echo(f"{file.path}: not written by rapport, left as it is")
    if client.undo:
        click.echo(client.undo)


@click.command()
@click.argument("name", type=_NAMES, required=False)
def status(name: str | None) -> None:
    """Tell what is installed and whether it works; without NAME of all programs.

    The exit code is 1 where the hook of the program NAME does not work.
    """
    if name is None:
        for one in client_names():
            click.echo(f"{one:12} {_state(client_named(one))}")
        return
    client = client_named(name)
    for line in _file_states(_planned(client)):
        click.echo(line)
    state = _state(client)
    click.echo(f"{name}: {state}")
    sys.exit(0 if state == WORKS else 1)


WORKS = "installed, works"
_TRIAL = b"Subject: The room on Monday\n\nHello Bo,\n\nthe room is free on Monday.\n\nBest regards,\nAnn\n"
_TRIAL_TERMS = Terms(seconds=120)
"""The first check on a machine compiles the cards; a mail that is sent need not wait for that."""


def write_hook(name: str, dry_run: bool = False) -> None:
    """Show and write the files of a client's hook, all of them or none. Raises `click.UsageError`."""
    plan = _planned(client_named(name))
    _refuse_others(plan)
    for file in plan.files:
        click.echo(f"{file.path}: {'would be written' if dry_run else 'written'}:")
        click.echo("".join(f"    {line}\n" for line in (file.shown or file.text).splitlines()))
        if not dry_run:
            _write(file)
    if plan.then:
        click.echo(plan.then)
    if not dry_run:
        trial = decide("<trial>", _TRIAL, _TRIAL_TERMS)
        say_error(trial.told if trial.outcome == "failed" else "")


def _planned(client: Client) -> Plan:
    try:
        return client.plan()
    except CannotInstallError as error:
        raise click.UsageError(str(error)) from error


def _refuse_others(plan: Plan) -> None:
    for file in plan.files:
        found = file.found()
        if found is not None and not is_ours(found):
            told = f"{file.path}: there is such a file already, not written by rapport; nothing was changed"
            raise click.UsageError(f"{told}. {file.instead}" if file.instead else told)


def _write(file: OwnFile) -> None:
    try:
        write_whole(file.path, file.data)
        file.path.chmod(0o755 if file.executable else 0o644)
    except (OSError, WriteError) as error:
        raise click.UsageError(f"the hook cannot be installed: {error}") from error


def _remove(file: OwnFile) -> None:
    try:
        file.path.unlink()
    except OSError as error:
        raise click.UsageError(f"{file.path}: the file cannot be removed: {error.strerror}") from error
    click.echo(f"{file.path}: removed")


def _file_states(plan: Plan) -> Iterator[str]:
    for file in plan.files:
        yield f"{file.path}: {_file_state(file)}"


def _file_state(file: OwnFile) -> str:
    found = file.found()
    if found is None:
        return "not there"
    if not is_ours(found):
        return "not written by rapport"
    return "installed" if found == file.data else "of another version, or changed; install it again"


def _state(client: Client) -> str:
    """Return in a few words whether a client's hook is installed and works."""
    try:
        plan = client.plan()
        states = {_file_state(file) for file in plan.files}
    except (CannotInstallError, OSError) as error:
        return f"not installed: {error}"
    if states == {"not there"}:
        return "not installed"
    if states != {"installed"}:
        return "not complete; install it again"
    missing = client.missing()
    if missing:
        return f"installed, but {missing}"
    trial = decide("<trial>", _TRIAL, _TRIAL_TERMS)
    return f"installed, but the check fails: {trial.why}" if trial.outcome == "failed" else WORKS
