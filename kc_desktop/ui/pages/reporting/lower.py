"""Under the table: its chart, and what there is to say of its figures."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.domain.charting import Chart
from kc_desktop.domain.reporting.result import Report
from kc_desktop.ui.pages.because_row import scrolled
from kc_desktop.ui.pages.reporting.foot import Foot
from kc_desktop.ui.widgets.cards import Card
from kc_desktop.ui.widgets.chart import ChartView

_LEAST = 110
_WITH_CHART, _WORDS_ALONE = 170, 130


class Lower(QWidget):
    """``chart`` and ``foot`` beside each other; the foot alone where a report has no chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(_LEAST)
        self.chart, self.foot = ChartView(), Foot()
        self._card = Card()
        self._card.body.setContentsMargins(14, 10, 8, 10)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 6, 0)
        inner.addWidget(self.chart)
        inner.addStretch(1)
        self._card.body.addWidget(scrolled(inner))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._card, 5)
        row.addWidget(self.foot, 4)
        self._card.hide()

    def show_report(self, report: Report, chart: Chart | None) -> None:
        """Another report, or the same one computed anew."""
        self.foot.show_report(report)
        self.chart.show_chart(chart)
        self._card.setVisible(chart is not None)

    def wanted_height(self) -> int:
        """Pixels it keeps under a table of many lines; under a short one it has the rest."""
        return _WORDS_ALONE if self._card.isHidden() else _WITH_CHART
