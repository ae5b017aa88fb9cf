"""Over an open follow-up: how every figure changed since before the support."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from PySide6.QtWidgets import QHBoxLayout

from kc_desktop.domain.declared import FollowUp
from kc_desktop.domain.follow_up import MEASURES, percent
from kc_desktop.domain.forms import Form
from kc_desktop.domain.values import show
from kc_desktop.ui.desk import UiContext
from kc_desktop.ui.language import label, show_value, tr
from kc_desktop.ui.pages.pane_parts import PanePart
from kc_desktop.ui.pages.parts import empty
from kc_desktop.ui.pages.record_pane import RecordPane
from kc_desktop.ui.pages.record_store import Opened
from kc_desktop.ui.pages.watching.after_tab import percent_words
from kc_desktop.ui.widgets.chips import Chip, State


class FollowUpPart(PanePart):
    """A chip for each figure known on both sides."""

    def __init__(self, pane: RecordPane, context: UiContext) -> None:
        super().__init__(pane, context)
        self.chips: list[Chip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 6, 0)
        self._row.setSpacing(8)

    def show_record(self, opened: Opened) -> None:
        """What stands in the form: a draft may lie over the record."""
        del opened
        self.typed(self.pane.view.read()[0])

    def typed(self, record: Form) -> None:
        """Compare anew."""
        empty(self._row)
        self.chips = [made for key in MEASURES if (made := self._chip(record, key)) is not None]
        for chip in self.chips:
            self._row.addWidget(chip)
        self._row.addStretch(1)
        self.setVisible(bool(self.chips))

    def _chip(self, record: Form, key: str) -> Chip | None:
        before, after = record.values.get(f"{key}_before"), record.values.get(key)
        if before is None or after is None or before <= 0:
            return None
        change = percent(Fraction(after) / Fraction(before) - 1)
        name = label("form", FollowUp.by_key[key].label)
        chip = Chip(f"{name} {percent_words(change)}", _look(change))
        names = self.context.desk.names
        field = FollowUp.by_key[key]
        old, new = (show_value(field, show(field, value, names)) for value in (before, after))
        chip.setToolTip(tr("{name}: trước {before}, sau {after}", name=name, before=old, after=new))
        return chip


def _look(change: Decimal) -> State:
    return "good" if change > 0 else "warn" if change < 0 else "neutral"
