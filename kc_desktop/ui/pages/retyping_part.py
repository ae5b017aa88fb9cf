"""Over an open record of a second typing: the survey it is about; a typing under way goes on in its own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.services import retyping
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.widgets.cards import button, words

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_pane import RecordPane


class RetypingPart(PanePart):
    """What is typed so far is no record yet: here it can only be looked at, so that nothing of it is lost."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._survey = ""
        self._words = words(tr("Phiếu này đang được nhập lại, chưa so sánh."), wrap=True)
        self.go_on = button(tr("Nhập lại tiếp"), "primary", "edit")
        self.go_on.clicked.connect(self._go_on)
        self.open = button(tr("Mở phiếu"), icon="survey")
        self.open.clicked.connect(lambda: context.navigator.open_record("survey", self._survey))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.go_on)
        row.addWidget(self.open)

    def show_record(self, opened: Opened) -> None:
        """A typing under way, or one that is done."""
        begun = opened.draft is not None and retyping.is_begun(opened.draft)
        flat = opened.draft.payload.get("flat") if opened.draft is not None and begun else opened.loaded.flat
        self._survey = str(flat.get("survey") or "") if hasattr(flat, "get") else ""
        self._words.setVisible(begun)
        self.go_on.setVisible(begun)
        self.open.setVisible(not begun)
        self.setVisible(bool(self._survey))
        if begun:
            self.pane.locked = True
            self.pane.view.set_read_only(True)
            self.pane.head.save.setEnabled(False)
            self.pane.offer.hide()

    def _go_on(self) -> None:
        from kc_desktop.ui.pages.retyping_page import RetypingPage

        navigator = self.context.navigator
        if navigator.show_section("verify") and isinstance(page := navigator.page("verify"), RetypingPage):
            page.begin(self._survey)
