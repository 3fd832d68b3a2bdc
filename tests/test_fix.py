"""`--fix` and `--diff`: what they change, what they leave alone, and what they say."""

from __future__ import annotations

import pytest

from tests.conftest import Shell


def fixed(shell: Shell, text: str | bytes, name: str = "draft.txt") -> str:
    """Return what one run of `--fix -` makes of a draft."""
    data = text.encode() if isinstance(text, str) else text
    return shell.run("check", "--fix", "-", "--stdin-filename", name, stdin=data).stdout


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("BTW the plan is late.\n", "By the way, the plan is late.\n"),
        ("btw the plan is late.\n", "by the way, the plan is late.\n"),
        ("Btw, the plan is late.\n", "By the way, the plan is late.\n"),
        ("And btw the plan is late.\n", "And by the way, the plan is late.\n"),
        ("The plan is late btw.\n", "The plan is late by the way.\n"),
        ("AFAIK it is open.\n", "As far as I know, it is open.\n"),
        ("Thx for one, thx for two and thx for three.\n", "Thanks for one, thanks for two and thanks for three.\n"),
        ("We are gonna see, gonna wait and gonna ask.\n", "We are going to see, going to wait and going to ask.\n"),
    ],
)
def test_one_run_makes_all_replacements(shell: Shell, before: str, after: str) -> None:
    assert fixed(shell, before) == after


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('The word "gonna" is on page 4.\n', "draft.txt"),
        ("The word “gonna” is on page 4.\n", "draft.txt"),
        ("She wrote 'we are gonna go' on the board.\n", "draft.txt"),
        ("See the reply.\n\nOn Mon, 2 Nov 2026, Bo wrote:\n> we are gonna go\n> thx\n", "draft.txt"),
        ("The room is free.\n\n-- \nAnn, thx for reading\n", "draft.txt"),
        ("<p>Hello {{ thx }}, it is free.</p>\n", "draft.html.j2"),
        ("The command is `gonna --now`.\n", "draft.md"),
    ],
)
def test_what_is_not_the_writers_is_never_changed(shell: Shell, text: str, name: str) -> None:
    assert fixed(shell, text, name) == text


@pytest.mark.parametrize(
    ("name", "text", "after"),
    [
        ("a.html.j2", "<p>Thx {{ thx }}, we are gonna {{ go }}.</p>\r\n", "<p>Thanks {{ thx }}, we are going to {{ go }}.</p>\r\n"),
        (
            "a.eml",
            "Subject: x\r\nTo: bo@example.org\r\n\r\nThx for it.  \r\n\r\n> thx\r\n\r\n-- \r\nthx\r\n",
            "Subject: x\r\nTo: bo@example.org\r\n\r\nThanks for it.  \r\n\r\n> thx\r\n\r\n-- \r\nthx\r\n",
        ),
    ],
)  # fmt: skip
def test_what_stands_around_a_replacement_stays(shell: Shell, name: str, text: str, after: str) -> None:
    shell.write({name: text.encode()})
    shell.run("check", "--fix", name)
    assert (shell.folder / name).read_bytes() == after.encode()


def test_after_fixing_only_what_is_left_is_told(shell: Shell) -> None:
    shell.write({"a.txt": "Thx for the plan, thx.\n", "b.txt": "Thx. The red door is NOT for guests.\n"})
    done = shell.run("check", "--fix", "a.txt", "--select", "clarity/slang")
    assert (done.exit_code, done.stderr) == (0, "a.txt: fixed\n")
    assert done.stdout == "a.txt: 1 line: 1 read\n1 file: nothing to mention\n"
    left = shell.run("check", "--fix", "b.txt")
    assert left.exit_code == 1
    assert "tone/shouting" in left.stdout
    assert "slang" not in left.stdout


def test_standard_input_is_written_whole_and_what_is_left_is_told_beside_it(shell: Shell) -> None:
    result = shell.run("check", "--fix", "-", stdin=b"Thx. The red door is NOT for guests.\n")
    assert (result.exit_code, result.stdout) == (1, "Thanks. The red door is NOT for guests.\n")
    assert "<stdin>:1:" in result.stderr
    calm = shell.run("check", "--fix", "-", stdin=b"The room is free.\n")
    assert (calm.exit_code, calm.stdout) == (0, "The room is free.\n")


def test_a_difference_stands_alone(shell: Shell) -> None:
    shell.write({"a.txt": "Thx. The red door is NOT for guests.\n", "b.txt": "The room is free.\n"})
    result = shell.run("check", "--diff", "a.txt", "b.txt", "missing.txt")
    assert result.exit_code == 2
    assert result.stdout == (
        "--- a.txt\n+++ a.txt\n@@ -1 +1 @@\n-Thx. The red door is NOT for guests.\n+Thanks. The red door is NOT for guests.\n"
    )
    assert result.stderr == "Error: missing.txt: there is no such file\n"
    assert (shell.folder / "a.txt").read_text() == "Thx. The red door is NOT for guests.\n"


def test_fix_and_diff_are_not_given_together(shell: Shell) -> None:
    result = shell.run("check", "--fix", "--diff", "-", stdin=b"x")
    assert (result.exit_code, result.stderr) == (2, "Error: --fix writes what --diff only shows; give one of them\n")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_encoding_stay(shell: Shell, mark: str) -> None:
    data = f"{mark}Thx for the café.\r\nIt is free.\rSo are we.\n".encode()
    shell.write({"a.txt": data})
    shell.run("check", "--fix", "a.txt")
    assert (shell.folder / "a.txt").read_bytes() == data.replace(b"Thx", b"Thanks")
