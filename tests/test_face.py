"""What a user sees of the program: how much is printed and where, names of rules, configs, folders, help."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from rapport.cli.checking import wants_colour
from rapport.cli.main import main
from rapport.config import ConfigError
from rapport.settings import load_settings
from tests.conftest import Shell

LOUD = "Hi Bo,\n\nThe red door is NOT for guests.\n\nThanks,\nAnn\n"
CALM = "Hi Bo,\n\nThe room is free on Monday.\n\nThanks,\nAnn\n"
POSIX = pytest.mark.skipif(os.name != "posix", reason="needs a terminal of POSIX")


def paths(shell: Shell, *arguments: str) -> list[str]:
    """Return the files that are read."""
    lines = shell.run("check", "--format", "jsonl", *arguments).stdout.splitlines()
    return [json.loads(line)["path"] for line in lines]


def test_a_clean_file_among_many_prints_nothing(shell: Shell) -> None:
    shell.write({f"{number}.txt": CALM for number in range(3)})
    assert shell.run("check", ".").stdout == "3 files: nothing to mention\n"


def test_verbose_names_clean_files(shell: Shell) -> None:
    shell.write({"a.txt": CALM, "b.txt": CALM})
    lines = ["a.txt: 6 lines: 4 read", "b.txt: 6 lines: 4 read", "2 files: nothing to mention"]
    assert shell.run("check", "--verbose", "a.txt", "b.txt").stdout.splitlines() == lines


def test_quiet_keeps_findings_and_summary_and_drops_the_whys(shell: Shell) -> None:
    shell.write({"late.txt": LOUD, "calm.txt": CALM})
    loud, quiet = (shell.run("check", *more, "late.txt", "calm.txt").stdout for more in ([], ["--quiet"]))
    assert "  why: " in loud
    assert "late.txt: 6 lines" in loud
    assert "  why: " not in quiet
    assert "late.txt: 6 lines" not in quiet
    assert "late.txt:3:17: warning tone/shouting" in quiet
    assert quiet.endswith("\n2 files: 1 warning\n")


def test_what_is_silenced_is_counted_in_the_summary(shell: Shell) -> None:
    silence = '[[silence]]\nrule = "shouting"\nreason = "the sign says so"\n'
    shell.write({"late.txt": LOUD, "calm.txt": CALM, "rapport.toml": silence})
    assert shell.run("check", ".").stdout == "2 files: nothing to mention, 1 silenced\n"


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_errors_go_to_standard_error(shell: Shell, form: str) -> None:
    result = shell.run("check", "--format", form, "none.txt")
    assert (result.exit_code, result.stderr) == (2, "Error: none.txt: there is no such file\n")
    assert "Error" not in result.stdout


@pytest.mark.parametrize(("name", "title"), [("blame", "tone/blame: "), ("long-sentence", "clarity/long-sentence: ")])
def test_a_rule_is_explained_by_its_name_alone(shell: Shell, name: str, title: str) -> None:
    assert shell.run("explain", name).stdout.startswith(title)


def test_a_family_lists_its_rules(shell: Shell) -> None:
    lines = shell.run("explain", "tone").stdout.splitlines()
    assert "tone/blame" in [line.split()[0] for line in lines]
    assert all(line.startswith("tone/") for line in lines)


@pytest.mark.parametrize(("name", "meant"), [("blaem", "blame"), ("tones", "tone"), ("clarity/idom", "clarity/idiom")])
def test_a_misspelt_name_is_told_with_the_nearest(shell: Shell, name: str, meant: str) -> None:
    result = shell.run("explain", name)
    assert (result.exit_code, result.stderr) == (2, f"Error: there is no rule “{name}”; did you mean “{meant}”?\n")


def test_why_of_a_family_asks_for_one_rule(shell: Shell) -> None:
    result = shell.run("explain", "tone", "--why", "You never told us.")
    assert (result.exit_code, result.stderr) == (2, "Error: “tone” is a family; --why needs one rule, such as tone/abrupt-reply\n")


def pack(folder: str, family: str, name: str) -> dict[str, str]:
    card = 'severity = "info"\nsummary = "s"\nwhy = "w"\nsource = "s"\nmessage = "m"\nkind = "pattern"\npatterns = ["qq"]\n'
    return {f"{folder}/{family}/{name}.toml": card}


def test_a_name_in_two_families_needs_its_family(shell: Shell) -> None:
    shell.write({"rapport.toml": 'packs = ["mine"]\n', **pack("mine", "our", "blame")})
    result = shell.run("explain", "blame")
    assert result.exit_code == 2
    assert result.stderr == "Error: “blame” is the name of 2 rules; write our/blame or tone/blame\n"


@pytest.mark.parametrize("ignored", ["shouting", "tone/shouting", "tone"])
def test_names_of_rules_in_a_config(shell: Shell, ignored: str) -> None:
    shell.write({"late.txt": LOUD, "rapport.toml": f'ignore = ["{ignored}"]\n'})
    assert shell.run("check", "late.txt").exit_code == 0


@pytest.mark.parametrize("given", [["--ignore", "idiom,shouting"], ["--ignore", "idiom, tone"], ["--select", "slang,idiom"]])
def test_several_rules_in_one_option(shell: Shell, given: Sequence[str]) -> None:
    shell.write({"late.txt": LOUD})
    assert shell.run("check", "late.txt").exit_code == 1
    assert shell.run("check", "late.txt", *given).exit_code == 0


def test_a_comment_may_name_a_rule_without_its_family(shell: Shell) -> None:
    shell.write({"a.md": "<!-- rapport: ignore shouting -- the sign says so -->\nThe red door is NOT for guests.\n"})
    assert "1 finding silenced" in shell.run("check", "a.md").stdout


QUIET = 'ignore = ["shouting"]\n'


def test_the_config_is_found_upwards_from_the_file(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.write({"one/rapport.toml": QUIET, "one/a/b/late.txt": LOUD, "two/late.txt": LOUD, "three/x": ""})
    monkeypatch.chdir(shell.folder / "three")
    assert shell.run("check", "../one/a/b/late.txt").exit_code == 0
    assert shell.run("check", "../two/late.txt").exit_code == 1
    assert "2 files: 1 warning" in shell.run("check", "../one", "../two").stdout


def test_each_config_decides_what_fails_for_its_own_files(shell: Shell) -> None:
    shell.write({"one/rapport.toml": 'fail-on = "error"\n', "one/late.txt": LOUD, "two/late.txt": LOUD})
    assert [shell.run("check", *folders).exit_code for folders in (["one"], ["two"], ["one", "two"])] == [0, 1, 1]


def test_several_processes_find_the_same_configs(shell: Shell) -> None:
    shell.write({"one/rapport.toml": QUIET, "one/late.txt": LOUD, "two/late.txt": LOUD})
    one, two = (shell.run("check", "--format", "json", "--jobs", jobs, ".").stdout for jobs in ("1", "2"))
    assert one == two


def test_a_config_is_wrong_before_any_draft_is_read(shell: Shell) -> None:
    shell.write({"a/late.txt": LOUD, "b/rapport.toml": "ignroe = []\n", "b/late.txt": LOUD})
    result = shell.run("check", "a", "b")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "did you mean “ignore”?" in result.stderr


def test_the_config_for_standard_input_is_found_from_its_name(shell: Shell) -> None:
    shell.write({"one/rapport.toml": QUIET})
    assert shell.run("check", "-", "--stdin-filename", "one/a.txt", stdin=LOUD.encode()).exit_code == 0
    assert shell.run("check", "-", stdin=LOUD.encode()).exit_code == 1


def test_the_config_of_the_user_holds_where_no_folder_has_one(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(shell.folder / "home"))
    shell.write({"home/rapport/rapport.toml": QUIET, "a/late.txt": LOUD, "b/late.txt": LOUD, "b/rapport.toml": ""})
    assert shell.run("check", "a/late.txt").exit_code == 0
    assert shell.run("check", "b/late.txt").exit_code == 1


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        (["old"], ["./a.txt", "./new/old.txt"]),
        (["old/"], ["./a.txt", "./new/old.txt"]),
        (["old.txt"], ["./a.txt", "./old/b.txt"]),
        (["*.txt"], ["."]),
        (["new/*"], ["./a.txt", "./old/b.txt"]),
        ([], ["./a.txt", "./new/old.txt", "./old/b.txt"]),
    ],
)
def test_excluded_files_are_left_out_of_folders(shell: Shell, exclude: list[str], left: list[str]) -> None:
    config = f"exclude = {json.dumps(exclude)}\n"
    shell.write({"rapport.toml": config, "a.txt": CALM, "new/old.txt": CALM, "old/b.txt": CALM})
    assert paths(shell, ".") == left
    assert paths(shell, "old/b.txt") == ["old/b.txt"]


def test_exclude_has_to_be_a_list(shell: Shell) -> None:
    shell.write({"rapport.toml": 'exclude = "old"\n'})
    with pytest.raises(ConfigError, match="“exclude” has to be a list"):
        load_settings(Path("rapport.toml"))


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def test_what_git_ignores_is_left_out_of_folders(shell: Shell) -> None:
    git("init", ".")
    ignored = {"build/a.txt": CALM, "b.tmp.txt": CALM}
    shell.write({".gitignore": "build/\n*.tmp.txt\nkept.txt\n", "new.txt": CALM, "kept.txt": CALM, "sub/c.txt": CALM, **ignored})
    git("add", "--force", "kept.txt")
    assert paths(shell, ".") == ["./kept.txt", "./new.txt", "./sub/c.txt"]
    assert paths(shell, "sub") == ["sub/c.txt"]
    assert paths(shell, "build/a.txt") == ["build/a.txt"]
    result = shell.run("check", "build")
    assert (result.exit_code, "build: no drafts in this folder" in result.stderr) == (2, True)


def test_a_repository_in_a_folder_has_its_own_ignored_files(shell: Shell) -> None:
    shell.write({"one/.gitignore": "a.txt\n", "one/a.txt": CALM, "one/b.txt": CALM, "two/a.txt": CALM})
    git("init", "one")
    assert paths(shell, ".") == ["./one/b.txt", "./two/a.txt"]


def test_without_git_all_drafts_are_read(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    git("init", ".")
    shell.write({".gitignore": "a.txt\n", "a.txt": CALM})
    monkeypatch.setenv("PATH", str(shell.folder))
    assert paths(shell, ".") == ["./a.txt"]


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version(shell: Shell, option: str) -> None:
    assert shell.run(option).stdout.startswith("rapport, version 0.1.0 (reader ")


@pytest.mark.parametrize(
    ("environment", "terminal", "colour"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
        ({"TERM": "xterm"}, True, True),
    ],
)
def test_when_to_write_in_colour(environment: dict[str, str], terminal: bool, colour: bool) -> None:
    assert wants_colour(environment, terminal) is colour


def test_colour_is_written_where_it_is_asked_for(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.write({"late.txt": LOUD})
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1;33mwarning\x1b[0m" in shell.run("check", "late.txt").stdout


@POSIX
def test_a_terminal_on_standard_input_is_told_what_is_awaited(shell: Shell) -> None:
    import pty

    typed, terminal = pty.openpty()
    try:
        command = [sys.executable, "-m", "rapport", "check"]
        with subprocess.Popen(command, stdin=terminal, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            assert process.stderr is not None
            told = process.stderr.readline()
            os.write(typed, b"The red door is NOT for guests.\n\x04")
            out, _ = process.communicate(timeout=60)
    finally:
        os.close(typed)
        os.close(terminal)
    assert told == "Type or paste the draft, then press Ctrl-D on a line of its own; --help tells more\n"
    assert "<stdin>:1:17: warning tone/shouting" in out


@pytest.mark.parametrize("command", [[], ["check"], ["explain"]])
def test_help_has_examples(shell: Shell, command: list[str]) -> None:
    assert f"Examples:\n    rapport {command[0] if command else 'check'} " in shell.run(*command, "--help").stdout


def completions(arguments: list[str], incomplete: str) -> list[str]:
    return [one.value for one in ShellComplete(main, {}, "rapport", "_RAPPORT_COMPLETE").get_completions(arguments, incomplete)]


@pytest.mark.parametrize("arguments", [["explain"], ["check", "--select"], ["check", "--ignore"]])
def test_ids_of_rules_are_completed(shell: Shell, arguments: list[str]) -> None:
    assert completions(arguments, "tone/s") == ["tone/sarcasm", "tone/shouting"]
    assert completions(arguments, "ton")[:2] == ["tone", "tone/abrupt-reply"]


def test_a_broken_config_completes_nothing(shell: Shell) -> None:
    shell.write({"rapport.toml": "ignroe = []\n"})
    assert completions(["explain"], "tone") == []


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_completion_for_shells(name: str) -> None:
    environment = {**os.environ, "_RAPPORT_COMPLETE": f"{name}_source"}
    program = "from rapport.cli.main import main; main(prog_name='rapport')"
    if name == "bash" and not Path("/bin/bash").exists():
        pytest.skip("bash is not installed")
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, "_RAPPORT_COMPLETE" in done.stdout) == (0, True)


def test_the_doctor_finds_nothing_missing(shell: Shell) -> None:
    shell.write({"rapport.toml": ""})
    result = shell.run("doctor")
    assert (result.exit_code, result.stdout.splitlines()[-1], result.stderr) == (0, "Nothing is missing.", "")
    for part in ("rapport ", "Python ", "learned reader ", "spaCy 3", "ctranslate2 ", "(can be written)", "rapport.toml ("):
        assert part in result.stdout


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"rapport.toml": "ignroe = []\n"}, "rapport.toml: unknown key “ignroe”; did you mean “ignore”?"),
        ({"rapport.toml": 'packs = ["none"]\n'}, "none: there is no such folder of rules"),
        ({"cache": "a file where the folder should be"}, "the cache folder cannot be written"),
    ],
)
def test_the_doctor_tells_what_is_wrong(
    shell: Shell, files: dict[str, str | bytes], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell.write(files)
    if "cache" in files:
        monkeypatch.setenv("XDG_CACHE_HOME", str(shell.folder / "cache"))
    result = shell.run("doctor")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (2, "Something is missing or wrong.")
    assert told in result.stderr


def test_the_doctor_tells_of_a_library_that_is_missing(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    from rapport.cli import doctor

    monkeypatch.setattr(doctor, "LIBRARIES", ("no-such-library",))
    result = shell.run("doctor")
    assert result.exit_code == 2
    assert "no-such-library is missing" in result.stderr
