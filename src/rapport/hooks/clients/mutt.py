"""mutt and neomutt: a file of settings that the user's own settings read."""

from __future__ import annotations

import re
import shutil
import subprocess

from rapport.hooks.clients.plan import (
    CannotInstallError,
    Client,
    OwnFile,
    Plan,
    filled,
    own_folder,
    program,
    real_sendmail,
)

_THEN = """\
Add this line at the end of your settings, such as ~/.config/{name}/{name}rc or ~/.muttrc:
    source {path}
In the compose menu, L shows what rapport finds, and Y sends without a check."""


def client(name: str) -> Client:
    """Return the client for the mutt that is called `name`."""
    undo = f"Take its line out of your settings, too: source {_path(name)}"
    return Client(f"{name}, when it calls sendmail", lambda: _plan(name), lambda: _missing(name), undo)


def _path(name: str) -> str:
    return str(own_folder() / f"{name}.rc")


def _plan(name: str) -> Plan:
    text = filled("mutt.rc.in", name, program=program(), sendmail=_real_sendmail(name))
    for path in (program(), _path(name)):
        if re.search(r"\s", path):
            raise CannotInstallError(f"{name} cuts commands at blanks, and there is one in {path}")
    return Plan((OwnFile(own_folder() / f"{name}.rc", text),), _THEN.format(name=name, path=_path(name)))


def _real_sendmail(name: str) -> str:
    """Return the command that sends mail in the user's settings, without our own part of it."""
    command = _setting(name, "sendmail").rpartition(" hook sendmail -- ")[2]
    return command or f"{real_sendmail()} -oem -oi"


def _setting(name: str, key: str) -> str:
    """Return what the user has set, as the program itself reads it; nothing where there is no such program."""
    if not shutil.which(name):
        return ""
    asked = subprocess.run([name, "-Q", key], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    told = re.search(rf'^(?:set )?{key} ?= ?"(.*)"$', asked.stdout, re.MULTILINE)
    return told[1] if told else ""


def _missing(name: str) -> str:
    if not shutil.which(name):
        return f"there is no {name} here"
    if _setting(name, "smtp_url"):
        return "smtp_url is set, so that no sendmail is called; let it go through “rapport smtp”"
    if program() not in _setting(name, "sendmail"):
        return f"your settings do not read it; add the line: source {_path(name)}"
    return ""


CLIENT = client("mutt")
