"""One file after the other through the whole house: read, lint, silence, report."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO, NamedTuple

from rapport import address_book, prose
from rapport.baseline import Acceptance, Baseline
from rapport.changes import Changes
from rapport.deadline import OutOfTime, time_limit
from rapport.draft import AUTHOR_ZONES, Draft
from rapport.faults import fault
from rapport.filters import seen_once, sure_enough, yielding
from rapport.lint import lint_all, read_first
from rapport.pages import pages_of
from rapport.readers import MAIN_SUFFIXES, ReadError, read
from rapport.readers.characters import read_error
from rapport.report import FileReport, Finding
from rapport.rule import NOT_INSTALLED, FinderError, Rule
from rapport.settings import Settings
from rapport.silence import Silenced, silence, stale_silences

MAX_BYTES = 64 * 1024 * 1024
"""A file above this size is refused: no mail server would take it."""

MAX_TEXT = 2_000_000
"""A draft with more characters to read than this is refused: it is no mail, and reading it would take minutes."""


class Job(NamedTuple):
    """What the command line says of all files of a run.

    With `every` no hit is left out because there are more of its kind, as `--fix` needs it; with `pages` the report
    shows the drafts, too. With `changes` only what stands on changed lines is told. `answered` is the mail that all
    drafts answer; otherwise `earlier` looks for that of each.
    """

    settings: Settings
    format: str | None = None
    answered: Draft | None = None
    baseline: Baseline | None = None
    every: bool = False
    pages: bool = False
    changes: Changes | None = None
    earlier: Callable[[Draft], Draft | None] | None = None

    def format_of(self, path: str) -> str | None:
        """Return the format in which the file at `path` is read: the command line's, or the config's."""
        return self.format or self.settings.format_for(path)


def check_path(path: str, job: Job) -> FileReport:
    """Check one file. What goes wrong is told in `error`, and never stops the other files."""
    try:
        data = read_file(path)
    except ReadError as error:
        return FileReport(path, error=str(error))
    return check_bytes(path, data, job)


def read_file(path: str) -> bytes:
    """Read a file's bytes. Raises `ReadError` with what is wrong with it and what would be right."""
    try:
        if os.path.isdir(path):
            os.scandir(path).close()
            told = "no drafts in this folder; files with these suffixes would be read"
            raise ReadError(f"{path}: {told}, unless they are ignored: {' '.join(MAIN_SUFFIXES)}")
        with open(path, "rb") as file:
            return read_stream(path, file)
    except FileNotFoundError as error:
        raise ReadError(f"{path}: there is no such file") from error
    except (OSError, ValueError) as error:
        raise ReadError(f"{path}: the file cannot be read: {getattr(error, 'strerror', None) or error}") from error


def read_stream(path: str, file: BinaryIO) -> bytes:
    """Read a file, a pipe or a device to its end. Raises `ReadError` if that is further off than any mail is long."""
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 2**20
        raise ReadError(f"{path}: the file is larger than {limit} MB; give the mail without its attachments")
    return data


def check_bytes(path: str, data: bytes, job: Job) -> FileReport:
    """Check the bytes of one file, which may hold several drafts. What goes wrong is told in `error`."""
    seconds = job.settings.timeout
    try:
        with time_limit(seconds):
            return _check_bytes(path, data, job)
    except OutOfTime as error:
        if error.seconds not in (0, seconds):
            raise  # the limit of whoever has called
        allowed = f"{seconds:g} second{'s' * (seconds > 1)}"
        told = f"it takes longer than {allowed}; give it more with --timeout, or check a part of it"
        return FileReport(path, error=f"{path}: {told}")


def _check_bytes(path: str, data: bytes, job: Job) -> FileReport:
    try:
        drafts = read_drafts(path, data, job)
        _refuse_books(path, drafts)
        lines, read_lines, skipped = count_lines(drafts)
    except Exception as error:  # whatever breaks is told for its file and stops no other
        return FileReport(path, error=str(read_error(path, error)))
    checked, wrong = _check_drafts(path, drafts, job)
    if wrong and not checked:
        return FileReport(path, error=_first_of(wrong))
    report = _put_together(path, checked, job)
    return report._replace(
        lines=lines,
        read=read_lines,
        skipped=skipped,
        error=_first_of(wrong),
        pages=pages_of(drafts, report.findings) if job.pages else (),
    )


def _put_together(path: str, checked: Sequence[Silenced], job: Job) -> FileReport:
    """Return what is said of the drafts of a file, as one report."""
    used = frozenset[int]().union(*(one.used for one in checked))
    findings = _in_order(one.findings for one in checked)
    if job.changes:
        findings = tuple(filter(job.changes.lines(path).hold, findings))
    return FileReport(
        path,
        findings=findings,
        silenced=sum(one.number for one in checked),
        stale_silences=(
            *(line for one in checked for line in one.stale),
            *stale_silences(job.settings.silences, path, used),
        ),
        notices=tuple(line for one in checked for line in one.notices),
        unsilenced=_in_order(one.unsilenced for one in checked),
        used_silences=used,
    )


def _in_order(findings: Iterable[Iterable[Finding]]) -> tuple[Finding, ...]:
    return tuple(sorted((one for some in findings for one in some), key=lambda one: one.reading_order))


def _check_drafts(path: str, drafts: Sequence[Draft], job: Job) -> tuple[list[Silenced], list[str]]:
    """Check the drafts of a file; those that cannot be checked are told in the second list."""
    checked: list[Silenced] = []
    wrong = [draft.unread for draft in drafts if draft.unread]
    accepted = Acceptance(job.baseline)
    for draft in (one for one in drafts if not one.unread):
        try:
            checked.append(check_draft(draft, job, accepted))
        except NOT_INSTALLED:
            raise
        except FinderError as error:
            wrong.append(f"{path}: {error}")
        except Exception as error:  # whatever breaks is told for this draft and stops no other
            wrong.append(f"{path}: it cannot be checked: {fault(error)}")
    return checked, wrong


def _first_of(wrong: Sequence[str]) -> str | None:
    more = f" ({len(wrong) - 1} more mails of this file could not be read)" if len(wrong) > 1 else ""
    return f"{wrong[0]}{more}" if wrong else None


def _refuse_books(path: str, drafts: Sequence[Draft]) -> None:
    longest = max((sum(len(block.text) for block in draft.in_zones(AUTHOR_ZONES)) for draft in drafts), default=0)
    if longest > MAX_TEXT:
        raise ReadError(f"{path}: this draft has {longest:,} characters of its author's; up to {MAX_TEXT:,} are read")


def read_drafts(path: str, data: bytes, job: Job) -> tuple[Draft, ...]:
    """Read the drafts of a file, and lay over each what the command line and the config say of its people."""
    return tuple(_with_people(draft, job) for draft in read(path, data, job.format_of(path)))


def _with_people(draft: Draft, job: Job) -> Draft:
    """Headers go before the command line; where people are, only the config can tell."""
    settings = job.settings
    recipients = draft.recipients or settings.recipients
    answered = job.answered or (job.earlier(draft) if job.earlier else None)
    return replace(
        draft,
        others=tuple(_with_people(one, job) for one in draft.others),
        sender=draft.sender or settings.sender,
        recipients=tuple(one._replace(place=settings.place_of(one.address)) for one in recipients),
        place=settings.me,
        contact=address_book.known(recipients[0].address) if len(recipients) == 1 else None,
        answered=answered.in_zones(AUTHOR_ZONES[1:]) if answered else (),
        answered_date=answered.date if answered else None,
        parent=answered or draft.parent,
    )


def check_draft(draft: Draft, job: Job, accepted: Acceptance | None = None) -> Silenced:
    """Lint one draft and take out what the user has accepted; `accepted` is what the baseline accepts in its file."""
    settings = job.settings
    rules = settings.rules_for(draft.path, [one.address for one in draft.recipients])
    if job.every:
        rules = tuple(rule._replace(one_per_problem=False, show_worst=None) for rule in rules)
    prose.choose_model(settings.model or "")
    left_out = sum(read_first(one, rules) for one in (draft, *draft.others))
    findings = sure_enough(_lint_all(draft, rules), settings.confidence)
    left = silence(yielding(findings, rules), draft, rules, settings.silences, accepted)
    told = f"the draft is long: {left_out:,} of its sentences were not read for tone and topics"
    notices = (told,) if left_out else ()
    return left._replace(notices=(*draft.notices, *notices))


def _lint_all(draft: Draft, rules: Sequence[Rule]) -> Iterator[Finding]:
    """Lint what every recipient of a template sees; what is missing is told of the first reading alone."""
    return seen_once(lint_all(one, rules) for one in (draft, *draft.others))


def count_lines(drafts: Sequence[Draft]) -> tuple[int, int, dict[str, int]]:
    """Return the number of lines of a file, of those read, and of the others by zone (no blank lines or headers)."""
    if not drafts:
        return 0, 0, {}
    zones = merge_zones(drafts)
    counts = Counter(zones)
    read_lines = sum(counts[zone] for zone in AUTHOR_ZONES)
    skipped = {zone: counts[zone] for zone in sorted(counts) if zone not in (*AUTHOR_ZONES, "blank", "header")}
    return len(zones), read_lines, skipped


def merge_zones(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Return the zone of every line of a file that holds several drafts."""
    merged = ["blank"] * drafts[0].source.line_count
    for draft in (reading for one in drafts for reading in (one, *one.others)):
        for number, zone in enumerate(draft.line_zones, (draft.lines or (1, 1))[0] - 1):
            if merged[number] in ("blank", "part"):
                merged[number] = zone
    return tuple(merged)


def all_findings(reports: Iterable[FileReport]) -> list[Finding]:
    """Return the findings of all files, in order, including those listed under others and those known before."""
    return [finding for report in reports for finding in report.unsilenced]
