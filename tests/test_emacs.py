"""The package for Emacs: it is clean by Emacs's own measures, and an install that is undone leaves nothing behind."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from rapport.hooks.clients.emacs import package_file
from tests.conftest import Shell


@pytest.fixture
def home(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(shell.folder))
    monkeypatch.setenv("XDG_DATA_HOME", str(shell.folder / "data"))
    monkeypatch.setenv("RAPPORT_SKIP", "1")
    return shell.folder


def emacs(*arguments: str) -> str:
    """Return what Emacs says on both outputs."""
    if not shutil.which("emacs"):
        pytest.skip("emacs is not installed")
    command = ("emacs", "-Q", "--batch", *arguments)
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout + result.stderr


def test_the_package_compiles_without_a_warning(tmp_path: Path) -> None:
    copy = shutil.copy(package_file(), tmp_path)
    assert emacs("--eval", "(setq byte-compile-error-on-warn t)", "-f", "batch-byte-compile", str(copy)) == ""
    assert (tmp_path / "rapport.elc").is_file()


def test_the_documentation_is_as_emacs_wants_it() -> None:
    assert emacs("--eval", f'(checkdoc-file "{package_file()}")') == ""


def test_it_is_installed_turned_on_and_taken_out(shell: Shell, home: Path) -> None:
    path = home / "data" / "rapport" / "emacs" / "rapport.el"
    shown = shell.run("hook", "install", "emacs")
    assert shown.exit_code == 0
    assert len(shown.stdout.splitlines()) < 12
    assert f"{path}: written:" in shown.stdout
    lines = [line for line in shown.stdout.splitlines() if line.startswith("(") and "hook" not in line]
    assert "no init file turns it on" in shell.run("hook", "status", "emacs").stdout
    init = home / ".emacs.d" / "init.el"
    shell.write({".emacs.d/init.el": "\n".join(lines)})
    assert "emacs: installed, works" in shell.run("hook", "status", "emacs").stdout
    told = emacs("-l", str(init), "--eval", '(princ (format "%s %s" message-send-hook rapport-program))')
    hook, _, program = told.partition(" ")
    assert hook == "(rapport-before-send)"
    assert Path(program).is_absolute()
    assert "Take the lines with “rapport” out" in shell.run("hook", "uninstall", "emacs").stdout
    assert not path.exists()
