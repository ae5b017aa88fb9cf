"""Above an open form: what it is, its state in words, what can be done with it; and the offer of a kept draft."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kc_desktop.ui import actions, icons, theme
from kc_desktop.ui.custody import LightLadder
from kc_desktop.ui.language import tr
from kc_desktop.ui.widgets.cards import Picture, button, words
from kc_desktop.ui.widgets.chips import Chip, State


class Elided(QLabel):
    """One line that is cut at the end when there is no room; the tip then holds all of it."""

    def __init__(self, role: str, parent: QWidget | None = None, *, growing: bool = True) -> None:
        """Not ``growing``: no wider than its text, so that what follows stands close to it."""
        super().__init__(parent)
        theme.set_role(self, role)
        self._full, self._growing = "", growing
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(80)

    def show_text(self, text: str) -> None:
        """Show ``text``."""
        self._full = text
        self._fit()

    def full_text(self) -> str:
        """What is meant, cut or not."""
        return self._full

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Cut anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure anew: the font of the sheet comes with the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.ensurePolished()
        metrics = QFontMetrics(self.font())
        if not self._growing:
            self.setMaximumWidth(metrics.horizontalAdvance(self._full) + 4)
        shown = metrics.elidedText(self._full, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._full if shown != self._full else "")


_TITLE_ROOM, _AROUND_TEXT = 200, 60
"""Pixels: what the title keeps before buttons give up their words; icon and margins of a button."""


class RecordHead(QWidget):
    """Title, chips, state, buttons. The page fills the ⋯ menu. Where it is narrow, all but "Lưu" are icons only."""

    save_asked = Signal()
    history_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Elided("title")
        self._state = words("", "hint")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self.light = LightLadder()
        self.history = button(tr("Lịch sử"), icon="history", hint=tr("Ai đã sửa gì, lúc nào; hoàn tác"))
        self.history.setCheckable(True)
        self.history.toggled.connect(self.history_toggled)
        self.save = button(actions.words_of("save"), "primary", "save", hint=actions.hint("save"))
        self.save.clicked.connect(self.save_asked)
        self.more = QToolButton()
        self.more.setIcon(icons.icon("more"))
        self.more.setIconSize(QSize(18, 18))
        self.more.setToolTip(tr("Việc khác với bản ghi này"))
        self.more.setAccessibleName(self.more.toolTip())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self._buttons = {self.history: self.history.text()}
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a button came or went
            self._fit()
        return super().event(event)

    def show_title(self, text: str) -> None:
        """The name of the record."""
        self._title.show_text(text)

    def title(self) -> str:
        """The name shown."""
        return self._title.full_text()

    def show_chips(self, chips: list[tuple[str, State]]) -> None:
        """States in words."""
        while (item := self._chips.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for text, state in chips:
            self._chips.addWidget(Chip(text, state))

    def show_light(self, light: str) -> None:
        """Who holds the record (``custody``); "" for nobody yet."""
        self.light.show_light(light)

    def show_state(self, text: str, *, warn: bool = False) -> None:
        """Saved, not saved, draft kept."""
        self._state.setText(text)
        theme.set_look(self._state, role="warning" if warn else "hint")

    def state(self) -> str:
        """What it says."""
        return self._state.text()

    def add_lead(self, made: QWidget) -> None:
        """Something before the title."""
        self._row.insertWidget(0, made, 0, Qt.AlignmentFlag.AlignTop)

    def add_button(self, made: QPushButton) -> None:
        """A button of the page before "Lịch sử"."""
        made.hide()
        self._buttons[made] = made.text()
        self._row.insertWidget(self._row.indexOf(self.history), made, 0, Qt.AlignmentFlag.AlignTop)

    def add_action(self, text: str, icon: str) -> QAction:
        """An entry of the ⋯ menu."""
        return self.menu.addAction(icons.icon(icon), text)

    def _fit(self) -> None:
        shown = {made: text for made, text in self._buttons.items() if not made.isHidden()}
        metrics = QFontMetrics(self.save.font())
        full = sum(metrics.horizontalAdvance(text) + _AROUND_TEXT for text in (*shown.values(), self.save.text()))
        narrow = self.width() < _TITLE_ROOM + self.more.sizeHint().width() + full
        for made, text in shown.items():
            if narrow != (not made.text()):
                made.setText("" if narrow else text)
                made.setIconSize(QSize(18 + (0 if narrow else icons.GAP), 18))
                made.setToolTip(made.toolTip() or text)
                made.setAccessibleName(text)

    def _place(self) -> None:
        row = self._row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._title, 1)
        row.addWidget(self.more)
        row.addWidget(self.history)
        row.addWidget(self.save)
        for widget in (self.more, self.history, self.save):
            row.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()  # below the buttons too: a long state keeps all its words
        line.setSpacing(8)
        line.addLayout(self._chips)
        line.addWidget(self.light)
        line.addWidget(self._state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(line)


class DraftOffer(QFrame):
    """There is unsaved work on this record: go on with it, or leave it."""

    taken = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_look(self, role="banner", state="warn")
        self._text = words("", wrap=True)
        again = button(tr("Tiếp tục bản nháp"), "primary")
        again.clicked.connect(self.taken)
        drop = button(tr("Bỏ bản nháp"))
        drop.clicked.connect(self.dropped)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(Picture("edit", "warn", 18))
        row.addWidget(self._text, 1)
        row.addWidget(drop)
        row.addWidget(again)
        self.hide()

    def offer(self, text: str) -> None:
        """Show the offer."""
        self._text.setText(text)
        self.show()
