"""Where cards and tables lie: the folders that hold them, the files in these, and whether any has changed."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rapport import __version__
from rapport.card_checks import CardError
from rapport.checks.offered import OfferedCheck

Files = Mapping[Path, Sequence[tuple[str, int, int]]]
"""By folder, its cards and tables: path in the folder, size (bytes), time of change (ns)."""


def builtin_folder() -> Path:
    """Where the cards that come with rapport lie: beside the package, or two folders up in a checkout."""
    package = Path(__file__).parent
    beside = package / "rules"
    return beside if beside.is_dir() else package.parent.parent / "rules"


def is_of_a_pack(path: str) -> bool:
    """Return whether a card is from a user's folder and does not come with rapport."""
    return not Path(path).is_relative_to(builtin_folder())


def is_table_of(name: str, rule_id: str) -> bool:
    """Return whether a file is a table of the card: `slang.tsv`, or a further part such as `slang-regional.tsv`."""
    return name.endswith(".tsv") and (name == f"{rule_id}.tsv" or name.startswith(f"{rule_id}-"))


def files_in(folder: Path) -> list[tuple[str, int, int]]:
    """Return every card and table of a folder: its path in the folder, its size (bytes), its time of change (ns)."""
    if not folder.is_dir():
        raise CardError(f"{folder}: there is no such folder of rules; name a folder that holds <family>/<name>.toml")
    found = []
    try:
        for family in _entries_of(folder):
            for entry in _entries_of(family.path) if family.is_dir() else ():
                if entry.name.endswith((".toml", ".tsv")):
                    state = entry.stat()
                    found.append((f"{family.name}/{entry.name}", state.st_size, state.st_mtime_ns))
    except OSError as error:
        raise _unreadable(error) from error
    return sorted(found)


def _entries_of(folder: str | Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return list(entries)


def files_beside(offered: Iterable[OfferedCheck], files: Files) -> dict[Path, list[tuple[str, int, int]]]:
    """Return the cards and tables beside the finders of `offered`, except those that have a card among `files`."""
    given = {name for found in files.values() for name, *_ in found}
    beside: dict[Path, list[tuple[str, int, int]]] = {}
    for check in offered:
        card = f"{check.name}.toml"
        if card in given:
            continue
        found = files_in(check.rules) if check.rules.is_dir() else []
        if card not in (name for name, *_ in found):
            right = f"it has to be {check.rules / card}, or {card} in a folder of “packs”"
            raise CardError(f"the check {check.name} of {check.distribution} has no card; {right}")
        own = (one for one in found if one[0] == card or is_table_of(one[0], check.name))
        beside.setdefault(check.rules, []).extend(own)
    return beside


def contents_of(folder: Path, files: Sequence[tuple[str, int, int]]) -> dict[str, bytes]:
    """Return the bytes of these files of a folder, by their paths in it."""
    try:
        return {name: (folder / name).read_bytes() for name, *_ in files}
    except OSError as error:
        raise _unreadable(error) from error


def _unreadable(error: OSError) -> CardError:
    return CardError(f"{error.filename}: this file of a folder of rules cannot be read: {error.strerror}")


def state_of(files: Files, offered: Iterable[OfferedCheck]) -> str:
    """Return a checksum that changes with any file, the checks switched on, and the program that reads them."""
    names = [check.name for check in offered]
    said = [__version__, sys.version, names, *((str(folder), found) for folder, found in files.items())]
    return f"{zlib.crc32(repr(said).encode()):08x}{sum(size for found in files.values() for _, size, _ in found):x}"
