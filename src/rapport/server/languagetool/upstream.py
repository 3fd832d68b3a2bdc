"""A real LanguageTool server behind this one, whose findings are told beside the own ones."""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Mapping
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from rapport.server.languagetool.telling import tell

_SECONDS = 10
_MOST_BYTES = 16 * 2**20


class UpstreamError(Exception):
    """The other server cannot be asked; the message says why."""


class _NoRedirect(HTTPRedirectHandler):
    """Follows no redirect: it could lead off this machine."""

    def redirect_request(self, *args: Any, **named: Any) -> None:
        return None


class Upstream:
    """The server at `url`, with or without `/v2`; from any thread.

    Raises `UpstreamError` for an address that is none, and, unless the text `may_leave` this machine, for one that is
    not on loopback.
    """

    def __init__(self, url: str, may_leave: bool = False) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UpstreamError(f"{url}: give the address of a LanguageTool server, such as http://localhost:8010/v2")
        if not may_leave and not is_loopback(parts.hostname):
            raise UpstreamError(f"{url}: this is another machine, and all you write would be sent there")
        self._base = url.rstrip("/").removesuffix("/check").removesuffix("/v2") + "/v2"
        self._opener = build_opener(ProxyHandler({}), _NoRedirect())
        self._is_down = False

    def check(self, form: Mapping[str, str]) -> dict[str, Any]:
        """Hand a request on; return the answer, which holds `matches` and `language`. Raises `UpstreamError`."""
        answer = self._ask("check", urlencode(form).encode())
        if not isinstance(answer, dict) or not isinstance(answer.get("language"), dict) or not _are_matches(answer):
            raise UpstreamError("the other LanguageTool server gives no answer of LanguageTool")
        return answer

    def languages(self) -> list[dict[str, str]]:
        """Return the languages that the other server lists. Raises `UpstreamError`."""
        listed = self._ask("languages")
        if not isinstance(listed, list) or not all(isinstance(one, dict) and "longCode" in one for one in listed):
            raise UpstreamError("the other LanguageTool server lists no languages")
        return listed

    def _ask(self, action: str, data: bytes | None = None) -> Any:
        try:
            with self._opener.open(Request(f"{self._base}/{action}", data), timeout=_SECONDS) as response:
                told = json.loads(response.read(_MOST_BYTES))
        except HTTPError as error:
            raise UpstreamError(f"the other LanguageTool server refuses: {error.code} {error.reason}") from None
        except (OSError, ValueError) as error:
            self._tell(f"{self._base} does not answer ({type(error).__name__}), its findings are missing")
            self._is_down = True
            raise UpstreamError("the other LanguageTool server does not answer") from None
        if self._is_down:
            self._tell(f"{self._base} answers again")
            self._is_down = False
        return told

    def _tell(self, line: str) -> None:
        """Tell a change once, not with every key that is pressed."""
        if not self._is_down or line.endswith("again"):
            tell(line)


def is_loopback(host: str) -> bool:
    """Return whether a host, by name or address, is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _are_matches(answer: Mapping[str, Any]) -> bool:
    matches = answer.get("matches")
    return isinstance(matches, list) and all(
        isinstance(one, dict) and isinstance(one.get("offset"), int) and isinstance(one.get("length"), int)
        for one in matches
    )
