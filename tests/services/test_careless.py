"""Careless surroundings: folders that vanish, go full or read-only, clocks that lie, names and paths of any shape."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import pytest

from kc_desktop.app import App
from kc_desktop.domain.errors import KcError, Machine, Refused
from kc_desktop.services import downstream, enrolment, lists, merging, records, sending, upkeep
from kc_desktop.services.desk import Desk
from kc_desktop.system import paths
from kc_desktop.system.settings import Settings
from tests.services import kit
from tests.services.test_insider import answer
from tests.tools.offices import add, province, send

ODD = [
    "Trạm của Hương – Đợt 1",
    "  khoảng   trắng ",
    "🌾🏭",
    "Thư mục (bản sao) [2]",
    "a" * 200,
    "c'est “là”; & $HOME #1 %41",
]


@pytest.mark.logs
def test_config_folder_deleted_while_the_program_runs(desk: Desk) -> None:
    kit.add(desk, kit.facility(name="trước"))
    shutil.rmtree(paths.config_folder())
    kit.add(desk, kit.facility(name="sau"))
    assert lists.count(desk, "facility") == 2
    upkeep.backup(desk)
    upkeep.check(desk, deep=True).refuse()


@pytest.mark.logs
def test_config_folder_is_a_file_now(desk: Desk, data_dir: Path) -> None:
    shutil.rmtree(paths.config_folder())
    paths.config_folder().write_text("ai đó đặt tệp vào đây")
    kit.add(desk, kit.facility(name="sau"))
    assert lists.count(desk, "facility") == 1
    likes = Settings()
    likes.put("a", 1)
    assert Settings().text("a") == ""


@pytest.mark.parametrize("name", ODD, ids=range(len(ODD)))
def test_a_folder_of_any_name(tmp_path: Path, name: str) -> None:
    root = tmp_path / name
    root.mkdir()
    made = province(root)
    try:
        record = add(made.stations[0].desk, "Mẫu ở nơi lạ")
        merging.merge(made.centre.desk, send(made.stations[0], made.stick(name)))
        assert records.load(made.centre.desk, "facility", record).record.name == "Mẫu ở nơi lạ"
        answer(made)
        assert sending.unsent(made.stations[0].desk) == 0
        upkeep.backup(made.centre.desk)
    finally:
        made.close()


@pytest.mark.parametrize("name", ["Ỷ" * 201, "x" * 5000, "a\0b", "\u202e\u200b", "   ", "\ud800"], ids=range(6))
def test_an_office_name_of_any_shape(data_dir: Path, name: str) -> None:
    try:
        kit.create(data_dir, name=name)
    except Refused:
        assert not data_dir.exists() or not any(data_dir.iterdir())
        return
    with App(data_dir) as app:
        assert enrolment.card(app.desk).name


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Sets the wall clock of everything this program asks for the time."""
    real = time.time_ns

    def set_to(year: int) -> None:
        shift = int((datetime(year, 6, 1, tzinfo=UTC) - datetime.now(UTC)).total_seconds())

        class Moved(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
                return datetime.fromtimestamp(real() / 1e9 + shift, tz)

        monkeypatch.setattr(time, "time_ns", lambda: real() + shift * 10**9)
        monkeypatch.setattr("kc_desktop.system.clock.datetime", Moved)

    return set_to


@pytest.mark.parametrize("year", [1970, 2099, 2200])
def test_a_clock_that_lies(tmp_path: Path, clock: Callable[[int], None], year: int) -> None:
    made = province(tmp_path)
    try:
        station = made.stations[0].desk
        first = add(station, "trước")
        clock(year)
        add(station, "sau")
        seen = records.load(station, "facility", first)
        records.save(station, seen, seen.record.with_values(main_product="gốm"))
        done = merging.merge(made.centre.desk, send(made.stations[0], made.stick())).imports[0]
        assert done.counts.to_decide == done.counts.quarantined == 0
        answer(made)
        assert sending.unsent(station) == 0
        clock(2026)
        add(station, "đã chỉnh giờ")
        merging.merge(made.centre.desk, send(made.stations[0], made.stick("b")))
        answer(made)
        assert lists.count(made.centre.desk, "facility") == 3
        assert downstream.clock_is_behind(station) == ""
        upkeep.check(made.centre.desk, deep=True).refuse()
        upkeep.backup(made.centre.desk)
        upkeep.daily(made.centre.desk, datetime.now(UTC))
    finally:
        made.close()


@pytest.mark.logs
def test_stick_folder_is_a_file_or_gone(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "f").write_text("x")
    for bad in (tmp_path / "f", tmp_path / "f" / "g", tmp_path / "none" / "there"):
        with pytest.raises(KcError):
            sending.export(desk, bad)
        with pytest.raises(KcError):
            upkeep.backup(desk, bad)
        with suppress(KcError):
            assert merging.find(desk, bad) == ()


@pytest.mark.logs
@pytest.mark.parametrize("what", ["outbox", "backups", "drafts"])
def test_a_folder_inside_the_data_is_a_file(tmp_path: Path, what: str) -> None:
    made = province(tmp_path)
    try:
        d = made.stations[0].desk
        add(d)
        (d.folder / what).write_text("x")
        try:
            send(made.stations[0], made.stick())
        except Machine:
            assert not list(made.stick().rglob("*.kcb"))
        c = made.centre.desk
        (c.folder / what).write_text("x")
        (d.folder / what).unlink()
        files = send(made.stations[0], made.stick("b"))
        try:
            merging.merge(c, files)
        except Machine as f:
            print(what, f)
            assert lists.count(c, "facility") == 0
        add(d, "vẫn ghi được")
    finally:
        made.close()
