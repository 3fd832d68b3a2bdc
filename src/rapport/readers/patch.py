"""Patches sent by mail (`git format-patch`): the message is text, the change is code."""

from __future__ import annotations

import re

from rapport.readers.body import Body
from rapport.text import Text
from rapport.zones import ZoneSpan

_CUT = re.compile(r"^---[ \t]*$", re.MULTILINE)
_CHANGE = re.compile(r"^(?: \S.* \|\s+(?:\d+|Bin)\b.*|diff --git .*|Index: .*|--- \S.*\n\+\+\+ \S.*)$", re.MULTILINE)
_TRAILERS = re.compile(r"^(?:(?:[A-Z][A-Za-z-]*-by|Cc|Fixes|Link|Closes|Change-Id): .*\n+)+\Z", re.MULTILINE)


def is_patch(string: str) -> bool:
    """Return whether a mail body is a patch: a message, a line `---` and a change."""
    cut = _CUT.search(string)
    return cut is not None and _CHANGE.search(string, cut.end()) is not None


def read_body(text: Text) -> Body:
    """Read a patch.

    Notes between `---` and the list of changed files are the author's words too; trailers such as `Signed-off-by:`
    are a signature.
    """
    cut = _CUT.search(text.string)
    change = _CHANGE.search(text.string, cut.end()) if cut else None
    if not cut or not change:
        return Body(text)
    known = [ZoneSpan(*cut.span(), "code"), ZoneSpan(change.start(), len(text.string.rstrip()), "code")]
    trailers = _TRAILERS.search(text.string, 0, cut.start())
    if trailers:
        known.append(ZoneSpan(*trailers.span(), "signature"))
    return Body(text, tuple(known), is_patch=True)
