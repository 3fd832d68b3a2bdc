"""Answers what a LanguageTool server is asked, from the linter that stays loaded."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, NamedTuple

from rapport import __version__
from rapport.report import FileReport, Finding
from rapport.rule import Rule
from rapport.server.languagetool.extent import is_whole, speaks_of
from rapport.server.languagetool.growing import Growing
from rapport.server.languagetool.languages import LANGUAGES, is_read, language_section
from rapport.server.languagetool.matches import apart, match_of
from rapport.server.languagetool.selection import Selection, selection
from rapport.server.languagetool.sent import RequestError, Sent, sent_text
from rapport.server.languagetool.upstream import Upstream, UpstreamError
from rapport.server.linter import Linter
from rapport.server.turn import TURN
from rapport.settings import Settings

MAX_TEXT = 50_000
"""Characters of one request; a longer text is no mail."""

NAME = "languagetool"
"""How a text is called, whose file nobody knows; silences and overrides of the config can name it."""

SOFTWARE = {
    "name": "rapport",
    "version": __version__,
    "buildDate": "",
    "apiVersion": 1,
    "premium": False,
    "status": "",
}
_KEPT = 256
"""So many texts are not read again when they come again."""


class TooLongError(Exception):
    """A text above `MAX_TEXT`."""


class NotCheckedError(Exception):
    """A text that the linter could not check; the message says why, in no words of the text."""


class _Checked(NamedTuple):
    settings: Settings
    report: FileReport
    is_whole: bool
    rules: Mapping[str, Rule]


class Checker:
    """Answers requests from any thread; with `upstream` the findings of that server stand beside the own ones.

    The config is that of the working folder at the start, wherever the process is later.
    """

    def __init__(self, linter: Linter, upstream: Upstream | None = None) -> None:
        self._linter = linter
        self._path = os.path.abspath(NAME)
        self._upstream = upstream
        self._growing = Growing()
        self._kept: OrderedDict[bytes, _Checked] = OrderedDict()

    def check(self, form: Mapping[str, str]) -> dict[str, Any]:
        """Answer a request with these parameters.

        Raises `RequestError`, `TooLongError`, `NotCheckedError`, and what is wrong with config or cards.
        """
        if not form.get("language"):
            raise RequestError("The parameter 'language' is missing; give 'auto', or a code such as 'en-US'")
        sent, chosen = sent_text(form), selection(form)
        if len(sent.string) > MAX_TEXT:
            raise TooLongError(f"The text has {len(sent.string):,} characters; up to {MAX_TEXT:,} are read at once")
        answer = {
            "software": SOFTWARE,
            "warnings": {"incompleteResults": False},
            "language": language_section(form, sent.string),
            "matches": self._matches(sent, chosen) if is_read(form["language"]) else [],
        }
        return self._with_upstream(answer, form)

    def languages(self) -> list[dict[str, str]]:
        """Return the languages that are read, here or by the other server."""
        if self._upstream is None:
            return LANGUAGES
        try:
            others = self._upstream.languages()
        except UpstreamError:
            return LANGUAGES
        own = {one["longCode"] for one in LANGUAGES}
        return [*LANGUAGES, *(one for one in others if one["longCode"] not in own)]

    def _matches(self, sent: Sent, chosen: Selection) -> list[dict[str, Any]]:
        checked = self._checked(sent.string)
        typed_from = self._growing.typed_from(sent.string)
        end = len(sent.string.rstrip())
        return apart(
            [
                match_of(finding, checked.rules[finding.rule], sent)
                for finding in checked.report.findings
                if chosen.tells(finding)
                and speaks_of(checked.rules[finding.rule], checked.is_whole)
                and not _is_early(finding, typed_from, end)
            ]
        )

    def _checked(self, string: str) -> _Checked:
        """Check a text; one that has come before is not read again, unless config or cards have changed."""
        key = sha256(string.encode()).digest()
        with TURN:
            settings = self._linter.settings_for(self._path)
            kept = self._kept.pop(key, None)
            if kept is None or kept.settings is not settings:
                kept = self._read(string, settings)
            self._kept[key] = kept
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return kept

    def _read(self, string: str, settings: Settings) -> _Checked:
        report = self._linter.check(self._path, string.encode(), "plain", pages=True)
        if report.error:
            raise NotCheckedError(report.error.removeprefix(f"{self._path}: "))
        rules = {rule.id: rule for rule in settings.rules.rules}
        return _Checked(settings, report._replace(pages=()), is_whole(string, report), rules)

    def _with_upstream(self, answer: dict[str, Any], form: Mapping[str, str]) -> dict[str, Any]:
        """Add what the other server finds; where it does not answer, the own findings are given and that is told."""
        if self._upstream is None:
            return answer
        try:
            other = self._upstream.check(form)
        except UpstreamError as error:
            return answer | {"warnings": {"incompleteResults": True, "incompleteResultsReason": str(error)}}
        own = {(one["offset"], one["length"]) for one in answer["matches"]}
        added = [one for one in other["matches"] if (one["offset"], one["length"]) not in own]
        return answer | {"language": other["language"], "matches": apart([*answer["matches"], *added])}


def _is_early(finding: Finding, typed_from: int, end: int) -> bool:
    """Return whether a finding may be gone when the sentence that begins at `typed_from` is finished.

    Words found by themselves stand, unless they are the last before `end` and may still grow.
    """
    return finding.end > typed_from and (finding.score is not None or finding.end >= end)
