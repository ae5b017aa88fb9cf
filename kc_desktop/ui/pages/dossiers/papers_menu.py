"""In giấy tờ: every paper of the dossier by itself, or all of them as one numbered set; seen before they are kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QPushButton

from kc_desktop.domain.change import Progress
from kc_desktop.services.desk import Desk
from kc_desktop.services.dossier_papers import writing
from kc_desktop.services.dossier_papers.kinds import KINDS
from kc_desktop.services.dossier_papers.writing import Paper
from kc_desktop.ui import icons
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.dossiers.paper_view import PaperView, file_name
from kc_desktop.ui.pages.files import ask_folder
from kc_desktop.ui.widgets.progress import watch


class PapersMenu(QObject):
    """Under ``anchor`` opens what can be printed of the dossier that ``begin`` was given last."""

    def __init__(self, context: UiContext, anchor: QPushButton, ready: Callable[[], bool]) -> None:
        """``ready`` saves what is typed; False when it cannot be saved."""
        super().__init__(anchor)
        self._context, self._anchor, self._ready = context, anchor, ready
        self._dossier, self._name = "", ""
        self.view = PaperView(context, anchor)
        anchor.clicked.connect(self.offer)

    def begin(self, dossier_id: str, name: str) -> None:
        """Another dossier."""
        self._dossier, self._name = dossier_id, name

    def offer(self) -> None:
        """Ask what there is, once all is saved, then show the menu."""
        dossier = self._dossier
        if self._ready():
            self._context.bridge.write(
                lambda desk, _progress: writing.papers_of(desk, dossier),
                partial(self._show_menu, dossier),
                initiator=self,
            )

    def print_one(self, kind: str, facility: str) -> None:
        """The paper a line of the check-list names."""
        dossier = self._dossier

        def show(papers: tuple[Paper, ...]) -> None:
            found = [one for one in papers if one.kind.key == kind and one.facility in ("", facility)]
            if found:
                self.show_paper(found[-1])

        self._context.bridge.read(lambda desk: writing.papers_of(desk, dossier), show, initiator=self)

    def show_paper(self, paper: Paper) -> None:
        """One paper on the screen."""

        def write(desk: Desk, out: Path, _progress: Progress) -> None:
            writing.write(desk, paper.kind.key, [paper.record_id], out, facility=paper.facility)

        self.view.look(title_of(paper), write, word=True)

    def show_set(self) -> None:
        """All papers, numbered, with contents."""
        dossier = self._dossier

        def write(desk: Desk, out: Path, progress: Progress) -> None:
            writing.write_set(desk, dossier, out, progress=progress)

        self.view.look(tr("Bộ hồ sơ: {name}", name=self._name), write, word=False)

    def _show_menu(self, dossier: str, papers: tuple[Paper, ...]) -> None:
        if dossier != self._dossier:
            return
        menu = QMenu(self._anchor)
        in_set = [one for one in papers if one.kind.in_set and one.ready]
        whole = tr("Cả bộ, có mục lục ({count})…", count=show_number(len(in_set)))
        menu.addAction(icons.icon("print"), whole).triggered.connect(lambda _on=False: self.show_set())
        in_word = tr("Cả bộ dạng Word vào thư mục…")
        menu.addAction(icons.icon("save"), in_word).triggered.connect(lambda _on=False: self._save_all(in_set))
        menu.addSeparator()
        for one in papers:
            text = title_of(one) if one.ready else tr("{title} (chưa có hồ sơ, để trống)", title=title_of(one))
            menu.addAction(text[:90]).triggered.connect(lambda _on=False, one=one: self.show_paper(one))
        menu.addSeparator()
        for kind in (one for one in KINDS.values() if one.many):
            paper = Paper(kind, dossier, kind.title)
            menu.addAction(label("paper", kind.title)).triggered.connect(
                lambda _on=False, paper=paper: self.show_paper(paper)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._anchor.mapToGlobal(QPoint(0, self._anchor.height() + 4)))

    def _save_all(self, wanted: list[Paper]) -> None:
        folder = ask_folder(self._anchor, self._context.settings, tr("Thư mục để ghi các giấy tờ"))
        if folder is None:
            return
        bridge = self._context.bridge

        def work(progress: Progress) -> int:
            for at, one in enumerate(wanted, 1):
                progress.step(at - 1, len(wanted), title_of(one))
                out = folder / f"{at:02} {file_name(title_of(one))}.docx"
                writing.write(bridge.desk, one.kind.key, [one.record_id], out, facility=one.facility)
            return len(wanted)

        def done(count: int) -> None:
            text = tr("Đã ghi {count} tệp Word vào {folder}", count=show_number(count), folder=folder.name)
            self._context.notices.toast(text)

        watch(
            self._anchor,
            tr("Đang ghi {count} giấy tờ", count=show_number(len(wanted))),
            lambda: bridge.tasks.run(work, done=done, initiator=self, beside=True),
        )


def title_of(paper: Paper) -> str:
    """What a paper is called in a menu."""
    return paper.title or label("paper", paper.kind.title)
