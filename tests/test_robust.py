"""One bad file never stops the others, and whatever breaks is told in one line, without a traceback."""

from __future__ import annotations

import base64
import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.readers import ReadError, read
from rapport.readers.charsets import UnknownCharsetError, codec_of, decode_bytes, decode_text
from rapport.text import Source, Text
from tests.conftest import Shell

PROGRAM = (sys.executable, "-m", "rapport")
LOUD = "The red door is NOT for guests.\n"
FIXABLE = "We are gonna send it.\n"
POSIX = pytest.mark.skipif(os.name != "posix", reason="needs the shell and the files of POSIX")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="finds a worker by /proc")


def rapport(
    *arguments: str | bytes, stdin: bytes = b"", env: Mapping[str, str] | None = None, shell: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run the program; `shell` is a line of sh that ends in the program, written `"$@"`."""
    before = ["sh", "-c", shell, "sh"] if shell else []
    done = subprocess.run(
        [*before, *PROGRAM, *arguments], input=stdin, capture_output=True, env={**os.environ, **(env or {})}, check=False
    )
    told = done.stderr.decode()
    assert "Traceback" not in told
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), told)


def texts(path: str, data: bytes) -> str:
    return "\n".join(block.raw.string for draft in read(path, data) for block in draft.blocks)


@pytest.mark.parametrize("label", ["utf-16", "UTF-32", "utf-16le", "utf-16-be", "utf-32-le"])
def test_plain_text_with_the_label_of_wide_characters(label: str) -> None:
    assert LOUD.strip() in texts("a.eml", f"Subject: Red\nContent-Type: text/plain; charset={label}\n\n{LOUD}".encode())


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_wide_characters_with_and_without_a_byte_order_mark(codec: str, encoding: str) -> None:
    data = LOUD.encode(codec)
    body = base64.encodebytes(data) if encoding == "base64" else b"".join(b"=%02X" % byte for byte in data)
    head = f"Content-Type: text/plain; charset={codec[:6]}\nContent-Transfer-Encoding: {encoding}\n\n"
    assert LOUD.strip() in texts("a.eml", head.encode() + body)


CODECS = sorted({"utf-16", "utf-32", "utf-7", "utf-8", "hz", "iso2022_jp_2004", "iso2022_kr", "shift_jisx0213", "big5", "cp037"})


@given(st.binary(max_size=60), st.sampled_from(CODECS))
def test_no_bytes_are_too_odd_for_their_label(data: bytes, label: str) -> None:
    codec = codec_of(label)
    decode_bytes(data, codec)
    decode_text(Text.of(Source("a.eml", data.decode("latin-1"))), codec)


def test_a_label_that_is_no_charset_is_known_as_such() -> None:
    with pytest.raises(UnknownCharsetError):
        codec_of("base64")


@pytest.mark.parametrize("page", ["<p>&#{};Hi there</p>", '<p style="&#{};">Hi there</p>', "<title>&#{};</title><p>Hi there</p>"])
@pytest.mark.parametrize("digits", ["9" * 4_301, "0" * 5_000 + "65", "9" * 90_000])
def test_a_number_of_thousands_of_digits_in_a_page(page: str, digits: str) -> None:
    assert "Hi there" in texts("a.html", page.format(digits).encode())


def nested(depth: int, kind: str) -> bytes:
    lines = ["Subject: The plan of the house", "MIME-Version: 1.0"]
    for number in range(depth):
        if kind == "multipart":
            lines += [f'Content-Type: multipart/mixed; boundary="b{number}"', "", f"--b{number}"]
        else:
            lines += ["Content-Type: message/rfc822", ""]
    lines += ["Content-Type: text/plain", "", LOUD.strip()]
    lines += [f"--b{number}--" for number in reversed(range(depth)) if kind == "multipart"]
    return "\n".join(lines).encode()


@pytest.mark.parametrize("kind", ["multipart", "message"])
def test_parts_too_deep_to_be_read_are_told(kind: str) -> None:
    assert LOUD.strip() in texts("a.eml", nested(20, kind))
    with pytest.raises(ReadError, match=r"^a\.eml: line \d+: parts are nested more than 40 deep; give the text by itself$"):
        read("a.eml", nested(50, kind))


@pytest.mark.parametrize("kind", ["multipart/encrypted; boundary=b", "application/pkcs7-mime; smime-type=enveloped-data"])
def test_an_encrypted_mail_is_told(shell: Shell, kind: str) -> None:
    shell.write({"a.eml": f"Subject: The plan\nContent-Type: {kind}\n\n--b\n\nVersion: 1\n--b--\n", "b.txt": LOUD})
    result = shell.run("check", "a.eml", "b.txt")
    assert result.exit_code == 2
    told = "Error: a.eml: the text is in an encrypted or sealed block; check the mail before it is put there\n"
    assert result.stderr.startswith(told)
    assert "b.txt:1:17: warning tone/shouting" in result.stdout


def test_a_bad_mail_of_an_mbox_stops_no_other(shell: Shell) -> None:
    start = "From ann@example.org Mon May  3 10:00:00 2027\n"
    good, bad = f"{start}Subject: The room\n\n{LOUD}\n", f"{start}Content-Type: text/plain; charset=martian\n\nhi\n\n"
    shell.write({"in.mbox": good + bad + good + bad})
    result = shell.run("check", "--format", "json", "in.mbox")
    (file,) = json.loads(result.stdout)["files"]
    assert result.exit_code == 2
    assert [finding["line"] for finding in file["findings"]] == [4, 14]
    assert file["error"] == (
        "in.mbox: the mail in line 6: the charset 'martian' is not known; save the mail as UTF-8 or name its real"
        " charset (1 more mails of this file could not be read)"
    )
    assert "in.mbox:4:17: warning" in shell.run("check", "in.mbox").stdout
    assert shell.run("zones", "in.mbox").exit_code == 2


def test_a_reader_that_breaks_is_told_for_its_file(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    from rapport.readers import html

    def fail(text: Text) -> None:
        raise RecursionError("too\ndeep")

    monkeypatch.setattr(html, "read_body", fail)
    shell.write({"a.html": "<p>Hi", "b.txt": LOUD})
    result = shell.run("check", "--format", "json", "a.html", "b.txt")
    first, second = json.loads(result.stdout)["files"]
    assert result.exit_code == 2
    assert first["error"] == "a.html: it cannot be read: RecursionError: too deep; this is a fault of rapport, please report it"
    assert len(second["findings"]) == 1
    assert "Error: a.html: it cannot be read: RecursionError" in shell.run("zones", "a.html", "b.txt").stderr


def test_a_step_behind_the_rules_that_breaks_is_told_for_its_file(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    from rapport import lint

    def fail(message: str, values: Mapping[str, str]) -> str:
        raise KeyError("fuond")

    monkeypatch.setattr(lint, "fill", fail)
    shell.write({"a.txt": LOUD, "b.txt": "The room is free.\n"})
    result = shell.run("check", "a.txt", "b.txt")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: a.txt: the rule tone/shouting does not fill “{fuond}” in its message")
    assert "2 files, 1 not read: nothing to mention" in result.stdout


def test_an_empty_folder_stops_no_file(shell: Shell) -> None:
    shell.write({"late.txt": LOUD})
    (shell.folder / "empty").mkdir()
    result = shell.run("check", "empty", "late.txt")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: empty: no drafts in this folder")
    assert "late.txt:1:17: warning tone/shouting" in result.stdout


@POSIX
def test_a_pipe_in_a_folder_is_no_draft_and_a_broken_link_is_told(shell: Shell) -> None:
    shell.write({"late.txt": LOUD})
    os.mkfifo("pipe.txt")
    (shell.folder / "gone.txt").symlink_to("nowhere.txt")
    lines = shell.run("check", ".", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["error"] for line in lines] == ["./gone.txt: there is no such file", None]


@POSIX
def test_an_endless_file_is_refused(shell: Shell) -> None:
    result = rapport("check", "/dev/zero")
    assert result.returncode == 2
    assert result.stderr.startswith("Error: /dev/zero: the file is larger than 64 MB; give the mail without its attachments")


@POSIX
def test_a_file_that_cannot_be_written_stays_and_the_others_are_fixed(shell: Shell) -> None:
    link = shell.folder / "z.txt"
    shell.write({"a.txt": FIXABLE, "z/real.txt": FIXABLE})
    link.symlink_to("z/real.txt")
    result = rapport("check", "--fix", "--quiet", "a.txt", shell="ulimit -f 0; exec \"$@\"")
    assert (result.returncode, result.stderr) == (2, "Error: a.txt: the file cannot be written: File too large; it was not fixed\n")
    assert (shell.folder / "a.txt").read_text() == FIXABLE
    assert sorted(path.name for path in shell.folder.iterdir()) == ["a.txt", "z", "z.txt"]
    assert shell.run("check", "--fix", "--quiet", "z.txt").stderr == "z.txt: fixed\n"
    assert link.is_symlink()
    assert (shell.folder / "z/real.txt").read_text() == "We are going to send it.\n"


@POSIX
def test_a_fixed_file_keeps_its_mode(shell: Shell) -> None:
    shell.write({"a.txt": FIXABLE})
    (shell.folder / "a.txt").chmod(0o640)
    shell.run("check", "--fix", "a.txt")
    assert (shell.folder / "a.txt").stat().st_mode & 0o777 == 0o640


def test_a_mail_that_cannot_be_written_back_is_told(shell: Shell) -> None:
    data = b"Subject: The plan\nX-Name: caf\xe9\n\nWe are gonna send it.\n"
    shell.write({"a.eml": data, "b.txt": FIXABLE})
    result = shell.run("check", "--fix", "--quiet", "a.eml", "b.txt")
    assert result.exit_code == 2
    assert result.stderr == "Error: a.eml: not all of it is UTF-8; it was not fixed\nb.txt: fixed\n"
    assert (shell.folder / "a.eml").read_bytes() == data


@POSIX
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "a.txt", "--write-baseline", "a.txt/known.json"),
        ("check", "a.txt", "--write-baseline", "/proc/known.json"),
        ("new-rule", "our/words", "--folder", "a.txt"),
        ("new-rule", "our/words", "--folder", "/proc/rules"),
        ("hook", "git", "--install"),
    ],
)
def test_a_place_that_cannot_be_written_to_is_told(shell: Shell, arguments: Sequence[str]) -> None:
    shell.write({"a.txt": LOUD})
    if arguments[0] == "hook":
        subprocess.run(["git", "init", "-q"], check=True)
        subprocess.run(["git", "config", "core.hooksPath", "a.txt"], check=True)
    result = rapport(*arguments)
    assert result.returncode == 2
    assert "cannot be written: " in result.stderr or "cannot be installed: " in result.stderr
    assert (shell.folder / "a.txt").read_text() == LOUD


@POSIX
@pytest.mark.parametrize("arguments", [("init",), ("new-rule", "our/words"), ("check", "a.txt", "--write-baseline", "known.json")])
def test_a_full_disk_is_told_and_nothing_half_written_is_left(shell: Shell, arguments: Sequence[str]) -> None:
    shell.write({"a.txt": LOUD, "known.json": "{}"})
    result = rapport(*arguments, shell="ulimit -f 0; exec \"$@\"")
    assert result.returncode == 2
    assert result.stderr.endswith("the file cannot be written: File too large\n")
    assert {path.name for path in shell.folder.rglob("*") if path.is_file()} == {"a.txt", "known.json"}
    assert (shell.folder / "known.json").read_text() == "{}"


@POSIX
def test_a_baseline_may_be_a_device(shell: Shell) -> None:
    shell.write({"a.txt": LOUD})
    assert rapport("check", "a.txt", "--write-baseline", "/dev/null").returncode == 1
    told = "Error: /dev/full: the file cannot be written: No space left on device\n"
    result = rapport("check", "a.txt", "--write-baseline", "/dev/full")
    assert (result.returncode, result.stderr) == (2, told)


@LINUX
def test_a_file_name_that_is_not_utf_8(shell: Shell) -> None:
    name = b"caf\xe9.txt"
    Path(os.fsdecode(name)).write_text(LOUD, encoding="utf-8")
    for env in ({"LC_ALL": "C.UTF-8"}, {"PYTHONIOENCODING": "utf-8:strict"}, {"PYTHONUTF8": "1"}):
        for arguments in (("check", "."), ("check", name), ("zones", name), ("check", "--format", "text", ".")):
            result = rapport(*arguments, env=env)
            assert r"caf\udce9.txt:1:" in result.stdout
        assert json.loads(rapport("check", "--format", "json", ".", env=env).stdout)["files"][0]["path"] == "./caf?.txt"
    assert rapport("check", ".", "--write-baseline", "known.json").returncode == 1
    result = rapport("check", ".", "--baseline", "known.json")
    assert (result.returncode, result.stderr) == (0, "")


@POSIX
@pytest.mark.parametrize("options", [(), ("--format", "json"), ("--quiet",)])
@pytest.mark.parametrize(
    ("shell_line", "message"),
    [
        ('"$@" >/dev/full', "Error: standard output cannot be written: No space left on device\n"),
        ('"$@" >&-', "Error: standard output is closed, where the report would go\n"),
        ('"$@" >&- 2>&-', ""),
        ('"$@" >/dev/full 2>/dev/full', ""),
    ],
)
def test_standard_output_that_takes_nothing(
    shell: Shell, options: Sequence[str], shell_line: str, message: str
) -> None:
    shell.write({"a.txt": LOUD})
    result = rapport("check", *options, "a.txt", shell=shell_line)
    assert (result.returncode, result.stderr) == (2, message)


@POSIX
@pytest.mark.parametrize("arguments", [("rules",), ("explain", "tone/blame"), ("--help",), ("zones", "a.txt")])
def test_a_full_disk_stops_every_command_in_one_line(shell: Shell, arguments: Sequence[str]) -> None:
    shell.write({"a.txt": LOUD})
    result = rapport(*arguments, shell='"$@" >/dev/full')
    assert (result.returncode, result.stderr) == (2, "Error: standard output cannot be written: No space left on device\n")


@POSIX
def test_standard_input_that_gives_nothing(shell: Shell) -> None:
    shell.write({"late.txt": LOUD})
    result = rapport("check", "-", "late.txt", shell='"$@" <&-')
    assert result.returncode == 2
    assert result.stderr.startswith("Error: <stdin>: standard input is closed; name a file, or pipe the draft in\n")
    assert "late.txt:1:17: warning tone/shouting" in result.stdout


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "latin-1:strict"])
@pytest.mark.parametrize("arguments", [("check", "a.txt"), ("check", "--quiet", "a.txt"), ("explain", "tone/blame"), ("rules",)])
def test_a_terminal_that_knows_few_characters(shell: Shell, encoding: str, arguments: Sequence[str]) -> None:
    shell.write({"a.txt": f"The 😀 café – {LOUD}"})
    done = subprocess.run([*PROGRAM, *arguments], capture_output=True, env={**os.environ, "PYTHONIOENCODING": encoding}, check=False)
    assert (done.returncode, done.stderr) == (int(arguments[0] == "check"), b"")
    assert done.stdout.count(b"\n") > 4


def test_json_is_in_utf_8_on_any_terminal(shell: Shell) -> None:
    shell.write({"a.txt": f"The 😀 café – {LOUD}"})
    found = [
        rapport("check", "--format", "json", "a.txt", env={"PYTHONIOENCODING": encoding}).stdout
        for encoding in ("cp1252", "ascii", "utf-8")
    ]
    assert json.loads(found[0])["files"][0]["findings"]
    assert found[0] == found[1] == found[2]


def test_a_difference_is_no_json(shell: Shell) -> None:
    shell.write({"a.txt": FIXABLE})
    result = shell.run("check", "--format", "json", "--diff", "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Error: --diff prints text for people; leave --format out beside it\n"


@POSIX
def test_a_working_folder_that_is_gone(shell: Shell) -> None:
    shell.write({"late.txt": LOUD})
    path = str(shell.folder / "late.txt")
    result = rapport("check", path, shell='mkdir gone && cd gone && rmdir ../gone && exec "$@"')
    assert (result.returncode, result.stderr) == (1, "")


def test_the_hook_of_git_tells_a_mail_that_is_not_there(shell: Shell) -> None:
    result = rapport("hook", "git", "nofile")
    told = "rapport: the check failed, the mail was let through unread: nofile: the file cannot be read: No such file or directory\n"
    assert (result.returncode, result.stderr) == (0, told)
    result = rapport("hook", "git", "--fail-closed", "nofile")
    assert (result.returncode, result.stderr) == (1, told.replace("the mail was let through unread", "not sent"))
    shell.write({"a.eml": f"Subject: The plan\n\n{LOUD}"})
    assert "noheaders: the file cannot be read: No such file or directory" in rapport("hook", "git", "a.eml", "noheaders").stderr


@POSIX
def test_the_hook_hands_a_mail_on_when_nobody_can_be_told(shell: Shell) -> None:
    shell.write({"wrong.toml": "fail-on = 3\n"})
    mail = f"Subject: The plan\n\n{LOUD}".encode()
    hook = ("hook", "sendmail", "--config", "wrong.toml", "--", "sh", "-c", "cat > sent.eml")
    for shell_line in ('"$@" 2>/dev/full', '"$@" 2>&-', '"$@" >&-'):
        assert rapport(*hook, stdin=mail, shell=shell_line).returncode == 0
        sent = shell.folder / "sent.eml"
        assert sent.read_bytes() == mail
        sent.unlink()


@POSIX
def test_the_hook_without_a_mail_sends_nothing(shell: Shell) -> None:
    result = rapport("hook", "sendmail", "--", "sh", "-c", "cat > sent.eml", shell='"$@" <&-')
    told = "rapport: there is no mail on standard input, nothing was sent: it is closed\n"
    assert (result.returncode, result.stderr) == (66, told)
    assert not (shell.folder / "sent.eml").exists()


@POSIX
def test_a_hook_that_takes_too_long_says_so(shell: Shell) -> None:
    words = "".join(f"Please send me the file {number} by noon. " for number in range(3_000))
    shell.write({"a.eml": f"Subject: The plan\n\n{words}\n"})
    result = rapport("hook", "git", "--seconds", "1", "a.eml")
    told = "rapport: the check failed, the mail was let through unread: it took longer than 1 s\n"
    assert (result.returncode, result.stderr) == (0, told)


def children(parent: int) -> set[int]:
    found = {int(one) for one in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()}
    return found.union(*(children(one) for one in found))


def holds(process: int, pipe: Path) -> bool:
    return any(os.path.realpath(one) == str(pipe) for one in Path(f"/proc/{process}/fd").iterdir())


def end_reader(parent: int, pipe: Path) -> None:
    """Kill the process under `parent` that reads `pipe`, and wait until it is dead."""
    readers: list[int] = []
    while not readers:  # it is just being given its end of the pipe
        readers = [one for one in children(parent) if holds(one, pipe)]
    (reader,) = readers
    watch = os.pidfd_open(reader)
    os.kill(reader, signal.SIGKILL)
    select.select([watch], [], [])
    os.close(watch)


@pytest.fixture
def pipe(shell: Shell) -> Path:
    """A draft that keeps whoever reads it waiting."""
    os.mkfifo("m.txt")
    shell.write({f"{name}.txt": LOUD for name in "abcxyz"})
    return (shell.folder / "m.txt").resolve()


@LINUX
@pytest.mark.parametrize("options", [(), ("--jobs", "2")])
def test_ctrl_c_ends_the_program_in_one_line(pipe: Path, options: Sequence[str]) -> None:
    command = [*PROGRAM, "check", *options, "m.txt", "a.txt"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    with process, pipe.open("wb"):
        os.killpg(process.pid, signal.SIGINT)
        told = process.communicate()[1]
    assert (process.returncode, told) == (130, "Error: interrupted\n")


@LINUX
def test_a_killed_worker_costs_one_file(pipe: Path) -> None:
    names = [f"{name}.txt" for name in "abcmxyz"]
    command = [*PROGRAM, "check", "--format", "json", "--jobs", "2", *names]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        for _ in ("together with others", "alone"):
            with pipe.open("wb"):
                end_reader(process.pid, pipe)
        output, told = process.communicate()
    assert process.returncode == 2
    assert told == "Error: m.txt: the process that read this file was killed\n"
    files = json.loads(output)["files"]
    assert [file["path"] for file in files] == names
    wrong = {file["path"]: file["error"] for file in files if file["error"]}
    assert wrong == {"m.txt": "m.txt: the process that read this file was killed"}
    assert all(len(file["findings"]) == 1 for file in files if file["path"] != "m.txt")


def test_rules_that_change_under_a_run_are_told(shell: Shell) -> None:
    from rapport.cli import workers
    from rapport.cli.checking import Jobs
    from rapport.config import ConfigError

    def load() -> Jobs:
        raise ConfigError("rapport.toml: unknown key “selct”")

    workers._start(load)
    told = "a.txt: not read, since the rules could not be loaded again: rapport.toml: unknown key “selct”"
    assert workers._check("a.txt").error == told


@pytest.mark.parametrize("text", ["tool = 3 # [tool.rapport]\n", "[tool]\nrapport = 3 # [tool.rapport]\n"])
def test_a_project_file_of_another_shape_is_told(shell: Shell, text: str) -> None:
    shell.write({"a.txt": LOUD, "pyproject.toml": text})
    result = shell.run("check", "a.txt")
    assert result.exit_code == 2
    assert result.stderr.endswith("has to be a table, with the settings under [tool.rapport]\n")


@pytest.mark.parametrize("options", [(), ("--format", "json")])
def test_a_reader_that_cannot_be_loaded_is_no_fault_of_a_file(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, options: Sequence[str]
) -> None:
    from rapport.meaning import model

    model.reader.cache_clear()
    monkeypatch.setitem(sys.modules, "ctranslate2", None)
    shell.write({"a.txt": "Nobody has read this sentence before.\n"})
    result = shell.run("check", *options, "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: the learned reader cannot be loaded from ")
