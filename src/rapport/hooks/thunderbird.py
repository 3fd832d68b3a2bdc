"""The native host of the extension for Thunderbird: messages of JSON on standard input, answers on standard output.

Before each message stand four bytes with its length, in the order of the machine. A request holds a draft as
Thunderbird gives it, perhaps the mail it answers, and what the writer has silenced; the answer holds the findings, and
the draft cut into runs of marked and unmarked words.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from rapport.faults import fault
from rapport.formats.common import fit
from rapport.formats.html_page import runs
from rapport.hooks.gate import WRONG_SETUP
from rapport.hooks.thunderbird_mail import Composed, compose, compose_answered, units
from rapport.readers import read
from rapport.report import FileReport, Finding, Page, Paragraph
from rapport.run import Job, check_bytes
from rapport.server import Linter
from rapport.settings import Settings, Silence

VERSION = 1
"""Of requests and answers; a host answers only requests of its own."""

MOST_BYTES = 1_000_000
"""Thunderbird ends a host whose answer is longer than a megabyte."""

_LONGEST_REQUEST = 64 * 2**20
_LONGEST_UNREAD = 2000
"""So many characters of a paragraph that is not read are shown."""

_NAME = "<mail>"


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more; one that cannot be read ends it, since nothing behind it can be."""
    linter = Linter()
    while (length := requests.read(4)) and len(length) == 4:
        size = struct.unpack("=I", length)[0]
        data = requests.read(size) if size <= _LONGEST_REQUEST else b""
        answer = answered(linter, data) if len(data) == size else _wrong(None, f"a request of {size} bytes")
        answers.write(struct.pack("=I", len(answer)) + answer)
        answers.flush()
        if len(data) != size:
            return


def answered(linter: Linter, data: bytes) -> bytes:
    """Return the answer to a request, at most `MOST_BYTES` long. Whatever goes wrong is told in its `error`."""
    number = None
    try:
        request = json.loads(data)
        number = request["id"]
        if request["version"] != VERSION:
            return _wrong(number, f"the extension speaks version {request['version']}, this is {VERSION}; update both")
        return _fitting(_check(linter, request))
    except WRONG_SETUP as error:
        return _wrong(number, str(error))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return _wrong(number, f"the request is not understood: {type(error).__name__}: {error}")
    except Exception as error:  # whatever breaks in the linter must not cost the writer the mail
        return _wrong(number, fault(error))


def _wrong(number: object, error: str) -> bytes:
    return _json({"version": VERSION, "id": number, "error": fit(error)})


def _json(answer: Mapping[str, Any]) -> bytes:
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace")


def _fitting(answer: dict[str, Any]) -> bytes:
    """Return the answer with the text of the draft, or without it where it is too long for Thunderbird."""
    whole = _json(answer)
    if len(whole) > MOST_BYTES:
        whole = _json({**answer, "pages": []})
    if len(whole) > MOST_BYTES:
        return _wrong(answer["id"], f"too much was found to be shown, {len(answer['findings'])} places")
    return whole


def _check(linter: Linter, request: Mapping[str, Any]) -> dict[str, Any]:
    mail = compose(request["draft"])
    parent = request.get("parent")
    drafts = read("<mail answered>", compose_answered(parent).data, "eml") if parent else ()
    settings = _settings(linter.settings_for(_NAME), request.get("silences", ()))
    report = check_bytes(_NAME, mail.data, Job(settings, "eml", drafts[0] if drafts else None, pages=True))
    return {
        "version": VERSION,
        "id": request["id"],
        "error": report.error and fit(report.error.removeprefix(f"{_NAME}: ")),
        "findings": [_finding(report, number, mail) for number in range(len(report.findings))],
        "pages": [_page(page) for page in report.pages],
        "notices": [fit(line) for line in report.notices],
        "silenced": report.silenced,
    }


def _settings(settings: Settings, silences: list[Mapping[str, str]]) -> Settings:
    told = (Silence(one["rule"], "silenced in Thunderbird", one.get("text", "")) for one in silences)
    return settings._replace(silences=(*settings.silences, *told))


def _finding(report: FileReport, number: int, mail: Composed) -> dict[str, Any]:
    finding = report.findings[number]
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "text": fit(finding.text),
        "message": fit(finding.message),
        "why": fit(finding.why),
        "alternatives": [fit(one) for one in finding.alternatives],
        "place": _place(finding, mail),
        "example": finding.kinder_example,
        "related": [{"text": fit(one.text), "note": fit(one.note)} for one in finding.related],
        "also": finding.also,
    }


def _place(finding: Finding, mail: Composed) -> dict[str, Any] | None:
    """Return where the words stand in the subject or body of the request, in UTF-16 units; None if they cannot be."""
    if not finding.text or not finding.origin.exact or not mail.says(finding.start, finding.end, finding.text):
        return None
    field, begin = mail.field_at(finding.start)
    start = units(mail.text[begin : finding.start])
    return {"field": field, "start": start, "end": start + units(mail.text[finding.start : finding.end])}


def _page(page: Page) -> dict[str, Any]:
    return {
        "heads": [[name, fit(value)] for name, value in page.heads],
        "beside": page.beside,
        "set": page.keeps_spaces,
        "paragraphs": [_paragraph(one) for one in page.paragraphs],
    }


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "zone": paragraph.zone,
        "depth": paragraph.depth,
        "read": paragraph.is_read,
        "runs": list(_runs(paragraph)),
        "beside": paragraph.beside,
    }


def _runs(paragraph: Paragraph) -> Iterator[tuple[str, list[int]]]:
    """Yield the words of a paragraph, each run with the numbers of the findings that mark it."""
    if not paragraph.is_read and len(paragraph.string) > _LONGEST_UNREAD:
        yield fit(paragraph.string[:_LONGEST_UNREAD]) + " …", []
        return
    for words, marks in runs(paragraph):
        yield fit(words), [mark.number for mark in marks]
