"""A report that goes out is kept as it is: asks for its number and day, writes beside the window."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kc_desktop.domain.reporting.result import Report
from kc_desktop.services import issued
from kc_desktop.services.records import Saved
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_date, tell, tr
from kc_desktop.ui.pages.dossiers.asking import AskBox
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import words

FORM = "issued"


class Issuing(QObject):
    """Keeps and finds the copies of what ``owner`` shows."""

    def __init__(self, context: UiContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner

    def ask(self, report: Report) -> None:
        """The number and the day of the paper, both may follow later; then the copy is kept and opened."""
        box = AskBox(
            tr("Lưu bản đã phát hành"), tr("Lưu bản này"), lambda typed: self._keep(report, typed), self._owner
        )
        told = tr(
            "“{title}”, đến {day}: các số được giữ nguyên mãi và niêm phong; sau này so được với số liệu hôm đó.",
            title=tell(report.heading),
            day=show_date(report.options.cut_off),
        )
        box.body.insertWidget(1, words(told, "muted", wrap=True))
        box.lines.text("number", tr("Số văn bản"), hint=tr("ví dụ 12/BC-TTKC"))
        box.lines.day("issued_on", tr("Ngày phát hành"), today())
        box.open()

    def copies(self, report: Report) -> None:
        """The copies of this report that went out; each tells how today differs."""
        from kc_desktop.ui.pages.record_page import RecordPage

        navigator = self._context.navigator
        if navigator.show_section(FORM) and isinstance(page := navigator.page(FORM), RecordPage):
            page.show_where({"report": (report.key,)}, {("report", report.key): tell(report.heading)})

    def _keep(self, report: Report, typed: dict[str, Any]) -> None:
        def done(saved: Saved) -> None:
            self._context.notices.toast(tr("Đã lưu bản phát hành"))
            self._context.navigator.open_record(FORM, saved.record_id)

        self._context.bridge.write(
            lambda desk, _progress: issued.publish(desk, report, typed["number"], typed["issued_on"]),
            done,
            initiator=self,
        )
