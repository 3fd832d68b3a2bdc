"""A few generated inputs of each kind, as a part of the ordinary tests; `make fuzz` tries many."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.__main__ import attempt
from tests.fuzz.files import MAKERS, made_file
from tests.fuzz.laws import KINDS, readers_hold

FEW = 20
"""So many numbered inputs of each kind."""


@pytest.mark.parametrize("kind", KINDS)
def test_numbered_inputs_hold_to_the_laws(kind: str) -> None:
    assert [wrong for number in range(1, FEW + 1) if (wrong := attempt(kind, number))] == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(kind=st.sampled_from(sorted(MAKERS)), rng=st.randoms(use_true_random=False))
def test_inputs_of_any_chance_are_read(kind: str, rng: Random) -> None:
    readers_hold(made_file(rng, kind), rng)
