"""Which lines have changed since a commit, as git tells it; what git cannot tell is an error and never a guess."""

from __future__ import annotations

import os
import re
import subprocess
from functools import cached_property
from typing import NamedTuple

from rapport.report import Finding


class ChangesError(Exception):
    """What has changed cannot be told; the message says why, and what would help."""


class Lines(NamedTuple):
    """The changed lines of a file: ranges of 1-based numbers, last included; all of them where `ranges` is None."""

    ranges: tuple[tuple[int, int], ...] | None = ()

    def hold(self, finding: Finding) -> bool:
        """Return whether a finding stands on a changed line; one in an encoded part does where its file has changed."""
        origin = finding.origin
        if self.ranges is None or not origin.exact:
            return self.ranges != ()
        return any(first <= origin.end_line and origin.line <= last for first, last in self.ranges)


class Changes:
    """What has changed in the files of git repositories since the commit where `revision` and HEAD part ways."""

    def __init__(self, revision: str) -> None:
        self.revision = revision
        self._repositories: dict[str, _Repository] = {}
        self._of_folder: dict[str, _Repository] = {}
        self._lines: dict[str, Lines] = {}

    def lines(self, path: str) -> Lines:
        """Return the changed lines of a file. Raises `ChangesError` where git cannot tell them."""
        if path not in self._lines:
            folder, name = os.path.split(os.path.abspath(path))
            place = os.path.join(os.path.realpath(folder), name)
            self._lines[path] = self._repository(os.path.dirname(place)).lines(place)
        return self._lines[path]

    def _repository(self, folder: str) -> _Repository:
        if folder not in self._of_folder:
            top = _git(folder, "rev-parse", "--show-toplevel")
            if top is None:
                raise ChangesError(f"{folder}: --changed-since needs a git repository, and this is in none")
            root = os.path.realpath(top.rstrip("\n"))
            self._repositories.setdefault(root, _Repository(root, self.revision))
            self._of_folder[folder] = self._repositories[root]
        return self._of_folder[folder]


class _Repository:
    """One repository, in which `revision` has to be a commit."""

    def __init__(self, root: str, revision: str) -> None:
        self._root = root
        self._revision = revision

    @cached_property
    def _base(self) -> str:
        """The commit that the files are compared with."""
        asked = f"{self._revision}^{{commit}}"
        if _git(self._root, "rev-parse", "--verify", "--quiet", "--end-of-options", asked) is None:
            told = f"git knows no commit “{self._revision}” in {self._root}"
            raise ChangesError(f"{told}; a CI that clones without history has to fetch it (fetch-depth: 0)")
        base = _git(self._root, "merge-base", "--end-of-options", self._revision, "HEAD")
        if base is None:
            told = f"“{self._revision}” and HEAD have no commit in common in {self._root}"
            raise ChangesError(f"{told}; a CI that clones without history has to fetch it (fetch-depth: 0)")
        return base.strip()

    @cached_property
    def _changed(self) -> dict[str, list[str]]:
        """The changed files git knows, each with the names to ask for: its own, and a former one."""
        told = self._ask("diff", "--name-status", "-z", "-M", self._base)
        parts = iter(told.split("\0"))
        changed: dict[str, list[str]] = {}
        for status in parts:
            if status:
                names = [next(parts)] + ([next(parts)] if status[0] in "RC" else [])
                changed[names[-1]] = names
        return changed

    @cached_property
    def _untracked(self) -> frozenset[str]:
        return frozenset(self._ask("ls-files", "--others", "-z", "--full-name").split("\0"))

    def lines(self, place: str) -> Lines:
        """Return the changed lines of the file at this absolute path."""
        name = os.path.relpath(place, self._root).replace(os.sep, "/")
        if name not in self._changed:
            return Lines(None if name in self._untracked else ())
        if not _is_told_by_lines(place):
            return Lines(None)
        wanted = [f":(top,literal){one}" for one in self._changed[name]]
        options = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--text", "-M")
        told = self._ask("diff", *options, self._base, "--", *wanted)
        return Lines(tuple(_range(*match.groups()) for match in _HUNK.finditer(told)))

    def _ask(self, *arguments: str) -> str:
        told = _git(self._root, *arguments)
        if told is None:
            raise ChangesError(f"git cannot tell what has changed in {self._root} (git {' '.join(arguments[:2])})")
        return told


_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


def _range(first: str, count: str | None) -> tuple[int, int]:
    """Return the lines of a hunk; where lines are only gone, those on either side."""
    start, number = int(first), int(count or 1)
    return (start, start + number - 1) if number else (start, start + 1)


def _is_told_by_lines(place: str) -> bool:
    """Return whether git counts the lines of a file as we do: it does not know UTF-16 nor a lone carriage return."""
    try:
        with open(place, "rb") as file:
            data = file.read()
    except OSError:
        return False
    return b"\0" not in data and b"\r" not in data.replace(b"\r\n", b"")


def _git(folder: str, *arguments: str) -> str | None:
    """Return what git prints; None where it fails. Raises `ChangesError` where it is not installed."""
    command = ["git", "-C", folder, "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise ChangesError(f"--changed-since needs git, which cannot be run: {error.strerror}") from error
    return os.fsdecode(done.stdout) if done.returncode == 0 else None
