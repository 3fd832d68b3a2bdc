"""`rapport smtp`: stands between a mail program and its server, and checks what is sent."""

from __future__ import annotations

import asyncio
import ssl
from typing import TYPE_CHECKING, Any

import click

from rapport.hooks.smtp_options import cannot_listen, needs_smtp, place, server_options
from rapport.hooks.smtp_places import Listen, Upstream, upstream_at
from rapport.hooks.smtp_server import until_ended
from rapport.hooks.workers import Duty, WorkerError, Workers

if TYPE_CHECKING:
    from rapport.hooks.smtp_session import Service


@click.command()
@server_options
@click.option(
    "--upstream",
    metavar="smtp[s]://HOST[:PORT]",
    required=True,
    callback=place(upstream_at),
    help="The server that mails are handed on to, with the name and password your mail program gives.",
)
@click.option("--ca", metavar="FILE", help="Certificate that vouches for the server, if the system does not know it.")
@click.option("--plain-upstream", is_flag=True, help="Hand on without TLS, passwords and mails unencrypted.")
@click.option("--tls-certificate", metavar="FILE", help="Our own certificate, for TLS with mail programs.")
@click.option("--tls-key", metavar="FILE", help="The key of that certificate.")
@click.option("--mode", type=click.Choice(("block", "warn")), help="Stop the mail, or only tell (default: block).")
@click.option(
    "--fail-on",
    type=click.Choice(("error", "warning", "info", "never")),
    help="Least severity that stops the mail (default: error).",
)
def smtp(listen: Listen, upstream: Upstream, workers: int, **options: Any) -> None:
    """Check what any mail program sends, between it and its mail server.

    Let the mail program send to this port instead of its server, with the same name and password: they are passed on
    to the server and kept nowhere. A mail that does not pass is refused with the reason; change it, or add the header
    “X-Rapport: off” to send it anyway. All other mails go on byte for byte.

    \b
    rapport smtp --listen 2525 --upstream smtp://mail.example.org:587
    """
    try:
        service = _service(listen, upstream, options)
    except ImportError as error:
        raise needs_smtp(error) from error
    values = {name: options[name] for name in ("config", "seconds", "fail_closed", "mode", "fail_on")}
    linters = Workers(Duty("rapport.hooks.linting:gate", values), workers, options["seconds"])
    try:
        asyncio.run(_serve(listen, service, linters, options["fail_closed"]))
    except WorkerError as error:
        raise click.UsageError(str(error)) from error


def _service(listen: Listen, upstream: Upstream, options: dict[str, Any]) -> Service:
    from rapport.hooks.smtp_session import Service

    certificate, key = options["tls_certificate"], options["tls_key"]
    if bool(certificate) != bool(key):
        raise click.UsageError("--tls-certificate and --tls-key go together")
    needs_login = not listen.is_loopback and not options["trust_network"]
    if needs_login and not certificate:
        told = f"{listen.host} can be reached from other machines, so that passwords have to be encrypted"
        raise click.UsageError(f"{told}; give --tls-certificate and --tls-key, or listen on 127.0.0.1")
    try:
        to_upstream = ssl.create_default_context(cafile=options["ca"])
        to_clients = _own_tls(certificate, key) if certificate else None
    except (OSError, ssl.SSLError) as error:
        raise click.UsageError(f"a certificate or its key cannot be read: {error.strerror or error}") from error
    plain = options["plain_upstream"] or upstream.is_loopback
    return Service(upstream, to_upstream, plain, to_clients, needs_login, options["most_bytes"])


def _own_tls(certificate: str, key: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


async def _serve(listen: Listen, service: Service, linters: Workers, fail_closed: bool) -> None:
    from rapport.hooks.smtp_gatekeeper import Gatekeeper
    from rapport.hooks.smtp_session import ProxySession

    gatekeeper = Gatekeeper(linters, fail_closed)
    try:
        await linters.start()
        server = await asyncio.get_running_loop().create_server(
            lambda: ProxySession(service, gatekeeper), listen.host, listen.port
        )
        await until_ended(listen, server, lambda: gatekeeper.on_their_way)
    except OSError as error:
        raise cannot_listen(listen, error) from error
    finally:
        await linters.stop()
