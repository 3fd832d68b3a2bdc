"""`rapport check`: lint drafts."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

import click

from rapport import meaning
from rapport.baseline import pruned, read_baseline, with_findings, write_baseline
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
from rapport.cli.common import CONFIG_OPTION, WrongUse, clear_errors, complete_rules, echo_whole
from rapport.cli.fixing import Fixer
from rapport.cli.walking import expand
from rapport.formats import FORMATS as REPORT_FORMATS
from rapport.formats import formatter
from rapport.formats.text import Paint
from rapport.readers import FORMATS
from rapport.report import FileReport, Report
from rapport.rule import CONFIDENCES
from rapport.run import Job, all_findings, check_path
from rapport.settings import FAIL_ON

_RULES: dict[str, Any] = {"multiple": True, "metavar": "ID|FAMILY", "shell_complete": complete_rules}


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--format", "output", type=click.Choice(list(REPORT_FORMATS)), default="text", help="Form of the report.")
@click.option("--select", **_RULES, help="Run only these rules; also several, as in a,b.")
@click.option("--ignore", **_RULES, help="Leave these rules out; also several, as in a,b.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Least severity that gives exit code 1 (default: warning).")
@click.option("--confidence", type=click.Choice(CONFIDENCES), help="Least confidence that is shown (default: medium).")
@click.option("--reply-to", metavar="FILE", help="The message this draft answers.")
@click.option("--to", "recipients", multiple=True, metavar="ADDRESS", help="Recipient, where the draft names none.")
@click.option("--from", "sender", metavar="ADDRESS", help="Sender, where the draft names none.")
@click.option("--stdin-filename", metavar="NAME", help="Name for the draft on standard input.")
@click.option("--as", "as_format", type=click.Choice(FORMATS), metavar="FORMAT", help="Read all files as this format.")
@CONFIG_OPTION
@click.option("--baseline", metavar="FILE", help="Findings known before; they are not shown.")
@click.option("--write-baseline", metavar="FILE", help="Accept all present findings into this baseline.")
@click.option("--prune", is_flag=True, help="Drop from the baseline what is no longer found.")
@click.option("--fix", is_flag=True, help="Make the safe replacements; “-” goes to standard output.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and nothing else.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Number of processes.")
@click.option("--timeout", type=click.IntRange(1), metavar="SECONDS", help="Time a file may take (default: 60).")
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

    Exit code: 0 nothing at or above --fail-on, 1 findings, 2 wrong use or a file that could not be read.
    """
    with clear_errors():
        request = _request(options)
        if options["prune"] and not options["baseline"]:
            raise WrongUse("--prune needs --baseline, the file it is to prune")
        if options["fix"] and options["diff"]:
            raise WrongUse("--fix writes what --diff only shows; give one of them")
        if options["diff"] and options["output"] != "text":
            raise WrongUse("--diff prints text for people; leave --format out beside it")
        jobs = request.jobs()
        names = list(expand(paths or ("-",), jobs.excludes, jobs.reads))
        options["stdin_filename"] = options["stdin_filename"] or STANDARD_INPUT
        for name in names:  # whatever is wrong with a config is told before any draft is read
            jobs.of(options["stdin_filename"] if name == "-" else name)
        report, failed = _checked(names, paths, request, jobs, options)
        _after(report, jobs, options)
    code = max(file.exit_code(jobs.of(file.path).settings.fail_on) for file in report.files)
    sys.exit(2 if failed else code)


def _checked(
    names: Sequence[str], paths: Sequence[str], request: Request, jobs: Jobs, options: dict[str, Any]
) -> tuple[Report, bool]:
    """Check the files, fix them if that is asked for, and tell what is found; and whether one could not be fixed."""
    many = len(names) > 1
    whole = partial(report_of, job_of=jobs.of, paths=paths)
    if not (options["fix"] or options["diff"]):
        files = reports(names, request, jobs.of, options["jobs"], options["stdin_filename"])
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
        flags[key] = [name.strip() for one in options[key] for name in one.split(",") if name.strip()]
    return Request(options["config"], flags, options["as_format"], options["reply_to"], options["baseline"])


def _after(report: Report, jobs: Jobs, options: dict[str, Any]) -> None:
    """Write the baseline that the user asked for."""
    if options["write_baseline"]:
        before = read_baseline(options["baseline"]) if options["baseline"] else None
        write_baseline(with_findings(options["write_baseline"], all_findings(report.files), before))
    if options["prune"]:
        _prune(options["baseline"], jobs)


def _prune(path: str, jobs: Jobs) -> None:
    """Check the files that a baseline speaks of, and drop from it what they no longer hold."""
    baseline = read_baseline(path)
    files = [check_path(one, _with_all(jobs.of(one))) for one in baseline.files]
    unread = [file.path for file in files if file.error and (os.path.exists(file.path) or file.path.startswith("<"))]
    kept = pruned(baseline, all_findings(files), unread)
    write_baseline(kept)
    click.echo(f"{path}: {baseline.size - kept.size} dropped, {kept.size} kept", err=True)


def _with_all(job: Job) -> Job:
    """Return a job that tells all that the rules of the config find, whatever the command line leaves out."""
    settings = job.settings._replace(confidence=CONFIDENCES[0], choices=job.settings.choices[:-1])
    return job._replace(baseline=None, settings=settings)
