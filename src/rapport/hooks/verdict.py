"""What a gate is asked and what it answers; importing this costs next to nothing."""

from __future__ import annotations

from typing import NamedTuple

SKIP_VARIABLE = "RAPPORT_SKIP"
"""When this environment variable is set and not empty, mails of the command line pass unread."""


class Terms(NamedTuple):
    """What the user asks of a gate; what is None is left to the table `[hook]` of the config.

    `config` and `reply_to` are paths: of the config (None: the nearest to the working folder) and of the mail that is
    answered. `seconds` is how long a check may take, `recipients` are addresses for mails that name none.
    With `no_server` the warm linter is not asked.
    """

    config: str | None = None
    seconds: float = 5
    fail_closed: bool = False
    mode: str | None = None
    fail_on: str | None = None
    recipients: tuple[str, ...] = ()
    reply_to: str | None = None
    no_server: bool = False


class Verdict(NamedTuple):
    """Whether the mail may go, and what to tell the writer: lines, of which the last can stand alone.

    `outcome` is `clean`, `warned`, `stopped`, `failed` (the mail could not be checked) or `unread` (nobody wanted it
    checked). `why` names the first finding in a few words and counts the others: “line 5, tone/blame, “your fault””.
    """

    passes: bool
    told: str = ""
    outcome: str = "clean"
    why: str = ""


def failure(reason: str, fail_closed: bool) -> Verdict:
    """Return the verdict on a mail that could not be checked: it is sent, unless the user wants the gate closed."""
    outcome = "not sent" if fail_closed else "the mail was let through unread"
    return Verdict(not fail_closed, f"rapport: the check failed, {outcome}: {reason}\n", "failed", reason)


def too_slow(seconds: float, fail_closed: bool) -> Verdict:
    """Return the verdict on a mail whose check has taken longer than `seconds`."""
    return failure(f"it took longer than {seconds:g} s", fail_closed)
