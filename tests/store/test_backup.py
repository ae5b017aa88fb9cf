"""Thinning as a pure law, names, scratch files."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kc_desktop.domain.errors import Damaged, Refused
from kc_desktop.store import backup, place
from kc_desktop.store.backup import Backup
from tests.tools.cases import each


def made(generation: int, day: date, reason: str = "daily") -> Backup:
    return Backup(Path(f"kc-{generation:06d}-{reason}.db"), generation, reason, day, 1)


days = st.integers(0, 400).map(lambda n: date(2025, 1, 1) + timedelta(days=n)) | st.just(date(2099, 1, 1))


@given(st.lists(days, max_size=120), st.integers(0, 120))
def test_thinning_keeps_what_it_promises(dates: list[date], verified: int) -> None:
    found = [made(n + 1, day) for n, day in enumerate(dates)]
    gone = backup.thin(found, verified)
    kept = [b for b in found if b not in gone]
    assert {b.generation for b in found[-backup.KEEP_NEWEST :]} <= {b.generation for b in kept}
    assert verified not in {b.generation for b in gone}
    assert {(d.year, d.month) for d in dates} == {(b.day.year, b.day.month) for b in kept}
    newest_days = list(dict.fromkeys(reversed(dates)))[: backup.KEEP_DAYS]
    for day in newest_days:
        assert next(b for b in found if b.day == day) in kept, "the first of the day stays"
    months = {(d.year, d.month) for d in dates}
    assert len(kept) <= backup.KEEP_NEWEST + backup.KEEP_DAYS + len(months) + 1
    assert backup.thin(kept, verified) == (), "thinning again takes nothing more"


@given(st.lists(days, min_size=1, max_size=60), st.randoms(use_true_random=False))
def test_thinning_looks_at_generations_not_at_the_order_given(dates: list[date], random: object) -> None:
    found = [made(n + 1, day) for n, day in enumerate(dates)]
    mixed = list(found)
    random.shuffle(mixed)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    assert backup.thin(mixed, 1) == backup.thin(found, 1)


def test_a_day_in_2099_costs_nothing() -> None:
    normal = [made(n + 1, date(2026, 1, 1) + timedelta(days=n)) for n in range(60)]
    with_leap = [*normal[:30], made(100, date(2099, 1, 1)), *(made(n + 101, b.day) for n, b in enumerate(normal[30:]))]
    gone = backup.thin(with_leap, 130)
    assert all(b.generation < 100 for b in gone), "what was made after the odd day counts as newer"


def test_only_our_names_are_backups_and_the_counter_orders_them(tmp_path: Path) -> None:
    for name in ("kc-000002-daily.db", "kc-000010-merge.db", "kc-1-x.db", "kc-000003.db", "other.db", "kc-000004-A.db"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "kc-000011-daily.db").mkdir()
    assert [b.generation for b in backup.every(tmp_path)] == [10, 2]
    assert backup.every(tmp_path / "none") == ()


def test_scratch_files_go_also_after_a_failure_and_at_the_next_start(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="thử"), backup.scratch(tmp_path) as work:  # noqa: PT012
        work.write_bytes(b"x")
        Path(f"{work}-wal").write_bytes(b"x")
        raise OSError("thử")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "~work-1.kctmp").write_bytes(b"x")
    (tmp_path / "~work-1.kctmp-shm").write_bytes(b"x")
    (tmp_path / "mine.kctmp").write_bytes(b"x")
    backup.tidy(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["mine.kctmp"]


# -------------------------------------------------------------------------------------------------------- pointer


def test_the_pointer_names_a_file_of_the_folder(tmp_path: Path) -> None:
    file = place.fresh_name(tmp_path)
    assert (file.name, place.exists(tmp_path)) == ("kc-000001.db", False)
    with pytest.raises(Refused) as none:
        place.database_file(tmp_path)
    assert none.value.code == "no_database"
    file.write_bytes(b"x")
    place.point_to(tmp_path, file)
    assert place.database_file(tmp_path) == file
    assert place.fresh_name(tmp_path).name == "kc-000002.db"
    assert place.generations(tmp_path) == (file,)


@each("body", [b"", b"{", b"[]", b'{"file": 1}', b'{"file": "kc-000009.db"}', b'{"file": "../kc.db"}', b"x" * 9000])
def test_a_spoilt_pointer_is_damage(tmp_path: Path, body: bytes) -> None:
    (tmp_path / "kc.db").write_bytes(b"x")
    (tmp_path / place.POINTER).write_bytes(body)
    with pytest.raises(Damaged) as damaged:
        place.database_file(tmp_path)
    assert (damaged.value.code, damaged.value.exit_code) == ("database_damaged", 4)
