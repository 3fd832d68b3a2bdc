"""What ties rapport into the tools of others: pre-commit, GitHub, GitLab, and the packages that are released."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from release import check as release_check

from tests.repository import repository_in, run

ROOT = Path(__file__).parent.parent
RULES = "tone/shouting,clarity/slang"


def loaded(*parts: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(ROOT.joinpath(*parts).read_text(encoding="utf-8"))
    return content


def test_hooks_of_pre_commit_take_the_files_that_are_known() -> None:
    import re

    from rapport.readers.names import SUFFIXES, is_draft

    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert all(re.search(hook["files"], f"mails/a{suffix}") for suffix in SUFFIXES)
    names = ["locales/en.yml", "a.en-GB.json", "i18n/en/mails.yaml", "messages_en.properties", "res/values/strings.xml"]
    assert all(re.search(hook["files"], name) and is_draft(name) for name in names)
    names = ["src/a.py", "package.json", "locales/de.yml", "res/values-de/strings.xml", "open.yaml"]
    assert not any(re.search(hook["files"], name) or is_draft(name) for name in names)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return repository_in(tmp_path / "project")


def own_program(folder: Path) -> None:
    """Put the program of these tests where action.yml installs it."""
    place = folder / "rapport" / "bin"
    place.mkdir(parents=True)
    (place / "rapport").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m rapport "$@"\n', encoding="utf-8")
    (place / "rapport").chmod(0o755)


def action(repository: Path, temporary: Path, **inputs: str) -> dict[str, str]:
    """Run the step that checks, as the action does, and return its outputs and what it has printed."""
    own_program(temporary)
    output = temporary / "output"
    output.touch()
    names = {"RUNNER_TEMP": str(temporary), "GITHUB_OUTPUT": str(output), "CI": "true", **inputs}
    done = run("bash", ROOT / "integrations" / "github" / "check.sh", folder=repository, environment=names)
    return {"log": done.stdout, **dict(line.split("=", 1) for line in output.read_text().splitlines())}


def test_the_action_writes_sarif_and_annotations(repository: Path, tmp_path: Path) -> None:
    told = action(repository, tmp_path / "runner", PATHS="mails", ARGUMENTS=f"--select\n{RULES}\n")
    assert told["code"] == "1"
    results = json.loads(Path(told["sarif"]).read_text(encoding="utf-8"))["runs"][0]["results"]
    assert {one["ruleId"] for one in results} == {"tone/shouting", "clarity/slang"}
    assert "::warning file=mails/a.txt,line=3," in told["log"]


def test_the_action_tells_changed_lines_only(repository: Path, tmp_path: Path) -> None:
    told = action(repository, tmp_path / "runner", PATHS="mails", CHANGED_ONLY="true", BASE="HEAD")
    assert told["code"] == "0"
    assert json.loads(Path(told["sarif"]).read_text(encoding="utf-8"))["runs"][0]["results"] == []


def test_outside_a_pull_request_the_action_says_that_it_checks_all(repository: Path, tmp_path: Path) -> None:
    told = action(repository, tmp_path / "runner", PATHS="mails", CHANGED_ONLY="true", BASE="")
    assert told["code"] == "1"
    assert "::notice title=rapport::This is no pull request" in told["log"]


def test_what_an_input_holds_is_no_command(repository: Path, tmp_path: Path) -> None:
    told = action(repository, tmp_path / "runner", PATHS="mails/$(touch gone); touch gone")
    assert told["code"] == "2"
    assert not (repository / "gone").exists()


def test_the_action_puts_no_input_into_a_script() -> None:
    steps = loaded("action.yml")["runs"]["steps"]
    assert all("${{" not in step.get("run", "") for step in steps)
    assert all("shell" in step for step in steps if "run" in step)


def test_the_file_for_gitlab_runs(repository: Path, tmp_path: Path) -> None:
    job = loaded("integrations", "gitlab", "rapport.yml")
    own_program(tmp_path)
    script = "set -e\n" + "\n".join(job["rapport"]["script"])
    variables = {**job["variables"], "PATH": f"{tmp_path / 'rapport' / 'bin'}:{os.environ['PATH']}"}
    done = run("bash", "-c", script, folder=repository, code=1, environment=variables)
    report = repository / job["rapport"]["artifacts"]["reports"]["codequality"]
    assert [one["check_name"] for one in json.loads(report.read_text(encoding="utf-8"))] == ["tone/shouting"]
    assert "mails/a.txt:3:17: warning tone/shouting" in done.stdout


def test_a_release_is_refused_where_its_papers_do_not_agree(tmp_path: Path) -> None:
    (tmp_path / "src" / "rapport").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.0"\n', encoding="utf-8")
    (tmp_path / "src" / "rapport" / "__init__.py").write_text('__version__ = "1.1.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## 1.2.0\n\n## 1.1.0\n\n- First.\n", encoding="utf-8")
    assert list(release_check.wrong("v1.3.0", tmp_path)) == [
        "pyproject.toml has version 1.2.0, src/rapport/__init__.py another one",
        "the tag is v1.3.0, the version 1.2.0",
        "CHANGELOG.md says nothing of 1.2.0",
    ]


def test_the_papers_of_this_version_agree() -> None:
    assert list(release_check.wrong()) == []


WORKFLOWS = [Path("action.yml"), *(path.relative_to(ROOT) for path in (ROOT / ".github" / "workflows").glob("*.yml"))]


@pytest.mark.parametrize("path", WORKFLOWS, ids=str)
def test_workflows_run_what_is_there(path: Path) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    assert yaml.safe_load(text)
    for name in ("integrations/github/check.sh", "release/try_wheel.py", ".ci/run"):
        assert name not in text or (ROOT / name).exists()


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", ".github/workflows/release.yml"),
        ("vendor.gitlab-ci", "integrations/gitlab/rapport.yml"),
    ],
)
def test_the_files_fit_the_schemas_of_their_services(schema: str, path: str) -> None:
    run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path, folder=ROOT)


@pytest.fixture
def old_project(tmp_path: Path) -> Path:
    """A project that has accepted its findings with version 0.1."""
    return shutil.copytree(ROOT / "tests" / "upgrade", tmp_path / "project")


def test_a_baseline_of_0_1_holds_and_is_upgraded(old_project: Path) -> None:
    rapport = (sys.executable, "-m", "rapport")
    old = json.loads((old_project / "known.json").read_text(encoding="utf-8"))
    assert old["version"] == 1
    run(*rapport, "check", "mails", "--baseline", "known.json", folder=old_project)
    run(*rapport, "check", "mails", folder=old_project, code=1)
    told = run(*rapport, "baseline", "write", "mails", "--baseline", "known.json", folder=old_project)
    assert told.stderr.startswith("known.json: ")
    new = json.loads((old_project / "known.json").read_text(encoding="utf-8"))
    assert new["version"] == 2
    assert all("sentence" in one for one in new["findings"])
    draft = old_project / "mails" / "a.txt"
    draft.write_text(f"A new first line.\n\n{draft.read_text(encoding='utf-8')}", encoding="utf-8")
    run(*rapport, "check", "mails", "--baseline", "known.json", folder=old_project)
