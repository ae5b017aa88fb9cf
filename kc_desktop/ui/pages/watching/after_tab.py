"""Sau hỗ trợ: whom to visit, and what came of the support, by year, industry or dossier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout

from kc_desktop.domain.follow_up import Due, Group, Measured
from kc_desktop.domain.forms import Form
from kc_desktop.services import follow_up
from kc_desktop.services.desk import Desk
from kc_desktop.services.follow_up import Summary
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_figure, show_money, show_number, tr
from kc_desktop.ui.pages.dossiers.figures import days_words
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.tab_page import Tab
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.tabs import Choices

_BY = ("year", "industry", "dossier")


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    group: Group


class AfterTab(Tab):
    """Enter on a visit begins its sheet; on a dossier of the summary opens it."""

    forms = ("follow_up", "dossier", "acceptance", "survey")

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.due = Sheet(_due_columns(), tr("Cần đến theo dõi"))
        self.due.opened.connect(lambda _one: self._begin())
        self.begin = button(tr("Làm phiếu theo dõi"), "primary", "add")
        self.begin.clicked.connect(self._begin)
        self._none = words(tr("Không có cơ sở nào cần đến theo dõi lúc này."), "muted", wrap=True)
        self.by = Choices(
            list(zip(_BY, (tr("Theo năm"), tr("Theo ngành nghề"), tr("Theo đề án")), strict=True)), "segment"
        )
        self.by.chosen.connect(lambda _by: self.reload())
        self.results = Sheet(_columns(), tr("Kết quả sau hỗ trợ"))
        self.results.opened.connect(self._open)
        self._place()

    def reload(self) -> None:
        """Read both."""
        day, by = today(), self.by.selected()

        def read(desk: Desk) -> tuple[tuple[Due, ...], Summary]:
            return follow_up.due(desk, day), follow_up.summary(desk, by)

        self.context.bridge.read(read, lambda found: self._show(*found), initiator=self)

    def focus_first(self) -> None:
        """The visits."""
        self.due.setFocus()

    # --- inside ---

    def _show(self, due: tuple[Due, ...], found: Summary) -> None:
        self.due.show_rows(due, lit=0)
        self.due.setVisible(bool(due))
        self.due.fit(6, 2)
        self._none.setVisible(not due)
        self.begin.setVisible(bool(due))
        whole, *groups = found.groups
        lines = [_Line(label("codelist", found.names[one.key]) or tr("(chưa ghi)"), one) for one in groups]
        self.results.show_rows([_Line(tr("Tất cả"), whole), *lines], lit=0)

    def _begin(self) -> None:
        from kc_desktop.ui.pages.record_page import RecordPage

        one: Due | None = self.due.current()
        if one is None:
            return
        day, navigator = today(), self.context.navigator

        def start(seed: Form) -> None:
            if navigator.show_section("follow_up") and isinstance(page := navigator.page("follow_up"), RecordPage):
                page.start_from(seed)

        self.context.bridge.read(
            lambda desk: follow_up.start(desk, one.dossier, one.facility, day), start, initiator=self
        )

    def _open(self, line: _Line) -> None:
        if self.by.selected() == "dossier" and line.group.key:
            self.context.navigator.open_record("dossier", line.group.key)

    def _place(self) -> None:
        visits = Card(tr("Cần đến theo dõi"), tr("hằng năm sau nghiệm thu; năm đã qua thì không đòi nữa"))
        visits.heading.add(self.begin)
        visits.body.addWidget(self.due)
        visits.body.addWidget(self._none)
        results = Card(tr("Kết quả sau hỗ trợ"), tr("lần đến mới nhất của mỗi cơ sở so với trước hỗ trợ"))
        results.heading.add(self.by)
        results.body.addWidget(self.results, 1)
        note = tr("Phần trăm là mức tăng ở giữa (trung vị) của các cơ sở có đủ số liệu trước và sau; trong ngoặc là số"
                  " cơ sở đó.")  # fmt: skip
        results.body.addWidget(words(note, "hint", wrap=True))
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(visits)
        column.addWidget(results, 1)
        self.column.addLayout(column, 1)


def _due_columns() -> tuple[Column, ...]:
    def sign(one: Due) -> Sign:
        return ("error", "bad") if one.days > 0 else ("clock", "warn")

    return (
        Column(tr("Cơ sở"), lambda one: one.facility_name, 280),
        Column(tr("Đề án"), lambda one: one.name),
        Column(tr("Nghiệm thu"), lambda one: show_date(one.done_on), 108),
        Column(tr("Lần"), lambda one: tr("năm thứ {number}", number=one.number), 110),
        Column(tr("Hạn"), lambda one: show_date(one.due_on), 108),
        Column(tr("Còn"), lambda one: days_words(-one.days), 130, sign=sign),
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Nhóm"), lambda one: one.name),
        Column(tr("Cơ sở"), lambda one: show_number(one.group.told), 72, figures=True),
        *(
            Column(title, _change(key), 148, figures=True, tip=_sums(key))
            for key, title in (
                ("revenue", tr("Doanh thu")), ("workers", tr("Lao động")), ("output", tr("Sản lượng")),
                ("income", tr("Thu nhập")),
            )
        ),
        Column(tr("Máy còn dùng"), _machines, 128, figures=True),
    )  # fmt: skip


def _change(key: str) -> Callable[[_Line], str]:
    def text(line: _Line) -> str:
        found = line.group.measures[key]
        return "–" if found.median is None else f"{percent_words(found.median)} ({show_number(found.compared)})"

    return text


def _sums(key: str) -> Callable[[_Line], str]:
    def text(line: _Line) -> str:
        found: Measured = line.group.measures[key]
        if found.before is None or found.after is None:
            return tr("{count} cơ sở có đủ số liệu", count=show_number(found.known))
        show = show_money if key == "revenue" else show_number
        return tr("{count} cơ sở có đủ số liệu: trước {before}, sau {after}", count=show_number(found.known),
                  before=show(found.before), after=show(found.after))  # fmt: skip

    return text


def _machines(line: _Line) -> str:
    if not line.group.machines:
        return "–"
    return tr("{some} trong {all}", some=show_number(line.group.used), all=show_number(line.group.machines))


def percent_words(value: Decimal) -> str:
    """``+12,5 %``."""
    shown = show_figure(f"{abs(value).normalize():f}".replace(".", ","))
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{shown} %"
