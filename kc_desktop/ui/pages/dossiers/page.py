"""The page of the đề án: the list (which can be folded away), and one dossier with its path and its parts."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QToolButton, QWidget

from kc_desktop.domain.change import Change
from kc_desktop.domain.declared import Dossier
from kc_desktop.ui import icons
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.dossiers.many import ManyActs
from kc_desktop.ui.pages.dossiers.part import DossierPart
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.record_pane import RecordPane


class DossierPage(RecordPage):
    """A RecordPage whose list gives its room to the dossier when that is wanted."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(Dossier, context, parent)
        self.many = ManyActs(self)
        for made in (self.many.step, self.many.assign, self.many.print):
            self._many.add(made)
        self._fold = QToolButton(self)
        self._fold.hide()  # until there is a form over which it stands
        self._fold.setIcon(icons.icon("menu"))
        self._fold.setIconSize(QSize(18, 18))
        self._fold.setCheckable(True)
        self._fold.setChecked(True)
        self._fold.setToolTip(tr("Hiện, ẩn danh sách (Alt+D)"))
        self._fold.setAccessibleName(tr("Hiện danh sách"))
        self._fold.setShortcut("Alt+D")
        self._fold.toggled.connect(self.list.setVisible)

    @property
    def part(self) -> DossierPart:
        """What stands around the open dossier."""
        return next(part for part in self.pane.parts.parts if isinstance(part, DossierPart))

    def show_alone(self, record_id: str) -> None:
        """One dossier with all the room (from the board, from a list of what is due)."""
        self.open_record(record_id)
        self._form_first(self._give_room)

    def _give_room(self) -> None:
        self._fold.setChecked(False)
        self.part.leaves.tabs.take_focus()

    def refresh(self, change: Change) -> None:
        """The list, the form, and what stands around it."""
        super().refresh(change)
        if self._pane is not None:
            self.part.refresh(change)

    def can_leave(self) -> bool:
        """Forms inside keep their drafts too."""
        if self._pane is not None:
            self.part.flush()
        return super().can_leave()

    def save(self) -> None:
        """Ctrl+S: the form at hand."""
        if not (self._shows_form() and self.part.save()):
            super().save()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Whoever comes back to the list finds it."""
        super().showEvent(event)
        self._fold.setChecked(True)

    def _connect_pane(self, pane: RecordPane) -> None:
        super()._connect_pane(pane)
        pane.head.add_lead(self._fold)
        self._fold.show()
