"""Refuse a release whose version, tag and changelog do not agree: `python -m release.check [TAG]`."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent


def wrong(tag: str = "", root: Path = ROOT) -> Iterator[str]:
    """Yield what stands against releasing the project in `root` under this tag, `v` and the version."""
    version = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    code = (root / "src" / "rapport" / "__init__.py").read_text(encoding="utf-8")
    if f'__version__ = "{version}"' not in code:
        yield f"pyproject.toml has version {version}, src/rapport/__init__.py another one"
    if tag and tag != f"v{version}":
        yield f"the tag is {tag}, the version {version}"
    changes = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    part = re.search(rf"^## {re.escape(version)}\n(.*?)(?=^## |\Z)", changes, re.MULTILINE | re.DOTALL)
    if part is None or not part[1].strip():
        yield f"CHANGELOG.md says nothing of {version}"


if __name__ == "__main__":
    found = list(wrong(sys.argv[1] if len(sys.argv) > 1 else ""))
    for line in found:
        print(line, file=sys.stderr)
    sys.exit(1 if found else 0)
