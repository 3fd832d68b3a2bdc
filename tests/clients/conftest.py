"""The slow lane: each client is a real program. What was driven is kept for the table in docs/HOOKS.md."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.clients.driven import Driven, keep

Drove = Callable[[Driven], None]


@pytest.fixture
def drove(request: pytest.FixtureRequest) -> Drove:
    """Return what a test calls at its end, when all it tells has been asserted."""
    return lambda driven: keep(driven, request.node.nodeid)
