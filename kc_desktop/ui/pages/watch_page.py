"""Cần chú ý: dossiers at risk, what falls due, the month, what came of the support. Each tab is read when opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.network.tab import Tab
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.tabs import Choices

RISKS, DUE, MONTH, AFTER = "risks", "due", "month", "after"


class WatchPage(QWidget):
    """What other pages may ask: ``show_tab``."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Theo dõi đề án")
        theme.set_look(self, ground="background")
        self._makers: dict[str, Callable[[], Tab]] = {
            key: partial(_make, key, context) for key in (RISKS, DUE, MONTH, AFTER)
        }
        self._tabs: dict[str, Tab] = {}
        self._stale: set[str] = set()
        self.switch = Choices(
            [
                (RISKS, tr("Cần chú ý")),
                (DUE, tr("Sắp đến hạn")),
                (MONTH, tr("Tiến độ tháng")),
                (AFTER, tr("Sau hỗ trợ")),
            ]
        )
        self.switch.chosen.connect(self.show_tab)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(words(self.title, "title"))
        column.addWidget(self.switch)
        column.addWidget(self._stack, 1)
        self.show_tab(RISKS)

    def refresh(self, change: Change) -> None:
        """The tab on show reads again; the others when they are next shown."""
        for key, tab in self._tabs.items():
            if not (change.records or change.forms) or any(change.touches(form) for form in tab.forms):
                self._stale.add(key)
        self._freshen()

    def focus_first(self) -> None:
        """The content of the tab."""
        self.tab().focus_first()

    def tab(self) -> Tab:
        """The tab on show."""
        return self._tabs[self.switch.selected()]

    def show_tab(self, key: str) -> None:
        """Go to a tab."""
        self.switch.select(key)
        if key not in self._tabs:
            self._tabs[key] = self._makers[key]()
            self._stack.addWidget(self._tabs[key])
            self._stale.add(key)
        self._stack.setCurrentWidget(self._tabs[key])
        self._freshen()

    def _freshen(self) -> None:
        key = self.switch.selected()
        if key in self._stale:
            self._stale.discard(key)
            self._tabs[key].reload()


def _make(key: str, context: UiContext) -> Tab:
    if key == DUE:
        from kc_desktop.ui.pages.watching.due_tab import DueTab

        return DueTab(context)
    if key == MONTH:
        from kc_desktop.ui.pages.watching.month_tab import MonthTab

        return MonthTab(context)
    if key == AFTER:
        from kc_desktop.ui.pages.watching.after_tab import AfterTab

        return AfterTab(context)
    from kc_desktop.ui.pages.watching.risk_tab import RiskTab

    return RiskTab(context)
