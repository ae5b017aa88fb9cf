"""Lập đề án từ nhiều nhu cầu: the needs of the surveys (or establishments) chosen in a list become one đề án."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.domain.declared.survey import Survey
from kc_desktop.services import lists, making, records, visits
from kc_desktop.services.desk import Desk
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, show_short_money, tr
from kc_desktop.ui.pages import seeds
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import words
from kc_desktop.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_page import RecordPage


@dataclass(frozen=True, slots=True)
class Wish:
    """One need that can become (a part of) a đề án. ``need``: its row, "" for a survey that names none."""

    survey: str
    need: str
    who: str
    what: str
    investment: int | None
    requested: int | None


def wishes(desk: Desk, form: str, nums: Sequence[int]) -> tuple[Wish, ...]:
    """The needs of the surveys with these row numbers; of facilities: those of their last survey."""
    ids = lists.record_ids(desk, form, nums)
    if form == "facility":
        last = (visits.previous(desk, one, today().replace(year=today().year + 1)) for one in ids)
        ids = [found.record_id for found in last if found is not None and isinstance(found.record, Survey)]
    found: list[Wish] = []
    for one in ids:
        record = records.load(desk, "survey", one).record
        if isinstance(record, Survey):
            found += [
                Wish(one, need.row_id, record.name or "", seeds.need_title(need, desk.names), need.investment,
                     need.requested)
                for need in record.needs or ()
            ]  # fmt: skip
    return tuple(found)


class GroupDialog(Dialog):
    """``taken`` gets the đề án that the ticked needs make; it is not saved yet."""

    def __init__(
        self, context: UiContext, found: Sequence[Wish], taken: Callable[[Dossier], None], parent: QWidget
    ) -> None:
        super().__init__(tr("Lập đề án từ các nhu cầu"), parent.window(), width=820)
        self.resize(860, 520)
        self._context, self._taken = context, taken
        self.sheet = Sheet(_columns(), tr("Nhu cầu"), can_tick=lambda _wish: True)
        self.sheet.ticked.connect(self._tell)
        self.programme = QComboBox()
        self.programme.setAccessibleName(tr("Chương trình"))
        for entry in context.desk.packs.codes("programme", today()):
            self.programme.addItem(label("codelist", entry.label), entry.code)
        self.programme.setCurrentIndex(max(0, self.programme.findData("kcdp")))
        self.year = QLineEdit(str(today().year + 1))
        self.year.setFixedWidth(90)
        self.year.setAccessibleName(tr("Năm kế hoạch"))
        self._sum = words("", "strong", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(words(tr("Chương trình"), "muted"))
        row.addWidget(self.programme)
        row.addSpacing(12)
        row.addWidget(words(tr("Năm kế hoạch"), "muted"))
        row.addWidget(self.year)
        row.addStretch(1)
        self.body.addWidget(words(tr("Lập đề án từ các nhu cầu"), "title"))
        self.body.addWidget(
            words(
                tr("Số liệu của phiếu được lấy sang; nhiều đơn vị cùng một nội dung thành đề án nhóm."),
                "muted",
                wrap=True,
            )
        )
        self.body.addWidget(self.sheet, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._sum)
        self.add_answer(tr("Hủy")).clicked.connect(self.reject)
        self.make = self.add_answer(tr("Lập đề án"), "primary")
        self.make.clicked.connect(self._make)
        self.sheet.show_rows(found, ticked=range(len(found)), lit=0)
        self._tell()

    def _tell(self) -> None:
        if not hasattr(self, "make"):
            return
        chosen: list[Wish] = self.sheet.chosen()
        self.make.setEnabled(bool(chosen))
        money = sum(one.requested or 0 for one in chosen)
        self._sum.setText(
            tr(
                "{count} nhu cầu · đề nghị hỗ trợ {money}",
                count=show_number(len(chosen)),
                money=show_short_money(money),
            )
        )

    def _make(self) -> None:
        picked = [(one.survey, one.need) for one in self.sheet.chosen()]
        programme = str(self.programme.currentData())
        year = int(self.year.text()) if self.year.text().isdecimal() else None

        def done(made: Dossier) -> None:
            self.accept()
            self._taken(made)

        self._context.bridge.read(
            lambda desk: making.from_needs(desk, picked, programme, year=year), done, initiator=self
        )


def make_from(page: RecordPage, nums: Sequence[int]) -> None:
    """Ask which needs of the rows picked in the list of surveys or establishments, then begin the đề án."""
    context, form = page.context, page.form.key

    def offer(found: tuple[Wish, ...]) -> None:
        if found:
            GroupDialog(context, found, lambda made: page.steps.start("dossier", made), page).open()
        else:
            context.notices.toast(tr("Các dòng đang chọn chưa có nhu cầu nào được ghi."), tone="warn")

    context.bridge.read(lambda desk: wishes(desk, form, nums), offer, initiator=page)


def _columns() -> tuple[Column, ...]:
    def money(dong: int | None) -> str:
        return show_short_money(dong) if dong else "–"

    return (
        Column(tr("Cơ sở"), lambda one: one.who),
        Column(tr("Nhu cầu"), lambda one: one.what, 300),
        Column(tr("Vốn đầu tư"), lambda one: money(one.investment), 110, figures=True),
        Column(tr("Đề nghị"), lambda one: money(one.requested), 110, figures=True),
    )
