"""s-nail: a program in place of sendmail, and a file of settings that the user's own settings read."""

from __future__ import annotations

import shutil
import subprocess

from rapport.hooks.clients.plan import Client, OwnFile, Plan, filled, own_folder
from rapport.hooks.clients.sendmail import wrapper

_PATH = "s-nail.rc"


def _plan() -> Plan:
    mta = wrapper("s-nail")
    settings = OwnFile(own_folder() / _PATH, filled("s-nail.rc.in", "s-nail", mta=str(mta.path)))
    return Plan((mta, settings), f"Add this line at the end of ~/.mailrc:\n    source {settings.path}")


def _missing() -> str:
    if not shutil.which("s-nail"):
        return "there is no s-nail here"
    command = ("s-nail", "-X", "echo $mta", "-X", "exit")
    asked = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if str(own_folder() / "s-nail-wrapper") in asked.stdout:
        return ""
    return f"your settings do not read it; add to ~/.mailrc the line: source {own_folder() / _PATH}"


CLIENT = Client("s-nail", _plan, _missing, undo=f"Take its line out of ~/.mailrc, too: source {own_folder() / _PATH}")
