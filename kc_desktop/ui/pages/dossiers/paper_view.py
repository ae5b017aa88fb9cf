"""A paper is made beside the window, looked at, and kept as PDF or Word where a person says."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kc_desktop.domain.change import Progress
from kc_desktop.services.desk import Desk
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.files import PDF, WORD, ask_save, suffix_of
from kc_desktop.ui.pages.pdf_preview import PdfPreview, pages_of
from kc_desktop.ui.widgets.progress import watch

Writer = Callable[[Desk, Path, Progress], None]
"""Writes a paper into a file, .docx or .pdf by its ending."""
Exporter = Callable[[str], None]


class PaperView(QObject):
    """``preview``: the box opened last."""

    def __init__(self, context: UiContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner
        self.preview: PaperPreview | None = None

    def look(self, title: str, write: Writer, *, word: bool) -> None:
        """Show the paper; ``word``: there is one as a Word file too."""
        bridge = self._context.bridge

        def work(progress: Progress) -> list[bytes]:
            with tempfile.TemporaryDirectory() as folder:
                out = Path(folder) / "paper.pdf"
                write(bridge.desk, out, progress)
                return pages_of(out)

        def show(pages: list[bytes]) -> None:
            self.preview = PaperPreview(title, pages, self._owner, partial(self._save, title, write), word=word)
            self.preview.open()

        watch(
            self._owner,
            tr("Đang lập {title}", title=title),
            lambda: bridge.tasks.run(work, done=show, initiator=self, beside=True),
        )

    def _save(self, title: str, write: Writer, kinds: str) -> None:
        ending = suffix_of(kinds)
        out = ask_save(self._owner, self._context.settings, title, f"{file_name(title)}{ending}", kinds)
        if out is None:
            return
        file = out if out.suffix else out.with_suffix(ending)
        bridge = self._context.bridge
        bridge.tasks.run(
            lambda progress: write(bridge.desk, file, progress),
            done=lambda _none: self._context.notices.toast(tr("Đã ghi {file}", file=file.name)),
            initiator=self,
            beside=True,
        )


class PaperPreview(PdfPreview):
    """``export`` gets the kind of file that is wanted."""

    def __init__(self, title: str, pages: list[bytes], parent: QWidget, export: Exporter, *, word: bool) -> None:
        super().__init__(title, pages, parent, partial(export, PDF))
        if word:
            self.add_answer(tr("Lưu Word…"), "primary").clicked.connect(partial(self._on_word, export))

    def _on_word(self, export: Exporter, _on: bool = False) -> None:
        self.accept()
        export(WORD)


def file_name(title: str) -> str:
    """What a file of that title is called, without its ending."""
    return "".join(sign if sign.isalnum() or sign in " -" else " " for sign in title).strip()[:80]
