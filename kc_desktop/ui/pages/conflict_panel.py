"""One conflict, laid out to be decided: what both had seen, what stands here, what stands there, and a new value."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kc_desktop.domain.declared import FORMS
from kc_desktop.domain.dispute import Spans
from kc_desktop.domain.record import field_at
from kc_desktop.domain.values import write_json
from kc_desktop.services.conflicts import Choice, Conflict, Side
from kc_desktop.ui import theme
from kc_desktop.ui.forms.editors import Editor, make_editor
from kc_desktop.ui.forms.ports import FormServices
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.conflict_facts import Laid, field_title
from kc_desktop.ui.pages.conflict_sides import Face, SideCard, dates, who
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.chips import Chip, State

BASE, FIRST, SECOND, NEW = 1, 2, 3, 4
"""The keys. A third side has 5, a fourth 6 …: 4 always writes a new value."""
_ACROSS = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def number_of(side: int) -> int:
    """The key of a side, counted from 0."""
    return FIRST + side if side < 2 else NEW + side - 1


class ConflictPanel(QScrollArea):
    """``chosen`` sends what to take and whether for all of its like."""

    chosen = Signal(object, bool)
    record_wanted = Signal()
    put_away = Signal()
    """The editor of a new value was given up."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.laid: Laid | None = None
        self.cards: list[SideCard] = []
        self.editor: Editor | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title, self._field = words("", "heading", wrap=True), words("", "muted", wrap=True)
        self._remark = words("", "warning", wrap=True)
        self._only = Chip("", "warn")
        self.open_record = button(tr("Mở bản ghi"), "link", "open")
        self.open_record.clicked.connect(self.record_wanted)
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self.write_new = button(tr("Viết giá trị mới"), hint=tr("Phím {key}", key=NEW))
        self.write_new.clicked.connect(self.start_writing)
        self._new_key = words(str(NEW), "key")
        self._writing = Card()
        self._room = QVBoxLayout()
        self.keep = button(tr("Ghi giá trị này (Enter)"), "primary")
        self.keep.clicked.connect(self._keep_new)
        self.give_up = button(tr("Thôi (Esc)"), "quiet")
        self.give_up.clicked.connect(self.stop_writing)
        self.alike = QCheckBox()
        self._place()
        self.show_waiting()

    def show_waiting(self) -> None:
        """Nothing to decide yet: it is being read."""
        self._clear()
        self._title.setText(tr("Đang đọc…"))

    def show_laid(self, laid: Laid, alike: int, same: int) -> None:
        """Show one; ``alike`` and ``same`` count the others of its like and those with equal values."""
        self._clear()
        self.laid = laid
        conflict = laid.conflict
        kind = label("form", FORMS[conflict.form].title)
        row = f" ({conflict.row})" if conflict.row else ""
        self._title.setText(conflict.title or tr("(chưa có tên)"))
        self._field.setText(f"{kind} · {field_title(conflict.form, conflict.path)}{row}")
        only = {
            "blanks": tr("chỉ khác khoảng trắng"),
            "case": tr("chỉ khác chữ hoa, thường"),
            "tones": tr("chỉ khác dấu"),
        }.get(conflict.only, "")
        self._only.setVisible(bool(only))
        self._only.set_state(only, "warn")
        self._remark.setText(self._say(conflict))
        self._remark.setVisible(bool(self._remark.text()))
        for at, face in enumerate(_faces(laid)):
            card = SideCard(face)
            card.setEnabled(conflict.allowed)
            card.taken.connect(self.take)
            self._grid.addWidget(card, at // _ACROSS, at % _ACROSS)
            self._grid.setColumnStretch(at % _ACROSS, 1)
            self.cards.append(card)
        writable = conflict.allowed and field_at(FORMS[conflict.form], conflict.path) is not None
        self.write_new.setVisible(writable)
        self._new_key.setVisible(writable)
        self.alike.setVisible(bool(alike) and conflict.allowed)
        self.alike.setText(
            tr(
                "Áp dụng cho cả {count} bất đồng giống thế này: cùng mục, cùng hai nơi (hoặc giữ Shift)",
                count=show_number(alike + 1),
            )
        )
        equal = tr("Giá trị viết mới chỉ áp dụng cho {count} bất đồng có cùng các giá trị.", count=same + 1)
        self.alike.setToolTip(equal)
        for part in (self.open_record, self._field):
            part.show()

    def take(self, number: int, alike: bool = False) -> bool:
        """Take what the key ``number`` stands for; False when it stands for nothing here."""
        if self.laid is None or not self.laid.conflict.allowed:
            return False
        if number == NEW:
            return self.start_writing()
        choice = self._choice(number)
        if choice is None:
            return False
        self.chosen.emit(choice, alike or self.alike.isChecked())
        return True

    def take_later(self, alike: bool = False) -> bool:
        """Take what was written last, where one person wrote all sides."""
        if self.laid is None or not self.laid.conflict.later or not self.laid.conflict.allowed:
            return False
        self.chosen.emit(Choice("later"), alike or self.alike.isChecked())
        return True

    def start_writing(self) -> bool:
        """Open the editor of the field's own kind, with what is shown now in it."""
        found = field_at(FORMS[self.laid.conflict.form], self.laid.conflict.path) if self.laid else None
        if found is None or self.laid is None or self.editor is not None or not self.laid.conflict.allowed:
            return False
        self.editor = make_editor(found[0], self._services)
        self._room.addWidget(self.editor)
        self._writing.show()
        self.write_new.hide()
        self._new_key.hide()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self._writing)
        return True

    def stop_writing(self) -> None:
        """Put the editor away."""
        if self.editor is not None:
            self._writing.hide()
            empty(self._room)
            self.editor = None
            self.write_new.show()
            self._new_key.show()
            self.put_away.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter keeps the new value, Escape gives it up; all else is for the page."""
        if self.editor is not None and event.key() in _ENTER:
            self._keep_new()
        elif self.editor is not None and event.key() == Qt.Key.Key_Escape:
            self.stop_writing()
        else:
            event.ignore()

    # --- inside ---

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._only)
        head.addWidget(self.open_record)
        new = QHBoxLayout()
        new.setSpacing(8)
        new.addWidget(self._new_key, 0, Qt.AlignmentFlag.AlignVCenter)
        new.addWidget(self.write_new)
        new.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.give_up)
        buttons.addStretch(1)
        self._writing.body.addLayout(self._room)
        self._writing.body.addLayout(buttons)
        body = QWidget()
        theme.set_look(body, ground="background")
        self.setWidget(body)  # while it is empty: else everything in it is styled now and again in its place
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 4, 12, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._field)
        column.addWidget(self._remark)
        column.addLayout(self._grid)
        column.addLayout(new)
        column.addWidget(self._writing)
        column.addWidget(self.alike)
        column.addStretch(1)

    def _clear(self) -> None:
        self.laid = None
        self.cards = []
        empty(self._grid)
        for at in range(_ACROSS):
            self._grid.setColumnStretch(at, 0)
        empty(self._room)
        self.editor = None
        self.alike.setChecked(False)
        for part in (
            self._only, self.open_record, self._field, self._remark, self.write_new, self._new_key, self._writing,
            self.alike,
        ):  # fmt: skip
            part.hide()

    def _say(self, conflict: Conflict) -> str:
        if not conflict.allowed:
            return tr("Mục này do Trung tâm quyết định; quyết định sẽ về trong gói của Trung tâm.")
        if conflict.deletion:
            return tr("Một nơi đã xóa, nơi kia còn sửa mà chưa biết. Chưa quyết định thì bản ghi vẫn còn.")
        if conflict.later:
            return tr("Cùng một người ghi trên hai máy. Enter: lấy giá trị ghi sau.")
        return ""

    def _choice(self, number: int) -> Choice | None:
        conflict = self.laid.conflict if self.laid else None
        if conflict is None:
            return None
        if number == BASE:
            known = conflict.base is not None and not isinstance(conflict.base.value, dict)
            return Choice("base") if known else None
        for at, side in enumerate(conflict.sides):
            if number_of(at) == number:
                return Choice("side", side.place)
        return None

    def _keep_new(self) -> None:
        editor = self.editor
        if editor is None:
            return
        reading = editor.read()
        if reading.fault is not None:
            editor.set_problem(reading.fault.at(editor.field.key))
            return
        value = None if reading.is_empty else write_json(editor.field, reading.value)
        self.chosen.emit(Choice("value", value=value), self.alike.isChecked())


def _faces(laid: Laid) -> Iterator[Face]:
    conflict = laid.conflict
    if conflict.base is not None:
        base = conflict.base
        yield Face(BASE, tr("Trước đó"), laid.base, who(base.user, base.station), dates(base.when))
    for at, (side, parts) in enumerate(zip(conflict.sides, laid.sides, strict=True)):
        below: tuple[tuple[str, Spans], ...] = ()
        if conflict.deletion and side.value is None:
            below = tuple(
                (f"{field_title(conflict.form, edit.path)} · {who(edit.user, edit.station)}", words_of)
                for edit, words_of in zip(conflict.edits, laid.edits, strict=True)
            )
        yield Face(
            number_of(at), _heading(side), parts, who(side.user, side.station, side.also),
            dates(side.when, side.clocked), tuple(_chips(conflict, side)), below, conflict.only == "blanks",
        )  # fmt: skip


def _heading(side: Side) -> str:
    return tr("Ở đây") if side.here else tr("Nơi kia: {name}", name=side.station)


def _chips(conflict: Conflict, side: Side) -> Iterator[tuple[str, State]]:
    if side.shown:
        yield tr("đang hiện"), "neutral"
    if side.op == conflict.later:
        yield tr("ghi sau"), "accent"
