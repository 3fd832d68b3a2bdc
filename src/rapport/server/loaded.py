"""What else this process has loaded: modules that are neither of the program nor installed, such as a user's checks."""

from __future__ import annotations

import os
import sys
import sysconfig

from rapport.server.place import PACKAGE

_PYTHON = map(sysconfig.get_path, ("stdlib", "platstdlib", "purelib", "platlib"))
_KNOWN = tuple(one + os.sep for one in {PACKAGE, *_PYTHON})


class LoadedFiles:
    """The files of such modules, as they were when each was first seen."""

    def __init__(self) -> None:
        self._seen: dict[str, int | None] = {}

    def have_changed(self) -> bool:
        """Return whether one of them has changed since it was first seen, so that what is loaded is out of date."""
        for module in list(sys.modules.values()):
            path = getattr(module, "__file__", None)
            if path and not path.startswith(_KNOWN):
                now = _time_of(path)
                if self._seen.setdefault(path, now) != now:
                    return True
        return False


def _time_of(path: str) -> int | None:
    """Return when a file was last changed, in nanoseconds; None where there is none."""
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return None
