"""All figures of docs/ACCURACY.md, one benchmark after the other.

    python -m benchmarks.accuracy --data FOLDER
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NOT_ACCURACY = ("accuracy", "idiom_sense", "matching", "rows", "speed")


def tasks(data: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the benchmarks and their arguments."""
    for path in sorted(Path(__file__).parent.glob("*.py")):
        name = path.stem
        if name.startswith(("_", "train_")) or name in NOT_ACCURACY:
            continue
        yield name, ["--data", str(data / "ewt_email_docs" if name == "sentences" else data)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    failed = []
    for name, arguments in tasks(parser.parse_args().data):
        print(f"\n== {name} ", flush=True)
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *arguments], check=False).returncode:
            failed.append(name)
    if failed:
        sys.exit(f"these benchmarks failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
