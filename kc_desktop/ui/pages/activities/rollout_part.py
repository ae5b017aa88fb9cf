"""Over an open implementation plan: its classes become activities in one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.domain.declared import Rollout
from kc_desktop.domain.forms import Form
from kc_desktop.services import activities, history
from kc_desktop.services.activities import Made
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.widgets.cards import button, words

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_pane import RecordPane


class RolloutPart(PanePart):
    """Only over a saved plan with lots."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._saved = False
        self.make = button(tr("Lập lớp, hoạt động từ kế hoạch"), icon="activity")
        self.make.clicked.connect(self._make)
        self._told = words("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 6, 0)
        row.setSpacing(8)
        row.addWidget(self.make)
        row.addWidget(self._told, 1)

    def show_record(self, opened: Opened) -> None:
        """What is saved can be made."""
        self._saved = not opened.loaded.is_new
        self.typed(self.pane.view.read()[0])

    def typed(self, record: Form) -> None:
        """How many there would be."""
        lots = len(record.lots or ()) if isinstance(record, Rollout) else 0
        self._told.setText(tr("{count} lớp, phần việc; mỗi dòng thành một hoạt động", count=show_number(lots)))
        self.setVisible(self._saved and lots > 0 and not self.context.desk.looking)

    def _make(self) -> None:
        if self.pane.view.dirty and not self.pane.save():
            return
        record_id = self.pane.record_id()
        self.context.bridge.write(
            lambda desk, _progress: activities.from_lots(desk, record_id), self._made, initiator=self
        )

    def _made(self, made: Made) -> None:
        text = tr("Đã lập {count} hoạt động", count=show_number(len(made.ids)))
        if made.there:
            text += tr("; {count} dòng đã có từ trước", count=show_number(made.there))
        self.context.notices.toast(text, lambda: self._take_back(made.group))

    def _take_back(self, group: str) -> None:
        self.context.bridge.write(
            lambda desk, progress: history.undo_group(desk, group, progress),
            lambda _done: self.context.notices.toast(tr("Đã lấy lại như trước")),
            initiator=self,
        )
