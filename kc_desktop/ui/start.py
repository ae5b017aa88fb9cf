"""Opens the window: it paints first, then the data is opened in the database thread, then the pages come."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

import kc_desktop
from kc_desktop.system import paths
from kc_desktop.ui import failures, icons, language, theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.main_window import MainWindow
from kc_desktop.ui.tasks import TaskRunner, Watchdog

if TYPE_CHECKING:
    from pathlib import Path

    from kc_desktop.system.settings import Settings
    from kc_desktop.ui.page import PageMaker
    from kc_desktop.ui.wiring import Wiring

_log = logging.getLogger("kc_desktop")
LOOK_MODE, LOOK_LANGUAGE, GEOMETRY = "look.mode", "look.language", "window.geometry"
"""Names of settings."""


class Shell(NamedTuple):
    """What pages and services of the window share."""

    app: QApplication
    window: MainWindow
    tasks: TaskRunner
    failures: failures.Failures


class Look(NamedTuple):
    """How the person wants the window."""

    mode: theme.Mode = "system"
    language: language.Language = "vi"


def make_app(argv: Sequence[str], look: Look) -> QApplication:
    """The application in its language and theme; the one already there is used again."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        app = existing
    else:
        # As an argument: setStyle() hands a QStyle back to Python, whose enumerations alone take 7 ms to build.
        app = QApplication([*(list(argv) or ["kc-desktop"]), "-style", "fusion"])
    app.setApplicationName("kc-desktop")
    app.setApplicationVersion(kc_desktop.__version__)
    language.set_language(app, look.language)
    app.setApplicationDisplayName(tr("Khuyến công"))  # Qt adds it to every title that does not end with it
    theme.apply_theme(app, look.mode)
    app.setWindowIcon(icons.icon("brand", "accent"))
    return app


def make_shell(app: QApplication, tasks: TaskRunner | None = None) -> Shell:
    """The window without data, its task runner and its failures, connected."""
    runner = tasks or TaskRunner()
    window = MainWindow(tasks=runner)
    shown = failures.Failures(window.notices, paths.log_folder, keep_drafts=window.keep_drafts)
    runner.on_failure(shown.show)
    return Shell(app, window, runner, shown)


def connect(
    shell: Shell, open_app: Callable[[], object], pages: Callable[[Shell, object], Mapping[str, PageMaker]]
) -> None:
    """Open the data beside the window, then give the window its pages. A failure offers to try again."""

    def failed(error: Exception) -> None:
        shell.failures.show(error, retry=lambda: connect(shell, open_app, pages))

    shell.tasks.run(
        lambda _progress: open_app(),
        done=lambda opened: shell.window.set_pages(pages(shell, opened)),
        failed=failed,
        initiator=shell.window,
    )


def run(folder: Path) -> int:
    """Show the window over the data in ``folder`` until it is closed; asked for another language it opens again."""
    from kc_desktop.system.settings import Settings

    settings = Settings()
    try:
        while (code := _run_once(folder, settings)) is None:
            pass
    finally:
        gc.enable()
    return code


def _run_once(folder: Path, settings: Settings) -> int | None:
    """The exit code, or None when the window asked to be opened once more."""
    icons.hold()
    shell = make_shell(make_app([], look_of(settings)))
    shell.failures.install()
    shell.window.place_as(settings.text(GEOMETRY))
    shell.window.show()
    wired: list[Wiring] = []
    again: list[bool] = []
    shell.window.reopen = lambda: again.append(True) if shell.window.close() else None
    with ExitStack() as kept:

        def begin() -> None:
            icons.release()
            shell.window.update()
            from kc_desktop.ui.wiring import Wiring

            wired.append(Wiring(shell, folder, settings))
            wired[0].open()
            _watch(shell, kept)

        after_first_paint(shell.window, begin)
        code = shell.app.exec()
    settings.put(GEOMETRY, shell.window.placement())
    for wiring in wired:
        wiring.close()
    shell.window.deleteLater()
    return None if again else code


def look_of(settings: Settings) -> Look:
    """The look kept in ``settings``; what is not known counts as not kept."""
    mode, words = settings.text(LOOK_MODE, "system"), settings.text(LOOK_LANGUAGE, "vi")
    return Look("light" if mode == "light" else "dark" if mode == "dark" else "system", "en" if words == "en" else "vi")


def after_first_paint(window: QWidget, call: Callable[[], None]) -> None:
    """Call once when ``window`` has been painted: before that nothing may compete with it for the processor."""
    window.installEventFilter(_FirstPaint(window, call))


class _FirstPaint(QObject):
    def __init__(self, window: QWidget, call: Callable[[], None]) -> None:
        super().__init__(window)
        self._call: Callable[[], None] | None = call

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and self._call is not None:
            call, self._call = self._call, None
            watched.removeEventFilter(self)
            QTimer.singleShot(0, watched, call)
        return False


def _watch(shell: Shell, kept: ExitStack) -> None:
    """Crash traces below Python, slow slots; and a word about a crash of the run before."""
    from kc_desktop.system import logs

    folder = paths.log_folder()
    logs.start(folder)
    if failures.last_fault(folder):
        shell.window.notices.toast(
            tr(
                "Lần trước chương trình dừng đột ngột. Dữ liệu đã lưu và bản nháp vẫn còn; báo cáo lỗi đã được giữ lại."
            ),
            tone="warn",
        )
    file = failures.watch_faults(folder)
    if file is not None:
        kept.callback(failures.stop_watching_faults, file)
    Watchdog(shell.app)
