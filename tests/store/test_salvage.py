"""A new database out of an old file: operations, keys of persons, what is hidden, what is erased."""

from __future__ import annotations

from pathlib import Path

from kc_desktop.services import erasing, objects, records, upkeep
from kc_desktop.store import check, log, projection, salvage, schema
from kc_desktop.store.engine import Store
from tests.tools import withheld
from tests.tools.offices import add, change, office


def test_keys_hidden_operations_and_erasures_are_saved(tmp_path: Path) -> None:
    """From a file and its older backup: nothing sealed is lost, nothing erased or withdrawn comes back."""
    with office(tmp_path / "station", "station", "Trạm mẫu") as app:
        desk = app.desk
        kept, gone = add(desk, representative="Người Giữ"), add(desk, "Mẫu – xóa", representative="Người Xóa")
        old = tmp_path / "old.db"
        old.write_bytes(upkeep.backup(desk).path.read_bytes())
        erasing.erase(desk, [gone])
        change(desk, kept, main_product="Gốm")
        with desk.writer() as connection:
            last = max(log.of_record(connection, kept), key=lambda stored: stored.seq)
            withheld.leave_out(connection, [last.op.id])
            projection.refold(connection, [kept], desk.names)
        right = sorted(objects.dump(desk))
        assert records.load(desk, "facility", kept).record.values.get("main_product") is None
        store = Store(tmp_path / "new.db")
        try:
            schema.create(store)
            found = salvage.gather(store, desk.store.path, old)
            with store.writer() as connection:
                check.rebuild(connection, desk.names)
                keys = connection.exec_driver_sql("SELECT subject FROM subject_key").scalars().all()
        finally:
            store.close()
        assert (len(found.ops), found.bad) == (4, 0)
        assert keys == [kept], "the backup still had the erased one's"
        assert check.deep(tmp_path / "new.db", desk.names) == ()
        other = office(tmp_path / "other", "station", "Trạm khác")
        try:
            other.desk.store.close()
            other.desk.store.path.write_bytes((tmp_path / "new.db").read_bytes())
            assert sorted(objects.dump(other.desk)) == right
        finally:
            other.close()


def test_a_damaged_key_is_noticed_and_comes_from_the_backup(tmp_path: Path) -> None:
    """One changed byte of a key is damage, not a value that nobody may read."""
    with office(tmp_path / "station", "station", "Trạm mẫu") as app:
        desk = app.desk
        add(desk, representative="Người Giữ")
        old = upkeep.backup(desk).path
        with desk.writer() as connection:
            connection.exec_driver_sql("UPDATE subject_key SET secret = zeroblob(64)")
        assert [f.code for f in upkeep.check(desk, deep=True).findings] == ["key"]
        store = Store(tmp_path / "new.db")
        try:
            schema.create(store)
            salvage.gather(store, desk.store.path, old)
            with store.writer() as connection:
                check.rebuild(connection, desk.names)
                names = connection.exec_driver_sql("SELECT representative FROM facility").scalars().all()
        finally:
            store.close()
        assert names == ["Người Giữ"]
