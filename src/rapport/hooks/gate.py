"""One verdict for all mail programs: is this mail let through?"""

from __future__ import annotations

from pathlib import Path

from rapport.card_checks import CardError
from rapport.config import ConfigError, config_for
from rapport.deadline import OutOfTime, time_limit
from rapport.draft import Address, Draft
from rapport.faults import fault
from rapport.formats.text import file_text
from rapport.hooks.mail import wants_no_check
from rapport.hooks.verdict import SKIP_VARIABLE, Terms, Verdict, failure, too_slow
from rapport.readers import ReadError, read
from rapport.report import FileReport
from rapport.rule import NOT_INSTALLED
from rapport.run import MAX_BYTES, read_file
from rapport.server import Linter
from rapport.settings import Hook

WRONG_SETUP = (CardError, ConfigError, *NOT_INSTALLED)
"""What the user has to put right; the message says how."""


def judge(name: str, mail: bytes, terms: Terms, linter: Linter | None = None) -> Verdict:
    """Lint a mail (its bytes, as RFC 5322 text), called `name` in what is told, and decide.

    When the linter itself fails or takes longer than `terms.seconds`, the mail passes and the failure is told; with
    `terms.fail_closed` it does not pass. A `linter` that stays loaded brings its own config.
    """
    if wants_no_check(mail):
        return Verdict(True, outcome="unread")
    try:
        with time_limit(terms.seconds):
            return _judge(name, mail, terms, linter or _linter_for(terms))
    except OutOfTime:
        return too_slow(terms.seconds, terms.fail_closed)
    except WRONG_SETUP as error:
        return failure(str(error), terms.fail_closed)
    except Exception as error:  # whatever breaks in the linter must not cost the writer the mail
        return failure(fault(error), terms.fail_closed)


def _linter_for(terms: Terms) -> Linter:
    config = config_for(terms.config, Path.cwd())
    return Linter(str(config) if config else None)


def _judge(name: str, mail: bytes, terms: Terms, linter: Linter) -> Verdict:
    if len(mail) > MAX_BYTES:
        return failure(f"the mail is larger than {MAX_BYTES // 2**20} MB", terms.fail_closed)
    answered, notice = _answered(terms.reply_to)
    recipients = [Address("", one.lower()) for one in terms.recipients]
    report = linter.check(name, mail, "eml", recipients=recipients, answered=answered)
    if report.error:
        return failure(report.error, terms.fail_closed)
    hook = linter.settings_for(name).hook
    verdict = verdict_on(report, Hook(terms.mode or hook.mode, terms.fail_on or hook.fail_on))
    return verdict._replace(told=notice + verdict.told)


def _answered(path: str | None) -> tuple[Draft | None, str]:
    """Return the mail that is answered, if it can be read, and a line that tells where it cannot."""
    try:
        return (next(iter(read(path, read_file(path), "eml")), None) if path else None), ""
    except ReadError as error:
        return None, f"rapport: checked without the mail that is answered: {error}\n"


def verdict_on(report: FileReport, hook: Hook) -> Verdict:
    """Decide on a mail by what was found in it: what blocks is told with all the rest, and hints alone are not told."""
    blocking = [] if hook.fail_on == "never" else report.at_least(hook.fail_on)
    told = blocking or report.at_least("warning")
    if not told:
        return Verdict(True)
    first, *others = told
    more = f" and {len(others)} more" if others else ""
    why = f"line {first.origin.line}, {first.rule}, “{first.text}”{more}"
    findings = file_text(report, lines=False)
    if not blocking or hook.mode == "warn":
        return Verdict(True, f"{findings}rapport: let through with a warning: {why}\n", "warned", why)
    way_out = f"change it, or send anyway with the header “X-Rapport: off” or {SKIP_VARIABLE}=1"
    return Verdict(False, f"{findings}rapport: not sent: {why}; {way_out}\n", "stopped", why)
