"""Over an open campaign: how far it is, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kc_desktop.domain.campaigns import Task
from kc_desktop.services import campaigns, coverage, history, visits
from kc_desktop.services.campaigns import Given
from kc_desktop.services.coverage import Coverage
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tr
from kc_desktop.ui.notices import Choice, Question
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.pages.worklist import write_worklist
from kc_desktop.ui.widgets.cards import button, words
from kc_desktop.ui.widgets.progress import watch

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_pane import RecordPane


class CampaignPart(PanePart):
    """Choosing and giving out, coverage, the list of visits, closing."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._id = ""
        self._sum = words("", wrap=True)
        self.give = button(tr("Chọn cơ sở, giao việc…"), "primary", "add")
        self.give.clicked.connect(self._offer)
        self.cover = button(tr("Độ phủ"), icon="report")
        self.cover.clicked.connect(self._cover)
        self.print = button(tr("In danh sách…"), icon="print")
        self.print.clicked.connect(self._print)
        self.close_it = button(tr("Kết thúc đợt…"), "quiet", "check")
        self.close_it.clicked.connect(self._close)
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in (self.give, self.cover, self.print, self.close_it):
            row.addWidget(made)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._sum)

    def show_record(self, opened: Opened) -> None:
        """Only over a saved campaign; giving work is the centre's."""
        self._id = "" if opened.loaded.is_new else opened.loaded.record_id
        self.setVisible(bool(self._id))
        if not self._id:
            return
        centre = self.context.desk.identity.is_centre
        over = opened.loaded.record.values.get("state") == "ket_thuc"
        self.give.setVisible(centre and not over)
        self.close_it.setVisible(centre and not over)
        wanted = self._id
        self.context.bridge.read(
            lambda desk: coverage.coverage(desk, wanted), self._show, initiator=self, failed=lambda _error: None
        )

    def _show(self, found: Coverage) -> None:
        if found.campaign != self._id:
            return
        total = found.total
        if not total.assigned:
            self._sum.setText(tr("Chưa giao việc nào; địa bàn có {count} cơ sở trong danh bạ.",
                                 count=show_number(total.facilities)))  # fmt: skip
        else:
            self._sum.setText(
                tr("Đã giao {all} · đã nộp {handed} · bổ sung {returned} · xong {done} · còn {left} · quá hạn {late}",
                   all=show_number(total.assigned), handed=show_number(total.handed_in),
                   returned=show_number(total.returned), done=show_number(total.done),
                   left=show_number(total.open), late=show_number(total.overdue))
            )  # fmt: skip

    def _offer(self) -> None:
        from kc_desktop.ui.pages.assign_dialog import AssignDialog, offer

        wanted = self._id
        if self.pane.view.dirty:
            self.context.notices.toast(tr("Lưu đợt khảo sát trước khi giao việc."), tone="warn")
            return
        self.context.bridge.read(
            lambda desk: offer(desk, wanted),
            lambda given: AssignDialog(self.context, given, lambda tasks: self._generate(wanted, tasks), self).open(),
            initiator=self,
        )

    def _generate(self, campaign: str, tasks: tuple[Task, ...]) -> None:
        watch(
            self,
            tr("Đang giao {count} việc", count=show_number(len(tasks))),
            lambda: self.context.bridge.write(
                lambda desk, progress: campaigns.generate(desk, campaign, tasks, progress), self._given, initiator=self
            ),
        )

    def _given(self, done: Given) -> None:
        text = tr("Đã giao {count} việc", count=show_number(len(done.saved)))
        if done.unreached:
            names = ", ".join(self.context.desk.names.unit_label(unit) for unit in done.unreached[:3])
            more = len(done.unreached) - 3
            names += f" {tr('và {count} nữa', count=more)}" if more > 0 else ""
            text += tr("; chưa có trạm phụ trách: {names}", names=names)
        self.context.notices.toast(text, lambda: self._take_back(done.group))
        self.again()

    def _take_back(self, group: str) -> None:
        self.context.bridge.write(
            lambda desk, progress: history.undo_group(desk, group, progress),
            lambda _done: self.again(),
            initiator=self,
        )

    def _cover(self) -> None:
        from kc_desktop.ui.pages.coverage_page import CoveragePage

        navigator = self.context.navigator
        if navigator.show_section("coverage") and isinstance(page := navigator.page("coverage"), CoveragePage):
            page.show_campaign(self._id)

    def _print(self) -> None:
        wanted = self._id
        write_worklist(self.context, self, lambda desk: [job for job in visits.jobs(desk, wanted) if job.is_open])

    def _close(self) -> None:
        question = Question(
            tr("Kết thúc đợt khảo sát?"),
            tr("Việc đã nộp được nhận là hoàn thành, việc chưa làm thành “Không làm nữa”. Mở lại được trong Lịch sử."),
            (Choice("close", tr("Kết thúc đợt"), "primary"), Choice("stay", tr("Để nguyên"))),
        )
        wanted = self._id
        if self.context.notices.ask(question) == "close":
            self.context.bridge.write(
                lambda desk, _progress: campaigns.close(desk, wanted),
                lambda _change: self.again(),
                initiator=self,
            )
