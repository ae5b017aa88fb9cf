"""From one record to the next: a survey of a facility, a đề án from a survey. Nothing is typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QPushButton

from kc_desktop.domain.declared.facility import Facility
from kc_desktop.domain.declared.survey import NeedRow, Survey
from kc_desktop.domain.forms import Form
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages import seeds
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import button

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_page import RecordPage


class NextSteps(QObject):
    """The button beside "Lưu" and some entries of the ⋯ menu; both only for a saved record."""

    def __init__(self, page: RecordPage) -> None:
        super().__init__(page)
        self._page = page
        self._button: QPushButton | None = None
        if page.form.key == "facility":
            self._put(tr("Khảo sát mới"), "survey").clicked.connect(self._survey)
            page.pane.head.add_action(tr("Lập đề án cho cơ sở này"), "dossier").triggered.connect(self._dossier)
            page.pane.head.add_action(tr("Xem các phiếu khảo sát"), "open").triggered.connect(self._surveys)
        elif page.form.key == "survey":
            self._put(tr("Lập đề án"), "dossier").clicked.connect(self._offer_needs)
            page.pane.head.add_action(tr("Đưa vào danh bạ cơ sở"), "facility").triggered.connect(self._to_bank)
        page.pane.next_wanted.connect(page.new_record)
        page.pane.shown.connect(self._on_shown)
        page.pane.stored.connect(self._on_shown)

    def _put(self, text: str, icon: str) -> QPushButton:
        self._button = button(text, icon=icon)
        self._page.pane.head.add_button(self._button)
        return self._button

    def _on_shown(self) -> None:
        here = self._page.pane.opened()
        if self._button is not None:
            self._button.setVisible(here is not None and not here.loaded.is_new)

    def _record(self) -> tuple[Form, str]:
        here = self._page.pane.opened()
        assert here is not None  # the actions are shown only over an open record
        record, _problems = self._page.pane.view.read()
        return record, here.loaded.record_id

    def start(self, section: str, seed: Form) -> None:
        """A new record on its page, with what is known."""
        from kc_desktop.ui.pages.record_page import RecordPage

        navigator = self._page.context.navigator
        if navigator.show_section(section) and isinstance(page := navigator.page(section), RecordPage):
            page.start_from(seed)

    def _survey(self) -> None:
        record, record_id = self._record()
        assert isinstance(record, Facility)
        self.start("survey", seeds.survey_of(record, record_id, today()))

    def _dossier(self) -> None:
        record, record_id = self._record()
        assert isinstance(record, Facility)
        self.start("dossier", seeds.dossier_for(record, record_id, today()))

    def _surveys(self) -> None:
        from kc_desktop.ui.pages.record_page import RecordPage

        record, record_id = self._record()
        navigator = self._page.context.navigator
        if navigator.show_section("survey") and isinstance(page := navigator.page("survey"), RecordPage):
            name = str(record.values.get("name") or "")
            page.show_where({"facility": (record_id,)}, {("facility", record_id): name})

    def _to_bank(self) -> None:
        record, _record_id = self._record()
        assert isinstance(record, Survey)
        if record.facility:
            self._page.context.navigator.open_record("facility", record.facility)
        else:
            self.start("facility", seeds.facility_of(record))

    def _offer_needs(self) -> None:
        record, _record_id = self._record()
        assert isinstance(record, Survey)
        needs = record.needs or ()
        if len(needs) < 2:
            self._from_need(needs[0] if needs else None)
            return
        menu = QMenu(self._button)
        names = self._page.context.desk.names
        for need in needs:
            menu.addAction(seeds.need_title(need, names)[:80]).triggered.connect(
                lambda _checked=False, need=need: self._from_need(need)
            )
        assert self._button is not None
        menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height() + 4)))

    def _from_need(self, need: NeedRow | None) -> None:
        record, record_id = self._record()
        assert isinstance(record, Survey)
        self.start("dossier", seeds.dossier_of(record, record_id, need, self._page.context.desk.names, today()))
