"""The chip at a field on which people disagree: shows every value with its author, a click takes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton

from kc_desktop.domain.values import ValueProblem, read_json, show
from kc_desktop.ui import icons, theme
from kc_desktop.ui.forms.body import FormBody
from kc_desktop.ui.forms.editors import Editor
from kc_desktop.ui.forms.editors.base import LABEL
from kc_desktop.ui.forms.popup import PickPopup
from kc_desktop.ui.forms.ports import Candidate, Pick
from kc_desktop.ui.forms.session import FormSession
from kc_desktop.ui.language import show_value, tr


class ConflictChip(QPushButton):
    """Sits at the right end of the label line of an editor."""

    decided = Signal(object)
    """The candidate taken."""

    def __init__(
        self,
        editor: Editor,
        candidates: Sequence[Candidate],
        taken: Candidate | None,
        author: Callable[[str], str],
    ) -> None:
        """``author`` says who wrote an operation."""
        super().__init__(editor)
        self._author = author
        theme.set_role(self, "conflict")
        self._editor = editor
        self._candidates = candidates
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setIconSize(QSize(12, 12))
        if taken is None:
            self.setText(tr("{count} giá trị khác nhau", count=len(candidates)))
            self.setIcon(icons.icon("warning", "warn", "warn"))
            self.setToolTip(tr("Nhiều người ghi khác nhau. Bấm (hoặc F9) để chọn một."))
        else:
            self.setText(tr("đã chọn"))
            self.setIcon(icons.icon("check", "good", "good"))
            theme.set_look(self, state="good")
        self.clicked.connect(self.open_list)
        editor.installEventFilter(self)
        self._place()
        self.show()

    def open_list(self) -> None:
        """Offer the values."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        PickPopup.of(self).offer(self, [self._pick(at) for at in range(len(self._candidates))], self._on_pick)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        popup, key = PickPopup.of(self), event.key()
        if not popup.serves(self):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            popup.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if (pick := popup.current()) is not None:
                self._on_pick(pick)
        elif key == Qt.Key.Key_Escape:
            self._editor.setFocus()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        PickPopup.of(self).close_for(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        width = min(self.sizeHint().width(), self._editor.width())
        self.setGeometry(self._editor.width() - width, 0, width, LABEL - 3)

    def _pick(self, at: int) -> Pick:
        candidate, services, field = self._candidates[at], self._editor.services, self._editor.field
        if candidate.value is None:
            text = tr("(để trống)")
        else:
            try:
                text = show_value(field, show(field, read_json(field, candidate.value), services.lookup))
            except ValueProblem:
                text = str(candidate.value)
        detail = self._author(candidate.op)
        return Pick(str(at), text, f"{detail} · {tr('đang hiện')}" if candidate.shown else detail)

    def _on_pick(self, pick: Pick) -> None:
        PickPopup.of(self).hide()
        self._editor.setFocus()
        self.decided.emit(self._candidates[int(pick.key)])


class ConflictChips:
    """The chips of an open record, one at each field in conflict (of the rows: of the open one)."""

    def __init__(self, session: FormSession, body: FormBody) -> None:
        self._session, self._body = session, body
        self.chips: dict[str, ConflictChip] = {}
        session.loaded.connect(self.refresh)
        session.cell_shown.connect(self._on_cell)
        body.all_built.connect(self.refresh)
        body.row_opened.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is in conflict now."""
        for chip in self.chips.values():
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        for path, candidates in self._session.conflicts.items():
            editor = self._body.editor_on_show(path)
            if editor is not None:
                taken = self._session.chosen.get(path)
                chip = ConflictChip(editor, candidates, taken, self._session.author)
                chip.decided.connect(lambda candidate, path=path: self._session.choose(path, candidate))
                self.chips[path] = chip

    def open_list(self, path: str) -> None:
        """Offer the values of the field at ``path``, if it is in conflict."""
        if path in self.chips:
            self.chips[path].open_list()

    def _on_cell(self, path: str) -> None:
        if path in self._session.conflicts:
            self.refresh()
