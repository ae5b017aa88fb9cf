"""From a chosen need to a printed set of eight papers: clicks, keys and seconds in the real window.

The clerk sees a survey with a need, presses "Lập đề án", adds the records of appraisal, contract and implementation
plan, and prints the set. What is typed is new (days, numbers of papers); no figure of the survey is typed again.

    python -m tests.bench.dossier_clicks
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from kc_desktop.domain.declared import Dossier, Survey
from kc_desktop.domain.declared.survey import EquipmentRow, NeedRow, ProductRow, YearRow
from kc_desktop.domain.ids import new_id
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.services.dossier_papers import writing
from kc_desktop.ui import theme
from kc_desktop.ui.pages.dossiers.children_panel import ChildrenPanel
from kc_desktop.ui.pages.dossiers.page import DossierPage
from kc_desktop.ui.pages.seeds import survey_of
from tests.bench.measure import Line
from tests.bench.typing import STROKES_A_MINUTE, telex
from tests.tools.offices import add, office
from tests.ui.form_bench import commit, press, target
from tests.ui.page_bench import Bench, window_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kc_desktop.ui.forms.view import FormView

PAPERS, MINUTES, SECONDS_A_CLICK = 8, 10, 3.0
"""A click of somebody who looks where to click."""
FIGURES = (800_000_000, 500_000_000, 300_000_000)
"""Investment, own capital, support asked for: what must not be typed again."""
Key = Qt.Key


@dataclass
class Clerk:
    """Counts what hands do. ``typed``: all that was written."""

    clicks: int = 0
    strokes: int = 0
    typed: str = ""

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """With the mouse, where a person can."""
        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget
        self.clicks += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or QPoint())

    def button(self, text: str, inside: QWidget) -> None:
        """The visible button that says ``text``."""
        found = [one for one in inside.findChildren(QAbstractButton) if one.isVisible() and one.text() == text]
        assert found, text
        self.click(found[0])

    def entry(self, menu: QMenu, start: str) -> None:
        """An entry of an open menu."""
        action = next(one for one in menu.actions() if one.text().startswith(start))
        self.clicks += 1
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    def field(self, view: FormView, path: str, text: str) -> None:
        """Click into a field and write."""
        self.clicks += 1
        view.focus(path)
        self.strokes += telex(text) + 1
        self.typed += f"{text}\n"
        if text.isascii():
            QTest.keyClicks(target(), text)
        else:
            commit(text)
        press(Key.Key_Return)

    def save(self) -> None:
        """Ctrl+S."""
        self.strokes += 2
        press(Key.Key_S, control=True)


def establishment(desk: Desk) -> str:
    """A surveyed establishment with one need; gives the survey."""
    facility_id = add(desk, legal_form="tnhh1", representative="(người mẫu)", direct_production=True, vsic="2025:2393")
    facility = records.load(desk, "facility", facility_id).record
    need = NeedRow(
        {"content": "3.3", "machine": "lò nung ga 12 m³", "machine_is_new": True, "machine_price": FIGURES[0],
         "investment": FIGURES[0], "own_capital": FIGURES[1], "requested": FIGURES[2], "register_year": 2027,
         "can_match": True}, new_id(),
    )  # fmt: skip
    seed = survey_of(facility, facility_id, date(2026, 10, 12))  # type: ignore[arg-type]  # a facility
    known = {
        **seed.values, "needs": (need,), "state": "xong",
        "years": (YearRow({"year": 2025, "workers": 42, "revenue": 1_500_000_000}, new_id()),),
        "products": (ProductRow({"name": "Gốm gia dụng", "unit": "nghìn chiếc"}, new_id()),),
        "equipment": (EquipmentRow({"name": "Lò củi", "quantity": 2}, new_id()),),
    }  # fmt: skip
    return records.save(desk, records.blank(desk, "survey"), Survey(known)).record_id


def drive(bench: Bench, survey: str) -> tuple[Clerk, str, int]:
    """The clerk, the dossier, the pages of the set."""
    clerk = Clerk()
    page = bench.record_page("survey")
    page.open_record(survey)
    clerk.button("Lập đề án", page.pane.head)
    here = bench.window.page()
    assert isinstance(here, DossierPage)
    clerk.field(here.pane.view, "starts_on", "1/3/27")
    clerk.field(here.pane.view, "ends_on", "30/9/27")
    clerk.save()
    record_id = here.pane.record_id()
    part = here.part
    for tab, add_text, cells in (
        ("appraisal", "Thẩm định", {"paper_no": "02/PTĐ"}),
        ("carry", "Hợp đồng", {"number": "05/HĐ-KC"}),
        ("carry", "Triển khai", {"number": "03/KH-KC"}),
    ):
        if part.leaves.tabs.selected() != tab:
            clerk.click(part.leaves.tabs.button_of(tab))
        group = here.pane.leaf()
        assert isinstance(group, ChildrenPanel)
        clerk.button(add_text, group)
        pane = group.pane()
        assert pane is not None
        for key, text in cells.items():
            clerk.field(pane.view, key, text)
        clerk.save()
        clerk.strokes += 2
        group.show_list()  # Alt+←
    clerk.click(part.print)
    menu = next(one for one in part.print.findChildren(QMenu) if one.isVisible())
    clerk.entry(menu, "Cả bộ, có mục lục")
    preview = part.papers.view.preview
    assert preview is not None
    clerk.clicks += 2  # "Xuất PDF…", and "Lưu" of the system's own window
    pages = preview.pages
    preview.reject()
    return clerk, record_id, pages


def retyped(typed: str) -> int:
    """Figures of the need that were typed again."""
    plain = typed.replace(".", "").replace(" ", "")
    return sum(str(figure) in plain or f"{figure // 10**6}tr" in plain for figure in FIGURES)


def clicks(folder: Path) -> list[Line]:
    """The bar: under ten minutes, no figure typed again, eight papers."""
    app = QApplication.instance() or QApplication([])
    theme.apply_theme(cast("QApplication", app), "light")
    here = office(folder / "data", "centre", "Trung tâm khuyến công mẫu")
    survey = establishment(here.desk)
    bench = window_on(here, folder, cast("QtBot", _Keeper()))
    bench.window.resize(1366, 768)
    bench.window.activateWindow()
    QTest.qWaitForWindowActive(bench.window)
    start = time.perf_counter()
    clerk, record_id, pages = drive(bench, survey)
    machine = time.perf_counter() - start
    assert not bench.errors, bench.errors
    saved = records.load(here.desk, "dossier", record_id).record
    assert isinstance(saved, Dossier)
    ready = [one for one in writing.papers_of(here.desk, record_id) if one.kind.in_set and one.ready]
    again = retyped(clerk.typed)
    here.close()
    seconds = clerk.clicks * SECONDS_A_CLICK + clerk.strokes / STROKES_A_MINUTE * 60 + machine
    return [
        Line(
            f"từ nhu cầu đến bộ {len(ready)} giấy tờ, {pages} trang",
            f"{clerk.clicks} lần bấm, {clerk.strokes} phím, máy {machine:.1f} s",
            f"{SECONDS_A_CLICK:.0f} s một lần bấm, {STROKES_A_MINUTE} phím/phút: {seconds / 60:.1f} phút",
            f"{again} số liệu gõ lại",
            f"< {MINUTES} phút, 0 số gõ lại, {PAPERS} giấy tờ",
            seconds < MINUTES * 60 and not again and len(ready) >= PAPERS,
        )
    ]


class _Keeper:
    """Holds windows as pytest-qt does."""

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802
        self.widget = widget


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="kc-bench-") as scratch:
        os.environ["KC_HOME"] = str(Path(scratch) / "home")
        lines = clicks(Path(scratch))
    for line in lines:
        print(f"{line.what}: {line.value}; {line.floor}; {line.ratio}; {'đạt' if line.kept else 'KHÔNG ĐẠT'}")
    sys.exit(0 if all(line.kept for line in lines) else 1)
