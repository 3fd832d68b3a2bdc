"""`rapport check` as a user meets it: findings, exit codes, and what is wrong with the input."""

import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.conftest import Shell

SCHEMA = json.loads((Path(__file__).parent.parent / "docs" / "schema" / "report-1.json").read_text(encoding="utf-8"))
LOUD = "Hi Bo,\n\nThe red door is NOT for guests.\n\nThanks,\nAnn\n"
CALM = "Hi Bo,\n\nThe room is free on Monday.\n\nThanks,\nAnn\n"


def report(shell: Shell, *arguments: str, stdin: bytes | None = None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shell.run("check", "--format", "json", *arguments, stdin=stdin).stdout)
    Draft202012Validator(SCHEMA).validate(found)
    return found


def test_a_finding_has_file_line_and_column(shell: Shell) -> None:
    shell.write({"late.txt": LOUD})
    result = shell.run("check", "late.txt")
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "late.txt:3:17: warning tone/shouting\n    3 | The red door is NOT for guests.\n      |                 ^^^\n"
    )
    assert "late.txt: 6 lines: 4 read\n" in result.stdout


def test_a_calm_draft_has_exit_code_0(shell: Shell) -> None:
    shell.write({"calm.txt": CALM})
    result = shell.run("check", "calm.txt")
    assert (result.exit_code, result.stdout) == (0, "calm.txt: 6 lines: 4 read\n1 file: nothing to mention\n")


def test_json_follows_its_schema(shell: Shell) -> None:
    shell.write({"late.txt": LOUD, "calm.txt": CALM, "bad.eml": b"Subject: x\n\n\x00\x01"})
    found = report(shell, "late.txt", "calm.txt", "bad.eml", "missing.txt")
    files = found["files"]
    assert isinstance(files, list)
    assert [file["path"] for file in files] == ["late.txt", "calm.txt", "bad.eml", "missing.txt"]
    (finding,) = files[0]["findings"]
    assert (finding["line"], finding["column"], finding["end_column"], finding["text"]) == (3, 17, 20, "NOT")
    assert found["summary"] == {"error": 0, "warning": 1, "info": 0}


def test_jsonl_is_one_line_a_file(shell: Shell) -> None:
    shell.write({"late.txt": LOUD, "calm.txt": CALM})
    lines = shell.run("check", "--format", "jsonl", "late.txt", "calm.txt").stdout.splitlines()
    validator = Draft202012Validator({**SCHEMA["$defs"]["file"], "$defs": SCHEMA["$defs"]})
    for line in lines:
        validator.validate(json.loads(line))
    assert [json.loads(line)["path"] for line in lines] == ["late.txt", "calm.txt"]


def test_a_folder_is_walked_in_order_of_path(shell: Shell) -> None:
    shell.write({"b/two.txt": CALM, "a/one.md": CALM, "c.html": "<p>x", "notes.py": "x", ".git/no.txt": LOUD})
    lines = shell.run("check", "--format", "jsonl", ".").stdout.splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["./a/one.md", "./b/two.txt", "./c.html"]


def test_standard_input_has_a_name(shell: Shell) -> None:
    assert report(shell, "-", "--stdin-filename", "draft.eml", stdin=LOUD.encode())["files"][0]["path"] == "draft.eml"
    assert "<stdin>:3:17: " in shell.run("check", "-", stdin=LOUD.encode()).stdout


def test_as_overrides_the_suffix(shell: Shell) -> None:
    shell.write({"page.txt": "<p>The red door is <b>N</b>OT for guests.</p>"})
    assert report(shell, "page.txt", "--as", "html")["files"][0]["findings"][0]["text"] == "NOT"


def test_two_processes_say_the_same(shell: Shell) -> None:
    shell.write({f"{number}.txt": LOUD if number % 3 else CALM for number in range(9)})
    one, two = (shell.run("check", ".", "--format", "json", "--jobs", jobs) for jobs in ("1", "2"))
    assert one.stdout == two.stdout
    assert one.exit_code == two.exit_code == 1


@pytest.mark.parametrize(("fail_on", "code"), [("info", 1), ("warning", 1), ("error", 0), ("never", 0)])
def test_fail_on_decides_the_exit_code(shell: Shell, fail_on: str, code: int) -> None:
    shell.write({"late.txt": LOUD})
    assert shell.run("check", "late.txt", "--fail-on", fail_on).exit_code == code


def test_select_and_ignore(shell: Shell) -> None:
    shell.write({"late.txt": LOUD})
    assert shell.run("check", "late.txt", "--select", "clarity").exit_code == 0
    assert shell.run("check", "late.txt", "--ignore", "tone/shouting").exit_code == 0
    assert shell.run("check", "late.txt", "--select", "tone").exit_code == 1


def test_safe_fixes_are_shown_and_applied(shell: Shell) -> None:
    shell.write({"late.txt": "We are gonna send it.\r\n"})
    shown = shell.run("check", "late.txt", "--diff", "--quiet").stdout
    assert "-We are gonna send it." in shown
    assert "+We are going to send it." in shown
    assert (shell.folder / "late.txt").read_bytes() == b"We are gonna send it.\r\n"
    shell.run("check", "late.txt", "--fix")
    assert (shell.folder / "late.txt").read_bytes() == b"We are going to send it.\r\n"


def test_a_page_is_fixed_in_its_own_encoding(shell: Shell) -> None:
    page = "<meta charset=iso-8859-1><p>We are gonna send it to the caf\xe9.</p>\n".encode("latin-1")
    shell.write({"late.html": page})
    shell.run("check", "late.html", "--fix")
    assert (shell.folder / "late.html").read_bytes() == page.replace(b"gonna", b"going to")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("missing.txt", None, "missing.txt: there is no such file"),
        ("nul.txt", b"Hi\x00there", "nul.txt: this is a binary file (NUL at character 2); give a text file or an .eml"),
        ("bytes.txt", b"caf\xe9", "bytes.txt: byte 0xe9 at offset 3 (line 1) is not UTF-8; save the file as UTF-8"),
        (
            "charset.eml",
            b"Content-Type: text/plain; charset=martian\n\nhi",
            "charset.eml: the charset 'martian' is not known; save the mail as UTF-8 or name its real charset",
        ),
        (
            "tag.html.j2",
            b"<p>\n{{ name",
            "tag.html.j2: line 2: the template tag {{ is never closed",
        ),
        ("book.txt", b"One more word. " * 150_000, "book.txt: this draft has 2,249,999 characters of its author's; up to 2,000,000 are read"),
    ],
)
def test_bad_input_names_the_file_and_the_others_are_reported(
    shell: Shell, name: str, data: bytes | None, message: str
) -> None:
    shell.write({"late.txt": LOUD, **({name: data} if data is not None else {})})
    result = shell.run("check", name, "late.txt")
    assert result.exit_code == 2
    assert result.stderr == f"Error: {message}\n"
    assert "late.txt:3:17: warning tone/shouting" in result.stdout
    assert "2 files, 1 not read: 1 warning" in result.stdout


def test_clean_but_odd_input(shell: Shell) -> None:
    shell.write({"empty.txt": b"", "notes.xyz": CALM, "broken.eml": b"Content-Type: multipart/mixed; boundary=x\n\n--y\n\nhi"})
    result = shell.run("check", "--verbose", "empty.txt", "notes.xyz", "broken.eml")
    assert result.exit_code == 0
    assert "empty.txt: 0 lines: 0 read" in result.stdout


def test_a_folder_without_drafts(shell: Shell) -> None:
    shell.write({"src/main.py": "x = 1\n"})
    result = shell.run("check", "src")
    assert result.exit_code == 2
    right = "files with these suffixes would be read, unless they are ignored: ."
    assert result.stderr.startswith(f"Error: src: no drafts in this folder; {right}")


def test_an_unreadable_file(shell: Shell) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")  # a name that nobody, the superuser included, can open as a file
        result = shell.run("check", "socket.txt")
    message = "Error: socket.txt: the file cannot be read: No such device or address\n"
    assert (result.exit_code, result.stderr) == (2, message)


def test_a_large_attachment_is_no_large_text(shell: Shell) -> None:
    body = b"QUJD" * 18 + b"\n"
    head = (
        b"Subject: The plan of the house\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        b"Content-Type: text/plain\n\nThe plan of the red house is attached.\n--b\nContent-Type: application/pdf; name=a.pdf\n"
        b"Content-Disposition: attachment; filename=a.pdf\nContent-Transfer-Encoding: base64\n\n"
    )
    shell.write({"plan.eml": head + body * (50 * 2**20 // len(body)) + b"--b--\n"})
    result = shell.run("check", "plan.eml", "--select", "trust/missing-attachment")
    assert result.exit_code == 0
    assert "nothing to mention" in result.stdout


def test_a_folder_named_like_a_draft_cannot_be_read_as_one(shell: Shell) -> None:
    (shell.folder / "mail.eml").mkdir()
    assert "mail.eml: no drafts in this folder" in shell.run("check", "mail.eml").stderr


def test_a_file_too_large_for_any_mail_server(shell: Shell) -> None:
    with (shell.folder / "big.txt").open("wb") as file:
        file.truncate(65 * 2**20)
    result = shell.run("check", "big.txt")
    assert result.exit_code == 2
    assert "big.txt: the file is larger than 64 MB; give the mail without its attachments" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check", "a.txt", "--config", "none.toml"), "Error: none.toml: there is no such config file\n"),
        (("check", "a.txt", "--select", "tone/shoutin"), "Error: command line: there is no rule “tone/shoutin”; did you mean “tone/shouting”?\n"),
        (("check", "a.txt", "--baseline", "none.json"), "Error: none.json: there is no baseline to read (No such file or directory); `rapport baseline write` makes one\n"),
        (("check", "a.txt", "--reply-to", "none.eml"), "Error: none.eml: there is no such file\n"),
        (("check", "a.txt", "--prune"), "Error: --prune needs --baseline, the file it is to prune\n"),
        (("explain", "tone/shoutin"), "Error: there is no rule “tone/shoutin”; did you mean “tone/shouting”?\n"),
    ],
)
def test_wrong_use_is_told_in_one_line(shell: Shell, arguments: tuple[str, ...], message: str) -> None:
    shell.write({"a.txt": CALM})
    result = shell.run(*arguments)
    assert (result.exit_code, result.stderr) == (2, message)


def test_the_mail_answered_may_lie_in_a_maildir_where_no_name_tells_its_format(shell: Shell) -> None:
    top = "From: bo@example.org\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
    shell.write({"cur/1.host:2,S": f"{top}\nDear Ann,\n\nHow many guests will come to the caf=C3=A9? And who pays for the=\n flowers?\n\nBo\n"})
    shell.write({"a.txt": "Dear Bo,\n\nThe red door is not for guests.\n\nBest regards,\nAnn\n"})
    result = shell.run("check", "a.txt", "--reply-to", "cur/1.host:2,S", "--select", "contact/unanswered-question")
    assert "“And who pays for the flowers?” (asked here)" in result.stdout


def test_a_broken_config_is_told_before_any_draft_is_read(shell: Shell) -> None:
    shell.write({"a.txt": LOUD, "rapport.toml": "fail-on = 3\n"})
    result = shell.run("check", "a.txt")
    assert result.exit_code == 2
    assert result.stderr.endswith("rapport.toml: “fail-on” has to be a string\n")
    assert result.stdout == ""


def test_a_broken_card_is_told_before_any_draft_is_read(shell: Shell) -> None:
    shell.write({"a.txt": LOUD, "rapport.toml": 'packs = ["mine"]\n', "mine/our/word.toml": 'severity = "warning"\nsumary = "x"\n'})
    result = shell.run("check", "a.txt")
    assert result.exit_code == 2
    assert result.stderr.endswith("mine/our/word.toml: unknown key “sumary”; did you mean “summary”?\n")


def test_rules_of_ones_own(shell: Shell) -> None:
    assert shell.run("new-rule", "our/words", "--folder", "mine").exit_code == 0
    shell.write({"rapport.toml": 'packs = ["mine"]\n', "a.txt": "This is an example phrase.\n"})
    assert shell.run("test-rules", "mine").stdout == "1 rule, 10 examples, 0 wrong\n"
    result = shell.run("check", "a.txt")
    assert "a.txt:1:12: warning our/words" in result.stdout
    assert shell.run("new-rule", "our/words", "--folder", "mine").exit_code == 2


def test_init_writes_a_config_that_is_right(shell: Shell) -> None:
    shell.write({"late.txt": LOUD})
    assert shell.run("init").exit_code == 0
    assert shell.run("check", "late.txt").exit_code == 1
    assert shell.run("init").exit_code == 2


def test_explain_prints_the_card(shell: Shell) -> None:
    page = shell.run("explain", "tone/shouting").stdout
    for part in ("tone/shouting: Words or sentences in capitals", "Why:    ", "Source: ", "It speaks about:", "It is silent about:"):
        assert part in page


def test_every_command_has_help(shell: Shell) -> None:
    listed = shell.run("--help").stdout
    for command in ("check", "doctor", "explain", "hook", "init", "new-rule", "rules", "test-rules", "zones"):
        assert command in listed
        assert shell.run(command, "--help").exit_code == 0


def test_zones_shows_every_line(shell: Shell) -> None:
    shell.write({"a.txt": "Hi Bo,\n\nYes.\n\n> Is it free?\n"})
    found = json.loads(shell.run("zones", "--format", "json", "a.txt").stdout)
    zones = [one["zone"] for one in found["files"][0]["lines"]]
    assert zones == ["greeting", "blank", "body", "blank", "quote"]
    assert found["version"] == 1


def test_a_failing_finder_is_told_and_stops_no_other_file(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    from rapport.checks.tone import shouting

    def fail(string: str) -> bool:
        if "NOT" in string:
            raise ZeroDivisionError("by zero")
        return False

    monkeypatch.setattr(shouting, "_shouts_at_all", fail)
    shell.write({"late.txt": LOUD, "slang.txt": "We are gonna send it.\n"})
    result = shell.run("check", "late.txt", "slang.txt", "--select", "tone/shouting", "--select", "clarity/slang")
    assert result.exit_code == 2
    told = "late.txt: the rule tone/shouting failed: ZeroDivisionError: by zero; this is a fault of rapport, please report it"
    assert result.stderr == f"Error: {told}\n"
    assert "slang.txt:1:8: warning clarity/slang" in result.stdout


def test_bytes_that_are_no_text_do_not_stop_the_report(shell: Shell) -> None:
    shell.write({"a.eml": b"Subject: caf\xe9 plan\nX-Odd: \xff\xfe\n\nI told you NOT to press \xe9 it.\n"})
    result = shell.run("check", "a.eml", "--format", "json")
    assert result.exit_code in (1, 2)
    json.loads(result.stdout).keys()
    assert shell.run("check", "a.eml").stdout.isprintable() is False  # it printed lines, and did not fail on them


def test_an_mbox_holds_many_drafts(shell: Shell) -> None:
    one = "From ann@example.org Mon May  3 10:00:00 2027\nSubject: The room\n\nThe red door is NOT for guests.\n\n"
    shell.write({"in.mbox": one * 3})
    found = report(shell, "in.mbox")["files"][0]
    assert [finding["line"] for finding in found["findings"]] == [4, 9, 14]
    assert (found["lines"], found["read"]) == (15, 3)


NEVER_IN_A_COLD_START = (
    "ahocorasick_rs", "click.shell_completion", "email", "holidays", "html.parser", "importlib.metadata", "spacy",
    "sqlite3", "stdnum", "textstat", "vaderSentiment", "zoneinfo",
)  # fmt: skip
CALM_BUT_LONGER = """Hi Tom,

Thank you for the notes. I have added the two missing pages and uploaded the
file to the folder of the project. The tests pass on both servers.

Best regards,
Laura
"""


@pytest.mark.parametrize("text", [CALM, CALM_BUT_LONGER])
def test_a_short_draft_imports_nothing_heavy(shell: Shell, text: str) -> None:
    shell.write({"calm.txt": text})
    program = (
        "import sys\nsys.argv = ['rapport', 'check', 'calm.txt']\nfrom rapport.cli.start import start\n"
        "try:\n    start()\nfinally:\n"
        f"    loaded = [name for name in {NEVER_IN_A_COLD_START!r} if name in sys.modules]\n"
        "    print('loaded', loaded, file=sys.stderr)\n"
    )
    run([sys.executable, "-m", "rapport", "check", "calm.txt"])  # fills the cache
    assert run([sys.executable, "-c", program])[::2] == (0, "loaded []\n")


def run(command: list[str]) -> tuple[int, str, str]:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def test_a_reader_that_goes_away_is_no_crash(shell: Shell) -> None:
    shell.write({f"{number}.txt": "The red door is NOT for guests.\n" * 40 for number in range(30)})
    with subprocess.Popen(
        [sys.executable, "-m", "rapport", "check", "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 1


def test_to_takes_name_and_address(shell: Shell) -> None:
    override = '[[overrides]]\nrecipients = ["ana@x.example"]\nignore = ["tone"]\n'
    shell.write({"late.txt": LOUD.replace("Bo", "Ana"), "rapport.toml": override})
    assert shell.run("check", "late.txt", "--to", "bo@x.example, Ana Rao <ana@x.example>").exit_code == 0
    wrong = shell.run("check", "late.txt", "--to", "Eve Rao <sales7@x.example>")
    assert "trust/recipient-name" in wrong.stdout


def test_nonsense_in_to_is_wrong_use(shell: Shell) -> None:
    shell.write({"calm.txt": CALM})
    result = shell.run("check", "calm.txt", "--to", "Ana Rao")
    assert result.exit_code == 2
    assert "“Ana Rao” under “--to” is no mail address" in result.stderr


def test_control_characters_are_shown_escaped(shell: Shell) -> None:
    from rapport.formats.text import Paint, visible

    name = "a\x1b[31m.txt"
    (Path.cwd() / name).write_text("The red \x1b[31mdoor\x07 is closed!!!\n", encoding="utf-8")
    said = shell.run("check", name, "--select", "tone/punctuation").stdout
    assert "\x1b" not in said
    assert "\x07" not in said
    line, marks = said.splitlines()[1:3]
    assert line.index("!!!") == marks.index("^^^")
    assert r"a\x1b[31m.txt:1:" in said
    assert Paint(on=True)("path", "a\x9bb") == "\x1b[1ma\\x9bb\x1b[0m"
    assert visible("tab\tand “é”\n") == "tab\tand “é”\n"
