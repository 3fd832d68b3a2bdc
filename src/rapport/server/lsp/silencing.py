"""“Silence in config”: an edit that adds a `[[silence]]` with its reason, for the user to look at and save."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lsprotocol.types import CodeAction, CodeActionKind, Command, Diagnostic, TextEdit

from rapport.config import user_config
from rapport.report import Finding
from rapport.server.lsp.editor import Editor

SHOW = "rapport.show"
"""The command that shows a file at a line, counted from 0; its arguments are the URI and the line."""


class Config(NamedTuple):
    """A config file as the editor has it or would have it: its text, None where there is none yet."""

    path: Path
    text: str | None
    version: int | None = None


class Silencing(NamedTuple):
    """How findings are accepted: `config` is the file that holds for the draft, `today` goes into the reason."""

    config: Config
    editor: Editor
    today: date

    def actions(self, finding: Finding, draft: str, shown: list[Diagnostic]) -> Iterator[CodeAction]:
        """Yield the action that accepts the words of a finding, or one that is about no words in the file `draft`."""
        entry = self._entry(finding, draft)
        before = self.config.text or ""
        if not _is_toml(before + entry):
            return  # the silences stand in a list that another table cannot add to
        what = f"“{finding.text}” ({finding.rule})" if finding.text else f"{finding.rule} for this file"
        title = f"Silence {what} in {self.config.path.name}"
        uri, line = self.config.path.as_uri(), (before + entry).count("\n") - 1
        end = self.editor.places(before).range(len(before), len(before))
        yield CodeAction(
            title,
            kind=CodeActionKind.QuickFix,
            diagnostics=shown,
            edit=self.editor.edit(uri, self.config.version, TextEdit(end, entry), is_new=self.config.text is None),
            command=Command(title, SHOW, arguments=[uri, line]),
        )

    def _entry(self, finding: Finding, draft: str) -> str:
        table = "tool.rapport.silence" if self.config.path.name == "pyproject.toml" else "silence"
        lines = [f"[[{table}]]", f"rule   = {_string(finding.rule)}"]
        if finding.text:
            lines.append(f"text   = {_string(finding.text)}")
        else:
            lines.append(f"path   = {_string(os.path.basename(draft))}")
        lines.append(f"reason = {_string(f'accepted in the editor on {self.today.isoformat()}')}")
        before = self.config.text
        opening = "" if not before else "\n" if before.endswith("\n") else "\n\n"
        return opening + "".join(f"{line}\n" for line in lines)


def place_of_new_config(draft: Path, roots: list[Path]) -> Path:
    """Return where a first config is written: in the folder of the project a draft is in, else in the user's own."""
    inside = [root for root in roots if draft.is_relative_to(root)]
    return max(inside, key=lambda root: len(root.parts)) / "rapport.toml" if inside else user_config()


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True
