"""What was accepted stays accepted: baselines and silences hold when files move, marks change and others are checked."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from rapport.baseline import read_baseline
from rapport.files import fits, relative_to
from tests.conftest import Shell

LOUD = "The red door is NOT for guests.\n"
MINE = """\
severity = "info"
summary  = "s"
why      = "w"
source   = "x"
message  = "“{found}”"
kind     = "table"
rows     = [["PHRASE", "", "", ""]]
"""


def with_own_rule(shell: Shell, phrase: str, config: str = "") -> None:
    """Switch on a mild rule `our/words` that marks a phrase."""
    shell.write({"rapport.toml": f'packs = ["mine"]\n{config}', "mine/our/words.toml": MINE.replace("PHRASE", phrase)})


def found(shell: Shell, *arguments: str) -> list[dict[str, Any]]:
    files = json.loads(shell.run("check", "--format", "json", *arguments).stdout)["files"]
    return [finding for file in files for finding in file["findings"]]


def rules_found(shell: Shell, *arguments: str) -> list[str]:
    return [finding["rule"] for finding in found(shell, *arguments)]


def entries(path: str) -> list[dict[str, str]]:
    content: list[dict[str, str]] = json.loads(Path(path).read_text(encoding="utf-8"))["findings"]
    return content


def test_a_baseline_used_at_once_shows_nothing_again(shell: Shell) -> None:
    with_own_rule(shell, "not")
    shell.write({"a.txt": LOUD})
    (shown,) = found(shell, "a.txt")
    assert (shown["rule"], shown["also"]) == ("tone/shouting", ["our/words"])
    shell.run("check", "a.txt", "--write-baseline", "known.json")
    assert [entry["rule"] for entry in entries("known.json")] == ["our/words", "tone/shouting"]
    result = shell.run("check", "a.txt", "--baseline", "known.json")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "a.txt: 1 line: 1 read, 1 finding silenced")


@pytest.mark.parametrize("written", [".", "./a.txt", "a.txt", "{folder}", "{folder}/a.txt"])
@pytest.mark.parametrize("used", [".", "a.txt", "{folder}/a.txt", "sub/../a.txt"])
def test_a_file_may_be_called_in_any_way(shell: Shell, written: str, used: str) -> None:
    shell.write({"a.txt": LOUD, "sub/b.md": "Hi.\n"})
    folder = str(shell.folder)
    shell.run("check", written.format(folder=folder), "--write-baseline", "sub/known.json")
    assert entries("sub/known.json") == [{"path": "../a.txt", "rule": "tone/shouting", "sentence": LOUD.strip()}]
    assert shell.run("check", used.format(folder=folder), "--baseline", "sub/known.json").exit_code == 0


def test_a_baseline_holds_from_another_folder(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.write({"mails/a.txt": LOUD, "mails/b.txt": LOUD})
    shell.run("check", "mails", "--write-baseline", "known.json")
    monkeypatch.chdir("mails")
    assert shell.run("check", "a.txt", "--baseline", "../known.json").exit_code == 0
    monkeypatch.chdir("..")
    Path("mails", "a.txt").rename("c.txt")
    assert shell.run("check", "c.txt", "--baseline", "known.json").exit_code == 1


def test_marking_other_words_of_the_sentence_keeps_it_accepted(shell: Shell) -> None:
    sentence = "The red door at the end of the corridor on the second floor is for all guests."
    with_own_rule(shell, "red door", 'select = ["our"]\n')
    shell.write({"a.txt": f"{sentence}\n"})
    shell.run("check", "a.txt", "--write-baseline", "known.json")
    with_own_rule(shell, "guest+", 'select = ["our"]\n')
    assert rules_found(shell, "a.txt") == ["our/words"]
    assert rules_found(shell, "a.txt", "--baseline", "known.json") == []
    wrapped = sentence.replace(" floor ", "   floor\n")
    shell.write({"a.txt": f"A new line.\n\n{wrapped}\n"})
    assert rules_found(shell, "a.txt", "--baseline", "known.json") == []
    shell.write({"a.txt": f"{sentence.replace('red', 'blue')}\n"})
    assert rules_found(shell, "a.txt", "--baseline", "known.json") == ["our/words"]


def test_the_same_sentence_once_more_is_new(shell: Shell) -> None:
    shell.write({"a.txt": "The door is NOT open, and NOT new.\n"})
    shell.run("check", "a.txt", "--write-baseline", "known.json")
    assert len(entries("known.json")) == 1
    assert found(shell, "a.txt", "--baseline", "known.json") == []
    shell.write({"a.txt": "The door is NOT open, and NOT new.\n\nThe door is NOT open, and NOT new.\n"})
    assert {one["line"] for one in found(shell, "a.txt", "--baseline", "known.json")} == {3}


def test_the_mails_of_an_mbox_share_what_is_accepted(shell: Shell) -> None:
    mail = f"From ann@example.org Mon May  3 10:00:00 2027\nSubject: The plan of the house\n\n{LOUD}\n"
    shell.write({"in.mbox": mail * 2})
    shell.run("check", "in.mbox", "--write-baseline", "known.json", "--select", "tone/shouting")
    assert len(entries("known.json")) == 2
    shell.write({"in.mbox": mail * 3})
    assert [one["line"] for one in found(shell, "in.mbox", "--baseline", "known.json", "--select", "tone/shouting")] == [14]


def test_what_is_missing_from_a_mail_stays_accepted_when_its_words_change(shell: Shell) -> None:
    mail = "From: Ann <ann@example.org>\nTo: Bo <bo@example.org>\nSubject: The plan of the house\n\n"
    shell.write({"a.eml": f"{mail}The room on the second floor is free on Monday.\n"})
    (missing,) = [one for one in found(shell, "a.eml") if not one["text"]]
    shell.run("check", "a.eml", "--write-baseline", "known.json")
    assert entries("known.json") == [{"path": "a.eml", "rule": missing["rule"], "sentence": ""}]
    shell.write({"a.eml": f"{mail}The room on the third floor is free on Friday.\n"})
    assert missing["rule"] in rules_found(shell, "a.eml")
    assert found(shell, "a.eml", "--baseline", "known.json") == []


def test_writing_over_a_baseline_loses_nothing(shell: Shell) -> None:
    shell.write({"a.txt": LOUD, "b.txt": "We are gonna send it NOW.\n"})
    shell.run("check", ".", "--write-baseline", "known.json")
    before = entries("known.json")
    assert len(before) == 3
    for arguments in (("a.txt",), (".",), (".", "--select", "clarity"), ("none.txt",)):
        shell.run("check", *arguments, "--baseline", "known.json", "--write-baseline", "known.json")
        assert entries("known.json") == before
    shell.write({"c.txt": LOUD})
    shell.run("check", "c.txt", "--baseline", "known.json", "--write-baseline", "sub/more.json")
    assert {entry["path"] for entry in entries("sub/more.json")} == {"../a.txt", "../b.txt", "../c.txt"}
    assert shell.run("check", ".", "--baseline", "sub/more.json").exit_code == 0


def test_pruning_drops_only_what_is_known_to_be_gone(shell: Shell) -> None:
    shell.write({"a.txt": LOUD, "b.txt": LOUD, "c.txt": f"{LOUD}It is gonna rain.\n", "d.txt": LOUD})
    shell.run("check", ".", "--write-baseline", "known.json")
    shell.write({"a.txt": "All is well.\n", "b.txt": b"\xff\xfe\xfd"})
    Path("d.txt").unlink()
    result = shell.run("check", "c.txt", "--baseline", "known.json", "--prune", "--select", "tone/shouting", "--confidence", "high")
    assert result.stderr == "known.json: 2 dropped, 3 kept\n"
    kept = [(entry["path"], entry["rule"]) for entry in entries("known.json")]
    assert kept == [("b.txt", "tone/shouting"), ("c.txt", "clarity/slang"), ("c.txt", "tone/shouting")]


def test_pruning_what_was_just_written(shell: Shell) -> None:
    shell.write({"a.txt": LOUD})
    shell.run("check", "a.txt", "--write-baseline", "known.json")
    shell.write({"a.txt": "It is STILL on.\n"})
    result = shell.run("check", "a.txt", "--baseline", "known.json", "--write-baseline", "known.json", "--prune")
    assert result.stderr == "known.json: 1 dropped, 1 kept\n"
    assert [entry["sentence"] for entry in entries("known.json")] == ["It is STILL on."]


OLD = {"rule": "tone/shouting", "text": "not", "before": "door is", "after": "for guests."}


@pytest.mark.parametrize("name", ["a.txt", "./a.txt", "{folder}/a.txt"])
def test_a_baseline_of_version_1_is_read_and_written_anew(shell: Shell, name: str) -> None:
    old = [{"path": name.format(folder=shell.folder), **OLD}, {"path": "./b.txt", **OLD}]
    shell.write({"a.txt": f"{LOUD}\nIt is STILL on.\n", "known.json": json.dumps({"version": 1, "findings": old})})
    assert [one["line"] for one in found(shell, "a.txt", "--baseline", "known.json")] == [3]
    assert [one["line"] for one in found(shell, str(shell.folder / "a.txt"), "--baseline", "known.json")] == [3]
    shell.run("check", "a.txt", "--baseline", "known.json", "--write-baseline", "known.json")
    assert [entry.get("sentence") for entry in entries("known.json")] == ["It is STILL on.", LOUD.strip(), None]
    assert found(shell, "a.txt", "--baseline", "known.json") == []
    result = shell.run("check", "a.txt", "--baseline", "known.json", "--prune")
    assert result.stderr == "known.json: 1 dropped, 2 kept\n"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{}", "this is not a baseline; write a new one with `rapport baseline write`"),
        ('{"version": 2, "findings": 3}', "this is not a baseline; write a new one with `rapport baseline write`"),
        ('{"version": 2, "findings": [{"rule": "a/b", "sentence": "x"}]}', "this is not a baseline; write a new one with `rapport baseline write`"),
        ('{"version": "x", "findings": []}', "this is not a baseline; write a new one with `rapport baseline write`"),
        ('{"version": 3, "findings": []}', "a later version of rapport has written this baseline"),
        ("[" * 100_000, "this is not a baseline; write a new one with `rapport baseline write`"),
    ],
)
def test_a_baseline_that_is_none(shell: Shell, content: str, told: str) -> None:
    shell.write({"a.txt": LOUD, "known.json": content})
    result = shell.run("check", "a.txt", "--baseline", "known.json")
    assert (result.exit_code, result.stderr) == (2, f"Error: known.json: {told}\n")


def test_a_baseline_knows_the_version_of_the_reader(shell: Shell) -> None:
    shell.write({"a.txt": LOUD})
    shell.run("check", "a.txt", "--write-baseline", "known.json")
    content = json.loads(Path("known.json").read_text())
    assert content["version"] == 2
    assert content["model"] == json.loads(shell.run("check", "--format", "json", "a.txt").stdout)["model"]
    assert read_baseline("known.json").size == 1


SILENCE = '[[silence]]\nrule = "{}"\nreason = "it must be so"\n'


def test_a_silence_brings_up_no_other_rule_on_the_same_words(shell: Shell) -> None:
    with_own_rule(shell, "not", SILENCE.format("tone/shouting"))
    shell.write({"a.txt": LOUD})
    result = shell.run("check", ".")
    assert (result.exit_code, result.stdout) == (0, "./a.txt: 1 line: 1 read, 1 finding silenced\n1 file: nothing to mention, 1 silenced\n")


def test_a_silence_of_the_rule_below_keeps_the_one_above(shell: Shell) -> None:
    with_own_rule(shell, "not", SILENCE.format("our/words"))
    shell.write({"a.txt": LOUD})
    (shown,) = found(shell, "a.txt")
    assert (shown["rule"], shown["also"]) == ("tone/shouting", [])
    assert "stale" not in shell.run("check", ".").stdout


def test_a_silence_of_other_words_hides_nothing(shell: Shell) -> None:
    with_own_rule(shell, "guest+", SILENCE.format("tone/shouting"))
    shell.write({"a.txt": LOUD})
    assert rules_found(shell, "a.txt") == ["our/words"]


def test_all_headers_count(shell: Shell) -> None:
    head = (
        "Subject: The red door of the house\nX-Rapport-Ignore: tone/shouting -- it is a sign\n"
        "X-Rapport-Ignore: clarity/slang, clarity/idiom -- he speaks so\nX-Rapport-Ignore: clarity/jargon -- gone\n"
        "X-Rapport-Ignore: tone/blame\n"
    )
    shell.write({"a.eml": f"{head}\nWe are gonna say it is NOT for guests.\n"})
    result = shell.run("check", "a.eml", "--select", "tone/shouting", "--select", "clarity/slang")
    assert result.exit_code == 0
    assert "2 findings silenced" in result.stdout
    assert [line for line in result.stdout.splitlines() if "stale" in line] == [
        "stale silence: a.eml:4: nothing to ignore for clarity/jargon",
        "stale silence: a.eml:5: nothing to ignore for tone/blame",
    ]


STALE = 'no finding of tone/shouting on “never” to silence'
NEVER = SILENCE.format("tone/shouting") + 'text = "never"\n'


@pytest.mark.parametrize("path", ["", 'path = "*.txt"\n', 'path = "mails/"\n', 'path = "gone.txt"\n'])
def test_a_silence_that_nothing_in_a_folder_needs_is_told(shell: Shell, path: str) -> None:
    shell.write({"rapport.toml": NEVER + path, "mails/a.txt": LOUD, "mails/b.txt": "All is well.\n"})
    for jobs in ("1", "2"):
        told = [line for line in shell.run("check", "mails", "--quiet", "--jobs", jobs).stdout.splitlines() if "stale" in line]
        assert told == [f"stale silence: {shell.folder}/rapport.toml: {STALE} in any of these files"]
    report = json.loads(shell.run("check", "mails", "--format", "json").stdout)
    assert report["stale_silences"] == [f"{shell.folder}/rapport.toml: {STALE} in any of these files"]


def test_a_silence_that_one_file_of_a_folder_needs_is_not_stale(shell: Shell) -> None:
    shell.write({"rapport.toml": NEVER, "mails/a.txt": LOUD, "mails/b.txt": "It NEVER opens.\n"})
    for arguments in (("mails",), ("mails", "--jobs", "2"), ("mails/a.txt",), ("mails", "--ignore", "tone")):
        assert "stale" not in shell.run("check", *arguments).stdout


def test_a_silence_that_names_a_file_is_told_there_once(shell: Shell) -> None:
    shell.write({"rapport.toml": NEVER + 'path = "mails/a.txt"\n', "mails/a.txt": LOUD, "mails/b.txt": LOUD})
    for arguments in (("mails",), ("mails/a.txt",), (str(shell.folder / "mails" / "a.txt"),)):
        assert shell.run("check", *arguments).stdout.count(f"stale silence: mails/a.txt: {STALE}\n") == 1
    assert "stale" not in shell.run("check", "mails/b.txt").stdout


GLOBS = ["templates/**", "templates/", "templates", "./templates/*", "**/templates/*.txt", "templates/**/a.txt", "a.txt"]


@pytest.mark.parametrize("glob", [*GLOBS, "{folder}/templates/**", "{folder}/templates"])
def test_paths_of_the_config_hold_from_every_folder(shell: Shell, monkeypatch: pytest.MonkeyPatch, glob: str) -> None:
    override = f"[[overrides]]\npaths = ['{glob.format(folder=shell.folder)}']\nignore = ['tone/shouting']\n"
    shell.write({"rapport.toml": override, "templates/a.txt": LOUD, "mails/b.txt": LOUD, "templates.txt": LOUD})
    assert shell.run("check", "templates/a.txt").exit_code == 0
    assert shell.run("check", str(shell.folder / "templates")).exit_code == 0
    assert shell.run("check", "mails/b.txt").exit_code == 1
    assert shell.run("check", "templates.txt").exit_code == 1
    monkeypatch.chdir("templates")
    assert shell.run("check", "a.txt").exit_code == 0
    assert shell.run("check", ".").exit_code == 0
    assert shell.run("check", "../mails/b.txt").exit_code == 1
    monkeypatch.chdir("..")
    shell.write({"rapport.toml": SILENCE.format("tone/shouting") + f"path = '{glob.format(folder=shell.folder)}'\n"})
    monkeypatch.chdir("templates")
    assert shell.run("check", "a.txt").exit_code == 0
    assert shell.run("check", "../mails/b.txt").exit_code == 1


@pytest.mark.parametrize(
    ("path", "glob", "expected"),
    [
        ("a.txt", "*", True),
        ("<stdin>", "*", True),
        ("<stdin>", "<stdin>", True),
        ("<stdin>", "*.txt", False),
        ("x/y/a.txt", "y/", True),
        ("x/y/a.txt", "x/*/a.txt", True),
        ("x/y/a.txt", "x/**/y/a.txt", True),
        ("xy/a.txt", "y/", False),
        ("x/a.txt", "b/", False),
        ("x/a.text", "*.txt", False),
    ],
)
def test_how_a_pattern_fits(shell: Shell, path: str, glob: str, expected: bool) -> None:
    assert fits(path, glob, str(shell.folder)) is expected
    assert fits(path, glob, "") is expected


def test_a_link_to_a_file_is_a_file_of_its_own(shell: Shell) -> None:
    shell.write({"real/a.txt": LOUD, "mails/b.txt": LOUD})
    Path("mails/link.txt").symlink_to("../real/a.txt")
    Path("shortcut").symlink_to("mails")
    assert relative_to("mails/link.txt", ".") == "mails/link.txt"
    assert relative_to("shortcut/b.txt", str(shell.folder)) == "mails/b.txt"
    assert relative_to(os.path.join("mails", "..", "real", "a.txt"), "real") == "a.txt"


def test_a_known_word_in_a_new_sentence_is_told(shell: Shell) -> None:
    shell.write({"a.txt": "We are gonna meet.\n\nWe are gonna part.\n"})
    shell.run("check", "a.txt", "--select", "slang", "--write-baseline", "known.json")
    assert rules_found(shell, "a.txt", "--select", "slang", "--baseline", "known.json") == []
    shell.write({"a.txt": "We are gonna part.\n\nWe are gonna meet.\n\nWe are gonna sing.\n"})
    (new,) = found(shell, "a.txt", "--select", "slang", "--baseline", "known.json")
    assert new["line"] == 5
