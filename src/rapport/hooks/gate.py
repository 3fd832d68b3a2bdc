"""One verdict for all mail programs: is this mail let through?"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from rapport.card_checks import CardError
from rapport.config import ConfigError
from rapport.deadline import OutOfTime, time_limit
from rapport.faults import fault
from rapport.formats.text import file_text
from rapport.report import FileReport
from rapport.rule import NOT_INSTALLED
from rapport.run import Job, check_bytes

OVERRIDE_HEADERS = ("x-rapport", "x-rapport-ignore")
"""Headers that speak to the gate only; they are taken out before the mail is handed on."""

SKIP_VARIABLE = "RAPPORT_SKIP"
"""When this environment variable is set and not empty, mails pass unread."""


WRONG_SETUP = (CardError, ConfigError, *NOT_INSTALLED)
"""What the user has to put right; the message says how."""


class Verdict(NamedTuple):
    """Whether the mail may go, and what to tell the writer; the last line of `told` can stand alone."""

    passes: bool
    told: str = ""


def judge(name: str, mail: bytes, load: Callable[[], Job], *, seconds: int, fail_closed: bool) -> Verdict:
    """Lint a mail (its bytes, as RFC 5322 text) and decide.

    When the linter itself fails or takes longer than `seconds`, the mail passes and the failure is told; with
    `fail_closed` it does not pass.
    """
    if _is_switched_off(mail):
        return Verdict(True)
    try:
        with time_limit(seconds):
            job = load()
            report = check_bytes(name, mail, job)
    except OutOfTime:
        return failure(f"it took longer than {seconds} s", fail_closed)
    except WRONG_SETUP as error:
        return failure(str(error), fail_closed)
    except Exception as error:  # whatever breaks in the linter must not cost the writer the mail
        return failure(fault(error), fail_closed)
    if report.error:
        return failure(report.error, fail_closed)
    return _verdict(report, job.settings.fail_on)


def failure(reason: str, fail_closed: bool) -> Verdict:
    """Return the verdict on a mail that could not be checked: it is sent, unless the user wants the gate closed."""
    outcome = "not sent" if fail_closed else "the mail was let through unread"
    return Verdict(not fail_closed, f"rapport: the check failed, {outcome}: {reason}\n")


def _verdict(report: FileReport, fail_on: str) -> Verdict:
    if not report.exit_code(fail_on):
        return Verdict(True)
    first, *others = report.at_least(fail_on)
    more = f" and {len(others)} more" if others else ""
    last = (
        f"rapport: not sent: line {first.origin.line}, {first.rule}, “{first.text}”{more}; "
        f"change it, or send anyway with the header “X-Rapport: off” or {SKIP_VARIABLE}=1\n"
    )
    return Verdict(False, file_text(report._replace(stale_silences=()), lines=False) + last)


def _header_end(mail: bytes) -> int:
    match = re.search(rb"\r?\n\r?\n", mail)
    return match.start() if match else len(mail)


def _is_switched_off(mail: bytes) -> bool:
    return re.search(rb"^x-rapport:[ \t]*off\b", mail[: _header_end(mail)], re.IGNORECASE | re.MULTILINE) is not None


def without_overrides(mail: bytes) -> bytes:
    """Take our own headers out of a mail; every other byte stays as it is."""
    names = b"|".join(name.encode() for name in OVERRIDE_HEADERS)
    end = _header_end(mail)
    ours = re.compile(rb"^(?:" + names + rb"):[^\n]*(?:\n[ \t][^\n]*)*(?:\n|\Z)", re.IGNORECASE | re.MULTILINE)
    line_end = end + 2 if mail[end : end + 1] == b"\r" else end + 1
    return ours.sub(b"", mail[:line_end]) + mail[line_end:]


def recipients_in(arguments: Sequence[str]) -> list[str]:
    """Return the addresses among the arguments of a sendmail call."""
    return addresses_in(" ".join(one for one in arguments if not one.startswith("-")))


def addresses_in(text: str) -> list[str]:
    """Return the mail addresses of a text; whatever else is in it is ignored and stops no mail."""
    return re.findall(r"[\w.+'-]+@[\w.-]+\w", text)
