"""Thunderbird: the program that its extension asks, and the file by which Thunderbird finds that program."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from rapport.hooks.clients.plan import MARK, Client, OwnFile, Plan, filled, own_folder, program, quoted

EXTENSION = "rapport@rapport-lint"
"""The extension that may start the program; its manifest bears the same name."""

_KEY = r"HKCU\Software\Mozilla\NativeMessagingHosts\rapport"

_ADD = (
    "Then give Thunderbird the extension: Add-ons Manager, the gear, “Install Add-on From File …”, "
    "build/rapport-thunderbird.xpi, which “make thunderbird” has packed."
)
_REMOVE = "Remove the extension “rapport” in Thunderbird’s Add-ons Manager, too."
_NOT_TRIED = "This was written from the documentation and not tried on this system."
_SANDBOXED = (
    "{place}: a Thunderbird from {kind} starts programs beside it only through a portal, if at all; where the "
    "extension gets no answer, take the Thunderbird of your distribution or of thunderbird.net."
)
_SANDBOXES = (
    ("Snap", Path("/snap/thunderbird")),
    ("Flatpak", Path("/var/lib/flatpak/app/org.mozilla.Thunderbird")),
    ("Flatpak", Path.home() / ".local/share/flatpak/app/org.mozilla.Thunderbird"),
)


def _plan() -> Plan:
    if sys.platform == "win32":
        return _windows()
    host = own_folder() / "thunderbird-host"
    script = OwnFile(host, filled("thunderbird-host.in", "thunderbird", **quoted()), executable=True)
    told = [_ADD, *([_NOT_TRIED] if sys.platform == "darwin" else _sandboxes())]
    return Plan((script, _named(_names() / "rapport.json", host)), "\n".join(told))


def _windows() -> Plan:
    host, names = own_folder() / "thunderbird-host.bat", own_folder() / "thunderbird.json"
    text = filled("thunderbird-host.bat.in", "thunderbird", program=program())
    script = OwnFile(host, text.replace("\n", "\r\n"))
    register = f'Tell Windows where the file is: reg add {_KEY} /ve /t REG_SZ /d "{names}" /f'
    return Plan((script, _named(names, host)), "\n".join((register, _ADD, _NOT_TRIED)))


def _names() -> Path:
    """Return the folder in which Thunderbird looks for programs that extensions may start."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Mozilla" / "NativeMessagingHosts"
    return Path.home() / ".mozilla" / "native-messaging-hosts"


def _named(path: Path, host: Path) -> OwnFile:
    about = {
        "name": "rapport",
        "description": f"{MARK} thunderbird”",
        "path": str(host),
        "type": "stdio",
        "allowed_extensions": [EXTENSION],
    }
    return OwnFile(path, json.dumps(about, ensure_ascii=False, indent=1) + "\n")


def _sandboxes() -> Iterator[str]:
    for kind, place in _SANDBOXES:
        if place.exists():
            yield _SANDBOXED.format(kind=kind, place=place)


def _missing() -> str:
    profiles = _profiles()
    installed = any(profiles.glob(f"*/extensions/{EXTENSION}.xpi"))
    return "" if installed else f"no profile in {profiles} has the extension"


def _profiles() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home())) / "Thunderbird" / "Profiles"
    return Path.home() / ("Library/Thunderbird/Profiles" if sys.platform == "darwin" else ".thunderbird")


def _undo() -> str:
    return f"{_REMOVE}\nAnd from Windows: reg delete {_KEY} /f" if sys.platform == "win32" else _REMOVE


CLIENT = Client("Thunderbird: a window with the marked draft before a mail is sent", _plan, _missing, _undo())
