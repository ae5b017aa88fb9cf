"""Over an open facility or survey: what the law says of it, as chips; a click tells why and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton

from kc_desktop.domain.declared import Facility, Survey
from kc_desktop.domain.forms import Form, Kind
from kc_desktop.domain.rules.answers import Missing
from kc_desktop.domain.rules.columns import ASK, YES
from kc_desktop.domain.rules.size import NOT_MEASURED
from kc_desktop.services import judging
from kc_desktop.services.judging import Judgement
from kc_desktop.ui import theme
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tell, tr
from kc_desktop.ui.pages import seeds
from kc_desktop.ui.pages.because_row import edit_rule
from kc_desktop.ui.pages.judgement_reasons import Reasons
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_pane import RecordPane
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.chips import State
from kc_desktop.ui.widgets.flow import FlowLayout

Told = tuple[str, State, tuple[str, ...]]
"""The words of a chip, its colour, the answers it stands for."""


class JudgementPart(PanePart):
    """Asks again while somebody types; an answer that comes late is dropped."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._turn = 0
        self._record: Form | None = None
        self.judgement: Judgement | None = None
        self._told: tuple[Told, ...] = ()
        self._row = FlowLayout(self)
        self.chips: list[QPushButton] = []

    def show_record(self, opened: Opened) -> None:
        """Judge what stands in the form: a draft may lie over the record."""
        del opened
        self._ask(self.pane.view.read()[0])

    def typed(self, record: Form) -> None:
        """Judge anew."""
        self._ask(record)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Back on this page: a rule may have changed meanwhile."""
        super().showEvent(event)
        here = self.pane.opened()
        if self._record is not None and here is not None:
            self._ask(self._record)

    def _ask(self, record: Form) -> None:
        self._turn += 1
        turn, self._record, record_id = self._turn, record, self.pane.record_id()
        self.context.bridge.read(
            lambda desk: judging.judge(desk, record, record_id),
            lambda found: self._show(found) if turn == self._turn else None,
            initiator=self,
        )

    def _show(self, found: Judgement) -> None:
        self.judgement = found
        told = self._told = tuple(chips_of(found, self._opinion()))
        while len(self.chips) > len(told):
            gone = self.chips.pop()
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.chips) < len(told):
            self.chips.append(self._chip(len(self.chips)))
        for chip, (text, state, _keys) in zip(self.chips, told, strict=True):
            chip.setText(text)
            theme.set_look(chip, state=state)
            chip.updateGeometry()
        if self.isHidden():
            self._record, record = None, self._record  # shown by us, not by a page that comes back
            self.show()
            self._record = record

    def _opinion(self) -> bool | None:
        """What the collaborator thinks."""
        return self._record.eligible if isinstance(self._record, Survey) else None

    def _chip(self, place: int) -> QPushButton:
        made = QPushButton(self)
        theme.set_role(made, "chip")
        made.setToolTip(tr("Vì sao, theo điều khoản nào, còn thiếu gì"))
        made.clicked.connect(lambda: self._tell(place))
        self._row.addWidget(made)
        made.show()
        return made

    def _tell(self, place: int) -> None:
        assert self.judgement is not None
        _text, _state, keys = self._told[place]
        answers = [answer for answer in self.judgement.answers if answer.key in keys]
        reasons = Reasons(self.chips[place], answers, self.judgement.on, can_edit=self.context.desk.identity.is_centre)
        reasons.asked.connect(self._go)
        reasons.rule_asked.connect(partial(edit_rule, self.context.navigator))
        reasons.open()

    # --- where an answer belongs ---

    def _go(self, missing: Missing) -> None:
        """Into the field; one of the survey opens the last survey, or begins the first."""
        if missing.rule is not None:
            edit_rule(self.context.navigator, missing.rule)
            return
        form = self.pane.view.session.form
        if missing.form == form.key:
            self.pane.view.focus(_stop(form, missing.path))
            return
        from kc_desktop.ui.pages.record_page import RecordPage

        navigator = self.context.navigator
        if not navigator.show_section(missing.form) or not isinstance(page := navigator.page(missing.form), RecordPage):
            return
        assert self.judgement is not None
        record = self.pane.view.read()[0]
        if self.judgement.survey:
            page.open_record(self.judgement.survey, _stop(page.form, missing.path))
        elif isinstance(record, Facility):
            seed, stop = seeds.survey_of(record, self.pane.record_id(), today()), _stop(page.form, missing.path)
            page.start_from(seed, lambda: page.pane.view.focus(stop))


def _stop(form: type[Form], path: str) -> str:
    """Rows that are not there yet begin at their add button."""
    declared = form.by_key.get(path)
    return f"{path}/+" if declared is not None and declared.kind is Kind.ROWS else path


def chips_of(found: Judgement, opinion: bool | None = None) -> Iterator[Told]:
    """What the chips say, in their order. ``opinion``: whether the collaborator thinks it eligible."""
    eligible, size = found.answer("eligible"), found.answer("size")
    if eligible.result == YES:
        yield tr("Đủ điều kiện"), "good", ("eligible",)
    elif eligible.result == ASK:
        yield tr("Thiếu {count} mục để kết luận", count=len(eligible.missing)), "warn", ("eligible",)
    else:
        yield tr("Không đủ điều kiện"), "bad", ("eligible",)
    if opinion is not None and eligible.result != ASK and opinion != (eligible.result == YES):
        yield tr("Khác nhận định của cộng tác viên"), "warn", ("eligible",)
    if size.result != ASK and size.value != NOT_MEASURED and size.shown is not None:
        yield tell(size.shown), "neutral", ("size",)
    kinds = [answer for answer in found.answers if answer.key.startswith("priority_")]
    names = {
        "priority_area": tr("địa bàn"), "priority_industry": tr("ngành nghề"), "priority_owner": tr("chủ cơ sở"),
    }  # fmt: skip
    met = [names[answer.key] for answer in kinds if answer.result == YES]
    keys = (*(answer.key for answer in kinds), "rank")
    if met:
        yield tr("Ưu tiên: {kinds}", kinds=", ".join(met)), "accent", keys
    elif any(answer.result == ASK for answer in kinds):
        yield tr("Ưu tiên: chưa rõ"), "neutral", keys
    doubtful = tuple(answer.key for answer in found.answers if answer.unverified)
    if doubtful:
        yield tr("Chưa xác minh"), "warn", doubtful
