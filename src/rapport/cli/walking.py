"""Which files are checked: those named, and the drafts in the folders named."""

from __future__ import annotations

import os
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from rapport.faults import say_error
from rapport.readers import is_draft

SKIPPED_FOLDERS = ("node_modules", "__pycache__")
"""Folders that are not walked, beside hidden ones."""


Test = Callable[[str], bool]


def expand(paths: Iterable[str], is_excluded: Test = lambda path: False, is_told: Test = is_draft) -> Iterator[str]:
    """Return the files to check: those named, and in the folders named those whose name tells their format.

    They come in order of path; `is_told` tells further files that are drafts. What git ignores and what `is_excluded`
    names is left out of folders; a file that is named is always read. A folder without any draft, or one that cannot be
    listed, stands for itself, so that reading it tells what is wrong. What is no regular file in a folder, such as a
    pipe, is left out and told on standard error.
    """
    for path in paths:
        if path != "-" and os.path.isdir(path):
            yield from sorted(one for one in _drafts_in(path, is_told) if not is_excluded(one)) or [path]
        else:
            yield path


def _drafts_in(folder: str, is_told: Test) -> Iterator[str]:
    """Return the drafts below a folder, without those that git ignores, repository by repository."""
    by_repository: defaultdict[str, list[str]] = defaultdict(list)
    for path, repository in _walk(folder, is_told):
        by_repository[repository].append(path)
    for repository, found in by_repository.items():
        ignored = _ignored_by_git(repository, found)
        yield from (path for path in found if path not in ignored)


def _walk(folder: str, is_told: Test) -> Iterator[tuple[str, str]]:
    """Return each draft below `folder`, and the nearest folder above it that is a repository, or else `folder`."""
    unlisted: list[str] = []
    repositories = {folder: folder}
    for root, folders, names in os.walk(folder, onerror=lambda error: unlisted.append(error.filename)):
        repository = root if ".git" in (*folders, *names) else repositories.get(os.path.dirname(root), folder)
        repositories[root] = repository
        folders[:] = [name for name in folders if not name.startswith(".") and name not in SKIPPED_FOLDERS]
        for name in names:
            path = os.path.join(root, name)
            if not (is_draft(path) or is_told(path)):
                continue
            if os.path.isfile(path) or not os.path.exists(path):
                yield path, repository
            else:
                say_error(f"{path}: left out, since it is no regular file\n")
    yield from ((path, folder) for path in unlisted)


def _ignored_by_git(folder: str, paths: Sequence[str]) -> frozenset[str]:
    """Return those of the paths that git ignores; none where `folder` is in no repository or git is not installed."""
    if not _is_in_repository(folder):
        return frozenset()
    by_name = {os.path.relpath(path, folder): path for path in paths}
    asked = b"\0".join(os.fsencode(name) for name in by_name)
    try:
        told = subprocess.run(
            ["git", "-C", folder, "check-ignore", "-z", "--stdin"], input=asked, capture_output=True, check=False
        )
    except OSError:
        return frozenset()
    return frozenset(by_name[name] for name in os.fsdecode(told.stdout).split("\0") if name in by_name)


def _is_in_repository(folder: str) -> bool:
    """Return whether there is a `.git` in the folder or above it, without starting git."""
    place = os.path.abspath(folder)
    while not os.path.exists(os.path.join(place, ".git")):
        if place == os.path.dirname(place):
            return False
        place = os.path.dirname(place)
    return True
