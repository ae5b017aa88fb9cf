"""Độ phủ: how far the survey is, by commune and by person; every figure opens its records."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.campaigns import Progress
from kc_desktop.domain.change import Change
from kc_desktop.services import coverage, listing, lists
from kc_desktop.services.coverage import Coverage, Line
from kc_desktop.services.desk import Desk
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_date, show_number, tr
from kc_desktop.ui.pages import one_pages
from kc_desktop.ui.pages.files import XLSX, ask_save
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.share_bar import ShareBar
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.tabs import Choices

Read = tuple[Coverage, tuple[tuple[str, str], ...]]
"""The coverage, and (id, name) of the campaigns."""
_COMMUNES, _PEOPLE = "communes", "people"
_PEOPLE_SHOWN = 2


class CoveragePage(QWidget):
    """What other pages may ask: ``show_campaign``."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Độ phủ khảo sát")
        theme.set_look(self, ground="background")
        self.context = context
        self.found: Coverage | None = None
        self._campaign = ""
        self.campaigns = QComboBox()
        self.campaigns.setMinimumWidth(320)
        self.campaigns.setAccessibleName(tr("Đợt khảo sát"))
        self.campaigns.activated.connect(lambda _at: self.show_campaign(str(self.campaigns.currentData() or "")))
        self.switch = Choices([(_COMMUNES, tr("Theo xã, phường")), (_PEOPLE, tr("Theo người"))], "segment")
        self.switch.chosen.connect(self._turn)
        self.alone = QCheckBox(tr("Chỉ xã, phường chưa có cộng tác viên"))
        self.alone.toggled.connect(lambda _on: self._show_lines())
        self._columns = {
            _COMMUNES: _columns(tr("Xã, phường"), tr("Cộng tác viên"), uncovered=True),
            _PEOPLE: _columns(tr("Cộng tác viên"), tr("Xã, phường phụ trách"), uncovered=False),
        }
        self.sheets = {key: _sheet(columns, self.title) for key, columns in self._columns.items()}
        self._stack = QStackedWidget()
        for sheet in self.sheets.values():
            self._stack.addWidget(sheet)
            sheet.opened.connect(lambda _line: self._open_tasks())
            sheet.picked.connect(lambda _line: self._allow())
        self._total = words("", wrap=True)
        self._acts = self._buttons()
        self._place()
        self.reload()

    # --- what the shell and other pages ask ---

    def refresh(self, change: Change) -> None:
        """Any of these may change the figures."""
        forms = ("assignment", "campaign", "survey", "facility", "collaborator", "pairing")
        if not (change.records or change.forms) or any(change.touches(form) for form in forms):
            self.reload()

    def focus_first(self) -> None:
        """The list."""
        self.sheets[self.switch.selected()].setFocus()

    def show_campaign(self, campaign: str) -> None:
        """One campaign's own period and area; "" is the whole bank this year."""
        self._campaign = campaign
        self.reload()

    def reload(self) -> None:
        """Count again."""
        campaign, day = self._campaign, today()

        def read(desk: Desk) -> Read:
            nums = lists.ids(desk, lists.Query("campaign", order="starts_on", descending=True))
            ids = lists.record_ids(desk, "campaign", nums)
            named = lists.names_of(desk, "campaign", ids) if ids else {}
            known = campaign if campaign in named else ""
            return coverage.coverage(desk, known, today=day), tuple((one, named[one]) for one in ids if one in named)

        self.context.bridge.read(read, self._show, initiator=self)

    # --- showing ---

    def _show(self, read: Read) -> None:
        self.found, campaigns = read
        self._campaign = self.found.campaign
        self.campaigns.clear()
        self.campaigns.addItem(tr("Cả danh bạ, năm {year}", year=today().year), "")
        for campaign, name in campaigns:
            self.campaigns.addItem(name, campaign)
        self.campaigns.setCurrentIndex(max(0, self.campaigns.findData(self._campaign)))
        total = self.found.total
        period = tr("{first} – {last}", first=show_date(self.found.since), last=show_date(self.found.until))
        self._total.setText(f"{period} · {_sum_words(total)}")
        self.alone.setText(tr("Chỉ {count} xã, phường chưa có cộng tác viên", count=len(self.found.uncovered)))
        self.alone.setEnabled(bool(self.found.uncovered))
        self._show_lines()

    def _show_lines(self) -> None:
        if self.found is None:
            return
        uncovered = set(self.found.uncovered) if self.alone.isChecked() and self.alone.isEnabled() else None
        shown = {
            _COMMUNES: [one for one in self.found.communes if uncovered is None or one.key in uncovered],
            _PEOPLE: list(self.found.people),
        }
        for key, sheet in self.sheets.items():
            here = sheet.current()
            lit = next((at for at, one in enumerate(shown[key]) if here is not None and one.key == here.key), 0)
            sheet.show_rows(shown[key], lit=lit)
        self._allow()

    def _turn(self, key: str) -> None:
        self._stack.setCurrentWidget(self.sheets[key])
        self.alone.setVisible(key == _COMMUNES)
        self._allow()

    def _allow(self) -> None:
        for made in self._acts.values():
            made.setEnabled(self._line() is not None)

    def _line(self) -> Line | None:
        found = self.sheets[self.switch.selected()].current()
        return found if isinstance(found, Line) else None

    # --- opening ---

    def _open_tasks(self) -> None:
        self._open("assignment", {_COMMUNES: "commune", _PEOPLE: "collaborator"})

    def _open(self, form: str, keys: dict[str, str]) -> None:
        line = self._line()
        if line is None:
            return
        key = keys[self.switch.selected()]
        where = {key: (line.key,)} | (
            {"campaign": (self._campaign,)} if self._campaign and form == "assignment" else {}
        )
        labels = {(key, line.key): line.name}
        if self._campaign and self.found is not None:
            labels["campaign", self._campaign] = self.found.title
        navigator = self.context.navigator
        if navigator.show_section(form) and isinstance(page := navigator.page(form), RecordPage):
            page.show_where(where, labels)

    def _open_bank(self) -> None:
        line = self._line()
        if line is not None and self.switch.selected() == _PEOPLE:
            self.context.navigator.open_record("collaborator", line.key)
        else:
            self._open("facility", {_COMMUNES: "site_commune"})

    def _print(self) -> None:
        line = self._line()
        if line is None or not line.key:
            return
        if self.switch.selected() == _PEOPLE:
            one_pages.print_record(self.context, self, "collaborator", line.key)
        else:
            one_pages.print_commune(self.context, self, line.key)

    def _export(self) -> None:
        out = ask_save(self, self.context.settings, tr("Xuất ra Excel"), f"{self.title}.xlsx", XLSX)
        found, sheet = self.found, self.sheets[self.switch.selected()]
        if out is None or found is None:
            return
        columns = self._columns[self.switch.selected()]
        head = [column.title for column in columns]
        rows = [[column.text(line) for column in columns] for line in sheet.rows]
        notes = (found.title or self.campaigns.currentText(), self._total.text())
        self.context.bridge.tasks.run(
            lambda progress: listing.write_listing(out, self.title, notes, head, rows, progress),
            done=lambda _count: self.context.notices.toast(tr("Đã ghi {file}", file=out.name)),
            initiator=self,
            beside=True,
        )

    # --- building ---

    def _buttons(self) -> dict[str, Any]:
        acts: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("tasks", tr("Xem việc được giao"), "survey", self._open_tasks),
            ("surveys", tr("Xem phiếu khảo sát"), "open",
             partial(self._open, "survey", {_COMMUNES: "site_commune", _PEOPLE: "collaborator"})),
            ("bank", tr("Xem danh bạ"), "facility", self._open_bank),
            ("page", tr("Trang thông tin…"), "print", self._print),
        )  # fmt: skip
        made = {}
        for key, text, icon, act in acts:
            made[key] = button(text, icon=icon)
            made[key].clicked.connect(lambda _checked=False, act=act: act())
        return made

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(words(self.title, "title"))
        head.addWidget(self.campaigns)
        head.addStretch(1)
        excel = button(tr("Xuất ra Excel…"), icon="excel")
        excel.clicked.connect(self._export)
        head.addWidget(excel)
        bar = QHBoxLayout()
        bar.setSpacing(16)
        bar.addWidget(self.switch)
        bar.addWidget(self.alone)
        bar.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for made in self._acts.values():
            foot.addWidget(made)
        foot.addStretch(1)
        card = Card()
        card.body.addLayout(bar)
        card.body.addWidget(self._stack, 1)
        card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._total)
        column.addWidget(card, 1)


def _sum_words(total: Progress) -> str:
    share = f" ({total.share} %)" if total.share is not None else ""
    bank = tr("đã khảo sát {some} trong {all} cơ sở{share}", some=show_number(total.surveyed),
              all=show_number(total.facilities), share=share)  # fmt: skip
    if not total.assigned:
        return bank
    work = tr("việc được giao: {all}, đã nộp hoặc xong {done}, còn {left}, quá hạn {late}",
              all=show_number(total.assigned), done=show_number(total.handed_in + total.done),
              left=show_number(total.open), late=show_number(total.overdue))  # fmt: skip
    return f"{bank} · {work}"


def _columns(first: str, second: str, *, uncovered: bool) -> tuple[Column, ...]:
    def people(line: Line) -> str:
        if uncovered and not line.people:
            return tr("chưa có cộng tác viên")
        shown = ", ".join(line.people[:_PEOPLE_SHOWN])
        more = len(line.people) - _PEOPLE_SHOWN
        return f"{shown} {tr('và {count} nữa', count=more)}" if more > 0 else shown

    return (
        Column(first, lambda one: one.name or tr("(chưa giao cho ai)")),
        Column(second, people, 250, sign=lambda one: ("warning", "warn") if uncovered and not one.people else None,
               tip=lambda one: ", ".join(one.people)),
        *((Column(tr("Cơ sở"), lambda one: show_number(one.progress.facilities), 76, figures=True),)
          if uncovered else ()),
        Column(tr("Đã khảo sát"), lambda one: _part(one.progress.surveyed, one.progress.share), 128, figures=True),
        Column(tr("Được giao"), lambda one: show_number(one.progress.assigned), 92, figures=True),
        Column(tr("Đã nộp, xong"),
               lambda one: _part(one.progress.handed_in + one.progress.done, one.progress.finished), 128, figures=True),
        Column(tr("Bổ sung"), lambda one: _some(one.progress.returned), 80, figures=True),
        Column(tr("Còn lại"), lambda one: _some(one.progress.open), 80, figures=True),
        Column(tr("Quá hạn"), lambda one: _some(one.progress.overdue), 90, figures=True,
               sign=lambda one: ("warning", "warn") if one.progress.overdue else None),
    )  # fmt: skip


def _sheet(columns: tuple[Column, ...], name: str) -> Sheet:
    made = Sheet(columns, name)
    titles = [column.title for column in columns]
    ShareBar(made, titles.index(tr("Đã khảo sát")), lambda one: one.progress.share)
    ShareBar(made, titles.index(tr("Đã nộp, xong")), lambda one: one.progress.finished)
    return made


def _part(count: int, share: int | None) -> str:
    return show_number(count) if share is None else f"{show_number(count)} · {share} %"


def _some(count: int) -> str:
    return show_number(count) if count else "–"
