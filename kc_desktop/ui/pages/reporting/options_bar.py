"""What a report is asked for: year, cut-off day, by what its lines are, what it is limited to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from kc_desktop.domain.reporting.dimensions import DIMENSIONS
from kc_desktop.domain.reporting.result import Options
from kc_desktop.services import reporting
from kc_desktop.services.reporting import Kind
from kc_desktop.ui.desk import DeskBridge
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.reporting import periods
from kc_desktop.ui.pages.reporting.figures import declared
from kc_desktop.ui.pages.tab_page import day_edit, day_of
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.tables.check_popup import CheckPopup
from kc_desktop.ui.tables.delegate import elided
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.filters import Filter, FilterChips
from kc_desktop.ui.widgets.flow import FlowLayout
from kc_desktop.ui.widgets.tabs import Choices

YEARS = (2000, 2100)
_BY_WIDTH, _BY_SHOWN = 170, 300
_HEIGHT = 36
"""Pixels of a line: what is lower stands in its middle."""


class OptionsBar(QWidget):
    """``changed`` when anything else is asked for."""

    changed = Signal()

    def __init__(self, bridge: DeskBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._limits: tuple[str, ...] = ()
        self._asked: Options | None = None
        self._where: dict[str, tuple[str, ...]] = {}
        self._words: dict[tuple[str, str], str] = {}
        day = today()
        self.year = QSpinBox()
        self.year.setRange(*YEARS)
        self.year.setValue(day.year)
        self.year.setFixedWidth(66)
        self.year.lineEdit().setTextMargins(4, 0, 0, 0)
        self.year.setAccessibleName(tr("Năm báo cáo"))
        self.year.setToolTip(tr("Năm báo cáo"))
        self.cut_off = day_edit(day, tr("Chốt đến hết ngày"))
        self.cut_off.setFixedWidth(134)
        self.periods = Choices([(key, label("ui", text)) for key, text in periods.WORDS.items()], "segment")
        self.by = _Dimensions()
        self.by.setFixedWidth(_BY_WIDTH)
        self.by.view().setMinimumWidth(_BY_SHOWN)
        self.by.setAccessibleName(tr("Dòng của báo cáo theo"))
        self.chips = FilterChips()
        self._by_box = _together("", self.by)
        self._place()
        self._connect()

    def show_kind(self, kind: Kind) -> None:
        """Offer what this report can be asked for; the year and the day stay."""
        self._asked = None
        self.by.blockSignals(True)
        self.by.clear()
        for dimension, text in kind.by:
            self.by.addItem(tr("Theo {what}", what=_lowered(declared(text))), dimension)
        self._limits = kind.where
        self._where = {key: codes for key, codes in self._where.items() if key in kind.where}
        self._show_chips()
        self.by.blockSignals(False)
        self._by_box.setVisible(len(kind.by) > 1)
        self.updateGeometry()

    def options(self) -> Options:
        """What is asked for."""
        year, day, asked = self.year.value(), day_of(self.cut_off), self._asked
        kept = asked if asked is not None and (asked.year, asked.cut_off) == (year, day) else Options(year, day)
        return replace(kept, by=str(self.by.currentData() or ""), where=tuple(sorted(self._where.items())))

    def show_options(self, options: Options) -> None:
        """Show what another page asked for, without sending ``changed``; what has no field here is kept with it."""
        self._asked = options
        for part in (self.year, self.cut_off, self.by):
            part.blockSignals(True)
        self.year.setValue(options.year)
        self._show_day(options.cut_off)
        self.by.setCurrentIndex(max(0, self.by.findData(options.by)))
        for part in (self.year, self.cut_off, self.by):
            part.blockSignals(False)
        self._where = dict(options.where)
        for dimension in self._where:
            self._learn(dimension)
        self._show_chips()

    # --- inside ---

    def _place(self) -> None:
        flow = FlowLayout(self, spacing=6)
        year, day = _together("", self.year), _together(tr("đến"), self.cut_off)
        for part in (
            year,
            day,
            _together("", self.periods),
            self._by_box,
            _together("", self.chips),
        ):
            flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.periods.select(periods.TODAY)
        self._show_chips()

    def _connect(self) -> None:
        self.year.valueChanged.connect(self._on_year)
        self.cut_off.dateChanged.connect(self._on_day)
        self.periods.chosen.connect(self._on_period)
        self.by.activated.connect(lambda _at: self.changed.emit())
        self.chips.add_requested.connect(self._offer_limits)
        self.chips.removed.connect(lambda key: self._limit(key, ()))

    def _on_year(self, year: int) -> None:
        """The same period of another year; a day of its own becomes the same day there."""
        period = self.periods.selected()
        day = day_of(self.cut_off)
        moved = periods.cut_off(period, year, today()) if period else _same_day(day, year)
        self.cut_off.blockSignals(True)
        self._show_day(moved)
        self.cut_off.blockSignals(False)
        self.changed.emit()

    def _on_day(self) -> None:
        self.periods.select(periods.period_of(day_of(self.cut_off), self.year.value(), today()))
        self.changed.emit()

    def _on_period(self, key: str) -> None:
        day = periods.cut_off(key, self.year.value(), today())
        if day == day_of(self.cut_off):
            return
        self.cut_off.blockSignals(True)
        self.cut_off.setDate(QDate(day.year, day.month, day.day))
        self.cut_off.blockSignals(False)
        self.changed.emit()

    def _show_day(self, day: date) -> None:
        self.cut_off.setDate(QDate(day.year, day.month, day.day))
        self.periods.select(periods.period_of(day, self.year.value(), today()))

    def _offer_limits(self) -> None:
        popup = CheckPopup(self.chips.add_button, tr("Chỉ tính"), checkable=False)
        popup.chosen.connect(self._offer_codes)
        popup.show_items([(key, label("report", DIMENSIONS[key].label)) for key in self._limits])

    def _offer_codes(self, dimension: str) -> None:
        title = label("report", DIMENSIONS[dimension].label)
        popup = CheckPopup(self.chips.add_button, title, checkable=True, width=340)
        popup.open()
        popup.changed.connect(lambda ticked: self._limit(dimension, tuple(ticked)))

        def show(found: Mapping[str, str]) -> None:
            self._words.update({(dimension, code): text for code, text in found.items()})
            popup.show_items(list(found.items()), self._where.get(dimension, ()))

        self._bridge.read(lambda desk: dict(reporting.choices(desk, dimension)), show, initiator=popup)

    def _learn(self, dimension: str) -> None:
        """The words of codes that somebody else chose."""

        def keep(found: Mapping[str, str]) -> None:
            self._words.update({(dimension, code): text for code, text in found.items()})
            self._show_chips()

        self._bridge.read(lambda desk: dict(reporting.choices(desk, dimension)), keep, initiator=self)

    def _limit(self, dimension: str, codes: tuple[str, ...]) -> None:
        if codes:
            self._where[dimension] = codes
        else:
            self._where.pop(dimension, None)
        self._show_chips()
        self.changed.emit()

    def _show_chips(self) -> None:
        chips = []
        for dimension, codes in self._where.items():
            first = declared(self._words.get((dimension, codes[0]), codes[0]))
            more = f" +{show_number(len(codes) - 1)}" if len(codes) > 1 else ""
            chips.append(Filter(dimension, first + more))
        self.chips.set_filters(chips)
        self.updateGeometry()


def _together(name: str, part: QWidget) -> QWidget:
    """A name and its field, which a line never breaks apart."""
    made = QWidget()
    made.setMinimumHeight(_HEIGHT)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    if name:
        row.addWidget(words(name, "muted"))
    row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    return made


class _Dimensions(QComboBox):
    """Long names end in "…": a letter cut in half looks like a fault."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """As the style does, with the text made to fit."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = elided(self.fontMetrics(), self.currentText(), room.width())
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


def _lowered(text: str) -> str:
    return ", ".join(f"{part[:1].lower()}{part[1:]}" for part in text.split(", "))


def _same_day(day: date, year: int) -> date:
    return day.replace(year=year) if (day.month, day.day) != (2, 29) else date(year, 2, 28)
