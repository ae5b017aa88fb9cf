"""How far long work is, how long it still takes, and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from kc_desktop.ui import theme
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.tasks import SharedProgress, Step
from kc_desktop.ui.widgets.cards import button, words

if TYPE_CHECKING:
    from collections.abc import Callable

SHOW_AFTER_MS = 600
POLL_MS = 100


def show_remaining(step: Step) -> str:
    """ "còn khoảng 40 giây"; "" while the pace is unknown."""
    left = step.remaining
    if left is None:
        return ""
    if left < 90:
        return tr("còn khoảng {count} giây", count=max(1, round(left / 5) * 5 if left > 10 else round(left)))
    return tr("còn khoảng {count} phút", count=round(left / 60))


class ProgressPanel(QWidget):
    """A label, a bar, what is happening, the time left, and "Dừng". Polls a SharedProgress until it is finished."""

    cancel_asked = Signal()
    ended = Signal()

    def __init__(self, title: str, progress: SharedProgress | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = progress
        self._detail = words(tr("Đang chuẩn bị…"), "hint", wrap=True)  # names of files are long
        self._left = words("", "hint")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self.stop = button(tr("Dừng"))
        self.stop.clicked.connect(self._on_stop)
        foot = QHBoxLayout()
        foot.addWidget(self._detail, 1)
        foot.addWidget(self._left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(words(title, "heading", wrap=True))
        column.addWidget(self._bar)
        column.addLayout(foot)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignRight)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._poll)
        if progress is not None:
            self._timer.start()

    def show_step(self, step: Step) -> None:
        """Show where the work is."""
        known = step.fraction is not None
        self._bar.setRange(0, 1000 if known else 0)
        self._bar.setValue(round((step.fraction or 0) * 1000))
        count = f"{show_number(step.done)} / {show_number(step.total)}" if known else ""
        self._detail.setText(" · ".join(part for part in (label("form", step.what), count) if part) or tr("Đang làm…"))
        self._left.setText(show_remaining(step))

    def _poll(self) -> None:
        if self._progress is None or self._progress.finished:
            self._timer.stop()
            self.ended.emit()
        else:
            self.show_step(self._progress.snapshot())

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop.setText(tr("Đang dừng…"))
        if self._progress is not None:
            self._progress.cancel()
        self.cancel_asked.emit()


class ProgressWindow(QDialog):
    """Stands over the window while work runs, but only when it takes longer than 0.6 s."""

    def __init__(self, title: str, progress: SharedProgress, parent: QWidget) -> None:
        super().__init__(parent)
        theme.set_role(self, "plain")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._progress = progress
        self.panel = ProgressPanel(title, progress)
        self.panel.setMinimumWidth(420)
        self.panel.ended.connect(self._on_ended)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(self.panel)
        QTimer.singleShot(SHOW_AFTER_MS, self, self._show_if_running)

    def reject(self) -> None:
        """Escape stops the work; the window goes when it has stopped."""
        self.panel.stop.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape only."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Closing means stopping."""
        if self._progress.finished:
            event.accept()
        else:
            event.ignore()
            self.reject()

    def _show_if_running(self) -> None:
        if not self._progress.finished:
            self.show()

    def _on_ended(self) -> None:
        if self.isVisible():
            self.close()
        else:
            self.deleteLater()


def watch(parent: QWidget, title: str, start: Callable[[], SharedProgress]) -> SharedProgress:
    """Start work (``start`` calls ``TaskRunner.run``) under a progress window that shows itself only if needed."""
    progress = start()
    if not progress.finished:
        ProgressWindow(title, progress, parent)
    return progress
