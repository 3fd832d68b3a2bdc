"""`rapport check --fix` and `--diff`: the safe replacements put into the drafts, or shown as a difference."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator

import click

from rapport.cli.checking import read_standard_input
from rapport.files import WriteError, write_whole
from rapport.fix import difference, fixed
from rapport.readers import ReadError, encoding
from rapport.report import FileReport
from rapport.run import Job, check_bytes, read_file

_ROUNDS = 5
"""So often a file is looked at again; a replacement hardly ever makes room for another."""


class Fixer:
    """Fixes one file after the other; `failed` tells whether there was one that could not be written."""

    def __init__(self, job_of: Callable[[str], Job], stdin_name: str, only_show: bool) -> None:
        self.failed = False
        self._job_of = job_of
        self._stdin_name = stdin_name
        self._only_show = only_show

    def reports(self, names: Iterable[str]) -> Iterator[FileReport]:
        """Fix the files of these names and give what is left to say of each; with `only_show` nothing is changed.

        The text of standard input, "-", goes to standard output, fixed or, where it cannot be read, as it came.
        """
        for name in names:
            path = self._stdin_name if name == "-" else name
            try:
                data = read_standard_input(path) if name == "-" else read_file(path)
            except ReadError as error:
                yield FileReport(path, error=str(error))
            else:
                yield check_bytes(path, self._fix(name, path, data), self._job_of(path))

    def _fix(self, name: str, path: str, data: bytes) -> bytes:
        """Return the bytes of a file as they are from now on."""
        after = data
        try:
            after = fixed_bytes(path, data, self._job_of(path))
            if not self._only_show:
                self._write(name, path, data, after)
        except (ReadError, WriteError) as error:
            click.echo(f"Error: {error}; it was not fixed", err=True)
            self.failed = True
            return data
        if self._only_show:
            codec = encoding(path, data, self._job_of(path).format_of(path))
            texts = (one.decode(codec, "replace") for one in (data, after))
            click.echo(difference(path, *texts), nl=False)
            return data
        return after

    def _write(self, name: str, path: str, data: bytes, after: bytes) -> None:
        if name == "-":
            sys.stdout.buffer.write(after)
            sys.stdout.buffer.flush()
        elif after != data:
            write_whole(path, after)
            click.echo(f"{path}: fixed", err=True)


def fixed_bytes(path: str, data: bytes, job: Job) -> bytes:
    """Return the bytes of a file with all safe replacements made; its encoding and line ends stay.

    What cannot be read stays as it is. Raises `ReadError` where the bytes are not all of the encoding of the file.
    """
    every = job._replace(every=True)
    for _ in range(_ROUNDS):
        findings = check_bytes(path, data, every).findings
        if not any(finding.fix for finding in findings):
            break
        codec = encoding(path, data, job.format_of(path))
        text = data.decode(codec, "replace")
        mark = text[: text.startswith("\ufeff")]
        after = mark + fixed(text[len(mark) :], findings)
        if after == text:
            break
        if text.encode(codec) != data:
            raise ReadError(f"{path}: not all of it is {codec.upper()}")
        data = after.encode(codec, "xmlcharrefreplace")
    return data
