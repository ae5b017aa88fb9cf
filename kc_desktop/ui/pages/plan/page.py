"""The page: tabs under one heading, each built and read when first opened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.tab_page import Tab, TabPage
from kc_desktop.ui.widgets.cards import button

if TYPE_CHECKING:
    from kc_desktop.ui.pages.plan.money_tab import MoneyTab

MONEY, TARGETS, VERSIONS, YEARS = "money", "targets", "versions", "years"


class YearPlanPage(TabPage):
    """What other pages may ask: ``show_tab``, ``show_year``, ``show_programme``."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        names = {
            MONEY: tr("Kinh phí năm"),
            TARGETS: tr("Chỉ tiêu"),
            VERSIONS: tr("Bản điều chỉnh"),
            YEARS: tr("Các năm"),
        }
        tabs = {key: (text, partial(_make, key, context, self)) for key, text in names.items()}
        super().__init__(tr("Kế hoạch năm"), tabs, parent)
        out, more = button(tr("Xuất bảng năm…"), icon="excel"), button(tr("Quyết định khác"), icon="edit")
        batch = button(tr("Giao theo đợt…"), "primary", "add")
        out.clicked.connect(lambda: self.money().export())
        more.clicked.connect(lambda: self.money().offer_acts(more))
        batch.clicked.connect(lambda: self.money().assign())
        for made in (out, more, batch):
            self.head.addWidget(made)

    def money(self) -> MoneyTab:
        """The money of the year, on show from now on."""
        from kc_desktop.ui.pages.plan.money_tab import MoneyTab

        self.show_tab(MONEY)
        tab = self.tab()
        assert isinstance(tab, MoneyTab)  # noqa: S101  (the tab of this key)
        return tab

    def show_programme(self, tab: str, programme: str) -> None:
        """A programme in one of the tabs that show one."""
        from kc_desktop.ui.pages.plan.targets_tab import TargetsTab
        from kc_desktop.ui.pages.plan.versions_tab import VersionsTab

        self.show_tab(tab)
        here = self.tab()
        if isinstance(here, TargetsTab | VersionsTab):
            here.show_programme(programme)

    def show_year(self, year: int) -> None:
        """The money of a year."""
        self.money().show_year(year)


def _make(key: str, context: UiContext, page: YearPlanPage) -> Tab:
    if key == TARGETS:
        from kc_desktop.ui.pages.plan.targets_tab import TargetsTab

        return TargetsTab(context)
    if key == VERSIONS:
        from kc_desktop.ui.pages.plan.versions_tab import VersionsTab

        return VersionsTab(context)
    if key == YEARS:
        from kc_desktop.ui.pages.plan.years_tab import YearsTab

        return YearsTab(context, page.show_year)
    from kc_desktop.ui.pages.plan.money_tab import MoneyTab

    return MoneyTab(context)
