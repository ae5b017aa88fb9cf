"""Typing a sheet the second time: an empty form of which only name and place are filled in; kept as it is typed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kc_desktop.domain.declared import Survey
from kc_desktop.services import retyping
from kc_desktop.services.records import Loaded
from kc_desktop.services.retyping import Second
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.forms.autosave import Autosave
from kc_desktop.ui.forms.desk_services import DeskServices
from kc_desktop.ui.forms.layouts import LAYOUTS
from kc_desktop.ui.forms.view import FormView
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.record_head import Elided
from kc_desktop.ui.pages.times import show_clock
from kc_desktop.ui.widgets.cards import button, words


class TypingPane(QWidget):
    """``typed``: the sheet is complete, compare it; ``left``: later."""

    typed = Signal(object)
    """The Survey."""
    left = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.second: Second | None = None
        self._title = Elided("title")
        self._state = words("", "hint")
        self.later = button(tr("Để sau"))
        self.later.clicked.connect(self.left)
        self.compare = button(tr("So sánh"), "primary", "check", hint=tr("Ctrl+S hoặc Ctrl+Enter"))
        self.compare.clicked.connect(self.finish)
        self.view = FormView(Survey, LAYOUTS["survey"], DeskServices(context.desk))
        self.view.save_requested.connect(self.finish)
        self.view.next_requested.connect(self.finish)
        self.autosave = Autosave(self.view.session, self._keep, lambda: None, self)
        self.autosave.watch(self)
        self._place()

    def show_second(self, second: Second) -> None:
        """Type this one."""
        self.second = second
        self._title.show_text(second.name)
        self.view.load(Loaded(Survey, second.id, second.blank))
        if second.typed is not None:
            self.view.restore(second.typed)
            self.autosave.stop()
        self._state.setText(
            tr("Đang tiếp tục phần đã nhập.") if second.typed else tr("Nhập từ phiếu giấy; không xem lần nhập đầu.")
        )
        self.view.focus_first()

    def flush(self) -> None:
        """Keep what is typed now."""
        self.autosave.flush()

    def finish(self) -> None:
        """Compare, once every text is a value; what the paper lacks is no fault here."""
        self.flush()
        record, _problems = self.view.read()
        if self.view.session.state.faults():
            self.view.show_all_problems()
            self._context.notices.toast(tr("Còn ô ghi chưa đọc được; sửa rồi so sánh."), tone="warn")
        elif isinstance(record, Survey):
            self.typed.emit(record)

    def _keep(self, payload: dict[str, Any]) -> None:
        second = self.second
        if second is not None:
            self._context.bridge.write(
                lambda desk, _progress: retyping.keep(desk, second, payload),
                lambda draft: self._state.setText(tr("Nháp đã giữ {time}", time=show_clock(draft.saved_at))),
                initiator=self,
                essential=True,
            )

    def _place(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._title, 1)
        row.addWidget(self.later)
        row.addWidget(self.compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 14, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._state)
        column.addWidget(self.view, 1)
        theme.set_look(self, ground="background")
