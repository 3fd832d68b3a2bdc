"""`rapport zones`: how the parts of a mail were read."""

from __future__ import annotations

import json
import sys

import click

from rapport.cli.common import clear_errors, echo_whole
from rapport.cli.walking import expand
from rapport.formats.text import visible
from rapport.readers import FORMATS, ReadError, read
from rapport.run import merge_zones, read_file


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text")
@click.option("--as", "as_format", type=click.Choice(FORMATS), metavar="FORMAT", help="Read all files as this format.")
def zones(paths: tuple[str, ...], output: str, as_format: str | None) -> None:
    """Show the zone of every line of the drafts."""
    files = []
    failed = False
    with clear_errors():
        for path in expand(paths):
            try:
                drafts = read(path, read_file(path), as_format)
            except ReadError as error:
                failed = True
                click.echo(visible(f"Error: {error}"), err=True)
                continue
            for draft in drafts:
                if draft.unread:
                    failed = True
                    click.echo(visible(f"Error: {draft.unread}"), err=True)
            labels = merge_zones(drafts) if drafts else ()
            if output == "json":
                lines = [{"line": number, "zone": zone} for number, zone in enumerate(labels, 1)]
                files.append({"path": path, "lines": lines})
            else:
                for number, zone in enumerate(labels, 1):
                    click.echo(visible(f"{path}:{number}: {zone:<12} {drafts[0].source.line(number)}".rstrip()))
    if output == "json":
        echo_whole(json.dumps({"version": 1, "files": files}, ensure_ascii=False) + "\n")
    sys.exit(2 if failed else 0)
