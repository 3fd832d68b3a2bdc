"""`rapport check`: lint drafts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from rapport.cli.common import CONFIG_OPTION, WrongUse, clear_errors
from rapport.formats import FORMATS as REPORT_FORMATS
from rapport.formats import formatter
from rapport.readers import FORMATS, SUFFIXES, read
from rapport.report import FileReport, Report
from rapport.rule import CONFIDENCES
from rapport.run import Job, all_findings, check_bytes, check_path, read_file
from rapport.settings import FAIL_ON, settings_for
from rapport.silence import baseline_text, pruned, read_baseline

SKIPPED_FOLDERS = ("node_modules", "__pycache__")
"""Folders that are not walked, beside hidden ones."""


class Request(NamedTuple):
    """The command line in plain values, which can be handed to another process."""

    config: str | None
    flags: dict[str, Any]
    format: str | None
    reply_to: str | None
    baseline: str | None

    def job(self) -> Job:
        """Load everything the run needs; whatever is wrong with it is an error before any draft is read."""
        settings = settings_for(self.config, self.flags)
        answered = None
        if self.reply_to:
            answered = next(iter(read(self.reply_to, read_file(self.reply_to))), None)
        return Job(settings, self.format, answered, read_baseline(self.baseline) if self.baseline else None)


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
@click.option("--fix", is_flag=True, help="Put the safe replacements into the files.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Number of processes.")
@click.option("--quiet", is_flag=True, help="Print findings and errors only.")
def check(paths: tuple[str, ...], **options: Any) -> None:
    """Lint drafts: files, folders, or “-” for standard input."""
    with clear_errors():
        request = _request(options)
        job = request.job()
        if options["prune"] and job.baseline is None:
            raise WrongUse("--prune needs --baseline, the file it is to prune")
        names = list(expand(paths or ("-",)))
        reports = _reports(names, request, job, options)
        if options["output"] == "text":
            report = _print_as_it_comes(reports, options["quiet"] or options["diff"])
        else:
            report = Report(tuple(reports))
            click.echo(formatter(options["output"])(report), nl=False)
        _after(report, job, options)
    sys.exit(report.exit_code(job.settings.fail_on))


def _request(options: dict[str, Any]) -> Request:
    flags = {key: options[key] for key in ("select", "ignore", "fail_on", "confidence", "sender", "recipients")}
    return Request(options["config"], flags, options["as_format"], options["reply_to"], options["baseline"])


def expand(paths: Iterable[str]) -> Iterator[str]:
    """Give the files to check: those named, and those of known suffix in the folders named, in order of path."""
    for path in paths:
        if path != "-" and Path(path).is_dir():
            found = sorted(_walk(path))
            if not found:
                suffixes = " ".join(SUFFIXES)
                raise WrongUse(f"{path}: no drafts in this folder; files with these suffixes would be read: {suffixes}")
            yield from found
        else:
            yield path


def _walk(folder: str) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in SKIPPED_FOLDERS]
        for name in names:
            if name.lower().endswith(tuple(SUFFIXES)):
                yield os.path.join(root, name)


def _reports(names: Sequence[str], request: Request, job: Job, options: dict[str, Any]) -> Iterator[FileReport]:
    stdin_name = options["stdin_filename"]
    if options["jobs"] > 1 and len(names) > 1 and "-" not in names:
        yield from _in_parallel(names, request, options["jobs"])
        return
    for name in names:
        if name == "-":
            yield check_bytes(stdin_name or "<stdin>", sys.stdin.buffer.read(), job)
        else:
            yield check_path(name, job)


_worker_job: Job | None = None


def _start_worker(request: Request) -> None:
    """Load the rules once in each process."""
    global _worker_job
    _worker_job = request.job()


def _check_in_worker(name: str) -> FileReport:
    assert _worker_job is not None
    return check_path(name, _worker_job)


def _in_parallel(names: Sequence[str], request: Request, jobs: int) -> Iterator[FileReport]:
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(request,)) as pool:
        yield from pool.map(_check_in_worker, names, chunksize=max(1, min(32, len(names) // (jobs * 4))))


def _print_as_it_comes(reports: Iterable[FileReport], quiet: bool) -> Report:
    from rapport.formats.text import Paint, file_text, summary_text

    paint = Paint(sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    done = []
    for report in reports:
        click.echo(file_text(report, paint, quiet), nl=False, color=True, err=False)
        done.append(report)
    whole = Report(tuple(done))
    if not quiet:
        click.echo(summary_text(whole, paint), nl=False, color=True)
    return whole


def _after(report: Report, job: Job, options: dict[str, Any]) -> None:
    """Write what the user asked to be written: replacements, a baseline."""
    if options["fix"] or options["diff"]:
        _fix(report, options["diff"])
    if options["write_baseline"]:
        Path(options["write_baseline"]).write_text(baseline_text(all_findings(report.files)), encoding="utf-8")
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
    Path(job.baseline.path).write_text(content, encoding="utf-8")
    dropped = sum(job.baseline.known.values()) - len(kept)
    click.echo(f"{job.baseline.path}: {dropped} dropped, {len(kept)} kept", err=True)


def _fix(report: Report, only_show: bool) -> None:
    from rapport.fix import difference, fixed

    for file in report.files:
        if not any(finding.fix for finding in file.findings):
            continue
        try:
            data = Path(file.path).read_bytes()
            before = data.decode()
        except (OSError, UnicodeDecodeError):
            continue
        offset = 1 if before.startswith("\ufeff") else 0
        after = before[:offset] + fixed(before[offset:], file.findings)
        if only_show:
            click.echo(difference(file.path, before, after), nl=False)
        elif after != before:
            Path(file.path).write_bytes(after.encode())
            click.echo(f"{file.path}: fixed", err=True)
