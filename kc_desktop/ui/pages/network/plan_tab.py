"""Phương án: to cover the communes of the area with so many people, balanced and old districts together; what if."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QSpinBox

from kc_desktop.domain.network import Group
from kc_desktop.services import listing, network
from kc_desktop.services.desk import Desk
from kc_desktop.services.network import Done
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.notices import Choice, Question
from kc_desktop.ui.pages.files import XLSX
from kc_desktop.ui.pages.share_bar import ShareBar
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.pages.tab_page import Tab
from kc_desktop.ui.widgets.cards import Card, button, words

_REST_MS = 250
_PER_PERSON = 4
"""Communes to one person at first, where nobody works yet: a start to try from, no norm."""


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    group: Group
    communes: tuple[str, ...]
    districts: str
    share: int


@dataclass(frozen=True, slots=True)
class _Read:
    people: int
    groups: tuple[Group, ...]
    lines: tuple[_Line, ...]


class PlanTab(Tab):
    """``people`` is how many; each change divides anew."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.groups: tuple[Group, ...] = ()
        self.people = QSpinBox()
        self.people.setRange(0, 999)
        self.people.setSpecialValueText(tr("tự chọn"))
        self.people.setFixedWidth(96)
        self.people.lineEdit().setTextMargins(8, 0, 0, 0)
        self.people.setAccessibleName(tr("Số người"))
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.reload)
        self.people.valueChanged.connect(lambda _value: self._rest.start())
        self._area, self._sum = words("", "muted"), words("", wrap=True)
        self.sheet = Sheet(_columns(), tr("Phương án"))
        ShareBar(self.sheet, 2, lambda one: one.share)
        self.sheet.picked.connect(self._on_picked)
        self._communes = words("", wrap=True)
        self.take = button(tr("Đưa vào danh sách dự kiến…"), "primary", "add")
        self.take.clicked.connect(self._ask)
        self._place()

    def reload(self) -> None:
        """Divide for the number of people chosen."""
        people = self.people.value()
        self.context.bridge.read(lambda desk: _read(desk, people), self._show, initiator=self)

    def focus_first(self) -> None:
        """The number of people."""
        self.people.setFocus()

    # --- inside ---

    def _show(self, read: _Read) -> None:
        if self.people.value() not in (0, read.people):
            return  # typed on meanwhile
        self.groups = read.groups
        if not self.people.value() and read.people:
            self.people.blockSignals(True)
            self.people.setValue(read.people)
            self.people.blockSignals(False)
        communes = sum(len(group.communes) for group in self.groups)
        self._area.setText(tr("người, để phủ {count} xã, phường", count=show_number(communes)))
        weights = [group.facilities for group in self.groups]
        if weights:
            self._sum.setText(
                tr("Mỗi người {low}–{high} cơ sở, trung bình {mean}; nhiều nhất {most} xã, phường.",
                   low=show_number(min(weights)), high=show_number(max(weights)),
                   mean=show_number(round(sum(weights) / len(weights))),
                   most=max(len(group.communes) for group in self.groups))
            )  # fmt: skip
        self.take.setEnabled(bool(self.groups) and self.context.desk.identity.is_centre)
        self.sheet.show_rows(read.lines, lit=0)

    def _on_picked(self, line: _Line | None) -> None:
        self._communes.setText("" if line is None else ", ".join(line.communes))

    def _ask(self) -> None:
        groups = self.groups
        question = Question(
            tr("Đưa {count} người vào danh sách dự kiến?", count=len(groups)),
            tr("Mỗi nhóm thành một cộng tác viên “Dự kiến” với các xã của nhóm, chưa tính là có người phụ trách."
               " Khi chọn được người, mở hồ sơ ghi tên và đổi tình trạng. Lấy lại được ngay sau đó."),
            (Choice("take", tr("Đưa vào danh sách"), "primary"), Choice("stay", tr("Để sau"))),
        )  # fmt: skip
        if self.context.notices.ask(question) == "take":
            self.context.bridge.write(
                lambda desk, _progress: network.take_plan(desk, groups), self._taken, initiator=self
            )

    def _taken(self, done: Done) -> None:
        text = tr("Đã thêm {count} người dự kiến", count=done.people)
        self.context.notices.toast(text, lambda: self.take_back(done))

    def _export(self) -> None:
        title = tr("Phương án mạng lưới cộng tác viên")
        head = (tr("Nhóm"), tr("Số cơ sở"), tr("Số xã, phường"), tr("Xã, phường"), tr("Huyện cũ"))
        rows = [
            (str(one.number), str(one.group.facilities), str(len(one.communes)), ", ".join(one.communes), one.districts)
            for one in self.sheet.rows
        ]
        notes = (self._sum.text(),)
        self.write(title, title, (XLSX,), lambda _desk, out: listing.write_listing(out, title, notes, head, rows))

    def _place(self) -> None:
        self.bar.addWidget(self.people)
        self.bar.addWidget(self._area)
        self.bar.addStretch(1)
        out = button(tr("Xuất ra Excel…"), icon="excel")
        out.clicked.connect(self._export)
        self.bar.addWidget(out)
        self.bar.addWidget(self.take)
        card = Card()
        card.body.addWidget(self._sum)
        card.body.addWidget(self.sheet, 1)
        row = QHBoxLayout()
        row.addWidget(self._communes, 1)
        card.body.addLayout(row)
        hint = tr("Chia theo số cơ sở trong danh bạ, các xã cùng huyện cũ đi liền nhau; không tính ai đang làm.")
        card.body.addWidget(words(hint, "hint", wrap=True))
        self.column.addWidget(card, 1)


def _read(desk: Desk, people: int) -> _Read:
    area = network.area(desk)
    count = people or len(network.cover(desk).working) or max(1, len(area) // _PER_PERSON)
    groups = network.plan(desk, count)
    near = network.districts(desk)
    most = max((group.facilities for group in groups), default=0)
    return _Read(people or count, groups, tuple(_lines(desk, groups, near, most)))


def _lines(desk: Desk, groups: Sequence[Group], near: dict[str, tuple[str, ...]], most: int) -> list[_Line]:
    lines = []
    for at, group in enumerate(groups, 1):
        main = dict.fromkeys(near[one][0].partition("/")[2] for one in group.communes if near.get(one))
        names = tuple(desk.names.unit_label(one) for one in group.communes)
        lines.append(_Line(at, group, names, ", ".join(main), group.facilities * 100 // most if most else 0))
    return lines


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Nhóm"), lambda one: show_number(one.number), 64, figures=True),
        Column(tr("Xã, phường"), lambda one: show_number(len(one.communes)), 100, figures=True),
        Column(tr("Cơ sở"), lambda one: show_number(one.group.facilities), 150, figures=True),
        Column(tr("Huyện cũ"), lambda one: one.districts, 330),
        Column(tr("Các xã, phường"), lambda one: ", ".join(one.communes)),
    )
