"""Baselines: findings accepted before, known by rule, file and sentence; moved lines and other marks do not matter.

Files are named as seen from the folder of the baseline. Version 1 knew a finding by its words and the words next to
them, and its file as it was called then; such entries are still read, and stay until what they accept is written anew.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from rapport import meaning
from rapport.files import relative_to, write_whole
from rapport.report import Finding

VERSION = 2

_KEYS = ("path", "rule", "sentence")
_OLD_KEYS = ("path", "rule", "text", "before", "after")

Key = tuple[str, ...]
"""What an entry says, in the order of `_KEYS`, or of `_OLD_KEYS` in version 1."""


class BaselineError(Exception):
    """A baseline cannot be used; the message names the file and what would be right."""


class Scope(NamedTuple):
    """What a baseline is about: paths as seen from its folder, and the rules and the confidence chosen for it."""

    paths: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    confidence: str = ""

    def __str__(self) -> str:
        told = [*self.paths]
        told += [f"--select {','.join(self.select)}"] * bool(self.select)
        told += [f"--ignore {','.join(self.ignore)}"] * bool(self.ignore)
        told += [f"--confidence {self.confidence}"] * bool(self.confidence)
        return " ".join(told)


class Baseline(NamedTuple):
    """The findings accepted in the baseline at `path`: how often each may occur, and those of version 1.

    `scope` is None where nobody has said what it is about, as in earlier versions.
    """

    path: str
    known: Mapping[Key, int] = {}
    old: Mapping[Key, int] = {}
    scope: Scope | None = None

    @property
    def folder(self) -> str:
        return os.path.dirname(self.path)

    @property
    def files(self) -> list[str]:
        """The files it speaks of, as they are called from the working folder."""
        names = {key[0] for key in (*self.known, *self.old)}
        return sorted(name if name.startswith("<") else os.path.join(self.folder, name) for name in names)

    @property
    def size(self) -> int:
        return sum(self.known.values()) + sum(self.old.values())


def read_baseline(path: str) -> Baseline:
    """Read a baseline. Raises `BaselineError` where it is missing or is none."""
    known: Counter[Key] = Counter()
    old: Counter[Key] = Counter()
    try:
        content = json.loads(Path(path).read_text(encoding="utf-8"))
        if content["version"] > VERSION:
            raise BaselineError(f"{path}: a later version of rapport has written this baseline")
        for entry in content["findings"]:
            keys, counts = (_KEYS, known) if "sentence" in entry else (_OLD_KEYS, old)
            counts[tuple(str(entry[name]) for name in keys)] += 1
        scope = _scope(content["scope"]) if "scope" in content else None
    except OSError as error:
        reason = f"there is no baseline to read ({error.strerror}); `rapport baseline write` makes one"
        raise BaselineError(f"{path}: {reason}") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BaselineError(f"{path}: this is not a baseline; write a new one with `rapport baseline write`") from error
    return Baseline(path, known, old, scope)


def _scope(told: Mapping[str, Any]) -> Scope:
    paths, select, ignore = (tuple(map(str, told.get(key, ()))) for key in ("paths", "select", "ignore"))
    return Scope(paths, select, ignore, str(told.get("confidence", "")))


def refuse_other_scope(baseline: Baseline, scope: Scope) -> None:
    """Refuse to write findings into a baseline that is about other files or rules. Raises `BaselineError`."""
    if baseline.scope not in (None, scope):
        told = f"this baseline is of “{baseline.scope}”, and not of “{scope}”"
        raise BaselineError(f"{baseline.path}: {told}; write it with the same paths and rules, or give it another name")


def refuse_elsewhere(baseline: Baseline) -> None:
    """Refuse a baseline none of whose files is there: it was moved, or is of another place. Raises `BaselineError`."""
    files = [path for path in baseline.files if not path.startswith("<")]
    if files and not any(os.path.lexists(path) for path in files):
        told = f"none of the {len(files)} files it speaks of is there, such as {files[0]}"
        raise BaselineError(f"{baseline.path}: {told}; it belongs into the folder it was written in")


def refuse_outside(baseline: Baseline, paths: Iterable[str]) -> None:
    """Refuse a baseline for a run over folders if it is about no file in them. Raises `BaselineError`."""
    if baseline.scope is None:
        return
    inside = {relative_to(path, baseline.folder) for path in paths}
    if inside and not any(_is_below(one, place) for one in inside for place in baseline.scope.paths):
        told = f"this baseline is of “{baseline.scope}”, and none of the files checked is among them"
        raise BaselineError(f"{baseline.path}: {told}; leave it out, or write one for them")


def _is_below(path: str, place: str) -> bool:
    return (place == "." and not path.startswith("../")) or path == place or path.startswith(f"{place}/")


def write_baseline(baseline: Baseline) -> None:
    """Write a baseline to its path, its entries in order. Raises `WriteError`."""
    entries = [dict(zip(_KEYS, key, strict=True)) for key in sorted(Counter(baseline.known).elements())]
    entries += [dict(zip(_OLD_KEYS, key, strict=True)) for key in sorted(Counter(baseline.old).elements())]
    content: dict[str, Any] = {"version": VERSION, "model": meaning.version(), "findings": entries}
    if baseline.scope:
        content["scope"] = {key: value for key, value in baseline.scope._asdict().items() if value}
    text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
    write_whole(baseline.path, text.encode("utf-8", "backslashreplace"))  # file names may be no Unicode


class Acceptance:
    """What a baseline accepts in one file, used up sentence by sentence."""

    def __init__(self, baseline: Baseline | None = None) -> None:
        self._baseline = baseline or Baseline("")
        self._places: dict[Key, set[int]] = {}
        self._old = Counter(self._baseline.old)

    def accepts(self, finding: Finding) -> bool:
        """Return whether a finding was known before; all findings of a rule in one sentence count once."""
        if not self._baseline.known and not self._baseline.old:
            return False
        key = identity(finding, self._baseline.folder)
        places = self._places.setdefault(key, set())
        if finding.sentence_start not in places and len(places) < self._baseline.known.get(key, 0):
            places.add(finding.sentence_start)
        return finding.sentence_start in places or self._accepted_in_version_1(finding)

    def _accepted_in_version_1(self, finding: Finding) -> bool:
        for key in _old_identities(finding, self._baseline.folder) if self._old else ():
            if self._old[key] > 0:
                self._old[key] -= 1
                return True
        return False


def identity(finding: Finding, folder: str) -> Key:
    """Return what a finding is known by in a baseline in `folder`: its file, rule and sentence."""
    return relative_to(finding.path, folder), finding.rule, finding.sentence


def _old_identities(finding: Finding, folder: str) -> set[Key]:
    """Return what a finding may be known by in a baseline of version 1, which was not sure how a file is called."""
    names = {finding.path, os.path.normpath(finding.path), os.path.abspath(finding.path)}
    names |= {relative_to(finding.path, folder), f"./{relative_to(finding.path, folder)}"}
    words = (finding.text.casefold(), finding.before.casefold(), finding.after.casefold())
    return {(name, finding.rule, *words) for name in names}


def with_findings(
    path: str, findings: Iterable[Finding], before: Baseline | None = None, scope: Scope | None = None
) -> Baseline:
    """Return a baseline for `path` that accepts `findings`, and all that `before` does."""
    listed = list(findings)
    folder = os.path.dirname(path)
    present = _counted(listed, folder)
    if before is None:
        return Baseline(path, present, scope=scope)
    left = Counter(before.old)
    for finding in listed:
        left.subtract(dict.fromkeys(_old_identities(finding, before.folder) & left.keys(), 1))
    known = {(relative_to(_called(key[0], before.folder), folder), *key[1:]): n for key, n in before.known.items()}
    return Baseline(path, present | Counter(known), +left, scope)


def pruned(baseline: Baseline, findings: Iterable[Finding], unread: Iterable[str]) -> Baseline:
    """Return the entries of a baseline that still stand for one of `findings`, and those of the files `unread`."""
    listed = list(findings)
    names = {relative_to(path, baseline.folder) for path in unread}
    present = _counted(listed, baseline.folder)
    known = {key: n if key[0] in names else min(n, present[key]) for key, n in baseline.known.items()}
    there = Counter(key for finding in listed for key in _old_identities(finding, baseline.folder))
    old = {
        key: n if relative_to(_called(key[0], baseline.folder), baseline.folder) in names else min(n, there[key])
        for key, n in baseline.old.items()
    }
    return Baseline(baseline.path, +Counter(known), +Counter(old), baseline.scope)


def _called(name: str, folder: str) -> str:
    return name if name.startswith("<") else os.path.join(folder, name)


def _counted(findings: Iterable[Finding], folder: str) -> Counter[Key]:
    """Count the sentences in which a rule has found something."""
    places = {(identity(finding, folder), finding.sentence_start) for finding in findings}
    return Counter(key for key, _ in places)
