"""Pictures of the year's plan with the invented province: ``python tests/tools/plan_gallery.py OUT``."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication, QDialog

from kc_desktop.app import App, key_store, packs
from kc_desktop.services import demo, setup
from kc_desktop.ui import theme
from kc_desktop.ui.pages.plan import page as pages
from kc_desktop.ui.pages.plan.assign_dialog import AssignDialog
from kc_desktop.ui.pages.plan.money_tab import MoneyTab
from kc_desktop.ui.pages.plan.page import YearPlanPage
from kc_desktop.ui.pages.plan.years_tab import YearsTab
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.start import Shell
from tests.tools.page_gallery import open_window, settle

PASTED = (
    "Năm\tKế hoạch\t\tThực hiện\t\tGhi chú\n\tKCQG\tKCĐP\tKCQG\tKCĐP\n"
    "2021\t1.150\t2.000\t1.098\t1.945\n2022\t-\t2.300\t\tgần 2.260"
)


def tabs(app: QApplication, shell: Shell, grab: Callable[[str, QDialog | None], None]) -> None:
    """Each tab, each dialog."""
    shell.window.show_section("year_plan")
    page = shell.window.page()
    assert isinstance(page, YearPlanPage)
    settle(app, shell, 0.6)
    grab("plan-year", None)
    tab = page.tab()
    assert isinstance(tab, MoneyTab)
    tab.by.setCurrentIndex(tab.by.findData("content"))
    tab.reload()
    settle(app, shell, 0.4)
    grab("plan-content", None)
    tab.assign()
    settle(app, shell, 0.4)
    box = shell.window.findChildren(AssignDialog)[-1]
    grab("plan-assign", box)
    box.reject()
    tab.ask("chuyen_di")
    settle(app, shell, 0.3)
    grab("plan-transfer", tab.dialog)
    tab.dialog.reject()
    for key in (pages.TARGETS, pages.VERSIONS, pages.YEARS):
        page.show_tab(key)
        settle(app, shell, 0.5)
        grab(f"plan-{key}", None)
    years = page.tab()
    assert isinstance(years, YearsTab)
    years.paste()
    years.dialog.text.setPlainText(PASTED)
    settle(app, shell, 0.5)
    grab("plan-paste", years.dialog)
    years.dialog.reject()


def programme(app: QApplication, shell: Shell, grab: Callable[[str, QDialog | None], None]) -> None:
    """An open programme with what stands over it."""
    page = None
    if shell.window.show_section("programme"):
        page = shell.window.page()
    assert isinstance(page, RecordPage)
    settle(app, shell, 0.5)
    page.list.table.selectRow(1)
    settle(app, shell, 0.8)
    grab("plan-programme", None)


def main(out: Path) -> None:
    """Light and dark."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KC_HOME"] = folder
        data = Path(folder) / "data"
        setup.create(data, packs(), key_store(), demo.answers("centre"))
        with App(data) as opened:
            demo.fill(opened.desk)
            modes: tuple[theme.Mode, ...] = ("light", "dark")
            for mode in modes:
                app, shell = open_window(opened, Path(folder), mode)
                shell.window.resize(1366, 768)

                def grab(name: str, box: QDialog | None, shell: Shell = shell, mode: str = mode) -> None:
                    (box or shell.window).grab().save(str(out / f"{name}-{mode}.png"))

                tabs(app, shell, grab)
                programme(app, shell, grab)
                shell.window.close()
                shell.tasks.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
