"""Over the forms: a round with the way to its scores, an entry with what it lacks, a product with its certificates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kc_desktop.domain.declared import VotingEntry
from kc_desktop.domain.forms import Form
from kc_desktop.domain.products import EXPIRED, EXPIRING, REVOKED, STANDINGS, UNKNOWN, VALID
from kc_desktop.domain.rules.answers import Because
from kc_desktop.domain.rules.columns import NO
from kc_desktop.services import products, voting
from kc_desktop.services.desk import Desk
from kc_desktop.services.products import Held
from kc_desktop.services.voting import Complaint, Line, Sheet
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_number, tell, tr
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.products.page import VotingPage
from kc_desktop.ui.pages.products.views import points, rank_of
from kc_desktop.ui.pages.record_head import Elided
from kc_desktop.ui.pages.record_pane import RecordPane
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import button
from kc_desktop.ui.widgets.chips import Chip, State

_STATES: dict[str, State] = {VALID: "good", EXPIRING: "warn", EXPIRED: "bad", REVOKED: "bad", UNKNOWN: "neutral"}


class _Bar(PanePart):
    """A chip, one line of words, a button; asks again while somebody types, late answers are dropped."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self.turn = 0
        self.chip, self.why = Chip(""), Elided("muted")
        self.go = button(tr("Chấm, công nhận"), icon="edit")
        self.go.clicked.connect(self.act)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.chip)
        row.addWidget(self.why, 1)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.addLayout(row)

    def act(self) -> None:
        """What the button does."""

    def go_to(self, round_id: str, entry_id: str = "") -> None:
        """The scores of a round, of one entry."""
        navigator = self.context.navigator
        if navigator.show_section("voting") and isinstance(page := navigator.page("voting"), VotingPage):
            page.show_round(round_id, entry_id)

    def is_saved(self) -> bool:
        """Whether the open record was ever saved."""
        here = self.pane.opened()
        return here is not None and not here.loaded.is_new


class RoundPart(_Bar):
    """Over a round: council and cards in a line, and the way to its scores."""

    def show_record(self, opened: Opened) -> None:
        """Read how far it is."""
        self.turn += 1
        turn, wanted = self.turn, opened.loaded.record_id
        if opened.loaded.is_new:
            self.hide()
            return

        def show(found: Sheet) -> None:
            if turn == self.turn:
                self._show(found)

        self.context.bridge.read(lambda desk: voting.sheet(desk, wanted), show, initiator=self)

    def act(self) -> None:
        """The scores."""
        self.go_to(self.pane.record_id())

    def _show(self, found: Sheet) -> None:
        done, all_ = found.cards
        wrong = [one for one in found.council if one.result == NO]
        state: State = "warn" if wrong or done < all_ or not all_ else "good"
        cards = tr("{done}/{all} phiếu đủ điểm", done=show_number(done), all=show_number(all_))
        self.chip.set_state(cards, state)
        notes: Sequence[Because] = (*wrong, *((found.note,) if found.note else ()))
        groups = sum(good for _all, good in found.by_group.values())
        told = [tr("{count} hồ sơ, công nhận {good}", count=len(found.lines), good=groups)]
        self.why.show_text("; ".join([*told, *(tell(one.text) for one in notes)]))
        self.show()


@dataclass(frozen=True, slots=True)
class _Entry:
    line: Line
    waiting: tuple[Complaint, ...]


class EntryPart(_Bar):
    """Over an entry: its mean and rank, what its file lacks; a press tells all reasons."""

    def show_record(self, opened: Opened) -> None:
        """What stands in the form: a draft may lie over the record."""
        del opened
        self.typed(self.pane.view.read()[0])

    def typed(self, record: Form) -> None:
        """Ask the rules anew."""
        self.turn += 1
        turn, entry_id = self.turn, self.pane.record_id()
        if not isinstance(record, VotingEntry) or not record.round:
            self.hide()
            return

        def read(desk: Desk) -> _Entry | None:
            found = voting.entry_line(desk, entry_id, record)
            if found is None:
                return None
            waiting = tuple(one for one in voting.complaints_open(found[0]) if one.entry_id == entry_id)
            return _Entry(found[1], waiting)

        self.context.bridge.read(read, lambda line: self._show(line) if turn == self.turn else None, initiator=self)

    def act(self) -> None:
        """The scores of its round."""
        record = self.pane.view.read()[0]
        self.go_to(str(record.values.get("round") or ""), self.pane.record_id())

    def _show(self, read: _Entry | None) -> None:
        self.setVisible(read is not None)
        if read is None:
            return
        line = read.line
        if line.checks:
            bad = any(one.result == NO for one in line.checks)
            text = tr("Hồ sơ: {count} điều cần xem", count=show_number(len(line.checks)))
            self.chip.set_state(text, "bad" if bad else "warn")
        else:
            self.chip.set_state(tr("Hồ sơ đủ"), "good")
        mean = line.tally.shown
        scored = tr("{mean} điểm, hạng {rank}", mean=points(mean), rank=rank_of(line)) if mean is not None else ""
        due = [show_date(one.answer_by) for one in read.waiting if one.answer_by is not None]
        answer = tr("trả lời khiếu nại chậm nhất {day}", day=due[0]) if due else ""
        told = [answer, scored, *(tell(one.text) for one in (*line.checks, line.outlook))]
        self.why.show_text("; ".join(text for text in told if text))
        self.go.setVisible(self.is_saved())


class ProductPart(_Bar):
    """Over a product: how its certificates stand today, the best first."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self.go.hide()

    def show_record(self, opened: Opened) -> None:
        """Read its certificates."""
        self.turn += 1
        turn, wanted = self.turn, opened.loaded.record_id
        if opened.loaded.is_new:
            self.hide()
            return

        def show(found: tuple[Held, ...]) -> None:
            if turn == self.turn:
                self._show(found)

        self.context.bridge.read(lambda desk: products.held(desk, today(), product=wanted), show, initiator=self)

    def _show(self, found: tuple[Held, ...]) -> None:
        self.setVisible(bool(found))
        if not found:
            return
        packs = self.context.desk.packs
        order = list(STANDINGS)
        best = min(found, key=lambda one: (order.index(one.standing), -(one.days or 0)))
        self.chip.set_state(label("rules", STANDINGS[best.standing]), _STATES[best.standing])
        told = []
        for one in sorted(found, key=lambda held: -(held.days if held.days is not None else -100_000)):
            level = label("codelist", packs.label("typical_level", one.level))
            until = tr("đến {day}", day=show_date(one.valid_to)) if one.valid_to else tr("chưa rõ thời hạn")
            left = tr("còn {count} ngày", count=show_number(one.days)) if one.standing == EXPIRING else ""
            told.append(", ".join(part for part in (level, until, left) if part))
        self.why.show_text("; ".join(told))
