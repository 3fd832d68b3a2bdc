"""`rapport hook`: the gates of single programs."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click

from rapport.faults import say_error
from rapport.files import WriteError, write_whole
from rapport.hooks.gate import SKIP_VARIABLE, addresses_in, failure, judge, recipients_in, without_overrides
from rapport.readers import ReadError
from rapport.run import Job, read_file
from rapport.settings import settings_for

EX_DATAERR = 65
"""What sysexits.h calls wrong input: mail programs show it and keep the draft."""

EX_NOINPUT = 66
EX_UNAVAILABLE = 69

_CONFIG = click.option("--config", metavar="FILE", help="Config file (default: the nearest rapport.toml).")
_SECONDS = click.option("--seconds", default=20, show_default=True, help="Longest time the check may take.")
_FAIL_CLOSED = click.option("--fail-closed", is_flag=True, help="Do not send when the check itself fails.")


@click.group()
def hook() -> None:
    """Check a mail when it is sent."""


def _loader(config: str | None, recipients: list[str]) -> Callable[[], Job]:
    return lambda: Job(settings_for(config, {"recipients": recipients}), "eml")


@hook.command(context_settings={"ignore_unknown_options": True})
@_CONFIG
@_SECONDS
@_FAIL_CLOSED
@click.argument("program", nargs=-1, required=True, type=click.UNPROCESSED)
def sendmail(config: str | None, seconds: int, fail_closed: bool, program: tuple[str, ...]) -> None:
    """Check the mail on standard input, then hand it to PROGRAM as sendmail would get it.

    For neomutt: set sendmail="rapport hook sendmail -- /usr/sbin/sendmail -oem -oi". A mail that does not pass is not
    handed on: the findings go to standard error, the exit code is 65, and the mail program keeps the draft.
    """
    mail = _standard_input()
    if not os.environ.get(SKIP_VARIABLE):
        load = _loader(config, recipients_in(program))
        verdict = judge("<mail>", mail, load, seconds=seconds, fail_closed=fail_closed)
        say_error(verdict.told)
        if not verdict.passes:
            sys.exit(EX_DATAERR)
    sys.exit(_hand_on(program, without_overrides(mail)))


def _standard_input() -> bytes:
    try:
        if sys.stdin is not None:
            return sys.stdin.buffer.read()
        reason = "it is closed"
    except OSError as error:
        reason = str(error.strerror)
    say_error(f"rapport: there is no mail on standard input, nothing was sent: {reason}\n")
    sys.exit(EX_NOINPUT)


def _hand_on(program: tuple[str, ...], mail: bytes) -> int:
    try:
        return subprocess.run(program, input=mail, check=False).returncode
    except OSError as error:
        say_error(f"rapport: {program[0]} cannot be run, the mail was not sent: {error.strerror}\n")
        return EX_UNAVAILABLE


@hook.command()
@_CONFIG
@_SECONDS
@_FAIL_CLOSED
@click.option("--install", is_flag=True, help="Write the hook into the repository of this folder.")
@click.argument("mail", required=False)
@click.argument("headers", required=False)
def git(
    config: str | None, seconds: int, fail_closed: bool, install: bool, mail: str | None, headers: str | None
) -> None:
    """Check a mail of git send-email; called by its hook sendemail-validate with MAIL and, since git 2.41, HEADERS."""
    if install:
        _install()
        return
    if mail is None:
        raise click.UsageError("give the file to send, as git does, or --install")
    if os.environ.get(SKIP_VARIABLE):
        return
    try:
        load = _loader(config, _addresses(headers) if headers else [])
        verdict = judge(mail, read_file(mail), load, seconds=seconds, fail_closed=fail_closed)
    except ReadError as error:
        verdict = failure(str(error), fail_closed)
    say_error(verdict.told)
    sys.exit(0 if verdict.passes else 1)


def _addresses(headers: str) -> list[str]:
    """Return the addresses in the lines To and Cc of git's file of headers. Raises `ReadError`."""
    text = read_file(headers).decode("utf-8", "replace")
    lines = re.findall(r"^(?:to|cc):((?:[^\n]*)(?:\n[ \t][^\n]*)*)", text, re.IGNORECASE | re.MULTILINE)
    return addresses_in(" ".join(lines))


_WRITTEN_BY = "# Written by “rapport hook git --install”"
_SCRIPT = """\
#!/bin/sh
{written_by}: checks every mail of git send-email; --no-validate sends without.
program={program}
"$program" hook git "$@"
code=$?
if [ $code -eq 126 ] || [ $code -eq 127 ]; then
    echo "rapport: $program cannot be run, the mail was let through unread; install it again, or remove $0" >&2
    exit 0
fi
exit $code
"""
"""126 and 127 are what a shell says of a program that cannot be run or is not there."""


def _script() -> bytes:
    """Return the hook, with the place of this program, which is then found whatever PATH is when a mail is sent."""
    called = Path(sys.argv[0])
    program = called if called.name == "rapport" and called.is_file() else Path(sys.executable).with_name("rapport")
    return _SCRIPT.format(written_by=_WRITTEN_BY, program=shlex.quote(str(program.absolute()))).encode()


def _install() -> None:
    path = _hooks_folder() / "sendemail-validate"
    try:
        if path.exists() and _WRITTEN_BY.encode() not in path.read_bytes():
            line = 'rapport hook git "$@" || exit 1'
            raise click.UsageError(f"{path}: there is such a hook already; add the line: {line}")
        write_whole(path, _script())
        path.chmod(0o755)
    except (OSError, WriteError) as error:
        raise click.UsageError(f"the hook cannot be installed: {error}") from error
    click.echo(f"{path}: written")


def _hooks_folder() -> Path:
    try:
        asked = subprocess.run(["git", "rev-parse", "--git-path", "hooks"], capture_output=True, text=True, check=False)
    except OSError as error:
        raise click.UsageError(f"git cannot be run: {error.strerror}") from error
    if asked.returncode:
        raise click.UsageError("this folder is in no git repository; run it where the mails are sent from")
    return Path(asked.stdout.strip())
