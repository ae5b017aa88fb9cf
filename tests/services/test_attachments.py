"""Files of a record: kept once, named by an operation, cared for; destroyed where an erasure orders it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kc_desktop.app import App
from kc_desktop.domain.errors import Damaged, Refused
from kc_desktop.domain.ids import new_id
from kc_desktop.domain.media import Ready
from kc_desktop.services import attachments, erasing, history, records, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.store import blob_care, blobs
from tests.services import kit
from tests.tools import command_line as kc
from tests.tools import photos

PHOTO = attachments.read(photos.photo(), "cổng.jpg")


@pytest.fixture
def record(desk: Desk) -> str:
    return kit.add(desk, kit.facility())


def attach(desk: Desk, record: str, ready: Ready = PHOTO, form: str = "facility") -> attachments.Attached:
    return attachments.attach(desk, form, record, ready, "anh_co_so", "Cổng vào")


def tree(folder: Path) -> list[str]:
    return [sha256 for sha256, _ in blobs.walk(folder)]


def test_a_photo_becomes_a_row_and_a_file_and_history_knows(desk: Desk, record: str) -> None:
    done = attach(desk, record)
    (row,) = records.load(desk, "facility", record).record.values["files"]
    assert row.values["hash"] == done.sha256 == tree(desk.folder)[0]
    assert (row.values["name"], row.values["kind"], row.values["media"]) == ("cổng.jpg", "anh_co_so", "image/jpeg")
    assert str(row.values["latitude"]) == "21.175139"
    assert attachments.fetch(desk, done.sha256) == PHOTO.data
    shown = attachments.look(desk, record, [done.sha256])[done.sha256]
    assert (shown.here, shown.thumb) == (True, PHOTO.thumb)
    assert done.op is not None
    history.undo(desk, done.op)
    assert not records.load(desk, "facility", record).record.values.get("files")
    assert tree(desk.folder) == [done.sha256]  # kept: the undo may be undone
    assert [f.code for f in upkeep.check(desk).remarks] == [blob_care.LEFT_OVER]


def test_the_same_bytes_are_kept_once(desk: Desk, record: str) -> None:
    other = kit.add(desk, kit.facility(name=kit.NAMES[1]))
    first = attach(desk, record)
    again = attach(desk, record)
    assert (again.known, again.op, again.row) == (True, None, first.row)
    assert attach(desk, other).op is not None
    assert len(tree(desk.folder)) == 1


def test_what_cannot_be_is_refused_and_nothing_is_kept(desk: Desk, record: str) -> None:
    for form, one in (("collaborator", record), ("facility", new_id())):
        with pytest.raises(Refused):
            attach(desk, one, form=form)
    with pytest.raises(Refused):
        attachments.attach(desk, "facility", record, PHOTO, "không có loại này")
    assert tree(desk.folder) == []
    many = [{"name": "a", "hash": f"{n:064x}"} for n in range(50)]
    row = records.load(desk, "facility", record).form.by_key["files"].row
    assert row is not None
    kit.change(desk, record, files=tuple(row(one, new_id()) for one in many))
    with pytest.raises(Refused) as fault:
        attach(desk, record)
    assert fault.value.code == "over_limit"


def test_killed_between_file_and_operation(desk: Desk, record: str) -> None:
    """The file lies there and nobody names it: no damage, and the next attempt takes it up."""
    blobs.keep(desk.folder, PHOTO.sha256, PHOTO.data)
    report = upkeep.check(desk, deep=True)
    assert (report.ok, [f.code for f in report.remarks]) == (True, [blob_care.LEFT_OVER])
    attach(desk, record)
    report = upkeep.check(desk, deep=True)
    assert (report.ok, report.remarks) == (True, ())


def test_a_lost_and_a_changed_file_are_found_and_awaited(desk: Desk, record: str) -> None:
    done = attach(desk, record)
    path = blobs.path_of(desk.folder, done.sha256)
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert upkeep.check(desk).ok  # the length is right
    assert [f.code for f in upkeep.check(desk, deep=True).findings] == [blob_care.BLOB]
    with pytest.raises(Damaged):
        attachments.fetch(desk, done.sha256)
    path.unlink()
    assert [f.code for f in upkeep.check(desk).findings] == [blob_care.BLOB]
    assert attach(desk, record).known  # from the original again
    assert upkeep.check(desk, deep=True).ok


def test_the_doctor_sets_a_damaged_file_aside_and_loses_no_record(closed: Path) -> None:
    with App(closed) as app:
        record = kit.add(app.desk, kit.facility())
        sha256 = attach(app.desk, record).sha256
    path = blobs.path_of(closed, sha256)
    path.write_bytes(b"?")
    told = upkeep.doctor(closed)
    assert [f.code for f in told.findings] == [blob_care.BLOB]
    assert (upkeep.doctor(closed, repair=True).repaired, upkeep.doctor(closed).ok) == ("attachments", True)
    assert path.with_name(f"{sha256}.damaged").read_bytes() == b"?"
    with App(closed) as app, pytest.raises(Refused) as fault:
        attachments.fetch(app.desk, sha256)
    assert fault.value.code == "blob_elsewhere"


def test_a_backup_elsewhere_brings_the_files_back_to_an_empty_disk(closed: Path, tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    with App(closed) as app:
        record = kit.add(app.desk, kit.facility())
        sha256 = attach(app.desk, record).sha256
        made = upkeep.backup(app.desk, usb)
        assert (made.attachments, upkeep.backup(app.desk, usb).attachments) == (1, 0)
    for _, path in list(blobs.walk(closed)):
        path.unlink()
    upkeep.restore(closed, made.path)
    with App(closed) as app:
        assert attachments.fetch(app.desk, sha256) == PHOTO.data
        assert upkeep.check(app.desk, deep=True).ok


def test_a_rebuild_takes_up_the_files_that_lie_there(desk: Desk, record: str) -> None:
    sha256 = attach(desk, record).sha256
    with desk.writer() as connection:
        blobs.forget(connection, [sha256])
    assert not attachments.look(desk, record, [sha256])[sha256].here
    upkeep.rebuild(desk)
    shown = attachments.look(desk, record, [sha256])[sha256]
    assert shown.here
    assert shown.thumb  # made anew
    attachments.keep_likenesses(desk, [shown])
    with desk.store.reader() as connection:
        assert blobs.find(connection, [sha256])[sha256].thumb == shown.thumb


def test_an_erasure_destroys_files_likenesses_and_copies(desk: Desk, record: str) -> None:
    other = kit.add(desk, kit.facility(name=kit.NAMES[1]))
    shared = attachments.read(photos.photo("gray"), "b.jpg")
    for one in (record, other):
        attach(desk, one, shared)
    sha256 = attach(desk, record).sha256
    made = upkeep.backup(desk)
    assert PHOTO.thumb in made.path.read_bytes()
    erasing.erase(desk, [record])
    assert tree(desk.folder) == [shared.sha256]  # the other record shows it
    assert PHOTO.thumb not in made.path.read_bytes()
    assert PHOTO.thumb not in desk.store.path.read_bytes()
    assert attachments.look(desk, record, [sha256])[sha256].erased
    assert upkeep.check(desk, deep=True).ok
    later = attachments.read(photos.photo("navy"), "c.jpg")
    attach(desk, record, later)  # a new fact under a new key
    erasing.sweep(desk)
    assert attachments.fetch(desk, later.sha256) == later.data
    erasing.erase(desk, [other])
    assert tree(desk.folder) == [later.sha256]


def test_the_command_line(closed: Path, tmp_path: Path) -> None:
    with App(closed) as app:
        record = kit.add(app.desk, kit.facility())
    source, out = tmp_path / "ảnh.jpg", tmp_path / "ra.jpg"
    source.write_bytes(photos.photo())
    done = kc.good("attach", "facility", record, source, "--kind", "anh_may", data=closed)
    assert done["hash"] == PHOTO.sha256
    kc.good("attachment", PHOTO.sha256, "--out", out, data=closed)
    assert out.read_bytes() == PHOTO.data
    assert kc.run("attachment", PHOTO.sha256, "--out", out, "--json", data=closed).error == "file_exists"
    assert kc.run("attachment", "../../etc/passwd", "--out", out, "--json", data=closed).error == "not_found"
    source.write_bytes(b"no picture")
    assert kc.run("attach", "facility", record, source, "--json", data=closed).error == "not_a_picture"
    assert PHOTO.sha256 in kc.run("dump", data=closed).out
