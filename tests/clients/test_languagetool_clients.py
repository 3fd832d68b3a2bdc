"""Libraries and programs that speak to a LanguageTool server, set to rapport."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.clients.conftest import Drove
from tests.clients.driven import Driven
from tests.clients.languagetool_server import Server

TEXT = "The plan is here 😀 and we are gonna meet. The door is NOT open."
WITHOUT_EMOJI = TEXT.replace("😀 ", "")
"""pylanguagetool takes places for numbers of characters, so that one behind an emoji is one too far."""


def test_language_tool_python_gets_places_and_corrects(languagetool: Server, drove: Drove) -> None:
    library = pytest.importorskip("language_tool_python")
    with library.LanguageTool("en-GB", remote_server=languagetool.host) as tool:
        found = tool.check(TEXT)
        assert [TEXT[one.offset : one.offset + one.error_length] for one in found] == ["gonna", "NOT"]
        assert [one.category for one in found] == ["COLLOQUIALISMS", "CASING"]
        assert tool.correct(TEXT) == TEXT.replace("gonna", "going to").replace("NOT", "not")
        tool.disabled_rules = {found[0].rule_id}
        assert [one.rule_id for one in tool.check(TEXT)] == [found[1].rule_id]
        tool.disabled_rules = set()
        tool.enabled_rules, tool.enabled_rules_only = {"RAPPORT_CLARITY_SLANG"}, True
        assert [one.rule_id for one in tool.check(TEXT)] == ["RAPPORT_CLARITY_SLANG"]
    row = Driven(
        "language_tool_python",
        version("language_tool_python"),
        "a program checks and corrects through a remote server",
        warns="as matches, with replacements",
        override="disabled rules",
    )
    drove(row)


def test_pylanguagetool_prints_findings(languagetool: Server, tmp_path: Path, drove: Drove) -> None:
    pytest.importorskip("pylanguagetool")
    draft = tmp_path / "draft.txt"
    draft.write_text(WITHOUT_EMOJI, encoding="utf-8")
    program = [
        str(Path(sys.executable).with_name("pylanguagetool")),
        "--api-url",
        f"{languagetool.address}/",
        "--no-color",
    ]
    done = subprocess.run(
        [*program, "--rules", str(draft)],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "", "HOME": str(tmp_path)},
    )
    assert done.returncode == 1, done.stderr
    assert "English (US) detected" in done.stdout
    assert "✓ The plan is here and we are going to meet." in done.stdout
    assert "RAPPORT_TONE_SHOUTING" in done.stdout
    less = subprocess.run(
        [*program, "-d", "RAPPORT_TONE_SHOUTING,clarity/slang", str(draft)],
        capture_output=True, text=True, check=False, env={"PATH": "", "HOME": str(tmp_path)},
    )  # fmt: skip
    assert less.returncode == 0, less.stdout
    row = Driven(
        "pylanguagetool",
        version("pylanguagetool"),
        "the command on a file",
        blocks="exit code 1",
        warns="in colour, with replacements",
        override="-d RULE",
    )
    drove(row)
