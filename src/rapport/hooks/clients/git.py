"""git send-email: the hook `sendemail-validate` of a repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

from rapport.hooks.clients.plan import CannotInstallError, Client, OwnFile, Plan, mark_for, quoted_program

_SCRIPT = """\
#!/bin/sh
# {mark}: checks every mail of git send-email; --no-validate sends without.
program={program}
"$program" hook git "$@"
code=$?
if [ $code -eq 126 ] || [ $code -eq 127 ]; then
    echo "rapport: $program cannot be run, the mail was let through unread; install it again, or remove $0" >&2
    exit 0
fi
exit $code
"""
"""126 and 127 are what a shell says of a program that cannot be run or is not there."""


def _plan() -> Plan:
    text = _SCRIPT.format(mark=mark_for("git"), program=quoted_program())
    instead = 'Add this line to it: rapport hook git "$@" || exit 1'
    return Plan((OwnFile(_hooks_folder() / "sendemail-validate", text, executable=True, instead=instead),))


def _hooks_folder() -> Path:
    try:
        asked = subprocess.run(["git", "rev-parse", "--git-path", "hooks"], capture_output=True, text=True, check=False)
    except OSError as error:
        raise CannotInstallError(f"git cannot be run: {error.strerror}") from error
    if asked.returncode:
        raise CannotInstallError("this folder is in no git repository; run it where the mails are sent from")
    return Path(asked.stdout.strip())


CLIENT = Client("git send-email, in this repository", _plan)
