"""What a peer says it holds: looked at only as far as it is news, with the same result."""

from __future__ import annotations

import random
from pathlib import Path

from kc_desktop.domain.chains import Run
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import Author, Op, Place, make
from kc_desktop.store import log, meta, receipts, schema
from kc_desktop.store.engine import Connection, Store


def chain(length: int, before: tuple[Op, ...] = ()) -> tuple[Op, ...]:
    """A chain of operations; a branch of the one it goes on from."""
    author = Author(before[0].replica if before else new_id(), "u", "ctv")
    ops = list(before)
    for number in range(len(before) + 1, length + 1):
        place = Place(number, ops[-1].id if ops else "", "000000000000:0000", "2026-03-01T08:00:00+07:00")
        ops.append(make(author, place, "set", "facility", 1, new_id(), {"name": (str(len(ops)), ())}))
    return tuple(ops)


def kept(connection: Connection, peer: str) -> list[list[tuple[object, ...]]]:
    """What is known of a peer."""
    tables = {"acknowledged": "chain, first, last, head", "claimed": "replica, first, last, head"}
    sql = "SELECT {1} FROM {0} WHERE peer = ? ORDER BY {1}"
    return [[tuple(row) for row in connection.exec_driver_sql(sql.format(*table), (peer,))] for table in tables.items()]


def test_what_was_said_before_is_not_looked_at_again() -> None:
    assert sum(map(spoken, range(12)))


def spoken(seed: int) -> int:
    """One random conversation; how often something was not looked at again."""
    chance = random.Random(seed)  # noqa: S311
    store = Store(Path(":memory:"))
    schema.create(store)
    own, other = chain(12), chain(9)
    branch = chain(11, other[:5])  # another machine went on from there
    waiting = [*own, *other, *branch[5:]]
    chance.shuffle(waiting)
    shortened = 0
    with store.writer() as connection:
        said: list[Run] = []
        for number in range(1, 16):
            here = [waiting.pop() for _ in range(min(len(waiting), chance.randint(0, 6)))]
            log.append(connection, here)
            if number == 1 or chance.random() < 0.5:  # else it says of the others what it said before
                said = [
                    Run(ops[0].replica, first, last, ops[last - 1].id[: receipts.HEAD])
                    for ops in (other, branch)
                    for first, last in [(1, chance.randint(1, 4)), (6, chance.randint(6, 9))]
                ]
                said = chance.sample(said, chance.randint(0, len(said)))
            last = chance.randint(1, 12)
            stated = [*said, Run(own[0].replica, 1, last, own[last - 1].id[: receipts.HEAD])]
            moment = receipts.Moment(own[0].replica, number)
            shortened += "others" in str(meta.read(connection, "heard"))
            for peer in ("forgetful", "usual"):
                assert receipts.take(connection, peer, stated, moment)
            heard = meta.read(connection, "heard")
            assert isinstance(heard, dict)
            heard["forgetful"].pop("others", None)
            meta.write(connection, "heard", heard)
            assert kept(connection, "usual") == kept(connection, "forgetful")
    store.close()
    return shortened
