"""The keys of an open form, for fields, rows and blocks alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from kc_desktop.domain.texts import N_
from kc_desktop.ui.forms.order import ADD

if TYPE_CHECKING:
    from kc_desktop.ui.forms.rows import RowsPanel
    from kc_desktop.ui.forms.view import FormView

FORM_KEYS = (
    ("Enter", N_("ui", "Sang ô kế tiếp (Shift+Enter: về ô trước)")),
    ("Ctrl+↓ · Ctrl+↑", N_("ui", "Sang khối sau, khối trước")),
    ("Ctrl+Enter", N_("ui", "Lưu; phiếu mới thì sang phiếu tiếp theo")),
    ("Ctrl+D", N_("ui", "Lấy giá trị lần trước (Ctrl+Shift+D: lấy cả khối)")),
    ("F7", N_("ui", "Ghi lý do của cảnh báo")),
    ("Alt+Enter", N_("ui", "Xuống dòng trong ô ghi nhiều dòng")),
    ("Ctrl+Shift+N", N_("ui", "Thêm dòng")),
    ("Ctrl+Shift+Delete", N_("ui", "Xóa dòng")),
    ("F4 · ↓", N_("ui", "Mở danh sách, mở lịch")),
    ("F8", N_("ui", "Tới mục cần sửa kế tiếp")),
    ("F9", N_("ui", "Xem các giá trị khác nhau")),
    ("Ctrl+Z · Ctrl+Y", N_("ui", "Hoàn tác, làm lại trong phiếu")),
)
"""For the list under F1."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormKeys:
    """What each key does in ``view``."""

    def __init__(self, view: FormView) -> None:
        self._view = view

    def use(self, event: QKeyEvent) -> bool:
        """Carry out a key that no field wanted; False when the form does not want it either."""
        found = self._meaning(event)
        if found is None:
            return False
        found()
        return True

    def _meaning(self, event: QKeyEvent) -> Callable[[], object] | None:
        view, key = self._view, Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        back = -1 if shift else 1
        if event.matches(QKeySequence.StandardKey.Undo):
            return self._undo
        if event.matches(QKeySequence.StandardKey.Redo):
            return self._redo
        if key in _ENTER:
            return view.next_requested.emit if control else lambda: self._enter(back)
        if key == Qt.Key.Key_F7:
            return view.beside.ask_reason
        if key == Qt.Key.Key_F8:
            return lambda: view.go_to_problem(back)
        if key == Qt.Key.Key_F9:
            return lambda: view.conflicts.open_list(view.here())
        return self._with_control(key, shift=shift) if control else None

    def _with_control(self, key: Qt.Key, *, shift: bool) -> Callable[[], object] | None:
        plain = {
            Qt.Key.Key_S: self._view.save_requested.emit,
            Qt.Key.Key_Down: lambda: self._view.step_block(1),
            Qt.Key.Key_Up: lambda: self._view.step_block(-1),
            Qt.Key.Key_D: self._view.beside.take,
        }
        shifted = {
            Qt.Key.Key_N: self._add_row,
            Qt.Key.Key_Delete: self._delete_row,
            Qt.Key.Key_D: self._view.beside.take_block,
        }
        return (shifted if shift else plain).get(key)

    def _undo(self) -> None:
        path = self._view.session.stack.undoText()
        self._view.session.stack.undo()
        self._show(path)

    def _redo(self) -> None:
        path = self._view.session.stack.redoText()
        self._view.session.stack.redo()
        self._show(path)

    def _show(self, path: str) -> None:
        """Go where something changed: a field, a row that is back, or the place a row is gone from."""
        head, _, rest = path.partition("/")
        row_id = rest.partition("/")[0]
        if row_id and row_id not in self._view.session.state.rows(head):
            path = f"{head}/{ADD}"
        elif path.endswith("/"):
            panel = self._view.body.panel(head)
            path += panel.keys[0] if panel else ""
        if path:
            self._view.focus(path)

    def _enter(self, by: int) -> None:
        """Enter on an add button, or in the last field of the last row, adds a row; in an empty row it goes on."""
        view = self._view
        head, _, rest = view.here().partition("/")
        row_id, _, key = rest.partition("/")
        panel = view.body.panel(head) if rest and by > 0 else None
        if panel is None:
            view.step(by)
        elif row_id == ADD:
            panel.add()
        elif row_id == view.session.state.rows(head)[-1] and key == panel.keys[0] and self._is_empty(head, row_id, key):
            view.session.remove_row(head, row_id)
            view.focus(f"{head}/{ADD}")
            view.step(1)
        elif view.stop_beside(1) == f"{head}/{ADD}":  # the last field that is asked
            panel.add()
        else:
            view.step(1)

    def _is_empty(self, head: str, row_id: str, key: str) -> bool:
        state = self._view.session.state
        return state.is_untouched(head, row_id) and state.get(f"{head}/{row_id}/{key}").is_empty

    def _panel_here(self) -> RowsPanel | None:
        view = self._view
        head, _, rest = view.here().partition("/")
        if rest:
            return view.body.panel(head)
        return next(iter(view.body.block(head).panels.values()), None)

    def _add_row(self) -> None:
        panel = self._panel_here()
        if panel is not None:
            panel.add()

    def _delete_row(self) -> None:
        panel = self._panel_here()
        if panel is not None and panel.opened:
            panel.remove(panel.opened)
