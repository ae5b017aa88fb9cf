"""Cần chú ý: dossiers at risk, what falls due, the month, what came of the support. Each tab is read when opened."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.tab_page import Tab, TabPage

RISKS, DUE, MONTH, AFTER = "risks", "due", "month", "after"


class WatchPage(TabPage):
    """What other pages may ask: ``show_tab``."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        names = {
            RISKS: tr("Cần chú ý"),
            DUE: tr("Sắp đến hạn"),
            MONTH: tr("Tiến độ tháng"),
            AFTER: tr("Sau hỗ trợ"),
        }
        tabs = {key: (text, partial(_make, key, context)) for key, text in names.items()}
        super().__init__(tr("Theo dõi đề án"), tabs, parent)


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
