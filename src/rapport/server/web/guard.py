"""Who may speak with the page's server: a browser of this machine that was given the token, on a page of ours."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hmac import compare_digest
from typing import NamedTuple

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


class Refusal(NamedTuple):
    """Why a request is not answered."""

    status: int
    told: str


class Guard:
    """Lets through what comes from this machine and its own page; `/api/` needs the token as well.

    The page itself holds no secret. A name that a stranger's server gives this address (DNS rebinding) is refused by
    its `Host`, a stranger's page by its `Origin`; each answer keeps the browser from storing or framing it.
    """

    def __init__(self, app: ASGIApp, token: str, hosts: Iterable[str]) -> None:
        self._app = app
        self._token = token.encode()
        self._hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        refusal = self._refusal(scope["path"], Headers(scope=scope))
        if refusal is None:
            await self._app(scope, receive, send_guarded)
            return
        body = json.dumps({"error": refusal.told}, ensure_ascii=False).encode()
        head = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send_guarded({"type": "http.response.start", "status": refusal.status, "headers": head})
        await send({"type": "http.response.body", "body": body})

    def _refusal(self, path: str, headers: Headers) -> Refusal | None:
        if headers.get("host", "").lower() not in self._hosts:
            return Refusal(421, "this server answers to its own address alone")
        origin = headers.get("origin")
        if origin is not None and origin.lower() not in {f"http://{host}" for host in self._hosts}:
            return Refusal(403, "another page may not ask here")
        is_link = path == "/" and headers.get("sec-fetch-mode") == "navigate"
        if not is_link and headers.get("sec-fetch-site", "none") not in ("same-origin", "none"):
            return Refusal(403, "another page may not ask here")
        sent = headers.get("authorization", "").encode()
        if path.startswith("/api/") and not compare_digest(sent, b"Bearer " + self._token):
            return Refusal(401, "open the page by the whole link that “rapport web” has printed")
        return None
