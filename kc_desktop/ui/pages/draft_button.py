"""The drafts of one form as a button: how many, and a list to open one from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from kc_desktop.domain.forms import Form
from kc_desktop.services import drafts
from kc_desktop.store.drafts import Draft
from kc_desktop.ui import icons, theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.pages import record_store
from kc_desktop.ui.pages.times import show_when
from kc_desktop.ui.tables.check_popup import CheckPopup


class DraftButton(QPushButton):
    """Hidden while there is no draft. ``chosen`` sends the record id of one."""

    chosen = Signal(str)

    def __init__(self, form: type[Form], context: UiContext) -> None:
        super().__init__(icons.icon("edit"), "")
        theme.set_look(self, kind="quiet")
        self._form, self._context = form, context
        self._drafts: tuple[Draft, ...] = ()
        self.clicked.connect(self._offer)
        self.hide()

    def read(self) -> None:
        """Count again."""
        self._context.bridge.read(drafts.every, self._show, initiator=self)

    def _show(self, found: Sequence[Draft]) -> None:
        self._drafts = tuple(draft for draft in found if draft.form == self._form.key)
        spoken = tr("Nháp: {count}", count=len(self._drafts))
        self.setText(show_number(len(self._drafts)))  # the words would push the heading out of a narrow list
        self.setToolTip(spoken)
        self.setAccessibleName(spoken)
        self.setVisible(bool(self._drafts))

    def _offer(self) -> None:
        popup = CheckPopup(self, tr("Bản nháp đang giữ"), checkable=False, width=340)
        popup.chosen.connect(self.chosen)
        none = tr("(chưa có tên)")
        popup.show_items([
            (draft.record, f"{record_store.draft_title(draft) or none} · {show_when(draft.saved_at)}")
            for draft in self._drafts
        ])  # fmt: skip
