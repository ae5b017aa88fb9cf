"""Whatever the order, the repetition, the cutting into bundles: the same operations give the same bytes of a dump."""

from __future__ import annotations

import random
from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import Author, Op, Place, Sets, make
from kc_desktop.domain.register import RecordState
from kc_desktop.services import lines, merging, objects, sorting, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import ledger
from kc_desktop.store.projection import Ahead
from tests.services.kit import COMMUNE

TEXTS = ("name", "main_product", "short_name", "no_such_field")
ROW = new_id()


class Station:
    """Writes operations as a station would, seeing only what reached it."""

    def __init__(self) -> None:
        self.replica = new_id()
        self.seen: dict[str, RecordState] = {}
        self.number, self.last = 0, ""

    def write(self, record: str, form: str, chance: random.Random) -> Op:
        state = self.seen.setdefault(record, RecordState())
        view = state.view({})
        values: dict[str, object] = {"name": f"Mẫu {chance.randint(0, 3)}", "site_commune": COMMUNE}
        values |= {key: chance.choice(("a", "b", None)) for key in chance.sample(TEXTS[1:], 2)}
        if form == "survey":
            values[f"equipment/{ROW}/name"] = chance.choice(("máy 1", "máy 2"))
        if state.ops and chance.random() < 0.2:
            values = {"-": sorted(state.below("-"))}
        sets: Sets = {path: (value, view.shown.get(path, ())) for path, value in values.items()}
        self.number += 1
        place = Place(self.number, self.last, f"{chance.randint(0, 9):012x}:0000", "2026-03-01T08:00:00+07:00")
        op = make(Author(self.replica, "u", "ctv"), place, "set", form, 1, record, sets)
        self.last = op.id
        state.apply(op)
        return op


def written(seed: int) -> list[Op]:
    """A random history of three stations on four records; now and then one meets what another wrote."""
    chance = random.Random(seed)  # noqa: S311  (a simulation that can be repeated)
    stations = [Station() for _ in range(3)]
    records = [(new_id(), "facility"), (new_id(), "survey"), (new_id(), "facility"), (new_id(), "later_form")]
    ops: list[Op] = []
    for _ in range(chance.randint(1, 16)):
        one = chance.choice(stations)
        for op in chance.sample(ops, chance.randint(0, len(ops))) if chance.random() < 0.5 else ():
            one.seen.setdefault(op.record, RecordState()).apply(op)
        ops.append(one.write(*chance.choice(records), chance))
    return ops


def bring(desk: Desk, ops: Sequence[Op], *, ahead: bool = False) -> tuple[int, int]:
    """One bundle of these operations, folded ``ahead`` of the database or not; (fresh, known)."""
    with desk.writer() as connection:
        name = new_id()
        num = ledger.put(connection, ledger.Bundle(name, ledger.IN, "up", "x", "x", name, "", ledger.MERGED))
        sender = sorting.Sender("x", {op.replica for op in ops})
        read = lines.read(enumerate((op.raw for op in ops), 1))
        if ahead:
            lines.begin(read, {})
        found = sorting.sort(desk, connection, read, sender)
        assert found.bad == []
        merging.apply_fresh(
            desk, connection, found.fresh, merging.Work(num, ahead=Ahead(found.forms.keys(), read.begun))
        )
    return len(found.fresh), found.known


def empty(desk: Desk) -> None:
    """As the template was."""
    with desk.writer() as connection:
        connection.exec_driver_sql("DELETE FROM op")
        connection.exec_driver_sql("DELETE FROM bundle")
        connection.exec_driver_sql("DELETE FROM invalid")
        connection.exec_driver_sql("DELETE FROM meta WHERE key IN ('forks', 'chains')")
    upkeep.rebuild(desk)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.integers(0, 10**9), st.randoms(use_true_random=False))
def test_order_repetition_and_cutting_do_not_matter(centre: Desk, seed: int, chance: random.Random) -> None:
    ops = written(seed)
    empty(centre)  # of the example before
    bring(centre, ops)
    right = list(objects.dump(centre))
    upkeep.rebuild(centre)
    assert list(objects.dump(centre)) == right
    empty(centre)
    assert list(objects.dump(centre)) == []
    mixed = [*chance.sample(ops, len(ops)), *chance.choices(ops, k=3)]
    met: set[str] = set()
    while mixed:
        cut = chance.randint(1, len(mixed))
        part, mixed = mixed[:cut], mixed[cut:]
        fresh = {op.id for op in part} - met
        assert bring(centre, part, ahead=chance.random() < 0.5) == (len(fresh), len(part) - len(fresh))
        met |= fresh
    assert list(objects.dump(centre)) == right
    upkeep.rebuild(centre)
    assert list(objects.dump(centre)) == right
