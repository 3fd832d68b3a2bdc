"""A linter that stays loaded; every door of the server checks mails with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rapport.config import config_for
from rapport.draft import Address, Draft
from rapport.kept import kept_settings
from rapport.report import FileReport
from rapport.run import Job, check_bytes
from rapport.server.turn import TURN
from rapport.settings import Settings


class Linter:
    """Checks mails one at a time, from any thread; a config or a card that has changed is read again.

    `config` is the file the user names, else the one nearest to each mail holds; `flags` lie over it as in
    `rapport.settings.load_settings`. What is wrong with config or cards is raised by `settings_for` and `check` as
    `ConfigError` or `CardError`.
    """

    def __init__(self, config: str | None = None, flags: Mapping[str, Any] | None = None) -> None:
        self._config = config
        self._flags = flags or {}

    def settings_for(self, path: str) -> Settings:
        """Return the settings for the file at `path`, which need not be there."""
        return kept_settings(config_for(self._config, Path(path).absolute().parent), self._flags)

    def check(
        self,
        path: str,
        data: bytes,
        format: str | None = None,
        *,
        recipients: Sequence[Address] = (),
        answered: Draft | None = None,
        pages: bool = False,
    ) -> FileReport:
        """Check the bytes of a mail that the user calls `path`; `recipients` hold where the mail names none.

        `format` is one of `rapport.readers.FORMATS`; without it the name tells. `answered` is the mail it answers.
        With `pages` the report shows the draft, too.
        """
        with TURN:
            settings = self.settings_for(path)
            if recipients:
                settings = settings._replace(recipients=tuple(recipients))
            return check_bytes(path, data, Job(settings, format, answered, pages=pages))
