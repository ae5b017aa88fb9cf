"""Chấm, công nhận: the scores of a round typed at speed, the order beside them, the council's results."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import VotingEntry
from kc_desktop.domain.rules.columns import NO
from kc_desktop.services import voting
from kc_desktop.services.voting import Done, Line, Mark, Sheet
from kc_desktop.store.queries.voting import Round
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, show_number, tell, tr
from kc_desktop.ui.pages.products import views
from kc_desktop.ui.pages.products.acts import Acts
from kc_desktop.ui.pages.products.entering import pick_products
from kc_desktop.ui.pages.products.grid import ScoreGrid
from kc_desktop.ui.pages.products.printing import VotingPapers
from kc_desktop.ui.pages.products.standing_card import StandingCard
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.widgets.cards import Card, EmptyState, button, words
from kc_desktop.ui.widgets.chips import Chip
from kc_desktop.ui.widgets.tabs import Choices

_REST_MS = 400
"""Points are saved when typing rests that long, and when the page is left."""
_ORDER_MS = 150
"""The order beside the grid follows when the fingers pause."""
_LAST = "voting_round"


class VotingPage(QWidget):
    """``found``: the round on show with what is typed here; ``_waiting``: cells not saved yet."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Chấm, công nhận")
        theme.set_look(self, ground="background")
        self.context = context
        self.found: Sheet | None = None
        self._waiting: dict[tuple[str, str, str], Mark] = {}
        self._turn, self._wanted = 0, ""
        self.round, self.whose = QComboBox(), QComboBox()
        self.view = Choices(
            [
                (views.JUDGE, tr("Thành viên")), (views.ENTRY, tr("Sản phẩm")),
                (views.ALL, tr("Cả hội đồng")),
            ],
            "segment",
        )  # fmt: skip
        self.grid = ScoreGrid()
        self.card = StandingCard(context)
        self.acts = Acts(context, self, self.reload)
        self._facts, self._chip, self._council = words("", "muted"), Chip(""), Chip("", "warn")
        self._fault = words("", "problem", wrap=True)
        self._advice = words(tr("Chưa có thành viên chấm điểm: ghi hội đồng vào kỳ bình chọn."), "warning", wrap=True)
        self._saved = words("", "hint")
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.save)
        self._lit, self._order = "", QTimer(self, singleShot=True, interval=_ORDER_MS)
        self._order.timeout.connect(self._show_order)
        self.empty = EmptyState(
            "product", tr("Chưa có kỳ bình chọn nào"),
            tr("Lập kỳ bình chọn với hội đồng và các thành viên chấm điểm, rồi đưa sản phẩm đăng ký vào."),
            tr("Lập kỳ bình chọn"),
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._place()
        self._connect()
        self._read_rounds()

    # --- what the shell asks ---

    def refresh(self, change: Change) -> None:
        """Follow what others changed."""
        forms = ("voting_round", "voting_entry", "product", "pack_edit")
        if not (change.records or change.forms) or any(change.touches(form) for form in forms):
            if change.touches("voting_round") or not change.records:
                self._read_rounds(str(self.round.currentData() or ""))
            else:
                self.reload()

    def can_leave(self) -> bool:
        """What was typed is saved."""
        self.save()
        return True

    def focus_first(self) -> None:
        """The grid."""
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_round(self, round_id: str, entry_id: str = "") -> None:
        """Go to a round, to one entry in it (their forms ask for it)."""
        self._wanted = entry_id
        self._read_rounds(round_id)

    # --- reading ---

    def _read_rounds(self, wanted: str = "") -> None:
        def show(found: tuple[Round, ...]) -> None:
            self.round.blockSignals(True)
            self.round.clear()
            for one in found:
                self.round.addItem(f"{one.name} · {one.recognised}/{one.entered}", one.id)
            known = wanted or self.context.settings.text(_LAST)
            self.round.setCurrentIndex(max(0, self.round.findData(known)) if found else -1)
            self.round.blockSignals(False)
            self._stack.setCurrentIndex(1 if found else 0)
            self.reload()

        self.context.bridge.read(voting.rounds, show, initiator=self)

    def reload(self) -> None:
        """Read the round again; what waits to be saved stays over it."""
        round_id = str(self.round.currentData() or "")
        self._turn += 1
        turn = self._turn
        if not round_id:
            return

        def show(found: Sheet) -> None:
            if turn == self._turn:
                self._show(found)

        self.context.bridge.read(lambda desk: voting.sheet(desk, round_id), show, initiator=self)

    def _show(self, found: Sheet) -> None:
        first = self.found is None
        other = self.found is None or found.round_id != self.found.round_id
        self.found = self._with_waiting(found)
        if other:
            self.context.settings.put(_LAST, found.round_id)
        self._fill_whose()
        self._show_grid()
        self.card.show_sheet(self.found)
        self._tell()
        if self._wanted:
            self.view.select(views.ENTRY)
            self._fill_whose()
            self.whose.setCurrentIndex(max(0, self.whose.findData(self._wanted)))
            self._show_grid()
            self._wanted = ""
        if other:
            self.grid.first_missing()
        if first and self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self.focus_first()

    def _with_waiting(self, found: Sheet) -> Sheet:
        known = {line.entry_id: line.entry for line in found.lines}
        entries: dict[str, VotingEntry] = {}
        for mark in self._waiting.values():
            if mark.entry_id in known:
                entry = entries.get(mark.entry_id, known[mark.entry_id])
                entries[mark.entry_id] = voting.with_marks(mark.entry_id, entry, [mark], check=False)
        return voting.again(found, entries) if entries else found

    # --- showing ---

    def _fill_whose(self) -> None:
        found, kind = self.found, self.view.selected()
        if found is None:
            return
        items = (
            [
                (one.row_id, f"({at}) {one.name or ''} · {_cards(found, one.row_id)}")
                for at, one in enumerate(found.judges, 1)
            ]
            if kind == views.JUDGE
            else [(line.entry_id, views.title_of(line)) for line in views.by_number(found)]
        )
        before = str(self.whose.currentData() or "")
        self.whose.blockSignals(True)
        self.whose.clear()
        for key, text in items:
            self.whose.addItem(text, key)
        self.whose.setCurrentIndex(max(0, self.whose.findData(before)) if items else -1)
        self.whose.blockSignals(False)
        for part in (self.whose, self._back, self._on):
            part.setVisible(kind != views.ALL)

    def _show_grid(self) -> None:
        found, kind = self.found, self.view.selected()
        whose = str(self.whose.currentData() or "")
        if found is None:
            return
        corner = tr("Thành viên hội đồng") if kind == views.ENTRY else tr("Sản phẩm")
        if kind == views.ALL or not whose:
            heads, rows = views.of_all(found)
        elif kind == views.JUDGE:
            heads, rows = views.of_judge(found, whose)
        else:
            heads, rows = views.of_entry(found, whose)
        self.grid.show_grid(corner, heads, rows)

    def _tell(self) -> None:
        found = self.found
        if found is None:
            return
        level = label("codelist", self.context.desk.packs.label("typical_level", found.round.level or ""))
        done, all_ = found.cards
        told = [
            level, tr("{count} hồ sơ", count=show_number(len(found.lines))),
            tr("quy định ngày {day}", day=show_date(found.day)),
        ]  # fmt: skip
        if found.complaints_until is not None:
            told.append(tr("khiếu nại đến {day}", day=show_date(found.complaints_until)))
        waiting = len(voting.complaints_open(found))
        if waiting:
            told.append(tr("{count} khiếu nại chưa trả lời", count=show_number(waiting)))
        self._facts.setText(" · ".join(told))
        cards = tr("{done}/{all} phiếu đủ điểm", done=show_number(done), all=show_number(all_))
        self._chip.set_state(cards, "good" if done == all_ and all_ else "warn")
        wrong = [one for one in found.council if one.result == NO]
        self._council.setVisible(bool(wrong))
        self._council.set_state(tr("Hội đồng: {count} điều cần xem", count=len(wrong)), "warn")
        notes = (*wrong, *((found.note,) if found.note else ()))
        self._council.setToolTip("\n".join(tell(one.text) for one in notes))
        self._advice.setVisible(not found.judges)

    # --- typing ---

    def _typed(self, row: str, column: str, points: Decimal | None) -> None:
        found, whose = self.found, str(self.whose.currentData() or "")
        if found is None:
            return
        entry_id, judge = (row, whose) if self.view.selected() == views.JUDGE else (whose, row)
        line = next((one for one in found.lines if one.entry_id == entry_id), None)
        if line is None:
            return
        cell = (entry_id, judge, column)
        rows = [one.mark for one in line.entry.marks or () if (one.judge, one.criterion) == cell[1:]]
        seen = tuple(mark for mark in rows if mark is not None)
        first = self._waiting.get(cell)
        mark = Mark(*cell, points, first.seen if first is not None else seen)
        self._waiting[cell] = mark
        entry = voting.with_marks(entry_id, line.entry, [mark], check=False)
        self.found = voting.again(found, {entry_id: entry})
        self._show_grid()
        self._tell()
        self._saved.setText(tr("Đang nhập…"))
        self._lit = entry_id
        self._order.start()
        if not self._rest.isActive():  # who types without a pause is saved all the same
            self._rest.start()

    def _show_order(self) -> None:
        self._order.stop()
        if self.found is not None:
            self.card.show_sheet(self.found, self._lit)
            self._fill_whose()
        self._lit = ""

    def save(self) -> None:
        """Write what waits."""
        self._rest.stop()
        if self.found is None or not self._waiting:
            return
        self._show_order()
        marks, round_id = list(self._waiting.values()), self.found.round_id
        self._waiting = {}

        def done(saved: Done) -> None:
            del saved
            if not self._waiting:
                self._saved.setText(tr("Đã lưu"))

        def failed(error: Exception) -> None:
            self.context.fail(error)
            self._saved.setText("")
            self.reload()

        self.context.bridge.write(
            lambda desk, _progress: voting.set_marks(desk, round_id, marks), done, initiator=self, failed=failed,
            essential=True,
        )  # fmt: skip

    def _wrong(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    def _turn_page(self, step: int) -> None:
        """The next judge or product."""
        at = self.whose.currentIndex() + step
        if 0 <= at < self.whose.count():
            self.whose.setCurrentIndex(at)
            self.grid.first_missing()
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_view(self, key: str) -> None:
        line: Line | None = self.card.table.current()
        self._fill_whose()
        if key == views.ENTRY and line is not None:
            self.whose.setCurrentIndex(max(0, self.whose.findData(line.entry_id)))
        self._show_grid()
        self.grid.first_missing()

    def _on_picked(self, line: Line) -> None:
        if self.view.selected() == views.ENTRY and self.sender_is_card():
            self.whose.setCurrentIndex(max(0, self.whose.findData(line.entry_id)))

    def sender_is_card(self) -> bool:
        """Whether the keyboard is in the order beside the scores: what is lit there is meant."""
        return self.card.table.hasFocus()

    # --- building ---

    def _connect(self) -> None:
        self.round.currentIndexChanged.connect(self._other_round)
        self.whose.currentIndexChanged.connect(lambda _at: self._show_grid())
        self.view.chosen.connect(self._on_view)
        self.grid.typed.connect(self._typed)
        self.grid.wrong.connect(self._wrong)
        self.grid.left_behind.connect(partial(self._turn_page, 1))
        self.card.picked.connect(self._on_picked)
        self.card.opened.connect(lambda line: self.context.navigator.open_record("voting_entry", line.entry_id))
        self.card.act.connect(self._act)
        self.empty.acted.connect(self._new_round)
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(keys), self, partial(self._turn_page, step), context=_WITHIN)

    def _other_round(self, _at: int) -> None:
        self.save()
        self.reload()

    def _act(self, key: str, lines: list[Line]) -> None:
        self.save()
        if self.found is not None and lines:
            self.acts.do(key, self.found, lines, self.card.buttons[key])

    def _new_round(self) -> None:
        navigator = self.context.navigator
        if navigator.show_section("voting_round") and isinstance(page := navigator.page("voting_round"), RecordPage):
            page.new_record()

    def _open_round(self) -> None:
        if self.found is not None:
            self.context.navigator.open_record("voting_round", self.found.round_id)

    def _judge(self) -> tuple[str, str]:
        """The judge whose cards are on show."""
        row = str(self.whose.currentData() or "") if self.view.selected() == views.JUDGE else ""
        judges = self.found.judges if self.found is not None else ()
        return next(((one.row_id, one.name or "") for one in judges if one.row_id == row), ("", ""))

    def _enter(self) -> None:
        found = self.found
        if found is not None:
            pick_products(self.context, self, found, lambda ids: self.acts.register(found, ids))

    def _place(self) -> None:
        for box in (self.round, self.whose):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self.round.setAccessibleName(tr("Kỳ bình chọn"))
        self.whose.setMinimumWidth(170)
        self.whose.setAccessibleName(tr("Chấm của ai, sản phẩm nào"))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(words(self.title, "title"))
        head.addWidget(self.round, 1)
        opened = button("", icon="open", hint=tr("Mở kỳ bình chọn: hội đồng, các ngày, quyết định"))
        opened.setAccessibleName(tr("Mở kỳ bình chọn"))
        opened.clicked.connect(self._open_round)
        enter = button(tr("Thêm sản phẩm…"), icon="add")
        enter.clicked.connect(self._enter)
        printed = button(tr("In…"), icon="print")
        self.papers = VotingPapers(self.context, printed, lambda: self.found, self.card.chosen, self._judge, self.save)
        for part in (opened, enter, printed):
            head.addWidget(part)
        facts = QHBoxLayout()
        facts.setSpacing(10)
        facts.addWidget(self._facts, 1)
        facts.addWidget(self._saved)
        facts.addWidget(self._council)
        facts.addWidget(self._chip)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._typing(), 1)
        row.addWidget(self.card)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(facts)
        column.addWidget(self._stack, 1)

    def _typing(self) -> Card:
        left = Card()
        left.body.setContentsMargins(8, 8, 8, 8)
        left.body.setSpacing(8)
        self._back = button("", "quiet", "chevron_left", hint=tr("Trước (Ctrl+PgUp)"))
        self._on = button("", "quiet", "chevron_right", hint=tr("Sau (Ctrl+PgDn)"))
        for made, step in ((self._back, -1), (self._on, 1)):
            made.setAccessibleName(made.toolTip())
            made.clicked.connect(partial(self._turn_page, step))
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(6)
        row.addWidget(self.view)
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self.whose, 20)
        row.addWidget(self._on)
        self._fault.hide()
        self._advice.hide()
        left.body.addLayout(row)
        left.body.addWidget(self.grid, 1)
        left.body.addWidget(self._fault)
        left.body.addWidget(self._advice)
        return left


def _cards(found: Sheet, judge: str) -> str:
    """ "22/40": how many cards of a judge are complete."""
    cards = [card for line in found.running for card in line.tally.cards if card.judge == judge]
    return f"{sum(card.total is not None for card in cards)}/{len(cards)}"


_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut
