"""What reading a mail's parts yields: spans of characters, each with its zone."""

from __future__ import annotations

from typing import NamedTuple

ZONES = (
    "subject",
    "greeting",
    "body",
    "list",
    "sign-off",
    "signature",
    "disclaimer",
    "attribution",
    "quote",
    "forward",
    "code",
)

FOREIGN = frozenset({"attribution", "quote", "forward"})
"""Zones whose words the author of the mail did not write."""


class ZoneSpan(NamedTuple):
    """One paragraph, list item, greeting, … of a mail.

    `start` and `end` are character offsets (end exclusive) of its first and last non-blank characters. `depth` is 0
    for the author's own words, 1 for what is quoted, 2 for a quote in a quote. `language` is an ISO 639-1 code, or
    "und" where it is not English but unknown; text too short to tell is "en".
    """

    start: int
    end: int
    zone: str
    depth: int = 0
    language: str = "en"
