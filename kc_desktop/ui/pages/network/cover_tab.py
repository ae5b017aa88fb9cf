"""Địa bàn: who covers which commune on a day, as a table and as a tree; gaps and overlaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from kc_desktop.domain.declared import Collaborator
from kc_desktop.domain.network import Cover, Place
from kc_desktop.services import network
from kc_desktop.services.desk import Desk
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.network.cover_tree import CoverTree
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.tab_page import Tab, day_edit, day_of
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.tabs import Choices

_TABLE, _TREE = "table", "tree"
_ALL, _GAPS, _OVERLAPS = "all", "gaps", "overlaps"


@dataclass(frozen=True, slots=True)
class Seen:
    """The cover with the old districts of each commune, as words."""

    cover: Cover
    districts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Line:
    place: Place
    name: str
    people: str
    district: str


class CoverTab(Tab):
    """A table of communes, or a tree of teams, people, communes."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.seen: Seen | None = None
        self.day = day_edit(today(), tr("Ngày xem"))
        self.day.dateChanged.connect(lambda _day: self.reload())
        self.look = Choices([(_TABLE, tr("Bảng")), (_TREE, tr("Cây"))], "segment")
        self.look.chosen.connect(self._turn)
        self.only = Choices(
            [(_ALL, tr("Tất cả")), (_GAPS, tr("Chưa có người")), (_OVERLAPS, tr("Nhiều người"))], "segment"
        )
        self.only.chosen.connect(lambda _key: self._show_lines())
        self._sum = words("", wrap=True)
        self.sheet = Sheet(_columns(), tr("Địa bàn của mạng lưới"))
        self.sheet.opened.connect(lambda _line: self._open_people())
        self.sheet.picked.connect(lambda _line: self._allow())
        self.tree = CoverTree(context)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.sheet)
        self._stack.addWidget(self.tree)
        self._people = button(tr("Mở người phụ trách"), icon="collaborator")
        self._people.clicked.connect(self._open_people)
        self._bank = button(tr("Xem cơ sở của xã"), icon="facility")
        self._bank.clicked.connect(self._open_bank)
        self._add = button(tr("Thêm người cho xã này"), icon="add")
        self._add.clicked.connect(self._add_person)
        self._place()

    def reload(self) -> None:
        """Who covers what on the day chosen."""
        on = day_of(self.day)
        self.context.bridge.read(lambda desk: _read(desk, network.cover(desk, on)), self._show, initiator=self)

    def focus_first(self) -> None:
        """The table or the tree."""
        (self.tree if self.look.selected() == _TREE else self.sheet).setFocus()

    # --- showing ---

    def _show(self, seen: Seen) -> None:
        self.seen = seen
        cover = seen.cover
        empty = sum(place.facilities for place in cover.gaps)
        self._sum.setText(
            tr(
                "{people} người phụ trách {covered} trong {all} xã, phường · {gaps} xã, phường chưa có người"
                " ({empty} cơ sở) · {overlaps} có nhiều người",
                people=show_number(len(cover.working)),
                covered=show_number(len(cover.places) - len(cover.gaps)),
                all=show_number(len(cover.places)),
                gaps=show_number(len(cover.gaps)),
                empty=show_number(empty),
                overlaps=show_number(len(cover.overlaps)),
            )
        )
        self._show_lines()
        self.tree.show_cover(cover)

    def _show_lines(self) -> None:
        if self.seen is None:
            return
        cover = self.seen.cover
        places = {_ALL: cover.places, _GAPS: cover.gaps, _OVERLAPS: cover.overlaps}[self.only.selected()]
        names = {member.id: member.name for member in cover.working}
        label = self.context.desk.names.unit_label
        lines = [
            _Line(
                place,
                label(place.commune),
                ", ".join(names[one] for one in place.people),
                self.seen.districts.get(place.commune, ""),
            )
            for place in places
        ]
        here = self.sheet.current()
        lit = next((at for at, one in enumerate(lines) if here and one.place.commune == here.place.commune), 0)
        self.sheet.show_rows(lines, lit=lit)
        self._allow()

    def _turn(self, key: str) -> None:
        self._stack.setCurrentWidget(self.tree if key == _TREE else self.sheet)
        for widget in (self.only, self._people, self._bank, self._add):
            widget.setVisible(key == _TABLE)

    def _allow(self) -> None:
        line = self.sheet.current()
        self._bank.setEnabled(line is not None)
        self._add.setEnabled(line is not None)
        self._people.setEnabled(line is not None and bool(line.place.people))

    # --- opening ---

    def _open_people(self) -> None:
        line, navigator = self.sheet.current(), self.context.navigator
        if line is None or not line.place.people:
            return
        if len(line.place.people) == 1:
            navigator.open_record("collaborator", line.place.people[0])
        elif navigator.show_section("collaborator") and isinstance(page := navigator.page("collaborator"), RecordPage):
            commune = line.place.commune
            page.show_where({"communes": (commune,)}, {("communes", commune): line.name})

    def _open_bank(self) -> None:
        line, navigator = self.sheet.current(), self.context.navigator
        if line and navigator.show_section("facility") and isinstance(page := navigator.page("facility"), RecordPage):
            commune = line.place.commune
            page.show_where({"site_commune": (commune,)}, {("site_commune", commune): line.name})

    def _add_person(self) -> None:
        line, navigator = self.sheet.current(), self.context.navigator
        form = "collaborator"
        if line and navigator.show_section(form) and isinstance(page := navigator.page(form), RecordPage):
            page.start_from(Collaborator({"communes": (line.place.commune,), "status": "dang_lam"}))

    def _place(self) -> None:
        self.bar.addWidget(self.look)
        self.bar.addWidget(self.only)
        self.bar.addStretch(1)
        self.bar.addWidget(words(tr("Ngày"), "muted"))
        self.bar.addWidget(self.day)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for made in (self._people, self._bank, self._add):
            foot.addWidget(made)
        foot.addStretch(1)
        card = Card()
        card.body.addWidget(self._sum)
        card.body.addWidget(self._stack, 1)
        card.body.addLayout(foot)
        self.column.addWidget(card, 1)


def _read(desk: Desk, cover: Cover) -> Seen:
    shown = {key: ", ".join(one.partition("/")[2] for one in found) for key, found in network.districts(desk).items()}
    return Seen(cover, shown)


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Xã, phường"), lambda one: one.name, 220),
        Column(tr("Cơ sở"), lambda one: show_number(one.place.facilities), 80, figures=True),
        Column(tr("Người phụ trách"), lambda one: one.people or tr("chưa có người"), sign=_sign),
        Column(tr("Huyện cũ"), lambda one: one.district, 260),
    )


def _sign(line: _Line) -> Sign | None:
    if not line.place.people:
        return "error", "bad"
    return ("warning", "warn") if len(line.place.people) > 1 else None
