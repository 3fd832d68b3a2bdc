"""`rapport hook`: the gates of single programs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import click

from rapport.faults import say_error
from rapport.hooks.deciding import decide
from rapport.hooks.installing import install, status, uninstall, write_hook
from rapport.hooks.mail import addresses_in, recipients_in, without_overrides
from rapport.hooks.options import gate_options, terms_of
from rapport.hooks.verdict import failure
from rapport.hooks.warm import verdict as warm_verdict

EX_DATAERR = 65
"""What sysexits.h calls wrong input: mail programs show it and keep the draft."""

EX_NOINPUT = 66
EX_UNAVAILABLE = 69
EX_IOERR = 74


@click.group()
def hook() -> None:
    """Check a mail when it is sent."""


for _command in (install, status, uninstall, warm_verdict):
    hook.add_command(_command)


@hook.command(context_settings={"allow_interspersed_args": False})
@gate_options
@click.argument("program", nargs=-1, required=True, type=click.UNPROCESSED)
def sendmail(program: tuple[str, ...], **options: Any) -> None:
    """Check the mail on standard input, then hand it to PROGRAM as sendmail would get it.

    For neomutt: set sendmail="rapport hook sendmail -- /usr/sbin/sendmail -oem -oi". A mail that does not pass is not
    handed on: the findings go to standard error, the exit code is 65, and the mail program keeps the draft.
    """
    mail = _passed_mail(options, recipients_in(program))
    sys.exit(_hand_on(program, mail))


@hook.command(name="filter")
@gate_options
def filter_(**options: Any) -> None:
    """Check the mail on standard input, and write it to standard output when it passes.

    A mail that does not pass is not written: the findings go to standard error, and the exit code is 65.
    """
    mail = _passed_mail(options)
    if sys.stdout is None:
        say_error("rapport: standard output is closed, the mail was not handed on\n")
        sys.exit(EX_IOERR)
    sys.stdout.buffer.write(mail)


def _passed_mail(options: dict[str, Any], recipients: tuple[str, ...] = ()) -> bytes:
    """Return the mail on standard input as it is handed on; ends the program where it does not pass."""
    mail = _standard_input()
    verdict = decide("<mail>", mail, terms_of(options, recipients))
    say_error(verdict.told)
    if not verdict.passes:
        sys.exit(EX_DATAERR)
    return without_overrides(mail)


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
    """Run the program with the mail and return its exit code, that of a shell where a signal has ended it."""
    try:
        code = subprocess.run(program, input=mail, check=False).returncode
    except OSError as error:
        say_error(f"rapport: {program[0]} cannot be run, the mail was not sent: {error.strerror}\n")
        return EX_UNAVAILABLE
    return code if code >= 0 else 128 - code


@hook.command()
@gate_options
@click.option("--install", "wanted", is_flag=True, help="As `rapport hook install git`.")
@click.argument("mail", required=False)
@click.argument("headers", required=False)
def git(wanted: bool, mail: str | None, headers: str | None, **options: Any) -> None:
    """Check a mail of git send-email; called by its hook sendemail-validate with MAIL and, since git 2.41, HEADERS."""
    if wanted:
        write_hook("git")
        return
    if mail is None:
        raise click.UsageError("give the file to send, as git does, or --install")
    terms = terms_of(options)
    try:
        recipients = _recipients(headers) if headers else ()
        verdict = decide(Path(mail).name, Path(mail).read_bytes(), terms._replace(recipients=recipients))
    except OSError as error:
        verdict = failure(f"{error.filename}: the file cannot be read: {error.strerror}", terms.fail_closed)
    say_error(verdict.told)
    sys.exit(0 if verdict.passes else 1)


def _recipients(headers: str) -> tuple[str, ...]:
    """Return the addresses in the lines To and Cc of git's file of headers."""
    text = Path(headers).read_text(encoding="utf-8", errors="replace")
    lines = re.findall(r"^(?:to|cc):((?:[^\n]*)(?:\n[ \t][^\n]*)*)", text, re.IGNORECASE | re.MULTILINE)
    return addresses_in(" ".join(lines))


@hook.command()
@click.argument("called", nargs=-1, type=click.UNPROCESSED)
def thunderbird(called: tuple[str, ...]) -> None:
    """Answer the extension for Thunderbird, which starts this itself.

    CALLED is what Thunderbird adds: the file that names this program, and the extension.
    """
    from rapport.hooks.thunderbird import serve

    os.chdir(Path.home())  # the config that holds is the one nearest to the home folder
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not stand among the answers
    serve(sys.stdin.buffer, answers)
