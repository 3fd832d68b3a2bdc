"""`rapport doctor`: what is installed, where things are kept, which config is in force, and what is missing."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

import click

from rapport import __version__, meaning, prose
from rapport.cache import cache_folder
from rapport.card_checks import CardError
from rapport.cli.common import CONFIG_OPTION
from rapport.config import ConfigError, config_for
from rapport.rule import NOT_INSTALLED
from rapport.settings import load_settings

LIBRARIES = (
    *("ahocorasick-rs", "click", "ctranslate2", "holidays", "numpy", "python-stdnum", "textstat", "tokenizers"),
    *("tzdata", "vaderSentiment"),
)
"""What is needed beside Python and the two models."""


class Point(NamedTuple):
    """One line of the report: what was looked at, what was found, and what to do where something is wrong."""

    name: str
    found: str
    remedy: str = ""


@click.command()
@CONFIG_OPTION
def doctor(config: str | None) -> None:
    """Tell what is installed, which config is in force, and what is missing.

    Exit code: 0 where everything is there, 2 where something is missing or wrong.
    """
    points = list(examine(config))
    width = max(len(one.name) for one in points)
    for one in points:
        click.echo(f"{'!' if one.remedy else ' '} {one.name:<{width}}  {one.found}")
    remedies = [one.remedy for one in points if one.remedy]
    for remedy in remedies:
        click.echo(f"Error: {remedy}", err=True)
    click.echo("Something is missing or wrong." if remedies else "Nothing is missing.")
    sys.exit(2 if remedies else 0)


def examine(config: str | None) -> Iterator[Point]:
    """Look at the program, its models, its libraries, its cache folder and the config in force."""
    yield Point("rapport", f"{__version__}, in {Path(__file__).parent.parent}")
    yield Point("Python", f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    yield _reader()
    yield _parser()
    for library in LIBRARIES:
        yield _library(library)
    yield _cache()
    yield _config(config)


def _reader() -> Point:
    name = "learned reader"
    try:
        meaning.read_all(["The room is free on Monday."])
    except NOT_INSTALLED as error:
        return Point(name, "cannot be loaded", str(error))
    return Point(name, meaning.version())


def _parser() -> Point:
    name = "parser"
    try:
        return Point(name, f"spaCy {version('spacy')} with {prose.parser_version()}")
    except NOT_INSTALLED as error:
        return Point(name, "cannot be loaded", str(error))


def _library(name: str) -> Point:
    try:
        return Point(name, version(name))
    except PackageNotFoundError:
        return Point(name, "missing", f"{name} is missing; install rapport again: python -m pip install rapport-lint")


def _cache() -> Point:
    """Try to write into the cache folder; without it everything works, and every start takes longer."""
    folder = cache_folder()
    probe = folder / f"doctor.{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        remedy = f"{folder}: the cache folder cannot be written ({error.strerror}), so every start takes longer"
        return Point("cache folder", f"{folder} (cannot be written)", f"{remedy}; name another by XDG_CACHE_HOME")
    return Point("cache folder", f"{folder} (can be written)")


def _config(named: str | None) -> Point:
    try:
        path = config_for(named, Path.cwd())
        rules = load_settings(path).rules.rules
    except (CardError, ConfigError) as error:
        return Point("config", "cannot be used", str(error))
    return Point("config", f"{path or 'none, so the defaults hold'} ({len(rules)} rules)")
