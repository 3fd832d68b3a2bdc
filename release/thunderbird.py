"""Packs the extension for Thunderbird: `python -m release.thunderbird [FILE]`, the same bytes from the same files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from release.check import ROOT

EXTENSION = ROOT / "integrations" / "thunderbird"
REPORT = ROOT / "src" / "rapport" / "formats"
PACKED = ROOT / "build" / "rapport-thunderbird.xpi"


def contents() -> Iterator[tuple[str, Path]]:
    """Yield names and files of the extension; it looks as the HTML report does."""
    yield from sorted((path.name, path) for path in EXTENSION.iterdir())
    yield from ((f"report.{kind}", REPORT / f"html.{kind}") for kind in ("css", "js"))


def pack(packed: Path) -> None:
    """Write the extension to `packed`; no time and no owner of a file gets in."""
    packed.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(packed, "w") as archive:
        for name, path in contents():
            archive.writestr(ZipInfo(name), path.read_bytes(), ZIP_DEFLATED)


if __name__ == "__main__":
    place = Path(sys.argv[1]) if len(sys.argv) > 1 else PACKED
    pack(place)
    print(place)
