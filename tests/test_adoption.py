"""Taking rapport up in a project that is already there: baselines, changed lines, files written back, long runs."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rapport.cli import progress
from rapport.cli.progress import with_progress
from rapport.report import FileReport
from tests.conftest import Shell

LOUD = "The red door is NOT for guests.\n"
RULES = ("--select", "tone/shouting,clarity/slang")
GIT = ("git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "init.defaultBranch=main")


def git(*arguments: str) -> None:
    subprocess.run([*GIT, *arguments], check=True, capture_output=True)


def commit(name: str = "more") -> None:
    git("add", "-A")
    git("commit", "-m", name)


@pytest.fixture
def project(shell: Shell) -> Shell:
    """A repository with a draft in which something is found."""
    git("init")
    shell.write({"mails/a.txt": f"{LOUD}\nThe room is free.\n\nIt is free.\n", "mails/b.txt": LOUD})
    commit("first")
    return shell


def changed(shell: Shell, *arguments: str, since: str = "HEAD") -> list[tuple[str, int]]:
    """Return files and lines of what is told of changed lines."""
    paths = arguments or ("mails",)
    report = json.loads(shell.run("check", *paths, *RULES, "--changed-since", since, "--format", "json").stdout)
    return [(file["path"], one["line"]) for file in report["files"] for one in file["findings"]]


def test_nothing_changed_tells_nothing(project: Shell) -> None:
    result = project.run("check", "mails", *RULES, "--changed-since", "HEAD")
    assert (result.exit_code, result.stdout) == (0, "0 files: nothing to mention\n")
    assert result.stderr == "0 of 2 files changed since HEAD\n"


def test_only_changed_lines_are_told(project: Shell) -> None:
    project.write({"mails/a.txt": f"{LOUD}\nThe room is NEVER free.\n\nIt is free.\n\nIt is NOT new.\n"})
    assert changed(project) == [("mails/a.txt", 3), ("mails/a.txt", 7)]
    commit()
    assert changed(project) == []
    assert changed(project, since="HEAD~1") == [("mails/a.txt", 3), ("mails/a.txt", 7)]


def test_new_files_are_all_changed(project: Shell) -> None:
    project.write({"mails/new one.txt": LOUD, "mails/ü.txt": LOUD})
    assert changed(project) == [("mails/new one.txt", 1), ("mails/ü.txt", 1)]
    git("add", "-A")
    assert changed(project) == [("mails/new one.txt", 1), ("mails/ü.txt", 1)]


def test_a_file_that_moved_keeps_its_old_lines(project: Shell) -> None:
    git("mv", "mails/a.txt", "mails/c.txt")
    assert changed(project) == []
    project.write({"mails/c.txt": f"{LOUD}\nThe room is free.\n\nIt is free.\nIt is NOT new.\n"})
    assert changed(project) == [("mails/c.txt", 6)]


def test_what_main_has_done_meanwhile_is_not_ours(project: Shell) -> None:
    git("checkout", "-b", "side")
    project.write({"mails/c.txt": LOUD})
    commit()
    git("checkout", "main")
    project.write({"mails/a.txt": "All is well.\n"})
    commit()
    git("checkout", "side")
    assert changed(project, since="main") == [("mails/c.txt", 1)]


def test_it_holds_from_any_folder_and_in_several_processes(project: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write({"mails/a.txt": f"{LOUD}\nThe room is NEVER free.\n", "mails/b.txt": f"{LOUD}\nIt is NOT new.\n"})
    assert changed(project, "mails", "--jobs", "2") == [("mails/a.txt", 3), ("mails/b.txt", 3)]
    monkeypatch.chdir("mails")
    assert changed(project, "a.txt") == [("a.txt", 3)]
    assert changed(project, str(project.folder / "mails" / "a.txt")) == [(str(project.folder / "mails" / "a.txt"), 3)]


@pytest.mark.parametrize("data", [f"{LOUD}\rIt is free.\r".encode(), f"{LOUD}\nIt is free.\n".encode("utf-16")])
def test_where_git_counts_lines_otherwise_the_whole_file_is_changed(project: Shell, data: bytes) -> None:
    project.write({"mails/a.txt": data})
    assert ("mails/a.txt", 1) in changed(project)


def test_an_encoded_part_is_told_where_its_file_has_changed(project: Shell) -> None:
    head = "Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    project.write({"mails/e.eml": f"{head}VGhlIHBsYW4gaXMgaGVyZS4KClRoeCBmb3IgdGhlIHBsYW4uCg==\n"})
    commit()
    assert changed(project) == []
    project.write({"mails/e.eml": f"X-Mailer: x\n{head}VGhlIHBsYW4gaXMgaGVyZS4KClRoeCBmb3IgdGhlIHBsYW4uCg==\n"})
    assert [path for path, _ in changed(project)] == ["mails/e.eml"]


@pytest.mark.parametrize(
    ("revision", "told"),
    [
        ("origin/main", "git knows no commit “origin/main” in {folder}; a CI that clones without history has to fetch it (fetch-depth: 0)"),
        ("", "git knows no commit “” in {folder}; a CI that clones without history has to fetch it (fetch-depth: 0)"),
        ("--all", "git knows no commit “--all” in {folder}; a CI that clones without history has to fetch it (fetch-depth: 0)"),
        ("other", "“other” and HEAD have no commit in common in {folder}; a CI that clones without history has to fetch it (fetch-depth: 0)"),
    ],
)  # fmt: skip
def test_a_revision_that_is_missing_is_an_error(project: Shell, revision: str, told: str) -> None:
    git("checkout", "--orphan", "other")
    commit("alone")
    git("checkout", "main")
    result = project.run("check", "mails", "--changed-since", revision)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"Error: {told.format(folder=os.path.realpath(project.folder))}\n"


def test_without_a_repository_it_is_an_error(shell: Shell) -> None:
    shell.write({"a.txt": LOUD})
    result = shell.run("check", "a.txt", "--changed-since", "main")
    assert result.exit_code == 2
    assert "--changed-since needs a git repository, and this is in none" in result.stderr
    piped = shell.run("check", "-", "--changed-since", "main", stdin=b"x")
    assert (piped.exit_code, piped.stderr) == (2, "Error: --changed-since is for files in git; standard input has no earlier state\n")


def test_a_missing_file_is_told_beside_what_changed(project: Shell) -> None:
    result = project.run("check", "mails", "mails/none.txt", *RULES, "--changed-since", "HEAD")
    assert result.exit_code == 2
    assert "Error: mails/none.txt: there is no such file" in result.stderr


def test_only_changed_lines_are_fixed(project: Shell) -> None:
    project.write({"mails/a.txt": "Thx for one.\n\nIt is free.\n"})
    commit()
    project.write({"mails/a.txt": "Thx for one.\n\nThx for two.\n"})
    project.run("check", "mails", *RULES, "--changed-since", "HEAD", "--fix")
    assert Path("mails/a.txt").read_text() == "Thx for one.\n\nThanks for two.\n"


def test_baselines_are_written_used_and_pruned(shell: Shell) -> None:
    shell.write({"mails/a.txt": LOUD, "mails/b.txt": LOUD})
    result = shell.run("baseline", "write", "mails", *RULES)
    assert (result.exit_code, result.stderr) == (0, "rapport-baseline.json: 2 findings accepted in 2 files, 2 of them new\n")
    content = json.loads(Path("rapport-baseline.json").read_text())
    assert content["scope"] == {"paths": ["mails"], "select": ["clarity/slang", "tone/shouting"]}
    assert content["model"]
    assert shell.run("check", "mails", *RULES, "--baseline", "rapport-baseline.json").exit_code == 0
    shell.write({"mails/b.txt": "All is well.\n", "mails/c.txt": LOUD})
    assert shell.run("check", "mails", *RULES, "--baseline", "rapport-baseline.json").exit_code == 1
    again = shell.run("baseline", "write", "mails", *RULES)
    assert again.stderr == "rapport-baseline.json: 3 findings accepted in 3 files, 1 of them new\n"
    shell.write({"rapport.toml": 'select = ["tone/shouting"]\n'})
    assert shell.run("baseline", "prune").stderr == "rapport-baseline.json: 1 dropped, 2 kept\n"
    assert json.loads(Path("rapport-baseline.json").read_text())["scope"]["paths"] == ["mails"]


def test_a_baseline_of_another_scope_is_not_written_over(shell: Shell) -> None:
    shell.write({"mails/a.txt": LOUD, "letters/b.txt": LOUD})
    shell.run("baseline", "write", "mails", *RULES)
    before = Path("rapport-baseline.json").read_bytes()
    for arguments in (("letters", *RULES), ("mails", "letters", *RULES), ("mails", "--select", "tone/shouting")):
        result = shell.run("baseline", "write", *arguments)
        assert result.exit_code == 2
        assert result.stderr.startswith("Error: rapport-baseline.json: this baseline is of “mails --select clarity/slang,tone/shouting”")
        assert Path("rapport-baseline.json").read_bytes() == before
    for same in ("mails/", "./mails", str(shell.folder / "mails")):
        assert shell.run("baseline", "write", same, *RULES).exit_code == 0


def test_a_baseline_of_another_scope_is_not_used_for_a_folder(shell: Shell) -> None:
    shell.write({"mails/a.txt": LOUD, "letters/b.txt": LOUD})
    shell.run("baseline", "write", "mails", *RULES)
    result = shell.run("check", "letters", *RULES, "--baseline", "rapport-baseline.json")
    assert result.exit_code == 2
    assert "none of the files checked is among them" in result.stderr
    assert shell.run("check", "letters/b.txt", *RULES, "--baseline", "rapport-baseline.json").exit_code == 1
    assert shell.run("check", ".", *RULES, "--baseline", "rapport-baseline.json").exit_code == 1


@pytest.mark.parametrize("command", [("check", "mails", *RULES), ("baseline", "prune")])
def test_a_baseline_that_was_moved_is_refused(shell: Shell, command: tuple[str, ...]) -> None:
    shell.write({"mails/a.txt": LOUD, "sub/b.txt": "x\n"})
    shell.run("baseline", "write", "mails", *RULES)
    Path("rapport-baseline.json").rename("sub/known.json")
    before = Path("sub/known.json").read_bytes()
    result = shell.run(*command, "--baseline", "sub/known.json")
    assert result.exit_code == 2
    assert "none of the 1 files it speaks of is there, such as sub/mails/a.txt" in result.stderr
    assert Path("sub/known.json").read_bytes() == before


def test_writing_a_baseline_tells_what_could_not_be_read(shell: Shell) -> None:
    shell.write({"mails/a.txt": LOUD, "mails/b.txt": b"\xff\xfe\xfd"})
    result = shell.run("baseline", "write", "mails", *RULES)
    assert result.exit_code == 2
    assert "1 finding accepted in 1 file" in result.stderr
    assert "mails/b.txt" in result.stderr


@pytest.mark.parametrize("mode", [0o644, 0o600, 0o755])
def test_fixing_keeps_mode_link_and_neighbours(shell: Shell, mode: int) -> None:
    shell.write({"real/a.txt": b"Thx for it.\r\nIt is free.\r\n"})
    Path("real/a.txt").chmod(mode)
    Path("link.txt").symlink_to("real/a.txt")
    shell.run("check", "--fix", "link.txt", *RULES)
    assert Path("link.txt").is_symlink()
    assert Path("real/a.txt").read_bytes() == b"Thanks for it.\r\nIt is free.\r\n"
    assert Path("real/a.txt").stat().st_mode & 0o777 == mode
    assert [one.name for one in Path("real").iterdir()] == ["a.txt"]


def test_fixing_keeps_windows_1252(shell: Shell) -> None:
    shell.write({"a.txt": "Thx for the café, it was very good and we liked it – so much.\r\n".encode("cp1252")})
    shell.run("check", "--fix", "a.txt", *RULES)
    assert Path("a.txt").read_bytes() == "Thanks for the café, it was very good and we liked it – so much.\r\n".encode("cp1252")


def test_ci_is_told_how_to_go_on(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.write({"a.txt": LOUD, "b.txt": "All is well.\n"})
    monkeypatch.setenv("CI", "true")
    told = shell.run("check", "a.txt", *RULES).stderr
    assert "rapport: ignore RULE -- reason" in told
    assert "rapport baseline write PATHS" in told
    assert shell.run("check", "b.txt", *RULES).stderr == ""
    monkeypatch.delenv("CI")
    assert shell.run("check", "a.txt", *RULES).stderr == ""


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _reports(number: int) -> Iterator[FileReport]:
    return (FileReport(f"{one}.txt") for one in range(number))


def test_a_long_run_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    screen = _Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    assert len(list(with_progress(_reports(3), 3))) == 3
    told = screen.getvalue()
    assert "1/3" in told
    assert told.endswith("\r\x1b[2K\x1b[?25h")


def test_a_short_run_shows_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    for screen in (_Terminal(), io.StringIO()):
        monkeypatch.setattr(sys, "stderr", screen)
        assert len(list(with_progress(_reports(3), 3))) == 3
        assert screen.getvalue() == ""
