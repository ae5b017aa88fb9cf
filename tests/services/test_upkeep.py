"""Backup, restore, check, rebuild, doctor: nothing is lost, nothing is believed unread."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path

import pytest

from kc_desktop.app import App
from kc_desktop.domain.errors import Damaged, Machine, Refused
from kc_desktop.services import drafts, history, merging, records, setup, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import backup as copies
from kc_desktop.store import place, receipts, schema
from kc_desktop.system.clock import now
from tests.services import damage, kit
from tests.tools import offices
from tests.tools.slowly import mostly_slow

# ---------------------------------------------------------------------------------------------------------- backup


def test_a_backup_is_whole_checked_and_named_by_a_counter(desk: Desk) -> None:
    kit.fill(desk, 5)
    first, second = upkeep.backup(desk), upkeep.backup(desk, reason="merge")
    assert [b.path.name for b in upkeep.backups(desk)] == ["kc-000002-merge.db", "kc-000001-manual.db"]
    assert second.sha256 == hashlib.sha256(second.path.read_bytes()).hexdigest()
    assert second.bytes == second.path.stat().st_size
    assert copies.inspect(first.path).operations == 7
    assert damage.state_of(first.path) == damage.state_of(desk.store.path)
    assert not list(desk.folder.glob("*.kctmp"))


def test_a_backup_to_a_stick_stands_alone(desk: Desk, tmp_path: Path) -> None:
    kit.add(desk, kit.facility())
    stick = tmp_path / "stick"
    stick.mkdir()
    made = upkeep.backup(desk, stick)
    assert [p.name for p in stick.iterdir()] == [made.path.name]
    assert upkeep.backups(desk) == ()
    with pytest.raises(Machine) as gone:
        upkeep.backup(desk, tmp_path / "pulled")
    assert gone.value.code == "device_gone"


def test_a_backup_that_cannot_be_verified_does_not_count(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(_path: Path) -> None:
        raise Damaged("database_damaged", detail="thử")

    monkeypatch.setattr(copies, "inspect", damaged)
    with pytest.raises(Damaged):
        upkeep.backup(desk)
    assert upkeep.backups(desk) == ()
    assert not list(desk.folder.glob("*.kctmp"))


def test_the_daily_backup_is_due_once_a_day_and_only_after_work(desk: Desk) -> None:
    today = now()
    assert upkeep.daily(desk, today) is not None
    assert upkeep.daily(desk, today) is None
    assert not upkeep.due(desk, today + timedelta(days=1)), "nothing was written since"
    kit.add(desk, kit.facility())
    assert not upkeep.due(desk, today)
    assert upkeep.due(desk, today + timedelta(days=1))
    assert upkeep.due(desk, today - timedelta(days=400)), "a clock set back must not stop backups"


def test_old_backups_are_thinned_after_a_new_one(desk: Desk) -> None:
    for _ in range(copies.KEEP_NEWEST + 2):
        upkeep.backup(desk)
    kept = [b.generation for b in upkeep.backups(desk)]
    assert kept == [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 1], "the ten newest and the first of the day"


# ---------------------------------------------------------------------------------------------------------- restore


@pytest.mark.parametrize("newer", [True, False])
def test_after_a_restore_numbers_never_collide(data_dir: Path, newer: bool) -> None:
    kit.create(data_dir)
    with App(data_dir) as app:
        kept = kit.add(app.desk, kit.facility(name="trước sao lưu"))
        saved = upkeep.backup(app.desk)
        lost = kit.add(app.desk, kit.facility(name="sau sao lưu"))
        before = app.desk.identity
        with app.desk.store.reader() as connection:
            old = set(receipts.held(connection))
        old_live = app.desk.store.path
    done = upkeep.restore(data_dir, saved.path, newer=newer)
    assert not done.new_card
    assert done.regained == int(newer)
    with App(data_dir) as app:
        assert app.desk.store.path != old_live
        assert app.desk.identity.station == before.station
        assert app.desk.identity.replica != before.replica
        assert app.desk.keys.replica == app.desk.identity.replica
        card = setup.own_card(app.desk)
        assert (card.id, card.replica, card.serial) == (before.station, app.desk.identity.replica, 2)
        assert card.sign_key == app.desk.keys.sign_public.hex()
        assert records.load(app.desk, "facility", kept).record.name == "trước sao lưu"
        with nullcontext() if newer else pytest.raises(Refused):
            assert records.load(app.desk, "facility", lost).record.name == "sau sao lưu"
        kit.change(app.desk, kept, name="sau khôi phục")
        kit.add(app.desk, kit.facility())
        with app.desk.store.reader() as connection:
            new = receipts.held(connection)
        assert (before.replica, 1, 2) in old
        assert (before.replica, 1, 2 if newer else 1) in new
        assert (app.desk.identity.replica, 1, 3) in new, "its birth and two saves"
        assert upkeep.check(app.desk, deep=True).ok
        assert [b.reason for b in upkeep.backups(app.desk)] == ["restore", "manual"]
    with copies.peek(old_live) as connection:
        assert connection.execute("SELECT count(*) FROM op").fetchone()[0] == 2, "the old file stays as it was"


def test_a_restored_station_goes_on_sending_and_nothing_is_taken_for_known(tmp_path: Path) -> None:
    """It gives new numbers; its parent's key vouches for it, so the centre confirms nothing and holds everything."""
    made = offices.province(tmp_path)
    (station,) = made.stations
    kept = offices.add(station.desk, "Mẫu – trước sao lưu")
    saved = upkeep.backup(station.desk)
    sent = offices.add(station.desk, "Mẫu – đã gửi, rồi mất ở trạm")
    merging.merge(made.centre.desk, offices.send(station, made.stick("a")))
    folder = station.desk.folder
    station.close()
    upkeep.restore(folder, saved.path)
    with App(folder) as again:
        new = offices.add(again.desk, "Mẫu – sau khôi phục")
        assert {e.station for e in history.history(again.desk, "facility", kept)} == {again.desk.identity.name}
        files = offices.send(again, made.stick("b"))
        counts = merging.merge(made.centre.desk, files).imports[0].counts
        assert (counts.received, counts.applied, counts.known, counts.quarantined) == (4, 2, 2, 0), "a birth among them"
    names = {r: records.load(made.centre.desk, "facility", r).record.values["name"] for r in (kept, sent, new)}
    assert names == {kept: "Mẫu – trước sao lưu", sent: "Mẫu – đã gửi, rồi mất ở trạm", new: "Mẫu – sau khôi phục"}
    assert upkeep.check(made.centre.desk, deep=True).ok
    made.centre.close()


def test_a_restored_centre_keeps_the_key_that_stations_trust(tmp_path: Path) -> None:
    folder = tmp_path / "centre"
    kit.create(folder, "centre", "Trung tâm mẫu")
    with App(folder) as app:
        card, saved = setup.own_card(app.desk), upkeep.backup(app.desk)
    done = upkeep.restore(folder, saved.path)
    assert not done.new_card
    with App(folder) as app:
        after = setup.own_card(app.desk)
        assert app.desk.identity.replica == after.replica != card.replica
        assert (after.id, after.sign_key, after.age) == (card.id, card.sign_key, card.age)
        assert app.desk.identity.centre == card.id


def test_a_centre_restored_without_its_key_says_that_its_card_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit.create(tmp_path / "centre", "centre", "Trung tâm mẫu")
    with App(tmp_path / "centre") as app:
        record, saved = kit.add(app.desk, kit.facility()), upkeep.backup(app.desk)
    monkeypatch.setenv("KC_HOME", str(tmp_path / "other machine"))
    (tmp_path / "data").mkdir()
    done = upkeep.restore(tmp_path / "data", saved.path)
    assert done.new_card
    with App(tmp_path / "data") as app:
        assert app.desk.identity.station == app.desk.identity.centre == setup.own_card(app.desk).id
        assert records.load(app.desk, "facility", record).record.name == kit.NAMES[0]


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (damage.text_file, "not_our_database"),
        (damage.foreign_database, "not_our_database"),
        (lambda path: path.mkdir(), "not_our_database"),
        (lambda path: path.write_bytes(b""), "not_our_database"),
        (lambda path: None, "file_missing"),
    ],
)
def test_what_is_no_backup_is_refused_and_nothing_changes(
    closed: Path, tmp_path: Path, make: Callable[[Path], None], code: str
) -> None:
    file, live = tmp_path / "other.db", place.database_file(closed)
    make(file)
    before = live.read_bytes()
    with pytest.raises(Refused) as refused:
        upkeep.restore(closed, file)
    assert refused.value.code == code
    assert place.database_file(closed) == live
    assert live.read_bytes() == before


def test_a_newer_backup_is_refused(closed: Path) -> None:
    with App(closed) as app:
        saved = upkeep.backup(app.desk)
    damage.newer_database(saved.path)
    with pytest.raises(Refused) as refused:
        upkeep.restore(closed, saved.path)
    assert refused.value.code == "newer_version"


def test_looking_at_a_closed_database_leaves_nothing_beside_it(closed: Path) -> None:
    before = {path: path.read_bytes() for path in closed.iterdir()}
    assert upkeep.doctor(closed).ok
    assert copies.inspect_version(place.database_file(closed)) == schema.VERSION
    assert {path: path.read_bytes() for path in closed.iterdir()} == before


def test_a_damaged_backup_is_refused(closed: Path) -> None:
    with App(closed) as app:
        saved = upkeep.backup(app.desk)
    body = bytearray(saved.path.read_bytes())
    body[4096 * 3 : 4096 * 9] = bytes(4096 * 6)
    saved.path.write_bytes(bytes(body))
    with pytest.raises(Damaged):
        upkeep.restore(closed, saved.path)


def test_an_open_folder_is_not_restored(closed: Path) -> None:
    with App(closed) as app:
        saved = upkeep.backup(app.desk)
        with pytest.raises(Machine) as busy:
            upkeep.restore(closed, saved.path)
    assert busy.value.code == "in_use"


@pytest.mark.parametrize(
    "step", mostly_slow(["write_atomic", "place.point_to", "inspect", "vacuum_into", "place.fresh_name"], 2)
)
def test_a_restore_that_fails_anywhere_leaves_the_old_database_live(
    closed: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with App(closed) as app:
        saved = upkeep.backup(app.desk)
    live = place.database_file(closed)

    def fail(*_: object, **__: object) -> None:
        raise Machine("disk_full", where="thử")

    owner, _, name = step.rpartition(".")
    with monkeypatch.context() as broken:
        broken.setattr(place if owner else copies, name, fail)
        with pytest.raises(Machine):
            upkeep.restore(closed, saved.path)
    assert place.database_file(closed) == live
    assert damage.deep(closed).ok


# ---------------------------------------------------------------------------------------------------------- check


DAMAGE = {
    "typed row": ("UPDATE facility SET name = 'khác' WHERE num = 2", "row"),
    "typed row gone": ("DELETE FROM facility WHERE num = 3", "row"),
    "row too many": (
        "INSERT INTO facility (num, id, sort_key, conflicts, name) VALUES (99, 'x', 'x', 0, 'thừa')",
        "row",
    ),
    "conflict count": ("UPDATE facility SET conflicts = 1 WHERE num = 2", "row"),
    "sort key": ("UPDATE facility SET sort_key = 'zzz' WHERE num = 2", "row"),
    "state": ("UPDATE record SET state = (SELECT state FROM record WHERE num = 1) WHERE num = 2", "record"),
    "deleted mark": ("UPDATE record SET deleted = 1 WHERE num = 4", "record"),
    "record gone": ("DELETE FROM record WHERE num = 5", "record"),
    "record invented": (
        "INSERT INTO record (id, form, deleted, state) VALUES ('x', 'facility', 0, x'7b7d')",
        "record",
    ),
    "search word": ("INSERT INTO facility_search (rowid, words) VALUES (777, 'la')", "search"),
    "search entry gone": ("DELETE FROM facility_search WHERE rowid = 1", "search"),
    "log line": ("UPDATE op SET raw = replace(CAST(raw AS TEXT), 'sản', 'săn') WHERE seq = 2", "hash"),
    "log column": ("UPDATE op SET record = 'x' WHERE seq = 2", "columns"),
}


@pytest.mark.parametrize("name", list(DAMAGE))
def test_deep_check_notices_every_changed_value(closed: Path, name: str) -> None:
    statement, code = DAMAGE[name]
    damage.close_and(closed, statement)
    report = damage.deep(closed)
    assert code in {f.code for f in report.findings}
    with pytest.raises(Damaged) as damaged:
        report.refuse()
    assert damaged.value.exit_code == 4


def test_a_sound_database_passes_and_holes_are_legal(closed: Path) -> None:
    assert damage.deep(closed).ok
    damage.close_and(closed, "DELETE FROM op WHERE seq = 1")
    with App(closed) as app:
        assert upkeep.check(app.desk).ok, "a hole in a chain is no damage for the quick check"


def test_quick_check_notices_a_broken_link(closed: Path) -> None:
    with App(closed) as app, app.desk.store.reader() as connection:
        lines = connection.exec_driver_sql("SELECT raw FROM op ORDER BY seq").all()
    body = json.loads(lines[4][0])
    body["p"] = "0" * 64
    raw = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    damage.close_and(
        closed, f"UPDATE op SET raw = x'{raw.hex()}', id = x'{hashlib.sha256(raw).hexdigest()}' WHERE seq = 5"
    )
    with App(closed) as app:
        assert {f.code for f in upkeep.check(app.desk).findings} == {"chain"}


def test_rebuild_gives_what_was_there(desk: Desk) -> None:
    ids = kit.fill(desk, 20)
    records.delete(desk, "facility", ids[3])
    drafts.keep(desk, "facility", ids[4], {"name": "dở dang"})
    kit.add(desk, kit.survey(visited_on=now().date()))
    before = damage.state_of(desk.store.path)
    steps: list[tuple[int, int]] = []

    class Watch:
        def step(self, done: int, total: int, what: str = "") -> None:
            steps.append((done, total))

    assert upkeep.rebuild(desk, Watch()).records == 21
    assert damage.state_of(desk.store.path) == before
    assert steps[-1] == (29, 29)
    assert upkeep.check(desk, deep=True).ok


def test_rebuild_cancelled_or_refused_changes_nothing(closed: Path) -> None:
    before = damage.state_of(place.database_file(closed))
    damage.close_and(closed, "UPDATE op SET raw = replace(CAST(raw AS TEXT), 'sản', 'săn') WHERE seq = 2")
    with App(closed) as app, pytest.raises(Damaged):
        upkeep.rebuild(app.desk)
    assert damage.state_of(place.database_file(closed), ("op",)) == {k: v for k, v in before.items() if k != "op"}
