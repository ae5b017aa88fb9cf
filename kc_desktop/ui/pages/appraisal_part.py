"""Over an open appraisal: its criteria in words, judged by the keys 1 2 3; what follows, and its way to the dossier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kc_desktop.domain.appraising import AGAIN, FAIL, PASS, Proposal
from kc_desktop.domain.declared import Appraisal
from kc_desktop.domain.declared.appraisal import ScoreRow
from kc_desktop.domain.forms import Form
from kc_desktop.domain.rules.tables import Rule
from kc_desktop.services import appraising, history
from kc_desktop.services.desk import Desk
from kc_desktop.services.procedure import Taken
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tell, tr
from kc_desktop.ui.notices import Choice, Question
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_head import Elided
from kc_desktop.ui.pages.record_pane import RecordPane
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.pages.sheet import Column, Sheet, Sign
from kc_desktop.ui.widgets.cards import button
from kc_desktop.ui.widgets.chips import Chip, State

_KEYS = {Qt.Key.Key_1: PASS, Qt.Key.Key_2: AGAIN, Qt.Key.Key_3: FAIL}
_SIGNS: Mapping[str, Sign] = {PASS: ("check", "good"), AGAIN: ("warning", "warn"), FAIL: ("close", "bad")}
_STATES: Mapping[str, State] = {PASS: "good", AGAIN: "warn", FAIL: "bad"}
_LEAST, _MOST = 2, 7
_FORM = 400
"""Pixels of a pane that its head and form need."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What the rules of the day say of the sheet."""

    rules: Mapping[str, Rule]
    labels: Mapping[str, str]
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class _Line:
    row: ScoreRow
    label: str
    help: str


class Criteria(Sheet):
    """``judged`` with (row, code of ``appraisal_result``)."""

    judged = Signal(object, str)

    def fit_into(self, height: int) -> None:
        """Be as high as the criteria, as far as a pane of some height has room beside its form."""
        line = self.verticalHeader().defaultSectionSize()
        self.fit(max(_LEAST, min(_MOST, (height - _FORM) // line)), _LEAST)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """1 passes, 2 asks for more, 3 fails; the next criterion follows."""
        result, here = _KEYS.get(Qt.Key(event.key())), self.current()
        if result is None or here is None:
            super().keyPressEvent(event)
            return
        at = self.currentIndex().row()
        self.judged.emit(here.row, result)
        self.selectRow(min(at + 1, len(self.rows) - 1))


class AppraisalPart(PanePart):
    """Everything it writes goes into the open form: saved, undone and checked there. Enter on a criterion goes to its
    comment."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._turn = 0
        self._read: _Read | None = None
        self.sheet = Criteria(self._columns(), tr("Tiêu chí thẩm định"))
        self.sheet.judged.connect(self._judge)
        self.sheet.opened.connect(lambda line: pane.view.focus(f"scores/{line.row.row_id}/comment"))
        self.judge = button(tr("Chấm tiêu chí"), "quiet", "edit", hint=tr("1 đạt · 2 bổ sung · 3 không"))
        self.judge.setCheckable(True)
        self.judge.setChecked(True)
        self.judge.toggled.connect(self.sheet.setVisible)
        self._chip, self._why = Chip(""), Elided("muted")
        self.take = button(tr("Ghi kết luận này"), icon="check")
        self.take.clicked.connect(self._take)
        self.conclude = button(tr("Kết luận vào đề án…"), "primary", "check")
        self.conclude.clicked.connect(self._conclude)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._chip)
        row.addWidget(self._why, 1)
        row.addWidget(self.judge)
        row.addWidget(self.take)
        row.addWidget(self.conclude)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.sheet)

    def show_record(self, opened: Opened) -> None:
        """What stands in the form: a draft may lie over the record."""
        del opened
        self.typed(self.pane.view.read()[0])

    def typed(self, record: Form) -> None:
        """Ask the rules anew."""
        self._turn += 1
        turn = self._turn
        if not isinstance(record, Appraisal) or not (record.scores or record.dossier):
            self.hide()
            return

        def read(desk: Desk) -> _Read:
            rules = appraising.criteria_of(desk, record)
            found = appraising.proposal(desk, record)
            return _Read({rule.entry: rule for rule in rules}, appraising.labels(desk), found)

        self.context.bridge.read(
            read, lambda found: self._show(record, found) if turn == self._turn else None, initiator=self
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The pane got another height."""
        super().resizeEvent(event)
        self.sheet.fit_into(self.pane.height())

    # --- showing ---

    def _show(self, record: Appraisal, read: _Read) -> None:
        self._read = read
        lines = []
        for row in record.scores or ():
            rule = read.rules.get(row.criterion or "")
            text = read.labels.get(row.criterion or "", row.criterion or "")
            lines.append(_Line(row, label("rules", text), rule.text("help") if rule else ""))
        here: _Line | None = self.sheet.current()
        lit = next((at for at, one in enumerate(lines) if here and one.row.row_id == here.row.row_id), 0)
        self.sheet.show_rows(lines, lit=lit)
        self.sheet.fit_into(self.pane.height())
        self.judge.setVisible(bool(lines))
        self.judge.setText(tr("Chấm {count} tiêu chí", count=len(lines)))
        self.sheet.setVisible(bool(lines) and self.judge.isChecked())
        self._show_proposal(record, read.proposal)
        self.show()

    def _show_proposal(self, record: Appraisal, found: Proposal) -> None:
        packs = self.context.desk.packs
        if found.result:
            name = label("codelist", packs.label("appraisal_result", found.result))
            self._chip.set_state(tr("Đề xuất: {result}", result=name), _STATES[found.result])
        else:
            self._chip.set_state(tr("Chưa chấm xong"), "neutral")
        told = [tell(one) for one in found.because]
        if found.points is not None:
            whole = "" if found.maximum is None else f"/{show_number(found.maximum)}"
            told.insert(0, tr("{points} điểm", points=f"{show_number(found.points)}{whole}"))
        self._why.show_text("; ".join(told))
        locked = self.pane.locked
        self.take.setVisible(bool(found.result) and record.result != found.result and not locked)
        saved = self.pane.opened() is not None and not self._is_new()
        self.conclude.setVisible(saved and bool(record.result and record.level and record.dossier))

    def _is_new(self) -> bool:
        here = self.pane.opened()
        return here is None or here.loaded.is_new

    # --- doing ---

    def _judge(self, row: ScoreRow, result: str) -> None:
        if not self.pane.locked:
            self.pane.view.session.put(f"scores/{row.row_id}/result", result)
            self.typed(self.pane.view.read()[0])

    def _take(self) -> None:
        if self._read is not None and self._read.proposal.result:
            self.pane.view.session.put("result", self._read.proposal.result)
            self.typed(self.pane.view.read()[0])

    def _conclude(self) -> None:
        record = self.pane.view.read()[0]
        if self.pane.view.dirty or not isinstance(record, Appraisal):
            self.context.notices.toast(tr("Lưu phiếu thẩm định trước khi kết luận."), tone="warn")
            return
        result = label("codelist", self.context.desk.packs.label("appraisal_result", record.result or ""))
        asked = tr(" Yêu cầu bổ sung thành việc phải làm của đề án.") if record.result == AGAIN else ""
        question = Question(
            tr("Kết luận thẩm định: {result}?", result=result),
            tr(
                "Đề án được ghi bước thẩm định với ngày và số của phiếu này.{asked} Lấy lại được ngay sau đó.",
                asked=asked,
            ),
            (Choice("yes", tr("Kết luận"), "primary"), Choice("stay", tr("Để nguyên"))),
        )
        wanted = self.pane.record_id()
        if self.context.notices.ask(question) == "yes":
            self.context.bridge.write(
                lambda desk, _progress: appraising.conclude(desk, wanted), self._concluded, initiator=self
            )

    def _concluded(self, taken: Taken) -> None:
        def back() -> None:
            self.context.bridge.write(
                lambda desk, _progress: history.undo_group(desk, taken.group),
                lambda _done: self.again(),
                initiator=self,
            )

        self.context.notices.toast(tr("Đã ghi kết luận vào đề án"), back)
        self.again()

    def _columns(self) -> tuple[Column, ...]:
        packs = self.context.desk.packs

        def result(line: _Line) -> str:
            found = line.row.result
            return (
                label("codelist", packs.label("appraisal_result", found))
                if found
                else tr("1 đạt · 2 bổ sung · 3 không")
            )

        def score(line: _Line) -> str:
            return "" if line.row.score is None else show_number(line.row.score)

        return (
            Column(tr("Tiêu chí"), lambda one: one.label, tip=_tip),
            Column(tr("Kết quả"), result, 190, sign=lambda one: _SIGNS.get(one.row.result or "")),
            Column(tr("Điểm"), score, 64, figures=True),
        )


def _tip(line: _Line) -> str:
    return "\n".join(part for part in (line.label, line.help, line.row.comment or "") if part)
