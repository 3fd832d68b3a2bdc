"""Patterns compiled when they are first needed."""

from __future__ import annotations

import re
from functools import cached_property


class Pattern:
    """A regular expression that costs nothing until `re` is first asked for it, so that importing stays cheap."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def re(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self._source, self._flags)
