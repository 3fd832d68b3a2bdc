"""Doors open one way: no room imports another that lies further down the hall."""

import ast
from pathlib import Path

import pytest

HALL = [
    {"matching", "message", "faults", "files", "deadline", "on_demand"},
    {"text", "prose", "meaning", "inflect", "cache", "correspondent"},
    {"phrases", "zones"},
    {"draft"},
    {"rule"},
    {"tables", "choices"},
    {"checks", "readers"},
    {"kinds"},
    {"card_checks"},
    {"card_files"},
    {"cards", "config"},
    {"settings"},
    {"report", "kept", "address_book"},
    {"lint"},
    {"filters", "baseline", "pages", "changes"},
    {"silence"},
    {"run", "fix", "trial", "profile"},
    {"contacts"},
    {"formats"},
    {"server"},
    {"cli", "hooks"},
]
LEVEL = {room: level for level, rooms in enumerate(HALL) for room in rooms}
NEIGHBOURS = {("phrases", "inflect")}
SOURCE = Path(__file__).parent.parent / "src" / "rapport"


def imports(path: Path) -> set[str]:
    """Return the rooms of this package that a file imports, wherever in the file."""
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module] if node.module != "rapport" else [f"rapport.{one.name}" for one in node.names]
        elif isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        else:
            continue
        rooms |= {name.split(".")[1] for name in names if name.startswith("rapport.")}
    return rooms & set(LEVEL)


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


FILES = sorted(path for path in SOURCE.rglob("*.py") if not room_of(path).startswith("__"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_import_goes_uphill(path: Path) -> None:
    room = room_of(path)
    uphill = {
        other
        for other in imports(path)
        if other != room and LEVEL[other] >= LEVEL[room] and (room, other) not in NEIGHBOURS
    }
    assert not uphill, f"{room} imports {', '.join(sorted(uphill))}"


def test_every_room_has_its_place() -> None:
    assert {room_of(path) for path in FILES} <= set(LEVEL)


def test_the_loop_stays_short() -> None:
    tree = ast.parse((SOURCE / "lint.py").read_text(encoding="utf-8"))
    loop = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "lint_all")
    assert (loop.end_lineno or 0) - loop.lineno <= 10
