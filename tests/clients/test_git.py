"""git send-email: its hook, and the program in place of sendmail."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.clients.conftest import Drove
from tests.clients.desk import Desk, version_of
from tests.clients.driven import Driven
from tests.outbox import RAPPORT, run

RUDE = "You are an idiot."
LOUD = "The red door is NOT for guests."


class Repository:
    """A repository in a user's home, from which mails are sent."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.folder = desk.home / "repository"
        self.folder.mkdir()
        if not Path(self.git("--exec-path").stdout.decode().strip(), "git-send-email").exists():
            pytest.skip("git send-email is not installed")
        self.git("init", "-q")
        for key, value in (("user.name", "Ann Lee"), ("user.email", "ann@example.org")):
            self.git("config", "--global", key, value)

    def git(self, *arguments: object, **env: str) -> subprocess.CompletedProcess[bytes]:
        return run("git", *arguments, cwd=self.folder, env={**self._desk.env, **env})

    def patch(self, message: str) -> Path:
        (self.folder / "a.txt").write_text(f"{message}\nI told you NOT to press it, idiot.\n", encoding="utf-8")
        self.git("add", "a.txt")
        self.git("commit", "-q", "-m", message)
        return Path(self.git("format-patch", "-1", "-o", self._desk.home).stdout.decode().strip())

    def send(self, *arguments: object, **env: str) -> subprocess.CompletedProcess[bytes]:
        usual = ("--to=bo@example.org", "--bcc=eve@example.org", "--confirm=never", "--quiet", "--suppress-cc=all")
        return self.git("send-email", *usual, *arguments, **env)


def test_the_hook(desk: Desk, drove: Drove) -> None:
    version = version_of("git", "--version")
    repository = Repository(desk)
    assert run(RAPPORT, "hook", "install", "git", cwd=repository.folder, env=desk.env).returncode == 0
    server = f"--smtp-server={desk.outbox.program}"
    rude = repository.patch(f"Open the door\n\n{RUDE}")
    stopped = repository.send(server, rude)
    assert stopped.returncode != 0
    assert "rapport: not sent: line " in stopped.stderr.decode()
    assert desk.outbox.mails == []
    warned = repository.send(server, repository.patch(f"Open the door again\n\n{LOUD}"))
    assert warned.returncode == 0
    assert "rapport: let through with a warning: line " in warned.stderr.decode()
    assert len(desk.outbox.mails) == 1
    assert repository.send(server, "--no-validate", rude).returncode == 0
    assert repository.send(server, rude, RAPPORT_SKIP="1").returncode == 0
    assert len(desk.outbox.mails) == 3
    override = "`--no-validate`, `RAPPORT_SKIP=1`"
    drove(Driven("git send-email", version, "hook sendemail-validate", "yes, shown", "shown", override))


def test_the_program_in_place_of_sendmail_reads_what_was_written_last(desk: Desk, drove: Drove) -> None:
    version = version_of("git", "--version")
    repository = Repository(desk)
    wrapper = desk.install("sendmail") / "sendmail-wrapper"
    assert desk.status("sendmail") == "sendmail: installed, works"
    repository.git("config", "sendemail.smtpServer", wrapper)
    calm = repository.patch("Open the door\n\nThe room is free on Monday.")
    editor = desk.write("editor", f'#!/bin/sh\nsed -i "s/The room is.*/{RUDE}/" "$1"\n', 0o700)
    stopped = repository.send("--annotate", calm, GIT_EDITOR=str(editor))
    assert stopped.returncode != 0
    assert "rapport: not sent: line " in stopped.stderr.decode()
    assert desk.outbox.mails == []
    warned = repository.send(repository.patch(f"Open the door again\n\n{LOUD}"))
    assert warned.returncode == 0
    assert "rapport: let through with a warning: line " in warned.stderr.decode()
    (arguments,) = desk.outbox.arguments
    assert {"bo@example.org", "eve@example.org"} <= set(arguments)
    assert repository.send(calm, RAPPORT_SKIP="1").returncode == 0
    assert len(desk.outbox.mails) == 2
    drove(Driven("git send-email", version, "sendemail.smtpServer", "yes, shown", "shown", "`RAPPORT_SKIP=1`"))
