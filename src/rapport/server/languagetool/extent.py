"""What is said of a part of a mail: clients send paragraphs alone, and never show who reads it or what is attached."""

from __future__ import annotations

import re

from rapport.report import FileReport
from rapport.rule import Rule

_ENDINGS = {"sign-off", "signature", "quote", "attribution", "forward"}
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_WHOLE = ("clarity/acronym",)
"""Reads one block after the other, and yet speaks of all of them."""

_UNSEEN = ("trust/missing-attachment",)
"""Speaks of what no client of LanguageTool sends."""


def is_whole(text: str, report: FileReport) -> bool:
    """Return whether a text is a mail from its beginning to its end.

    It is where it has several paragraphs and ends as mails do: with a close, a signature or the mail being answered.
    """
    zones = {one.zone for page in report.pages for one in page.paragraphs}
    return bool(zones & _ENDINGS) and _BLANK_LINE.search(text.strip()) is not None


def speaks_of(rule: Rule, whole: bool) -> bool:
    """Return whether a rule can judge what was sent: the `whole` of a mail, or a part of one.

    What must never stand in a mail is told of every part; its rules look at the draft as a whole only to count.
    """
    if rule.id in _UNSEEN:
        return False
    return whole or rule.family == "never" or (rule.scope != "draft" and rule.id not in _WHOLE)
