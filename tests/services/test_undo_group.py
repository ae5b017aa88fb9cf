"""A group of operations (an import, a merge of two records) is taken back at once; later work stays."""

from __future__ import annotations

from datetime import date

import pytest

from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.services import history, lists, records
from kc_desktop.services.desk import Desk
from kc_desktop.store import excel_imports, log
from tests.services import kit


def imported(desk: Desk, *made: tuple[str | None, object]) -> tuple[str, tuple[str, ...]]:
    group = new_id()
    return group, records.save_many(desk, "facility", made, group=group).saved  # type: ignore[arg-type]


def value(desk: Desk, record_id: str, key: str) -> object:
    return records.load(desk, "facility", record_id).record.values.get(key)


def test_what_an_import_made_goes_and_what_it_changed_comes_back(desk: Desk) -> None:
    old = kit.add(desk, kit.facility(name="Mẫu cũ", remark="trước"))
    seen = records.load(desk, "facility", old).record
    group, (new, _) = imported(
        desk,
        (None, kit.facility(name="Mẫu mới", phones=("0900000001",))),
        (old, seen.with_values(remark="sau", phones=("0900000002",))),
    )
    done = history.undo_group(desk, group)
    assert (done.ops, done.kept) == (2, ())
    assert set(done.records) == {("facility", new), ("facility", old)}
    assert [value(desk, old, key) for key in ("remark", "phones")] == ["trước", None]
    assert lists.count(desk, "facility") == 1
    with pytest.raises(Refused) as again:
        history.undo_group(desk, group)
    assert again.value.code == "nothing_to_undo"
    history.undo_group(desk, done.group)
    assert lists.count(desk, "facility") == 2
    assert [value(desk, old, key) for key in ("remark", "phones")] == ["sau", ("0900000002",)]


def test_later_work_and_records_in_use_stay(desk: Desk) -> None:
    group, (edited, used, plain) = imported(desk, *((None, kit.facility(name=f"Mẫu {n}")) for n in range(3)))
    kit.change(desk, edited, short_name="sửa sau")
    kit.add(desk, kit.survey(visited_on=date(2026, 8, 1), facility=used))
    done = history.undo_group(desk, group)
    assert done.records == (("facility", plain),)
    assert set(done.kept) == {("facility", edited), ("facility", used)}
    assert value(desk, edited, "name") == "Mẫu 0"
    assert lists.count(desk, "facility") == 2


def test_two_imports_one_after_the_other(desk: Desk) -> None:
    first, (one,) = imported(desk, (None, kit.facility(remark="một")))
    second, _ = imported(desk, (one, kit.facility(remark="hai", short_name="M")))
    history.undo_group(desk, second)
    assert [value(desk, one, key) for key in ("remark", "short_name")] == ["một", None]
    assert history.undo_group(desk, first).records == (("facility", one),)
    assert lists.count(desk, "facility") == 0


def test_an_unknown_group(desk: Desk) -> None:
    for name in ("x", new_id()):
        with pytest.raises(Refused) as caught:
            history.undo_group(desk, name)
        assert caught.value.code == "not_found"


def test_who_knows_where_a_group_is_finds_the_same(desk: Desk) -> None:
    kit.fill(desk, 3)
    with desk.store.reader() as connection:
        before = log.newest(connection)
    group, ids = imported(desk, *((None, kit.facility(name=f"Mẫu {n}")) for n in range(3)))
    kit.fill(desk, 3)
    with desk.store.reader() as connection:
        every = excel_imports.group_ops(connection, group)
        assert [op.record for op in every] == list(ids)
        assert excel_imports.group_ops(connection, group, after=before) == every
        assert excel_imports.group_ops(connection, group, after="0" * 64) == every, "one that is not here"
        assert excel_imports.group_ops(connection, group, within=ids) == every
        assert excel_imports.group_ops(connection, group, within=ids[:1], after=before) == every[:1]
    assert history.undo_group(desk, group, after=before).ops == 3
