"""Over a record of a dossier's execution: which dossier it belongs to, and the way there."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.domain.forms import Form
from kc_desktop.services import records
from kc_desktop.services.desk import Desk
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, tr
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_head import Elided
from kc_desktop.ui.pages.record_pane import RecordPane
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.widgets.cards import Picture, button
from kc_desktop.ui.widgets.chips import Chip


class OfDossier(PanePart):
    """Hidden inside the page of the dossier itself, where it would say what is on the screen already."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._id = ""
        self._name = Elided("strong")
        self._state = Chip("")
        self.open_button = button(tr("Mở đề án"), "link", "dossier")
        self.open_button.clicked.connect(lambda: self.context.navigator.open_record("dossier", self._id))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 18, 0)
        row.setSpacing(8)
        row.addWidget(Picture("dossier", "muted", 16))
        row.addWidget(self._name, 1)
        row.addWidget(self._state)
        row.addWidget(self.open_button)

    def show_record(self, opened: Opened) -> None:
        """Of what is saved or begun."""
        del opened
        self.typed(self.pane.view.read()[0])

    def typed(self, record: Form) -> None:
        """Another dossier may have been chosen."""
        wanted = str(record.values.get("dossier") or "")
        if wanted != self._id:
            self._id = wanted
            self.hide()
        if wanted and not self._inside():
            self.context.bridge.read(
                lambda desk: _told(desk, wanted),
                lambda told: self._show(wanted, *told),
                initiator=self,
                failed=lambda _error: None,
            )

    def _inside(self) -> bool:
        from kc_desktop.ui.pages.dossiers.children_panel import ChildrenPanel

        parent = self.pane.parentWidget()
        while parent is not None and not isinstance(parent, ChildrenPanel):
            parent = parent.parentWidget()
        return parent is not None

    def _show(self, wanted: str, name: str, state: str) -> None:
        if wanted == self._id and name:
            self._name.show_text(name)
            self._state.set_state(label("codelist", state), "accent")
            self._state.setVisible(bool(state))
            self.show()


def _told(desk: Desk, record_id: str) -> tuple[str, str]:
    found = records.load_or_new(desk, "dossier", record_id)
    values = found.record.values
    state = desk.names.code_label("dossier_status", str(values["status"])) if values.get("status") else ""
    name = " · ".join(str(values[key]) for key in ("code", "name") if values.get(key))
    return name, state
