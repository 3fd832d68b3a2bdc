"""rapport as pip and pre-commit install it: the packages of a release, and the hook of a project."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest
from release import try_wheel

from tests.repository import ANN, repository_in, run

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the packages as a release does."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, folder=ROOT)
    return folder


def test_the_build_gives_both_packages_with_all_that_is_read_at_run_time(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    assert len(list(dist.glob("*.tar.gz"))) == 1
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"rapport/server/web/page/page.{suffix}" for suffix in ("html", "css")} <= names
    assert {"rapport/formats/html.css", "rapport/formats/html.js", "rapport/rules/tone/blame.toml"} <= names
    assert not any(name.startswith(("tests/", "training/", "release/")) for name in names)


def test_the_wheel_works_in_a_bare_environment(dist: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_COMPILE", "1")
    monkeypatch.setenv("PIP_DISABLE_PIP_VERSION_CHECK", "1")
    monkeypatch.delenv("PYTHONPATH", raising=False)
    assert try_wheel.main(dist) == 0


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="pre-commit tries a repository, and this is none")
def test_pre_commit_runs_the_hook(tmp_path: Path) -> None:
    repository = repository_in(tmp_path / "project")
    done = run(
        sys.executable, "-m", "pre_commit", "try-repo", ROOT, "rapport", "--all-files",
        folder=repository, code=1, environment={"PRE_COMMIT_HOME": str(tmp_path / "cache"), "PIP_NO_COMPILE": "1", **ANN},
    )  # fmt: skip
    assert "exit code: 1" in done.stdout
    assert "mails/a.txt:3:17: warning tone/shouting" in done.stdout
