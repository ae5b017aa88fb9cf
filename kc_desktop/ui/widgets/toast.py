"""The passing notice at the foot of the window, with Undo for ten seconds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from kc_desktop.ui import icons, theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import Picture, words

if TYPE_CHECKING:
    from kc_desktop.ui.notices import Tone

UNDO_SECONDS = 10
PLAIN_SECONDS = 5
_MARGIN = 24
_ABOVE_STATUS = 52
_ICONS: dict[str, str] = {"good": "check", "info": "info", "warn": "warning", "bad": "error"}


class Toast(QFrame):
    """One at a time on a window: a newer one takes the place of the older. It waits while the mouse is on it."""

    def __init__(self, window: QWidget, text: str, undo: Callable[[], None] | None, tone: Tone = "good") -> None:
        super().__init__(window)
        theme.set_role(self, "toast")
        self.setAccessibleName(text)
        self._undo = undo
        self._over = window
        self._label = words(text, wrap=len(text) > 80)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(Picture(_ICONS[tone], "tip_link", 18))
        row.addWidget(self._label, 1)
        if undo is not None:
            again = QPushButton(tr("Hoàn tác"))
            again.clicked.connect(self._on_undo)
            row.addWidget(again)
        row.addWidget(self._cross())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close)
        self._seconds = UNDO_SECONDS if undo is not None else PLAIN_SECONDS + len(text) // 40
        self._timer.start(self._seconds * 1000)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.installEventFilter(self)
        self._place()

    @staticmethod
    def show_on(window: QWidget, text: str, undo: Callable[[], None] | None = None, tone: Tone = "good") -> Toast:
        """Show a notice on ``window`` in place of the one there."""
        for old in window.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.close()
        made = Toast(window, text, undo, tone)
        made.show()
        made.raise_()
        return made

    def text(self) -> str:
        """The words shown."""
        return self._label.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay at the foot when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Wait while somebody reads it."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Go on counting."""
        self._timer.start(self._seconds * 1000)
        super().leaveEvent(event)

    def _cross(self) -> QToolButton:
        cross = QToolButton()
        cross.setIcon(icons.icon("close", "on_tip"))
        cross.setIconSize(QSize(14, 14))
        cross.setToolTip(tr("Đóng"))
        cross.setAccessibleName(cross.toolTip())
        cross.clicked.connect(self.close)
        return cross

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self.close()
        if undo is not None:
            undo()

    def _place(self) -> None:
        window = self._over
        widest = max(200, min(680, window.width() - 2 * _MARGIN))
        self.setMaximumWidth(widest)
        if self._label.wordWrap():
            self.setFixedWidth(widest)
        self.ensurePolished()
        self.adjustSize()
        if self._label.wordWrap():
            self.resize(widest, self.heightForWidth(widest))
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - _ABOVE_STATUS)
