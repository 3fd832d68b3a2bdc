"""Settings stay loaded as long as no file that they come from changes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rapport.config import read_config
from rapport.settings import Settings, load_settings, with_flags

_Stamp = tuple[tuple[str, int, int], ...]
"""Name, time of change in nanoseconds and size in bytes of every file that settings come from."""

_MOST = 16
"""So many configs are kept; of more the one that has been kept longest goes."""

_known: dict[tuple[str, Path | None], tuple[_Stamp, Settings]] = {}


def kept_settings(config: Path | None, flags: Mapping[str, Any]) -> Settings:
    """Return what `rapport.settings.load_settings` does; a config is read again only when it or a card has changed."""
    settings = _without_flags(config)
    return with_flags(settings, flags) if any(flags.values()) else settings


def _without_flags(config: Path | None) -> Settings:
    if config is None:
        return _kept(("", None), ())
    keys = read_config(config)
    if keys.get("checks"):
        return load_settings(config)  # the cards beside the code of installed checks may change as well
    packs = [config.parent / pack for pack in keys.get("packs", ())]
    return _kept((os.getcwd(), config), tuple(_stamps([config, *packs])))


def _kept(key: tuple[str, Path | None], stamp: _Stamp) -> Settings:
    known = _known.get(key)
    if known is not None and known[0] == stamp:
        return known[1]
    settings = load_settings(key[1])
    _known.pop(key, None)
    for oldest in list(_known)[: len(_known) + 1 - _MOST]:
        del _known[oldest]
    _known[key] = (stamp, settings)
    return settings


def _stamps(places: list[Path]) -> Iterator[tuple[str, int, int]]:
    for place in places:
        for file in (place, *sorted(place.rglob("*"))):
            try:
                about = file.stat()
            except OSError:  # reading it will tell what is wrong
                yield str(file), 0, 0
            else:
                yield str(file), about.st_mtime_ns, about.st_size
