"""Over an open survey: when the establishment was visited the last time, and the keys that take its answers over."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.domain.declared import Survey, plausible
from kc_desktop.domain.declared.places import Identity, Industry, Site
from kc_desktop.domain.declared.plausible import Limits
from kc_desktop.domain.earlier import Earlier
from kc_desktop.domain.forms import Form, Problem
from kc_desktop.services import visits
from kc_desktop.services.desk import Desk
from kc_desktop.services.visits import Visit
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_date, tr
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import Picture, button, words

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_pane import RecordPane

_LASTING = tuple(field.key for part in (Identity, Site, Industry) for field in part.fields)
"""What holds from one visit to the next: taken over as soon as the establishment is chosen."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What is known of an establishment: the last visit (or its entry), the entry of the bank, what to compare by."""

    visit: Visit | None
    bank: Form | None
    limits: Limits


class BeforePart(PanePart):
    """Asks for the last visit when a survey is opened, and when its establishment or its day is another."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._asked: tuple[str, date] | None = None
        self._words = words("", "muted")
        take = button(tr("Lấy cả khối  Ctrl+Shift+D"), "link")
        take.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        take.clicked.connect(pane.view.beside.take_block)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 18, 0)
        row.setSpacing(8)
        row.addWidget(Picture("history", "muted", 16))
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(take)
        pane.view.body.left.connect(self._on_left)
        pane.view.session.loaded.connect(self._on_loaded)

    def _on_loaded(self) -> None:
        """The form was filled anew, after a save too: what lay beside it went."""
        self._asked = None
        if self.pane.opened() is not None:
            self._ask(chosen=False)

    def _on_left(self, path: str) -> None:
        if path in ("facility", "visited_on"):
            self._ask(chosen=path == "facility")

    def _ask(self, *, chosen: bool) -> None:
        state = self.pane.view.session.state
        facility, day = state.get("facility").value, state.get("visited_on").value or today()
        if (facility, day) == self._asked:
            return
        self._asked = (facility, day)
        if not facility:
            self._show(self._asked, _Found(None, None, plausible.PROPOSED), chosen=False)
            return
        self.context.bridge.read(
            partial(_read, facility=facility, day=day, survey=self.pane.record_id()),
            partial(self._show, self._asked, chosen=chosen),
            initiator=self,
        )

    def _show(self, asked: tuple[str, date], found: _Found, *, chosen: bool) -> None:
        if asked != self._asked:
            return
        before, visit = self.pane.view.before, found.visit
        opened, state = self.pane.opened(), self.pane.view.session.state
        if chosen and found.bank and opened is not None and opened.loaded.is_new and state.get("name").is_empty:
            before.lay_beside(Earlier(found.bank))
            before.take_fields(_LASTING)
            self.context.notices.toast(tr("Đã lấy thông tin chung của cơ sở"))
        before.lay_beside(Earlier(visit.record, visit.visited_on) if visit else None, _comparison(visit, found.limits))
        self.setVisible(visit is not None and not self.pane.locked)
        if visit is None:
            return
        if visit.visited_on is None:
            last = tr("Chưa khảo sát lần nào; có trong danh bạ")
        else:
            last = tr("Khảo sát lần trước: {day}", day=show_date(visit.visited_on))
        self._words.setText(tr("{what} · Ctrl+D lấy từng mục", what=last))


def _read(desk: Desk, *, facility: str, day: date, survey: str) -> _Found:
    from kc_desktop.services import comparing, links, records

    with desk.store.reader() as connection:
        facility = links.follow(connection, facility)
    bank = records.load_or_new(desk, "facility", facility)
    known = None if bank.is_new or bank.deleted else bank.record
    return _Found(visits.previous(desk, facility, day, besides=survey), known, comparing.limits(desk, day))


def _comparison(visit: Visit | None, limits: Limits) -> Callable[[Form], Iterable[Problem]]:
    if visit is None or not isinstance(visit.record, Survey):
        return lambda _record: ()
    before = visit.record
    return lambda record: plausible.compare(record, before, limits) if isinstance(record, Survey) else ()
