"""What is done with the people of an open activity: taken from a list, numbered, followed up, printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kc_desktop.domain.activities.results import JOBS
from kc_desktop.domain.activities.sheet import CERTIFICATES, SIGNATURE, listed
from kc_desktop.domain.declared import Activity
from kc_desktop.domain.declared.activity import LearnerRow
from kc_desktop.services import activity_papers, activity_people
from kc_desktop.services.activity_people import Taken
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_number, tell, tr
from kc_desktop.ui.pages.activities import steps
from kc_desktop.ui.pages.activities.certificates_dialog import ALL, MISSING, SIGNED, CertificatesDialog
from kc_desktop.ui.pages.activities.jobs_dialog import JobsDialog, Line, job_words
from kc_desktop.ui.pages.files import PDF, WORD, XLSX, ask_open, ask_save, suffix_of
from kc_desktop.ui.pages.times import today

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_pane import RecordPane

_LISTS = "Excel, CSV (*.xlsx *.xls *.ods *.csv *.txt)"


class PeopleActs(QObject):
    """The acts; the form shows what they did, Ctrl+Z takes it back, Ctrl+S keeps it."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane)
        self._pane, self._context = pane, context
        self.dialog: JobsDialog | CertificatesDialog | None = None

    def paste(self) -> None:
        """The list in the clipboard becomes people."""
        text = QGuiApplication.clipboard().text()
        known = self._known()
        record_id = self._pane.record_id()
        self._context.bridge.read(
            lambda desk: activity_people.from_text(desk, text, known),
            lambda taken: self._take(record_id, taken),
            initiator=self,
        )

    def from_file(self) -> None:
        """The list in a file becomes people."""
        path = ask_open(self._pane, self._context.settings, tr("Danh sách người tham gia"), _LISTS)
        if path is None:
            return
        known, record_id = self._known(), self._pane.record_id()
        self._context.bridge.read(
            lambda desk: activity_people.from_file(desk, path, known),
            lambda taken: self._take(record_id, taken),
            initiator=self,
        )

    def number(self) -> None:
        """Certificates in a run."""
        people = self._people()
        lacking = [one for one in people if not one.certificate_no]
        groups = {
            MISSING: lacking, SIGNED: [one for one in lacking if one.signed], ALL: list(people)
        }  # fmt: skip
        ids = {key: [one.row_id for one in some] for key, some in groups.items()}
        if not any(ids.values()):
            self._say(tr("Chưa ghi ai trong danh sách."))
            return
        self.dialog = CertificatesDialog(ids, self._record().ends_on or today(), self._give_numbers, self._pane)
        self.dialog.open()

    def follow(self) -> None:
        """Work after training for everybody."""
        people = self._people()
        if not people:
            self._say(tr("Chưa ghi ai trong danh sách."))
            return
        names = self._context.desk.names
        lines = [Line(one.row_id, one.name or "", one.office or "", one.job_after or "") for one in people]
        codes = job_words([(code, names.code_label("job_after", code)) for code in JOBS])
        self.dialog = JobsDialog(lines, codes, self._put_jobs, self._pane)
        self.dialog.open()

    def print_sheet(self) -> None:
        """The list to sign."""
        self._print(SIGNATURE, tr("Danh sách ký nhận"))

    def print_certificates(self) -> None:
        """The book of certificates."""
        self._print(CERTIFICATES, tr("Sổ cấp chứng chỉ"))

    # --- inside ---

    def _take(self, record_id: str, taken: Taken) -> None:
        if record_id != self._pane.record_id():
            return
        steps.add_rows(self._pane.view.session, "learners", taken.rows)
        parts = [tr("Đã thêm {count} người", count=show_number(len(taken.rows))), *map(tell, taken.remarks)]
        stack = self._pane.view.session.stack
        here = stack.index()

        def back() -> None:
            if stack.index() == here:  # nothing was typed since
                stack.undo()

        self._context.notices.toast("; ".join(parts), back if taken.rows else None)

    def _give_numbers(self, run: Mapping[str, str], day: date | None) -> None:
        cells: dict[str, object] = {f"learners/{row}/certificate_no": number for row, number in run.items()}
        cells |= {f"learners/{row}/certificate_on": day for row in run} if day else {}
        steps.set_cells(self._pane.view.session, cells)
        self._say(tr("Đã cấp {count} số", count=show_number(len(run))), tone="good")

    def _put_jobs(self, jobs: Mapping[str, str]) -> None:
        steps.set_cells(
            self._pane.view.session, {f"learners/{row}/job_after": job or None for row, job in jobs.items()}
        )

    def _print(self, kind: str, title: str) -> None:
        if self._pane.view.dirty and not self._pane.save():
            return
        out = ask_save(self._pane, self._context.settings, title, f"{title}.pdf", f"{PDF};;{WORD};;{XLSX}")
        if out is None:
            return
        file, record_id = out if out.suffix else out.with_suffix(suffix_of(PDF)), self._pane.record_id()
        self._context.bridge.write(  # after the save
            lambda desk, _progress: activity_papers.write_sheet(desk, record_id, file, kind),
            lambda written: self._say(tr("Đã ghi {file}", file=written.file.name), tone="good"),
            initiator=self,
        )

    def _say(self, text: str, tone: str = "info") -> None:
        self._context.notices.toast(text, tone="good" if tone == "good" else "info")

    def _record(self) -> Activity:
        record, _problems = self._pane.view.read()
        assert isinstance(record, Activity)
        return record

    def _people(self) -> Sequence[LearnerRow]:
        return listed(self._record())

    def _known(self) -> list[tuple[str, int | None]]:
        return [(one.name or "", one.birth_year) for one in self._people()]
