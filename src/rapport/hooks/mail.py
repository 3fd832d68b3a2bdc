"""The bytes of a mail: the headers that speak to the gate, and whom it goes to. Nothing else is ever touched."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HEADER = re.compile(rb"(?:>?From [^\n]*\n)?(?:[!-9;-~]++[ \t]*:[^\n]*+(?:\n[ \t][^\n]*+)*+(?:\n|\Z))*+")
"""All header fields of a mail; the line of an mbox may go before them. What is no field belongs to the body."""

_OURS = re.compile(
    rb"^x-rapport(?:-[!-9;-~]*)?[ \t]*:[^\n]*+(?:\n[ \t][^\n]*+)*+(?:\n|\Z)", re.IGNORECASE | re.MULTILINE
)
_OFF = re.compile(rb"^x-rapport[ \t]*:[ \t]*off\b", re.IGNORECASE | re.MULTILINE)
_RESENT = re.compile(rb"^resent-(?:from|to|date|message-id)[ \t]*:", re.IGNORECASE | re.MULTILINE)


def _header_of(mail: bytes) -> bytes:
    match = _HEADER.match(mail)
    return match[0] if match else b""


def wants_no_check(mail: bytes) -> bool:
    """Return whether the writer has switched the gate off for a mail, or hands on one that another has written."""
    header = _header_of(mail)
    return _OFF.search(header) is not None or _RESENT.search(header) is not None


def without_overrides(mail: bytes) -> bytes:
    """Take `X-Rapport` and all `X-Rapport-…` out of the header of a mail; every other byte stays as it is."""
    header = _header_of(mail)
    return _OURS.sub(b"", header) + mail[len(header) :]


def recipients_in(arguments: Sequence[str]) -> tuple[str, ...]:
    """Return the addresses among the arguments of a sendmail call."""
    return addresses_in(" ".join(one for one in arguments if not one.startswith("-")))


def addresses_in(text: str) -> tuple[str, ...]:
    """Return the mail addresses of a text; whatever else is in it is ignored and stops no mail."""
    return tuple(re.findall(r"[\w.+'-]+@[\w.-]+\w", text))
