"""`rapport check`: lint drafts."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

import click

from rapport import meaning
from rapport.cli.checking import Request, expand, reports, tell
from rapport.cli.common import CONFIG_OPTION, WrongUse, clear_errors, echo_whole
from rapport.cli.fixing import Fixer
from rapport.files import write_whole
from rapport.formats import FORMATS as REPORT_FORMATS
from rapport.formats import formatter
from rapport.readers import FORMATS
from rapport.report import FileReport, Report
from rapport.rule import CONFIDENCES
from rapport.run import Job, all_findings, check_path
from rapport.settings import FAIL_ON
from rapport.silence import baseline_text, pruned


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--format", "output", type=click.Choice(list(REPORT_FORMATS)), default="text", help="Form of the report.")
@click.option("--select", multiple=True, metavar="ID|FAMILY", help="Run only these rules.")
@click.option("--ignore", multiple=True, metavar="ID|FAMILY", help="Leave these rules out.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Least severity that gives exit code 1 (default: warning).")
@click.option("--confidence", type=click.Choice(CONFIDENCES), help="Least confidence that is shown (default: medium).")
@click.option("--reply-to", metavar="FILE", help="The message this draft answers.")
@click.option("--to", "recipients", multiple=True, metavar="ADDRESS", help="Recipient, where the draft names none.")
@click.option("--from", "sender", metavar="ADDRESS", help="Sender, where the draft names none.")
@click.option("--stdin-filename", metavar="NAME", help="Name for the draft on standard input.")
@click.option("--as", "as_format", type=click.Choice(FORMATS), help="Read all files as this format.")
@CONFIG_OPTION
@click.option("--baseline", metavar="FILE", help="Findings known before; they are not shown.")
@click.option("--write-baseline", metavar="FILE", help="Accept all present findings into this baseline.")
@click.option("--prune", is_flag=True, help="Drop from the baseline what is no longer found.")
@click.option("--fix", is_flag=True, help="Make the safe replacements; “-” goes to standard output.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and nothing else.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Number of processes.")
@click.option("--timeout", type=click.IntRange(1), metavar="SECONDS", help="Time a file may take (default: 60).")
@click.option("--quiet", is_flag=True, help="Print findings and errors only.")
def check(paths: tuple[str, ...], **options: Any) -> None:
    """Lint drafts: files, folders, or “-” for standard input."""
    with clear_errors():
        request = _request(options)
        job = request.job()
        if options["prune"] and job.baseline is None:
            raise WrongUse("--prune needs --baseline, the file it is to prune")
        if options["fix"] and options["diff"]:
            raise WrongUse("--fix writes what --diff only shows; give one of them")
        if options["diff"] and options["output"] != "text":
            raise WrongUse("--diff prints text for people; leave --format out beside it")
        report, failed = _checked(list(expand(paths or ("-",))), request, job, options)
        _after(report, job, options)
    sys.exit(2 if failed else report.exit_code(job.settings.fail_on))


def _checked(names: Sequence[str], request: Request, job: Job, options: dict[str, Any]) -> tuple[Report, bool]:
    """Check the files, fix them if that is asked for, and tell what is found; and whether one could not be fixed."""
    if not (options["fix"] or options["diff"]):
        files = reports(names, request, job, options["jobs"], options["stdin_filename"])
        return _told(files, options, on_error=False), False
    fixer = Fixer(job, options["stdin_filename"], options["diff"])
    files = fixer.reports(names)
    report = _unread(files) if options["diff"] else _told(files, options, on_error="-" in names)
    return report, fixer.failed


def _told(files: Iterable[FileReport], options: dict[str, Any], on_error: bool) -> Report:
    """Print the reports: on standard error where standard output is taken by a fixed draft."""
    if options["output"] == "text":
        return tell(files, partial(click.echo, nl=False, err=on_error, color=True), options["quiet"], on_error)
    report = Report(tuple(files), meaning.version())
    echo_whole(formatter(options["output"])(report), on_error)
    return report


def _unread(files: Iterable[FileReport]) -> Report:
    """Say on standard error which files could not be read, and nothing of the others."""
    done = tuple(files)
    for file in done:
        if file.error:
            click.echo(f"Error: {file.error}", err=True)
    return Report(done, meaning.version())


def _request(options: dict[str, Any]) -> Request:
    flags = ("select", "ignore", "fail_on", "confidence", "timeout", "sender", "recipients")
    given = {key: options[key] for key in flags}
    return Request(options["config"], given, options["as_format"], options["reply_to"], options["baseline"])


def _after(report: Report, job: Job, options: dict[str, Any]) -> None:
    """Write the baseline that the user asked for."""
    if options["write_baseline"]:
        accepted = baseline_text(all_findings(report.files))
        write_whole(options["write_baseline"], accepted.encode("utf-8", "backslashreplace"))
    if options["prune"] and job.baseline is not None:
        _prune(options, job)


def _prune(options: dict[str, Any], job: Job) -> None:
    import json

    assert job.baseline is not None
    unhidden = job._replace(baseline=None)
    paths = sorted({key[0] for key in job.baseline.known})
    found = all_findings([check_path(path, unhidden) for path in paths])
    kept = pruned(job.baseline, found)
    content = json.dumps({"version": 1, "findings": kept}, indent=1, ensure_ascii=False) + "\n"
    write_whole(job.baseline.path, content.encode("utf-8", "backslashreplace"))
    dropped = sum(job.baseline.known.values()) - len(kept)
    click.echo(f"{job.baseline.path}: {dropped} dropped, {len(kept)} kept", err=True)
