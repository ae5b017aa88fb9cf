"""Báo cáo: the funding report at a cut-off date; every figure explains itself and opens its records."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QHBoxLayout,
    QHeaderView,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
)

from kc_desktop.domain.change import Change
from kc_desktop.domain.funding import Figure, FundingReport, Line, Percent, in_millions
from kc_desktop.services import reports
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_figure, tell, tr
from kc_desktop.ui.pages.charts import Bar, Bars
from kc_desktop.ui.pages.files import PDF, XLSX, ask_save
from kc_desktop.ui.pages.parts import ScrollPage
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.progress import watch

_ROW = 44


class ReportPage(ScrollPage):
    """Year and day above, the table, why under it, paper and Excel at the right."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(tr("Báo cáo kinh phí"))
        self.context = context
        self.report: FundingReport | None = None
        self.year = QSpinBox()
        self.year.setRange(2000, 2100)
        self.year.setValue(today().year)
        self.year.setFixedWidth(84)
        self.year.lineEdit().setTextMargins(8, 0, 0, 0)
        self.year.setAccessibleName(tr("Năm kế hoạch"))
        self.cut_off = QDateEdit(QDate(today().year, today().month, today().day))
        self.cut_off.setDisplayFormat("dd/MM/yyyy")
        self.cut_off.setCalendarPopup(True)
        self.cut_off.setFixedWidth(140)
        self.cut_off.setAccessibleName(tr("Ngày chốt"))
        self.table = QTableWidget(0, 7)
        self._why = words("", wrap=True)
        self._open = button(tr("Mở các bút toán"), "link", "open")
        self._notes = words("", "hint", wrap=True)
        self._title = words("", "heading", wrap=True)
        self.bars = Bars()
        self._build()
        self.year.valueChanged.connect(self._on_year)
        self.cut_off.dateChanged.connect(lambda _day: self.reload())
        self.table.currentCellChanged.connect(lambda *_cells: self._explain())
        self._open.clicked.connect(self._open_records)
        self.reload()

    def refresh(self, change: Change) -> None:
        """Plan entries and payments move the figures."""
        if change.touches("plan") or change.touches("payment") or not change.records:
            self.reload()

    def focus_first(self) -> None:
        """The year."""
        self.year.setFocus()

    def reload(self) -> None:
        """Compute anew."""
        chosen = self.cut_off.date()
        year, day = self.year.value(), date(chosen.year(), chosen.month(), chosen.day())
        self.context.bridge.read(lambda desk: reports.funding_report(desk, year, day), self._show, initiator=self)

    # --- inside ---

    def _build(self) -> None:
        for text, widget in ((tr("Năm kế hoạch"), self.year), (tr("Chốt đến hết ngày"), self.cut_off)):
            self.head.addWidget(words(text, "muted"))
            self.head.addWidget(widget)
        self.head.addSpacing(4)
        for text, icon, suffix in ((tr("Xuất Excel…"), "excel", ".xlsx"), (tr("Xuất PDF…"), "print", ".pdf")):
            made = button(text, icon=icon)
            made.clicked.connect(lambda _checked=False, suffix=suffix: self._export(suffix))
            self.head.addWidget(made)
        preview = button(tr("Xem bản in"), "primary", "report")
        preview.clicked.connect(self._preview)
        self.head.addWidget(preview)
        card = Card()
        card.body.addWidget(self._title)
        card.body.addWidget(self.table)
        why = QHBoxLayout()
        why.setSpacing(12)
        why.addWidget(self._why, 1)
        why.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(why)
        self.above.addWidget(card)
        chart = Card(tr("Kế hoạch và thực hiện"), tr("triệu đồng"))
        chart.body.addWidget(self.bars)
        notes = Card(tr("Cách tính"))
        notes.body.addWidget(self._notes)
        self.left.addWidget(chart)
        self.left.addStretch(1)
        self.right.addWidget(notes)
        self.right.addStretch(1)
        self._build_table()

    def _build_table(self) -> None:
        table = self.table
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setFixedHeight(52)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(0, 220)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setFixedHeight(52 + 3 * _ROW + 6)
        theme.set_role(table, "figures")

    def _on_year(self, year: int) -> None:
        """The cut-off follows the year: today in this year, else its last day."""
        day = today()
        moved = QDate(day.year, day.month, day.day) if year == day.year else QDate(year, 12, 31)
        if self.cut_off.date() == moved:
            self.reload()
        else:
            self.cut_off.setDate(moved)

    def _show(self, report: FundingReport) -> None:
        self.report = report
        self._title.setText(tell(report.heading))
        before = report.year - 1
        titles = (
            tr("Nguồn"), tr("Kế hoạch {year}", year=report.year), tr("Thực hiện"),
            tr("% so kế hoạch\ncủa nguồn"), tr("% so tổng\nkế hoạch"),
            tr("Cùng kỳ {year}", year=before), tr("Tăng, giảm\nso cùng kỳ, %"),
        )  # fmt: skip
        self.table.setRowCount(len(report.lines))
        for column, title in enumerate(titles):
            head = QTableWidgetItem(title)
            right = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            head.setTextAlignment(right | Qt.AlignmentFlag.AlignVCenter)
            self.table.setHorizontalHeaderItem(column, head)
        for row, line in enumerate(report.lines):
            self._show_line(row, line)
        self._notes.setText("\n\n".join(tell(remark) for remark in report.remarks))
        self.bars.show_bars([
            Bar(line.key, label("report", line.label), line.plan.amount, line.executed.amount,
                f"{_text(line.executed)} / {_text(line.plan)}")
            for line in report.lines
        ])  # fmt: skip
        self._explain()

    def _show_line(self, row: int, line: Line) -> None:
        for column, cell in enumerate((line.label, *_cells(line))):
            text = label("report", cell) if isinstance(cell, str) else _text(cell)
            item = QTableWidgetItem(text)
            right = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            item.setTextAlignment(right | Qt.AlignmentFlag.AlignVCenter)
            if not isinstance(cell, str):
                item.setToolTip(tell(cell.explanation))
            font = item.font()
            font.setBold(row == 0)
            item.setFont(font)
            self.table.setItem(row, column, item)

    def _current(self) -> tuple[Line, Figure | Percent] | None:
        row, column = self.table.currentRow(), self.table.currentColumn()
        if self.report is None or row < 0 or column < 1:
            return None
        line = self.report.lines[row]
        return line, _cells(line)[column - 1]

    def _explain(self) -> None:
        here = self._current()
        self._open.setVisible(here is not None)
        unit = tr("Đơn vị tính: triệu đồng. Bấm vào một số để xem số đó từ đâu ra.")
        self._why.setText(tell(here[1].explanation) if here else unit)
        theme.set_role(self._why, "" if here else "hint")

    def _open_records(self) -> None:
        here = self._current()
        if here is None or self.report is None:
            return
        line, cell = here
        figure = cell if isinstance(cell, Figure) else cell.numerator
        paid = figure in (line.executed, line.executed_before)
        year = self.report.year - (1 if figure in (line.executed_before, line.plan_before) else 0)
        where = {"year": (str(year),), **({} if line.key == "total" else {"source": (line.key,)})}
        navigator = self.context.navigator
        form = "payment" if paid else "plan"
        if navigator.show_section(form) and isinstance(page := navigator.page(form), RecordPage):
            page.show_where(where, {("source", line.key): label("report", line.label)})

    def _export(self, suffix: str) -> None:
        report = self.report
        if report is None:
            return
        name = tr(
            "Báo cáo kinh phí {year} đến {day}", year=report.year, day=show_date(report.cut_off).replace("/", "-")
        )
        kinds = XLSX if suffix == ".xlsx" else PDF
        out = ask_save(self, self.context.settings, tr("Xuất báo cáo"), name + suffix, kinds)
        if out is not None:
            self._write(report, out if out.suffix else out.with_suffix(suffix))

    def _write(self, report: FundingReport, out: Path) -> None:
        watch(
            self,
            tr("Đang ghi {file}", file=out.name),
            lambda: self.context.bridge.tasks.run(
                lambda _progress: reports.write_report(report, out),
                done=lambda _none: self.context.notices.toast(tr("Đã ghi {file}", file=out.name)),
                initiator=self,
                beside=True,
            ),
        )

    def _preview(self) -> None:
        from kc_desktop.ui.pages.pdf_preview import PdfPreview

        report = self.report
        if report is None:
            return

        def render() -> list[bytes]:
            from kc_desktop.ui.pages.pdf_preview import pages_of

            with tempfile.TemporaryDirectory() as folder:
                out = Path(folder) / "report.pdf"
                reports.write_report(report, out)
                return pages_of(out)

        self.context.bridge.tasks.run(
            lambda _progress: render(),
            done=lambda pages: PdfPreview(tell(report.heading), pages, self, lambda: self._export(".pdf")).open(),
            initiator=self,
            beside=True,
        )


def _cells(line: Line) -> tuple[Figure | Percent, ...]:
    return (line.plan, line.executed, line.share, line.share_of_total, line.executed_before, line.growth)


def _text(cell: Figure | Percent) -> str:
    return show_figure(in_millions(cell.amount) if isinstance(cell, Figure) else cell.text)
