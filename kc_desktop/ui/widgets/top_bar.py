"""Brand, search, what is unsent, and the button that sends it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from kc_desktop.ui import actions, icons, theme
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.widgets.cards import Picture, button, words
from kc_desktop.ui.widgets.chips import Chip
from kc_desktop.ui.widgets.search_field import SearchField


class TopBar(QFrame):
    """Stands over everything."""

    theme_chosen = Signal(str)
    """"light" or "dark" was taken; whoever keeps settings writes it down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "topbar")
        self.setFixedHeight(56)
        self._brand = words(tr("Khuyến công"), "brand")
        self._sandbox = words(tr("TỈNH TẬP – số liệu bịa để thực hành"), "sandbox")
        self._sandbox.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._sandbox.hide()
        self.search = SearchField()
        self.search.setMaximumWidth(520)
        self.unsent = Chip("", "warn")
        self.unsent.hide()
        self.send = button(actions.words_of("send"), "primary", "send", hint=actions.hint("send"))
        self.look = QToolButton()
        self.look.setIconSize(QSize(20, 20))
        self.look.setToolTip(actions.hint("theme"))
        self.look.setAccessibleName(actions.words_of("theme"))
        self.look.clicked.connect(self.switch_theme)
        theme.state().changed.connect(self._show_look)
        self._show_look()
        self._place()

    def show_unsent(self, count: int) -> None:
        """How much is on this computer only; nothing when all of it was written to a stick."""
        self.unsent.set_state(tr("Chưa gửi: {count}", count=show_number(count)), "warn")
        self.unsent.setVisible(count > 0)

    def show_sandbox(self, on: bool) -> None:
        """Say in words what the red frame says."""
        self._sandbox.setVisible(on)

    def set_compact(self, compact: bool) -> None:
        """Leave out the name of the program on a narrow window."""
        self._brand.setVisible(not compact)
        self._left.setFixedWidth(44 if compact else 184)

    def switch_theme(self) -> None:
        """Light becomes dark and back."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            mode: theme.Mode = "light" if theme.is_dark() else "dark"
            theme.apply_theme(app, mode)
            self.theme_chosen.emit(mode)

    def _place(self) -> None:
        self._left = QWidget()
        left = QHBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addWidget(Picture("brand", "accent", 28))
        left.addWidget(self._brand)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._left)
        row.addWidget(self.search, 4)
        row.addStretch(1)
        row.addWidget(self._sandbox)
        row.addWidget(self.unsent)
        row.addWidget(self.look)
        row.addWidget(self.send)

    def _show_look(self) -> None:
        self.look.setIcon(icons.icon("sun" if theme.is_dark() else "moon"))
