"""The submission proxy, used by mail programs as their outgoing server."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clients.conftest import Drove
from tests.clients.driven import Driven
from tests.smtp_proxy import CALM, RUDE, Server, mail, server
from tests.smtp_sink import LOGIN, Sink, sink

LOUD = "The red door is NOT for guests."
OFF = "X-Rapport: off"
PASSWORD = LOGIN.password.decode()
VERDICT = (
    'rapport: not sent: line %d, tone/hostile, "idiot"; change it, or send anyway with the header "X-Rapport: off"'
)
QUOTED = "what is quoted"
BODY = b"Hi Bo,\r\n\r\n%s\r\n\r\nBest wishes,\r\nAnn\r\n"


@pytest.fixture(scope="module")
def upstream() -> Iterator[Sink]:
    with sink() as made:
        yield made


@pytest.fixture(scope="module")
def running(upstream: Sink, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    place = f"smtp://127.0.0.1:{upstream.port}"
    with server(tmp_path_factory.mktemp("proxy"), "smtp", "--upstream", place, "--timeout", "60") as made:
        yield made


@pytest.fixture
def proxy(running: Server, upstream: Sink) -> Server:
    upstream.mails.clear()
    return running


def run(folder: Path, *command: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run a mail program of a user who has set up nothing."""
    environment = {**os.environ, "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1", "TERM": "dumb"}
    return subprocess.run(
        [str(one) for one in command],
        input=stdin,
        cwd=folder,
        env=environment,
        capture_output=True,
        timeout=120,
        check=False,
    )


def version_of(program: str, *arguments: str) -> str:
    """Return the version of a program; skips the test where there is none."""
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    told = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    found = re.search(r"\d{8}(?:\.\d+)?|\d+(?:\.\d+)+", told.stdout + told.stderr)
    assert found
    return found[0]


def told_by(done: subprocess.CompletedProcess[bytes]) -> str:
    return (done.stdout + done.stderr).decode()


def test_swaks(proxy: Server, upstream: Sink, tmp_path: Path, drove: Drove) -> None:
    version = version_of("swaks", "--version")

    def send(data: bytes) -> subprocess.CompletedProcess[bytes]:
        login = ("--auth", "PLAIN", "--auth-user", "ann", "--auth-password", PASSWORD)
        people = ("--from", "ann@example.org", "--to", "bo@example.org,hidden@example.org")
        return run(tmp_path, "swaks", "--server", f"127.0.0.1:{proxy.port}", *login, *people, "--data", "-", stdin=data)

    stopped = send(mail(RUDE))
    assert stopped.returncode == 26
    assert f"<** 550 5.7.1 {VERDICT % 7}" in told_by(stopped)
    warned = send(mail(LOUD))
    assert warned.returncode == 0
    assert '<-  250-2.0.0 rapport: let through with a warning: line 7, tone/shouting, "NOT"' in told_by(warned)
    assert send(mail(RUDE, f"{OFF}\r\n")).returncode == 0
    assert [one.content.rstrip() for one in upstream.mails] == [mail(LOUD).rstrip(), mail(RUDE).rstrip()]
    assert all(one.has_logged_in and len(one.recipients) == 2 for one in upstream.mails)
    drove(
        Driven(
            "swaks",
            version,
            "`rapport smtp`, with a password",
            "550 and all findings",
            "in the answer 250",
            OFF,
            QUOTED,
        )
    )


def test_msmtp(proxy: Server, upstream: Sink, tmp_path: Path, drove: Drove) -> None:
    version = version_of("msmtp", "--version")

    def send(data: bytes) -> subprocess.CompletedProcess[bytes]:
        place = ("--host=127.0.0.1", f"--port={proxy.port}", "--tls=off", "--from=ann@example.org")
        login = ("--auth=plain", "--user=ann", f"--passwordeval=echo {PASSWORD}")
        return run(tmp_path, "msmtp", *place, *login, "--", "bo@example.org", "hidden@example.org", stdin=data)

    stopped = send(mail(RUDE))
    assert stopped.returncode == 69
    assert f"server message: 550 5.7.1 {VERDICT % 9}" in told_by(stopped)
    assert send(mail(LOUD)).returncode == 0
    assert send(mail(RUDE, f"{OFF}\r\n")).returncode == 0
    assert [one.content.partition(b"\r\n\r\n")[2] for one in upstream.mails] == [
        BODY % LOUD.encode(),
        BODY % RUDE.encode(),
    ]
    assert all(one.has_logged_in and len(one.recipients) == 2 for one in upstream.mails)
    drove(Driven("msmtp", version, "`rapport smtp`, with a password", "all findings", "sent, not shown", OFF, QUOTED))


def test_neomutt(proxy: Server, upstream: Sink, tmp_path: Path, drove: Drove) -> None:
    version = version_of("neomutt", "-v")
    (tmp_path / "muttrc").write_text(
        f'set smtp_url="smtp://ann:{PASSWORD}@127.0.0.1:{proxy.port}"\nset smtp_authenticators="plain"\n'
        'set ssl_starttls=no\nset ssl_force_tls=no\nset from="ann@example.org"\nset realname="Ann Lee"\nset copy=no\n',
        encoding="utf-8",
    )

    def send(text: str, *options: str) -> subprocess.CompletedProcess[bytes]:
        setup = ("-n", "-F", tmp_path / "muttrc", *options, "-s", "The room on Monday", "-b", "hidden@example.org")
        body = f"Hi Bo,\n\n{text}\n\nBest wishes,\nAnn\n"
        return run(tmp_path, "neomutt", *setup, "--", "bo@example.org", stdin=body.encode())

    stopped = send(RUDE)
    assert stopped.returncode
    assert "rapport: not sent: line " in told_by(stopped)
    assert 'tone/hostile, "idiot"; change it' in told_by(stopped)
    assert upstream.mails == []
    assert send(LOUD).returncode == 0
    assert send(RUDE, "-e", f"my_hdr {OFF}").returncode == 0
    assert [len(one.recipients) for one in upstream.mails] == [2, 2]
    assert all(one.has_logged_in and b"X-Rapport" not in one.content for one in upstream.mails)
    drove(
        Driven(
            "neomutt",
            version,
            "`smtp_url`, `rapport smtp`",
            "the last line",
            "sent, not shown",
            f"`my_hdr {OFF}`",
            QUOTED,
        )
    )


def test_git_send_email(proxy: Server, upstream: Sink, tmp_path: Path, drove: Drove) -> None:
    version = version_of("git", "--version")
    if run(tmp_path, "git", "send-email", "--dump-aliases").returncode:
        pytest.skip("git send-email is not installed")
    git = ("git", "-c", "user.name=Ann Lee", "-c", "user.email=ann@example.org")
    run(tmp_path, *git, "init", "-q")

    def send(text: str, *options: str) -> subprocess.CompletedProcess[bytes]:
        run(tmp_path, *git, "commit", "-q", "--allow-empty", "-m", f"Open the door\n\n{text}")
        patch = run(tmp_path, *git, "format-patch", "-1", "--always", *options).stdout.decode().strip()
        place = ("--smtp-server=127.0.0.1", f"--smtp-server-port={proxy.port}", "--confirm=never", "--suppress-cc=all")
        people = ("--from=Ann Lee <ann@example.org>", "--to=bo@example.org", "--bcc=hidden@example.org")
        return run(tmp_path, *git, "send-email", *place, *people, patch)

    stopped = send(RUDE)
    assert stopped.returncode
    assert 'tone/hostile, "idiot"; change it' in told_by(stopped)
    assert upstream.mails == []
    assert send(CALM).returncode == 0
    assert send(RUDE, f"--add-header={OFF}").returncode == 0
    assert [len(one.recipients) for one in upstream.mails] == [2, 2]
    assert all(b"X-Rapport" not in one.content for one in upstream.mails)
    drove(
        Driven(
            "git send-email",
            version,
            "`sendemail.smtpServer`, `rapport smtp`",
            "all findings",
            "sent",
            f"`--add-header='{OFF}'`",
            "–",
        )
    )


_EMACS = """
(require 'smtpmail)
(setq user-mail-address "ann@example.org" user-full-name "Ann Lee" smtpmail-smtp-server "127.0.0.1"
      smtpmail-smtp-service {port} smtpmail-stream-type 'plain smtpmail-smtp-user "ann" auth-sources '("{netrc}")
      send-mail-function #'smtpmail-send-it message-send-mail-function #'smtpmail-send-it message-interactive t)
(with-temp-buffer
  (insert "From: Ann Lee <ann@example.org>\\nTo: bo@example.org\\nBcc: hidden@example.org\\n{header}"
          "Subject: The room on Monday\\n" mail-header-separator "\\nHi Bo,\\n\\n{text}\\n\\nBest wishes,\\nAnn\\n")
  (smtpmail-send-it))
"""


def test_emacs_smtpmail(proxy: Server, upstream: Sink, tmp_path: Path, drove: Drove) -> None:
    version = version_of("emacs", "--version")
    netrc = tmp_path / "authinfo"
    netrc.write_text(f"machine 127.0.0.1 port {proxy.port} login ann password {PASSWORD}\n", encoding="utf-8")

    def send(text: str, header: str = "") -> subprocess.CompletedProcess[bytes]:
        program = _EMACS.format(port=proxy.port, netrc=netrc, text=text, header=header)
        (tmp_path / "send.el").write_text(program, encoding="utf-8")
        return run(tmp_path, "emacs", "--batch", "-Q", "-l", tmp_path / "send.el")

    stopped = send(RUDE)
    assert stopped.returncode
    assert 'Lisp error: (error "Sending failed: 550-5.7.1' in told_by(stopped)
    assert "tone/hostile" in told_by(stopped)
    assert upstream.mails == []
    warned = send(LOUD)
    assert warned.returncode == 0, told_by(warned)
    assert send(RUDE, f"{OFF}\\n").returncode == 0
    assert [len(one.recipients) for one in upstream.mails] == [2, 2]
    assert all(one.has_logged_in and b"X-Rapport" not in one.content for one in upstream.mails)
    drove(
        Driven(
            "Emacs smtpmail", version, "`rapport smtp`, with a password", "in the error", "sent, not shown", OFF, QUOTED
        )
    )
