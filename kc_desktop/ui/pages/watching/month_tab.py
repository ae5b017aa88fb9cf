"""Tiến độ tháng: every running dossier with its contract and report, for the meeting by the 25th."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.domain.forms import Form
from kc_desktop.services import watch
from kc_desktop.services.desk import Desk
from kc_desktop.services.dossier_papers import writing
from kc_desktop.services.dossier_papers.kinds import MONTH
from kc_desktop.services.watch import MonthRow, MonthSheet
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_date, show_money, show_number, tr
from kc_desktop.ui.pages.dossiers.figures import about
from kc_desktop.ui.pages.files import PDF, WORD, XLSX
from kc_desktop.ui.pages.share_bar import ShareBar
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.tab_page import Tab, day_edit, day_of
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.pages.watching.risk_tab import WATCHED
from kc_desktop.ui.widgets.cards import Card, button, words


class MonthTab(Tab):
    """Enter opens the dossier; "Lập báo cáo" begins its report."""

    forms = WATCHED

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.found: MonthSheet | None = None
        self.month = day_edit(today().replace(day=1), tr("Tháng"), "MM/yyyy")
        self.month.dateChanged.connect(lambda _day: self.reload())
        self._sum = words("", wrap=True)
        columns = _columns()
        self.sheet = Sheet(columns, tr("Tiến độ tháng"))
        ShareBar(self.sheet, 2, lambda one: None if one.work_done is None else int(one.work_done))
        self.sheet.opened.connect(lambda one: context.navigator.open_record("dossier", one.dossier))
        self.sheet.picked.connect(self._on_picked)
        self.report = button(tr("Lập báo cáo"), "primary", "add")
        self.report.clicked.connect(self._report)
        self._obstacles = words("", "muted", wrap=True)
        self._place()

    def reload(self) -> None:
        """Read the month chosen."""
        month = day_of(self.month)
        self.context.bridge.read(lambda desk: watch.month_sheet(desk, month), self._show, initiator=self)

    def focus_first(self) -> None:
        """The list."""
        self.sheet.setFocus()

    # --- inside ---

    def _show(self, found: MonthSheet) -> None:
        self.found = found
        self._sum.setText(
            tr("Số liệu từ {first} đến {last}: {done} trong {all} đề án đã báo cáo.", first=show_date(found.since),
               last=show_date(found.cut_off), done=show_number(found.reported), all=show_number(len(found.rows)))
        )  # fmt: skip
        self.sheet.show_rows(found.rows, lit=0)

    def _on_picked(self, row: MonthRow | None) -> None:
        self.report.setEnabled(row is not None)
        told = [(tr("Vướng mắc"), row.obstacles), (tr("Dự kiến kỳ tới"), row.forecast)] if row is not None else []
        self._obstacles.setText("   ".join(f"{name}: {text}" for name, text in told if text))

    def _report(self) -> None:
        from kc_desktop.ui.pages.dossiers.beginnings import begin
        from kc_desktop.ui.pages.record_page import RecordPage

        row: MonthRow | None = self.sheet.current()
        if row is None:
            return
        wanted, day = row.dossier, today()
        navigator = self.context.navigator

        def start(seed: Form) -> None:
            if navigator.show_section("progress") and isinstance(page := navigator.page("progress"), RecordPage):
                page.start_from(seed)

        self.context.bridge.read(lambda desk: begin(desk, "progress", wanted, day), start, initiator=self)

    def export(self, kind: str) -> None:
        """Ask where; ``kind`` of ``ui.pages.files``."""
        found = self.found
        if found is not None:
            title = tr("Tiến độ tháng {month}", month=f"{found.month.month}-{found.month.year}")
            self.write(title, title, (kind,), lambda desk, out: _write(desk, found, out))

    def _place(self) -> None:
        self.bar.addWidget(words(tr("Tháng"), "muted"))
        self.bar.addWidget(self.month)
        self.bar.addWidget(self._sum, 1)
        kinds = ((XLSX, tr("Xuất Excel…"), "excel"), (WORD, tr("Xuất Word…"), "dossier"))
        for kind, text, icon in (*kinds, (PDF, tr("Xuất PDF…"), "print")):
            made = button(text, icon=icon)
            made.clicked.connect(partial(self.export, kind))
            self.bar.addWidget(made)
        card = Card()
        card.body.setContentsMargins(8, 8, 8, 12)
        card.body.addWidget(self.sheet, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.report)
        foot.addWidget(self._obstacles, 1)
        card.body.addLayout(foot)
        self.column.addWidget(card, 1)


def _write(desk: Desk, found: MonthSheet, out: Path) -> None:
    """The figures as a workbook; the report from its Word template as Word or PDF."""
    if out.suffix.lower() == ".xlsx":
        watch.write_sheet(desk, found, out)
    else:
        writing.write(desk, MONTH, (f"{found.month:%Y-%m}",), out)


def _money(of: Callable[[MonthRow], int | None]) -> tuple[Callable[[MonthRow], str], Callable[[MonthRow], str]]:
    def shown(row: MonthRow) -> str:
        found = of(row)
        return "–" if found is None else about(found)

    return shown, lambda row: show_money(of(row))


def _columns() -> tuple[Column, ...]:
    support, support_tip = _money(lambda row: row.support)
    spent, spent_tip = _money(lambda row: row.support_spent)
    own, own_tip = _money(lambda row: row.own_spent)
    paid, paid_tip = _money(lambda row: row.paid)
    return (
        Column(tr("Đề án"), lambda one: one.name),
        Column(tr("Hợp đồng"), _contract, 190, tip=_contract),
        Column(tr("Khối lượng"), lambda one: "–" if one.work_done is None else f"{show_number(one.work_done)} %", 92,
               figures=True),
        Column(tr("Hỗ trợ"), support, 92, figures=True, tip=support_tip),
        Column(tr("Đã chi"), spent, 92, figures=True, tip=spent_tip),
        Column(tr("Đối ứng"), own, 92, figures=True, tip=own_tip),
        Column(tr("Giải ngân"), paid, 92, figures=True, tip=paid_tip),
        Column(tr("Báo cáo"), _told, 150, sign=_sign),
    )  # fmt: skip


def _contract(one: MonthRow) -> str:
    ends = tr("đến {day}", day=show_date(one.ends_on)) if one.ends_on else ""
    return ", ".join(part for part in (one.contract_no, ends) if part) or tr("chưa ghi")


def _told(one: MonthRow) -> str:
    if one.as_of is None:
        return tr("chưa báo cáo")
    return show_date(one.as_of) if one.reported else tr("cũ: {day}", day=show_date(one.as_of))


def _sign(one: MonthRow) -> Sign:
    return ("check", "good") if one.reported else ("warning", "warn")
