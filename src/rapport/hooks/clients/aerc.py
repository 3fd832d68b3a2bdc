"""aerc: a program in place of sendmail, which keeps what is told in a file, since aerc shows none of it."""

from __future__ import annotations

from rapport.hooks.clients.plan import (
    Client,
    OwnFile,
    Plan,
    config_folder,
    filled,
    own_folder,
    quoted,
    real_sendmail,
)

_THEN = """\
Write into accounts.conf, for every account that is to be checked:
    outgoing = {path}
and into binds.conf, under [compose::review], keys that show what was found, and that send without a check:
    f = :term less {findings}<Enter>
    Y = :header X-Rapport off<Enter>:send<Enter>"""


def _plan() -> Plan:
    findings = own_folder() / "aerc-findings.txt"
    text = filled("aerc-sendmail.in", "aerc", **quoted(sendmail=real_sendmail(), findings=findings))
    file = OwnFile(own_folder() / "aerc-wrapper", text, executable=True)
    return Plan((file,), _THEN.format(path=file.path, findings=findings))


def _missing() -> str:
    accounts = config_folder() / "aerc" / "accounts.conf"
    path = str(own_folder() / "aerc-wrapper")
    if accounts.is_file() and path in accounts.read_text(encoding="utf-8", errors="replace"):
        return ""
    return f"no account of {accounts} uses it; add: outgoing = {path}"


CLIENT = Client(
    "aerc, when it calls sendmail",
    _plan,
    _missing,
    undo="Put your own “outgoing” back into accounts.conf, too, and take the keys out of binds.conf.",
)
