"""Work that the collector of garbage stays away from (``system.garbage``) leaves no circles of objects behind."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from kc_desktop.services import merging, records, sending
from kc_desktop.services.importing.taking import import_workbook
from tests.tools import big_workbook
from tests.tools.offices import office, province, sample

_FEW, _MANY = 20, 220
_SPARE = 100
"""Objects in circles that work leaves however much it was: a connection, a progress."""


@pytest.fixture
def circles(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """How many objects in circles each such work left when it was done."""
    left: list[int] = []
    gc.collect()
    gc.freeze()
    monkeypatch.setattr(gc, "freeze", lambda: left.append(gc.collect()))
    yield left
    gc.collect()


def test_an_import(tmp_path: Path, data_dir: Path, circles: list[int]) -> None:
    app = office(data_dir, "station", "Trạm mẫu")
    for count in (_FEW, _FEW, _MANY):
        book = big_workbook.write(tmp_path / f"{len(circles)}.xlsx", count)
        assert import_workbook(app.desk, book, dry_run=True).rows == count
    app.close()
    *_, few, many = circles  # before them: what is read once, in a first go
    assert many - few < _SPARE


def test_a_merge(tmp_path: Path, circles: list[int]) -> None:
    made = province(tmp_path, 1)
    station = made.stations[0].desk
    for count in (_FEW, _FEW, _MANY):
        names = [f"Xưởng mẫu {len(circles)}-{n}" for n in range(count)]
        records.save_many(station, "facility", [(None, sample(name)) for name in names])
        files = sending.export(station, made.stick()).files
        assert merging.merge(made.centre.desk, files).imports[0].counts.applied >= count
    made.close()
    *_, few, many = circles  # before them: what is read once, in a first go
    assert many - few < _SPARE
