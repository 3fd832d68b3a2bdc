"""`rapport check`: lint drafts."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

import click

from rapport import meaning
from rapport.baseline import read_baseline, refuse_outside, with_findings, write_baseline
from rapport.cli.accepting import DEFAULT, prune_baseline
from rapport.cli.checking import (
    STANDARD_INPUT,
    Jobs,
    Request,
    Telling,
    report_of,
    reports,
    tell,
    tell_error,
    wants_colour,
)
from rapport.cli.common import CONFIG_OPTION, RULES_OPTION, WrongUse, clear_errors, echo_whole, rules_named
from rapport.cli.fixing import Fixer
from rapport.cli.progress import with_progress
from rapport.cli.walking import expand
from rapport.faults import say_error
from rapport.formats import FORMATS as REPORT_FORMATS
from rapport.formats import formatter
from rapport.formats.text import Paint
from rapport.readers import FORMATS
from rapport.report import FileReport, Report
from rapport.rule import CONFIDENCES
from rapport.run import all_findings
from rapport.settings import FAIL_ON


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--format", "output", type=click.Choice(list(REPORT_FORMATS)), default="text", help="Form of the report.")
@click.option("--select", **RULES_OPTION, help="Run only these rules; also several, as in a,b.")
@click.option("--ignore", **RULES_OPTION, help="Leave these rules out; also several, as in a,b.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Least severity that gives exit code 1 (default: warning).")
@click.option("--confidence", type=click.Choice(CONFIDENCES), help="Least confidence that is shown (default: medium).")
@click.option("--reply-to", metavar="FILE", help="The message this draft answers.")
@click.option("--mailbox", metavar="MAILBOX", help="Mbox, maildir or folder with the messages that drafts answer.")
@click.option("--to", "recipients", multiple=True, metavar="ADDRESS", help="Recipient, where the draft names none.")
@click.option("--from", "sender", metavar="ADDRESS", help="Sender, where the draft names none.")
@click.option("--stdin-filename", metavar="NAME", help="Name for the draft on standard input.")
@click.option("--as", "as_format", type=click.Choice(FORMATS), metavar="FORMAT", help="Read all files as this format.")
@CONFIG_OPTION
@click.option("--baseline", metavar="FILE", help="Findings known before; they are not shown.")
@click.option("--write-baseline", metavar="FILE", help="As `rapport baseline write`, with all options of a check.")
@click.option("--prune", is_flag=True, help="As `rapport baseline prune`, after the check.")
@click.option("--changed-since", metavar="REV", help="Tell only what stands on lines changed in git since REV.")
@click.option("--fix", is_flag=True, help="Make the safe replacements; “-” goes to standard output.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and nothing else.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Number of processes.")
@click.option("--timeout", type=click.IntRange(1), metavar="SECONDS", help="Time a file may take (default: 60).")
@click.option("--no-server", is_flag=True, help="Check in this process, even if “rapport serve” runs.")
@click.option("--quiet", "-q", is_flag=True, help="Findings and summary only, without the whys.")
@click.option("--verbose", "-v", is_flag=True, help="Name clean files too, and what was read.")
def check(paths: tuple[str, ...], **options: Any) -> None:
    """Lint drafts: files, folders, or “-” for standard input.

    \b
    Examples:
      rapport check draft.eml                      one mail
      rapport check templates/ --jobs 2            all drafts of a folder
      rapport check - --as markdown < draft        what is on standard input
      rapport check draft.eml --ignore idiom,tone  without some rules
      rapport check draft.eml --diff               show the safe replacements
      rapport check . --changed-since origin/main  what is new on this branch

    Exit code: 0 nothing at or above --fail-on, 1 findings, 2 wrong use or a file that could not be read.
    """
    with clear_errors():
        request = _request(options)
        paths = paths or ("-",)
        _refuse_wrong_use(paths, options)
        jobs = request.jobs()
        options["stdin_filename"] = options["stdin_filename"] or STANDARD_INPUT
        names = _names(paths, jobs, options["stdin_filename"])
        report, failed = _checked(names, paths, request, jobs, options)
        _after(report, jobs, options)
    code = max((file.exit_code(jobs.of(file.path).settings.fail_on) for file in report.files), default=0)
    if code == 1 and os.environ.get("CI"):
        say_error(IN_CI.format(baseline=options["baseline"] or DEFAULT))
    sys.exit(2 if failed else code)


IN_CI = """\
To go on, reword what was found, or accept it:
  one finding   a comment “rapport: ignore RULE -- reason” in the line above (in a mail the header X-Rapport-Ignore),
                or a [[silence]] in rapport.toml
  all of them   rapport baseline write PATHS --baseline {baseline}
                and then rapport check PATHS --baseline {baseline}
`rapport explain RULE` tells what a rule finds, and why.
"""
"""What is told in CI, where nobody can ask, when findings end a run."""


def _refuse_wrong_use(paths: Sequence[str], options: dict[str, Any]) -> None:
    if options["prune"] and not options["baseline"]:
        raise WrongUse("--prune needs --baseline, the file it is to prune")
    if options["fix"] and options["diff"]:
        raise WrongUse("--fix writes what --diff only shows; give one of them")
    if options["diff"] and options["output"] != "text":
        raise WrongUse("--diff prints text for people; leave --format out beside it")
    if options["changed_since"] is not None and "-" in paths:
        raise WrongUse("--changed-since is for files in git; standard input has no earlier state")


def _names(paths: Sequence[str], jobs: Jobs, stdin_name: str) -> list[str]:
    """Return the files to read; whatever is wrong with a config or the baseline is told before any draft is read."""
    names = list(expand(paths, jobs.excludes, jobs.reads))
    for name in names:
        jobs.of(stdin_name if name == "-" else name)
    if jobs.baseline and any(os.path.isdir(path) for path in paths):
        refuse_outside(jobs.baseline, names)
    return _changed(names, jobs)


def _changed(names: list[str], jobs: Jobs) -> list[str]:
    """Return the files that have to be read: all, or with --changed-since those that have changed or are missing."""
    if jobs.changes is None:
        return names
    changed = [one for one in names if jobs.changes.lines(one).ranges != () or not os.path.exists(one)]
    say_error(f"{len(changed)} of {len(names)} files changed since {jobs.changes.revision}\n")
    return changed


def _checked(
    names: Sequence[str], paths: Sequence[str], request: Request, jobs: Jobs, options: dict[str, Any]
) -> tuple[Report, bool]:
    """Check the files, fix them if that is asked for, and tell what is found; and whether one could not be fixed."""
    many = len(names) > 1
    whole = partial(report_of, job_of=jobs.of, paths=() if jobs.changes else paths)
    if not (options["fix"] or options["diff"]):
        files = reports(names, request, jobs.of, options["jobs"], options["stdin_filename"])
        files = with_progress(files, len(names))
        return _told(files, whole, options, many, on_error=False), False
    fixer = Fixer(jobs.of, options["stdin_filename"], options["diff"])
    files = fixer.reports(names)
    report = _unread(files) if options["diff"] else _told(files, whole, options, many, on_error="-" in names)
    return report, fixer.failed


def _told(
    files: Iterable[FileReport],
    whole: Callable[[Iterable[FileReport]], Report],
    options: dict[str, Any],
    many: bool,
    on_error: bool,
) -> Report:
    """Print the reports: on standard error where standard output is taken by a fixed draft."""
    if options["output"] == "text":
        paint = Paint(wants_colour(os.environ, (sys.stderr if on_error else sys.stdout).isatty()))
        telling = Telling(paint, options["quiet"], options["verbose"], many)
        return tell(files, partial(click.echo, nl=False, err=on_error, color=True), telling, whole)
    report = whole(files)
    echo_whole(formatter(options["output"])(report), on_error)
    for file in report.files:
        tell_error(file)
    return report


def _unread(files: Iterable[FileReport]) -> Report:
    """Say on standard error which files could not be read, and nothing of the others."""
    done = tuple(files)
    for file in done:
        tell_error(file)
    return Report(done, meaning.version())


def _request(options: dict[str, Any]) -> Request:
    flags = {key: options[key] for key in ("fail_on", "confidence", "timeout", "sender", "recipients")}
    for key in ("select", "ignore"):
        flags[key] = rules_named(options[key])
    return Request(
        options["config"],
        flags,
        options["as_format"],
        options["reply_to"],
        options["baseline"],
        pages=options["output"] == "html",
        changed_since=options["changed_since"],
        mailbox=options["mailbox"],
    )


def _after(report: Report, jobs: Jobs, options: dict[str, Any]) -> None:
    """Write the baseline that the user asked for."""
    if options["write_baseline"]:
        before = read_baseline(options["baseline"]) if options["baseline"] else None
        scope = before.scope if before else None
        write_baseline(with_findings(options["write_baseline"], all_findings(report.files), before, scope))
    if options["prune"]:
        prune_baseline(options["baseline"], jobs)
