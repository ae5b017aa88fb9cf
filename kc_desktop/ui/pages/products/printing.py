"""In…: the papers of a round, each seen before it is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QPushButton

from kc_desktop.domain.change import Progress
from kc_desktop.services import voting_papers
from kc_desktop.services.desk import Desk
from kc_desktop.services.voting import Line, Sheet
from kc_desktop.services.voting_papers import KINDS, SCORES, Wanted
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.dossiers.paper_view import PaperView

_ONE = 1


class VotingPapers(QObject):
    """Under ``anchor`` opens what can be printed of the round on show. ``judge``: (row, name) of the one whose cards
    stand there, ("", "") for none; ``ready`` saves what is typed."""

    def __init__(
        self,
        context: UiContext,
        anchor: QPushButton,
        found: Callable[[], Sheet | None],
        chosen: Callable[[], list[Line]],
        judge: Callable[[], tuple[str, str]],
        ready: Callable[[], None],
    ) -> None:
        super().__init__(anchor)
        self._anchor, self._found, self._chosen, self._judge, self._ready = anchor, found, chosen, judge, ready
        self.view = PaperView(context, anchor)
        anchor.clicked.connect(self.offer)

    def offer(self) -> None:
        """Show the menu."""
        found = self._found()
        if found is None:
            return
        self._ready()
        menu = QMenu(self._anchor)
        picked = tuple(line.entry_id for line in self._chosen())
        for kind in voting_papers.papers_for(found):
            if kind == SCORES:
                self._add(menu, tr("Phiếu chấm điểm trống, mọi thành viên"), found, kind, Wanted(blank=True))
                self._add(menu, tr("Phiếu chấm điểm đã nhập, mọi thành viên"), found, kind, Wanted())
                one, name = self._judge()
                if one:
                    self._add(menu, tr("Phiếu chấm điểm của {who}", who=name), found, kind, Wanted(judge=one))
            else:
                self._add(menu, label("paper", KINDS[kind]), found, kind, Wanted())
        if len(picked) > _ONE:
            menu.addSeparator()
            text = tr("Phiếu chấm điểm của {count} sản phẩm đã đánh dấu", count=show_number(len(picked)))
            self._add(menu, text, found, SCORES, Wanted(only=picked))
        if not menu.actions():
            menu.addAction(tr("Chưa có sản phẩm nào trong kỳ")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._anchor.mapToGlobal(QPoint(0, self._anchor.height() + 4)))

    def look(self, found: Sheet, kind: str, wanted: Wanted) -> None:
        """One paper on the screen."""

        def write(desk: Desk, out: Path, _progress: Progress) -> None:
            voting_papers.write(desk, kind, found.round_id, out, wanted)

        self.view.look(f"{label('paper', KINDS[kind])} – {found.round.name or ''}", write, word=True)

    def _add(self, menu: QMenu, text: str, found: Sheet, kind: str, wanted: Wanted) -> None:
        menu.addAction(text[:90]).triggered.connect(lambda _on=False: self.look(found, kind, wanted))
