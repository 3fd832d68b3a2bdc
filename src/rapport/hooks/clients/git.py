"""git send-email: the hook `sendemail-validate` of a repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

from rapport.hooks.clients.plan import CannotInstallError, Client, OwnFile, Plan, filled, quoted

_THEN = """\
Before version 2.41 git calls it before --annotate and --compose open the editor; the program that
“rapport hook install sendmail” writes reads what is sent in the end."""


def _plan() -> Plan:
    file = OwnFile(
        _hooks_folder() / "sendemail-validate",
        filled("sendemail-validate.in", "git", **quoted()),
        executable=True,
        instead='Add this line to it: rapport hook git "$@" || exit 1',
    )
    return Plan((file,), _THEN)


def _hooks_folder() -> Path:
    try:
        asked = subprocess.run(["git", "rev-parse", "--git-path", "hooks"], capture_output=True, text=True, check=False)
    except OSError as error:
        raise CannotInstallError(f"git cannot be run: {error.strerror}") from error
    if asked.returncode:
        raise CannotInstallError("this folder is in no git repository; run it where the mails are sent from")
    return Path(asked.stdout.strip())


CLIENT = Client("git send-email, in this repository", _plan)
