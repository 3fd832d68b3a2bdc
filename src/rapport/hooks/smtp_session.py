"""One client of the proxy: what it says goes to the server as it is, but for the mail, which is checked before."""

from __future__ import annotations

import logging
import re
import ssl
from collections import defaultdict
from typing import NamedTuple

from aiosmtpd.smtp import SMTP, Envelope

from rapport.hooks.mail import without_overrides
from rapport.hooks.smtp_gatekeeper import Gatekeeper, refusal, with_notice
from rapport.hooks.smtp_places import Upstream
from rapport.hooks.smtp_reception import UnfitError, receive, to_wire
from rapport.hooks.smtp_replies import Reply, reply
from rapport.hooks.smtp_upstream import Connection, UpstreamGoneError, connect

OFFERED = (
    "8BITMIME AUTH DELIVERBY DSN ENHANCEDSTATUSCODES FUTURERELEASE MT-PRIORITY PIPELINING REQUIRETLS SMTPUTF8".split()
)
"""What a client is offered when the server offers it: all that lies in parameters, which go on as they came."""

_COMMAND_BYTES = 16 * 1024
"""How long a line with a command may be; tokens of OAuth are long."""

_SILENCE_SECONDS = 300.0
"""How long a client may say nothing between two commands."""

_MAIL_SECONDS = 1800.0
"""How long a mail may take from its first byte to the answer."""

_SIZE = re.compile(r"(?:^|\s)SIZE=(\d{1,18})(?:\s|$)", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*TO:\s*<(?:@[^:>]*:)?([^>]*)>", re.IGNORECASE)

logging.getLogger("mail.log").disabled = True  # aiosmtpd would write down commands, and mails line by line


class Service(NamedTuple):
    """How clients are served.

    `to_upstream` checks the certificate of the server, `to_clients` holds ours. With `needs_login` no password is taken
    without TLS, and no mail before the server has let the client in. `most_bytes` is the size of the largest mail.
    """

    upstream: Upstream
    to_upstream: ssl.SSLContext
    plain_upstream: bool
    to_clients: ssl.SSLContext | None
    needs_login: bool
    most_bytes: int


class ProxySession(SMTP):
    """The proxy as one client sees it."""

    command_size_limit = _COMMAND_BYTES
    line_length_limit = 4 * _COMMAND_BYTES

    def __init__(self, service: Service, gatekeeper: Gatekeeper) -> None:
        self.command_size_limits = defaultdict(lambda: _COMMAND_BYTES)  # that of the class would be shared
        super().__init__(
            object(),
            data_size_limit=service.most_bytes,
            enable_SMTPUTF8=True,
            hostname="localhost",
            ident="rapport",
            tls_context=service.to_clients,
            require_starttls=service.needs_login,
            auth_require_tls=service.needs_login,
            auth_required=service.needs_login,
            timeout=_SILENCE_SECONDS,
        )
        self._service = service
        self._gatekeeper = gatekeeper
        self._server: Connection | None = None

    def connection_lost(self, error: Exception | None) -> None:
        """End the connection to the server, too: a mail of which it has not got the end is thrown away there."""
        super().connection_lost(error)
        self._drop()

    async def handle_exception(self, error: Exception) -> str:
        """Return the answer where something has gone wrong."""
        self._drop()
        if not isinstance(error, UpstreamGoneError):
            self._gatekeeper.log(f"a session has failed: {type(error).__name__}; please report this fault of rapport")
            return reply(451, "4.3.0", "rapport: this went wrong here and nothing was sent; please try again").decode()
        self._gatekeeper.log(str(error))
        if error.maybe_taken:
            told = f"{error} after it had got the whole mail: it may have been sent, look before you send it again"
        else:
            told = f"{error}; nothing was sent, please try again later"
        return reply(451, "4.4.2" if error.maybe_taken else "4.4.1", f"rapport: {told}").decode()

    async def smtp_EHLO(self, hostname: str) -> None:
        """Answer with what the server offers and the proxy passes on."""
        await self._hello(hostname, extended=True)

    async def smtp_HELO(self, hostname: str) -> None:
        """Answer a client that wants no extensions."""
        await self._hello(hostname, extended=False)

    async def _hello(self, hostname: str, extended: bool) -> None:
        if not hostname:
            await self.push("501 5.5.4 Syntax: EHLO hostname")
            return
        assert self.session
        self.envelope = Envelope()
        self.session.extended_smtp = extended
        offers = ["STARTTLS"]
        if self._tls_protocol or not self.require_starttls:
            offers = self._offers(await self._opened(hostname))
        self.session.host_name = hostname
        texts = [self.hostname, *offers] if extended else [self.hostname]
        await self.push("\r\n".join([*(f"250-{text}" for text in texts[:-1]), f"250 {texts[-1]}"]))

    def _offers(self, server: Connection) -> list[str]:
        most = min(self._service.most_bytes, int(server.offers.get("SIZE") or 0) or self._service.most_bytes)
        offers = {name: server.offers[name] for name in OFFERED if name in server.offers}
        if "AUTH" in offers:  # what is bound to the channel would be bound to ours
            offers["AUTH"] = " ".join(one for one in offers["AUTH"].split() if not one.endswith("-PLUS"))
        tls = ["STARTTLS"] if self.tls_context and not self._tls_protocol else []
        return [f"SIZE {most}", *(f"{name} {rest}".strip() for name, rest in offers.items()), *tls]

    async def _opened(self, hostname: str | None = None) -> Connection:
        """Return the connection to the server, opened anew where it is gone and nobody had logged in on it."""
        assert self.session
        if self._server and hostname:
            await self._server.hello(_raw(hostname))
        if not self._server:
            if self.session.authenticated and self.transport:
                self.transport.close()  # after the answer; the client has to log in again
                raise UpstreamGoneError(f"the connection to {self._service.upstream} is gone")
            name, service = hostname or self.session.host_name or "localhost", self._service
            self._server = await connect(
                service.upstream, service.to_upstream, _raw(name), plain_allowed=service.plain_upstream
            )
        return self._server

    def _drop(self) -> None:
        """End the connection to the server, and with it what has been said of the next mail."""
        if self._server:
            self._server.close()
        self._server = None
        self.envelope = Envelope()

    async def _pass_on(self, command: str, argument: str) -> Reply:
        """Say a command to the server as it came, and its answer to the client."""
        server = await self._opened()
        said = await server.command(_raw(f"{command} {argument}"))
        await self.push(said.wire)
        return said

    async def smtp_STARTTLS(self, arg: str) -> None:
        """Encrypt; what was said before counts no longer, at the server either."""
        self._drop()
        await super().smtp_STARTTLS(arg)

    async def smtp_AUTH(self, arg: str) -> None:
        """Let the server check who the client is; what it is asked and answers is neither read nor kept."""
        assert self.session
        if await self.check_helo_needed("EHLO"):
            return
        if self.session.authenticated or not arg:
            await self.push("503 5.5.1 Already authenticated" if arg else "501 5.5.4 Syntax: AUTH mechanism")
            return
        server = await self._opened()
        said = await server.command(_raw(f"AUTH {arg}"))
        while said.code == 334:
            await self.push(said.wire)
            answer = await self._reader.readuntil(b"\n")
            said = await server.command(answer.rstrip(b"\r\n"))
        self.session.authenticated = said.code == 235
        await self.push(said.wire)

    async def smtp_MAIL(self, arg: str | None) -> None:
        """Begin a mail, with all its parameters."""
        assert self.envelope
        if await self.check_helo_needed() or await self.check_auth_needed("MAIL"):
            return
        size = _SIZE.search(arg or "")
        if size and int(size[1]) > self._service.most_bytes:
            await self.push(f"552 5.3.4 rapport: the mail is larger than {self._service.most_bytes // 2**20} MB")
        elif (await self._pass_on("MAIL", arg or "")).code == 250:
            self.envelope.mail_from = arg

    async def smtp_RCPT(self, arg: str | None) -> None:
        """Add a recipient, with all parameters."""
        assert self.envelope
        if not self.envelope.mail_from:
            await self.push("503 5.5.1 Error: need MAIL command")
        elif (await self._pass_on("RCPT", arg or "")).code in (250, 251):
            address = _ADDRESS.match(arg or "")
            self.envelope.rcpt_tos.append(address[1] if address else "")

    async def smtp_RSET(self, arg: str | None) -> None:
        """Forget the mail that was begun."""
        self.envelope = Envelope()
        await self._forget()
        await self.push("250 2.0.0 OK")

    async def smtp_QUIT(self, arg: str) -> None:
        """Take leave, of the server first."""
        server, self._server = self._server, None
        if server:
            await server.quit()
        await super().smtp_QUIT("")

    async def smtp_DATA(self, arg: str | None) -> None:
        """Read a mail, check it, and hand it on or stop it."""
        assert self.envelope
        if not self.envelope.rcpt_tos:
            await self.push("503 5.5.1 Error: need RCPT command")
            return
        async with self._gatekeeper.mail_on_its_way():
            await self.push("354 End data with <CR><LF>.<CR><LF>")
            self._reset_timeout(_MAIL_SECONDS)
            await self.push(await self._received(self.envelope.rcpt_tos))
        self.envelope = Envelope()

    async def _received(self, recipients: list[str]) -> bytes:
        """Return the answer to a mail, after it was read, and handed on if it may go."""
        try:
            mail = await receive(self._reader, self._service.most_bytes)
        except UnfitError as error:
            await self._forget()
            return reply(error.code, error.status, str(error))
        verdict = await self._gatekeeper.verdict_on(mail, recipients)
        if not verdict.passes:
            await self._forget()
            return refusal(verdict)
        assert self._server
        said = await self._server.mail(to_wire(without_overrides(mail)))
        self._gatekeeper.log(f"{'handed on' if said.code == 250 else 'refused by the server'}: {len(mail)} bytes")
        return with_notice(said, verdict)

    async def _forget(self) -> None:
        """Let the server forget the mail that was begun; where it is gone there is nothing to forget."""
        try:
            if self._server:
                await self._server.command(b"RSET")
        except UpstreamGoneError:
            self._drop()


def _raw(text: str) -> bytes:
    """Return the bytes of a command as the client has sent them."""
    return text.encode("utf-8", "surrogateescape")
