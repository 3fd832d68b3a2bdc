"""A bar on the terminal while a long run goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from time import monotonic

import click

from rapport.report import FileReport

PATIENCE = 1.0
"""After so many seconds a run counts as long."""

_ERASE = "\r\x1b[2K"


def with_progress(files: Iterable[FileReport], number: int) -> Iterator[FileReport]:
    """Pass the reports on, and show between them how many of the `number` of files are done.

    The bar goes to standard error, where that is a terminal, and is gone whenever a report is told.
    """
    if number < 2 or sys.stderr is None or not sys.stderr.isatty():
        yield from files
        return
    bar = click.progressbar(length=number, label="Checking", show_pos=True, file=sys.stderr)
    started, waiting, is_drawn = monotonic(), 0, False
    try:
        for file in files:
            if is_drawn:
                click.echo(_ERASE, err=True, nl=False)
            is_drawn = False
            yield file
            waiting += 1
            if monotonic() - started > PATIENCE:
                bar.update(waiting)
                waiting, is_drawn = 0, True
    finally:
        if is_drawn:
            click.echo(f"{_ERASE}\x1b[?25h", err=True, nl=False)
