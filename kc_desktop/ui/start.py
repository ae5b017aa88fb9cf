"""Opens the window: it paints first, then the data is opened in the database thread, then the pages come."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

import kc_desktop
from kc_desktop.system import paths
from kc_desktop.ui import failures, icons, language, theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.main_window import MainWindow
from kc_desktop.ui.tasks import TaskRunner, Watchdog

if TYPE_CHECKING:
    from kc_desktop.ui.page import PageMaker

_log = logging.getLogger("kc_desktop")


@dataclass(frozen=True, slots=True)
class Shell:
    """What pages and services of the window share."""

    app: QApplication
    window: MainWindow
    tasks: TaskRunner
    failures: failures.Failures


@dataclass(frozen=True, slots=True)
class Look:
    """How the person wants the window."""

    mode: theme.Mode = "system"
    language: language.Language = "vi"


def make_app(argv: Sequence[str], look: Look) -> QApplication:
    """The application in its language and theme; the one already there is used again."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        app = existing
    else:
        QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        app = QApplication(list(argv))
    app.setApplicationName("kc-desktop")
    app.setApplicationDisplayName(tr("Khuyến công"))
    app.setApplicationVersion(kc_desktop.__version__)
    language.set_language(app, look.language)
    theme.apply_theme(app, look.mode)
    app.setWindowIcon(icons.icon("brand", "accent"))
    return app


def make_shell(app: QApplication, tasks: TaskRunner | None = None) -> Shell:
    """The window without data, its task runner and its failures, connected."""
    runner = tasks or TaskRunner()
    window = MainWindow(tasks=runner)
    shown = failures.Failures(window.notices, paths.log_folder())
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


def main(
    argv: Sequence[str],
    open_app: Callable[[], object],
    pages: Callable[[Shell, object], Mapping[str, PageMaker]],
    look: Look | None = None,
) -> int:
    """Run the window until it is closed. ``open_app`` runs in the database thread, ``pages`` on the GUI thread."""
    fault_file = failures.watch_faults(paths.log_folder())
    app = make_app(argv, look or Look())
    shell = make_shell(app)
    shell.failures.install()
    Watchdog(app)
    shell.window.show()
    # The first turn of the event loop paints; only then does opening compete for the processor.
    QTimer.singleShot(0, shell.window, lambda: connect(shell, open_app, pages))
    code = app.exec()
    if not shell.tasks.close():
        _log.warning("a task did not stop in time")
    if fault_file is not None:
        sys.stderr.flush()
    return code
