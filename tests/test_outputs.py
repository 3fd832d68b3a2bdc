"""What is printed about the examples and the letters, word for word; `make outputs` writes it anew."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from rapport.cli.main import main

ROOT = Path(__file__).parent.parent
FOLDERS = ("examples", "tests/letters")
DRAFTS = sorted(
    path.relative_to(ROOT)
    for folder in FOLDERS
    for path in (ROOT / folder).iterdir()
    if path.is_file() and path.suffix not in (".out", ".txt~", ".toml")
)


def printed(path: Path) -> str:
    """Return what `rapport check` prints about one draft, run at the top of the project."""
    return CliRunner().invoke(main, ["check", path.as_posix()], catch_exceptions=False).stdout


@pytest.mark.parametrize("path", DRAFTS, ids=str)
def test_the_output_beside_a_draft_is_true(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert printed(path) == Path(f"{path}.out").read_text(encoding="utf-8")


def test_there_are_examples_of_many_kinds() -> None:
    examples = [path for path in DRAFTS if path.parts[0] == "examples"]
    assert len(examples) >= 8
    assert len({path.suffix for path in examples}) >= 5


def test_the_screen_in_the_readme_is_true() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    screen = readme.split("$ rapport check examples/late-report.eml\n")[1].split("\n```")[0]
    beginning, end = screen.split("\n[…]\n")
    output = (ROOT / "examples" / "late-report.eml.out").read_text(encoding="utf-8")
    assert output.startswith(beginning)
    assert output.endswith(f"{end}\n")


NO_NETWORK = """
import socket, sys

def refuse(*arguments, **options):
    raise OSError("a linter has no business on the network")

for name in ("connect", "connect_ex", "sendto", "bind"):
    setattr(socket.socket, name, refuse)
socket.create_connection = socket.getaddrinfo = refuse
sys.argv = ["rapport", "check", "examples", "--fail-on", "never"]
from rapport.cli.main import main
main()
"""


def test_the_demo_needs_no_network(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    for _ in range(2):  # once with an empty cache, once with a full one
        done = subprocess.run(
            [sys.executable, "-c", NO_NETWORK], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert "late-report.eml:" in done.stdout


def write_outputs() -> None:
    """Write the output beside every draft."""
    for path in DRAFTS:
        Path(f"{path}.out").write_text(printed(path), encoding="utf-8")


if __name__ == "__main__":
    os.chdir(ROOT)
    write_outputs()
