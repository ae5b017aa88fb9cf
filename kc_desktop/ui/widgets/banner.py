"""The strip over the pages: a stick was plugged in, it is being written, it may be taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QToolButton, QVBoxLayout, QWidget

from kc_desktop.ui import icons, theme
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import Picture, button, words

if TYPE_CHECKING:
    from kc_desktop.ui.tasks import Step

Tone = Literal["accent", "good", "warn", "bad"]


class Banner(QFrame):
    """One message with one action. Hidden until something is to be said."""

    acted = Signal()
    """The action was pressed."""
    cancelled = Signal()
    """"Dừng" was pressed while it shows progress."""
    dismissed = Signal()
    """The × was pressed."""
    shown = Signal(bool)
    """It appeared or went."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, role="banner", state="accent")
        self._picture = Picture("usb", "accent")
        self._text, self._detail = words("", "strong", wrap=True), words("", "hint", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._action = button("", "primary")
        self._action.clicked.connect(self.acted)
        self._stop = button(tr("Dừng"))
        self._stop.clicked.connect(self.cancelled)
        self._close = QToolButton()
        self._close.setIcon(icons.icon("close"))
        self._close.setIconSize(QSize(16, 16))
        self._close.setToolTip(tr("Đóng thông báo này"))
        self._close.setAccessibleName(self._close.toolTip())
        self._close.clicked.connect(self._on_close)
        self._build()
        self.hide()

    def show_offer(self, text: str, action: str, *, icon: str = "usb", tone: Tone = "accent", detail: str = "") -> None:
        """Offer ``action``: "USB KINGSTON: gửi 37 thay đổi cho Trung tâm" · "Gửi ngay"."""
        self._show(text, tone, icon, detail)
        self._action.setText(action)
        self._action.setVisible(bool(action))

    def show_progress(self, text: str, step: Step) -> None:
        """Show how far the writing is, what it is doing and how long it still takes."""
        from kc_desktop.ui.widgets.progress import show_remaining

        self._show(text, "accent", "usb", " · ".join(part for part in (step.what, show_remaining(step)) if part))
        self._bar.setRange(0, 0 if step.fraction is None else 1000)
        self._bar.setValue(round((step.fraction or 0) * 1000))
        self._bar.show()
        self._stop.show()
        self._close.hide()

    def show_done(self, text: str, detail: str = "") -> None:
        """The end state: sent, checked, the stick may be taken out."""
        self._show(text, "good", "check", detail)

    def put_away(self) -> None:
        """Nothing to say any more."""
        self.hide()
        self.shown.emit(False)

    def text(self) -> str:
        """The message shown."""
        return self._text.text()

    def _show(self, text: str, tone: Tone, icon: str, detail: str) -> None:
        theme.set_look(self, state=tone)
        self._picture.show_icon(icon, tone)
        self._text.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._bar.hide()
        self._action.hide()
        self._stop.hide()
        self._close.show()
        self.show()
        self.shown.emit(True)

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._text)
        column.addWidget(self._bar)
        column.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(column, 1)
        for widget in (self._action, self._stop, self._close):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(50)

    def _on_close(self) -> None:
        self.put_away()
        self.dismissed.emit()
