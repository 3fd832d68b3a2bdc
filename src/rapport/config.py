"""Where the config lies, and what stands in it: TOML whose keys are known and of the right type, or an error.

The config is `rapport.toml`, or `[tool.rapport]` in `pyproject.toml`, found upwards from the file that is checked, or
the user's own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from rapport.card_checks import nearest


class ConfigError(Exception):
    """The config is wrong; the message names the file, the key and what would be right."""


def find_config(start: Path) -> Path | None:
    """Return the nearest `rapport.toml`, or `pyproject.toml` with `[tool.rapport]`, in `start` or above it.

    Raises `ConfigError` for a `pyproject.toml` that cannot be read.
    """
    for folder in (start, *start.parents):
        if (folder / "rapport.toml").is_file():
            return folder / "rapport.toml"
        project = folder / "pyproject.toml"
        if project.is_file() and b"[tool.rapport" in _contents(project):
            return project
    return None


def user_config() -> Path:
    """Where the config of the user lies, which holds where no folder has one; by the convention of the system."""
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or str(Path.home() / "AppData" / "Roaming")
    else:
        base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "rapport" / "rapport.toml"


def config_for(named: str | None, folder: Path) -> Path | None:
    """Return the config named, or else the one nearest to `folder`, or else the user's own; None where there is none.

    Raises `ConfigError` where the one named is not there.
    """
    if named is not None and not Path(named).is_file():
        raise ConfigError(f"{named}: there is no such config file")
    if named is not None:
        return Path(named)
    own = user_config()
    return find_config(folder) or (own if own.is_file() else None)


def read_config(config: Path) -> Mapping[str, Any]:
    """Return the settings written in a config, not yet checked. Raises `ConfigError` where it cannot be read."""
    import tomllib

    try:
        keys = tomllib.loads(_contents(config).decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{config}: the config is not valid TOML: {error}") from error
    if config.name != "pyproject.toml":
        return keys
    for name in ("tool", "rapport"):
        keys = keys.get(name, {})
        if not isinstance(keys, dict):
            raise ConfigError(f"{config}: “{name}” has to be a table, with the settings under [tool.rapport]")
    return keys


def _contents(config: Path) -> bytes:
    try:
        return config.read_bytes()
    except OSError as error:
        raise ConfigError(f"{config}: the config cannot be read: {error.strerror}") from error


_TABLES = frozenset({"rules", "overrides", "silence", "contacts"})
_STRINGS = frozenset({"select", "ignore", "packs", "checks", "paths", "recipients", "exclude"})
TOML_NAMES = {
    str: "a string",
    list: "a list",
    dict: "a table",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
}
"""What the types of Python are called in messages about TOML."""


def refuse_unknown(where: str, keys: Mapping[str, Any], known: Mapping[str, type]) -> None:
    """Refuse a key that is not `known`, or whose value is not of its type; `where` opens the message.

    Raises `ConfigError`.
    """
    for key, value in keys.items():
        if key not in known:
            raise ConfigError(f"{where}: unknown key “{key}”{nearest(key, known)}")
        if not isinstance(value, known[key]):
            raise ConfigError(f"{where}: “{key}” has to be {TOML_NAMES[known[key]]}")
        if isinstance(value, (list, dict)) and key in _TABLES | _STRINGS:
            _refuse_elements(where, key, value.values() if isinstance(value, dict) else value)


def _refuse_elements(where: str, key: str, elements: Iterable[object]) -> None:
    expected, names = (dict, "tables") if key in _TABLES else (str, "strings")
    if not all(isinstance(one, expected) for one in elements):
        raise ConfigError(f"{where}: “{key}” has to hold {names} only")
