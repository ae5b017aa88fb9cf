"""Records folded anew: a withdrawn import is as if it had never come, and comes back exactly."""

from __future__ import annotations

import random
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest

from kc_desktop.domain.op import ERASE
from kc_desktop.services import objects, records, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import check, log, projection
from tests.tools import withheld
from tests.tools.offices import add, change, office, sample


@pytest.fixture
def desk(tmp_path: Path) -> Generator[Desk]:
    """A new station."""
    app = office(tmp_path / "station", "station", "Trạm mẫu")
    yield app.desk
    app.close()


def dump(desk: Desk) -> bytes:
    """The whole bank."""
    return b"\n".join(objects.dump(desk))


def hide(desk: Desk, ops: Sequence[str], hidden: int = 1) -> list[projection.Folded]:
    """Leave operations out (or take them in again) and fold their records anew."""
    with desk.writer() as connection:
        touched = withheld.leave_out(connection, ops) if hidden else withheld.take_in_again(connection)
        return projection.refold(connection, sorted(touched), desk.names)


def every_op(desk: Desk) -> list[str]:
    """The ids of the whole log in order."""
    with desk.store.reader() as connection:
        return [name for _, name, _ in log.walk(connection)]


def sound(desk: Desk) -> bool:
    """Whether a deep check finds nothing, and a rebuild changes nothing."""
    before = dump(desk)
    clean = upkeep.check(desk, deep=True).findings == ()
    upkeep.rebuild(desk)
    return clean and dump(desk) == before


def test_later_edits_stay_when_what_is_below_them_goes(desk: Desk) -> None:
    """What the hidden operation wrote alone is gone; what was written on top of it stands."""
    record_id = add(desk, main_product="Gốm")
    change(desk, record_id, main_product="Sứ", founded_year=2001)
    change(desk, record_id, main_product="Sành")
    second = every_op(desk)[1]
    (folded,) = hide(desk, [second])
    values = records.load(desk, "facility", record_id).record.values
    assert values["main_product"] == "Sành"
    assert values.get("founded_year") is None
    assert (folded.before.flat["founded_year"], "founded_year" in folded.after.flat) == (2001, False)
    assert sound(desk)


def test_a_record_of_which_nothing_is_left_is_gone_and_comes_back(desk: Desk) -> None:
    """No row, no word in the search, no line of the dump; taken in again, everything is as it was."""
    kept, gone = add(desk, "Mẫu – giữ"), add(desk, "Mẫu – rút", representative="Người Rút")
    before, ops = dump(desk), every_op(desk)
    (folded,) = hide(desk, ops[1:])
    assert folded.after == projection.NOTHING
    assert kept.encode() in dump(desk)
    assert gone.encode() not in dump(desk)
    with desk.store.reader() as connection:
        assert projection.read_state(connection, gone) is None
        assert connection.exec_driver_sql("SELECT count(*) FROM facility").scalar_one() == 1
    assert sound(desk)
    (back,) = hide(desk, ops[1:], 0)
    assert (back.before, dump(desk)) == (projection.NOTHING, before)
    assert sound(desk)


def test_a_deletion_can_be_left_out(desk: Desk) -> None:
    """The record stands again, in the list too."""
    record_id = add(desk)
    records.delete(desk, "facility", record_id)
    hide(desk, every_op(desk)[1:])
    assert not records.load(desk, "facility", record_id).deleted
    assert sound(desk)


def test_an_unknown_record_is_passed_by(desk: Desk) -> None:
    """Nothing to fold, nothing to tell."""
    with desk.writer() as connection:
        assert projection.refold(connection, ["0198c0de-0000-7000-8000-000000000000"], desk.names) == []


@pytest.mark.parametrize("seed", range(3))
def test_any_choice_of_hidden_operations_is_as_if_they_had_not_come(desk: Desk, tmp_path: Path, seed: int) -> None:
    """The rest folded here equals the rest written into an empty database."""
    chance = random.Random(seed)  # noqa: S311  (a simulation)
    ids = [add(desk, f"Mẫu {n}") for n in range(6)]
    for step in range(30):
        change(desk, chance.choice(ids), main_product=f"hàng {step}", representative=f"Người {chance.randint(0, 3)}")
    every = every_op(desk)
    hidden = [op for op in every if chance.random() < 0.4]
    hide(desk, hidden)
    other = office(tmp_path / "other", "station", "Trạm khác")
    try:
        with desk.store.reader() as source, other.desk.store.writer() as target:
            stored = [s for op in every if op not in hidden and (s := log.find(source, op)) is not None]
            left = [s.op for s in stored]
            log.append(target, left, 1)
            for key in source.exec_driver_sql("SELECT id, subject, secret FROM subject_key"):
                target.exec_driver_sql("INSERT INTO subject_key VALUES (?, ?, ?)", tuple(key))
            projection.apply(target, left, other.desk.names)
        assert dump(other.desk) == dump(desk)
    finally:
        other.close()
    assert sound(desk)
    hide(desk, hidden, 0)
    assert sound(desk)


def test_an_erasure_cannot_be_left_out(desk: Desk) -> None:
    """Its import may be withdrawn; the keys are gone, and so are the values."""
    record_id = add(desk, representative="Người Đã Xóa")
    with desk.writer() as connection:
        op = desk.author_op(connection, ERASE, "facility", 1, record_id, {})
        projection.apply(connection, (op,), desk.names)
    hide(desk, [op.id])
    seen = records.load(desk, "facility", record_id)
    assert (seen.record.values.get("representative"), seen.erased) == (None, ("representative",))
    assert sound(desk)


def test_an_order_for_a_record_that_has_not_come_lists_nothing(desk: Desk) -> None:
    """An operation that sets nothing makes no empty line in the bank, before and after a rebuild."""
    record_id = "0198c0de-0000-7000-8000-000000000000"
    with desk.writer() as connection:
        op = desk.author_op(connection, ERASE, "facility", 1, record_id, {})
        projection.apply(connection, (op,), desk.names)
    with desk.store.reader() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM facility").scalar_one() == 0
    assert sound(desk)
    seen = records.load_or_new(desk, "facility", record_id)
    records.save(desk, seen, sample(representative="Người Mới Mẫu"))
    assert records.load(desk, "facility", record_id).record.values["representative"] == "Người Mới Mẫu"
    assert sound(desk)


def test_the_other_branch_of_a_chain_is_no_damage(desk: Desk) -> None:
    """A cloned disk wrote under our numbers: its branch has a name of its own, the check accepts it and no other."""
    add(desk, "Mẫu – một")
    with desk.writer() as connection:
        chains = connection.exec_driver_sql("SELECT DISTINCT chain FROM op").scalars().all()
        assert chains == [desk.identity.replica]
        connection.exec_driver_sql("SAVEPOINT before")
        other = desk.author_op(connection, "set", "facility", 1, records.blank(desk, "facility").record_id, {})
        connection.exec_driver_sql("ROLLBACK TO before")
        mine = desk.author_op(connection, "set", "facility", 1, records.blank(desk, "facility").record_id, {})
        assert log.append(connection, (other,), 1).forked == {desk.identity.replica}
        projection.apply(connection, (mine, other), desk.names)
    assert sound(desk)
    with desk.writer() as connection:
        connection.exec_driver_sql(
            "UPDATE op SET chain = '0198c0de-0000-7000-8000-000000000000' WHERE chain = ?", (desk.identity.replica,)
        )
    assert {f.code for f in check.deep(desk.store.path, desk.names)} == {"columns"}
