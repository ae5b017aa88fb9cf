"""Sync cannot lose: random histories of the real program. Big runs: ``python -m tests.bench.histories``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from kc_desktop.domain.op import Op
from kc_desktop.domain.register import RecordState
from kc_desktop.services import arrival
from kc_desktop.store import receipts
from kc_desktop.store.engine import Connection
from tests.tools.histories import Histories, Outcome, histories


@pytest.fixture(scope="module")
def maker() -> Iterator[Histories]:
    with histories() as made:
        yield made


def lived(maker: Histories, seed: int, steps: int) -> Outcome:
    outcome = maker.run(seed, steps)
    assert not outcome.broken, f"seed {seed}\n{outcome.detail}"
    return outcome


@pytest.mark.logs
@pytest.mark.parametrize(
    "seed", [14, pytest.param(11, marks=pytest.mark.slow), pytest.param(77, marks=pytest.mark.slow)]
)
def test_nothing_is_lost_in_a_history(maker: Histories, seed: int) -> None:
    assert lived(maker, seed, 30).counts["operations"] > 0


@pytest.mark.slow
@pytest.mark.logs
@pytest.mark.timeout(300)
def test_nothing_is_lost_in_many_histories(maker: Histories) -> None:
    for seed in range(100, 140):
        lived(maker, seed, 50)


@pytest.mark.slow
@pytest.mark.logs
def test_the_same_seed_is_the_same_history(maker: Histories) -> None:
    assert lived(maker, 5, 20).counts == lived(maker, 5, 20).counts


# ---------------------------------------------------------------------------------------- that it would notice a loss


def last_writer_wins(patch: pytest.MonkeyPatch) -> None:
    """Of values written apart the one with the later clock stays, as in most programs."""
    real = RecordState.apply

    def apply(self: RecordState, op: Op) -> bool:
        done = real(self, op)
        for path, heads in self.heads.items():
            if len(heads) > 1:
                winner = max(heads, key=lambda op: (self.ops[op], op))
                self.heads[path] = {winner: heads[winner]}
        return done

    patch.setattr(RecordState, "apply", apply)


def since_last_export(patch: pytest.MonkeyPatch) -> None:
    """What was written to a stick once is held for sent, and nobody asks for what is missing."""
    real, sent = receipts.unacknowledged, set[str]()

    def unacknowledged(connection: Connection, peer: str) -> list[receipts.Line]:
        lines = [line for line in real(connection, peer) if line[2] not in sent]
        sent.update(line[2] for line in lines)
        return lines

    patch.setattr(receipts, "unacknowledged", unacknowledged)
    patch.setattr(receipts, "wanted", lambda *_given, **_named: [])


def copies_unnoticed(patch: pytest.MonkeyPatch) -> None:
    """A database that came from elsewhere, or is old, goes on as if nothing had been."""
    real = arrival.examine_store
    patch.setattr(arrival, "examine_store", lambda *given: replace(real(*given), state=arrival.HOME, why=""))


@pytest.mark.slow
@pytest.mark.logs
@pytest.mark.parametrize("sabotage", [last_writer_wins, since_last_export, copies_unnoticed])
def test_a_program_that_loses_is_caught(
    maker: Histories, monkeypatch: pytest.MonkeyPatch, sabotage: Callable[[pytest.MonkeyPatch], None]
) -> None:
    sabotage(monkeypatch)
    assert any(maker.run(seed, 40).broken for seed in range(200, 212))
