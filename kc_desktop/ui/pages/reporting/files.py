"""A report as a file, as paper on the screen, as a sheet for a conference; all beside the window."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kc_desktop.domain.change import Progress
from kc_desktop.domain.reporting.result import Report
from kc_desktop.services import reporting
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_date, tell, tr
from kc_desktop.ui.pages.files import PDF, WORD, ask_save, suffix_of
from kc_desktop.ui.pages.pdf_preview import PdfPreview, pages_of
from kc_desktop.ui.widgets.progress import watch

T = TypeVar("T")
_SIGNS_OF_NAMES = str.maketrans({sign: "-" for sign in '/\\:*?"<>|\n\t'})


class ReportFiles(QObject):
    """Writes what ``owner`` shows."""

    def __init__(self, context: UiContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner

    def save(self, report: Report, kind: str) -> None:
        """Ask where, then write; ``kind`` of ``ui.pages.files``."""
        out = self._ask(tr("Lưu báo cáo"), file_name(report), kind, kind)
        if out is not None:
            self._write(out, lambda progress: reporting.write(report, out, progress))

    def slides(self, report: Report) -> None:
        """A presentation: landscape pages with big letters, as PDF or Word."""
        name = tr("Trình chiếu - {name}", name=file_name(report))
        out = self._ask(tr("Lưu bản trình chiếu"), name, PDF, f"{PDF};;{WORD}")
        if out is not None:
            self._write(out, lambda _progress: reporting.write_slides((report,), out))

    def preview(self, report: Report) -> None:
        """The paper as it will be printed."""

        def render(progress: Progress) -> list[bytes]:
            with tempfile.TemporaryDirectory() as folder:
                out = Path(folder) / "report.pdf"
                reporting.write(report, out, progress)
                return pages_of(out)

        def show(pages: list[bytes]) -> None:
            PdfPreview(tell(report.heading), pages, self._owner, lambda: self.save(report, PDF)).open()

        self._watched(tr("Đang dựng bản in"), render, show)

    def _ask(self, title: str, name: str, kind: str, kinds: str) -> Path | None:
        suffix = suffix_of(kind)
        out = ask_save(self._owner, self._context.settings, title, name + suffix, kinds)
        return out if out is None or out.suffix else out.with_suffix(suffix)

    def _write(self, out: Path, work: Callable[[Progress], object]) -> None:
        told = tr("Đã ghi {file}", file=out.name)
        self._watched(tr("Đang ghi {file}", file=out.name), work, lambda _done: self._context.notices.toast(told))

    def _watched(self, title: str, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        tasks = self._context.bridge.tasks
        watch(self._owner, title, lambda: tasks.run(work, done=done, initiator=self, beside=True))


def file_name(report: Report) -> str:
    """Title and day, as a name that every file system takes."""
    day = show_date(report.options.cut_off).replace("/", "-")
    text = tr("{title} đến {day}", title=tell(report.heading), day=day).translate(_SIGNS_OF_NAMES)
    return " ".join(text.split())[:120].rstrip(" .")
