"""`rapport baseline`: accept what is found now, and drop what is found no longer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click

from rapport.baseline import (
    Baseline,
    Scope,
    pruned,
    read_baseline,
    refuse_elsewhere,
    refuse_other_scope,
    with_findings,
    write_baseline,
)
from rapport.cli.checking import Jobs, Request, reports, tell_error
from rapport.cli.common import CONFIG_OPTION, RULES_OPTION, clear_errors, rules_named
from rapport.cli.progress import with_progress
from rapport.cli.walking import expand
from rapport.files import relative_to
from rapport.readers import FORMATS
from rapport.report import FileReport
from rapport.rule import CONFIDENCES
from rapport.run import Job, all_findings, check_path

DEFAULT = "rapport-baseline.json"

_FILE = click.option("--baseline", "path", metavar="FILE", default=DEFAULT, show_default=True, help="The baseline.")


@click.group()
def baseline() -> None:
    """Accept what is found now, so that only what is new is told.

    \b
    Examples:
      rapport baseline write templates/                                accept all that is found
      rapport check templates/ --baseline rapport-baseline.json        tell what is new
      rapport baseline prune                                           drop what is found no longer
    """


@baseline.command()
@click.argument("paths", nargs=-1, required=True)
@_FILE
@click.option("--select", **RULES_OPTION, help="Accept findings of these rules only; also several, as in a,b.")
@click.option("--ignore", **RULES_OPTION, help="Leave these rules out; also several, as in a,b.")
@click.option("--confidence", type=click.Choice(CONFIDENCES), help="Least confidence (default: medium).")
@click.option("--as", "as_format", type=click.Choice(FORMATS), metavar="FORMAT", help="Read all files as this format.")
@CONFIG_OPTION
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Number of processes.")
def write(paths: tuple[str, ...], path: str, jobs: int, **options: Any) -> None:
    """Accept all that is found in files and folders; what the baseline holds already stays.

    A baseline of other files or other rules is not written over.
    """
    with clear_errors():
        flags: dict[str, Any] = {key: rules_named(options[key]) for key in ("select", "ignore")}
        flags["confidence"] = options["confidence"]
        scope = scope_of(path, paths, flags)
        before = read_baseline(path) if os.path.exists(path) else None
        if before:
            refuse_other_scope(before, scope)
        request = Request(options["config"], flags, options["as_format"])
        loaded = request.jobs()
        names = list(expand(paths, loaded.excludes, loaded.reads))
        files = list(with_progress(reports(names, request, loaded.of, jobs, ""), len(names)))
        accepted = with_findings(path, all_findings(files), before, scope)
        write_baseline(accepted)
    for file in files:
        tell_error(file)
    more = accepted.size - (before.size if before else 0)
    click.echo(f"{path}: {_sentences(accepted.size)} accepted in {_files(accepted)}, {more} of them new", err=True)
    sys.exit(2 if any(file.error for file in files) else 0)


def _sentences(number: int) -> str:
    return f"{number} finding{'s' * (number != 1)}"


def _files(accepted: Baseline) -> str:
    number = len(accepted.files)
    return f"{number} file{'s' * (number != 1)}"


@baseline.command()
@_FILE
@CONFIG_OPTION
def prune(path: str, config: str | None) -> None:
    """Check the files of a baseline anew, and drop from it what is found no longer.

    A baseline whose files are not to be found, as one that was moved, is left as it is.
    """
    with clear_errors():
        prune_baseline(path, Request(config, {}).jobs())


def prune_baseline(path: str, jobs: Jobs) -> None:
    """Check the files that a baseline speaks of, and drop from it what they no longer hold."""
    before = read_baseline(path)
    refuse_elsewhere(before)
    files = [check_path(one, _with_all(jobs.of(one))) for one in before.files]
    kept = pruned(before, all_findings(files), _unread(files))
    write_baseline(kept)
    click.echo(f"{path}: {before.size - kept.size} dropped, {kept.size} kept", err=True)


def _unread(files: Iterable[FileReport]) -> list[str]:
    return [file.path for file in files if file.error and (os.path.exists(file.path) or file.path.startswith("<"))]


def _with_all(job: Job) -> Job:
    """Return a job that tells all that the rules of the config find, whatever the command line leaves out."""
    settings = job.settings._replace(confidence=CONFIDENCES[0], choices=job.settings.choices[:-1])
    return job._replace(baseline=None, changes=None, settings=settings)


def scope_of(path: str, paths: Sequence[str], flags: dict[str, Any]) -> Scope:
    """Return what a baseline at `path` is about: the paths named, as seen from it, and the rules chosen."""
    folder = os.path.dirname(path)
    names = sorted({relative_to(os.path.normpath(one), folder) for one in paths})
    select, ignore = (tuple(sorted(flags[key])) for key in ("select", "ignore"))
    return Scope(tuple(names), select, ignore, flags["confidence"] or "")
