"""Install the wheel of a folder into a bare environment and lint with it: `python release/try_wheel.py dist`.

Exits with 0 where the installed program works on this system; needs nothing but Python and a package index.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

DRAFT = "Hi Bo,\n\nBTW the plan is NOT ready.\n\nBest,\nAnn\n"


def main(folder: Path) -> int:
    """Install the one wheel in `folder`, run it on a draft with a fault, and return the exit code."""
    (wheel,) = folder.resolve().glob("*.whl")
    with tempfile.TemporaryDirectory() as place:
        venv.create(place, with_pip=True)
        scripts = Path(place) / ("Scripts" if sys.platform == "win32" else "bin")
        subprocess.run([scripts / "python", "-m", "pip", "install", "--quiet", wheel], check=True)
        return try_program(scripts / "rapport", Path(place))


def try_program(program: Path, place: Path) -> int:
    """Run the installed program in `place`; return 0 where it says what it should."""
    draft = place / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    rules = ("--select", "clarity/slang,tone/shouting")
    for arguments, code, said in (
        (("--version",), 0, "rapport"),
        (("check", str(draft), *rules), 1, "clarity/slang"),
        (("check", str(draft), *rules, "--format", "html"), 1, "<mark"),
        (("explain", "tone/blame"), 0, "tone/blame"),
        (("hook", "install", "emacs", "--dry-run"), 0, "rapport.el"),
    ):
        done = subprocess.run(
            [program, *arguments], cwd=place, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        if done.returncode != code or said not in done.stdout:
            print(f"rapport {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
            return 1
    print(f"the wheel works on {sys.platform} with Python {sys.version.split()[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
