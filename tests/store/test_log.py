"""Operations find their chains, whatever comes with them and before them."""

from __future__ import annotations

import random
from pathlib import Path

from kc_desktop.domain import chains
from kc_desktop.domain.chains import Link, Slots
from kc_desktop.store import log, schema
from kc_desktop.store.engine import Store
from tests.store.test_statements import chain
from tests.tools.cases import each


@each("seed", range(12))
def test_operations_of_a_queue_hang_where_each_would_alone(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    store = Store(Path(":memory:"))
    schema.create(store)
    trunk = chain(14)
    waiting = [*trunk, *chain(12, trunk[: chance.randint(1, 10)])[chance.randint(1, 3) :]]  # a cloned disk goes on
    waiting = list({op.id: op for op in waiting}.values())
    if seed % 3:
        chance.shuffle(waiting)
    held: dict[str, Slots] = {trunk[0].replica: {}}
    with store.writer() as connection:
        while waiting:
            count = chance.randint(1, 6)
            part, waiting = waiting[:count], waiting[count:]
            ordered = sorted(part, key=lambda op: op.number)
            alone = {op.id: chains.place(held, op.number, Link(op.id, op.previous)) for op in ordered}
            done = log.append(connection, part)
            assert done.chains == {op: label for op, (label, _) in alone.items()}
            assert bool(done.forked) == any(is_new for _, is_new in alone.values())
