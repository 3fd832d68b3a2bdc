"""The settings of the editor, which lie over those of the config as the options of the command line do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rapport.card_checks import nearest
from rapport.config import ConfigError, refuse_unknown
from rapport.rule import CONFIDENCES

_KEYS: Mapping[str, type] = {"config": str, "select": list, "ignore": list, "confidence": str}
_WHERE = "settings of the editor"


def preferences(options: object) -> tuple[str, Mapping[str, Any]]:
    """Return the config file that the editor's settings name, or an empty string, and the flags for the linter.

    The settings stand alone or under `rapport`; what is null or empty is not set. Raises `ConfigError`.
    """
    given = options if isinstance(options, dict) else {}
    own = given.get("rapport", given)
    if not isinstance(own, dict):
        raise ConfigError(f"{_WHERE}: “rapport” has to be a table")
    flags = {key: value for key, value in own.items() if value not in (None, "", [])}
    refuse_unknown(_WHERE, flags, _KEYS)
    confidence = flags.get("confidence", "medium")
    if confidence not in CONFIDENCES:
        raise ConfigError(f"{_WHERE}: “{confidence}” under “confidence” is unknown{nearest(confidence, CONFIDENCES)}")
    return flags.pop("config", ""), flags
