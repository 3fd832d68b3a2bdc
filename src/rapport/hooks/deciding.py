"""How the command line comes to its verdict on a mail."""

from __future__ import annotations

import os

from rapport.hooks.apart import judge_apart
from rapport.hooks.verdict import SKIP_VARIABLE, Terms, Verdict
from rapport.hooks.warm import ask_warm


def decide(name: str, mail: bytes, terms: Terms) -> Verdict:
    """Return the verdict on a mail, within `terms.seconds`, whatever becomes of the linter."""
    if os.environ.get(SKIP_VARIABLE):
        return Verdict(True, outcome="unread")
    asked = None if terms.no_server else ask_warm(name, mail, terms)
    return asked or judge_apart(lambda: _judge(name, mail, terms), terms.seconds, terms.fail_closed)


def _judge(name: str, mail: bytes, terms: Terms) -> Verdict:
    """Load the linter, which may fail as well, and ask it."""
    from rapport.hooks.gate import judge

    return judge(name, mail, terms)
