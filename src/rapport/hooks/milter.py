"""`rapport milter`: the policy of a house, asked by Postfix or Sendmail before they take a mail."""

from __future__ import annotations

import asyncio
from typing import Any

import click

from rapport.hooks.smtp_options import cannot_listen, needs_smtp, server_options
from rapport.hooks.smtp_places import Listen
from rapport.hooks.smtp_server import until_ended
from rapport.hooks.workers import Duty, WorkerError, Workers


@click.command()
@server_options
@click.option(
    "--reject",
    metavar="ID|FAMILY",
    multiple=True,
    help="Refuse mails in which this rule finds something; may be repeated.",
)
@click.option("--no-override", is_flag=True, help="Check also mails with the header “X-Rapport: off”.")
def milter(listen: Listen, workers: int, **options: Any) -> None:
    """Check the mails that pass Postfix or Sendmail, for all who send through it.

    Every mail gets a header X-Rapport-Result, which counts errors and warnings and names their rules. Mails in which a
    rule of --reject finds something are refused. Bodies are never changed. Without --trust-network it listens on this
    machine alone.

    \b
    rapport milter --listen 8890 --reject never --reject tone/hostile
    postconf -e smtpd_milters=inet:127.0.0.1:8890 milter_default_action=accept
    """
    if not listen.is_loopback and not options["trust_network"]:
        told = f"{listen.host} can be reached from other machines, and mail servers talk to milters unencrypted"
        raise click.UsageError(f"{told}; listen on 127.0.0.1, or give --trust-network")
    values = {
        "config": options["config"],
        "seconds": options["seconds"],
        "reject": options["reject"],
        "override": not options["no_override"],
    }
    linters = Workers(Duty("rapport.hooks.policy:policy", values), workers, options["seconds"])
    try:
        asyncio.run(_serve(listen, linters, options["most_bytes"], options["fail_closed"]))
    except ImportError as error:
        raise needs_smtp(error) from error
    except WorkerError as error:
        raise click.UsageError(str(error)) from error


async def _serve(listen: Listen, linters: Workers, most_bytes: int, fail_closed: bool) -> None:
    from rapport.hooks.milter_session import Milter

    house = Milter(linters, most_bytes, fail_closed)
    try:
        await linters.start()
        server = await asyncio.start_server(house.serve, listen.host, listen.port)
        await until_ended(listen, server, lambda: house.on_their_way)
    except OSError as error:
        raise cannot_listen(listen, error) from error
    finally:
        await linters.stop()
