"""The page: tabs under one heading, each built and read when first opened; cards and the list of people to print."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kc_desktop.services import network_papers
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.files import PDF, XLSX
from kc_desktop.ui.pages.tab_page import Tab, TabPage
from kc_desktop.ui.widgets.cards import button

COVER, RESULTS, DUE, PLAN, PAY = "cover", "results", "due", "plan", "pay"


class NetworkPage(TabPage):
    """What other pages may ask: ``show_tab``, ``show_handover``."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        names = {
            COVER: tr("Địa bàn"),
            RESULTS: tr("Kết quả"),
            DUE: tr("Đến hạn, bàn giao"),
            PLAN: tr("Phương án"),
            PAY: tr("Thù lao tháng"),
        }
        tabs = {key: (text, partial(_make, key, context)) for key, text in names.items()}
        super().__init__(tr("Mạng lưới cộng tác viên"), tabs, parent)
        for text, act in ((tr("In danh sách…"), self._print_list), (tr("In thẻ…"), self._print_cards)):
            made = button(text, icon="print")
            made.clicked.connect(act)
            self.head.addWidget(made)

    def show_handover(self, person: str) -> None:
        """What becomes of the area of one collaborator."""
        from kc_desktop.ui.pages.network.due_tab import DueTab

        self.show_tab(DUE)
        tab = self.tab()
        if isinstance(tab, DueTab):
            tab.show_person(person)

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
