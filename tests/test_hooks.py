"""The gates, driven by the real programs: git send-email and neomutt."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from rapport.hooks.apart import judge_apart
from rapport.hooks.gate import judge
from rapport.hooks.mail import without_overrides
from rapport.hooks.verdict import Terms, Verdict
from tests.outbox import RAPPORT, Outbox, make_outbox, run

LOUD = "The red door is NOT for guests."
RUDE = "You are an idiot."
UNREAD = {"RAPPORT_SKIP": "1"}
CALM = "The room is free on Monday."


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return make_outbox(tmp_path)


@pytest.fixture(scope="module", autouse=True)
def _ready() -> None:
    """Let the linter compile its cards once; a mail has a few seconds."""
    assert run(RAPPORT, "check", "-", stdin=mail(CALM)).returncode == 0


def mail(text: str, headers: str = "") -> bytes:
    return f"From: Ann Lee <ann@example.org>\r\nTo: Bo Chan <bo@example.org>\r\nSubject: The room on Monday\r\n{headers}\r\n{text}\r\n".encode()


def gate(outbox: Outbox, data: bytes, *options: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return run(RAPPORT, "hook", "sendmail", *options, "--", outbox.program, "-oi", "bo@example.org", stdin=data, env=env)


def test_a_calm_mail_is_handed_on_byte_for_byte(outbox: Outbox) -> None:
    assert gate(outbox, mail(CALM)).returncode == 0
    assert outbox.mails == [mail(CALM)]
    assert outbox.arguments == [["-oi", "bo@example.org"]]


def test_a_mail_that_does_not_pass_stays(outbox: Outbox) -> None:
    result = gate(outbox, mail(RUDE))
    assert result.returncode == 65
    assert outbox.mails == []
    last = result.stderr.decode().splitlines()[-1]
    assert last.startswith("rapport: not sent: line 5, tone/hostile, “idiot”; change it, or send anyway with")


def test_a_warning_is_told_and_the_mail_goes(outbox: Outbox) -> None:
    result = gate(outbox, mail(LOUD))
    assert result.returncode == 0
    assert outbox.mails == [mail(LOUD)]
    last = result.stderr.decode().splitlines()[-1]
    assert last == "rapport: let through with a warning: line 5, tone/shouting, “NOT”"


@pytest.mark.parametrize(
    ("terms", "config", "text", "outcome"),
    [
        (Terms(mode="warn"), "", RUDE, "warned"),
        (Terms(fail_on="warning"), "", LOUD, "stopped"),
        (Terms(fail_on="never"), "", RUDE, "warned"),
        (Terms(), "", CALM, "clean"),
        (Terms(), '[hook]\nmode = "warn"\n', RUDE, "warned"),
        (Terms(), '[hook]\nfail-on = "warning"\n', LOUD, "stopped"),
        (Terms(mode="block", fail_on="error"), '[hook]\nmode = "warn"\nfail-on = "warning"\n', LOUD, "warned"),
    ],
)
def test_what_stops_a_mail_is_the_users_choice(tmp_path: Path, terms: Terms, config: str, text: str, outcome: str) -> None:
    (tmp_path / "rapport.toml").write_text(config, encoding="utf-8")
    verdict = judge("<mail>", mail(text), terms._replace(config=str(tmp_path / "rapport.toml"), seconds=60))
    assert verdict.outcome == outcome
    assert verdict.passes == (outcome != "stopped")
    assert bool(verdict.told) == (outcome != "clean")


@pytest.mark.parametrize("key", ["fail_on", "fail-at"])
def test_an_unknown_key_of_the_gate_is_told(tmp_path: Path, key: str) -> None:
    (tmp_path / "rapport.toml").write_text(f'[hook]\n{key} = "error"\n', encoding="utf-8")
    verdict = judge("<mail>", mail(CALM), Terms(str(tmp_path / "rapport.toml"), 60))
    assert verdict.outcome == "failed"
    assert f"[hook]: unknown key “{key}”; did you mean “fail-on”?" in verdict.told


@pytest.mark.parametrize(
    ("header", "outcome"),
    [
        ("X-Rapport: off\r\n", "unread"),
        ("X-Rapport-Ignore: tone/hostile --\r\n the sign says so\r\n", "clean"),
        ("X-Rapport-Ignore: hostile\r\n", "clean"),
        ("Resent-From: bo@example.org\r\nResent-To: cy@example.org\r\n", "unread"),
    ],
)
def test_headers_open_the_gate(header: str, outcome: str) -> None:
    assert judge("<mail>", mail(RUDE, header), Terms(seconds=60)) == Verdict(True, outcome=outcome)


def test_our_headers_are_not_sent(outbox: Outbox) -> None:
    assert gate(outbox, mail(RUDE, "X-Rapport: off\r\nBcc: eve@example.org\r\nX-Rapport-Note: a\r\n b\r\n")).returncode == 0
    assert outbox.mails == [mail(RUDE, "Bcc: eve@example.org\r\n")]


def test_the_environment_opens_the_gate(outbox: Outbox) -> None:
    assert gate(outbox, mail(RUDE), RAPPORT_SKIP="1").returncode == 0
    assert outbox.mails == [mail(RUDE)]


def test_a_check_that_takes_too_long_lets_the_mail_go_and_tells(outbox: Outbox) -> None:
    result = gate(outbox, mail(RUDE), "--timeout", "0.001")
    assert result.returncode == 0
    assert result.stderr.decode() == (
        "rapport: the check failed, the mail was let through unread: it took longer than 0.001 s\n"
    )
    assert outbox.mails == [mail(RUDE)]
    assert gate(outbox, mail(CALM), "--seconds", "0.001", "--fail-closed").returncode == 65


def test_the_filter_gives_the_mail_back_or_nothing() -> None:
    passed = run(RAPPORT, "hook", "filter", stdin=mail(LOUD, "Bcc: eve@example.org\r\nX-Rapport-Note: a\r\n"))
    assert (passed.returncode, passed.stdout) == (0, mail(LOUD, "Bcc: eve@example.org\r\n"))
    assert "tone/shouting" in passed.stderr.decode()
    stopped = run(RAPPORT, "hook", "filter", stdin=mail(RUDE))
    assert (stopped.returncode, stopped.stdout) == (65, b"")


def test_the_mail_that_is_answered_is_read(tmp_path: Path) -> None:
    parent = tmp_path / "parent.eml"
    parent.write_bytes(mail("When do you come? And who has the key?").replace(b"From: Ann Lee <ann", b"From: Bo Chan <bo"))
    answer = mail("Hi Bo,\r\n\r\nthanks for the plan.\r\n\r\nAnn", "In-Reply-To: <1@example.org>\r\n")
    terms = Terms(seconds=60, fail_on="info")
    assert "contact/unanswered-question" in judge("<mail>", answer, terms._replace(reply_to=str(parent))).told
    gone = judge("<mail>", answer, terms._replace(reply_to=str(tmp_path / "gone.eml")))
    assert gone.told.startswith("rapport: checked without the mail that is answered: ")
    assert gone.outcome == "clean"


def test_a_signal_that_ends_the_real_program_is_told_by_the_code() -> None:
    assert run(RAPPORT, "hook", "sendmail", "--", "sh", "-c", "kill -TERM $$", stdin=mail(CALM), env=UNREAD).returncode == 143


HEAD = b"From: Ann Lee <ann@example.org>\nSubject: The room\n"
HOSTILE = {
    "8-bit": HEAD + b"\nHi Bo,\n\ncaf\xe9 \xff\xfe\x80.\n.\nAnn",
    "NUL and bare CR": HEAD + b"\nHi\0 Bo,\r\rAnn\r\n\n",
    "nothing": b"",
    "no body": HEAD,
    "1,000 levels": HEAD
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(1000))
    + b"Content-Type: text/plain\n\nHi Bo\n",
    "10 MB of header": HEAD + b"X-Long: " + b"a b " * 2_600_000 + b"\n\nHi Bo\n",
    "9 MB of header lines": HEAD + b"X-Long: a\n" + b" bcdefghij\n" * 800_000 + b"\nHi Bo\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_mail_goes_through_unharmed(name: str) -> None:
    passed = run(RAPPORT, "hook", "filter", "--timeout", "1", stdin=HOSTILE[name])
    assert passed.returncode == 0
    assert passed.stdout == HOSTILE[name]


def test_the_programs_own_options_reach_it(outbox: Outbox) -> None:
    shown = run(RAPPORT, "hook", "sendmail", "printf", "%s,", "--config", "-t", "--", "a", stdin=mail(CALM), env=UNREAD)
    assert shown.stdout == b"--config,-t,--,a,"


def test_a_failing_check_lets_the_mail_go_and_tells(outbox: Outbox, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("fail-on = 3\n", encoding="utf-8")
    result = gate(outbox, mail(LOUD), "--config", str(broken))
    assert result.returncode == 0
    assert b"rapport: the check failed, the mail was let through unread: " in result.stderr
    assert outbox.mails == [mail(LOUD)]


def test_a_failing_check_may_keep_the_mail(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("fail-on = 3\n", encoding="utf-8")
    verdict = judge("<mail>", mail(CALM), Terms(str(tmp_path / "broken.toml"), 60, fail_closed=True))
    assert not verdict.passes
    assert verdict.told.startswith("rapport: the check failed, not sent: ")


@pytest.mark.parametrize(
    ("work", "why"),
    [
        (lambda: os.kill(os.getpid(), signal.SIGKILL), "the linter has ended with SIGKILL"),
        (lambda: os._exit(3), "the linter has ended with exit code 3"),
        (lambda: 1 / 0, "ZeroDivisionError: division by zero; this is a fault of rapport, please report it"),
        (signal.pause, "it took longer than 0.2 s"),
    ],
)
def test_a_linter_that_dies_lets_the_mail_go(work: Callable[[], Verdict], why: str) -> None:
    verdict = judge_apart(work, 0.2, fail_closed=False)
    assert verdict == Verdict(True, f"rapport: the check failed, the mail was let through unread: {why}\n", "failed", why)


def test_the_exit_code_of_the_real_program_is_ours(outbox: Outbox) -> None:
    result = run(RAPPORT, "hook", "sendmail", "--", "sh", "-c", "cat >/dev/null; exit 75", stdin=mail(CALM), env=UNREAD)
    assert result.returncode == 75


def test_a_missing_program_is_told(outbox: Outbox) -> None:
    result = run(RAPPORT, "hook", "sendmail", "--", "/no/such/sendmail", stdin=mail(CALM), env=UNREAD)
    assert result.returncode == 69
    assert b"/no/such/sendmail cannot be run, the mail was not sent" in result.stderr


@pytest.mark.parametrize("body", [b"\nX-Rapport: off\n", b"From: a\nhello\nX-Rapport: off\n\n", b"", b"\r\n\r\nX-Rapport: off\r\n"])
def test_a_body_is_never_altered(body: bytes) -> None:
    assert without_overrides(body) == body


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_our_headers_are_taken_out(end: str) -> None:
    before = f"A: 1{end}X-Rapport-Ignore: a{end} b{end}X-Rapporteur: c{end}{end}X-Rapport: off{end}"
    after = f"A: 1{end}X-Rapporteur: c{end}{end}X-Rapport: off{end}"
    assert without_overrides(before.encode()) == after.encode()


Git = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def repository(tmp_path: Path) -> Git:
    """A repository with the hook installed; gives a way to run git in it."""
    if not shutil.which("git") or not Path(run("git", "--exec-path").stdout.decode().strip(), "git-send-email").exists():
        pytest.skip("git send-email is not installed")
    folder = tmp_path / "repository"
    folder.mkdir()

    def git(*arguments: object, **env: str) -> subprocess.CompletedProcess[bytes]:
        return run("git", "-c", "user.name=Ann Lee", "-c", "user.email=ann@example.org", *arguments, cwd=folder, env=env)

    git("init", "-q")
    assert run(RAPPORT, "hook", "git", "--install", cwd=folder, env=UNREAD).returncode == 0
    return git


def send(git: Git, draft: Path, outbox: Outbox, *options: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return git(
        "send-email", "--to=bo@example.org", "--from=ann@example.org", "--confirm=never", "--quiet",
        "--suppress-cc=all", f"--smtp-server={outbox.program}", *options, draft, **env,
    )  # fmt: skip


def patch(git: Git, folder: Path, message: str) -> Path:
    (folder / "a.txt").write_text("I told you NOT to press it, gonna fail.\n", encoding="utf-8")
    git("add", "a.txt")
    git("commit", "-q", "-m", message)
    return Path(git("format-patch", "-1", "-o", folder).stdout.decode().strip())


def test_git_send_email_is_stopped_and_let_through(repository: Git, outbox: Outbox, tmp_path: Path) -> None:
    folder = tmp_path / "repository"
    loud = patch(repository, folder, f"Open the door\n\n{RUDE}")
    stopped = send(repository, loud, outbox)
    assert stopped.returncode != 0
    assert b"rapport: not sent: line " in stopped.stderr
    assert outbox.mails == []
    assert send(repository, loud, outbox, "--no-validate").returncode == 0
    assert len(outbox.mails) == 1


def test_git_send_email_reads_the_message_and_not_the_diff(repository: Git, outbox: Outbox, tmp_path: Path) -> None:
    calm = patch(repository, tmp_path / "repository", f"Open the door\n\n{CALM}")
    sent = send(repository, calm, outbox)
    assert sent.returncode == 0, sent.stderr
    assert len(outbox.mails) == 1


ORDERS = (
    ("Fix the build", "Fix it by taking the lock first. Do not call it twice."),
    ("Stop calling free twice", "Stop the worker before the queue is drained. Use the new helper instead."),
    ("Never trust the length field", "Make sure that the buffer is large enough. Never read beyond the end."),
    ("mm: kill orphaned pages immediately", "Kill the child when the parent dies. Do this now, as later patches need it."),
)
PATCH = """\
From 1234567890123456789012345678901234567890 Mon Sep 17 00:00:00 2001
From: Ann Lee <ann@example.org>
Date: Mon, 30 Nov 2026 09:00:00 +0000
Subject: [PATCH] {subject}

{message}

Signed-off-by: Ann Lee <ann@example.org>
---
 a.txt | 1 +
 1 file changed, 1 insertion(+)

diff --git a/a.txt b/a.txt
index 1..2 100644
--- a/a.txt
+++ b/a.txt
@@ -0,0 +1 @@
+You are an idiot.
"""


@pytest.mark.parametrize(("subject", "message"), ORDERS)
def test_the_message_of_a_patch_orders_nobody(subject: str, message: str) -> None:
    patch = PATCH.format(subject=subject, message=message)
    assert judge("0001.patch", patch.encode(), Terms(seconds=60, fail_on="info")) == Verdict(True)
    rude = PATCH.format(subject=subject, message=f"{message} {RUDE}")
    assert judge("0001.patch", rude.encode(), Terms(seconds=60)).why.startswith("line 6, tone/hostile, ")


def test_recipients_come_from_the_headers_that_newer_git_gives(repository: Git, tmp_path: Path) -> None:
    folder = tmp_path / "repository"
    (folder / "rapport.toml").write_text('[[overrides]]\nrecipients = ["zoe@*"]\nignore = ["hostile"]\n', encoding="utf-8")
    draft = tmp_path / "0001.patch"
    draft.write_bytes(mail(RUDE).replace(b"To: Bo Chan <bo@example.org>\r\n", b""))
    hook = folder / ".git" / "hooks" / "sendemail-validate"
    assert run(hook, draft, cwd=folder).returncode == 1
    headers = tmp_path / "headers"
    headers.write_text("To: bo@example.org,\n =?UTF-8?q?Zo=C3=AB?= <zoe@example.org>\nSubject: The room\n", encoding="utf-8")
    assert run(hook, draft, headers, cwd=folder).returncode == 0


def test_a_hook_of_somebody_elses_is_not_overwritten(repository: Git, tmp_path: Path) -> None:
    hook = tmp_path / "repository" / ".git" / "hooks" / "sendemail-validate"
    hook.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    result = run(RAPPORT, "hook", "git", "--install", cwd=tmp_path / "repository")
    assert result.returncode == 2
    assert b"there is such a file already" in result.stderr
    assert hook.read_text(encoding="utf-8") == "#!/bin/sh\nexit 0\n"


@pytest.fixture
def neomutt(tmp_path: Path, outbox: Outbox) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """neomutt in batch, with the gate before the outbox."""
    if not shutil.which("neomutt"):
        pytest.skip("neomutt is not installed")
    settings = tmp_path / "muttrc"
    settings.write_text(
        f'set sendmail="{RAPPORT} hook sendmail -- {outbox.program} -oem -oi"\n'
        'set from="ann@example.org"\nset realname="Ann Lee"\nset copy=no\nset use_from=yes\nset record=""\n',
        encoding="utf-8",
    )

    def send(text: str, *options: object, **env: str) -> subprocess.CompletedProcess[bytes]:
        return run(
            "neomutt", "-n", "-F", settings, "-s", "The room on Monday", *options, "--", "bo@example.org",
            stdin=text.encode(), cwd=tmp_path, env=env,
        )  # fmt: skip

    return send


def test_neomutt_is_stopped_and_shows_why(
    neomutt: Callable[..., subprocess.CompletedProcess[bytes]], outbox: Outbox
) -> None:
    stopped = neomutt(f"Hi Bo,\n\n{RUDE}\n\nAnn\n")
    assert stopped.returncode != 0
    assert "tone/hostile, “idiot”" in (stopped.stdout + stopped.stderr).decode()
    assert outbox.mails == []


def test_neomutt_sends_a_calm_mail(neomutt: Callable[..., subprocess.CompletedProcess[bytes]], outbox: Outbox) -> None:
    sent = neomutt(f"Hi Bo,\n\n{CALM}\n\nAnn\n")
    assert sent.returncode == 0, sent.stderr
    (mail,) = outbox.mails
    assert CALM.encode() in mail


def test_neomutt_sends_anyway_when_told(neomutt: Callable[..., subprocess.CompletedProcess[bytes]], outbox: Outbox) -> None:
    assert neomutt(f"Hi Bo,\n\n{RUDE}\n\nAnn\n", RAPPORT_SKIP="1").returncode == 0
    assert len(outbox.mails) == 1


def test_neomutt_knows_what_is_attached(
    neomutt: Callable[..., subprocess.CompletedProcess[bytes]], outbox: Outbox, tmp_path: Path
) -> None:
    announced = "Hi Bo,\n\nPlease find attached the plan.\n\nAnn\n"
    assert neomutt(announced).returncode != 0
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.4")
    assert neomutt(announced, "-a", tmp_path / "plan.pdf").returncode == 0
    assert len(outbox.mails) == 1


def test_the_git_hook_lets_mail_go_where_the_program_is_gone(repository: Git, tmp_path: Path) -> None:
    hook = tmp_path / "repository" / ".git" / "hooks" / "sendemail-validate"
    script = hook.read_text(encoding="utf-8")
    assert str(RAPPORT) in script
    hook.write_text(script.replace(str(RAPPORT), str(tmp_path / "gone" / "rapport")), encoding="utf-8")
    done = run(hook, tmp_path / "mail.eml")
    assert done.returncode == 0
    assert b"the mail was let through unread" in done.stderr


def test_the_git_hook_is_found_whatever_the_path_is(repository: Git, tmp_path: Path) -> None:
    hook = tmp_path / "repository" / ".git" / "hooks" / "sendemail-validate"
    (tmp_path / "mail.eml").write_bytes(mail(RUDE))
    done = run(hook, tmp_path / "mail.eml", env={"PATH": "/usr/bin:/bin"})
    assert done.returncode == 1
    assert b"tone/hostile" in done.stderr


def test_an_older_hook_of_ours_is_written_anew(repository: Git, tmp_path: Path) -> None:
    hook = tmp_path / "repository" / ".git" / "hooks" / "sendemail-validate"
    script = hook.read_text(encoding="utf-8")
    hook.write_text(script.replace(str(RAPPORT), "/elsewhere/rapport"), encoding="utf-8")
    assert run(RAPPORT, "hook", "git", "--install", cwd=tmp_path / "repository", env=UNREAD).returncode == 0
    assert hook.read_text(encoding="utf-8") == script
