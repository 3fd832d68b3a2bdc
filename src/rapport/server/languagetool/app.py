"""The addresses of a LanguageTool server, each with and without `/v2`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from rapport.card_checks import CardError
from rapport.config import ConfigError
from rapport.rule import NOT_INSTALLED
from rapport.server.languagetool.checker import MAX_TEXT, SOFTWARE, Checker, NotCheckedError, TooLongError
from rapport.server.languagetool.form import parameters
from rapport.server.languagetool.guard import Guard, error
from rapport.server.languagetool.sent import RequestError
from rapport.server.languagetool.telling import tell

_MOST_BYTES = 12 * MAX_TEXT
"""A character takes up to four bytes, each of them three characters of a form."""

Endpoint = Callable[[Request], Awaitable[Response]]


def make_app(checker: Checker, origins: Collection[str] = ()) -> Starlette:
    """Return the server as an ASGI application; `origins` may ask besides add-ons."""

    async def check(request: Request) -> Response:
        form = parameters(request.scope["query_string"], await _body(request))
        return JSONResponse(await run_in_threadpool(checker.check, form))

    async def languages(request: Request) -> Response:
        return JSONResponse(await run_in_threadpool(checker.languages))

    async def info(request: Request) -> Response:
        return JSONResponse({"software": SOFTWARE})

    async def healthcheck(request: Request) -> Response:
        return PlainTextResponse("OK")

    async def maxtextlength(request: Request) -> Response:
        return PlainTextResponse(str(MAX_TEXT))

    endpoints: dict[str, Endpoint] = {
        "check": check,
        "languages": languages,
        "info": info,
        "healthcheck": healthcheck,
        "maxtextlength": maxtextlength,
    }
    routes = [
        Route(f"{base}/{name}", endpoint, methods=["GET", "POST"])
        for base in ("", "/v2")
        for name, endpoint in endpoints.items()
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, origins=origins)],
        exception_handlers={
            **dict.fromkeys((*_CODES, *_BROKEN), _answer),
            ClientDisconnect: _gone,
            404: _not_found,
            Exception: _broken,
        },
    )


_CODES = {RequestError: 400, TooLongError: 413}
_BROKEN = (NotCheckedError, CardError, ConfigError, *NOT_INSTALLED)


async def _body(request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise TooLongError(f"The request is larger than {_MOST_BYTES:,} bytes")
    return body


def _answer(request: Request, problem: Exception) -> Response:
    if isinstance(problem, _BROKEN):
        tell(f"a text was not checked: {problem}")
    return error(str(problem), _CODES.get(type(problem), 500))


def _gone(request: Request, problem: Exception) -> Response:
    """Answer a client that has hung up, as they do when somebody types on."""
    return error("The request was not sent to its end", 400)


def _broken(request: Request, problem: Exception) -> Response:
    """Tell of a fault by its kind alone: its message may hold words of the text."""
    told = f"{type(problem).__name__}; this is a fault of rapport, please report it"
    tell(f"a text was not checked: {told}")
    return error(told, 500)


def _not_found(request: Request, problem: Any) -> Response:
    return error("There is nothing at this address; ask /v2/check or /v2/languages", 404)
