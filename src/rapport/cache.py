"""The folders of the user. What is slow to make is kept in one; where that cannot be, it only costs time."""

from __future__ import annotations

import os
import sys
from mmap import ACCESS_READ, mmap
from pathlib import Path


def cache_folder() -> Path:
    """The user's cache folder for rapport, by the convention of the system."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "rapport"


def data_folder() -> Path:
    """The user's folder for data of rapport that is to last, by the convention of the system."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Application Support")
    else:
        base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "rapport"


def recall(name: str) -> mmap | None:
    """Return what was kept under `name`, or None; only the pages that are looked at are read."""
    try:
        with open(cache_folder() / name, "rb") as file:
            return mmap(file.fileno(), 0, access=ACCESS_READ)
    except (OSError, RuntimeError, ValueError):
        return None


def keep(name: str, data: bytes) -> None:
    """Keep `data` for the next run; written beside and moved: no run reads half a file or a changing one."""
    try:
        folder = cache_folder()
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / f"{name}.{os.getpid()}"
        beside.write_bytes(data)
        beside.replace(folder / name)
    except (OSError, RuntimeError):
        return
