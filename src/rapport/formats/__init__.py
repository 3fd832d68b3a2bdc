"""A `Report` becomes text for people and programs; pure functions, nothing is printed here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from rapport.report import Report

_OWN_NAMES = ("sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "html")

FORMATS: Mapping[str, str] = {"text": "text", "json": "json", "jsonl": "json"} | {name: name for name in _OWN_NAMES}
"""The module of every format."""


def formatter(name: str) -> Callable[[Report], str]:
    """Return the function that writes a report in the format `name`."""
    found: Callable[[Report], str] = getattr(import_module(f"rapport.formats.{FORMATS[name]}"), f"to_{name}")
    return found
