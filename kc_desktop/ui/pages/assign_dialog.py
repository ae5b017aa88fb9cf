"""Chọn cơ sở, giao việc: whom a campaign visits, who goes where, how many in each commune."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kc_desktop.domain.campaigns import Candidate, Person, Task, divide
from kc_desktop.domain.declared import Campaign
from kc_desktop.services import campaigns
from kc_desktop.services.desk import Desk
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_number, tr
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.cards import button, words
from kc_desktop.ui.widgets.dialog import Dialog

_REST_MS = 150
_MOST = 100_000
_ALL = ""
"""Everybody who covers the commune."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to divide: ``communes``: (unit key, name) in the order of their names."""

    campaign: Campaign
    candidates: tuple[Candidate, ...]
    people: tuple[Person, ...]
    communes: tuple[tuple[str, str], ...]


def offer(desk: Desk, campaign_id: str) -> Offer:
    """The candidates of a campaign by its own selection. Raises ``Refused("not_found")``."""
    campaign = campaigns.load(desk, campaign_id)
    communes = campaign.communes or ()
    found = campaigns.candidates(
        desk, communes, campaign.selection or "", campaign.stale_months, campaign_id=campaign_id
    )
    named = sorted(((unit, desk.names.unit_label(unit)) for unit in communes), key=lambda pair: pair[1])
    return Offer(campaign, found, campaigns.people(desk), tuple(named))


@dataclass(frozen=True, slots=True)
class _Commune:
    key: str
    name: str
    candidates: int
    people: str
    quota: int | None
    tasks: int


class AssignDialog(Dialog):
    """``taken`` gets the tasks when the person agrees."""

    def __init__(
        self, context: UiContext, given: Offer, taken: Callable[[tuple[Task, ...]], None], parent: QWidget
    ) -> None:
        super().__init__(tr("Chọn cơ sở, giao việc"), parent, width=1000)
        self.resize(1260, 660)
        self._context, self._given, self._taken = context, given, taken
        self.tasks: tuple[Task, ...] = ()
        self._quotas: dict[str, int] = {}
        self._who: dict[str, str] = {}
        self._names = {person.id: person.name for person in given.people}
        self.communes = Sheet(_commune_columns(), tr("Xã, phường của đợt"))
        self.communes.picked.connect(self._on_commune)
        self.candidates = Sheet(self._candidate_columns(), tr("Cơ sở chọn được"), can_tick=lambda _one: True)
        self.candidates.ticked.connect(self._ask)
        self.who = QComboBox()
        self.who.activated.connect(lambda _at: self._on_who())
        self.quota = _number(tr("Chỉ tiêu của xã, phường đang chọn"), tr("không giới hạn"))
        self.quota.textEdited.connect(lambda _text: self._on_quota(_value(self.quota)))
        self.limit = _number(tr("Chỉ tiêu cả đợt"), tr("không giới hạn"))
        self.limit.setText(str(given.campaign.quota or ""))
        self.limit.textEdited.connect(lambda _text: self._ask())
        self.finding = QCheckBox(tr("Thiếu so với chỉ tiêu thì giao tìm cơ sở mới"))
        self.finding.setChecked(given.campaign.selection == "tim_moi")
        self.finding.toggled.connect(lambda _on: self._ask())
        self._sum = words("", "strong", wrap=True)
        self._by_facility: dict[str, str] = {}
        self._place()
        self.add_answer(tr("Hủy")).clicked.connect(self.reject)
        self.give = self.add_answer(tr("Giao việc"), "primary")
        self.give.clicked.connect(self._on_give)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._divide)
        self.candidates.show_rows(given.candidates, ticked=range(len(given.candidates)))
        self._divide()

    # --- what was chosen ---

    def _people(self) -> list[Person]:
        """The staff, with what was chosen for single communes laid over it."""
        found = []
        for person in self._given.people:
            here = [unit for unit in person.communes if self._who.get(unit, _ALL) in (_ALL, person.id)]
            here += [unit for unit, who in self._who.items() if who == person.id and unit not in here]
            found.append(Person(person.id, person.name, tuple(here), person.load))
        return found

    def _ask(self) -> None:
        if hasattr(self, "_rest"):
            self._rest.start()

    def _divide(self) -> None:
        self.tasks = divide(
            self.candidates.chosen(),
            self._people(),
            self._quotas,
            limit=_value(self.limit),
            find=self.finding.isChecked(),
        )
        self._by_facility = {task.facility: task.person for task in self.tasks if task.facility}
        self.candidates.viewport().update()
        self._show_communes()
        people = {task.person for task in self.tasks} - {""}
        alone = sum(1 for task in self.tasks if not task.person)
        text = tr("{count} việc cho {people} người", count=show_number(len(self.tasks)), people=len(people))
        if alone:
            text += tr("; {count} việc chưa có người, trạm của xã, phường nhận", count=show_number(alone))
        self._sum.setText(text)
        self.give.setEnabled(bool(self.tasks))

    def _show_communes(self) -> None:
        given = Counter(task.commune for task in self.tasks)
        ready = Counter(one.commune for one in self._given.candidates)
        people = self._people()
        here = self.communes.current()
        rows = [
            _Commune(
                unit,
                name,
                ready[unit],
                ", ".join(person.name for person in people if unit in person.communes),
                self._quotas.get(unit),
                given[unit],
            )
            for unit, name in self._given.communes
        ]
        lit = next((at for at, one in enumerate(rows) if here is not None and one.key == here.key), 0)
        self.communes.show_rows(rows, lit=lit)

    def _on_commune(self, one: _Commune | None) -> None:
        for widget in (self.who, self.quota):
            widget.setEnabled(one is not None)
        if one is None:
            return
        self.who.clear()
        self.who.addItem(tr("Người phụ trách xã, phường"), _ALL)
        covering = [person for person in self._given.people if one.key in person.communes]
        others = [person for person in self._given.people if one.key not in person.communes]
        for person in (*covering, *others):
            text = person.name if person in covering else tr("{name} (xã khác)", name=person.name)
            self.who.addItem(tr("{name} · {count} việc", name=text, count=person.load), person.id)
        self.who.setCurrentIndex(max(0, self.who.findData(self._who.get(one.key, _ALL))))
        if _value(self.quota) != self._quotas.get(one.key, 0):
            self.quota.setText(str(self._quotas.get(one.key, "")))

    def _on_who(self) -> None:
        one = self.communes.current()
        if one is not None:
            self._who[one.key] = str(self.who.currentData() or _ALL)
            self._ask()

    def _on_quota(self, value: int) -> None:
        one = self.communes.current()
        if one is None:
            return
        if value:
            self._quotas[one.key] = value
        else:
            self._quotas.pop(one.key, None)
        self._ask()

    def _same_quota(self) -> None:
        value = _value(self.quota)
        self._quotas = {unit: value for unit, _name in self._given.communes} if value else {}
        self._ask()

    def _on_give(self) -> None:
        self._divide()  # the last key may not have been looked at yet
        self.accept()
        self._taken(self.tasks)

    # --- building ---

    def _place(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(8)
        left.addWidget(words(tr("Xã, phường"), "heading"))
        left.addWidget(self.communes, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(words(tr("Giao cho"), "label"))
        row.addWidget(self.who, 1)
        left.addLayout(row)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(words(tr("Chỉ tiêu"), "label"))
        row.addWidget(self.quota)
        same = button(tr("Áp cho mọi xã, phường"), "quiet")
        same.clicked.connect(self._same_quota)
        row.addWidget(same)
        row.addStretch(1)
        left.addLayout(row)
        head = QHBoxLayout()
        head.addWidget(words(tr("Cơ sở chọn được"), "heading"))
        head.addStretch(1)
        for text, on in ((tr("Chọn hết"), True), (tr("Bỏ chọn hết"), False)):
            act = button(text, "link")
            act.clicked.connect(lambda _checked=False, on=on: self.candidates.tick_all(on=on))
            head.addWidget(act)
        right.addLayout(head)
        right.addWidget(self.candidates, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(words(tr("Cả đợt"), "label"))
        row.addWidget(self.limit)
        row.addWidget(self.finding)
        row.addStretch(1)
        right.addLayout(row)
        both.addLayout(left, 5)
        both.addLayout(right, 6)
        self.body.addLayout(both, 1)
        self.body.addWidget(self._sum)

    def _candidate_columns(self) -> Sequence[Column]:
        names = self._context.desk.names
        return (
            Column(tr("Cơ sở"), lambda one: one.name),
            Column(tr("Xã, phường"), lambda one: names.unit_label(one.commune), 150),
            Column(tr("Lần trước"), lambda one: show_date(one.last) if one.last else tr("chưa"), 96,
                   tip=lambda one: label("codelist", names.code_label("assignment_reason", one.reason))),
            Column(tr("Giao cho"), self._given_to, 168),
        )  # fmt: skip

    def _given_to(self, one: Candidate) -> str:
        person = self._by_facility.get(one.facility)
        return "–" if person is None else self._names.get(person) or tr("chưa có người")


def _commune_columns() -> tuple[Column, ...]:
    return (
        Column(tr("Xã, phường"), lambda one: one.name),
        Column(tr("Người làm"), lambda one: one.people or tr("chưa có người"), 168,
               sign=lambda one: None if one.people else ("warning", "warn")),
        Column(tr("Cơ sở"), lambda one: show_number(one.candidates), 60, figures=True),
        Column(tr("Chỉ tiêu"), lambda one: "–" if one.quota is None else show_number(one.quota), 70, figures=True),
        Column(tr("Giao"), lambda one: show_number(one.tasks), 56, figures=True),
    )  # fmt: skip


def _number(name: str, none: str) -> QLineEdit:
    made = QLineEdit()
    made.setValidator(QIntValidator(0, _MOST, made))
    made.setPlaceholderText(none)
    made.setAccessibleName(name)
    made.setFixedWidth(130)
    return made


def _value(line: QLineEdit) -> int:
    """What was typed, 0 for nothing."""
    return int(line.text()) if line.text().isdecimal() else 0
