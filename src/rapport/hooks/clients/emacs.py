"""Emacs: a package of the user's own, and the lines with which the init file turns it on."""

from __future__ import annotations

import json
from pathlib import Path

import rapport
from rapport.hooks.clients.plan import MARK, Client, OwnFile, Plan, own_folder, program

_COMMENTARY = ";;; Commentary:\n"
_PROGRAM = '(defcustom rapport-program "rapport"\n'
_INIT_FILES = (".emacs", ".emacs.el", ".emacs.d/init.el", ".config/emacs/init.el", ".doom.d/config.el", ".spacemacs")


def package_file() -> Path:
    """Where the package for Emacs lies: beside the Python package, or two folders up in a checkout."""
    package = Path(rapport.__file__).parent
    beside = package / "integrations"
    return (beside if beside.is_dir() else package.parent.parent / "integrations") / "emacs" / "rapport.el"


def _folder() -> Path:
    return own_folder() / "emacs"


def _lines() -> str:
    return f"""\
(add-to-list 'load-path {_quoted(_folder())})
(require 'rapport) (rapport-mode 1)"""


def _quoted(path: str | Path) -> str:
    return json.dumps(str(path), ensure_ascii=False)


def _plan() -> Plan:
    text = package_file().read_text(encoding="utf-8")
    text = text.replace(_COMMENTARY, f";; {MARK} emacs”.\n\n{_COMMENTARY}", 1)
    text = text.replace(_PROGRAM, _PROGRAM.replace('"rapport"', _quoted(program())), 1)
    shown = f";;; rapport.el, {text.count(chr(10))} lines: checks mails of message-mode, Gnus, notmuch and mu4e"
    then = (
        f"Add these two lines to your init file, such as ~/.emacs.d/init.el:\n{_lines()}\n"
        "To see what is found while you write, add this one, too:\n"
        "(add-hook 'message-mode-hook #'rapport-flymake-enable)"
    )
    return Plan((OwnFile(_folder() / "rapport.el", text, shown=shown),), then)


def _missing() -> str:
    for name in _INIT_FILES:
        init = Path.home() / name
        if init.is_file() and "rapport-mode" in init.read_text(encoding="utf-8", errors="replace"):
            return ""
    return f"no init file turns it on; add to ~/.emacs.d/init.el the lines:\n{_lines()}"


CLIENT = Client(
    "Emacs: mails of message-mode, Gnus, notmuch and mu4e",
    _plan,
    _missing,
    undo="Take the lines with “rapport” out of your init file, too.",
)
