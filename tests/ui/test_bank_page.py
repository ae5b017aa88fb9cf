"""Dữ liệu cho Sở in Thiết lập, and the buttons of one-page papers, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QPushButton

from kc_desktop.services import bank_export
from kc_desktop.services.bank_export import Wanted
from kc_desktop.ui.pages import bank_export as bank_module
from kc_desktop.ui.pages import one_pages
from kc_desktop.ui.pages.bank_export import BankBox, BankCard
from kc_desktop.ui.pages.coverage_page import CoveragePage
from tests.tools.offices import add

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.page_bench import Bench


def card_of(bench: Bench) -> BankCard:
    found = bench.page("settings").findChild(BankCard)
    assert found is not None
    return found


def test_a_set_with_personal_fields_needs_a_reason_and_is_listed(
    centre: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(centre.desk, "Mẫu")
    monkeypatch.setattr(bank_module, "ask_save", lambda *given: tmp_path / given[3])
    card = card_of(centre)
    card.export.click()
    box = centre.window.findChild(BankBox)
    assert box is not None
    assert not box.reason.isEnabled()
    assert box.done_button.isEnabled()
    box.persons.setCurrentIndex(1)
    assert not box.done_button.isEnabled()
    box.reason.setText("Theo công văn mẫu")
    kinds = box.lines.widgets["kind"]
    assert isinstance(kinds, QComboBox)
    kinds.setCurrentIndex(2)
    box.done_button.click()
    assert not centre.errors
    assert [one.reason for one in bank_export.asked(centre.desk)] == ["Theo công văn mẫu"]
    (file,) = tmp_path.glob("*.zip")
    assert centre.notices.toasts[-1][0] == f"Đã xuất 1 bản ghi vào {file.name}"


def test_a_station_writes_sets_without_personal_fields_only(
    station: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bank_module, "ask_save", lambda *given: tmp_path / given[3])
    card = card_of(station)
    card.ask()
    box = station.window.findChild(BankBox)
    assert box is not None
    assert box.persons.count() == 1
    box.reject()
    card.write(Wanted("sqlite"))
    assert [one.name.endswith("khong-ca-nhan.sqlite") for one in tmp_path.glob("*.sqlite")] == [True]


def test_pages_are_printed_from_the_record_and_from_the_coverage(
    centre: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_pages, "ask_save", lambda *given: tmp_path / given[3])
    record = add(centre.desk, "Mẫu – cơ sở")
    centre.window.open_record("facility", record)
    head = centre.record_page("facility").pane.head
    next(act for act in head.menu.actions() if act.text() == "Trang thông tin…").trigger()
    page = centre.page("coverage")
    assert isinstance(page, CoveragePage)
    page.show_campaign("")
    page.sheets["communes"].show_rows(page.sheets["communes"].rows, lit=0)
    next(one for one in page.findChildren(QPushButton) if one.text() == "Trang thông tin…").click()
    assert not centre.errors
    names = {one.name for one in tmp_path.glob("Thông tin*.pdf")}
    assert len(names) == 2
    assert "Thông tin cơ sở.pdf" in names  # named after nobody
