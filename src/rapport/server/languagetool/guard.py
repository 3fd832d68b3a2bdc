"""Who may ask: programs of this machine and add-ons of its browsers, and no web page."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ADD_ONS = ("chrome-extension://", "moz-extension://", "safari-web-extension://")
_HOSTS = {"localhost", "127.0.0.1", "[::1]"}
_A_SECOND = 100
_AT_ONCE = 1000
"""Requests: a client that opens a long document asks for each of its paragraphs, one that runs wild for more."""


class Guard:
    """Lets through what comes from this machine itself and from origins of add-ons.

    A page that has rebound its name to this machine gives that name as host, and other pages give their origin, or
    where a browser gives none, that another site asks. `origins` are allowed besides, as programs built on a browser
    have them. `clock` tells seconds.
    """

    def __init__(
        self, app: ASGIApp, origins: Collection[str] = (), clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._app = app
        self._origins = frozenset(origins)
        self._rate = _Rate(clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        refused = self._refusal(headers, origin)
        if refused:
            await refused(scope, receive, send)
        elif scope["method"] == "OPTIONS":
            await Response(status_code=204, headers=_cross_origin(origin))(scope, receive, send)
        else:
            await self._app(scope, receive, _with_headers(send, _cross_origin(origin)))

    def _refusal(self, headers: Headers, origin: str | None) -> Response | None:
        """Return the answer to who may not ask; None for all others."""
        host = headers.get("host", "").lower()
        name = host.rpartition(":")[0] if host.rpartition(":")[2].isdecimal() else host
        if name not in _HOSTS:
            return error("Ask this server by the name localhost", 421)
        if origin is None:
            if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
                return error("Web pages may not ask this server", 403)
        elif not self._may_ask(origin):
            return error("Only add-ons and programs of this machine may ask this server", 403)
        if not self._rate.allows():
            return error("Too many requests in a short time", 429, {"Retry-After": "1"})
        return None

    def _may_ask(self, origin: str) -> bool:
        return origin in self._origins or origin.startswith(ADD_ONS)


def error(told: str, code: int, headers: dict[str, str] | None = None) -> Response:
    """Return an error as LanguageTool gives it, which clients show as it is."""
    return PlainTextResponse(f"Error: {told}", code, headers)


class _Rate:
    """Counts requests: up to `_AT_ONCE` together, and `_A_SECOND` in the long run."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._left = float(_AT_ONCE)
        self._last = clock()

    def allows(self) -> bool:
        now = self._clock()
        self._left = min(self._left + (now - self._last) * _A_SECOND, _AT_ONCE)
        self._last = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


def _cross_origin(origin: str | None) -> dict[str, str]:
    """Return the headers that let an add-on read the answer, and nobody else."""
    common = {"Vary": "Origin", "Cross-Origin-Resource-Policy": "same-origin", "X-Content-Type-Options": "nosniff"}
    if origin is None:
        return common
    return common | {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
        "Access-Control-Allow-Headers": "Accept, Content-Type",
        "Access-Control-Allow-Private-Network": "true",
    }


def _with_headers(send: Send, headers: dict[str, str]) -> Send:
    async def add(message: Message) -> None:
        if message["type"] == "http.response.start":
            raw = [(name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()]
            message = {**message, "headers": [*message["headers"], *raw]}
        await send(message)

    return add
