"""The parameters of a request, in its address and in its body."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

from rapport.server.languagetool.sent import RequestError

_MOST_FIELDS = 100
_NOT_ENCODED = re.compile(rb"[ \r\n\x80-\xff]")
"""What no encoded form holds."""

_RAW = re.compile(rb"text=(.*)&language=([\w-]*)(?:&username=[^&]*&apiKey=[^&]*)?", re.DOTALL)


def parameters(query: bytes, body: bytes) -> dict[str, str]:
    """Return the parameters by name. Raises `RequestError`.

    LibreOffice before 7.5 sends the text as it is, not encoded as a form: a `&` or `%` in it is one of the writer's.
    """
    raw = _RAW.fullmatch(body) if _NOT_ENCODED.search(body) else None
    if raw:
        return {**_pairs(query), "text": raw[1].decode("utf-8", "replace"), "language": raw[2].decode()}
    return {**_pairs(query), **_pairs(body)}


def _pairs(encoded: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(encoded.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError:
        raise RequestError("There are too many parameters") from None
