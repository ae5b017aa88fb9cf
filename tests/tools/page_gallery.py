"""Pictures of every page with an invented province: ``python tests/tools/page_gallery.py OUT [PAGE…]``."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication, QDialog

from kc_desktop.app import App
from kc_desktop.services import enrolment, sending
from kc_desktop.system.settings import Settings
from kc_desktop.ui import theme
from kc_desktop.ui.desk import DeskBridge, UiContext
from kc_desktop.ui.pages import build_pages
from kc_desktop.ui.pages.exchange import ExchangePage
from kc_desktop.ui.pages.first_run import FirstRunPage
from kc_desktop.ui.pages.importing.wizard import ImportWizard
from kc_desktop.ui.pages.merge_preview import PreviewDialog
from kc_desktop.ui.pages.place_picker import StickWatch
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.sender import Sender
from kc_desktop.ui.start import Look, Shell, make_app, make_shell
from kc_desktop.ui.tables.check_popup import CheckPopup
from tests.tools.offices import office, province
from tests.tools.sample_province import fill

OUT = Path()


def settle(app: QApplication, shell: Shell, least: float = 0.25) -> None:
    """Let tasks and timers come to rest."""
    start = time.monotonic()
    while time.monotonic() - start < least or shell.tasks.busy:
        app.processEvents()
        time.sleep(0.005)
        if time.monotonic() - start > 20:
            raise TimeoutError


def open_window(opened: App, folder: Path, mode: theme.Mode) -> tuple[QApplication, Shell]:
    """The real window on a real database."""
    app = make_app(["gallery"], Look(mode))
    shell = make_shell(app)
    context = UiContext(
        DeskBridge(opened.desk, shell.tasks),
        shell.window.notices,
        Settings(folder / f"settings_{mode}.json"),
        shell.window,
        shell.failures.show,
    )
    shell.window.set_pages(build_pages(context, Sender(context, shell.window), StickWatch(shell.window)), "facility")
    shell.window.show()
    return app, shell


def facility(app: QApplication, shell: Shell, grab: Callable[[str], None]) -> None:
    """List, form, history, a new record with problems."""
    shell.window.show_section("facility")
    settle(app, shell)
    page = shell.window.page()
    assert isinstance(page, RecordPage)
    page.list.table.selectRow(1)
    settle(app, shell, 0.6)
    grab("facility")
    page.pane.head.history.setChecked(True)
    settle(app, shell)
    grab("facility_history")
    page.new_record()
    settle(app, shell)
    page.save()
    settle(app, shell)
    grab("facility_new")


def simple(section: str) -> Callable[[QApplication, Shell, Callable[[str], None]], None]:
    """Open a section and its first record."""

    def show(app: QApplication, shell: Shell, grab: Callable[[str], None]) -> None:
        shell.window.show_section(section)
        settle(app, shell, 0.5)
        page = shell.window.page()
        if isinstance(page, RecordPage):
            page.list.table.selectRow(0)
            settle(app, shell, 0.6)
        grab(section)

    return show


def plan(app: QApplication, shell: Shell, grab: Callable[[str], None]) -> None:
    """Both lists."""
    shell.window.show_section("plan")
    page = shell.window.page()
    assert isinstance(page, RecordPage)
    settle(app, shell, 0.5)
    page.list.table.selectRow(1)
    settle(app, shell, 0.6)
    grab("plan")
    shell.window.show_section("payment")
    page = shell.window.page()
    assert isinstance(page, RecordPage)
    settle(app, shell, 0.5)
    page.list.table.selectAll()
    settle(app, shell, 0.3)
    grab("payments")


def popups(app: QApplication, shell: Shell, grab: Callable[[str], None]) -> None:
    """Filter, columns."""
    shell.window.show_section("facility")
    page = shell.window.page()
    assert isinstance(page, RecordPage)
    settle(app, shell, 0.5)
    page.list.filters._offer_values("site_commune")
    settle(app, shell, 0.3)
    popup = page.list.filters.findChild(CheckPopup) or shell.window.findChild(CheckPopup)
    assert popup is not None
    popup._on_item(popup.list.item(1))
    settle(app, shell, 0.3)
    grab("filter")
    popup.put_away()
    page.list._offer_columns()
    settle(app, shell, 0.3)
    grab("columns")
    shell.window.findChildren(CheckPopup)[-1].put_away()
    page.list.filters.clear()


def importing(app: QApplication, shell: Shell, grab: Callable[[str], None]) -> None:
    """The look before an import."""
    shell.window.show_section("facility")
    page = shell.window.page()
    assert isinstance(page, RecordPage)
    path = Path(__file__).parents[1] / "data" / "workbooks" / "mua_sam.xlsx"
    box = ImportWizard(page.form, page.context, path, page)
    box.look()
    settle(app, shell, 2.0)
    while box.next.isVisible():
        box.grab().save(str(OUT / f"import_columns_{theme.state().mode}.png"))
        box.next.click()
    box.grab().save(str(OUT / f"import_{theme.state().mode}.png"))
    box.close()


def centre(out: Path, home: Path, mode: theme.Mode) -> None:
    """The other side: bundles found, a station waiting, the preview of a merge."""
    made = province(home / mode, 2, enrolled=False)
    for at, one in enumerate(made.stations):
        fill(one.desk, 16 + at)
        sending.export(one.desk, made.stick("KINGSTON"))
    app, shell = open_window(made.centre, home, mode)
    shell.window.show_section("exchange")
    page = shell.window.page()
    assert isinstance(page, ExchangePage)
    page.receiving.place.choose(made.stick("KINGSTON"))
    page.receiving.look()
    settle(app, shell, 0.5)
    page.receiving._run(keep=True)
    settle(app, shell, 1.5)
    for box in shell.window.findChildren(QDialog):
        box.close()
    waiting = enrolment.every(made.centre.desk)
    enrolment.accept(made.centre.desk, waiting[0].id)
    page.reload()
    page.receiving.look()
    settle(app, shell, 0.5)
    page.receiving._run(keep=False)
    settle(app, shell, 2.5)
    preview = shell.window.findChild(PreviewDialog)
    if preview is not None:
        preview.grab().save(str(out / f"merge_preview_{mode}.png"))
        preview.close()
    page.receiving._run(keep=True)
    settle(app, shell, 2.5)
    shell.window.grab().save(str(out / f"centre_{mode}.png"))
    shell.window.show_section("overview")
    settle(app, shell, 0.5)
    shell.window.grab().save(str(out / f"centre_overview_{mode}.png"))
    shell.window.close()
    shell.tasks.close()
    made.close()


def first_run(app: QApplication, shell: Shell, grab: Callable[[str], None]) -> None:
    """The three questions."""
    page = FirstRunPage(shell.tasks, OUT / "nowhere")
    shell.window.show_alone(page)
    settle(app, shell, 1.0)
    page.name.setText("Tổ khuyến công xã Phúc Sơn")
    page.province.setCurrentIndex(page.province.findData("24"))
    settle(app, shell, 0.3)
    grab("first_run")


PAGES: dict[str, Callable[[QApplication, Shell, Callable[[str], None]], None]] = {
    "facility": facility,
    **{key: simple(key) for key in ("survey", "dossier", "collaborator")},
    **{key: simple(key) for key in ("overview", "exchange", "settings")},
    "plan": plan,
    "popups": popups,
    "importing": importing,
    "first_run": first_run,
}


def main(out: Path, wanted: list[str]) -> None:
    """All pictures in both themes."""
    global OUT  # noqa: PLW0603  (a tool)
    OUT = out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["KC_HOME"] = home
        station = office(Path(home) / "data", "station", "Trạm mẫu Phúc Sơn")
        fill(station.desk)
        for mode in ("light", "dark"):
            app, shell = open_window(station, Path(home), mode)

            def grab(name: str, shell: Shell = shell, mode: str = mode) -> None:
                QApplication.processEvents()
                shell.window.grab().save(str(out / f"{name}_{mode}.png"))

            if wanted == ["centre"]:
                shell.window.close()
                shell.tasks.close()
                centre(out, Path(home), mode)
                continue
            for key in wanted or list(PAGES):
                PAGES[key](app, shell, grab)
            shell.window.close()
            shell.tasks.close()
        station.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]), sys.argv[2:])
