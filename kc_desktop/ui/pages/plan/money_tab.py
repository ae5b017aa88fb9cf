"""Kinh phí năm: the table of a year, what a figure is made of, and the decisions that change it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QPoint
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from kc_desktop.domain.planning.acts import Decision
from kc_desktop.domain.planning.facts import ADDED, MOVED_OUT, REDUCED, REFUNDED, RETURNED, Fact, Figure, Line
from kc_desktop.domain.sentence import Sentence
from kc_desktop.services import listing
from kc_desktop.services.desk import Desk
from kc_desktop.services.planning import money as service
from kc_desktop.services.planning.acts import Done
from kc_desktop.services.planning.money import Money, Row
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_money, tell, tr
from kc_desktop.ui.pages.files import PDF, XLSX
from kc_desktop.ui.pages.plan.behind_card import BehindCard
from kc_desktop.ui.pages.plan.figures import FigureSheet, YearChips, low, million, percent
from kc_desktop.ui.pages.share_bar import ShareBar
from kc_desktop.ui.pages.sheet import Column, Sign
from kc_desktop.ui.pages.tab_page import Tab, day_edit, day_of
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card, words


@dataclass(frozen=True, slots=True)
class _Place:
    """A column of figures: its title, what it is of a line in đồng, the facts behind it."""

    title: str
    width: int
    value: Callable[[Line], int]
    plus: tuple[Figure, ...]
    minus: tuple[Figure, ...] = ()
    of_plan: bool = False

    def text(self, row: Row) -> str:
        """A difference from the plan is none where nothing was planned, or not for all that is summed."""
        is_none = self.of_plan and (row.key == service.ALL or not _planned(row.line))
        return "–" if is_none else million(self.value(row.line))

    def facts(self, line: Line) -> tuple[Fact, ...]:
        if self.of_plan and not _planned(line):
            return ()
        taken = (replace(fact, amount=-fact.amount) for fact in line.of(*self.minus))
        return (*line.of(*self.plus), *taken)


class MoneyTab(Tab):
    """``show_year`` goes to a year."""

    forms = ("plan", "payment", "dossier", "contract", "opening", "activity", "facility", "pack_edit")

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.year = today().year
        self.shown: Money | None = None
        self._turn = 0
        self.years = YearChips()
        self.years.chosen.connect(self.show_year)
        self.day = day_edit(today(), tr("Đến ngày"))
        self.day.dateChanged.connect(lambda _day: self.reload())
        self.by = QComboBox()
        self.by.setAccessibleName(tr("Dòng của bảng"))
        for key, text in service.BY.items():
            self.by.addItem(label("planning", text), key)
        self.by.activated.connect(lambda _at: self.reload())
        self.source = QComboBox()
        self.source.setAccessibleName(tr("Nguồn kinh phí"))
        self.source.addItem(tr("Mọi nguồn"), "")
        for entry in context.desk.packs.codes("funding_source"):
            self.source.addItem(label("codelist", entry.short or entry.label), entry.code)
        self.source.activated.connect(lambda _at: self.reload())
        self._places = _places()
        self.behind = BehindCard(context)
        self.sheet = FigureSheet(self._columns(), tr("Kinh phí năm"), lambda row: row.is_total)
        low(self.sheet)
        ShareBar(self.sheet, len(self._places) + 1, _bar)
        self.sheet.cell.connect(self._explain)
        self.sheet.opened.connect(lambda _row: self.behind.sheet.setFocus())
        self._warning, self._note = words("", "warning", wrap=True), words("", "hint", wrap=True)
        self._place_all()

    def reload(self) -> None:
        """Read the year anew; an answer that comes late is dropped."""
        self._turn += 1
        turn, year, until = self._turn, self.year, day_of(self.day)
        by, source = str(self.by.currentData()), str(self.source.currentData())

        def work(desk: Desk) -> tuple[tuple[int, ...], Money]:
            return service.years(desk), service.money(desk, year, until, by, (source,) if source else ())

        self.context.bridge.read(work, lambda found: self._show(*found) if turn == self._turn else None, initiator=self)

    def focus_first(self) -> None:
        """The table."""
        self.sheet.setFocus()

    def show_year(self, year: int) -> None:
        """A past year is shown as it ended, the one that runs as it stands today."""
        self.year = year
        self.years.show_years((), year) if not self.shown else None
        last = date(year + 1, 1, 31)
        day = min(today(), last) if year <= today().year else today()
        self.day.blockSignals(True)
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.day.blockSignals(False)
        self.reload()

    # --- showing ---

    def _show(self, years: tuple[int, ...], found: Money) -> None:
        self.years.show_years(years, found.year)
        here, row = self.sheet.currentIndex(), self.sheet.current()
        self.shown = found
        self.sheet.show_rows(found.rows)
        at = next((at for at, one in enumerate(found.rows) if row and one.key == row.key), 0)
        self.sheet.light(at, here.column() if here.isValid() and here.column() > 0 else 2)
        self._warning.setText("  ".join(tell(one) for one in found.warnings[:4]))
        self._warning.setVisible(bool(found.warnings))
        self._note.setText(tr("Đơn vị: triệu đồng. % KH: thực hiện trên kế hoạch điều chỉnh của chính dòng đó. {more}",
                              more=" ".join(tell(one) for one in found.notes[2:])))  # fmt: skip
        self._note.setToolTip("\n".join(tell(one) for one in (*found.notes, *_caps(found))))

    def _explain(self, row: Row, column: int) -> None:
        if not 0 < column <= len(self._places) + 1:
            column = 2
        name = tell(row.label)
        if column == len(self._places) + 1:
            facts = row.line.of(Figure.REVISED, Figure.DISBURSED, Figure.REFUNDED)
            said = tr(
                "{name} · thực hiện {executed} / kế hoạch điều chỉnh {plan} = {share} %", name=name,
                executed=show_money(row.line.executed), plan=show_money(row.line.sum(Figure.REVISED)),
                share=percent(row.line.share),
            )  # fmt: skip
        else:
            place = self._places[column - 1]
            facts, said = place.facts(row.line), f"{name} · {place.title}: {show_money(place.value(row.line))}"
        self.behind.show_facts(said, facts)

    def _columns(self) -> tuple[Column, ...]:
        figures = [_column(place) for place in self._places]
        return (
            Column(tr("Nguồn, nội dung, nơi"), _name),
            *figures,
            Column(tr("% KH"), lambda row: percent(row.line.share), 78, figures=True),
        )

    # --- acts ---

    def offer_acts(self, under: QWidget) -> None:
        """A menu of the other decisions under a button."""
        menu = QMenu(under)
        for kind, text in (
            (ADDED, tr("Bổ sung kế hoạch…")),
            (REDUCED, tr("Điều chỉnh giảm…")),
            (MOVED_OUT, tr("Chuyển giữa hai nguồn…")),
            (RETURNED, tr("Hủy dự toán, nộp trả…")),
            (REFUNDED, tr("Thu hồi tiền đã chi…")),
        ):
            menu.addAction(text).triggered.connect(partial(self.ask, kind))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + 4)))

    def ask(self, kind: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - the signal's argument
        """The box of one act."""
        from kc_desktop.ui.pages.plan.act_dialog import ActDialog

        row: Row | None = self.sheet.current()
        by = str(self.by.currentData())
        about = {by: row.key} if row is not None and row.key not in (service.GRANTS, service.ALL, "?", "*") else {}
        self.dialog = ActDialog(self.context, kind, self.year, about, self._done, self)
        self.dialog.open()

    def assign(self) -> None:
        """The box of a batch."""
        from kc_desktop.ui.pages.plan.assign_dialog import offer

        offer(self.context, self.year, Decision(today()), self._done, self)

    def _done(self, text: str, done: Done) -> None:
        self.context.notices.toast(text, partial(self._take_back_group, done.group))
        self.reload()

    def _take_back_group(self, group: str) -> None:
        from kc_desktop.services import history

        self.context.bridge.write(
            lambda desk, _progress: history.undo_group(desk, group), lambda _done: self._taken_back(), initiator=self
        )

    def export(self) -> None:
        """The table as a workbook or a paper."""
        if (found := self.shown) is None:
            return
        title = tr("Kinh phí khuyến công năm {year}", year=found.year)
        columns = ((tr("Nguồn, nội dung, nơi"), 24.0), *((place.title, 10.0) for place in self._places), ("%", 8.0))
        rows = [
            (_name(row), *(place.text(row) for place in self._places), percent(row.line.share)) for row in found.rows
        ]
        notes = (
            self.context.desk.identity.name,
            tr("Số liệu đến ngày {day}", day=show_date(found.cut_off)),
            tr("Đơn vị: triệu đồng."), *(tell(one) for one in (*found.notes, *found.warnings)),
        )  # fmt: skip
        author, right = self.context.desk.identity.name, range(1, len(columns))
        self.write(
            title, title, (XLSX, PDF),
            lambda _desk, out: listing.write_table(out, title, notes, columns, rows, author, right),
        )  # fmt: skip

    def _place_all(self) -> None:
        self.bar.addWidget(self.years)
        self.bar.addWidget(self.by)
        self.bar.addWidget(self.source)
        self.bar.addWidget(words(tr("đến ngày"), "muted"))
        self.bar.addWidget(self.day)
        self.bar.addStretch(1)
        card = Card()
        card.body.setContentsMargins(12, 8, 12, 8)
        card.body.setSpacing(6)
        card.body.addWidget(self._warning)
        card.body.addWidget(self.sheet, 1)
        card.body.addWidget(self._note)
        self.column.addWidget(card, 5)
        self.column.addWidget(self.behind, 3)


def _column(place: _Place) -> Column:
    def tip(row: Row) -> str:
        return show_money(place.value(row.line))

    sign = _sign if place.title == _left() else None
    return Column(place.title, place.text, place.width, figures=True, tip=tip, sign=sign)


def _places() -> tuple[_Place, ...]:
    return (
        _Place(tr("KH giao"), 84, lambda line: line.sum(Figure.BASE), (Figure.BASE,)),
        _Place(tr("KH điều chỉnh"), 112, lambda line: line.sum(Figure.REVISED), (Figure.REVISED,)),
        _Place(tr("Trong đề án"), 98, lambda line: line.sum(Figure.DOSSIERS), (Figure.DOSSIERS,)),
        _Place(tr("Chưa vào đề án"), 122, lambda line: line.free, (Figure.REVISED,), (Figure.DOSSIERS,), of_plan=True),
        _Place(tr("Đã ký HĐ"), 86, lambda line: line.sum(Figure.CONTRACTED), (Figure.CONTRACTED,)),
        _Place(tr("Đã chi"), 82, lambda line: line.sum(Figure.DISBURSED), (Figure.DISBURSED,)),
        _Place(tr("Thu hồi"), 76, lambda line: line.sum(Figure.REFUNDED), (Figure.REFUNDED,)),
        _Place(
            _left(), 92, lambda line: line.left, (Figure.REVISED, Figure.REFUNDED), (Figure.DISBURSED,), of_plan=True
        ),
    )


def _left() -> str:
    return tr("Còn lại")


def _caps(found: Money) -> tuple[Sentence, ...]:
    """Management costs against their cap, kept or not."""
    return tuple(because.text for answer in found.caps for because in answer.because[:1])


def _name(row: Row) -> str:
    text = f"{'    ' * row.level}{tell(row.label)}"
    return tr("{name} (LS)", name=text) if row.line.opening else text


def _planned(line: Line) -> bool:
    return bool(line.of(Figure.REVISED))


def _sign(row: Row) -> Sign | None:
    return ("warning", "warn") if _planned(row.line) and row.key != service.ALL and row.line.left < 0 else None


def _bar(row: Row) -> int | None:
    return None if row.line.share is None else int(row.line.share)
