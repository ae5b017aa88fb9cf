"""History and undo: queries on the log; undo is itself an operation and takes nothing of others back."""

from __future__ import annotations

from datetime import date

import pytest

from kc_desktop.domain.declared.survey import ProductRow
from kc_desktop.domain.errors import Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.op import Author, Place, make
from kc_desktop.services import history, records, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import log, projection
from tests.services import kit
from tests.tools.cases import each


def value(desk: Desk, record_id: str, key: str, form: str = "facility") -> object:
    return records.load(desk, form, record_id).record.values.get(key)


def test_history_says_who_changed_what_in_words(desk: Desk) -> None:
    record_id = kit.add(desk, kit.facility(owner_is_woman=True))
    kit.change(desk, record_id, owner_is_woman=False, founded_year=1990)
    newest, oldest = history.history(desk, "facility", record_id)
    assert {(c.label, c.before, c.after) for c in newest.changes} == {
        ("Chủ cơ sở là nữ", "Có", "Không"), ("Năm thành lập", "", newest_year(newest)),
    }  # fmt: skip
    assert ("Tên cơ sở", "", kit.NAMES[0]) in {(c.label, c.before, c.after) for c in oldest.changes}
    assert (newest.user, newest.role, newest.station, newest.kind) == ("Trạm mẫu", "ctv", "Trạm mẫu", "set")
    assert newest.when[:4].isdigit()
    assert newest.undoable


def newest_year(entry: history.Entry) -> str:
    return next(c.after for c in entry.changes if c.path == "founded_year")


def test_a_year_is_shown_without_a_thousands_mark(desk: Desk) -> None:
    record_id = kit.add(desk, kit.facility(founded_year=1990))
    assert newest_year(history.history(desk, "facility", record_id)[0]) == "1990"


def test_rows_are_named_with_their_block(desk: Desk) -> None:
    row = ProductRow({"name": "gạch"}, new_id())
    record_id = kit.add(desk, kit.survey(visited_on=date(2026, 8, 1), products=(row,)))
    kit.change(desk, record_id, "survey", products=())
    gone, made = history.history(desk, "survey", record_id)
    assert ("Sản phẩm › Sản phẩm", "", "gạch") in {(c.label, c.before, c.after) for c in made.changes}
    assert [(c.label, c.after) for c in gone.changes] == [("Xóa", "đã xóa")]


def test_undo_puts_back_what_the_operation_changed(desk: Desk) -> None:
    record_id = kit.add(desk, kit.facility(remark="một", founded_year=1990))
    op = kit.change(desk, record_id, remark="hai", founded_year=None, short_name="M").op or ""
    history.undo(desk, op)
    assert [value(desk, record_id, k) for k in ("remark", "founded_year", "short_name")] == ["một", 1990, None]
    entries = history.history(desk, "facility", record_id)
    assert [e.kind for e in entries] == ["undo", "set", "set"]
    assert [e.undoable for e in entries] == [True, False, True]
    with pytest.raises(Refused) as again:
        history.undo(desk, op)
    assert again.value.code == "nothing_to_undo"


def test_undo_leaves_later_work_alone(desk: Desk) -> None:
    record_id = kit.add(desk, kit.facility(remark="một"))
    op = kit.change(desk, record_id, remark="hai", short_name="M").op or ""
    kit.change(desk, record_id, remark="ba")
    history.undo(desk, op)
    assert [value(desk, record_id, k) for k in ("remark", "short_name")] == ["ba", None]


def test_undo_of_an_undo_is_redo(desk: Desk) -> None:
    record_id = kit.add(desk, kit.facility(remark="một"))
    op = kit.change(desk, record_id, remark="hai").op or ""
    undone = history.undo(desk, op).op or ""
    history.undo(desk, undone)
    assert value(desk, record_id, "remark") == "hai"


def test_undo_of_the_first_operation_deletes_the_record_and_can_be_undone(desk: Desk) -> None:
    record_id = kit.add(desk, kit.facility())
    first = history.history(desk, "facility", record_id)[0].op
    gone = history.undo(desk, first).op or ""
    assert records.load(desk, "facility", record_id).deleted
    history.undo(desk, gone)
    assert not records.load(desk, "facility", record_id).deleted
    assert upkeep.check(desk, deep=True).ok


def test_undo_of_a_removed_row_brings_it_back(desk: Desk) -> None:
    row = ProductRow({"name": "gạch"}, new_id())
    record_id = kit.add(desk, kit.survey(visited_on=date(2026, 8, 1), products=(row,)))
    op = kit.change(desk, record_id, "survey", products=()).op or ""
    history.undo(desk, op)
    assert value(desk, record_id, "products", "survey") == (row,)


def test_undo_brings_back_the_whole_union_that_was_shown(desk: Desk) -> None:
    record_id = kit.add(desk, kit.facility(phones=("0912345678",)))
    op = make(
        Author(new_id(), "khác", "ctv"), Place(1, "", "0" * 12 + ":0000", ""), "set", "facility", 1, record_id,
        {"phones": (["0987654321"], ())},
    )  # fmt: skip
    with desk.store.writer() as connection:
        log.append(connection, (op,), bundle=1)
        projection.apply(connection, (op,), desk.names)
    assert value(desk, record_id, "phones") == ("0912345678", "0987654321")
    cleared = kit.change(desk, record_id, phones=()).op or ""
    assert not value(desk, record_id, "phones")
    history.undo(desk, cleared)
    assert value(desk, record_id, "phones") == ("0912345678", "0987654321")
    other = next(e for e in history.history(desk, "facility", record_id) if e.user == "khác")
    assert other.station == op.replica[:8], "an unknown replica is named by its number"


@each("op", ["", "x" * 64, "0" * 64, "0" * 63, "' OR 1=1 --", "０" * 64])
def test_undo_of_nothing(desk: Desk, op: str) -> None:
    with pytest.raises(Refused) as refused:
        history.undo(desk, op)
    assert refused.value.code == "not_found"


def test_history_of_nothing(desk: Desk) -> None:
    with pytest.raises(Refused):
        history.history(desk, "facility", new_id())


def test_a_link_is_told_by_the_name_of_its_record(desk: Desk) -> None:
    facility = kit.add(desk, kit.facility())
    survey = kit.add(desk, kit.survey(visited_on=date(2026, 8, 1), facility=facility))
    (made,) = history.history(desk, "survey", survey)
    assert ("Cơ sở trong danh bạ", "", kit.NAMES[0]) in {(c.label, c.before, c.after) for c in made.changes}


def test_the_deleted_are_listed_and_come_back(desk: Desk) -> None:
    first, second = kit.add(desk, kit.facility()), kit.add(desk, kit.facility())
    gone = records.delete(desk, "facility", first)
    (listed,) = history.deleted(desk, "facility")
    assert (listed.record_id, listed.title, listed.op) == (first, value(desk, first, "name"), gone.op)
    history.undo(desk, listed.op)
    assert history.deleted(desk, "facility") == ()
    assert not records.load(desk, "facility", first).deleted
    assert not records.load(desk, "facility", second).deleted
