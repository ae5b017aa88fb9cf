"""Over an open collaborator: what they cover and did this year, when the term ends, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kc_desktop.domain import activity, network
from kc_desktop.domain.activity import Result
from kc_desktop.domain.declared import WorkEntry
from kc_desktop.services import network as service
from kc_desktop.services import network_papers
from kc_desktop.services.desk import Desk
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.files import PDF, ask_save
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import button, words
from kc_desktop.ui.widgets.chips import Chip

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_pane import RecordPane


@dataclass(frozen=True, slots=True)
class _Facts:
    """``days`` until the term ends, None where it is not near; ``alone``: communes nobody else covers."""

    person: str
    facilities: int
    alone: int
    result: Result
    days: int | None


class CollaboratorPart(PanePart):
    """Figures, then: hand over, a card, an entry of the journal."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._id = ""
        self._sum = words("", "muted", wrap=True)
        self.ends = Chip("", "warn")
        self.hand = button(tr("Bàn giao địa bàn…"), icon="exchange")
        self.hand.clicked.connect(self._hand_over)
        self.card = button(tr("In thẻ…"), icon="print")
        self.card.clicked.connect(self._print)
        self.entry = button(tr("Ghi nhật ký"), icon="add")
        self.entry.clicked.connect(self._add_entry)
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in (self.hand, self.card, self.entry, self.ends):
            row.addWidget(made)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._sum)

    def show_record(self, opened: Opened) -> None:
        """Only over somebody saved."""
        self._id = "" if opened.loaded.is_new else opened.loaded.record_id
        self.setVisible(bool(self._id))
        self.ends.hide()
        self._sum.setText("")
        if self._id:
            wanted, day = self._id, today()
            self.context.bridge.read(
                lambda desk: _read(desk, wanted, day), self._show, initiator=self, failed=lambda _error: None
            )

    def _show(self, facts: _Facts | None) -> None:
        if facts is None or facts.person != self._id:
            return
        found = facts.result
        self._sum.setText(
            tr("Địa bàn {facilities} cơ sở · năm nay {surveys} phiếu, {needs} nhu cầu, {dossiers} hồ sơ,"
               " {entries} việc",
               facilities=show_number(facts.facilities), surveys=show_number(found.surveys),
               needs=show_number(found.needs), dossiers=show_number(found.dossiers),
               entries=show_number(found.entries))
            + (tr(" · {count} xã, phường chỉ có người này", count=facts.alone) if facts.alone else "")
        )  # fmt: skip
        if facts.days is not None:
            over = facts.days < 0
            text = tr("Đã hết nhiệm kỳ") if over else tr("Còn {count} ngày nhiệm kỳ", count=facts.days)
            self.ends.set_state(text, "bad" if over else "warn")
            self.ends.show()

    # --- acts ---

    def _hand_over(self) -> None:
        from kc_desktop.ui.pages.network.page import NetworkPage

        wanted, navigator = self._id, self.context.navigator
        if navigator.show_section("network") and isinstance(page := navigator.page("network"), NetworkPage):
            page.show_handover(wanted)

    def _print(self) -> None:
        wanted, title = self._id, tr("Thẻ cộng tác viên")
        out = ask_save(self, self.context.settings, title, f"{title}.pdf", PDF)
        if out is not None:
            self.context.bridge.read(
                lambda desk: network_papers.write_cards(desk, out, (wanted,)),
                lambda _count: self.context.notices.toast(tr("Đã ghi {file}", file=out.name)),
                initiator=self,
            )

    def _add_entry(self) -> None:
        wanted, navigator = self._id, self.context.navigator
        if navigator.show_section("work") and isinstance(page := navigator.page("work"), RecordPage):
            page.start_from(WorkEntry({"collaborator": wanted, "happened_on": today()}))


def _read(desk: Desk, person: str, day: date) -> _Facts | None:
    cover = service.cover(desk, day)
    member = next((one for one in cover.members if one.id == person), None)
    if member is None:
        return None
    weights = cover.facilities()
    due = next((one for one in network.due(cover) if one.member.id == person), None)
    others = {commune for one in cover.working if one.id != person for commune in one.communes}
    alone = [commune for commune in member.communes if commune not in others] if member in cover.working else []
    deeds = service.deeds(desk, date(day.year, 1, 1), day)
    return _Facts(
        person,
        sum(weights.get(commune, 0) for commune in member.communes),
        len(alone),
        activity.result(deed for deed in deeds if deed.person == person),
        due.days if due else None,
    )
