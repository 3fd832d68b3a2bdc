"""What a test of a client has seen it do; one file a client in `build/clients`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent.parent.parent / "build" / "clients"


class Driven(NamedTuple):
    """A row of the table: words of one line, a dash for what the client cannot do."""

    client: str
    version: str
    way: str
    blocks: str = "–"
    warns: str = "–"
    override: str = "–"
    parent: str = "–"


def keep(driven: Driven, test: str) -> None:
    """Keep what the test with the id `test` has seen; the same client and way is kept once."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"\W+", "-", f"{driven.client} {driven.way}".lower()).strip("-")
    path = FOLDER / f"{name}.json"
    path.write_text(json.dumps({**driven._asdict(), "test": test}, ensure_ascii=False), encoding="utf-8")


def kept() -> Iterator[Driven]:
    """Return what all tests have seen, by client."""
    for path in sorted(FOLDER.glob("*.json")):
        about = json.loads(path.read_text(encoding="utf-8"))
        del about["test"]
        yield Driven(**about)
