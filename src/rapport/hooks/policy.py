"""The policy of a house: which rules stop a mail, and what is written into the mails that go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rapport.card_checks import CardError
from rapport.cards import Rules
from rapport.config import ConfigError
from rapport.deadline import OutOfTime, time_limit
from rapport.draft import Address
from rapport.hooks.linting import loaded
from rapport.hooks.mail import wants_no_check, without_overrides
from rapport.hooks.worker import Check, SetupError
from rapport.report import FileReport, Finding

RESULT = "X-Rapport-Result"
"""The header that tells what was found."""

_NAME = "<mail>"
_MOST_RULES = 12


class Ruling(NamedTuple):
    """What becomes of a mail: `result` is the value of its header, `refusal` why it is stopped, `failure` what failed.

    None of them holds a word of the mail, since mail servers write them down.
    """

    result: str
    refusal: str = ""
    failure: str = ""


def policy(config: str | None, seconds: float, reject: Sequence[str], override: bool) -> Check:
    """Return what rules on a mail; `reject` are ids and families of rules. Raises `SetupError`.

    With `override` a writer may switch the check off for a mail, as with all gates.
    """
    linter = loaded(config)
    rejected = _rejected(linter.settings_for(_NAME).rules, reject)
    way_out = ', or send anyway with the header "X-Rapport: off"' if override else ""

    def check(mail: bytes, recipients: tuple[str, ...]) -> Ruling:
        if override and wants_no_check(mail):
            return Ruling("unread; switched off by the writer")
        mail = mail if override else without_overrides(mail)
        try:
            with time_limit(seconds):
                people = [Address("", one.lower()) for one in recipients]
                report = linter.check(_NAME, mail, "eml", recipients=people)
        except OutOfTime:
            return unread(f"it took longer than {seconds:g} s")
        except (CardError, ConfigError) as error:
            return unread(str(error))
        except Exception as error:  # whatever breaks in the linter must not cost anybody a mail
            return unread(f"a fault of the linter ({type(error).__name__})")
        return ruling_on(report, rejected, way_out)

    return check


def _rejected(rules: Rules, names: Sequence[str]) -> Mapping[str, str]:
    """Return the ids of the rules that stop a mail, and what they are about."""
    found: dict[str, str] = {}
    for name in names:
        rule = rules.get(name)
        some = rules.family(name) or ((rule,) if rule else ())
        if not some:
            raise SetupError(f"--reject: {rules.absent(name)}")
        found |= {one.id: one.summary for one in some}
    return found


def unread(failure: str) -> Ruling:
    """Return the ruling on a mail that could not be checked."""
    return Ruling("unread; the check failed", failure=failure)


def ruling_on(report: FileReport, rejected: Mapping[str, str], way_out: str) -> Ruling:
    """Rule on a mail by what was found in it."""
    if report.error:
        return unread("the mail cannot be read")
    result = _result(report.at_least("warning"))
    stopping = [one for one in report.findings if one.rule in rejected]
    if not stopping:
        return Ruling(result)
    first, *others = stopping
    more = f" and {len(others)} more" if others else ""
    what = f"{first.rule}: {rejected[first.rule]}"
    return Ruling(result, f"line {first.origin.line}{more}, {what}; change it{way_out}")


def _result(findings: Sequence[Finding]) -> str:
    """Return how many errors and warnings there are, and their rules, the most frequent first."""
    if not findings:
        return "clean"
    levels = Counter(one.severity for one in findings)
    counts = ", ".join(f"{levels[one]} {one}{'s' * (levels[one] > 1)}" for one in ("error", "warning") if levels[one])
    rules = [rule for rule, _ in Counter(one.rule for one in findings).most_common(_MOST_RULES)]
    return f"{counts}; {', '.join(rules)}"
