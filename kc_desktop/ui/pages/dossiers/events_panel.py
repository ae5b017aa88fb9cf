"""Everything that happened to a dossier, from the newest: written once, never edited."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kc_desktop.domain.procedure.steps import Event
from kc_desktop.services.names import Names
from kc_desktop.ui.language import label, show_date, show_short_money, tr
from kc_desktop.ui.pages.sheet import Column, Sheet
from kc_desktop.ui.widgets.cards import words


class EventsPanel(QWidget):
    """A wrong entry is taken back by undo in the history, or followed by a further step."""

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet(_columns(names), tr("Diễn biến của đề án"))
        self.sheet.picked.connect(self._on_picked)
        self._told = words("", "hint", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 10)
        column.setSpacing(8)
        column.addWidget(self.sheet, 1)
        column.addWidget(self._told)

    def show_events(self, events: Sequence[Event]) -> None:
        """Show these, given oldest first."""
        self.sheet.show_rows(list(reversed(events)), lit=0)

    def focus_first(self) -> None:
        """The newest."""
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_picked(self, _event: object) -> None:
        here = self.sheet.current()
        if not isinstance(here, Event):
            self._told.setText(tr("Chưa ghi bước nào; bấm nút bước ở trên để ghi."))
            return
        parts = [here.remark]
        if here.author:
            parts.append(tr("Ghi bởi: {author}", author=here.author))
        advice = tr("Bước ghi nhầm: mở Lịch sử để hoàn tác.")
        self._told.setText(" · ".join(part for part in (*parts, advice) if part))


def _columns(names: Names) -> tuple[Column, ...]:
    def coded(code_list: str, code: str) -> str:
        return label("codelist", names.code_label(code_list, code)) if code else ""

    def state(one: Event) -> str:
        entry = names.packs.code("dossier_status", one.state)
        return label("codelist", entry.short or entry.label) if entry is not None else one.state

    def paper(one: Event) -> str:
        return " · ".join(part for part in (one.paper, show_date(one.paper_on) if one.paper_on else "") if part)

    return (
        Column(tr("Ngày"), lambda one: show_date(one.on), 106),
        Column(tr("Bước"), lambda one: coded("dossier_step", one.step) or coded("dossier_status", one.state)),
        Column(tr("Sau đó"), state, 136, tip=lambda one: coded("dossier_status", one.state), spare=True),
        Column(tr("Văn bản"), paper, 130),
        Column(tr("Số tiền"), lambda one: show_short_money(one.amount) if one.amount else "", 96, figures=True),
    )
