"""What the tests of pages share: a window over a real, open desk; everything runs at once and is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kc_desktop.app import App
from kc_desktop.services import lists
from kc_desktop.services.lists import Query
from kc_desktop.system.settings import Settings
from kc_desktop.ui.desk import DeskBridge, UiContext
from kc_desktop.ui.forms.state import Reading
from kc_desktop.ui.main_window import MainWindow
from kc_desktop.ui.notices import RecordedNotices
from kc_desktop.ui.pages import build_pages
from kc_desktop.ui.pages.place_picker import StickWatch
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.sender import Sender
from kc_desktop.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kc_desktop.services.desk import Desk


@dataclass
class Bench:
    """A window over one open desk; everything runs at once, everything said is recorded."""

    window: MainWindow
    context: UiContext
    notices: RecordedNotices
    errors: list[Exception]
    sender: Sender

    @property
    def desk(self) -> Desk:
        return self.context.desk

    def record_page(self, section: str = "facility") -> RecordPage:
        self.window.show_section(section)
        page = self.window.page(section)
        assert isinstance(page, RecordPage)
        return page

    def page(self, section: str) -> QWidget:
        self.window.show_section(section)
        page = self.window.page(section)
        assert page is not None
        return page


def window_on(app: App, folder: Path, qtbot: QtBot, first: str = "facility") -> Bench:
    """``first``: the page it opens with (the overview takes the longest to build)."""
    errors: list[Exception] = []
    tasks = TaskRunner.inline(failed=errors.append)
    notices = RecordedNotices()
    window = MainWindow(tasks=tasks, notices=notices)
    qtbot.addWidget(window)
    bridge = DeskBridge(app.desk, tasks)
    bridge.setParent(window)
    context = UiContext(bridge, notices, Settings(folder / "settings.json"), window, errors.append)
    sender, watch = Sender(context, window), StickWatch(window)
    window.set_pages(build_pages(context, sender, watch), first)
    window.show()
    return Bench(window, context, notices, errors, sender)


def put(page: RecordPage, **values: object) -> None:
    for key, value in values.items():
        page.pane.view.session.apply_cell(key, Reading(value=value), show=True)


def names(desk: Desk, form: str = "facility") -> list[str]:
    nums = lists.ids(desk, Query(form))
    return [row.cells[0] for row in lists.page(desk, form, nums, ["name"])]
