"""`rapport hook install`, `status` and `uninstall`: shown, never over a file of somebody else's, undone without a trace."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from rapport.hooks.clients import client_named, client_names
from rapport.hooks.clients.plan import Plan, is_ours
from tests.conftest import Shell


@pytest.fixture
def home(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with nothing in it, and a repository to work in; the trial after an install is left out."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(shell.folder / "home" / name))
    monkeypatch.setenv("RAPPORT_SKIP", "1")
    subprocess.run(["git", "init", "-q"], check=True)
    return shell.folder


def plan_of(name: str) -> Plan:
    return client_named(name).plan()


@pytest.mark.parametrize("name", client_names())
def test_what_is_installed_is_shown_and_taken_out_again(shell: Shell, home: Path, name: str) -> None:
    before = sorted(home.rglob("*"))
    shown = shell.run("hook", "install", name, "--dry-run")
    assert sorted(home.rglob("*")) == before
    installed = shell.run("hook", "install", name)
    assert (shown.exit_code, installed.exit_code) == (0, 0)
    for file in plan_of(name).files:
        assert file.path.read_bytes() == file.data
        assert is_ours(file.data)
        assert f"{file.path}: would be written:" in shown.stdout
        assert f"{file.path}: written:" in installed.stdout
    assert "not installed" not in shell.run("hook", "status", name).stdout
    assert shell.run("hook", "uninstall", name).exit_code == 0
    assert [path for path in sorted(home.rglob("*")) if path.is_file()] == [path for path in before if path.is_file()]
    assert f"{name}: not installed" in shell.run("hook", "status", name).stdout


@pytest.mark.parametrize("name", client_names())
def test_a_file_of_somebody_elses_stays(shell: Shell, home: Path, name: str) -> None:
    path = plan_of(name).files[-1].path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine\n", encoding="utf-8")
    refused = shell.run("hook", "install", name)
    assert refused.exit_code == 2
    assert "not written by rapport; nothing was changed" in refused.stderr
    assert "left as it is" in shell.run("hook", "uninstall", name).stdout
    assert path.read_text(encoding="utf-8") == "mine\n"
    assert not any(file.path.exists() for file in plan_of(name).files[:-1])


def test_an_older_file_of_ours_is_told_and_written_anew(shell: Shell, home: Path) -> None:
    shell.run("hook", "install", "sendmail")
    (file,) = plan_of("sendmail").files
    file.path.write_bytes(file.data.replace(b"program=", b"program=/elsewhere"))
    told = shell.run("hook", "status", "sendmail")
    assert (told.exit_code, "of another version, or changed; install it again" in told.stdout) == (1, True)
    shell.run("hook", "install", "sendmail")
    assert file.path.read_bytes() == file.data


def test_the_status_of_all_clients_is_one_line_each(shell: Shell, home: Path) -> None:
    told = shell.run("hook", "status")
    assert told.exit_code == 0
    assert [line.split()[0] for line in told.stdout.splitlines()] == client_names()
