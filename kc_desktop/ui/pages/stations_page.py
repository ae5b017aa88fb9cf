"""Các trạm: who waits, who may send; compared by six words or a code before anybody is confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.services import enrolment, fingerprints
from kc_desktop.services.desk import Desk
from kc_desktop.services.enrolment import StationLine
from kc_desktop.services.fingerprints import Whose
from kc_desktop.store import stations
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.notices import Choice, Question
from kc_desktop.ui.pages.files import CARD, ask_save
from kc_desktop.ui.pages.fingerprint import FingerprintView
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.widgets.cards import Card, button, words


@dataclass(frozen=True, slots=True)
class Computer:
    """One computer of an office. ``mates``: how many computers that office has; ``centre``: another centre's."""

    line: StationLine
    mates: int
    centre: bool

    @property
    def title(self) -> str:
        """The office, and which of its computers where there are several."""
        if self.centre:
            return tr("{name} (Trung tâm khác)", name=self.line.name)
        if self.mates > 1:
            return tr("{name} · máy {tail}", name=self.line.name, tail=self.line.replica[-4:])
        return self.line.name


def read(desk: Desk) -> tuple[Computer, ...]:
    """Everybody the centre met, those waiting first."""
    lines, centres = enrolment.every(desk), fingerprints.centres(desk)
    mates = Counter(line.id for line in lines)
    return tuple(Computer(line, mates[line.id], line.replica in centres) for line in lines)


class StationsPane(QWidget):
    """``changed`` after somebody was confirmed or revoked."""

    changed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        card = Card(tr("Các trạm"))
        made = button(tr("Thẻ Trung tâm…"), icon="key", hint=tr("Tệp công khai để trạm gửi được cho Trung tâm này"))
        made.clicked.connect(self._save_card)
        card.heading.add(made)
        self._none = words(
            tr("Chưa có trạm nào. Trạm hiện ở đây khi gói đầu tiên của trạm được mở."), "muted", wrap=True
        )
        self.sheet = Sheet(_columns(), tr("Các trạm"))
        self.sheet.picked.connect(self._on_picked)
        card.body.addWidget(self._none)
        card.body.addWidget(self.sheet, 1)
        card.body.addStretch(0)  # without a list the words stay on top
        self.detail = StationDetail(context)
        self.detail.changed.connect(self.changed)
        self.detail.confirmed.connect(self._go_on)
        self.sheet.opened.connect(lambda _one: self.detail.focus_answer())
        self._next = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(card, 6)
        row.addWidget(self.detail, 5)

    def reload(self) -> None:
        """Read the list again."""
        self._context.bridge.read(read, self._show, initiator=self)

    def _show(self, found: Sequence[Computer]) -> None:
        here = self.sheet.current()
        lit = next((at for at, one in enumerate(found) if here and one.line.replica == here.line.replica), 0)
        if self._next:  # the next one that waits, if any
            lit = next((at for at, one in enumerate(found) if one.line.state == stations.PENDING), lit)
            self._next = False
        self._none.setVisible(not found)
        self.sheet.setVisible(bool(found))
        self.sheet.show_rows(found, lit=lit)

    def _go_on(self) -> None:
        self._next = True
        self.sheet.setFocus()

    def _on_picked(self, one: Computer | None) -> None:
        self.detail.show_computer(one, self.sheet.rows)

    def _save_card(self) -> None:
        name = f"{self._context.desk.identity.name}.kccard"
        out = ask_save(self, self._context.settings, tr("Ghi thẻ Trung tâm"), name, CARD)
        if out is not None:
            self._context.bridge.write(
                lambda desk, _progress: enrolment.write_card(desk, out),
                lambda _card: self._context.notices.toast(tr("Đã ghi {file}; chép cho các trạm", file=out.name)),
                initiator=self,
            )


class StationDetail(Card):
    """The fingerprint of one computer, and what may be decided about it."""

    changed = Signal()
    confirmed = Signal()
    """Somebody was confirmed; ``changed`` follows."""

    def __init__(self, context: UiContext) -> None:
        super().__init__("")
        self._context = context
        self._here: Computer | None = None
        self._title, self._facts = words("", "heading", wrap=True), words("", "muted", wrap=True)
        self._advice = words("", wrap=True)
        self.print = FingerprintView()
        self.accept = button(tr("Khớp, xác nhận"), "primary", "check")
        self.accept.clicked.connect(self._accept)
        self.again = button(tr("Xác nhận lại"), icon="check")
        self.again.clicked.connect(self._accept)
        self.revoke_one = button(tr("Thu hồi máy này…"), "danger")
        self.revoke_one.clicked.connect(lambda: self._revoke(whole=False))
        self.revoke = button(tr("Thu hồi trạm…"), "danger")
        self.revoke.clicked.connect(lambda: self._revoke(whole=True))
        self.older = QComboBox()
        self.older.setAccessibleName(tr("Trạm cũ mà máy này làm tiếp"))
        self.go_on = button(tr("Xác nhận là máy mới"), icon="refresh")
        self.go_on.clicked.connect(self._continue)
        self._older_words = words(
            tr("Trạm cài lại hoặc mất máy? Chọn trạm cũ để máy này làm tiếp phần việc ấy:"), "muted", wrap=True
        )
        self._place()
        self.show_computer(None, ())

    def show_computer(self, one: Computer | None, everybody: Sequence[Computer]) -> None:
        """Show one, or nothing."""
        self._here = one
        self.setVisible(one is not None)
        if one is None:
            return
        line = one.line
        self._title.setText(one.title)
        self._facts.setText(f"{_state(line)[0]} · {show_when(line.when)}")
        waiting, revoked = line.state == stations.PENDING, line.state == stations.REVOKED
        self._advice.setText(_advice(line.state, centre=one.centre))
        self.accept.setVisible(waiting)
        self.again.setVisible(revoked)
        self.revoke.setVisible(not waiting and not revoked)
        self.revoke_one.setVisible(not waiting and not revoked and one.mates > 1)
        known = {c.line.id: c.line.name for c in everybody if not c.centre and c.line.state != stations.PENDING}
        known.pop(line.id, None)
        self.older.clear()
        for key, name in known.items():
            self.older.addItem(name, key)
        for widget in (self._older_words, self.older, self.go_on):
            widget.setVisible(waiting and bool(known) and not one.centre)
        replica = line.replica
        self._context.bridge.read(
            lambda desk: fingerprints.of_sender(desk, replica),
            lambda found: self._show_print(found) if self._here is one else None,
            initiator=self,
        )

    def focus_answer(self) -> None:
        """Give the keyboard to the confirmation, where there is one to give."""
        for one in (self.accept, self.again):
            if not one.isHidden():
                one.setFocus()

    def _show_print(self, found: Whose | None) -> None:
        if found is not None:
            self.print.show_print(found.print)

    def _place(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        for act in (self.revoke_one, self.revoke, self.again, self.accept):
            acts.addWidget(act)
        older = QHBoxLayout()
        older.setSpacing(8)
        older.addWidget(self.older, 1)
        older.addWidget(self.go_on)
        for widget in (self._title, self._facts, self._advice, self.print):
            self.body.addWidget(widget)
        self.body.addLayout(acts)
        self.body.addWidget(self._older_words)
        self.body.addLayout(older)
        self.body.addStretch(1)

    # --- acts ---

    def _accept(self) -> None:
        if (here := self._here) is not None:
            said = tr("Đã xác nhận {name}", name=here.line.name)
            self._write(lambda desk: enrolment.accept(desk, here.line.id), said)

    def _continue(self) -> None:
        here, older = self._here, str(self.older.currentData() or "")
        if here is not None and older:
            said = tr("{name} làm tiếp phần việc của trạm cũ", name=here.line.name)
            self._write(lambda desk: enrolment.accept(desk, here.line.id, continues=older), said)

    def _revoke(self, *, whole: bool) -> None:
        here = self._here
        if here is None:
            return
        text = tr(
            "Từ nay những gì {name} ghi sẽ để vào cách ly, không vào dữ liệu. Những gì đã gửi trước đó vẫn giữ."
            " Xác nhận lại được bất cứ lúc nào.",
            name=here.line.name if whole else here.title,
        )
        title = tr("Thu hồi quyền gửi của trạm?") if whole else tr("Thu hồi quyền gửi của máy này?")
        choices = (Choice("revoke", tr("Thu hồi"), "danger"), Choice("stay", tr("Để nguyên")))
        if self._context.notices.ask(Question(title, text, choices, "warn")) == "revoke":
            target = here.line.id if whole else here.line.replica
            said = tr("Đã thu hồi {name}", name=here.line.name)
            self._write(lambda desk: enrolment.revoke(desk, target), said, confirmed=False)

    def _write(self, work: Callable[[Desk], Change], said: str, *, confirmed: bool = True) -> None:
        self._context.bridge.write(
            lambda desk, _progress: work(desk), lambda _change: self._on_done(said, confirmed=confirmed), initiator=self
        )

    def _on_done(self, said: str, *, confirmed: bool) -> None:
        self._context.notices.toast(said)
        if confirmed:
            self.confirmed.emit()
        self.changed.emit()


def _advice(state: str, *, centre: bool) -> str:
    if state == stations.PENDING and centre:
        return tr(
            "Gọi điện cho Trung tâm kia: họ đọc sáu từ ở Thiết lập của họ (hoặc quét mã). Khớp cả sáu từ mới xác nhận;"
            " không khớp thì đây không phải Trung tâm ấy."
        )
    if state == stations.PENDING:
        return tr(
            "Gọi điện cho trạm: trạm đọc sáu từ ở Thiết lập của họ (hoặc quét mã). Khớp cả sáu từ mới xác nhận;"
            " không khớp thì đây không phải máy của trạm."
        )
    if state == stations.REVOKED:
        return tr("Gói của nơi này vào cách ly. Xác nhận lại rồi bấm “Thử lại phần cách ly” ở Gói đã nhận.")
    if state == stations.RETIRED:
        return tr("Máy này đã được máy khác của trạm làm tiếp; gói cũ của nó vẫn được nhận.")
    return tr("Gói của nơi này được nhận. Sáu từ và mã để đối chiếu khi cần.")


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Trạm"), lambda one: one.title),
        Column(tr("Sáu từ"), lambda one: one.line.words, 210),
        Column(tr("Trạng thái"), lambda one: _state(one.line)[0], 134, lambda one: _state(one.line)[1]),
    )


def _state(line: StationLine) -> tuple[str, Sign]:
    states: dict[str, tuple[str, Sign]] = {
        stations.PENDING: (tr("Chờ xác nhận"), ("warning", "warn")),
        stations.ACCEPTED: (tr("Đã xác nhận"), ("check", "good")),
        stations.RETIRED: (tr("Đã thay máy"), ("history", "muted")),
        stations.REVOKED: (tr("Đã thu hồi"), ("close", "bad")),
    }
    return states.get(line.state, (line.state, ("info", "muted")))
