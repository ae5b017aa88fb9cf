"""Pictures of every page with an invented province: ``python tests/tools/page_gallery.py OUT [PAGE…]``."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication, QWidget

from kc_desktop.app import App
from kc_desktop.system.settings import Settings
from kc_desktop.ui import theme
from kc_desktop.ui.desk import DeskBridge, UiContext
from kc_desktop.ui.pages import build_pages
from kc_desktop.ui.pages.place_picker import StickWatch
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.sender import Sender
from kc_desktop.ui.start import Look, Shell, make_app, make_shell
from tests.tools.offices import office
from tests.tools.sample_province import fill


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


PAGES: dict[str, Callable[[QApplication, Shell, Callable[[str], None]], None]] = {
    "facility": facility,
    **{key: simple(key) for key in ("survey", "dossier", "collaborator")},
    **{key: simple(key) for key in ("overview", "plan", "report", "exchange", "settings")},
}


def main(out: Path, wanted: list[str]) -> None:
    """All pictures in both themes."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["KC_HOME"] = home
        station = office(Path(home) / "data", "station", "Trạm mẫu Phúc Sơn")
        fill(station.desk)
        for mode in ("light", "dark"):
            app, shell = open_window(station, Path(home), mode)

            def grab(name: str, what: QWidget | None = None, mode: str = mode) -> None:
                app.processEvents()
                (what or shell.window).grab().save(str(out / f"{name}_{mode}.png"))

            for key in wanted or list(PAGES):
                PAGES[key](app, shell, grab)
            shell.window.close()
            shell.tasks.close()
        station.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]), sys.argv[2:])
