"""The page: tabs under one heading, each built and read when first opened; cards and the list of people to print."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.services import network_papers
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.files import PDF, XLSX
from kc_desktop.ui.pages.network.tab import Tab
from kc_desktop.ui.widgets.cards import button, words
from kc_desktop.ui.widgets.tabs import Choices

COVER, RESULTS, DUE, PLAN, PAY = "cover", "results", "due", "plan", "pay"


class NetworkPage(QWidget):
    """What other pages may ask: ``show_tab``, ``show_handover``."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Mạng lưới cộng tác viên")
        self.context = context
        theme.set_look(self, ground="background")
        self._makers: dict[str, Callable[[], Tab]] = {
            key: partial(_make, key, context) for key in (COVER, RESULTS, DUE, PLAN, PAY)
        }
        self._tabs: dict[str, Tab] = {}
        self._stale: set[str] = set()
        self.switch = Choices(
            [
                (COVER, tr("Địa bàn")),
                (RESULTS, tr("Kết quả")),
                (DUE, tr("Đến hạn, bàn giao")),
                (PLAN, tr("Phương án")),
                (PAY, tr("Thù lao tháng")),
            ]
        )
        self.switch.chosen.connect(self.show_tab)
        self._stack = QStackedWidget()
        self._place()
        self.show_tab(COVER)

    # --- what the shell and other pages ask ---

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

    def show_handover(self, person: str) -> None:
        """What becomes of the area of one collaborator."""
        from kc_desktop.ui.pages.network.due_tab import DueTab

        self.show_tab(DUE)
        tab = self.tab()
        if isinstance(tab, DueTab):
            tab.show_person(person)

    # --- inside ---

    def _freshen(self) -> None:
        if (key := self.switch.selected()) in self._stale:
            self._stale.discard(key)
            self._tabs[key].reload()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(words(self.title, "title"))
        head.addStretch(1)
        for text, act in ((tr("In danh sách…"), self._print_list), (tr("In thẻ…"), self._print_cards)):
            made = button(text, icon="print")
            made.clicked.connect(act)
            head.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.switch)
        column.addWidget(self._stack, 1)

    def _print_list(self) -> None:
        title = tr("Danh sách cộng tác viên")
        self.tab().write(title, title, (PDF, XLSX), network_papers.write_people)

    def _print_cards(self) -> None:
        title = tr("Thẻ cộng tác viên")
        self.tab().write(title, title, (PDF,), network_papers.write_cards)


def _make(key: str, context: UiContext) -> Tab:
    if key == COVER:
        from kc_desktop.ui.pages.network.cover_tab import CoverTab

        return CoverTab(context)
    if key == RESULTS:
        from kc_desktop.ui.pages.network.results_tab import ResultsTab

        return ResultsTab(context)
    if key == DUE:
        from kc_desktop.ui.pages.network.due_tab import DueTab

        return DueTab(context)
    if key == PLAN:
        from kc_desktop.ui.pages.network.plan_tab import PlanTab

        return PlanTab(context)
    from kc_desktop.ui.pages.network.pay_tab import PayTab

    return PayTab(context)
