"""What mail servers write and people paste: fields of a header (RFC 5322), reports of failed delivery (RFC 3464)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapport.matching import Pattern
from rapport.zones.lines import Line
from rapport.zones.tables import phrases

_READ = 300
_ANY = ("",)
_TRACE = {
    "received": ("from ", "by ", "(qmail"),
    "return-path": ("<",),
    "references": ("<",),
    "in-reply-to": ("<",),
    **dict.fromkeys(phrases("message-id|resent-message-id|content-id"), ("<",)),
    **dict.fromkeys(
        phrases("""
            received-spf|authentication-results|dkim-signature|domainkey-signature|arc-seal|arc-message-signature|
            arc-authentication-results|mime-version|content-type|content-transfer-encoding|content-disposition|
            reporting-mta|remote-mta|received-from-mta|final-recipient|original-recipient|diagnostic-code
        """),
        _ANY,
    ),
}
"""Fields that no author writes, and how their values begin where that decides."""

_REPORTS = phrases("""
    this is the mail system at host|this is the mail delivery system|this is the qmail-send program|
    this message was created automatically by mail|this is an automatically generated delivery status|
    the original message was received at|diagnostic information for administrators:|
    technical details of permanent failure|technical details of temporary failure|
    delivery to the following recipient failed|delivery to the following recipients failed|
    delivery to the following recipient has|delivery to the following recipients has|
    a message that you sent could not be delivered to one or more|... while talking to|<<< 4|<<< 5|
    ----- the following addresses had|----- transcript of session
""")
"""How a paragraph begins that a mail server has written."""

_REFUSAL = Pattern(
    r"[45]\d\d[ -](?:#?[245]\.\d{1,3}\.\d{1,3}\b|<\S+@\S+>)"
    r"|<\S+@\S+>:?\s+(?:.*\bsaid:|.*\(in reply to|(?:host|connect to|mail for|user unknown|unknown user)\b)",
)
_WRAPPED = Pattern(
    r"(?:\(|;|(?:by|with|for|id|via)\s|from\s\S+\.\S|[a-z]{1,2}=|\w{3}, \d{1,2} \w{3} \d{4} \d\d:|\S{40})"
)
"""How a line goes on with a trace field when a mail program has eaten its indent."""


def transport_lines(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the indices of the lines that are pasted header fields or reports of a mail server."""
    index = 0
    while index < len(lines):
        stop, pasted = _report(lines, index) or _header(lines, index)
        if pasted:
            yield from range(index, stop)
        index = max(index + 1, stop)


def _report(lines: Sequence[Line], index: int) -> tuple[int, bool] | None:
    """Where the paragraph of a report ends that begins at `index`, if one does."""
    line = lines[index]
    if line.known or not _is_report(line.text[:_READ]):
        return None
    while index < len(lines) and not lines[index].empty:
        index += 1
    return index, True


def _is_report(text: str) -> bool:
    return text.lower().startswith(_REPORTS) or (text[:1] in ("4", "5", "<") and _REFUSAL.re.match(text) is not None)


def _header(lines: Sequence[Line], index: int) -> tuple[int, bool]:
    """Where the run of fields ends that begins at `index`, and whether there are trace fields among them."""
    traced = extensions = 0
    while index < len(lines) and not lines[index].known and (name := _field_name(lines[index].text[:_READ])):
        value = lines[index].text[len(name) + 1 : _READ].lstrip().lower()
        traced += value.startswith(_TRACE.get(name.lower(), ())) and bool(value)
        extensions += name.startswith("X-") and name[2:3].isupper()
        index += 1
        while index < len(lines) and _goes_on(lines[index], traced > 0):
            index += 1
    return index, bool(traced) or extensions > 1


def _field_name(text: str) -> str:
    """The name of the field that a line begins with; empty where it begins otherwise."""
    name, colon, rest = text.partition(":")
    is_name = colon and name[:1].isupper() and name.isascii() and name.replace("-", "").isalnum()
    return name if is_name and rest[:1] in ("", " ", "\t") else ""


def _goes_on(line: Line, traced: bool) -> bool:
    """Whether a line belongs to the field above it."""
    if line.empty or line.known:
        return False
    return line.indent > 0 or (traced and _WRAPPED.re.match(line.text[:_READ]) is not None)
