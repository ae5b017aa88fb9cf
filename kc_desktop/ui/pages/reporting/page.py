"""Báo cáo: which report, what it is asked for, its table; beside it where a figure comes from, under it how."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change, Progress
from kc_desktop.domain.charting import Chart, chart_of
from kc_desktop.domain.reporting.result import Measure, Options, Report
from kc_desktop.services import reporting
from kc_desktop.services.reporting import Kind
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tell, tr
from kc_desktop.ui.pages.reporting.acts_bar import COPIES, ISSUE, PREVIEW, SLIDES, ActsBar
from kc_desktop.ui.pages.reporting.chooser import Chooser
from kc_desktop.ui.pages.reporting.explanation import ExplanationPanel, Origin, origin_of
from kc_desktop.ui.pages.reporting.figures import Figures, unit_words
from kc_desktop.ui.pages.reporting.files import ReportFiles
from kc_desktop.ui.pages.reporting.foot import STATIONS
from kc_desktop.ui.pages.reporting.grid import ReportGrid
from kc_desktop.ui.pages.reporting.grid_model import Block, column_words, line_words
from kc_desktop.ui.pages.reporting.issuing import FORM, Issuing
from kc_desktop.ui.pages.reporting.lower import Lower
from kc_desktop.ui.pages.reporting.options_bar import OptionsBar
from kc_desktop.ui.pages.reporting.unit_button import UnitButton
from kc_desktop.ui.tasks import SharedProgress
from kc_desktop.ui.widgets.cards import Card
from kc_desktop.ui.widgets.progress import ProgressPanel

_ASK_AFTER_MS = 120
"""Held arrow keys in the year or the list of reports ask once."""
_WAIT_SHOWN_MS = 500
_TABLE_LEAST = 180
_COMPACT_BELOW = 940
_KEPT, _UNIT = "report.kind", "report.unit"


@dataclass(frozen=True, slots=True)
class Made:
    """A report with what the window derives from it beside its thread."""

    report: Report
    figures: Figures
    chart: Chart | None


class ReportPage(QWidget):
    """What other pages may ask: ``show_report``."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Báo cáo")
        theme.set_look(self, ground="background")
        self.context = context
        self.kinds: tuple[Kind, ...] = ()
        self.made: Made | None = None
        self._wanted: tuple[str, Options | None] = (context.settings.text(_KEPT), None)
        self._figure: tuple[str, str] | None = None
        self._turn = 0
        self._work: SharedProgress | None = None
        self.chooser = Chooser()
        self.options = OptionsBar(context.bridge)
        self.grid = ReportGrid()
        self.panel = ExplanationPanel(context)
        self.under = Lower()
        self.acts = ActsBar(issuing=context.desk.identity.is_centre)
        self.files = ReportFiles(context, self)
        self.issuing = Issuing(context, self)
        self.units = UnitButton(context.settings.text(_UNIT))
        self.grid.put_in_corner(self.units)
        self._wait_box = Card()
        self._soon = QTimer(self, singleShot=True, interval=_ASK_AFTER_MS)
        self._placed = QTimer(self, singleShot=True, interval=0)
        self._chosen_height = False
        self._late = QTimer(self, singleShot=True, interval=_WAIT_SHOWN_MS)
        self._place()
        self._connect()
        context.bridge.read(reporting.kinds, self._take_kinds, initiator=self)

    @property
    def report(self) -> Report | None:
        """The report on show, as it was computed."""
        return self.made.report if self.made else None

    # --- what the shell and other pages ask ---

    def refresh(self, change: Change) -> None:
        """Records move the figures; another pack brings other reports."""
        if change.touches("pack_edit") or not (change.records or change.forms):
            self.context.bridge.read(reporting.kinds, self._take_kinds, initiator=self)
        elif change.forms or any(form != FORM for form, _record in change.records):
            self._soon.start()

    def focus_first(self) -> None:
        """The table, else the list of reports."""
        (self.grid if self.made else self.chooser.list).setFocus()

    def show_report(self, key: str, options: Options | None = None, figure: tuple[str, str] | None = None) -> None:
        """Show a report; without ``options`` as it stands in the bar. ``figure``: (line key, column key) to explain."""
        self._wanted, self._figure = (key, options), figure
        if self.kinds:
            self._take_wanted()

    def reload(self) -> None:
        """Compute anew."""
        self._soon.stop()
        key = self.chooser.current()
        if not key:
            return
        options, unit = self.options.options(), self.units.taken
        self._turn += 1
        turn = self._turn
        if self._work is not None:
            self._work.cancel()

        def work(progress: Progress) -> Made:
            report = reporting.make(self.context.desk, key, options, progress)
            return Made(report, Figures(report, unit or report.unit), chart_of(report))

        self._late.start()
        self._work = self.context.bridge.tasks.run(
            work, done=lambda made: self._show(made, turn), failed=lambda error: self._fail(error, turn),
            initiator=self, beside=True,
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """With little room buttons lose their words."""
        super().resizeEvent(event)
        self.acts.set_compact(self.width() < _COMPACT_BELOW)

    # --- inside: asking ---

    def _take_kinds(self, kinds: Sequence[Kind]) -> None:
        self.kinds = tuple(kinds)
        self.chooser.show_kinds(self.kinds)
        self._take_wanted()

    def _take_wanted(self) -> None:
        key, options = self._wanted
        known = [kind.key for kind in self.kinds]
        key = next((one for one in (key, self.chooser.current()) if one in known), known[0] if known else "")
        self.chooser.select(key)
        self._show_kind(key)
        if options is not None:
            self.options.show_options(options)
        self.reload()

    def _on_chosen(self, key: str) -> None:
        self._wanted = (key, None)
        self.context.settings.put(_KEPT, key)
        self._show_kind(key)
        self._soon.start()

    def _show_kind(self, key: str) -> None:
        kind = next((one for one in self.kinds if one.key == key), None)
        if kind is not None:
            self.options.show_kind(kind)

    def _fail(self, error: Exception, turn: int) -> None:
        if turn == self._turn:
            self._put_wait_away()
            self.context.fail(error)

    # --- inside: showing ---

    def _show(self, made: Made, turn: int) -> None:
        if turn != self._turn:
            return
        self._put_wait_away()
        before, self.made = self.made, made
        report = made.report
        self.acts.title.setText(tell(report.heading))
        self.acts.set_usable(bool(report.lines))
        self.units.show_unit(made.figures.unit)
        self.units.setVisible(any(column.measure is Measure.MONEY for column in report.columns))
        self.grid.show_report(report, made.figures, tr("Nội dung"))
        self.under.show_report(report, made.chart)
        here = self.grid.current()
        if before is None or before.report.key != report.key or here is None:
            self.panel.hide()
        elif not self.panel.isHidden():
            self._explain(*here)
        self._placed.start()
        figure, self._figure = self._figure, None
        if figure is not None:
            self._go_to(*figure)

    def _share_height(self) -> None:
        """The table as high as its lines, within what the foot leaves; a height somebody chose stays."""
        if self._chosen_height:
            return
        room = sum(self._split.sizes()) or self.height()
        needed = max(self.grid.needed_height() + 10, _TABLE_LEAST)
        lower = max(self.under.wanted_height(), room - needed)
        self._split.setSizes([room - lower, lower])

    def _on_unit(self, unit: str) -> None:
        self.context.settings.put(_UNIT, unit)
        if (made := self.made) is not None:
            self.made = replace(made, figures=Figures(made.report, unit))
            self.grid.show_figures(self.made.figures)

    # --- inside: one figure ---

    def _explain(self, line: str, column: str) -> None:
        made = self.made
        if made is None or (place := self.grid.lines.place_of(line, column)) is None:
            return
        report, turn = made.report, self._turn
        row, at = place
        unit = unit_words(report.columns[at], report.lines[row], made.figures.unit)
        name = f"{column_words(report.columns[at])} – {line_words(report.lines[row])}"
        self.panel.show_waiting(name, f"{self.grid.lines.text(row, at)} {unit}".strip())
        if self.panel.isHidden():
            self.panel.show()
            self._placed.start()

        def show(origin: Origin) -> None:
            if turn == self._turn and self.grid.current() == (line, column):
                self.panel.show_origin(report, origin, self.grid.lines.wrong(row, at))

        self.context.bridge.read(lambda desk: origin_of(desk, report, line, column), show, initiator=self)

    def _follow(self, line: str, column: str) -> None:
        if not self.panel.isHidden():
            self._explain(line, column)

    def _go_to(self, line: str, column: str) -> None:
        if self.grid.go_to(line, column):
            self.grid.setFocus()
            self._explain(line, column)

    def _open_line(self, key: str) -> None:
        line = self.grid.line(key)
        if line is not None and line.record is not None:
            self.context.navigator.open_record(*line.record)

    def _show_page(self, key: str) -> None:
        from kc_desktop.ui.pages.overview.going import go_to_stations

        if key == STATIONS:
            go_to_stations(self.context)
        else:
            self.context.navigator.show_section(key)

    def _copy(self, block: Block) -> None:
        self.context.bridge.read(lambda _desk: block.text(), QGuiApplication.clipboard().setText, initiator=self)

    def _put_panel_away(self) -> None:
        self.panel.hide()
        self._placed.start()
        self.grid.setFocus()

    # --- inside: waiting ---

    def _show_wait(self) -> None:
        if self._work is None or self._work.finished:
            return
        panel = ProgressPanel(tr("Đang tính báo cáo"), self._work)
        panel.cancel_asked.connect(self._put_wait_away)
        self._wait_box.body.addWidget(panel)
        self._wait_box.show()

    def _put_wait_away(self) -> None:
        self._late.stop()
        self._wait_box.hide()
        while (item := self._wait_box.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    # --- inside: building ---

    def _connect(self) -> None:
        self._soon.timeout.connect(self.reload)
        self._placed.timeout.connect(self._share_height)
        self._split.splitterMoved.connect(lambda _at, _index: setattr(self, "_chosen_height", True))
        self._late.timeout.connect(self._show_wait)
        self.chooser.chosen.connect(self._on_chosen)
        self.options.changed.connect(self._soon.start)
        self.units.chosen.connect(self._on_unit)
        self.acts.save_asked.connect(lambda kind: self._with_report(lambda report: self.files.save(report, kind)))
        self.acts.asked.connect(self._act)
        self.grid.opened.connect(self._explain)
        self.grid.taken.connect(self._follow)
        self.grid.line_opened.connect(self._open_line)
        self.grid.copying.connect(self._copy)
        self.panel.closed.connect(self._put_panel_away)
        self.under.foot.figure_asked.connect(self._go_to)
        self.under.foot.page_asked.connect(self._show_page)
        self.under.chart.picked.connect(self._go_to)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._put_panel_away)

    def _act(self, key: str) -> None:
        acts = {
            PREVIEW: self.files.preview,
            SLIDES: self.files.slides,
            ISSUE: self.issuing.ask,
            COPIES: self.issuing.copies,
        }
        self._with_report(acts[key])

    def _with_report(self, act: Callable[[Report], None]) -> None:
        """``act`` gets the report in the unit it is shown in."""
        if (made := self.made) is not None:
            act(replace(made.report, unit=made.figures.unit))

    def _place(self) -> None:
        table = Card()
        table.body.setContentsMargins(4, 4, 4, 4)
        table.body.addWidget(self.grid)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setHandleWidth(10)
        theme.set_role(self._split, "bare")
        self._split.addWidget(table)
        self._split.addWidget(self.under)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.setChildrenCollapsible(False)
        self.panel.hide()
        self._wait_box.hide()
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self._split, 1)
        beside.addWidget(self.panel)
        right = QVBoxLayout()
        right.setContentsMargins(16, 12, 16, 14)
        right.setSpacing(10)
        right.addWidget(self.acts)
        right.addWidget(self.options)
        right.addWidget(self._wait_box)
        right.addLayout(beside, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.chooser)
        outer.addLayout(right, 1)
