"""Conflicts laid out for a person, decided one by one or all alike, reopened, and all of it travelling."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kc_desktop.domain.change import Silent
from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.errors import Cancelled, Refused
from kc_desktop.services import conflicts, history, lists, objects, records
from kc_desktop.services.conflicts import Choice, Conflict, Decision
from kc_desktop.services.desk import Desk
from kc_desktop.store import log
from tests.services import kit
from tests.tools.offices import Province, add, change, province
from tests.tools.quarrels import carry, meet, named

_DOSSIER = Dossier({"name": "Đề án mẫu", "programme": "kcdp", "year": 2026, "content": "1.2"})


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Province]:
    """A centre with two stations."""
    made = province(tmp_path, stations=2)
    yield made
    made.close()


def quarrel(made: Province, count: int = 1, **before: object) -> list[str]:
    """Records that station 1 and the centre changed without seeing each other: names differ."""
    station, centre = made.stations[0], made.centre
    ids = [add(station.desk, f"Mẫu {n}", **before) for n in range(count)]
    carry(station, centre)
    for n, record in enumerate(ids):
        change(station.desk, record, name=f"Mẫu {n} trạm")
        change(centre.desk, record, name=f"Mẫu {n} tỉnh")
    meet(made)
    return ids


def name_of(desk: Desk, record: str) -> str | None:
    return records.load(desk, "facility", record).record.values.get("name")


def only_one(desk: Desk) -> Conflict:
    (found,) = conflicts.every(desk)
    return found


# --- laid out


def test_a_conflict_shows_base_and_sides_with_author_place_and_dates(two: Province) -> None:
    (record,) = quarrel(two)
    at_centre, at_station = only_one(two.centre.desk), only_one(two.stations[0].desk)
    assert at_centre.base is not None
    assert (at_centre.base.text, at_centre.base.station) == ("Mẫu 0", "Trạm mẫu 1")
    assert [(side.text, side.here) for side in at_centre.sides] == [("Mẫu 0 tỉnh", True), ("Mẫu 0 trạm", False)]
    assert [(side.text, side.here) for side in at_station.sides] == [("Mẫu 0 trạm", True), ("Mẫu 0 tỉnh", False)]
    assert {side.station for side in at_station.sides} == {"Trung tâm mẫu", "Trạm mẫu 1"}
    assert all(side.when and side.clocked[:10] == side.when[:10] for side in at_centre.sides)
    assert at_centre.title in {"Mẫu 0 tỉnh", "Mẫu 0 trạm"}
    assert (at_centre.only, at_centre.later, at_centre.deletion) == ("", "", False)
    assert conflicts.of(two.centre.desk, "facility", record, "name") == at_centre


def test_a_field_that_was_empty_has_an_empty_base_and_a_third_side_stands_beside(two: Province) -> None:
    first, second = two.stations
    record = add(first.desk)
    meet(two)
    for app, product in ((first, "gạch men"), (second, "Gạch  men"), (two.centre, "gach men")):
        change(app.desk, record, main_product=product)
    meet(two)
    found = conflicts.of(two.centre.desk, "facility", record, "main_product")
    assert found.base is not None
    assert (found.base.value, found.base.user) == (None, "")
    assert [side.station for side in found.sides] == ["Trung tâm mẫu", "Trạm mẫu 1", "Trạm mẫu 2"]
    assert found.only == "tones"


def test_personal_values_are_opened_to_decide_and_sealed_again(two: Province) -> None:
    station, centre = two.stations[0], two.centre
    record = add(station.desk, representative="Nguyễn Văn Mẫu")
    meet(two)
    for app, name in ((station, "Trần Thị Thử"), (centre, "Lê Văn Ví Dụ")):
        change(app.desk, record, representative=name)
    meet(two)
    found = conflicts.of(centre.desk, "facility", record, "representative")
    assert found.base is not None
    assert found.base.text == "Nguyễn Văn Mẫu"
    assert [side.text for side in found.sides] == ["Lê Văn Ví Dụ", "Trần Thị Thử"]
    done = conflicts.decide_alike(
        centre.desk, [("facility", record, "representative")], Choice("side", found.sides[1].place)
    )
    meet(two)
    assert records.load(station.desk, "facility", record).flat["representative"] == "Trần Thị Thử"
    conflicts.reopen(station.desk, done.ops[0])
    meet(two)
    again = conflicts.of(centre.desk, "facility", record, "representative")
    assert [side.text for side in again.sides] == ["Lê Văn Ví Dụ", "Trần Thị Thử"]
    with centre.desk.store.reader() as connection:
        lines = b"".join(raw for _, _, raw in log.walk(connection))
    assert not any(name.encode() in lines for name in ("Trần Thị Thử", "Lê Văn Ví Dụ", "Nguyễn Văn Mẫu"))


def test_equal_values_are_one_side_with_both_authors(two: Province) -> None:
    first, second = two.stations
    record = add(first.desk)
    meet(two)
    change(first.desk, record, main_product="Gốm")
    change(second.desk, record, main_product="Gốm")
    change(two.centre.desk, record, main_product="Sành")
    meet(two)
    found = conflicts.of(two.centre.desk, "facility", record, "main_product")
    assert [side.text for side in found.sides] == ["Sành", "Gốm"]
    assert len(found.sides[1].also) == 1
    assert "Trạm mẫu" in found.sides[1].also[0]


def test_a_deletion_against_an_edit_says_what_was_edited_since(two: Province) -> None:
    station, centre = two.stations[0], two.centre
    record = add(station.desk, "Mẫu 1", main_product="Gốm")
    meet(two)
    records.delete(station.desk, "facility", record)
    change(centre.desk, record, main_product="Sành")
    meet(two)
    for desk in (station.desk, centre.desk):
        found = only_one(desk)
        assert found.deletion
        assert found.base is None
        assert {(side.text, side.station) for side in found.sides} == {
            ("đã xóa", "Trạm mẫu 1"), ("giữ lại", "Trung tâm mẫu"),
        }  # fmt: skip
        (edit,) = found.edits
        assert (edit.label, edit.before, edit.after) == ("Sản phẩm chính", "Gốm", "Sành")
    gone = next(side for side in only_one(centre.desk).sides if side.value is not None)
    conflicts.decide_alike(centre.desk, [("facility", record, "-")], Choice("side", gone.place))
    meet(two)
    assert [lists.count(app.desk, "facility") for app in (station, centre)] == [0, 0]


def test_one_person_on_two_machines_is_offered_the_later_value_and_nothing_is_decided_alone(two: Province) -> None:
    first, second = two.stations
    for app in two.stations:
        named(app, "Người Mẫu")
    record = add(first.desk)
    meet(two)
    change(first.desk, record, main_product="Gốm")
    second.desk.clock.seen(first.desk.clock.tick())  # in the same millisecond the two would be a tie
    change(second.desk, record, main_product="Sành")
    meet(two)
    found = conflicts.of(two.centre.desk, "facility", record, "main_product")
    assert next(side.text for side in found.sides if side.op == found.later) == "Sành"
    assert conflicts.pick(found, Choice("later")) == (True, "Sành")


# --- the queue


def test_the_queue_lists_filters_and_groups(two: Province) -> None:
    ids = quarrel(two, 3)
    change(two.centre.desk, ids[0], main_product="Sành")
    change(two.stations[1].desk, ids[0], main_product="Gốm")
    meet(two)
    desk = two.centre.desk
    found = conflicts.queue(desk)
    assert [one.path for one in found] == ["name", "name", "name", "main_product"]
    assert len({one.like for one in found[:3]}) == 1
    assert len({one.same for one in found[:3]}) == 3
    assert conflicts.count(desk) == {"facility": 4}
    assert len(conflicts.queue(desk, form="facility", field="name")) == 3
    assert [one.path for one in conflicts.queue(desk, station="Trạm mẫu 2")] == ["main_product"]
    assert conflicts.queue(desk, form="survey") == ()
    details = conflicts.details(desk, [(one.form, one.record_id, one.path) for one in found])
    assert [(d.like, d.same, d.title) for d in details if d] == [(one.like, one.same, one.title) for one in found]
    assert conflicts.details(desk, [("facility", ids[1], "address")]) == (None,)


# --- deciding


def test_alike_conflicts_are_decided_together_and_reopened_one_by_one(two: Province) -> None:
    ids = quarrel(two, 3)
    desk = two.centre.desk
    place = next(side.place for side in next(conflicts.every(desk)).sides if not side.here)
    keys = [(one.form, one.record_id, one.path) for one in conflicts.queue(desk)]
    done = conflicts.decide_alike(desk, keys, Choice("side", place))
    assert (len(done.ops), done.skipped) == (3, ())
    assert {entry.kind for entry in history.history(desk, "facility", ids[0])} >= {"resolve"}
    meet(two)
    for app in (two.centre, *two.stations):
        assert conflicts.queue(app.desk) == ()
        assert [name_of(app.desk, i) for i in ids] == ["Mẫu 0 trạm", "Mẫu 1 trạm", "Mẫu 2 trạm"]
    conflicts.reopen(two.stations[1].desk, done.ops[1])
    meet(two)
    for app in (two.centre, *two.stations):
        (again,) = conflicts.every(app.desk)
        assert again.record_id == records.load(app.desk, "facility", again.record_id).record_id
        assert {side.text for side in again.sides} == {"Mẫu 1 tỉnh", "Mẫu 1 trạm"}


def test_the_base_and_a_new_value_can_be_taken(two: Province) -> None:
    ids = quarrel(two, 2)
    desk = two.centre.desk
    conflicts.decide_alike(desk, [("facility", ids[0], "name")], Choice("base"))
    conflicts.decide_alike(desk, [("facility", ids[1], "name")], Choice("value", value=" Mẫu  mới "))
    assert [name_of(desk, i) for i in ids] == ["Mẫu 0", "Mẫu  mới"]


def test_what_arrived_unseen_is_not_decided(two: Province) -> None:
    (record,) = quarrel(two)
    desk = two.centre.desk
    seen = only_one(desk).seen
    other = add(desk, "Khác")
    change(two.stations[1].desk, record, name="Mẫu thứ ba")
    meet(two)
    with pytest.raises(Refused) as fault:
        conflicts.resolve(desk, "facility", record, "name", "Mẫu", seen)
    done = conflicts.resolve_many(desk, [Decision("facility", record, "name", "Mẫu", seen)])
    assert fault.value.code == "changed_meanwhile"
    assert (done.ops, done.skipped) == ((), (("facility", record, "name"),))
    assert len(only_one(desk).sides) in (2, 3)
    with pytest.raises(Refused, match="bất đồng"):
        conflicts.resolve(desk, "facility", other, "name", "Mẫu")


def test_a_stopped_decision_on_many_decides_none(two: Province) -> None:
    ids = quarrel(two, 2)

    class Stop(Silent):
        def step(self, done: int, total: int, what: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        conflicts.resolve_many(two.centre.desk, [Decision("facility", i, "name", "Mẫu") for i in ids], Stop())
    assert len(conflicts.queue(two.centre.desk)) == 2


def test_what_the_centre_decides_a_station_does_not(two: Province) -> None:
    station, centre = two.stations[0], two.centre
    record = records.save(station.desk, records.blank(station.desk, "dossier"), _DOSSIER).record_id
    meet(two)
    for app, number in ((station, "12/QĐ-SCT"), (centre, "21/QĐ-SCT")):
        kit.change(app.desk, record, "dossier", decision_no=number)
    meet(two)
    found = only_one(station.desk)
    assert (found.path, found.allowed, only_one(centre.desk).allowed) == ("decision_no", False, True)
    with pytest.raises(Refused) as fault:
        conflicts.resolve(station.desk, "dossier", record, "decision_no", "12/QĐ-SCT")
    assert fault.value.code == "not_allowed"
    assert "Trung tâm quyết định" in str(fault.value)
    done = conflicts.resolve(centre.desk, "dossier", record, "decision_no", "21/QĐ-SCT")
    meet(two)
    with pytest.raises(Refused, match="Trung tâm"):
        conflicts.reopen(station.desk, done.op or "")


# --- reopening


def test_a_reopened_conflict_is_the_one_that_was_closed(two: Province) -> None:
    (record,) = quarrel(two)
    desk = two.centre.desk
    before = only_one(desk)
    done = conflicts.resolve(desk, "facility", record, "name", "Mẫu mới")
    meet(two)
    conflicts.reopen(two.stations[0].desk, done.op or "")
    meet(two)
    after = only_one(desk)

    def told(conflict: Conflict) -> list[tuple[str, str, str, str, bool, bool]]:
        return [(s.text, s.user, s.station, s.when, s.shown, s.here) for s in conflict.sides]

    assert told(after) == told(before)
    assert (after.base, after.like, after.same) == (before.base, before.like, before.same)
    assert [entry.kind for entry in history.history(desk, "facility", record)].count("reopen") == 2
    again = conflicts.resolve(desk, "facility", record, "name", "Mẫu khác")
    conflicts.reopen(desk, again.op or "")
    assert told(only_one(desk)) == told(before)
    meet(two)
    first, second = (list(objects.dump(app.desk)) for app in (two.centre, two.stations[0]))
    assert first == second


def test_the_history_says_which_values_were_not_taken_and_who_decided_where(two: Province) -> None:
    (record,) = quarrel(two)
    desk = two.stations[0].desk
    done = conflicts.resolve(two.centre.desk, "facility", record, "name", "Mẫu 0 tỉnh")
    meet(two)
    entry = next(one for one in history.history(desk, "facility", record) if one.op == done.op)
    assert (entry.kind, entry.station) == ("resolve", "Trung tâm mẫu")
    assert [(aside.text, aside.station) for aside in entry.set_aside] == [("Mẫu 0 trạm", desk.identity.name)]
    history.undo(desk, done.op or "")  # before the decision there was the conflict
    meet(two)
    assert {side.text for side in only_one(two.centre.desk).sides} == {"Mẫu 0 tỉnh", "Mẫu 0 trạm"}
    again = conflicts.resolve(two.centre.desk, "facility", record, "name", "Mẫu 0")
    entry = next(one for one in history.history(two.centre.desk, "facility", record) if one.op == again.op)
    assert {(aside.text, aside.station) for aside in entry.set_aside} == {
        ("Mẫu 0 trạm", "Trạm mẫu 1"), ("Mẫu 0 tỉnh", "Trung tâm mẫu"),
    }  # fmt: skip


def test_a_decision_about_a_deletion_can_be_reopened(two: Province) -> None:
    station, centre = two.stations[0], two.centre
    record = add(station.desk, "Mẫu 1")
    meet(two)
    records.delete(station.desk, "facility", record)
    change(centre.desk, record, main_product="Sành")
    meet(two)
    done = conflicts.resolve(centre.desk, "facility", record, "-", True)
    meet(two)
    assert conflicts.queue(station.desk) == ()
    conflicts.reopen(centre.desk, done.op or "")
    meet(two)
    assert only_one(station.desk).deletion
    assert records.load(station.desk, "facility", record).flat["main_product"] == "Sành"


def test_only_a_standing_decision_can_be_reopened(two: Province) -> None:
    (record,) = quarrel(two)
    desk = two.centre.desk
    done = conflicts.resolve(desk, "facility", record, "name", "Mẫu mới")
    edit = kit.change(desk, record, name="Mẫu sửa sau")
    assert _code(desk, done.op) == "nothing_to_undo"
    assert _code(desk, edit.op) == "not_found"
    assert _code(desk, "0" * 64) == "not_found"
    assert _code(desk, "không") == "not_found"
    assert conflicts.reopen_many(desk, [done.op or ""]).ops == ()
    assert name_of(desk, record) == "Mẫu sửa sau"


def _code(desk: Desk, op: str | None) -> str:
    with pytest.raises(Refused) as fault:
        conflicts.reopen(desk, op or "")
    return fault.value.code
