"""Keeps the two maps of a form together: an old commune fills the new one, or asks once; the old one is offered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.domain.forms import Form
from kc_desktop.services import maps, places
from kc_desktop.services.places import Resolved
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.forms.place_question import PlaceQuestion
from kc_desktop.ui.language import label, show_date, tr
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.widgets.cards import Picture, button, words

if TYPE_CHECKING:
    from kc_desktop.domain.place_question import Question
    from kc_desktop.ui.pages.record_pane import RecordPane

_NEW = {"old_commune": "site_commune", "office_old_commune": "office_commune"}
"""Field of an old commune → field of the new one."""
_SITE = "old_commune"


class PlacePart(PanePart):
    """Acts when a field of a place is left; its own line offers the old commune where only one can be meant."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._offered = ""
        self._words = words("", "muted")
        self._take = take = button(tr("Điền"), "link")
        take.clicked.connect(self._take_offered)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 18, 0)
        row.setSpacing(8)
        row.addWidget(Picture("history", "muted", 16))
        row.addWidget(self._words)
        row.addWidget(take)
        row.addStretch(1)
        pane.view.body.left.connect(self._on_left)

    def show_record(self, opened: Opened) -> None:
        """See PanePart."""
        self.typed(opened.loaded.record)

    def typed(self, record: Form) -> None:
        """Offer the only old commune of the new one; of a visit, say what the commune was called that day."""
        self._offered = said = ""
        new, day = record.values.get("site_commune"), record.values.get("visited_on")
        if new and day:
            was, now = (
                maps.called(self.context.desk.packs, new, day),
                self.context.desk.names.unit_label(new, full=True),
            )
            if was not in ("", now):
                said = tr("Ngày {day}: {was}. Nay: {now}", day=show_date(day), was=was, now=now)
        if new and not record.values.get(_SITE) and not self.pane.locked:
            before = self.context.desk.packs.places.predecessors(new)
            if len(before) == 1:
                self._offered = before[0].key
                said = " · ".join(part for part in (said, tr("Xã cũ: {place}", place=before[0].label)) if part)
        self._words.setText(said)
        self._take.setVisible(bool(self._offered))
        self.setVisible(bool(said))

    def _take_offered(self) -> None:
        self.pane.view.session.put(_SITE, self._offered)
        self.hide()

    def _on_left(self, path: str) -> None:
        state = self.pane.view.session.state
        if path in _NEW and state.get(_NEW[path]).is_empty and (old := state.get(path).value):
            hamlet = str(state.get("site_hamlet").value or "") if path == _SITE else ""
            self._follow(path, old, hamlet)
        elif path == "old_address" and state.get("site_commune").is_empty and (text := state.get(path).value):
            self.context.bridge.read(
                partial(places.resolve, text=text), partial(self._on_resolved, self.pane.record_id()), initiator=self
            )

    def _follow(self, path: str, old: str, hamlet: str) -> None:
        """The old commune went to one unit, or somebody answered for this hamlet, or the person is asked."""
        desk = self.context.desk
        question = places.about(desk, old, hamlet)
        if question is None:
            if after := desk.packs.places.successors(old):
                self._fill(path, after[0].unit.key, tr("theo bảng chuyển đổi"))
        elif said := places.answer_to(desk, question):
            self._fill(path, said.new, tr("theo trả lời của {who}, {day}", who=said.who, day=said.day))
        else:
            self._ask(path, question, hamlet)

    def _on_resolved(self, record_id: str, found: Resolved) -> None:
        state = self.pane.view.session.state
        if record_id != self.pane.record_id() or not state.get("site_commune").is_empty:
            return
        if found.question is not None and state.get(_SITE).is_empty:
            self.pane.view.session.put(_SITE, found.question.old.key)
        if not found.ask:
            self._fill(_SITE, found.candidates[0].unit.key, label("places", found.why))
        elif found.question is not None:
            hamlet = found.question.hamlets[0] if found.question.hamlets else ""
            self._ask(_SITE, found.question, str(state.get("site_hamlet").value or hamlet))

    def _fill(self, path: str, new: str, why: str) -> None:
        self.pane.view.session.put(_NEW[path], new)
        name = self.context.desk.names.unit_label(new)
        self.context.notices.toast(tr("Xã, phường mới: {place} ({why})", place=name, why=why))

    def _ask(self, path: str, question: Question, hamlet: str) -> None:
        under = self.pane.view.body.editor_on_show(path) or self.pane.view
        record_id = self.pane.record_id()
        said = places.answers_for(self.context.desk, question)

        def done(new: str, kept_for: str) -> None:
            if record_id == self.pane.record_id():
                self.pane.view.session.put(_NEW[path], new)
            if kept_for:
                self.context.bridge.write(
                    lambda desk, _progress: places.remember(desk, question, kept_for, new),
                    lambda _saved: self.context.notices.toast(tr("Đã nhớ cho “{hamlet}”", hamlet=kept_for)),
                    initiator=self,
                    failed=self.context.fail,
                )

        popup = PlaceQuestion(under, question, said, hamlet, done)
        QTimer.singleShot(0, popup, popup.open)  # the keyboard is on its way to the next field just now
