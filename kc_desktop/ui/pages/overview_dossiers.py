"""On the overview: how many dossiers are at risk with how much money, the worst of them, and what falls due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt

from kc_desktop.domain.watch import Risk
from kc_desktop.services import procedure, watch
from kc_desktop.services.desk import Desk
from kc_desktop.services.procedure import DueDossier
from kc_desktop.services.watch import Totals
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_money, show_number, tell, tr
from kc_desktop.ui.pages.dossiers.figures import about, days_words
from kc_desktop.ui.pages.parts import Line, Lines
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card, button, words

_SHOWN, _DAYS = 3, 14


@dataclass(frozen=True, slots=True)
class Watched:
    """``worst``: the most urgent dossiers; ``due``: the first deadlines; ``due_count``: all within two weeks."""

    totals: Totals
    worst: tuple[Risk, ...]
    due: tuple[DueDossier, ...]
    due_count: int


def gather(desk: Desk, day: date) -> Watched:
    """Read off the window's thread."""
    found = watch.at_risk(desk, day)
    due = procedure.due(desk, day + timedelta(days=_DAYS), day)
    return Watched(watch.totals(found), found[:_SHOWN], due[:_SHOWN], len(due))


class DossierCard(Card):
    """Every line opens its dossier, the headings the lists."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(tr("Đề án cần chú ý"))
        self._context = context
        every = button(tr("Xem tất cả"), "link")
        every.clicked.connect(lambda: self._open_tab("risks"))
        self.heading.add(every)
        self.sum = words("", "strong", wrap=True)
        self.worst = Lines(tr("Không có đề án nào cần chú ý."))
        self._due_sum = button("", "link", "clock")
        self._due_sum.clicked.connect(lambda: self._open_tab("due"))
        self.due = Lines("")
        self.body.addWidget(self.sum)
        self.body.addWidget(self.worst)
        self.body.addWidget(self._due_sum, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.due)

    def show_watched(self, found: Watched) -> None:
        """The figures and the first of each."""
        totals = found.totals
        self.sum.setText(
            tr("{count} đề án, {late} đã quá hạn · {money} có nguy cơ", count=show_number(totals.count),
               late=show_number(totals.late), money=show_money(totals.money))
        )  # fmt: skip
        self.sum.setVisible(bool(totals.count))
        self.worst.show_rows([self._risk(one) for one in found.worst])
        self._due_sum.setText(
            tr("{count} việc của đề án đến hạn trong {days} ngày", count=show_number(found.due_count), days=_DAYS)
        )
        self._due_sum.setVisible(bool(found.due_count))
        self.due.show_rows([self._due(one) for one in found.due])
        self.due.setVisible(bool(found.due))

    def _risk(self, one: Risk) -> Line:
        made = Line(
            one.dossier.name,
            tell(one.findings[0].because.text),
            (about(one.money), "bad" if one.late else "warn"),
            clickable=True,
        )
        made.acted.connect(lambda: self._context.navigator.open_record("dossier", one.dossier.id))
        return made

    def _due(self, one: DueDossier) -> Line:
        packs = self._context.desk.packs
        step = label("codelist", packs.label("dossier_step", one.step)) if one.step else tr("Báo cáo tiến độ tháng")
        left = one.deadline.left(today())
        made = Line(one.name, step, (days_words(left), "bad" if left < 0 else "warn"), clickable=True)
        made.acted.connect(lambda: self._context.navigator.open_record("dossier", one.id))
        return made

    def _open_tab(self, key: str) -> None:
        from kc_desktop.ui.pages.watch_page import WatchPage

        navigator = self._context.navigator
        if navigator.show_section("watch") and isinstance(page := navigator.page("watch"), WatchPage):
            page.show_tab(key)
