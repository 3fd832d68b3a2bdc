"""Emacs with eglot and the file for its users, driven without a window."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.clients.conftest import Drove
from tests.clients.drafts import ASAP, MAIL
from tests.clients.driven import Driven

PACKAGES = Path("/usr/share/emacs/site-lisp/elpa")
EGLOT = next(PACKAGES.glob("eglot-*"), None)
PLUGIN = Path(__file__).parent.parent.parent / "integrations" / "emacs" / "rapport-eglot.el"
DRIVE = r""";; -*- lexical-binding: t; -*-
(require 'cl-lib)
(require 'json)
(add-to-list 'load-path (getenv "EGLOT"))
(load (getenv "PLUGIN") nil t)
(setq rapport-lsp-command (list (getenv "PYTHON") "-m" "rapport" "lsp")
      make-backup-files nil create-lockfiles nil eglot-sync-connect 60 eglot-connect-timeout 120)

(defun wait-for (what test)
  (let ((tries 3000))
    (while (and (not (funcall test)) (> tries 0))
      (accept-process-output nil 0.02)
      (setq tries (1- tries)))
    (unless (funcall test) (error "Waited in vain for %s" what))))

(defun choose (beginning)
  (cl-letf* ((offered nil)
             (last-nonmenu-event ?\r)
             ((symbol-function 'y-or-n-p) (lambda (&rest _) t))
             ((symbol-function 'completing-read)
              (lambda (_prompt collection &rest _)
                (setq offered (all-completions "" collection))
                (cl-find-if (lambda (one) (string-prefix-p beginning one)) offered))))
    (call-interactively #'eglot-code-actions)
    offered))

(defun marks ()
  (flymake-start)
  (flymake-diagnostics))

(find-file "draft.eml")
(mail-mode)
(apply #'eglot (eglot--guess-contact))
(wait-for "marks" #'marks)
(let* ((mark (car (marks)))
       (begin (flymake-diagnostic-beg mark))
       (seen `((text . ,(flymake-diagnostic-text mark))
               (line . ,(line-number-at-pos begin))
               (words . ,(buffer-substring-no-properties begin (flymake-diagnostic-end mark)))
               (type . ,(symbol-name (flymake-diagnostic-type mark))))))
  (goto-char begin)
  (push `(offered . ,(vconcat (choose "Silence"))) seen)
  (push `(config . ,(with-current-buffer "rapport.toml" (buffer-string))) seen)
  (choose "Write")
  (push `(written . ,(progn (goto-char begin) (buffer-substring-no-properties (line-beginning-position) (line-end-position)))) seen)
  (save-buffer) ; without a window there is no idle time in which changes are sent
  (wait-for "no marks" (lambda () (null (marks))))
  (with-temp-file "seen.json" (insert (json-encode seen))))
(kill-emacs)
"""


@pytest.mark.skipif(not shutil.which("emacs"), reason="Emacs is not installed")
@pytest.mark.skipif(not EGLOT, reason="eglot is not installed: elpa-eglot")
def test_findings_in_eglot(tmp_path: Path, drove: Drove) -> None:
    (tmp_path / "draft.eml").write_text(MAIL, encoding="utf-8")
    (tmp_path / "drive.el").write_text(DRIVE, encoding="utf-8")
    environment = {**os.environ, "PYTHON": sys.executable, "PLUGIN": str(PLUGIN), "EGLOT": str(EGLOT)}
    command = ["emacs", "-Q", "--batch", "-l", "drive.el"]
    driven = subprocess.run(command, cwd=tmp_path, env=environment, timeout=400, capture_output=True, text=True)
    assert (tmp_path / "seen.json").is_file(), driven.stderr
    seen = json.loads((tmp_path / "seen.json").read_text(encoding="utf-8"))
    assert (seen["line"], seen["words"], seen["type"]) == (ASAP[0] + 1, "ASAP", "eglot-warning")
    assert seen["text"].startswith("rapport [contact/vague-deadline]: “ASAP” does not say exactly when.")
    assert seen["config"].startswith('[[silence]]\nrule   = "contact/vague-deadline"\ntext   = "ASAP"\n')
    words = seen["offered"][0].partition("“")[2].partition("”")[0]
    assert seen["written"] == MAIL.splitlines()[ASAP[0]].replace("ASAP", words)
    assert seen["offered"][-1] == "Explain contact/vague-deadline"
    version = str(EGLOT).rpartition("-")[2]
    drove(Driven("Emacs eglot", version, "LSP, batch", "–", "flymake marks, other words", "action “Silence”", "–"))
