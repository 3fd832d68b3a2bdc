"""The work of `rapport check`, from the names of drafts to what is said of them; nothing here knows of click."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rapport import meaning
from rapport.baseline import BaselineError, read_baseline, refuse_elsewhere
from rapport.card_checks import CardError
from rapport.changes import Changes, ChangesError
from rapport.config import ConfigError, config_for
from rapport.draft import Draft
from rapport.faults import say_error
from rapport.files import WriteError
from rapport.formats.text import Paint, file_text, stale_text, summary_text
from rapport.kept import kept_settings
from rapport.readers import ReadError, read
from rapport.report import FileReport, Report
from rapport.rule import NOT_INSTALLED, Rule
from rapport.run import Job, check_bytes, check_path, read_file, read_stream
from rapport.silence import stale_in_run

STANDARD_INPUT = "<stdin>"
"""What the draft on standard input is called where the user gives it no name."""

WRONG_USE = (BaselineError, CardError, ChangesError, ConfigError, ReadError, WriteError, *NOT_INSTALLED)
"""What ends a run with one clear line and exit code 2."""


class Request(NamedTuple):
    """The command line in plain values, which can be handed to another process.

    `pages` asks for the drafts, too; with `changed_since` only lines changed since that commit are told.
    """

    config: str | None = None
    flags: Mapping[str, Any] = {}
    format: str | None = None
    reply_to: str | None = None
    baseline: str | None = None
    pages: bool = False
    changed_since: str | None = None
    mailbox: str | None = None

    def jobs(self) -> Jobs:
        """Load what all files share."""
        return Jobs(self)


class Jobs:
    """What is to be done with each file: the command line, laid over the config nearest to the file.

    Whatever is wrong with command line, config, cards or baseline is one of `WRONG_USE`.
    """

    def __init__(self, request: Request) -> None:
        self._request = request
        self._answered = None
        if request.reply_to:
            self._answered = next(iter(read(request.reply_to, read_file(request.reply_to), default="eml")), None)
        self._earlier = _earlier(request.mailbox) if request.mailbox else None
        self.baseline = read_baseline(request.baseline) if request.baseline else None
        if self.baseline:
            refuse_elsewhere(self.baseline)
        self.changes = Changes(request.changed_since) if request.changed_since is not None else None
        self._of_folder: dict[str, Job] = {}
        self._of_config: dict[Path | None, Job] = {}

    def of(self, path: str) -> Job:
        """Return the job of the file at `path`; each folder is looked up and each config read once."""
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in self._of_folder:
            self._of_folder[folder] = self._load(config_for(self._request.config, Path(folder)))
        return self._of_folder[folder]

    def excludes(self, path: str) -> bool:
        """Return whether the config nearest to the file leaves it out when folders are walked."""
        return self.of(path).settings.excludes(path)

    def reads(self, path: str) -> bool:
        """Return whether the config nearest to the file tells its format, so that it is checked whatever its name."""
        return self.of(path).settings.format_for(path) is not None

    def _load(self, config: Path | None) -> Job:
        if config not in self._of_config:
            settings = kept_settings(config, self._request.flags)
            asked = self._request
            self._of_config[config] = Job(
                settings,
                asked.format,
                self._answered,
                self.baseline,
                pages=asked.pages,
                changes=self.changes,
                earlier=self._earlier,
            )
        return self._of_config[config]


def _earlier(mailbox: str) -> Callable[[Draft], Draft | None]:
    """Return what finds in a mailbox the mail that a draft answers. Raises `ReadError` for one that is not there."""
    from rapport.contacts.earlier import Earlier
    from rapport.contacts.mailbox import total_bytes

    total_bytes([mailbox])
    return Earlier(mailbox)


def reports(
    names: Sequence[str], request: Request, job_of: Callable[[str], Job], jobs: int, stdin_name: str
) -> Iterator[FileReport]:
    """Check one file after the other, or several at a time in as many processes as `jobs`."""
    if jobs > 1 and len(names) > 1 and "-" not in names:
        from rapport.cli.workers import check_in_parallel

        yield from check_in_parallel(names, request.jobs, jobs)
        return
    for name in names:
        if name == "-":
            yield _check_standard_input(stdin_name, job_of(stdin_name))
        else:
            yield check_path(name, job_of(name))


def _check_standard_input(name: str, job: Job) -> FileReport:
    try:
        return check_bytes(name, read_standard_input(name), job)
    except ReadError as error:
        return FileReport(name, error=str(error))


def read_standard_input(name: str) -> bytes:
    """Read the draft on standard input, called `name` in messages. Raises `ReadError` with what is wrong with it."""
    if sys.stdin is None:
        raise ReadError(f"{name}: standard input is closed; name a file, or pipe the draft in")
    if sys.stdin.isatty():
        end = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"
        say_error(f"Type or paste the draft, then press {end} on a line of its own; --help tells more\n")
    try:
        return read_stream(name, sys.stdin.buffer)
    except OSError as error:
        raise ReadError(f"{name}: standard input cannot be read: {error.strerror}") from error


class Telling(NamedTuple):
    """How much is told of each file: with `quiet` the findings alone, with `verbose` clean files are named too."""

    paint: Paint = Paint()
    quiet: bool = False
    verbose: bool = False
    many: bool = False

    def text(self, file: FileReport) -> str:
        """Return what is told of a file; nothing of a clean one among many."""
        lines = not self.quiet and (self.verbose or not self.many or bool(file.findings))
        return file_text(file, self.paint, whys=not self.quiet, lines=lines)


def report_of(files: Iterable[FileReport], job_of: Callable[[str], Job], paths: Iterable[str]) -> Report:
    """Put the report of a run together; only one over a folder can tell that a silence is needed nowhere."""
    done = tuple(files)
    of_config: dict[str | None, list[FileReport]] = {}
    for file in done if any(os.path.isdir(path) for path in paths) else ():
        of_config.setdefault(job_of(file.path).settings.config, []).append(file)
    stale = (stale_in_run(some, job_of(some[0].path).settings) for some in of_config.values())
    told = tuple(line for lines in stale for line in lines)
    return Report(done, meaning.version(), told, _rules_of(done, job_of))


def _rules_of(files: Iterable[FileReport], job_of: Callable[[str], Job]) -> Mapping[str, Rule]:
    """Return the rules that have found something, as the config nearest to the file has them."""
    found: dict[str, Rule] = {}
    for file in files:
        for finding in file.findings:
            rule = found.get(finding.rule) or job_of(file.path).settings.rules.get(finding.rule)
            if rule:
                found[finding.rule] = rule
    return found


def tell(
    files: Iterable[FileReport],
    say: Callable[[str], object],
    telling: Telling,
    whole: Callable[[Iterable[FileReport]], Report],
) -> Report:
    """Say what is found in each file as soon as it is checked, as text for people, and then what `whole` tells."""
    done = []
    for file in files:
        say(telling.text(file))
        tell_error(file)
        done.append(file)
    report = whole(done)
    say(stale_text(report, telling.paint) + summary_text(report, telling.paint))
    return report


def tell_error(file: FileReport) -> None:
    """Say on standard error what went wrong with a file."""
    if file.error:
        say_error(f"Error: {file.error}\n")


def wants_colour(environment: Mapping[str, str], is_terminal: bool) -> bool:
    """Return whether to write in colour: `NO_COLOR` goes before `FORCE_COLOR`, and both before the terminal."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return environment["FORCE_COLOR"] != "0"
    return is_terminal and environment.get("TERM") != "dumb"
