"""The slow lane: each client is a real program. What was driven is kept for the table in docs/HOOKS.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.clients.desk import Desk, open_desk
from tests.clients.driven import Driven, keep
from tests.clients.languagetool_server import Server, serving

Drove = Callable[[Driven], None]


@pytest.fixture
def drove(request: pytest.FixtureRequest) -> Drove:
    """Return what a test calls at its end, when all it tells has been asserted."""
    return lambda driven: keep(driven, request.node.nodeid)


@pytest.fixture(scope="session")
def languagetool(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for clients of LanguageTool, which all their tests share."""
    with serving(tmp_path_factory.mktemp("languagetool")) as server:
        yield server


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as desk:
        yield desk
