"""The parts of an open dossier that stand where its form does, under one row of tabs; built when first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kc_desktop.domain.declared.dossier import Dossier
from kc_desktop.services.procedure import Overview
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import tr
from kc_desktop.ui.pages.dossiers.children import APPRAISAL, CARRY, CLOSE, GROUP_OF, GROUPS, Child
from kc_desktop.ui.widgets.tabs import Choices

if TYPE_CHECKING:
    from kc_desktop.ui.pages.dossiers.checklist_panel import ChecklistPanel
    from kc_desktop.ui.pages.dossiers.children_panel import ChildrenPanel
    from kc_desktop.ui.pages.dossiers.events_panel import EventsPanel
    from kc_desktop.ui.pages.dossiers.money_panel import MoneyPanel
    from kc_desktop.ui.pages.record_pane import RecordPane

FORM, MONEY, PAPERS, EVENTS = "form", "money", "papers", "events"
TAB_OF: Mapping[str, str] = {
    "da_dang_ky": PAPERS, "cho_bo_sung": PAPERS, "tham_dinh_co_so": APPRAISAL, "tham_dinh_bo": APPRAISAL,
    "da_duyet": CARRY, "da_ky_hd": CARRY, "dang_thuc_hien": CARRY, "xin_dieu_chinh": CARRY, "tam_dung": CARRY,
    "nghiem_thu": CLOSE, "quyet_toan": CLOSE, "hoan_thanh": CLOSE,
}  # fmt: skip
"""State → the part of the page where its work is done; others: the form."""


@dataclass(frozen=True, slots=True)
class Read:
    """What one reading of a saved dossier gives."""

    overview: Overview
    children: tuple[Child, ...]

    @property
    def record_id(self) -> str:
        """Whose it is."""
        return self.overview.dossier.record_id


class Leaves(QObject):
    """``changed`` after something was written in a part. ``papers``, ``money``: the part was made, to be connected."""

    changed = Signal()
    papers_made = Signal(object)
    money_made = Signal(object)

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane)
        self._pane, self._context = pane, context
        self._made: dict[str, QWidget] = {}
        self._read: Read | None = None
        self.tabs = Choices(_titles())
        self.tabs.chosen.connect(self._turn_to)
        pane.leaf_changed.connect(self._on_leaf)

    # --- for the part ---

    def show_read(self, found: Read) -> None:
        """Every part as it stands now."""
        self._read = found
        titles = dict(_titles())
        titles[PAPERS] += f" {found.overview.checklist.percent()} %"
        for group in GROUPS:
            if count := sum(child.form in GROUPS[group] for child in found.children):
                titles[group] += f" {count}"
        for key, text in titles.items():
            self.tabs.rename(key, text)
        for key in self._made:
            self._fill(key)

    def forget(self) -> None:
        """Another dossier: its form first."""
        self._read = None
        self._pane.show_leaf(None)

    def show(self, key: str) -> QWidget:
        """Show a part of the page; gives what stands there."""
        self.tabs.select(key)
        if key == FORM:
            self._pane.show_leaf(None)
            return self._pane.view
        if key not in self._made:
            self._made[key] = self._make(key)
            self._pane.add_leaf(self._made[key])
        self._fill(key)
        self._pane.show_leaf(self._made[key])
        return self._made[key]

    def show_phase(self) -> None:
        """The papers that the next step wants."""
        panel: ChecklistPanel = self.show(PAPERS)  # type: ignore[assignment]  # made by _make under this key
        panel.show_phase()
        panel.focus_first()

    def show_child(self, form: str, record_id: str) -> None:
        """Open a record of the execution; "" begins a new one."""
        group: ChildrenPanel = self.show(GROUP_OF[form])  # type: ignore[assignment]  # the same
        if record_id:
            group.open(form, record_id)
        else:
            group.begin(form)

    def groups(self) -> list[ChildrenPanel]:
        """The parts with records of the execution that were made."""
        return [leaf for key, leaf in self._made.items() if key in GROUPS]  # type: ignore[misc]

    def read_money(self) -> None:
        """Judge the money of what is typed, where that is on show."""
        from kc_desktop.ui.pages.dossiers.money_panel import read_money

        panel: MoneyPanel | None = self._made.get(MONEY)  # type: ignore[assignment]  # the same
        record, _problems = self._pane.view.read()
        here = self._pane.opened()
        if panel is None or panel is not self._pane.leaf() or here is None or not isinstance(record, Dossier):
            return
        record_id, saved = here.loaded.record_id, not here.loaded.is_new
        self._context.bridge.read(
            lambda desk: read_money(desk, record, record_id, saved=saved),
            lambda found: panel.show_money(found) if record_id == self._pane.record_id() else None,
            initiator=self,
        )

    # --- inside ---

    def _fill(self, key: str) -> None:
        if self._read is None:
            return
        leaf = self._made[key]
        if key == PAPERS:
            papers: ChecklistPanel = leaf  # type: ignore[assignment]  # the same
            papers.show_checklist(self._read.record_id, self._read.overview.checklist)
        elif key == EVENTS:
            events: EventsPanel = leaf  # type: ignore[assignment]  # the same
            events.show_events(self._read.overview.path.events)
        elif key in GROUPS:
            group: ChildrenPanel = leaf  # type: ignore[assignment]  # the same
            group.show_children(self._read.record_id, self._read.children)
        else:
            self.read_money()

    def _make(self, key: str) -> QWidget:
        if key == PAPERS:
            from kc_desktop.ui.pages.dossiers.checklist_panel import ChecklistPanel

            papers = ChecklistPanel(self._context)
            papers.changed.connect(self.changed)
            self.papers_made.emit(papers)
            return papers
        if key == MONEY:
            from kc_desktop.ui.pages.dossiers.money_panel import MoneyPanel

            money = MoneyPanel(self._context)
            self.money_made.emit(money)
            return money
        if key == EVENTS:
            from kc_desktop.ui.pages.dossiers.events_panel import EventsPanel

            return EventsPanel(self._context.desk.names)
        from kc_desktop.ui.pages.dossiers.children_panel import ChildrenPanel

        group = ChildrenPanel(key, self._context)
        group.changed.connect(self.changed)
        return group

    def _on_leaf(self) -> None:
        leaf = self._pane.leaf()
        self.tabs.select(next((key for key, one in self._made.items() if one is leaf), FORM))
        self.read_money()

    def _turn_to(self, key: str) -> None:
        focus: Callable[[], None] | None = getattr(self.show(key), "focus_first", None)
        if focus is not None:
            focus()


def _titles() -> list[tuple[str, str]]:
    return [
        (FORM, tr("Đề án")), (MONEY, tr("Kinh phí")), (PAPERS, tr("Giấy tờ")), (APPRAISAL, tr("Thẩm định")),
        (CARRY, tr("Triển khai")), (CLOSE, tr("Kết thúc")), (EVENTS, tr("Diễn biến")),
    ]  # fmt: skip
