"""Under the head of an open facility or survey: "Có thể đã có: …", while somebody types what the bank already holds."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QPushButton

from kc_desktop.domain.forms import Form
from kc_desktop.services import duplicates, pairing
from kc_desktop.services.duplicates import Alike, One
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.forms.state import Reading
from kc_desktop.ui.language import tell, tr
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_pane import RecordPane
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.widgets.cards import Picture, button, words
from kc_desktop.ui.widgets.flow import FlowLayout

_SHOWN, _HEIGHT = 40, 28


class LikenessLine(PanePart):
    """Asks after every rest in typing; an answer that comes late is dropped. A survey that names its establishment,
    and a saved record nobody changed, are not asked about: the page of suspects is for those."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._turn = 0
        self.found: tuple[Alike, ...] = ()
        self.buttons: list[QPushButton] = []
        self._row = FlowLayout(self, 8)

    def show_record(self, opened: Opened) -> None:
        """A new record that was begun may be there already."""
        if opened.loaded.is_new:
            self._ask(self.pane.view.read()[0])
            return
        self._show(())
        if opened.loaded.form.key == "facility":
            self._ask_merged(opened.loaded.record_id)

    def typed(self, record: Form) -> None:
        """Ask about what stands there now."""
        self._ask(record)

    def _ask(self, record: Form) -> None:
        self._turn += 1
        turn, own = self._turn, self.pane.record_id()
        if record.key == "survey" and record.values.get("facility"):
            self._show(())
            return
        own = own if record.key == "facility" else ""
        self.context.bridge.read(
            lambda desk: duplicates.like(desk, record, own),
            lambda found: self._show(found) if turn == self._turn else None,
            initiator=self,
        )

    def _ask_merged(self, record: str) -> None:
        self._turn += 1
        turn = self._turn
        self.context.bridge.read(
            lambda desk: (pairing.merged_into(desk, record), pairing.merged_here(desk, record)),
            lambda found: self._show_pairs(record, *found) if turn == self._turn else None,
            initiator=self,
        )

    def _show_pairs(self, record: str, into: One | None, here: tuple[One, ...]) -> None:
        """What was merged: this record into another one, or others into this one, each of which can be taken back."""
        if into is not None:
            self._show_merged(record, into)
        elif here:
            self._clear()
            self._lead("info", "accent", tr("Gồm cả (đã gộp vào đây):"))
            for one in here:
                name = one.title[:_SHOWN]
                apart = button(
                    tr("Tách “{name}”", name=name), hint=tr("Lấy lại quyết định gộp: cơ sở đó lại đứng riêng")
                )
                apart.clicked.connect(partial(self._split, one.id))
                self._row.addWidget(apart)
                self.buttons.append(apart)
            self.show()
        else:
            self._show(())

    def _show_merged(self, record: str, one: One) -> None:
        """The record open here is hidden: it goes on as another one."""
        self._clear()
        self._lead("info", "accent", tr("Đã gộp vào:"))
        shown = button(one.title[:_SHOWN], "link", hint=tr("Mở cơ sở này"))
        shown.clicked.connect(lambda: self.context.navigator.open_record("facility", one.id))
        apart = button(tr("Tách ra"), hint=tr("Lấy lại quyết định gộp: bản ghi này lại đứng riêng"))
        apart.clicked.connect(lambda: self._split(record))
        for made in (shown, apart):
            self._row.addWidget(made)
            self.buttons.append(made)
        self.show()

    def _split(self, record: str) -> None:
        def done(_change: object) -> None:
            self._ask_merged(self.pane.record_id())
            self.context.notices.toast(tr("Đã tách ra"))

        self.context.bridge.write(lambda desk, _progress: pairing.split(desk, record), done, initiator=self)

    def _show(self, found: tuple[Alike, ...]) -> None:
        if found and found == self.found and self.isVisibleTo(self.pane):
            return
        self.found = found
        self._clear()
        self.setVisible(bool(found))
        if not found:
            return
        self._lead("warning", "warn", tr("Có thể đã có:"))
        for one in found:
            why = ", ".join(tell(reason) for reason in one.reasons[:2])
            shown = button(f"{one.record.title[:_SHOWN]} ({why})", "link", hint=tr("Mở cơ sở này"))
            shown.clicked.connect(partial(self._open, one))
            self._row.addWidget(shown)
            self.buttons.append(shown)
        self._row.addWidget(self._offer(found[0]))

    def _offer(self, first: Alike) -> QPushButton:
        """A survey is tied to the establishment; a saved facility is told apart from it."""
        opened = self.pane.opened()
        if opened is not None and opened.loaded.form.key == "survey":
            made = button(tr("Đúng là cơ sở này"), hint=tr("Gắn phiếu vào “{name}”", name=first.record.title[:_SHOWN]))
            made.clicked.connect(partial(self._tie, first))
        else:
            made = button(tr("Không trùng"), hint=tr("Hai cơ sở khác nhau: không nhắc nữa"))
            made.clicked.connect(partial(self._tell_apart, first))
            made.setVisible(opened is not None and not opened.loaded.is_new)
        self.buttons.append(made)
        return made

    def _open(self, one: Alike) -> None:
        self.context.navigator.open_record("facility", one.record.id)

    def _tie(self, one: Alike) -> None:
        self.pane.view.session.apply_cell("facility", Reading(value=one.record.id), show=True)
        self._show(())

    def _tell_apart(self, one: Alike) -> None:
        own = self.pane.record_id()
        self.context.bridge.write(
            lambda desk, _progress: pairing.not_same(desk, own, one.record.id),
            lambda _done: self._ask(self.pane.view.read()[0]),
            initiator=self,
        )

    def _lead(self, icon: str, token: str, text: str) -> None:
        """The sign and the words before the names, as high as these."""
        for part in (Picture(icon, token, 18), words(text, "strong")):
            part.setFixedHeight(_HEIGHT)
            self._row.addWidget(part)

    def _clear(self) -> None:
        self.buttons.clear()
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
