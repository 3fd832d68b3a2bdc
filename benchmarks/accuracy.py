"""All figures of docs/ACCURACY.md, one benchmark after the other.

    python -m benchmarks.accuracy --data FOLDER
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

WITHOUT_DATA = ("labelled",)
"""Benchmarks that read the project's own labelled sentences."""

NOT_ACCURACY = ("accuracy", "idiom_sense", "matching", "rows", "speed")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    failed = []
    for path in sorted(Path(__file__).parent.glob("*.py")):
        name = path.stem
        if name.startswith(("_", "train_")) or name in NOT_ACCURACY:
            continue
        print(f"\n== {name}", flush=True)
        arguments = [] if name in WITHOUT_DATA else ["--data", str(data)]
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *arguments], check=False).returncode:
            failed.append(name)
    if failed:
        sys.exit(f"these benchmarks failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
