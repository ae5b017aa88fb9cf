"""Over an open assignment: its state, the sheet to fill in. Over an open survey: what the centre still asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from kc_desktop.domain import campaigns as law
from kc_desktop.domain.declared import Assignment, Survey
from kc_desktop.domain.declared.campaign import QuestionRow
from kc_desktop.services import campaigns, records, visits
from kc_desktop.services.desk import Desk
from kc_desktop.services.visits import Job
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_date, tr
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.pages.record_page import RecordPage
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.pages.worklist import write_worklist
from kc_desktop.ui.widgets.cards import Card, button, words
from kc_desktop.ui.widgets.chips import Chip, State
from kc_desktop.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_pane import RecordPane

_LOOKS: dict[str, State] = {
    law.GIVEN: "accent", law.RETURNED: "warn", law.HANDED_IN: "good", law.DONE: "good",
}  # fmt: skip


class AssignmentPart(PanePart):
    """State, and the next step: fill in the sheet, look at it, accept it."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._job: Job | None = None
        self._chip, self._told = Chip(""), words("", "muted", wrap=True)
        self.fill = button(tr("Làm phiếu"), "primary", "survey")
        self.fill.clicked.connect(self._fill)
        self.look = button(tr("Mở phiếu"), icon="open")
        self.look.clicked.connect(lambda: self._open("survey", self._job.survey if self._job else ""))
        self.facility = button(tr("Mở cơ sở"), icon="facility")
        self.facility.clicked.connect(lambda: self._open("facility", self._job.facility if self._job else ""))
        self.accept = button(tr("Nhận phiếu"), "primary", "check")
        self.accept.clicked.connect(self._accept)
        self.print = button(tr("In danh sách…"), "quiet", "print")
        self.print.clicked.connect(
            lambda: write_worklist(context, self, lambda desk: [job for job in visits.jobs(desk) if job.is_open])
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.fill, self.accept, self.look, self.facility, self._chip):
            row.addWidget(widget)
        row.addWidget(self._told, 1)
        row.addWidget(self.print)

    def show_record(self, opened: Opened) -> None:
        """Only over a saved one."""
        wanted = "" if opened.loaded.is_new else opened.loaded.record_id
        if not wanted:
            self.hide()
            return
        self.context.bridge.read(lambda desk: visits.job(desk, wanted), self._show, initiator=self)

    def _show(self, job: Job | None) -> None:
        if job is not None and job.id != self.pane.record_id():
            return
        self._job = job
        self.setVisible(job is not None)
        if job is None:
            return
        names = self.context.desk.names
        self._chip.set_state(
            label("codelist", names.code_label("assignment_state", job.state)), _LOOKS.get(job.state, "neutral")
        )
        centre = self.context.desk.identity.is_centre
        self.fill.setVisible(job.is_open and (not job.survey or job.wanted > 1))
        self.accept.setVisible(centre and job.state == law.HANDED_IN)
        self.look.setVisible(bool(job.survey))
        self.facility.setVisible(bool(job.facility))
        self._told.setText(self._words(job))

    def _words(self, job: Job) -> str:
        told = []
        if job.wanted > 1:
            told.append(tr("tìm được {some} trong {all}", some=job.found, all=job.wanted))
        if job.unanswered:
            told.append(tr("{count} câu hỏi chưa trả lời", count=job.unanswered))
        if job.is_open and job.due is not None and job.due < today():
            told.append(tr("quá hạn từ {day}", day=show_date(job.due)))
        return " · ".join(told)

    def _fill(self) -> None:
        job, day = self._job, today()
        if job is not None:
            self.context.bridge.read(lambda desk: visits.sheet_for(desk, job.id, day), self._start, initiator=self)

    def _start(self, seed: Survey) -> None:
        navigator = self.context.navigator
        if navigator.show_section("survey") and isinstance(page := navigator.page("survey"), RecordPage):
            page.start_from(seed)

    def _open(self, form: str, record_id: str) -> None:
        if record_id:
            self.context.navigator.open_record(form, record_id)

    def _accept(self) -> None:
        job = self._job
        if job is not None:
            self.context.bridge.write(
                lambda desk, _progress: campaigns.accept(desk, [job.id]),
                lambda _change: self.again(),
                initiator=self,
            )


class QuestionsPart(PanePart):
    """What the centre asks about the survey on show, each with its answer; the centre asks and accepts here."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._job: Job | None = None
        self.answers: dict[str, QLineEdit] = {}
        self._card = Card(tr("Trung tâm hỏi bổ sung"))
        self._card.body.setContentsMargins(16, 10, 16, 12)
        self._card.body.setSpacing(8)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._card.body.addLayout(self._grid)
        self.answer = button(tr("Lưu câu trả lời"), "primary", "save")
        self.answer.clicked.connect(self._answer)
        self.ask = button(tr("Trả lại, hỏi bổ sung…"), icon="undo")
        self.ask.clicked.connect(self._ask)
        if context.desk.identity.is_centre:
            pane.head.add_action(self.ask.text(), "undo").triggered.connect(self._ask)
        self.accept = button(tr("Nhận phiếu"), "primary", "check")
        self.accept.clicked.connect(self._accept)
        self._card.heading.add(self.answer)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(8)
        self._acts.addStretch(1)
        for made in (self.ask, self.accept):
            self._acts.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._card)
        column.addLayout(self._acts)

    def show_record(self, opened: Opened) -> None:
        """Read the assignment of the survey again."""
        wanted = "" if opened.loaded.is_new else opened.loaded.record_id
        if not wanted:
            self.hide()
            return

        def read(desk: Desk) -> tuple[Job | None, tuple[QuestionRow, ...]]:
            job = visits.job_of(desk, wanted)
            task = records.load(desk, "assignment", job.id).record if job is not None else None
            return job, (task.questions or ()) if isinstance(task, Assignment) else ()

        self.context.bridge.read(
            read, lambda found: self._show(*found) if wanted == self.pane.record_id() else None, initiator=self
        )

    def _show(self, job: Job | None, questions: tuple[QuestionRow, ...]) -> None:
        self._job = job
        centre = self.context.desk.identity.is_centre
        asked = [row for row in questions if row.question]
        open_now = job is not None and job.state == law.RETURNED
        self._fill(asked, answerable=open_now and not centre)
        self._card.setVisible(bool(asked))
        self.answer.setVisible(bool(self.answers))
        handed_in = centre and job is not None and job.state == law.HANDED_IN
        for made in (self.ask, self.accept):
            made.setVisible(handed_in)
        self.setVisible(bool(asked) or handed_in)

    def _fill(self, asked: list[QuestionRow], *, answerable: bool) -> None:
        empty(self._grid)
        self.answers = {}
        for at, row in enumerate(asked):
            field = Survey.by_key.get(row.field or "")
            about = f"{label('form', field.label)}: " if field is not None else ""
            self._grid.addWidget(words(f"{about}{row.question}", wrap=True), at, 0)
            if answerable and not row.answer:
                line = self.answers[row.row_id] = QLineEdit()
                line.setMaxLength(400)
                line.setPlaceholderText(tr("trả lời"))
                line.setAccessibleName(row.question or "")
                line.returnPressed.connect(self._answer)
                self._grid.addWidget(line, at, 1)
            else:
                day = f" ({show_date(row.answered_on)})" if row.answered_on else ""
                self._grid.addWidget(words(f"{row.answer or tr('chưa trả lời')}{day}", "muted", wrap=True), at, 1)

    def _answer(self) -> None:
        job, day = self._job, today()
        given = {row: line.text() for row, line in self.answers.items() if line.text().strip()}
        if job is None or not given:
            return
        if self.pane.view.dirty:
            self.context.notices.toast(tr("Lưu phiếu trước rồi mới gửi câu trả lời."), tone="warn")
            return
        self.context.bridge.write(
            lambda desk, _progress: visits.answer(desk, job.id, given, day),
            lambda _change: self._told(tr("Đã lưu {count} câu trả lời", count=len(given))),
            initiator=self,
        )

    def _ask(self) -> None:
        here = self.pane.opened()
        if here is None or here.loaded.is_new or self.pane.view.dirty:
            self.context.notices.toast(tr("Lưu phiếu trước khi trả lại."), tone="warn")
            return
        AskDialog(self._send_back, self).open()

    def _send_back(self, questions: list[str]) -> None:
        wanted, day = self.pane.record_id(), today()
        self.context.bridge.write(
            lambda desk, _progress: campaigns.send_back(desk, wanted, [("", one) for one in questions], day),
            lambda _change: self._told(tr("Đã trả lại phiếu với {count} câu hỏi", count=len(questions))),
            initiator=self,
        )

    def _accept(self) -> None:
        job = self._job
        if job is not None:
            self.context.bridge.write(
                lambda desk, _progress: campaigns.accept(desk, [job.id]),
                lambda _change: self._told(tr("Đã nhận phiếu")),
                initiator=self,
            )

    def _told(self, text: str) -> None:
        self.context.notices.toast(text)
        self.again()


class AskDialog(Dialog):
    """One question a line."""

    def __init__(self, taken: Callable[[list[str]], None], parent: QuestionsPart) -> None:
        super().__init__(tr("Trả lại, hỏi bổ sung"), parent, width=560)
        self.add_head(tr("Trung tâm cần biết thêm gì?"))
        advice = tr("Mỗi dòng một câu hỏi. Câu hỏi xuống trạm ở gói gửi tới, câu trả lời lên theo phiếu.")
        self.body.addWidget(words(advice, "muted", wrap=True))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(140)
        self.text.setAccessibleName(self.windowTitle())
        self.body.addWidget(self.text)
        self.add_answer(tr("Hủy")).clicked.connect(self.reject)
        self.send = self.add_answer(tr("Trả lại phiếu"), "primary")
        self.send.setEnabled(False)
        self.send.clicked.connect(self._take)
        self.text.textChanged.connect(lambda: self.send.setEnabled(bool(self.questions())))
        self._taken = taken

    def questions(self) -> list[str]:
        """What was typed, a question a line."""
        return [line.strip()[:400] for line in self.text.toPlainText().splitlines() if line.strip()]

    def _take(self) -> None:
        found = self.questions()
        self.accept()
        self._taken(found)
