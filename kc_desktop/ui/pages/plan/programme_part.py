"""Over an open programme: which version it is, what is reached of it, and how to revise it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kc_desktop.domain.planning.programmes import Version
from kc_desktop.services.desk import Desk
from kc_desktop.services.planning import programmes
from kc_desktop.services.planning.programmes import Target
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import show_date, show_number, tr
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.plan import page as pages
from kc_desktop.ui.pages.plan.revising import begin_revision
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.widgets.cards import button, words

if TYPE_CHECKING:
    from kc_desktop.ui.pages.record_pane import RecordPane


@dataclass(frozen=True, slots=True)
class _Read:
    chain: tuple[Version, ...]
    targets: tuple[Target, ...]


class ProgrammePart(PanePart):
    """Hidden over a programme that is not saved yet."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self._id = ""
        self._sum = words("", wrap=True)
        self.reached = button(tr("Chỉ tiêu đã đạt"), icon="report")
        self.reached.clicked.connect(lambda: self._go(pages.TARGETS))
        self.compare = button(tr("So sánh hai bản"), icon="columns")
        self.compare.clicked.connect(lambda: self._go(pages.VERSIONS))
        self.revise = button(tr("Lập bản điều chỉnh"), "primary", "edit")
        self.revise.clicked.connect(lambda: begin_revision(context, self._id, self))
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in (self.revise, self.reached, self.compare):
            row.addWidget(made)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._sum)

    def show_record(self, opened: Opened) -> None:
        """Read the chain it belongs to and what is reached."""
        wanted = self._id = "" if opened.loaded.is_new else opened.loaded.record_id
        self.setVisible(bool(wanted))
        if not wanted:
            return
        self.revise.setVisible(self.context.desk.identity.is_centre)
        self._sum.setText("")
        self.context.bridge.read(
            lambda desk: _read(desk, wanted),
            lambda found: self._show(found) if wanted == self._id else None,
            initiator=self,
            failed=lambda _error: None,
        )

    def _show(self, found: _Read) -> None:
        at = next((at for at, one in enumerate(found.chain) if one.id == self._id), 0)
        said = []
        if len(found.chain) > 1:
            last = found.chain[-1]
            day = show_date(last.decided_on) if last.decided_on else tr("chưa ban hành")
            said.append(tr("Bản {at} trong {count} bản; bản cuối: {name} ({day}).", at=at + 1,
                           count=len(found.chain), name=last.name, day=day))  # fmt: skip
        counted = [one.share for one in found.targets if one.share is not None]
        if counted:
            said.append(tr("{done} trong {count} chỉ tiêu đã đạt.", done=show_number(sum(s >= 100 for s in counted)),
                           count=show_number(len(counted))))  # fmt: skip
        self._sum.setText(" ".join(said))
        self._sum.setVisible(bool(said))
        self.compare.setVisible(len(found.chain) > 1)
        self.reached.setVisible(bool(found.targets))

    def _go(self, tab: str) -> None:
        navigator = self.context.navigator
        page = navigator.page("year_plan") if navigator.show_section("year_plan") else None
        if isinstance(page, pages.YearPlanPage):
            page.show_programme(tab, self._id)


def _read(desk: Desk, programme: str) -> _Read:
    return _Read(programmes.history(desk, programme), programmes.targets(desk, programme))
