"""Several đề án picked in the list: one step for all of them (a batch), one paper that lists them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from kc_desktop.domain.change import Progress
from kc_desktop.domain.planning.acts import Decision
from kc_desktop.domain.procedure.path import Possible
from kc_desktop.services import history, lists, procedure, records
from kc_desktop.services.desk import Desk
from kc_desktop.services.dossier_papers import writing
from kc_desktop.services.dossier_papers.kinds import KINDS, PaperKind
from kc_desktop.services.planning.acts import Done
from kc_desktop.services.procedure import Given, Taken
from kc_desktop.ui.language import label, show_number, tr
from kc_desktop.ui.pages.dossiers.next_line import step_words
from kc_desktop.ui.pages.dossiers.paper_view import PaperView
from kc_desktop.ui.pages.times import today
from kc_desktop.ui.widgets.cards import button

if TYPE_CHECKING:
    from kc_desktop.ui.pages.dossiers.page import DossierPage
    from kc_desktop.ui.pages.dossiers.step_dialog import StepDialog

_MOST = 200
"""Dossiers that take a step together."""


class ManyActs(QObject):
    """Three buttons beside those every list has. ``dialog``: the box of a step opened last."""

    def __init__(self, page: DossierPage) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self.step = button(tr("Ghi bước chung"), icon="check")
        self.step.clicked.connect(self._offer_steps)
        self.print = button(tr("In chung"), icon="print")
        self.print.clicked.connect(self._offer_papers)
        self.assign = button(tr("Giao kế hoạch"), icon="plan")
        self.assign.clicked.connect(self._assign)
        self.view = PaperView(self._context, self.print)
        self.dialog: StepDialog | None = None

    def _nums(self) -> list[int]:
        return self._page.list.table.picked_nums()

    # --- a step ---

    def _offer_steps(self) -> None:
        nums = self._nums()[:_MOST]

        def work(desk: Desk) -> tuple[list[str], list[Possible]]:
            ids = lists.record_ids(desk, "dossier", nums)
            return ids, _common([procedure.path(desk, one).possible for one in ids])

        self._context.bridge.read(work, lambda found: self._show_steps(*found), initiator=self)

    def _show_steps(self, ids: list[str], possible: Sequence[Possible]) -> None:
        if not possible:
            self._context.notices.toast(tr("Các đề án đang chọn không có bước nào làm chung được."), tone="warn")
            return
        menu = QMenu(self.step)
        for one in possible:
            text = f"{step_words(self._context.desk.names, one.step)}…"
            menu.addAction(text).triggered.connect(lambda _on=False, one=one: self.ask_step(ids, one))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.step.mapToGlobal(QPoint(0, self.step.height() + 4)))

    def ask_step(self, ids: Sequence[str], possible: Possible) -> None:
        """Day and paper once for all of them."""
        from kc_desktop.ui.pages.dossiers.step_dialog import StepDialog

        self.dialog = StepDialog(
            possible, self._context.desk.names, None, partial(self._take, ids, possible), self._page
        )
        self.dialog.open()

    def _take(self, ids: Sequence[str], possible: Possible, given: Given) -> None:
        self._context.bridge.write(
            lambda desk, _progress: procedure.take_steps(desk, ids, possible.step, given),
            lambda taken: self._taken(possible, taken),
            initiator=self,
        )

    def _taken(self, possible: Possible, taken: Taken) -> None:
        text = tr("{step}: đã ghi cho {count} đề án", step=step_words(self._context.desk.names, possible.step),
                  count=show_number(len(taken.ids)))  # fmt: skip
        self._context.notices.toast(text, partial(self._take_back, taken.group))

    def _take_back(self, group: str) -> None:
        self._context.bridge.write(lambda desk, progress: history.undo_group(desk, group, progress), initiator=self)

    # --- money ---

    def _assign(self) -> None:
        """Assign the plan money of the dossiers picked, in the year of the first of them."""
        nums = self._nums()[:_MOST]

        def work(desk: Desk) -> tuple[list[str], int]:
            ids = lists.record_ids(desk, "dossier", nums)
            return ids, records.load(desk, "dossier", ids[0]).record.values.get("year") or today().year

        self._context.bridge.read(work, lambda found: self._offer_assigning(*found), initiator=self)

    def _offer_assigning(self, ids: list[str], year: int) -> None:
        from kc_desktop.ui.pages.plan.assign_dialog import offer

        def written(text: str, done: Done) -> None:
            self._context.notices.toast(text, partial(self._take_back, done.group))

        offer(self._context, year, Decision(today()), written, self._page, ids)

    # --- a paper ---

    def _offer_papers(self) -> None:
        menu = QMenu(self.print)
        for kind in KINDS.values():
            if kind.many:
                menu.addAction(label("paper", kind.title)).triggered.connect(
                    lambda _on=False, kind=kind: self.show_paper(kind)
                )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.print.mapToGlobal(QPoint(0, self.print.height() + 4)))

    def show_paper(self, kind: PaperKind) -> None:
        """One paper of all that are picked."""
        nums = self._nums()

        def write(desk: Desk, out: Path, _progress: Progress) -> None:
            writing.write(desk, kind.key, lists.record_ids(desk, "dossier", nums), out)

        self.view.look(label("paper", kind.title), write, word=True)


def _common(found: Sequence[Sequence[Possible]]) -> list[Possible]:
    """The steps all of them may take, as the first of them may; what any of them lacks is said of it."""
    if not found:
        return []
    shared = set.intersection(*({one.step for one in possible} for possible in found))
    return [one for one in found[0] if one.step in shared]
