"""A program in place of sendmail, for all mail programs that take the path of one."""

from __future__ import annotations

import os

from rapport.hooks.clients.plan import Client, OwnFile, Plan, filled, own_folder, quoted, real_sendmail

_THEN = """\
Give mail programs this path where they ask for sendmail. For git send-email:
    git config --global sendemail.smtpServer {path}"""


def wrapper(name: str) -> OwnFile:
    """Return the program that the client `name` calls in place of sendmail."""
    text = filled("sendmail.in", name, **quoted(sendmail=real_sendmail()))
    return OwnFile(own_folder() / f"{name}-wrapper", text, executable=True)


def _plan() -> Plan:
    file = wrapper("sendmail")
    return Plan((file,), _THEN.format(path=file.path))


def _missing() -> str:
    path = real_sendmail()
    return "" if os.access(path, os.X_OK) else f"there is no {path}; set up a program that sends, such as msmtp-mta"


CLIENT = Client(
    "a program in place of sendmail, for git send-email and others",
    _plan,
    _missing,
    undo="Take it out of the settings of your mail programs, too: git config --global --unset sendemail.smtpServer",
)
