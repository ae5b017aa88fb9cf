"""The page of suspects by keyboard, and what a person is told while typing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kc_desktop.app import App
from kc_desktop.domain.pairs import pair_id
from kc_desktop.services import lists, records
from kc_desktop.ui.pages.duplicates_page import DuplicatesPage
from kc_desktop.ui.pages.likeness_line import LikenessLine
from tests.tools import offices
from tests.ui import page_bench

if TYPE_CHECKING:
    from collections.abc import Generator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Generator[page_bench.Bench]:
    app: App = offices.office(tmp_path / "data", "station", "Trạm mẫu")
    for name, more in (
        ("Cơ sở gốm Bến Đá", {"phones": ("0912000111",), "founded_year": 1999}),
        ("CSSX GOM BEN DA", {"founded_year": 2001, "main_product": "chum vại"}),
        ("Mây tre Đồi Thông", {}), ("Cty mây tre Đồi Thông", {}),
    ):  # fmt: skip
        offices.add(app.desk, name, **more)
    yield page_bench.window_on(app, tmp_path, qtbot)
    app.close()


def page_of(bench: page_bench.Bench) -> DuplicatesPage:
    page = bench.page("duplicates")
    assert isinstance(page, DuplicatesPage)
    return page


def light(page: DuplicatesPage, name: str) -> tuple[str, str]:
    row = next(at for at, one in enumerate(page.list.rows) if name in one.records[0].title + one.records[1].title)
    page.list.setCurrentIndex(page.list.model().index(row, 0))
    one = page.list.rows[row]
    return one.records[0].id, one.records[1].id


def test_pairs_are_decided_by_keys_and_taken_back(bench: page_bench.Bench) -> None:
    page = page_of(bench)
    assert len(page.list.rows) == 2
    ids = light(page, "Bến Đá")
    titles = [side.record.values["name"] for side in page.sides.laid.sides] if page.sides.laid else []
    pottery = titles.index("Cơ sở gốm Bến Đá")
    QTest.keyClick(page.list, Qt.Key.Key_1 if pottery == 0 else Qt.Key.Key_2)
    rows = page.sides._table.rows
    year = next(at for at, row in enumerate(rows) if row.field.key == "founded_year")
    page.sides.clicked.emit(page.sides.model().index(year, 2 - pottery))  # the year of the other one
    QTest.keyClick(page.list, Qt.Key.Key_G)
    kept = records.load(bench.desk, "facility", ids[pottery]).record.values
    assert (kept["founded_year"], kept["main_product"]) == (2001, "chum vại")
    assert len(page_bench.names(bench.desk)) == 3
    QTest.keyClick(page.list, Qt.Key.Key_K)
    assert not page.list.rows
    assert not bench.errors
    page.take_back()
    page.take_back()
    assert len(page.list.rows) == 2
    assert records.load(bench.desk, "facility", ids[pottery]).record.values["founded_year"] == 1999
    assert records.load(bench.desk, "pairing", pair_id(*ids)).deleted


def line_of(bench: page_bench.Bench) -> LikenessLine:
    pane = bench.record_page("facility").pane
    return next(part for part in pane.parts.parts if isinstance(part, LikenessLine))


def test_who_types_what_is_there_is_told_and_opens_it(bench: page_bench.Bench) -> None:
    page = bench.record_page("facility")
    page.new_record()
    line = line_of(bench)
    assert line.isHidden()
    page_bench.put(page, name="gom ben da", site_commune=offices.commune())
    line.typed(page.pane.view.read()[0])
    assert not line.isHidden()
    assert "cùng tên" in line.buttons[0].text()
    page_bench.put(page, name="Bún khô Giếng Làng")
    line.typed(page.pane.view.read()[0])
    assert line.isHidden()


def test_a_link_to_a_merged_record_opens_the_one_that_stays_which_tells_and_gives_it_back(
    bench: page_bench.Bench,
) -> None:
    page = page_of(bench)
    ids = light(page, "Đồi Thông")
    QTest.keyClick(page.list, Qt.Key.Key_1)
    QTest.keyClick(page.list, Qt.Key.Key_G)
    bench.window.open_record("facility", ids[1])
    line = line_of(bench)
    assert bench.record_page("facility").pane.record_id() == ids[0]
    assert not line.isHidden()
    own = lists.names_of(bench.desk, "facility", [ids[1]], own=True)[ids[1]]
    assert [one.text() for one in line.buttons] == [f"Tách “{own}”"]
    services = bench.record_page("survey").pane.services
    assert services.record_title("facility", ids[1]) == services.record_title("facility", ids[0])
    decision = bench.record_page("pairing").pane.services
    assert decision.record_title("facility", ids[1]) != decision.record_title("facility", ids[0])
    line.buttons[-1].click()
    assert line.isHidden()
    assert len(page_bench.names(bench.desk)) == 4
    assert not bench.errors
