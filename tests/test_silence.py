"""A silence has a reason, is counted, and is told when it has nothing to silence."""

import json

from tests.conftest import Shell

LOUD = "The red door is NOT for guests.\n"


def test_the_config_silences_words(shell: Shell) -> None:
    shell.write(
        {"a.txt": LOUD, "rapport.toml": '[[silence]]\nrule = "tone/shouting"\ntext = "not"\nreason = "it must be loud"\n'}
    )
    result = shell.run("check", "a.txt")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "a.txt: 1 line: 1 read, 1 finding silenced")


def test_a_silence_of_the_config_for_one_file_goes_stale(shell: Shell) -> None:
    config = '[[silence]]\nrule = "tone/shouting"\npath = "a.txt"\ntext = "never"\nreason = "r"\n'
    shell.write({"a.txt": LOUD, "rapport.toml": config})
    result = shell.run("check", "a.txt")
    assert result.exit_code == 1
    assert "stale silence: a.txt: no finding of tone/shouting on “never” to silence" in result.stdout


def test_a_comment_silences_its_line_and_the_next(shell: Shell) -> None:
    page = "<!-- rapport: ignore tone/shouting -- the sign says so -->\n<p>It is NOT open.</p>\n<p>It is NOT free.</p>\n"
    shell.write({"a.html": page})
    result = shell.run("check", "a.html")
    assert "a.html:3:10: warning tone/shouting" in result.stdout
    assert "1 finding silenced" in result.stdout


def test_a_comment_without_a_reason_does_nothing(shell: Shell) -> None:
    shell.write({"a.md": "<!-- rapport: ignore tone/shouting -->\nIt is NOT open.\n"})
    result = shell.run("check", "a.md")
    assert result.exit_code == 1
    assert "stale silence: a.md:1: the silence of tone/shouting has no reason; write it behind “--”" in result.stdout


def test_off_and_on(shell: Shell) -> None:
    page = "<!-- rapport: off tone -- quoted sign -->\n\nIt is NOT open.\n\nIt is NOT free.\n\n<!-- rapport: on tone -->\n\nIt is NOT mine.\n"
    shell.write({"a.md": page})
    found = json.loads(shell.run("check", "a.md", "--format", "json").stdout)["files"][0]
    assert {finding["line"] for finding in found["findings"]} == {9}
    assert found["silenced"] == 2


def test_the_header_of_a_mail_silences_it(shell: Shell) -> None:
    shell.write({"a.eml": f"Subject: The red door\nX-Rapport-Ignore: tone/shouting -- it is a sign\n\n{LOUD}"})
    result = shell.run("check", "a.eml")
    assert result.exit_code == 0
    assert "1 finding silenced" in result.stdout


def test_a_stale_header_is_told(shell: Shell) -> None:
    shell.write({"a.eml": "Subject: The red door\nX-Rapport-Ignore: tone/shouting -- it is a sign\n\nAll is well.\n"})
    assert "stale silence: a.eml:2: nothing to ignore for tone/shouting" in shell.run("check", "a.eml").stdout


def test_a_baseline_survives_moved_lines(shell: Shell) -> None:
    shell.write({"a.txt": LOUD})
    shell.run("check", "a.txt", "--write-baseline", "known.json")
    shell.write({"a.txt": f"A new first line.\n\n{LOUD}\nIt is STILL on.\n"})
    result = shell.run("check", "a.txt", "--baseline", "known.json")
    assert "a.txt:5:7: warning tone/shouting" in result.stdout
    assert "1 finding silenced" in result.stdout


def test_a_baseline_is_pruned(shell: Shell) -> None:
    shell.write({"a.txt": LOUD})
    shell.run("check", "a.txt", "--write-baseline", "known.json")
    shell.write({"a.txt": "All is well.\n"})
    result = shell.run("check", "a.txt", "--baseline", "known.json", "--prune")
    assert result.stderr == "known.json: 1 dropped, 0 kept\n"
    assert json.loads((shell.folder / "known.json").read_text())["findings"] == []


def test_a_baseline_that_is_none_is_refused(shell: Shell) -> None:
    shell.write({"a.txt": LOUD, "known.json": "[]"})
    result = shell.run("check", "a.txt", "--baseline", "known.json")
    assert (result.exit_code, result.stderr) == (2, "Error: known.json: this is not a baseline; write a new one with `rapport baseline write`\n")


def test_a_word_silenced_on_one_line_is_told_on_the_next(shell: Shell) -> None:
    shell.write({"a.md": "<!-- rapport: ignore clarity/slang -- a song -->\nWe are gonna meet.\n\nWe are gonna part.\n"})
    result = shell.run("check", "a.md", "--select", "clarity/slang")
    assert (result.exit_code, "a.md:4:8: warning clarity/slang" in result.stdout) == (1, True)
    assert "1 finding silenced" in result.stdout


def test_a_silence_of_what_would_be_said_again_is_not_stale(shell: Shell) -> None:
    shell.write({"a.md": "We are gonna meet.\n\n<!-- rapport: ignore clarity/slang -- a song -->\nWe are gonna part.\n"})
    result = shell.run("check", "a.md", "--select", "clarity/slang")
    assert (result.exit_code, "stale" in result.stdout) == (1, False)


def test_behind_the_worst_few_that_are_silenced_come_the_next(shell: Shell) -> None:
    lines = "".join(f"<!-- rapport: ignore tone/shouting -- a sign -->\nIt is {'NOT' if n else 'NEVER'} there.\n\n" for n in range(3))
    shell.write({"a.md": f"{lines}It is REALLY gone.\n"})
    result = shell.run("check", "a.md", "--select", "tone/shouting")
    assert "a.md:10:7: warning tone/shouting" in result.stdout
