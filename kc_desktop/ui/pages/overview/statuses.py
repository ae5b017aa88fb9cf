"""How many dossiers are how far: one button for each state, in the order of the work."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kc_desktop.services.province import Share
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.overview.going import go
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.widgets.cards import Card, button
from kc_desktop.ui.widgets.flow import FlowLayout


class StatusCard(Card):
    """Hidden while there is no dossier."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(tr("Đề án theo trạng thái"))
        self._context = context
        room = QWidget()
        self._flow = FlowLayout(room, spacing=8)
        self.body.addWidget(room)

    def show_statuses(self, statuses: tuple[Share, ...]) -> None:
        """A button for each that has any."""
        self.setVisible(bool(statuses))
        empty(self._flow)
        for one in statuses:
            words = label("codelist", one.label)
            made = button(tr("{state}: {count}", state=words, count=show_number(one.count)))
            made.clicked.connect(lambda _on=False, one=one, words=words: self._open(one.value, words))
            self._flow.addWidget(made)

    def _open(self, status: str, words: str) -> None:
        go(self._context, "dossier", {"status": (status,)}, {("status", status): words})
