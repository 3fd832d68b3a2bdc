"""What users of other linters and mail programs have reported in public: the right answer stands beside each draft.

A report is a draft in `tests/reports/` and a file of the same name with `.toml` behind it: `source` says where it was
reported, `report` what went wrong there, and the other keys what is right.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Shell

FOLDER = Path(__file__).parent / "reports"
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))


@dataclass(frozen=True)
class Report:
    """What is right for a draft, beside whence it comes.

    `finds` holds findings that have to be there, as `line:column rule: words`; `silent` rules and families that find
    nothing, “all” for every one; `skipped` the lines that are not read, by zone; `config` a config beside the draft;
    `arguments` further ones of `check`; `code` the exit code; `fixed` the file after the run; `error` what is told.
    """

    source: str
    report: str
    finds: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    skipped: dict[str, int] = field(default_factory=dict)
    config: str = ""
    arguments: tuple[str, ...] = ()
    code: int | None = None
    fixed: str | None = None
    error: str | None = None

    def is_silent(self, rule: str) -> bool:
        """Return whether this rule has to find nothing in the draft."""
        return any(name in ("all", rule, rule.split("/")[0]) for name in self.silent)


def read_report(name: str) -> Report:
    """Return the right answer for the draft of this name."""
    return Report(**tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8")))


def line_of(finding: dict[str, Any]) -> str:
    """Return a finding of the JSON report in the form in which reports name it."""
    return f"{finding['line']}:{finding['column']} {finding['rule']}: {finding['text']}"


@pytest.mark.parametrize("name", NAMES)
def test_what_went_wrong_elsewhere_is_right_here(name: str, shell: Shell) -> None:
    report = read_report(name)
    shell.write({name: (FOLDER / name).read_bytes(), "rapport.toml": report.config})
    result = shell.run("check", "--format", "json", *report.arguments, name)
    (file,) = json.loads(result.stdout)["files"]
    found = [line_of(one) for one in file["findings"]]
    assert (file["error"] or "") == (report.error or "")
    assert [one for one in report.finds if one not in found] == [], found
    assert [line_of(one) for one in file["findings"] if report.is_silent(one["rule"])] == []
    assert {zone: file["skipped"].get(zone, 0) for zone in report.skipped} == report.skipped
    assert report.code in (None, result.exit_code)
    if report.fixed is not None:
        assert (shell.folder / name).read_bytes().decode() == report.fixed


def test_every_draft_has_its_answer_and_there_are_many() -> None:
    assert sorted(path.name for path in FOLDER.iterdir() if path.suffix != ".toml") == NAMES
    assert len(NAMES) >= 40
    assert all("#" in one.source and (one.finds or one.silent or one.skipped) for one in map(read_report, NAMES))
