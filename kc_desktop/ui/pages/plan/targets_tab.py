"""Chỉ tiêu: what a programme or a plan wants, what is reached, by which records."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.planning.programmes import Version
from kc_desktop.services import lists
from kc_desktop.services.desk import Desk
from kc_desktop.services.planning import programmes as service
from kc_desktop.services.planning import reached
from kc_desktop.services.planning.programmes import Target
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.drilling import open_records
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.pages.plan.figures import low, million, percent
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.share_bar import ShareBar
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.pages.tab_page import Tab, day_edit, day_of
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card, EmptyState, button, words

_SHARE = 5
_NAMED = 500
"""Records of a form that are listed with their names."""
Named = tuple[tuple[str, str, str], ...]


class TargetsTab(Tab):
    """``show_programme`` goes to one of them."""

    forms = ("programme", "activity", "acceptance", "dossier", "opening", "plan", "payment")

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._turn = 0
        self.which = QComboBox()
        self.which.setFixedWidth(440)
        self.which.setAccessibleName(tr("Chương trình, kế hoạch"))
        self.which.activated.connect(lambda _at: self._read_targets())
        self.day = day_edit(today(), tr("Đến ngày"))
        self.day.dateChanged.connect(lambda _day: self._read_targets())
        self.sheet = Sheet(self._columns(), tr("Chỉ tiêu"))
        low(self.sheet)
        ShareBar(self.sheet, _SHARE, lambda one: None if one.share is None else int(one.share))
        self.sheet.picked.connect(self._explain)
        self.behind = Sheet(_behind_columns(), tr("Bản ghi của chỉ tiêu"))
        low(self.behind)
        self.behind.opened.connect(lambda one: context.navigator.open_record(one[0], one[1]))
        self._why = words("", "strong", wrap=True)
        self._links = QHBoxLayout()
        self._none = EmptyState(
            "plan", tr("Chưa có chương trình nào có chỉ tiêu"),
            tr("Ghi chương trình 5 năm, kế hoạch năm với chỉ tiêu của nó; số đã đạt được tính từ hoạt động, nghiệm thu"
               " và đề án."), tr("Thêm chương trình"),
        )  # fmt: skip
        self._none.acted.connect(lambda: self._programmes(None))
        self._place()

    def reload(self) -> None:
        """Read the programmes, then the targets of the one chosen."""
        self.context.bridge.read(service.versions, self._show_versions, initiator=self)

    def focus_first(self) -> None:
        """The table."""
        self.sheet.setFocus()

    def show_programme(self, programme: str) -> None:
        """The targets of one programme."""
        self.which.setCurrentIndex(max(0, self.which.findData(programme)))
        self._read_targets()

    # --- inside ---

    def _show_versions(self, found: tuple[Version, ...]) -> None:
        chosen = self.which.currentData()
        self.which.clear()
        for one in found:
            years = str(one.first_year) if one.last_year == one.first_year else f"{one.first_year}–{one.last_year}"
            state = label("codelist", self.context.desk.names.code_label("programme_state", one.state))
            self.which.addItem(" · ".join(part for part in (one.name, years, state) if part), one.id)
        self.which.setCurrentIndex(max(0, self.which.findData(chosen)) if chosen else _current(found))
        self._shown.setVisible(bool(found))
        self._none.setVisible(not found)
        if found:
            self._read_targets()

    def _read_targets(self) -> None:
        self._turn += 1
        turn, programme, until = self._turn, str(self.which.currentData() or ""), day_of(self.day)
        if programme:
            self.context.bridge.read(
                lambda desk: service.targets(desk, programme, until),
                lambda found: self._show(found) if turn == self._turn else None,
                initiator=self,
            )

    def _show(self, found: tuple[Target, ...]) -> None:
        self.sheet.show_rows(found, lit=0)
        if not found:
            self._why.setText(tr("Chương trình này chưa ghi chỉ tiêu nào."))

    def _explain(self, one: Target | None) -> None:
        self._turn += 1
        turn = self._turn
        empty(self._links)
        self.behind.show_rows(())
        self._why.setText("")
        if one is not None:
            self.context.bridge.read(
                lambda desk: _named(desk, one),
                lambda found: self._show_behind(one, found) if turn == self._turn else None,
                initiator=self,
            )

    def _show_behind(self, one: Target, found: Named) -> None:
        name = label("codelist", one.label)
        self._why.setText(
            tr("{name}: đạt {reached} / {wanted} {unit}, từ {count} bản ghi", name=name,
               reached=_quantity(one, one.reached.quantity), wanted=_quantity(one, one.wanted),
               unit=_unit(one), count=show_number(len(found)))
        )  # fmt: skip
        by_form: dict[str, list[str]] = {}
        for form, record, _name in found:
            by_form.setdefault(form, []).append(record)
        for form, ids in by_form.items():
            text = f"{label('form', FORMS[form].plural)}: {show_number(len(ids))}"
            made = button(text, "link", "open", hint=tr("Mở danh sách"))
            made.clicked.connect(lambda _on=False, form=form, ids=ids: open_records(self.context, form, ids, name))
            self._links.addWidget(made)
        self.behind.show_rows(found)

    def _programmes(self, programme: str | None) -> None:
        navigator = self.context.navigator
        if programme:
            navigator.open_record("programme", programme)
        elif navigator.show_section("programme") and isinstance(page := navigator.page("programme"), RecordPage):
            page.new_record()

    def _columns(self) -> tuple[Column, ...]:
        packs = self.context.desk.packs
        sources = {entry.code: label("codelist", entry.short or entry.label) for entry in packs.codes("funding_source")}
        return (
            Column(tr("Chỉ tiêu"), lambda one: label("codelist", one.label)),
            Column(tr("Nguồn"), lambda one: sources.get(one.source, tr("mọi nguồn")), 100),
            Column(tr("Năm"), lambda one: str(one.year) if one.year else tr("cả kỳ"), 70),
            Column(tr("Mục tiêu"), lambda one: _quantity(one, one.wanted), 100, figures=True),
            Column(tr("Đã đạt"), lambda one: _quantity(one, one.reached.quantity), 100, figures=True),
            Column(tr("% mục tiêu"), lambda one: percent(one.share), 110, figures=True),
            Column(tr("Đơn vị"), _unit, 110),
        )

    def _place(self) -> None:
        self.bar.addWidget(self.which)
        self.bar.addWidget(words(tr("đến ngày"), "muted"))
        self.bar.addWidget(self.day)
        self.bar.addStretch(1)
        made = button(tr("Mở chương trình"), icon="open")
        made.clicked.connect(lambda: self._programmes(str(self.which.currentData() or "")))
        self.bar.addWidget(made)
        above, below = Card(), Card()
        for card in (above, below):
            card.body.setContentsMargins(12, 12, 12, 12)
            card.body.setSpacing(8)
        above.body.addWidget(self.sheet, 1)
        head = QHBoxLayout()
        head.addWidget(self._why, 1)
        head.addLayout(self._links)
        below.body.addLayout(head)
        below.body.addWidget(self.behind, 1)
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(above, 3)
        column.addWidget(below, 2)
        self.column.addWidget(self._shown, 1)
        self.column.addWidget(self._none, 1)
        self._none.hide()


def _current(found: tuple[Version, ...]) -> int:
    """The version in force this year that was decided last; else the first."""
    year = today().year
    fitting = [
        at for at, one in enumerate(found) if one.first_year <= year <= one.last_year and one.state == "da_duyet"
    ]
    return max(fitting, key=lambda at: found[at].decided_on or date.min, default=0)


def _quantity(one: Target, number: Decimal) -> str:
    return million(int(number)) if one.is_money else show_number(number.normalize() + 0 if number else Decimal(0))


def _unit(one: Target) -> str:
    return tr("triệu đồng") if one.is_money else label("codelist", one.unit)


def _named(desk: Desk, one: Target) -> Named:
    """(form, id, headline) of the records behind a target."""
    by_form: dict[str, list[str]] = {}
    for form, record in reached.behind(desk, one.reached):
        by_form.setdefault(form, []).append(record)
    names = {form: lists.names_of(desk, form, ids[:_NAMED]) for form, ids in by_form.items()}
    return tuple((form, record, names[form].get(record, "")) for form, ids in by_form.items() for record in ids)


def _behind_columns() -> tuple[Column, ...]:
    return (
        Column(tr("Loại"), lambda one: label("form", FORMS[one[0]].title), 200),
        Column(tr("Bản ghi"), lambda one: one[2]),
    )
