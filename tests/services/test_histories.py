"""Sync cannot lose: random histories of the real program. Big runs: ``python -m tests.bench.histories``."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.tools.histories import Histories, Outcome, histories
from tests.tools.simulation.hindsight import NOTHING, Act, Broken, check_values
from tests.tools.simulation.stand import Stand, staged
from tests.tools.simulation.world import World


@pytest.fixture(scope="module")
def maker() -> Iterator[Histories]:
    with histories() as made:
        yield made


def lived(maker: Histories, seed: int, steps: int) -> Outcome:
    outcome = maker.run(seed, steps)
    assert not outcome.broken, f"seed {seed}\n{outcome.detail}"
    return outcome


@pytest.mark.logs
@pytest.mark.parametrize("seed", [0, 11, 14, 77])
def test_nothing_is_lost_in_a_history(maker: Histories, seed: int) -> None:
    outcome = lived(maker, seed, 30)
    assert outcome.counts["operations"] > 0


@pytest.mark.slow
@pytest.mark.logs
@pytest.mark.timeout(300)
def test_nothing_is_lost_in_many_histories(maker: Histories) -> None:
    for seed in range(100, 140):
        lived(maker, seed, 50)


@pytest.mark.logs
def test_the_same_seed_is_the_same_history(maker: Histories) -> None:
    assert lived(maker, 5, 20).counts == lived(maker, 5, 20).counts
