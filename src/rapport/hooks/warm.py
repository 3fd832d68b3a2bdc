"""A gate and the warm linter: what the gate asks where a server runs, and the command that the server runs for it."""

from __future__ import annotations

import json
import sys

import click

from rapport.hooks.verdict import Terms, Verdict, too_slow
from rapport.server.client import TooSlowError, output_of


def ask_warm(name: str, mail: bytes, terms: Terms) -> Verdict | None:
    """Return the verdict of the warm linter on a mail, within `terms.seconds`; None where none runs or it is odd."""
    try:
        told = output_of(["hook", "verdict", name, json.dumps(terms)], mail, terms.seconds)
    except TooSlowError:
        return too_slow(terms.seconds, terms.fail_closed)
    return Verdict(*json.loads(told)) if told else None


@click.command(hidden=True)
@click.argument("name")
@click.argument("terms")
def verdict(name: str, terms: str) -> None:
    """Write the verdict on the mail on standard input, as a list of JSON; `name` and `terms` are those of `judge`."""
    from rapport.hooks.gate import judge

    click.echo(json.dumps(judge(name, sys.stdin.buffer.read(), Terms(*json.loads(terms)))))
