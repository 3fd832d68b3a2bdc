"""A check from elsewhere that breaks, as a distribution would offer it: nothing in the product helps it to."""

from __future__ import annotations

from pathlib import Path

_FINDER = '''
import os

def find(block, draft):
    """Fail on the words of a test, and take the whole process along if they want it."""
    if "please die at once" in block.string:
        os._exit(3)
    if "please fail here" in block.string:
        raise RuntimeError(block.string)
    return iter(())
'''

_CARD = """\
severity = "info"
summary  = "A check that breaks"
why      = "So that the rest can be seen to go on."
source   = "The tests"
message  = "“{found}” is never told."
kind     = "check"
when     = "please (?:die|fail)"

[[fail]]
text = "please fail here"
at   = "please"

[[pass]]
text    = "please"
because = "nothing else is said"
"""


def install(folder: Path) -> None:
    """Put the distribution into a folder, for `PYTHONPATH`."""
    files = {
        "crashing_checks/__init__.py": "",
        "crashing_checks/crash.py": _FINDER,
        "crashing_checks/rules/our/crash.toml": _CARD,
        "crashing_checks-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: crashing-checks\nVersion: 1.0\n",
        "crashing_checks-1.0.dist-info/entry_points.txt": "[rapport.checks]\nour/crash = crashing_checks.crash:find\n",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
