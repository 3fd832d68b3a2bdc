"""Emacs as people write mail in it: message-mode, notmuch and mu4e, each with a program at the end of the line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.clients.conftest import Drove
from tests.clients.driven import Driven

RAPPORT = Path(sys.executable).parent / "rapport"
PACKAGE = Path(__file__).parent.parent.parent / "integrations" / "emacs" / "rapport.el"
ADD_ONS = Path("/usr/share/emacs/site-lisp/elpa")
"""Where Debian puts packages for Emacs."""

LOUD = "The red door is NOT for guests."
CALM = "The red door is not for guests."

PARENT = """\
From: Bo Chan <bo@example.org>
To: Ann Lee <ann@example.org>
Subject: The room on Monday
Date: Mon, 23 Nov 2026 10:00:00 +0000
Message-ID: <parent-1@example.org>
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Dear Ann,

How many guests will come to the caf=C3=A9 on Monday? And who pays for the=
 flowers?

Bo
"""
UNANSWERED = "In the mail answered, line 11: “And who pays for the flowers?” (asked here)"
"""What only somebody can tell who has read the mail that is answered."""

SETUP = """\
(setq user-full-name "Ann Lee" user-mail-address "ann@example.org" mail-host-address "example.org"
      message-send-mail-function 'message-send-mail-with-sendmail sendmail-program {sendmail}
      message-auto-save-directory nil message-generate-hashcash nil
      rapport-program {rapport} rapport-timeout 60)
(load {package} nil t)
(rapport-mode 1)
(defun tell (name value) (princ (format "%s: %s\\n" name value)))
(defun try-to-send (&optional send)
  (condition-case problem
      (progn (funcall (or send #'message-send)) (tell "outcome" "sent"))
    (user-error (tell "outcome" (cadr problem)))))
(defun wait-for (done)
  (let ((end (time-add nil 60)))
    (while (not (funcall done))
      (unless (time-less-p nil end) (error "Waited in vain"))
      (accept-process-output nil 0.05))))
(defun tell-findings () (princ (with-current-buffer "*rapport*" (buffer-string))))
"""


@dataclass(frozen=True)
class Emacs:
    """An Emacs whose home is `folder`; mails it sends are kept in `folder/outbox`."""

    folder: Path

    def run(self, code: str, answers: str = "", *, fails: bool = False) -> str:
        """Run `code` after the setup, with `answers` typed to its questions, and return what it tells."""
        script = self.folder / "script.el"
        names = {"sendmail": self.folder / "sendmail", "rapport": RAPPORT, "package": PACKAGE}
        setup = SETUP.format(**{name: f'"{path}"' for name, path in names.items()})
        script.write_text(f";;; -*- lexical-binding: t -*-\n{setup}{code}\n", encoding="utf-8")
        result = subprocess.run(
            ["emacs", "-Q", "--batch", *self._add_ons(), "-l", str(script)],
            input=answers.encode(),
            capture_output=True,
            env=self.environment,
            cwd=self.folder,
            timeout=180,
            check=False,
        )
        assert result.returncode == 0, result.stderr.decode()
        return result.stdout.decode() + (result.stderr.decode() if fails else "")

    def call(self, *command: str) -> None:
        """Call a program of the same home."""
        subprocess.run(command, env=self.environment, cwd=self.folder, check=True, capture_output=True, timeout=60)

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "HOME": str(self.folder), "TMPDIR": str(self.folder), "LC_ALL": "C.UTF-8", "RAPPORT_SKIP": ""}

    def _add_ons(self) -> list[str]:
        return [part for folder in sorted(ADD_ONS.glob("*-*")) for part in ("-L", str(folder))]

    @property
    def mails(self) -> list[str]:
        return [path.read_text(encoding="utf-8") for path in sorted((self.folder / "outbox").iterdir())]


@pytest.fixture
def emacs(tmp_path: Path) -> Emacs:
    if not shutil.which("emacs"):
        pytest.skip("emacs is not installed")
    (tmp_path / "outbox").mkdir()
    program = tmp_path / "sendmail"
    program.write_text(f'#!/bin/sh\nexec cat > "{tmp_path}/outbox/$$"\n', encoding="utf-8")
    program.chmod(0o755)
    return Emacs(tmp_path)


def version(*command: str) -> str:
    """Return the first word with a dot and digits of what a program says of its version."""
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return next(word for word in said.replace(",", " ").split() if word[0].isdigit() and "." in word)


def draft(text: str, headers: str = "") -> str:
    return f"""
(message-mail "bo@example.org" "The room on Monday")
(goto-char (point-min)) (insert "{headers}")
(message-goto-body) (insert "Dear Bo,\\n\\nThe café 😀 is open.\\n{text}\\n\\nBest regards,\\nAnn\\n")
"""


def test_a_draft_with_findings_is_kept_as_it_was(emacs: Emacs) -> None:
    told = emacs.run(
        draft(LOUD) + '(let ((before (buffer-string))) (try-to-send) (tell "body" (message-goto-body)))'
        '(search-forward "NOT") (tell "mark" (overlay-get (car (overlays-at (match-beginning 0))) \'face))'
        "(tell-findings)",
        "n\n",
    )
    assert "Rapport: 1 warning, 1 hint; send anyway? (y or n)" in told
    assert "outcome: Rapport: not sent, the draft is as you left it" in told
    assert "mark: rapport-warning" in told
    assert "Line 8, warning, tone/shouting: “NOT”" in told
    assert emacs.mails == []


def test_no_leaves_the_cursor_at_the_words_and_the_text_untouched(emacs: Emacs) -> None:
    told = emacs.run(
        draft(LOUD) + "(try-to-send)"
        '(tell "here" (buffer-substring (point) (+ 3 (point)))) (tell "line" (line-number-at-pos))'
        '(message-goto-body) (tell "text" (buffer-substring (point) (point-max)))',
        "n\n",
    )
    assert "here: NOT" in told
    assert "line: 8" in told
    assert f"text: Dear Bo,\n\nThe café 😀 is open.\n{LOUD}\n\nBest regards,\nAnn\n" in told


def test_yes_sends_it(emacs: Emacs) -> None:
    assert "outcome: sent" in emacs.run(draft(LOUD) + "(try-to-send)", "y\n")
    (mail,) = emacs.mails
    assert LOUD in mail


def test_a_clean_mail_is_sent_unasked(emacs: Emacs) -> None:
    told = emacs.run(draft(CALM).replace(" 😀", "") + "(try-to-send)")
    assert told == "outcome: sent\n"
    (mail,) = emacs.mails
    assert CALM in mail


def test_the_header_sends_unasked_and_is_not_sent_along(emacs: Emacs) -> None:
    assert emacs.run(draft(LOUD, "X-Rapport: off\\n") + "(try-to-send)") == "outcome: sent\n"
    (mail,) = emacs.mails
    assert LOUD in mail
    assert "rapport" not in mail.lower()


def test_a_rule_named_in_the_header_is_not_asked_about(emacs: Emacs) -> None:
    told = emacs.run(draft(LOUD, "X-Rapport-Ignore: tone/shouting -- it is a sign\\n") + "(try-to-send)")
    assert told == "outcome: sent\n"
    assert "rapport" not in emacs.mails[0].lower()


@pytest.mark.parametrize("program", ["no-such-program", "broken"])
def test_a_linter_that_fails_stops_no_mail_and_that_is_told(emacs: Emacs, program: str) -> None:
    broken = emacs.folder / "broken"
    broken.write_text("#!/bin/sh\ncat > /dev/null\necho 'Error: the model is gone' >&2\nexit 2\n", encoding="utf-8")
    broken.chmod(0o755)
    path = program if program == "no-such-program" else broken
    told = emacs.run(f'(setq rapport-program "{path}")' + draft(LOUD) + "(try-to-send)", fails=True)
    assert "outcome: sent" in told
    reason = "the model is gone" if program == "broken" else "No such file or directory"
    assert "Warning (rapport): the mail was sent without a check: " in told
    assert reason in told
    assert len(emacs.mails) == 1


def test_a_linter_that_hangs_is_ended(emacs: Emacs) -> None:
    slow = emacs.folder / "slow"
    slow.write_text("#!/bin/sh\ncat > /dev/null\necho $$ > pid\nexec tail -f /dev/null\n", encoding="utf-8")
    slow.chmod(0o755)
    code = f'(setq rapport-timeout 0.5 rapport-program "{slow}")' + draft(LOUD) + "(try-to-send)"
    assert "it took longer than 0.5 seconds" in emacs.run(code, fails=True)
    assert len(emacs.mails) == 1
    with pytest.raises(ProcessLookupError):
        os.kill(int((emacs.folder / "pid").read_text()), 0)


def test_a_closed_gate_asks_when_the_linter_fails(emacs: Emacs) -> None:
    setup = '(setq rapport-fail-closed t rapport-program "no-such-program")'
    told = emacs.run(setup + draft(LOUD) + "(try-to-send)", "n\n")
    assert "outcome: Rapport: not sent, the check failed: " in told
    assert emacs.mails == []


def test_another_wording_is_written_at_point_and_from_the_list(emacs: Emacs) -> None:
    told = emacs.run(
        draft(LOUD + "\\nIt is NOT locked.") + '(rapport-check) (message-goto-body) (search-forward "NO")'
        "(call-interactively #'rapport-apply-alternative)"
        '(with-current-buffer "*rapport*" (goto-char (point-max)) (search-backward "[not]") (push-button))'
        "(try-to-send)",
        "y\n",
    )
    assert "send anyway" not in told
    (mail,) = emacs.mails
    assert CALM in mail
    assert "It is not locked." in mail


def kept_with_what_the_parent_asks(told: str, emacs: Emacs) -> None:
    assert "outcome: Rapport: not sent, the draft is as you left it" in told
    assert "tone/shouting: “NOT”" in told
    assert UNANSWERED in told
    assert emacs.mails == []


def sent_all_the_same(told: str, emacs: Emacs) -> None:
    assert "outcome: sent" in told
    (mail,) = emacs.mails
    assert LOUD in mail
    assert "In-Reply-To: <parent-1@example.org>" in mail.replace("In-reply-to", "In-Reply-To")


def driven(client: str, version: str, way: str, parent: str) -> Driven:
    return Driven(
        client,
        version,
        f"`emacs --batch`, {way}, answers typed",
        "“no” keeps the draft",
        "asks; marks, list with buttons",
        "“yes”, or `X-Rapport: off`",
        parent,
    )


def test_message_mode(emacs: Emacs, drove: Drove) -> None:
    """The article that Gnus shows is the mail answered, where no file holds it."""
    (emacs.folder / "parent").write_text(PARENT, encoding="utf-8")
    article = '(with-current-buffer (get-buffer-create " *Original Article*") (insert-file-contents "parent"))'
    reply = article + draft(LOUD, "In-Reply-To: <parent-1@example.org>\\n") + "(try-to-send)"
    left = '(tell "left" (directory-files temporary-file-directory nil "\\\\`rapport-"))'
    told = emacs.run(reply + "(tell-findings)" + left, "n\n")
    kept_with_what_the_parent_asks(told, emacs)
    assert "left: nil" in told
    sent_all_the_same(emacs.run(reply, "y\n"), emacs)
    assert UNANSWERED not in emacs.run(reply.replace("parent-1", "parent-2") + "(tell-findings)", "n\n")
    drove(driven("Emacs (message-mode, Gnus)", version("emacs", "--version"), "fake sendmail", "the article shown"))


def test_a_parent_that_cannot_be_read_is_left_out_and_that_is_told(emacs: Emacs) -> None:
    sealed = PARENT.replace("text/plain; charset=utf-8", "application/pkcs7-mime")
    (emacs.folder / "parent").write_text(sealed, encoding="utf-8")
    article = '(with-current-buffer (get-buffer-create " *Original Article*") (insert-file-contents "parent"))'
    reply = article + draft(LOUD, "In-Reply-To: <parent-1@example.org>\\n")
    told = emacs.run(reply + "(try-to-send) (tell-findings)", "n\n")
    assert "tone/shouting: “NOT”" in told
    assert "Note: checked without the mail that is answered: Error: " in told
    assert "[tone/shouting]" in emacs.run(flymake(reply))


IN_PLACE_OF_THE_QUOTE = f"""
(message-goto-body) (delete-region (point) (point-max))
(insert "Dear Bo,\\n\\n{LOUD}\\n\\nBest regards,\\nAnn\\n")
"""


def test_notmuch(emacs: Emacs, drove: Drove) -> None:
    """A reply begun in notmuch finds the mail it answers in the database, though it shows no file."""
    if not shutil.which("notmuch") or not list(ADD_ONS.glob("notmuch-*")):
        pytest.skip("notmuch and elpa-notmuch are not installed")
    (emacs.folder / ".notmuch-config").write_text(
        f"[database]\npath={with_parent(emacs)}\n[user]\nname=Ann Lee\nprimary_email=ann@example.org\n"
    )
    emacs.call("notmuch", "new")
    reply = f"""
(require 'notmuch)
(setq notmuch-fcc-dirs nil)
(notmuch-mua-reply "id:parent-1@example.org" nil t)
{IN_PLACE_OF_THE_QUOTE}
(try-to-send #'notmuch-mua-send)
"""
    kept_with_what_the_parent_asks(emacs.run(reply + "(tell-findings)", "n\n"), emacs)
    sent_all_the_same(emacs.run(reply, "y\n"), emacs)
    drove(driven("Emacs (notmuch)", version("notmuch", "--version"), "a real database", "found by `notmuch search`"))


def test_mu4e(emacs: Emacs, drove: Drove) -> None:
    if not shutil.which("mu") or not list(ADD_ONS.glob("mu4e-*")):
        pytest.skip("mu4e is not installed")
    maildir = with_parent(emacs)
    for name in ("drafts", "sent", "trash", "refile"):
        for part in ("cur", "new", "tmp"):
            (maildir / name / part).mkdir(parents=True)
    emacs.call("mu", "init", "-m", str(maildir), "--my-address=ann@example.org")
    emacs.call("mu", "index")
    told = emacs.run(IN_MU4E + "(tell-findings) (tell 'parent (rapport--parent))", "n\n")
    kept_with_what_the_parent_asks(told, emacs)
    assert f"parent: {maildir}/inbox/cur/1.host:2,S" in told
    sent_all_the_same(emacs.run(IN_MU4E, "y\n"), emacs)
    later = "(require 'mu4e)" + draft(LOUD, "In-Reply-To: <parent-1@example.org>\\n")
    assert f"parent: {maildir}/inbox/cur/1.host:2,S" in emacs.run(later + "(tell 'parent (rapport--parent))")
    drove(driven("Emacs (mu4e)", version("mu", "--version"), "a real database", "the file mu4e names, or `mu find`"))


IN_MU4E = f"""
(require 'mu4e)
(setq mu4e-compose-complete-addresses nil mu4e-sent-messages-behavior 'delete mu4e-update-interval nil
      mu4e-drafts-folder "/drafts" mu4e-sent-folder "/sent" mu4e-trash-folder "/trash" mu4e-refile-folder "/refile")
(mu4e t)
(defun draft () (cl-find-if (lambda (one) (with-current-buffer one (derived-mode-p 'mu4e-compose-mode))) (buffer-list)))
(mu4e-headers-search "msgid:parent-1@example.org")
(wait-for (lambda () (when (get-buffer "*mu4e-headers*")
                       (set-buffer "*mu4e-headers*") (goto-char (point-min)) (mu4e-message-at-point t))))
(mu4e-compose 'reply)
(wait-for #'draft)
(set-buffer (draft))
{IN_PLACE_OF_THE_QUOTE}
(try-to-send)
"""


def with_parent(emacs: Emacs) -> Path:
    """Put the mail that is answered into a maildir, and return the folder the maildir is in."""
    for part in ("cur", "new", "tmp"):
        (emacs.folder / "Mail" / "inbox" / part).mkdir(parents=True)
    (emacs.folder / "Mail" / "inbox" / "cur" / "1.host:2,S").write_text(PARENT, encoding="utf-8")
    return emacs.folder / "Mail"


def flymake(begin: str) -> str:
    """Return what has flymake check the draft that `begin` begins, and tells what it shows."""
    return f"""{begin}
(rapport-flymake-enable)
(wait-for (lambda () (and (flymake-running-backends) (not (cl-set-difference (flymake-running-backends)
                                                                             (flymake-reporting-backends))))))
(dolist (one (flymake-diagnostics))
  (tell (format "%s %s" (line-number-at-pos (flymake-diagnostic-beg one)) (flymake-diagnostic-type one))
        (format "%s = %s" (buffer-substring (flymake-diagnostic-beg one) (flymake-diagnostic-end one))
                (flymake-diagnostic-text one))))
"""


def test_flymake(emacs: Emacs, drove: Drove) -> None:
    told = emacs.run(flymake(draft(LOUD, "X-Note: a line more\\n")))
    assert "9 :warning: NOT = “NOT” in capitals may be read as shouting." in told
    assert "[tone/shouting]" in told
    assert "8 :note: 😀 = " in told
    fixed = emacs.run(
        flymake(draft(LOUD))
        + '(message-goto-body) (search-forward "NOT") (call-interactively #\'rapport-apply-alternative)'
        '(tell "line" (buffer-substring (line-beginning-position) (line-end-position)))'
    )
    assert f"line: {CALM}" in fixed
    drove(
        Driven(
            "Emacs (flymake)",
            version("emacs", "--version"),
            "`emacs --batch`",
            warns="at line and words, as you write",
            override="`X-Rapport-Ignore: RULE -- reason`",
        )
    )


@pytest.mark.parametrize(("mode", "text"), [("text-mode", "Dear Bo,\n\n"), ("html-mode", "<p>Dear Bo,</p>\n<p>")])
def test_flymake_in_other_texts(emacs: Emacs, mode: str, text: str) -> None:
    quoted = f"{text}{LOUD}".replace("\n", "\\n")
    told = emacs.run(flymake(f'(switch-to-buffer "draft") ({mode}) (insert "{quoted}")'))
    assert f"{3 if mode == 'text-mode' else 2} :warning: NOT = " in told


def test_flymake_says_what_is_wrong_with_the_config(emacs: Emacs) -> None:
    (emacs.folder / "rapport.toml").write_text("fail_onn = 'never'\n", encoding="utf-8")
    told = emacs.run(
        f"{draft(LOUD)} (rapport-flymake-enable)"
        "(wait-for (lambda () (memq 'rapport-flymake (flymake-disabled-backends))))"
        '(tell "log" (with-current-buffer "*Flymake log*" (buffer-string)))',
        fails=True,
    )
    assert "fail_onn" in told
