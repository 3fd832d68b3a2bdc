"""What a linter in a process of its own is for: one checks as the gate of a writer, one as the policy of a house."""

from __future__ import annotations

from rapport.hooks.gate import WRONG_SETUP, judge
from rapport.hooks.verdict import Terms, Verdict
from rapport.hooks.worker import Check, SetupError
from rapport.server import Linter

_NAME = "<mail>"
_FIRST = b"Subject: The room\n\nThe room is free on Monday.\n"


def gate(config: str | None, seconds: float, fail_closed: bool, mode: str | None, fail_on: str | None) -> Check:
    """Return what judges a mail as all gates do. Raises `SetupError`."""
    linter = loaded(config)
    terms = Terms(config, seconds, fail_closed, mode, fail_on)

    def check(mail: bytes, recipients: tuple[str, ...]) -> Verdict:
        return judge(_NAME, mail, terms._replace(recipients=recipients), linter)

    return check


def loaded(config: str | None) -> Linter:
    """Return a linter that has read its rules and its reader. Raises `SetupError`."""
    linter = Linter(config)
    try:
        linter.check(_NAME, _FIRST, "eml")
    except WRONG_SETUP as error:
        raise SetupError(str(error)) from error
    return linter
