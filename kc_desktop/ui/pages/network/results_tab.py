"""Kết quả: what came of the work in a period, by person and by commune; each line opens its records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.domain.activity import DOSSIER, SURVEY, WORK, Deed, Result
from kc_desktop.services import network, network_papers
from kc_desktop.services.network import Line, Results
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_number, tr
from kc_desktop.ui.pages.files import PDF, XLSX
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.tab_page import Tab, day_edit, day_of
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.tabs import Choices

_PEOPLE, _COMMUNES = "people", "communes"
_MONTH, _QUARTER, _YEAR, _OWN = "month", "quarter", "year", "own"
_LISTS = {SURVEY: "survey_state", DOSSIER: "dossier_status", WORK: "work_kind"}
_ICONS = {SURVEY: "survey", DOSSIER: "dossier", WORK: "activity"}


class ResultsTab(Tab):
    """Lines left, the records behind the one lit right."""

    forms = ("collaborator", "survey", "dossier", "work", "facility", "pairing")

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.found: Results | None = None
        self.switch = Choices([(_PEOPLE, tr("Theo người")), (_COMMUNES, tr("Theo xã, phường"))], "segment")
        self.switch.chosen.connect(lambda _key: self._show_lines())
        self.period = Choices(
            [(_YEAR, tr("Năm nay")), (_QUARTER, tr("Quý này")), (_MONTH, tr("Tháng này")), (_OWN, tr("Từ – đến"))],
            "segment",
        )
        self.period.chosen.connect(self._take_period)
        day = today()
        self.since, self.until = day_edit(date(day.year, 1, 1), tr("Từ ngày")), day_edit(day, tr("Đến ngày"))
        for edit in (self.since, self.until):
            edit.dateChanged.connect(lambda _day: self._take_own())
        self._sum = words("", wrap=True)
        self.sheet = Sheet(_columns(), tr("Kết quả"))
        self.sheet.picked.connect(self._show_deeds)
        self.sheet.opened.connect(lambda _line: self._open_line())
        self.deeds = Sheet(self._deed_columns(), tr("Các bản ghi"))
        self.deeds.opened.connect(lambda deed: context.navigator.open_record(deed.kind, deed.record))
        self._title = words("", "heading", wrap=True)
        self._place()

    def reload(self) -> None:
        """Count again."""
        since, until = day_of(self.since), day_of(self.until)
        self.context.bridge.read(lambda desk: network.results(desk, since, until), self._show, initiator=self)

    def focus_first(self) -> None:
        """The lines."""
        self.sheet.setFocus()

    # --- inside ---

    def _take_own(self) -> None:
        self.period.select(_OWN)
        self.reload()

    def _take_period(self, key: str) -> None:
        if key == _OWN:
            self.since.setFocus()
            return
        day = today()
        first = {_YEAR: 1, _QUARTER: (day.month - 1) // 3 * 3 + 1, _MONTH: day.month}[key]
        for edit, chosen in (
            (self.since, QDate(day.year, first, 1)),
            (self.until, QDate(day.year, day.month, day.day)),
        ):
            edit.blockSignals(True)
            edit.setDate(chosen)
            edit.blockSignals(False)
        self.reload()

    def _show(self, found: Results) -> None:
        self.found = found
        total = found.total
        self._sum.setText(
            tr(
                "{surveys} phiếu ({accepted} đã duyệt) ở {facilities} cơ sở · {needs} nhu cầu · {dossiers} hồ sơ đề án"
                " · {entries} việc trong nhật ký",
                surveys=show_number(total.surveys),
                accepted=show_number(total.accepted),
                facilities=show_number(total.facilities),
                needs=show_number(total.needs),
                dossiers=show_number(total.dossiers),
                entries=show_number(total.entries),
            )
        )
        self._show_lines()

    def _show_lines(self) -> None:
        if self.found is None:
            return
        lines = self.found.people if self.switch.selected() == _PEOPLE else self.found.communes
        here = self.sheet.current()
        lit = next((at for at, one in enumerate(lines) if here is not None and one.key == here.key), 0)
        self.sheet.show_rows(lines, lit=lit)

    def _show_deeds(self, line: Line | None) -> None:
        self._title.setText(_name(line) if line else "")
        self.deeds.show_rows(line.deeds if line else ())

    def _open_line(self) -> None:
        line = self.sheet.current()
        if line is not None and line.key and self.switch.selected() == _PEOPLE:
            self.context.navigator.open_record("collaborator", line.key)
        else:
            self.deeds.setFocus()

    def _export(self) -> None:
        found = self.found
        if found is not None:
            title = tr("Kết quả của mạng lưới")
            self.write(title, title, (XLSX, PDF), lambda desk, out: network_papers.write_results(desk, found, out))

    def _place(self) -> None:
        self.bar.addWidget(self.switch)
        self.bar.addStretch(1)
        self.bar.addWidget(self.period)
        self.bar.addWidget(self.since)
        self.bar.addWidget(words("–", "muted"))
        self.bar.addWidget(self.until)
        out = button(tr("Xuất…"), icon="excel")
        out.clicked.connect(self._export)
        self.bar.addWidget(out)
        left, right = Card(), Card()
        left.body.addWidget(self._sum)
        left.body.addWidget(self.sheet, 1)
        right.body.addWidget(self._title)
        right.body.addWidget(self.deeds, 1)
        right.body.addWidget(words(tr("Enter hoặc bấm đúp để mở bản ghi."), "hint"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left, 7)
        row.addWidget(right, 5)
        self.column.addLayout(row, 1)

    def _deed_columns(self) -> tuple[Column, ...]:
        names = self.context.desk.names

        def what(deed: Deed) -> str:
            said = label("codelist", names.code_label(_LISTS[deed.kind], deed.what)) if deed.what else ""
            return tr("{state} · {count} nhu cầu", state=said, count=deed.needs) if deed.needs else said

        def short(deed: Deed) -> str:
            entry = self.context.desk.packs.code(_LISTS[deed.kind], deed.what)
            return label("codelist", entry.short) if entry else deed.what

        return (
            Column(tr("Bản ghi"), lambda deed: deed.title, sign=_sign),
            Column(tr("Nội dung"), short, 116, tip=what),
            Column(tr("Ngày"), lambda deed: show_date(deed.on), 112),
        )


def _sign(deed: Deed) -> Sign:
    return _ICONS[deed.kind], "muted"


def _name(line: Line) -> str:
    return line.name or tr("(chưa ghi)")


def _columns() -> tuple[Column, ...]:
    def figure(title: str, of: Callable[[Result], int], width: int) -> Column:
        return Column(title, lambda line: show_number(of(line.result)) if of(line.result) else "–", width, figures=True)

    return (
        Column(tr("Người, xã, phường"), _name),
        figure(tr("Phiếu"), lambda one: one.surveys, 64),
        figure(tr("Đã duyệt"), lambda one: one.accepted, 82),
        figure(tr("Cơ sở"), lambda one: one.facilities, 64),
        figure(tr("Nhu cầu"), lambda one: one.needs, 76),
        figure(tr("Hồ sơ"), lambda one: one.dossiers, 64),
        figure(tr("Nhật ký"), lambda one: one.entries, 74),
    )
