"""The server of the page: a few files, and an answer to each question of the page. It keeps nothing."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from functools import partial
from importlib.resources import files as resources
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from rapport import __version__, meaning
from rapport.card_checks import CardError
from rapport.config import ConfigError
from rapport.draft import Draft
from rapport.faults import fault
from rapport.readers import MAIN_FORMATS, ReadError, read
from rapport.readers.headers import parse_addresses
from rapport.rule import NOT_INSTALLED
from rapport.run import MAX_BYTES, Job, merge_zones, read_drafts
from rapport.server.linter import Linter
from rapport.server.web.answer import answer
from rapport.server.web.explained import explained
from rapport.server.web.guard import Guard
from rapport.server.web.letter import WHOLE_FORMATS, Letter, LetterError, write
from rapport.server.web.opened import opened
from rapport.server.web.saved import as_mail

MAX_LETTER = 8 * 1024 * 1024
"""Bytes of a letter that is checked while it is written; a mail is far shorter."""

_WRONG = (CardError, ConfigError, LetterError, ReadError, *NOT_INSTALLED)
"""What the user has to put right; the message says how."""

_TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_ANSWERED = "answered.eml"


class _TooLongError(Exception):
    """More was sent than is read."""


def make_app(linter: Linter, token: str, hosts: list[str]) -> ASGIApp:
    """Return the server of the page, which answers to `hosts` (`127.0.0.1:8000`) and to those who have the token."""
    answers: dict[str, Callable[[Linter, Request], Awaitable[Response]]] = {
        "about": _about,
        "check": _check,
        "open": _open,
        "explain": _explain,
        "mail": _mail,
    }
    routes = [Route("/", _file)]
    routes += [
        Route(f"/api/{name}", partial(_safely, one, linter), methods=["GET" if name in _READING else "POST"])
        for name, one in answers.items()
    ]
    routes.append(Route("/{name}", _file))
    return Guard(Starlette(routes=routes), token, hosts)


_READING = ("about", "explain")


async def _safely(
    respond: Callable[[Linter, Request], Awaitable[Response]], linter: Linter, request: Request
) -> Response:
    """Answer; whatever breaks is told on the page, and no text of a letter gets into a log."""
    try:
        return await respond(linter, request)
    except _TooLongError as error:
        return _error(413, str(error))
    except _WRONG as error:
        return _error(422, str(error))
    except ClientDisconnect:
        return Response(status_code=499)
    except Exception as error:  # whatever breaks is told on the page and does not end the server
        return _error(500, fault(error))


def _error(status: int, told: str) -> Response:
    return JSONResponse({"error": told}, status)


async def _about(linter: Linter, request: Request) -> Response:
    """Tell the version and what the page lets the user choose; what is wrong with the config shows here first."""
    settings = await run_in_threadpool(linter.settings_for, "draft")
    about = {
        "version": __version__,
        "model": meaning.version(),
        "config": settings.config,
        "formats": list(MAIN_FORMATS),
        "whole": list(WHOLE_FORMATS),
    }
    return JSONResponse(about)


async def _check(linter: Linter, request: Request) -> Response:
    return JSONResponse(await run_in_threadpool(check, linter, await _letter(request)))


def check(linter: Linter, letter: Letter) -> Any:
    """Check a letter and return what the page shows of it."""
    written = write(letter)
    recipients = parse_addresses(f"{letter.fields.get('to', '')}, {letter.fields.get('cc', '')}")
    known = tuple(one for one in recipients if one.address)
    report = linter.check(letter.name, written.data, written.format, recipients=known, answered=_answered(letter))
    job = Job(linter.settings_for(letter.name), written.format)
    zones = () if report.error else merge_zones(read_drafts(letter.name, written.data, job))
    return answer(letter, written, report, zones)


def _answered(letter: Letter) -> Draft | None:
    if not letter.answered.strip():
        return None
    return next(iter(read(_ANSWERED, letter.answered.encode("utf-8", "replace"), "plain")), None)


async def _open(linter: Linter, request: Request) -> Response:
    data = await _body(request, MAX_BYTES)
    return JSONResponse(await run_in_threadpool(opened, request.query_params.get("name", ""), data))


async def _explain(linter: Linter, request: Request) -> Response:
    settings = await run_in_threadpool(linter.settings_for, "draft")
    name = request.query_params.get("rule", "")
    rule = settings.rules.get(name)
    return JSONResponse(explained(rule)) if rule else _error(404, settings.rules.absent(name))


async def _mail(linter: Linter, request: Request) -> Response:
    return Response(as_mail(await _letter(request)), media_type="message/rfc822")


async def _letter(request: Request) -> Letter:
    try:
        sent = json.loads(await _body(request, MAX_LETTER))
    except (ValueError, RecursionError) as error:
        raise LetterError("a letter has to be JSON") from error
    return Letter.of(sent)


async def _body(request: Request, most: int) -> bytes:
    """Return what was sent. Raises `_TooLongError` as soon as it is longer than `most` bytes."""
    told = f"this is longer than {most // 2**20} MB, which no mail is; give a part of it"
    if int(request.headers.get("content-length") or 0) > most:
        raise _TooLongError(told)
    parts, length = [], 0
    async for part in request.stream():
        length += len(part)
        if length > most:
            raise _TooLongError(told)
        parts.append(part)
    return b"".join(parts)


async def _file(request: Request) -> Response:
    """Return one of the files of the page; its look is that of the HTML report."""
    name = request.path_params.get("name", "page.html")
    if name == "look.css":
        return _text(resources("rapport.formats").joinpath("html.css").read_text(encoding="utf-8"), "css")
    found = {one.name: one for one in resources("rapport.server.web").joinpath("page").iterdir()}.get(name)
    if found is None:
        return _error(404, "there is no such page")
    return _text(found.read_text(encoding="utf-8"), name.rpartition(".")[2])


def _text(content: str, suffix: str) -> Response:
    return Response(content, media_type=_TYPES[suffix])
