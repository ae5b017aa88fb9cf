"""Brings the shell to life over a data folder: pages, search, foot, stick, backup, and the way out.

Loaded after the first paint; the database and the heavy libraries are loaded in the database thread.
"""

from __future__ import annotations

import logging
from threading import Event
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer

from kc_desktop.domain.errors import KcError, Refused
from kc_desktop.system import clock, garbage
from kc_desktop.ui import failures, warming
from kc_desktop.ui.language import tr
from kc_desktop.ui.notices import Choice, Question
from kc_desktop.ui.start import LOOK_MODE
from kc_desktop.ui.widgets.cards import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from kc_desktop.app import App
    from kc_desktop.domain.change import Change
    from kc_desktop.services.arrival import Arrival
    from kc_desktop.services.upkeep import DoctorReport
    from kc_desktop.system.settings import Settings
    from kc_desktop.ui.desk import UiContext
    from kc_desktop.ui.pages.place_picker import StickWatch
    from kc_desktop.ui.pages.sender import Sender
    from kc_desktop.ui.start import Shell
    from kc_desktop.ui.widgets.status_line import Status

_log = logging.getLogger("kc_desktop")
_REPAIRABLE = ("database_damaged", "not_our_database")
"""What the doctor is offered for."""
SECTION = "window.section"
"""The setting that remembers where the person was."""
FINISH_AFTER_MS, STATUS_SOON_MS, STATUS_OFTEN_MS, BACKUP_AFTER_MS = 400, 150, 10_000, 1_500
_PATIENCE = 20.0
"""Seconds that the opening waits for the classes of Qt."""


class Wiring(QObject):
    """One open data folder in one window. ``open`` and ``close`` may each be called once more after the other."""

    def __init__(
        self,
        shell: Shell,
        folder: Path,
        settings: Settings,
        make_watch: Callable[[QWidget], StickWatch] | None = None,
    ) -> None:
        """``make_watch`` watches other sticks than the machine's own (in the tour)."""
        super().__init__(shell.window)
        self._shell, self._folder, self._settings, self._make_watch = shell, folder, settings, make_watch
        self._app: App | None = None
        self.context: UiContext | None = None
        self._status: Status | None = None
        self._stick = ""
        self._status_turn = 0
        self._classes = Event()
        self._soon = QTimer(self, singleShot=True, interval=STATUS_SOON_MS)
        self._soon.timeout.connect(self._read_status)
        self._often = QTimer(self, interval=STATUS_OFTEN_MS)
        self._often.timeout.connect(self._read_status)
        shell.window.may_close = self._may_close
        shell.window.top.theme_chosen.connect(lambda mode: settings.put(LOOK_MODE, mode))
        shell.window.section_changed.connect(lambda key: settings.put(SECTION, key))
        shell.tasks.changed.connect(self._on_changed)

    def open(self, choice: str = "") -> None:
        """Open the data beside the window; the first run's questions where there is none yet.

        ``choice``: what to do about data that are not home (a copy, an old file); "" asks.
        """
        folder, first, tasks = self._folder, self._settings.text(SECTION), self._shell.tasks

        warming.make_classes(tasks, self, self._classes.set, QtCore, QtGui, QtWidgets)
        tasks.run(
            lambda _progress: _open(folder, choice, first, self._classes),
            done=self._on_opened,
            failed=self._on_refused,
            initiator=self,
        )

    def close(self) -> bool:
        """Stop what runs and give the files back; False when some work did not stop in time."""
        self._classes.set()  # nobody waits for them any more
        self._soon.stop()
        self._often.stop()
        ended = self._shell.tasks.close()
        if not ended:
            _log.warning("a task did not stop in time")
        elif self._app is not None:
            self._app.close()
            self._app = None
        return ended

    # --- opening ------------------------------------------------------------------------------------------------------

    def _on_opened(self, app: App) -> None:
        from kc_desktop.ui.desk import DeskBridge, UiContext
        from kc_desktop.ui.pages import build_pages
        from kc_desktop.ui.pages.place_picker import StickWatch
        from kc_desktop.ui.pages.sender import Sender

        self._app = app
        bridge = DeskBridge(app.desk, self._shell.tasks)
        bridge.setParent(self)
        window = self._shell.window
        self.context = UiContext(bridge, window.notices, self._settings, window, self._shell.failures.show)
        bridge.identity_changed.connect(self._soon.start)
        sender, watch = Sender(self.context, self), (self._make_watch or StickWatch)(window)
        window.set_pages(build_pages(self.context, sender, watch), self._settings.text(SECTION))
        if app.arrival is not None and app.settled is not None:
            from kc_desktop.ui.pages.arrival import told

            window.notices.toast(told(app.arrival, app.settled))
        QTimer.singleShot(FINISH_AFTER_MS, self, lambda: self._load_rest(lambda: self._finish(sender, watch)))

    def _load_rest(self, then: Callable[[], None]) -> None:
        def failed(error: Exception) -> None:
            then()
            self._shell.failures.show(error)

        if not self._classes.is_set():
            then()
            return
        self._shell.tasks.run(
            lambda _progress: warming.load_rest(),
            done=lambda _none: then(), failed=failed, initiator=self, beside=True,
        )  # fmt: skip

    def _finish(self, sender: Sender, watch: StickWatch) -> None:
        """What the first page need not wait for, its modules loaded."""
        from kc_desktop.ui.finder import Finder, window_commands
        from kc_desktop.ui.stick_post import StickPost

        garbage.begin()  # off since the start (``__main__``)
        context = self.context
        if context is None:
            return
        window = self._shell.window
        Finder(window, context.bridge, window_commands(window))
        post = StickPost(window, context, sender, watch)
        post.seen.connect(self._show_stick)
        watch.look()
        self._show_stick(post.names())
        self._read_status()
        self._often.start()
        QTimer.singleShot(BACKUP_AFTER_MS, self, self._back_up)

    def _on_refused(self, error: Exception) -> None:
        garbage.begin()
        if isinstance(error, Refused) and error.code == "no_database":
            self._ask_first_questions()
            return
        if isinstance(error, Refused) and "arrival" in error.facts:
            self._ask_how_to_go_on(error)
            return
        if isinstance(error, KcError):
            text = failures.told(error)
            page = EmptyState("warning", text.message, f"{text.next}\n{text.safe}", _way_out(error))
        else:
            self._shell.failures.show(error)
            page = EmptyState("error", tr("Chưa mở được dữ liệu"), tr("Dữ liệu trên máy vẫn nguyên."), tr("Thử lại"))
        page.acted.connect(self._repair if isinstance(error, KcError) and error.code in _REPAIRABLE else self.open)
        self._shell.window.show_alone(page)

    def _repair(self) -> None:
        """Let the doctor put right what does not open; the damaged file stays as it is. Then open again."""
        from kc_desktop.services import upkeep
        from kc_desktop.ui.widgets.progress import watch

        folder, tasks = self._folder, self._shell.tasks
        watch(
            self._shell.window,
            tr("Đang sửa dữ liệu"),
            lambda: tasks.run(
                lambda progress: upkeep.doctor(folder, repair=True, progress=progress),
                done=self._on_repaired,
                failed=self._on_refused,
                initiator=self,
            ),
        )

    def _on_repaired(self, report: DoctorReport) -> None:
        if report.repaired:
            self._shell.window.notices.toast(tr("Đã sửa dữ liệu; tệp hỏng vẫn được giữ nguyên."))
        self.open()

    def _ask_first_questions(self) -> None:
        from kc_desktop.ui.pages.first_run import FirstRunPage

        page = FirstRunPage(self._shell.tasks, self._folder, self._settings)
        page.created.connect(self.open)
        self._shell.window.show_alone(page)

    def _ask_how_to_go_on(self, error: Refused) -> None:
        from kc_desktop.services.arrival import Arrival
        from kc_desktop.ui.pages.arrival import ArrivalPage

        found = error.facts["arrival"]
        if isinstance(found, Arrival):
            page = ArrivalPage(found)
            page.chosen.connect(self.open)
            self._shell.window.show_alone(page)

    # --- the foot -----------------------------------------------------------------------------------------------------

    def _on_changed(self, _change: Change, _initiator: object) -> None:
        self._soon.start()

    def _read_status(self) -> None:
        from kc_desktop.ui.foot import read_status

        if self.context is None:
            return
        self._status_turn += 1
        turn = self._status_turn
        self.context.bridge.read(
            read_status, lambda status: self._show_status(status) if turn == self._status_turn else None, initiator=self
        )

    def _show_status(self, status: Status) -> None:
        self._status = status
        self._shell.window.show_status(status._replace(stick=self._stick))

    def _show_stick(self, names: str) -> None:
        self._stick = names
        if self._status is not None:
            self._show_status(self._status)

    def _back_up(self) -> None:
        from kc_desktop.services import upkeep

        if self.context is not None and not self.context.desk.looking:
            self.context.bridge.write(
                lambda desk, progress: upkeep.quiet_moment(desk, clock.now(), progress),
                lambda made: self._soon.start() if made is not None else None,
                initiator=self,
            )

    # --- the way out --------------------------------------------------------------------------------------------------

    def unsaved(self) -> int:
        """How many open forms hold something that is not saved."""
        from kc_desktop.ui.forms.view import FormView

        return sum(view.dirty for view in self._shell.window.findChildren(FormView))

    def _may_close(self) -> bool:
        if self.context is None or not (count := self.unsaved()):
            return True
        question = Question(
            tr("Còn biểu chưa lưu"),
            tr(
                "Có {count} biểu đang nhập dở. Nội dung đã được giữ trong bản nháp và còn nguyên khi mở lại.",
                count=count,
            ),
            (Choice("close", tr("Đóng, nhập tiếp sau")), Choice("stay", tr("Quay lại nhập tiếp"), "primary")),
        )
        return self._shell.window.notices.ask(question) == "close"


def _way_out(error: KcError) -> str:
    return tr("Sửa dữ liệu") if error.code in _REPAIRABLE else tr("Thử lại")


def _open(folder: Path, choice: str, first: str, classes: Event) -> App:
    """In the database thread: the libraries the pages need are loaded here too, not on the GUI thread, but not before
    the GUI thread has made the ``classes`` of Qt that they name."""
    from kc_desktop.app import App

    def settle(found: Arrival) -> str:
        if choice in found.choices:
            return choice
        raise Refused(found.state, arrival=found)

    app = App(folder, settle=settle)
    if not classes.wait(_PATIENCE):
        return app  # they are loaded when they are opened
    from kc_desktop.ui import desk, pages  # noqa: F401
    from kc_desktop.ui.pages import place_picker, sender  # noqa: F401
    from kc_desktop.ui.widgets import tabs  # noqa: F401

    pages.load(first)
    return app
